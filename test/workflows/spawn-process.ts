/** Starts `process.ts` and speaks with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './bench.ts';
import type { Outcome } from '../../src/workflows/index.ts';

export interface Spawned {
  readonly pid: number;
  /** Rejects when the process ends before it answers. */
  ask(verb: string, input: object, waitFor?: 'RECORD' | 'ALL'): Promise<Outcome>;
  /** Resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it gracefully. */
  stop(): Promise<void>;
}

const isAnswer = (value: unknown): value is { id: number; outcome?: Outcome; error?: string; ready?: true } => typeof value === 'object' && value !== null;

export async function spawnProcess(options: BenchOptions): Promise<Spawned> {
  const child = spawn(process.execPath, ['--liftoff-only', fileURLToPath(new URL('./process.ts', import.meta.url)), JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const waiting = new Map<number, PromiseWithResolvers<Outcome>>();
  const ready = Promise.withResolvers<undefined>();
  const asked = [ready.promise];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer: unknown = JSON.parse(line);
    if (!isAnswer(answer)) return;
    if (answer.ready) return ready.resolve(undefined);
    if (answer.outcome) waiting.get(answer.id)?.resolve(answer.outcome);
    else waiting.get(answer.id)?.reject(new Error(answer.error));
  });
  void ended.then(() => {
    const gone = new Error('the process has ended');
    ready.reject(gone);
    for (const answer of waiting.values()) answer.reject(gone);
  });
  await Promise.all(asked);
  let next = 0;
  return {
    pid: child.pid ?? 0,
    ask(verb, input, waitFor = 'RECORD') {
      const answer = Promise.withResolvers<Outcome>();
      const id = next++;
      waiting.set(id, answer);
      child.stdin.write(`${JSON.stringify({ id, verb, input, waitFor })}\n`);
      return answer.promise;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
