/** Stands before an upstream and does to its calls what a bad network or a bad day would. */
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createForwarder, readRequest, textAnswer, writeAnswer, type ProxiedAnswer, type ProxiedRequest } from './forward.ts';
import { listen, shut } from './listen.ts';

export type Fault =
  | { readonly kind: 'pass' }
  /** Passed on after this long. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The socket is cut and the upstream never asked. */
  | { readonly kind: 'cut' }
  /** Answered here and the upstream never asked: 429, 503, HTML with 200 … */
  | { readonly kind: 'answer'; readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** The upstream acts, then the socket is cut. */
  | { readonly kind: 'cutAfter' }
  /** The upstream acts, then something else is answered. */
  | { readonly kind: 'answerAfter'; readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** The upstream acts and nobody ever hears of it; ends with the proxy or the caller. */
  | { readonly kind: 'silenceAfter' };

/** Decides about one call; null leaves it to the rule set before. */
export type FaultRule = (request: ProxiedRequest) => Fault | null;
/** Runs after the upstream has answered and before the answer is passed on. */
export type AnswerHook = (request: ProxiedRequest, answer: ProxiedAnswer) => void | Promise<void>;

export interface FaultProxy {
  readonly url: string;
  readonly calls: readonly ProxiedRequest[];
  /** Adds a rule; the latest that does not answer null decides. Returns what takes it away. */
  when(rule: FaultRule): () => void;
  /** Adds a hook. Returns what takes it away. */
  onAnswer(hook: AnswerHook): () => void;
  /** Forgets rules, hooks and calls. */
  reset(): void;
  stop(): Promise<void>;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { origin, pathname } = new URL(target);
  const forwarder = createForwarder(origin);
  const calls: ProxiedRequest[] = [];
  const rules: FaultRule[] = [];
  const hooks: AnswerHook[] = [];

  const decide = (request: ProxiedRequest): Fault => {
    for (const rule of rules.toReversed()) {
      const fault = rule(request);
      if (fault) return fault;
    }
    return { kind: 'pass' };
  };

  const handle = async (request: ProxiedRequest, response: ServerResponse): Promise<void> => {
    calls.push(request);
    const fault = decide(request);
    if (fault.kind === 'cut') return void response.destroy();
    if (fault.kind === 'answer') return writeAnswer(response, textAnswer(fault.status, fault.body ?? '', fault.headers));
    if (fault.kind === 'delay') await pause(fault.ms);
    const answer = await forwarder.send(request);
    for (const hook of hooks) await hook(request, answer);
    if (fault.kind === 'silenceAfter') return;
    if (fault.kind === 'cutAfter') return void response.destroy();
    writeAnswer(response, fault.kind === 'answerAfter' ? textAnswer(fault.status, fault.body ?? '', fault.headers) : answer);
  };

  const server = createServer((incoming, response) => {
    readRequest(incoming)
      .then((request) => handle(request, response))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const address = await listen(server);
  const add = <T>(list: T[], item: T): (() => void) => {
    list.push(item);
    return () => void list.splice(list.indexOf(item), 1);
  };
  return {
    url: address + (pathname === '/' ? '' : pathname),
    calls,
    when: (rule) => add(rules, rule),
    onAnswer: (hook) => add(hooks, hook),
    reset: () => [calls, rules, hooks].forEach((list) => void list.splice(0)),
    async stop() {
      await shut(server);
      await forwarder.close();
    },
  };
}
