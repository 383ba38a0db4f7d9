/** Installs the peers outside the project, once for each set of pins. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../../sources/sandbox.ts';

const PINS = resolve(import.meta.dirname, 'package.json');
const HASH_DIGITS = 12;

/** @returns the folder whose `node_modules` holds them. Rejects when npm does not succeed. */
export async function installPeers(progress: (line: string) => void): Promise<string> {
  const pins = await readFile(PINS, 'utf8');
  const cache = await cacheFolder(process.env);
  const folder = join(cache, `bench-peers-${createHash('sha256').update(pins).digest('hex').slice(0, HASH_DIGITS)}`);
  if (existsSync(folder)) return folder;
  progress(`installing the peers into ${folder} (once, about 550 MB)`);
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-unfinished-`);
  try {
    await writeFile(join(unfinished, 'package.json'), pins);
    const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: unfinished, stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = (await once(npm, 'close')) as [number | null];
    if (code !== 0) throw new Error('npm could not install the peers; run with --no-peers to leave them out');
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return folder;
}
