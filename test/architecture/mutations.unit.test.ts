/** The patches of `test/mutations/`, and how a sample of them is taken. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePatch, projectOf, readPatches, sample } from '../../scripts/mutation-patch.ts';

const DIFF = 'diff --git a/src/a.ts b/src/a.ts\n--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1 +1 @@\n-a\n+b\n';
const parse = (head: string, name = '01-a') => parsePatch(name, head + DIFF, '/a');

describe('a patch', () => {
  it('says what it breaks and who must notice', () => {
    expect(parse('Promise: a holds\nRed: test/a.unit.test.ts\nRed: test/b.real.test.ts\n')).toEqual({ name: '01-a', file: '/a', promise: 'a holds', tests: ['test/a.unit.test.ts', 'test/b.real.test.ts'], real: true });
    expect(parse('Promise: a holds\nRed: test/a.embedded.test.ts\n').real).toBe(false);
  });
  it.each([
    ['nothing', ''],
    ['no test', 'Promise: a\n'],
    ['no promise', 'Red: test/a.unit.test.ts\n'],
    ['two promises', 'Promise: a\nPromise: b\nRed: test/a.unit.test.ts\n'],
    ['something else', 'Promise: a\nWhy: b\nRed: test/a.unit.test.ts\n'],
    ['what is no test file', 'Promise: a\nRed: src/a.ts\n'],
  ])('with %s before its diff is refused', (_what, head) => {
    expect(() => parse(head)).toThrow();
  });
  it('has a number and a diff', () => {
    expect(() => parse('Promise: a\nRed: test/a.unit.test.ts\n', 'a')).toThrow('NN-');
    expect(() => parsePatch('01-a', 'Promise: a\nRed: test/a.unit.test.ts\n', '/a')).toThrow('diff');
  });
});

describe('the patches', () => {
  const patches = readPatches();

  it('are there, each with a number of its own, and name tests that are there', () => {
    expect(patches.length).toBeGreaterThanOrEqual(20);
    expect(new Set(patches.map(({ name }) => name.slice(0, 2))).size).toBe(patches.length);
    for (const { name, tests } of patches) for (const test of tests) expect(existsSync(resolve(import.meta.dirname, '../..', test)), `${name}: ${test}`).toBe(true);
  });

  it('are sampled by the seed: the same for the same one, all of them over many', () => {
    expect(sample(patches, 'a', 3)).toEqual(sample(patches, 'a', 3));
    expect(sample(patches, 'a', 3)).toHaveLength(3);
    expect(sample(patches, 'a', 1_000)).toEqual(patches);
    const seen = new Set(Array.from({ length: 500 }, (_, seed) => sample(patches, String(seed), 2)).flat());
    expect(seen.size).toBe(patches.length);
  });
});

it('a test file tells its project', () => {
  expect(['unit', 'embedded', 'real'].map((kind) => projectOf(`test/a/b.${kind}.test.ts`))).toEqual(['unit', 'embedded', 'real']);
});
