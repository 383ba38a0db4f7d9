// Makes `npm start` and `npm test` work as the first command on a fresh clone. Runs on any Node from 20 on:
// installs the dependencies when they are missing or the lockfile changed, and says what to do where Node 24
// cannot come from npm. `--stamp` (postinstall) only records what is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = resolve(root, 'node_modules/.lock-sha256');
const sha = createHash('sha256').update(readFileSync(resolve(root, 'package-lock.json'))).digest('hex');

if (process.argv.includes('--stamp')) {
  // `npx ucg` runs this too, and installs nothing
  if (process.env.npm_command !== 'exec') writeFileSync(stamp, sha);
  process.exit(0);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sha) {
  console.log('installing dependencies (npm ci), about a minute the first time ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const path = [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
const { stdout } = spawnSync('node', ['--version'], { env: { ...process.env, PATH: path }, encoding: 'utf8' });
const [major = 0, minor = 0] = (stdout ?? '').slice(1).split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`This needs Node 22.18 or later to run TypeScript; npm brings Node 24 on Linux x64 and arm64. Here node is ${stdout?.trim() || 'missing'}: install Node 24 and try again.`);
  process.exit(1);
}
