/** Every folder under `sources/` is a whole source: a sandbox, a place in the deployment list, and the contract suite run on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folders = readdirSync(join(ROOT, 'sources'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const suites = readdirSync(join(ROOT, 'test/source-contract')).filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(join(ROOT, 'test/source-contract', file), 'utf8')).join('\n');

it('finds the folders', () => expect(folders.length).toBeGreaterThanOrEqual(4));

for (const folder of folders) {
  it(`${folder} has its files, a sandbox, an entry and the contract suite`, () => {
    const files = ['index.ts', 'config.ts', 'client.ts', 'mapping.ts', 'reads.ts', 'writes.ts', 'feed.ts', 'mesh.ts', 'generated.ts', 'README.md', 'sandbox/index.ts'];
    expect(files.filter((file) => !existsSync(join(ROOT, 'sources', folder, file)))).toEqual([]);
    expect(readFileSync(join(ROOT, '.meshrc.yaml'), 'utf8')).toContain(`./sources/${folder}/mesh.ts:`);
    expect(suites).toContain(`describeSource('${folder}'`);
  });
}
