/** Starts `gateway-process.ts` and speaks with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SourceOptions } from '../../sources/source.ts';
import type { VerbName, WorkflowLimits } from '../../src/workflows/index.ts';
import { awaitPoint, type KillAt } from './awaits.ts';

export interface GatewayOptions {
  readonly sources: readonly { readonly system: string; readonly options: SourceOptions }[];
  readonly databaseUrl: string;
  readonly limits: Partial<WorkflowLimits>;
}

const answer = z.object({
  operationId: z.string().nullable(),
  refusals: z.array(z.looseObject({ code: z.string(), message: z.string() })),
  state: z.unknown(),
  awaits: z.array(awaitPoint),
});
export type Answer = z.output<typeof answer>;
const line = z.union([z.object({ ready: z.literal(true) }), z.object({ id: z.number(), answer }), z.object({ id: z.number(), error: z.string() })]);

export interface Gateway {
  /** Waits for the end of the operation, as long as `limits.answerMs` says. Null: the process ended before it answered. */
  write(verb: VerbName, input: object, kill?: KillAt): Promise<Answer | null>;
  /** As by `kill -9`. Resolves when it is gone; may be called again. */
  kill(): Promise<void>;
  readonly ended: boolean;
}

/** Node keeps what it compiled between two processes: each cell begins a third sooner. */
const COMPILED = fileURLToPath(new URL('../../test-report/compiled', import.meta.url));

/** Resolves when it runs and has taken over what an earlier one left. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const program = fileURLToPath(new URL('./gateway-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--liftoff-only', program, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: COMPILED } });
  // it may die with a request unread
  child.stdin.on('error', () => undefined);
  let ended = false;
  const end = once(child, 'close').then(() => {
    ended = true;
  });
  const waiting = new Map<number, (answer: Answer | null | Error) => void>();
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const told = line.parse(JSON.parse(text));
    if ('ready' in told) ready.resolve();
    else waiting.get(told.id)?.('answer' in told ? told.answer : new Error(told.error));
  });
  void end.then(() => {
    ready.reject(new Error('a gateway ended while it started'));
    for (const tell of waiting.values()) tell(null);
  });
  await ready.promise;
  let next = 0;
  return {
    async write(verb, input, kill) {
      const id = next++;
      const told = Promise.withResolvers<Answer | null | Error>();
      waiting.set(id, told.resolve);
      if (ended) told.resolve(null);
      else child.stdin.write(`${JSON.stringify({ id, verb, input, kill: kill ?? null })}\n`);
      const said = await told.promise;
      waiting.delete(id);
      if (said instanceof Error) throw said;
      return said;
    },
    async kill() {
      child.kill('SIGKILL');
      await end;
    },
    get ended() {
      return ended;
    },
  };
}
