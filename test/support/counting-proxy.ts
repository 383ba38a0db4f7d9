/** Stands before a source and counts the calls that reach it. */
import { createServer } from 'node:http';
import { createForwarder, readRequest, textAnswer, writeAnswer, type ProxiedRequest } from './forward.ts';
import { listen, shut } from './listen.ts';

export interface CountingProxy {
  /** Give this as the source's endpoint. A path in the target's address is kept. */
  readonly url: string;
  /** Calls since the last `reset`, oldest first. */
  readonly calls: readonly ProxiedRequest[];
  reset(): void;
  stop(): Promise<void>;
}

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const { origin, pathname } = new URL(target);
  const calls: ProxiedRequest[] = [];
  const forwarder = createForwarder(origin);
  const server = createServer((incoming, response) => {
    void (async () => {
      const request = await readRequest(incoming);
      calls.push(request);
      writeAnswer(response, await forwarder.send(request).catch((error: unknown) => textAnswer(502, String(error))));
    })().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const address = await listen(server);
  return {
    url: address + (pathname === '/' ? '' : pathname),
    calls,
    reset: () => void calls.splice(0),
    async stop() {
      await shut(server);
      await forwarder.close();
    },
  };
}
