/**
 * `npm run real`: Tryton, Vendure and the gateway over them, with one command. The gateway starts both systems itself (their entries
 * in the deployment list say `endpoint: embedded`) and ends them with it; this script says what is needed and shows the progress.
 */
import { execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import NODE_FLAGS from '../config/node-flags.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '..');
const INSTALL = resolve(import.meta.dirname, 'install-packages');
const { env } = process;
const dataDir = env['DATA_DIR'] ?? resolve(ROOT, '.data/real');

const say = (line: string): void => console.error(`  ${line}`);

function announce(): void {
  const missing = execFileSync(INSTALL, ['--print'], { encoding: 'utf8' }).trim();
  console.error('Tryton 6.0, Vendure 3.7 and the gateway over them.');
  say('needs Debian 12 (x64 or arm64), about 2 GB of memory and 2 GB of disk, and the network the first time');
  say('installs Debian packages, as root: Tryton and its modules, a compiler for one of the npm packages of Vendure');
  if (missing !== '') say(`of the general ones these are missing: ${missing}`);
  say(`keeps the npm packages of Vendure and the seeded databases in ${env['XDG_CACHE_HOME'] ?? '~/.cache'}/ucg, the data in ${dataDir}`);
  say('takes up to ten minutes the first time, about half a minute later on');
}

/** Log lines become one readable line each; what is no JSON is shown as it is. */
function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  const entry = JSON.parse(line) as { readonly msg?: unknown; readonly source?: unknown };
  return [entry.source, entry.msg].filter((part) => typeof part === 'string').join(': ');
}

announce();
execFileSync(INSTALL, { stdio: ['ignore', 'inherit', 'inherit'] });
const gateway = spawn(process.execPath, [...NODE_FLAGS, 'src/main.ts'], {
  cwd: ROOT,
  env: { ...env, UCG_SOURCES: 'tryton,vendure', DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
});
createInterface({ input: gateway.stdout }).on('line', (line) => say(readable(line)));
// Ctrl-C may reach the gateway by itself too; being told twice does no harm. It ends the systems, this process waits for it.
process.on('SIGINT', () => gateway.kill('SIGINT'));
process.on('SIGTERM', () => gateway.kill('SIGTERM'));
gateway.once('close', (code) => process.exit(code ?? 1));
