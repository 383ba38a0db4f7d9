import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';

// the linter is started a few times
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = resolve(import.meta.dirname, '../..');
/** Trees of small files, each path once a tree, so that the linter is started once a tree and not once a file. */
const trees: { readonly files: Map<string, string>; findings: string }[] = [];

/** To be called before the tests run. @returns findings of the real linter on the file */
function lint(path: string, text: string): () => string {
  let tree = trees.find(({ files }) => !files.has(path));
  if (!tree) trees.push((tree = { files: new Map(), findings: '' }));
  tree.files.set(path, text);
  return () => tree.findings.split('\n').filter((line) => line.startsWith(`${path}:`)).join('\n');
}

/** A copy of the lint settings over each tree. */
beforeAll(() => {
  for (const tree of trees) {
    const dir = mkdtempSync(join(tmpdir(), 'ucg-lint-'));
    try {
      cpSync(join(ROOT, 'config'), join(dir, 'config'), { recursive: true });
      cpSync(join(ROOT, '.oxlintrc.json'), join(dir, '.oxlintrc.json'));
      writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
      symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
      for (const [path, text] of tree.files) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), text);
      }
      const { stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--format=unix', ...tree.files.keys()], { cwd: dir, encoding: 'utf8' });
      if (stderr !== '') throw new Error(stderr);
      tree.findings = stdout;
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
});

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
  ].map(([path = '', specifier = '', message]) => ({ path, specifier, message, found: lint(path, imports(specifier)) })))('$path may not import $specifier', ({ message, found }) => {
    expect(found()).toContain(message);
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
  ].map(([path = '', specifier = '']) => ({ path, specifier, found: lint(path, imports(specifier)) })))('$path may import $specifier', ({ found }) => {
    expect(found()).toBe('');
  });

  describe('tells types from values, also in exports and dynamic imports', () => {
    it.each([
      { text: imports('../config.ts', true), path: 'src/workflows/a.ts', message: '' },
      { text: `import { type x } from '../config.ts';\nexport const y: x = 1;\n`, path: 'src/workflows/a.ts', message: '' },
      { text: `export { x } from '../config.ts';\n`, path: 'src/workflows/a.ts', message: 'src/workflows may not import src/config.ts' },
      { text: `export * from '../server/server.ts';\n`, path: 'src/workflows/a.ts', message: 'src/workflows may not import src/server/server.ts' },
      { text: `export const load = () => import('../../sources/some-erp/index.ts');\n`, path: 'src/registry/a.ts', message: '' },
      { text: `export const load = () => import('../../sources/some-erp/index.ts');\n`, path: 'src/server/a.ts', message: 'src/server may not import sources/some-erp/index.ts' },
    ].map(({ path, text, message }) => ({ path, text, message, found: lint(path, text) })))('$path: $text', ({ message, found }) => {
      if (message === '') expect(found()).toBe('');
      else expect(found()).toContain(message);
    });
  });
});

describe('the environment is read in a few places only', () => {
  const reads = ['export const a = process.env;', "export const a = process['env'];", 'export const { env } = process;', "import { env } from 'node:process';\nexport const a = env;", "import process from 'node:process';\nexport const a = process.pid;"];
  it.each(reads.flatMap((text) => ['src/server/a.ts', 'sources/some-erp/client.ts'].map((path) => ({ text, path, found: lint(path, `${text}\n`) }))))('refused in $path: $text', ({ found }) => {
    expect(found()).toContain('the environment is read in src/config.ts');
  });
  it.each(['src/config.ts', 'sources/some-erp/sandbox/index.ts', 'test/support/a.ts', 'scripts/a.ts'].map((path) => ({ path, found: lint(path, 'export const a = process.env;\n') })))('allowed in $path', ({ found }) => {
    expect(found()).toBe('');
  });
});

describe('files stay small and free of cycles', () => {
  const lines = (count: number): string => 'export {};\n'.repeat(count);
  it.each([
    { path: 'src/server/a.ts', count: 301, refused: true },
    { path: 'src/server/a.ts', count: 300, refused: false },
    { path: 'test/server/a.ts', count: 501, refused: true },
    { path: 'test/server/a.ts', count: 500, refused: false },
  ].map(({ path, count, refused }) => ({ path, count, refused, found: lint(path, lines(count)) })))('$count lines in $path', ({ refused, found }) => {
    expect(found().includes('too many lines')).toBe(refused);
  });

  const oneWay = lint('src/loaders/one.ts', `import { y } from './two.ts';\nexport const x = (): unknown => y;\n`);
  lint('src/loaders/two.ts', `import { x } from './one.ts';\nexport const y = (): unknown => x;\n`);
  it('refuses a cycle', () => {
    expect(oneWay()).toMatch(/cycle/i);
  });
});
