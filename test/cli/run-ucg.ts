/** Runs the command line as a person would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { waitFor } from '../support/wait-for.ts';

const BIN = resolve(import.meta.dirname, '../../src/cli/ucg.mjs');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface Running {
  /** Everything that it printed so far. */
  out(): string;
  error(): string;
  /** Waits until a line of its output fits. */
  line(fits: (line: string) => boolean): Promise<string>;
  /** Ctrl-C. */
  stop(): Promise<Run>;
}

/** @param env what it sees of the environment besides PATH and Node's compile cache */
export function startUcg(words: readonly string[], env: Readonly<Record<string, string>>): Running & { readonly ended: Promise<Run> } {
  const child = spawn(process.execPath, [BIN, ...words], { env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode ?? -1, out, error }));
  return {
    out: () => out,
    error: () => error,
    line: (fits) => waitFor('a line of ucg', () => out.split('\n').slice(0, -1).find(fits)),
    stop() {
      child.kill('SIGINT');
      return ended;
    },
    ended,
  };
}

export const ucg = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> => startUcg(words, env).ended;
