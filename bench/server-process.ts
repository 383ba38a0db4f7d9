/** Servers that the bench starts, each in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

export const ROOT = resolve(import.meta.dirname, '..');
const READY_LIMIT_MS = 60_000;
/** Exit after SIGTERM, the gateway's 10 s of draining included. */
const STOP_LIMIT_MS = 20_000;
const LOG_LINES_KEPT = 40;
const POLL_PAUSE_MS = 10;
/** Of the invoking shell only this reaches a server, so that the bench says all settings itself. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'XDG_CACHE_HOME'];
const ReadyLine = z.object({ ready: z.literal(true), url: z.url() });

export interface ServerRequest {
  readonly name: string;
  /** Script and arguments for this very Node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Default: the project's root. */
  readonly cwd?: string;
}

export interface ServerProcess {
  readonly pid: number;
  /** When it was spawned, on the clock of `performance.now()`. */
  readonly spawnedAt: number;
  /** Address out of the line `{"ready":true,"url":…}` that it prints. */
  address(): Promise<string>;
  /** Resolves when a GET of the address answers 200. */
  answers(url: string): Promise<void>;
  stop(): Promise<void>;
}

export function spawnServer({ name, args, env, cwd = ROOT }: ServerRequest): ServerProcess {
  const inherited = Object.fromEntries(INHERITED.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])));
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started`);
  const log: string[] = [];
  const note = (line: string): void => {
    log.push(line);
    if (log.length > LOG_LINES_KEPT) log.shift();
  };
  const closed = once(child, 'close');
  // The bench may be ended in the middle: nothing may outlive it.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  void closed.then(() => process.off('exit', end));
  let stopping = false;
  const failed = closed.then(() => {
    if (!stopping) throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}:\n${log.join('\n')}`);
  });
  failed.catch(() => undefined); // told by `until`
  const ready = Promise.withResolvers<string>();
  createInterface({ input: child.stderr }).on('line', note);
  createInterface({ input: child.stdout }).on('line', (line) => {
    note(line);
    if (line.startsWith('{"ready":')) ready.resolve(ReadyLine.parse(JSON.parse(line)).url);
  });

  /** The answer, unless the process ends or the limit passes before. */
  async function until<T>(answer: Promise<T>): Promise<T> {
    const limit = Promise.withResolvers<never>();
    const timer = setTimeout(() => limit.reject(new Error(`${name} was not ready within ${READY_LIMIT_MS} ms:\n${log.join('\n')}`)), READY_LIMIT_MS);
    const ended = failed.then(() => { throw new Error(`${name} was stopped`); });
    try {
      return await Promise.race([answer, limit.promise, ended]);
    } finally {
      clearTimeout(timer);
    }
  }
  const poll = async (url: string): Promise<void> => {
    while (child.exitCode === null && child.signalCode === null) {
      const status = await fetch(url).then(async (answer) => { await answer.body?.cancel(); return answer.status; }, () => 0);
      if (status === 200) return;
      await new Promise((go) => setTimeout(go, POLL_PAUSE_MS));
    }
  };
  return {
    pid,
    spawnedAt,
    address: () => until(ready.promise),
    answers: (url) => until(poll(url)),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      child.kill('SIGTERM');
      await closed;
      clearTimeout(limit);
    },
  };
}
