/**
 * Writes everything that is generated: the types of each source's API (by Mesh, offline), then those of the public contract.
 * `--check` fails when that changes anything that is committed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..');
const LIST = '.meshrc.yaml';
const ARTIFACTS = resolve(ROOT, '.mesh');
const GENERATED = ['schema/generated', 'src/resolvers/generated.ts', 'src/cli/generated', 'sources/*/generated.ts'];
/** A source whose types are larger is documented too broadly: reduce its document to what the gateway uses. */
const MAX_TYPES_BYTES = 200 * 1024;
const HANDLER = /^\.\/sources\/([a-z0-9-]+)\/mesh\.ts$/;

const deploymentList = z.object({ sources: z.array(z.object({ name: z.string(), handler: z.record(z.string(), z.unknown()) })) });

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** One entry for each system; two sources of one system have the same API. */
function listedSystems(): Map<string, string> {
  const { sources } = deploymentList.parse(parse(readFileSync(resolve(ROOT, LIST), 'utf8')));
  const systems = new Map<string, string>();
  for (const { name, handler } of sources) {
    const system = HANDLER.exec(Object.keys(handler)[0] ?? '')?.[1];
    if (!system) throw new Error(`${LIST}: ${name}: expected the handler ./sources/<system>/mesh.ts`);
    if (!systems.has(system)) systems.set(system, name);
  }
  return systems;
}

function copyTypes(system: string, name: string): void {
  const from = resolve(ARTIFACTS, 'sources', name, 'types.ts');
  const size = statSync(from).size;
  if (size > MAX_TYPES_BYTES) throw new Error(`types of ${name} have ${size} bytes, more than ${MAX_TYPES_BYTES}: reduce the document in sources/${system}`);
  copyFileSync(from, resolve(ROOT, 'sources', system, 'generated.ts'));
}

function drift(): string {
  return execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', ...GENERATED], { cwd: ROOT, encoding: 'utf8' });
}

rmSync(ARTIFACTS, { recursive: true, force: true });
run('mesh', ['build']);
for (const [system, name] of listedSystems()) copyTypes(system, name);
run('graphql-codegen', ['--config', 'codegen.ts']);

if (process.argv.includes('--check')) {
  const changed = drift();
  if (changed !== '') {
    console.error(`generated files differ from what is committed; run "npm run generate" and commit:\n${changed}`);
    execFileSync('git', ['--no-pager', 'diff', '--stat', '--', ...GENERATED], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    process.exit(1);
  }
  console.log('generated files are up to date');
}
