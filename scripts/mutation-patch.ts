/** A patch of `test/mutations/`: what it breaks, and the test files that must notice. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const MUTATIONS = resolve(import.meta.dirname, '../test/mutations');

export interface MutationPatch {
  /** File name without `.patch`, e.g. `01-input-hash-ignored`. */
  readonly name: string;
  readonly file: string;
  /** The promise that no longer holds with it, in one line. */
  readonly promise: string;
  /** Test files that must each go red, from the root of the repository. */
  readonly tests: readonly string[];
  /** Whether one of them needs the real systems. */
  readonly real: boolean;
}

export type TestProject = 'unit' | 'embedded' | 'real';

const NAME = /^\d{2}-[a-z0-9-]+$/;
const TEST = /^test\/\S+\.(unit|embedded|real)\.test\.ts$/;

/** @throws on a file name that tells nothing about what a test needs */
export function projectOf(test: string): TestProject {
  const project = TEST.exec(test)?.[1];
  if (project === 'unit' || project === 'embedded' || project === 'real') return project;
  throw new Error(`expected a test file such as test/server/http.embedded.test.ts, not ${test}`);
}

/**
 * Lines before the diff: one `Promise: …`, then one `Red: <test file>` or more.
 * @throws naming the file and what is expected
 */
export function parsePatch(name: string, text: string, file: string): MutationPatch {
  const start = text.indexOf('diff --git ');
  if (!NAME.test(name) || start < 0) throw new Error(`${name}: expected NN-what-is-broken.patch with a diff made by git`);
  const head = text.slice(0, start).trim().split('\n');
  const valuesOf = (key: string): string[] => head.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2).trim()] : []));
  const [promise, ...others] = valuesOf('Promise');
  const tests = valuesOf('Red');
  if (!promise || others.length > 0 || tests.length === 0 || head.length !== 1 + tests.length) throw new Error(`${name}: expected before the diff one line "Promise: …" and a line "Red: <test file>" for each file that must go red`);
  return { name, file, promise, tests, real: tests.map(projectOf).includes('real') };
}

/** All of them, in the order of their names. */
export function readPatches(): MutationPatch[] {
  const files = readdirSync(MUTATIONS).filter((file) => file.endsWith('.patch'));
  return files.sort().map((file) => parsePatch(file.slice(0, -'.patch'.length), readFileSync(resolve(MUTATIONS, file), 'utf8'), resolve(MUTATIONS, file)));
}

/** `size` of the items, the same ones for the same seed, in their own order. */
export function sample<T extends { readonly name: string }>(items: readonly T[], seed: string, size: number): T[] {
  const rank = (name: string): string => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  const chosen = new Set(items.map(({ name }) => name).sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, size));
  return items.filter(({ name }) => chosen.has(name));
}
