/** Debian's server programs that the tests start themselves. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const INSTALL = resolve(import.meta.dirname, '../../scripts/install-packages');

/** Unlike a PATH look-up this finds PostgreSQL's programs, which Debian keeps apart; the newest version wins. */
function find(program: string): string | null {
  const folders = [...globSync('/usr/lib/postgresql/*/bin').sort((a, b) => b.localeCompare(a, 'en', { numeric: true })), ...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  for (const folder of folders) {
    const path = resolve(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** Path of the program, installed when missing. Throws with the command to run where it cannot be installed. */
export function serverProgram(program: string): string {
  const path = find(program);
  if (path) return path;
  execFileSync(INSTALL, { stdio: ['ignore', 'inherit', 'inherit'] });
  const installed = find(program);
  if (!installed) throw new Error(`${program} is missing although its package is installed`);
  return installed;
}

/** User to run a server as that refuses root; empty when this process is not root. */
export function unprivileged(user: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}
