import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// each case starts the linter several times
vi.setConfig({ testTimeout: 60_000 });

const ROOT = resolve(import.meta.dirname, '../..');
let tree = '';

/** A copy of the lint settings over a tree of small files. */
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'ucg-lint-'));
  cpSync(join(ROOT, 'config'), join(tree, 'config'), { recursive: true });
  cpSync(join(ROOT, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  writeFileSync(join(tree, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** Findings of the real linter on one file, the rest of the tree left as it is. */
function lint(path: string, text: string): string {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout, stderr, status } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--format=unix', path], { cwd: tree, encoding: 'utf8' });
  rmSync(file);
  if (stderr !== '') throw new Error(stderr);
  return status === 0 ? '' : stdout;
}

const imports = (specifier: string, type = false): string => `import ${type ? 'type ' : ''}{ x } from '${specifier}';\nexport const y${type ? ': x' : ''} = ${type ? '1' : 'x'};\n`;

describe('the import table is enforced', () => {
  it.each([
    ['src/server/a.ts', '../store/store.ts', 'src/server may not import src/store/store.ts'],
    ['src/access/a.ts', '../registry/registry.ts', 'src/access may not import src/registry/registry.ts'],
    ['src/resolvers/a.ts', '../store/store.ts', 'src/resolvers may not import src/store/store.ts'],
    ['src/registry/a.ts', '../../sources/some-erp/index.ts', 'src/registry may not import sources/some-erp/index.ts'],
    ['sources/some-erp/a.ts', '../other-erp/client.ts', 'sources/* may not import sources/other-erp/client.ts'],
    ['sources/some-erp/a.ts', '../../src/config.ts', 'sources/* may not import src/config.ts'],
    ['sources/some-erp/a.ts', './sandbox/store.ts', 'sources/* may not import sources/some-erp/sandbox/store.ts'],
    ['src/workflows/a.ts', '../config.ts', 'src/workflows may not import src/config.ts'],
    ['src/resolvers/a.ts', 'kysely', 'src/resolvers may not import the package kysely'],
    ['src/server/a.ts', 'ioredis', 'src/server may not import the package ioredis'],
    ['src/store/a.ts', 'graphql-yoga', 'src/store may not import the package graphql-yoga'],
    ['sources/some-erp/client.ts', 'undici', 'sources/* may not import the package undici'],
    ['src/attic/a.ts', './b.ts', 'src may not import src/attic/b.ts'],
    ['attic/a.ts', './b.ts', 'attic/a.ts is in no zone'],
  ])('%s may not import %s', (path, specifier, message) => {
    expect(lint(path, imports(specifier))).toContain(message);
  });

  it.each([
    ['src/server/a.ts', '../execution/engine.ts'],
    ['src/resolvers/a.ts', '../loaders/products.ts'],
    ['src/store/a.ts', 'kysely'],
    ['src/store/queries/a.ts', '../store.ts'],
    ['sources/http.ts', 'undici'],
    ['sources/some-erp/a.ts', '../source.ts'],
    ['sources/some-erp/sandbox/a.ts', '../client.ts'],
    ['src/telemetry/a.ts', 'node:crypto'],
    ['src/main.ts', './server/server.ts'],
    ['test/x/a.ts', '../../src/store/store.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(lint(path, imports(specifier))).toBe('');
  });

  it('tells types from values, also in exports and dynamic imports', () => {
    expect(lint('src/workflows/a.ts', imports('../config.ts', true))).toBe('');
    expect(lint('src/workflows/a.ts', `import { type x } from '../config.ts';\nexport const y: x = 1;\n`)).toBe('');
    expect(lint('src/workflows/a.ts', `export { x } from '../config.ts';\n`)).toContain('src/workflows may not import src/config.ts');
    expect(lint('src/workflows/a.ts', `export * from '../server/server.ts';\n`)).toContain('src/workflows may not import src/server/server.ts');
    expect(lint('src/registry/a.ts', `export const load = () => import('../../sources/some-erp/index.ts');\n`)).toBe('');
    expect(lint('src/server/a.ts', `export const load = () => import('../../sources/some-erp/index.ts');\n`)).toContain('src/server may not import sources/some-erp/index.ts');
  });
});

describe('the environment is read in a few places only', () => {
  const reads = ['export const a = process.env;', "export const a = process['env'];", 'export const { env } = process;', "import { env } from 'node:process';\nexport const a = env;", "import process from 'node:process';\nexport const a = process.pid;"];
  it.each(reads)('refused in a room: %s', (text) => {
    expect(lint('src/server/a.ts', `${text}\n`)).toContain('the environment is read in src/config.ts');
    expect(lint('sources/some-erp/client.ts', `${text}\n`)).toContain('the environment is read in src/config.ts');
  });
  it.each(['src/config.ts', 'sources/some-erp/sandbox/index.ts', 'test/support/a.ts', 'scripts/a.ts'])('allowed in %s', (path) => {
    expect(lint(path, 'export const a = process.env;\n')).toBe('');
  });
});

describe('files stay small and free of cycles', () => {
  const lines = (count: number): string => 'export {};\n'.repeat(count);
  it('refuses more than 300 lines, in tests more than 500', () => {
    expect(lint('src/server/a.ts', lines(301))).toContain('too many lines');
    expect(lint('src/server/a.ts', lines(300))).not.toContain('too many lines');
    expect(lint('test/server/a.ts', lines(501))).toContain('too many lines');
    expect(lint('test/server/a.ts', lines(500))).not.toContain('too many lines');
  });
  it('refuses a cycle', () => {
    mkdirSync(join(tree, 'src/server'), { recursive: true });
    writeFileSync(join(tree, 'src/server/b.ts'), `import { y } from './a.ts';\nexport const x = (): unknown => y;\n`);
    expect(lint('src/server/a.ts', `import { x } from './b.ts';\nexport const y = (): unknown => x;\n`)).toMatch(/cycle/i);
  });
});
