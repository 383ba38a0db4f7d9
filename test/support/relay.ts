/**
 * Keeps a webhook address alive while gateways come and go: passes deliveries on to the gateway of the moment and answers 503
 * when there is none, so that the sender tries again. The systems are started once for all tests and told this one address.
 */
import { createServer, type ServerResponse } from 'node:http';
import { createForwarder, readRequest, textAnswer, writeAnswer, type Forwarder, type ProxiedRequest } from './forward.ts';
import { listen, shut } from './listen.ts';

export interface RelayHandle {
  /** Address for the sender; what follows it is passed on. */
  readonly url: string;
}

export interface Relay extends RelayHandle {
  stop(): Promise<void>;
}

/** A path that no webhook has. */
const CONTROL_PATH = '/-/target';

export async function startRelay(): Promise<Relay> {
  let target: Forwarder | null = null;

  const setTarget = async (address: string): Promise<void> => {
    const before = target;
    target = address === '' ? null : createForwarder(address);
    await before?.close();
  };
  const handle = async (request: ProxiedRequest, response: ServerResponse): Promise<void> => {
    if (request.method === 'PUT' && request.path === CONTROL_PATH) {
      await setTarget(request.body.toString());
      return writeAnswer(response, textAnswer(200, ''));
    }
    if (!target) return writeAnswer(response, textAnswer(503, 'no gateway at the moment'));
    writeAnswer(response, await target.send(request).catch((error: unknown) => textAnswer(503, String(error))));
  };

  const server = createServer((incoming, response) => {
    readRequest(incoming)
      .then((request) => handle(request, response))
      .catch(() => response.destroy());
  });
  const url = await listen(server);
  return {
    url,
    async stop() {
      await shut(server);
      await target?.close();
    },
  };
}

/** Points a relay, also one of another process, to a gateway's address; null: to none. */
export async function pointRelay({ url }: RelayHandle, target: string | null): Promise<void> {
  const answer = await fetch(url + CONTROL_PATH, { method: 'PUT', body: target ?? '' });
  if (!answer.ok) throw new Error(`relay answered ${answer.status}`);
}
