/** Starts and ends a demo server as a child process. Its program takes `--dir` and `--port` and prints `{"ready":true,"port":…}` once it listens. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

export interface Child { readonly pid: number; readonly port: number; stop(): Promise<void> }

/** Generous: a busy machine takes its time, and a server that ends says so at once. */
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 3_000;
const LOG_TAIL_CHARACTERS = 2_000;
const Ready = z.object({ ready: z.literal(true), port: z.number().int() });

export interface ChildToStart {
  /** File of the server's program. */
  readonly program: string;
  /** Folder for its data and its log. */
  readonly dir: string;
  /** Wanted; another one is taken when it is not free. */
  readonly port: number;
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Resolves when the server listens; rejects with the end of its log. */
export async function startChild({ program, dir, port, env }: ChildToStart): Promise<Child> {
  const logFile = join(dir, 'server.log');
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [program, '--dir', dir, '--port', String(port)], { env, stdio: ['pipe', 'pipe', log] });
  closeSync(log);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('the demo server has no standard input or output');
  stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listening = await new Promise<number>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`the demo server ${why}:\n${readFileSync(logFile, 'utf8').slice(-LOG_TAIL_CHARACTERS)}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`was not ready after ${START_TIMEOUT_MS} ms`);
    }, START_TIMEOUT_MS);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      fail('ended while starting');
    });
    createInterface({ input: stdout }).once('line', (line) => {
      clearTimeout(timer);
      const ready = Ready.safeParse(JSON.parse(line));
      if (ready.success) resolve(ready.data.port);
      else fail(`printed ${line}`);
    });
  });
  if (child.pid === undefined) throw new Error('the demo server has no process id');
  return {
    pid: child.pid,
    port: listening,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
