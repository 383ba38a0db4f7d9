/** What the sandboxes of the real systems share: running their `up`, `down` and `reset` scripts, free ports, the cache of seeded data. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export type Environment = Readonly<Record<string, string | undefined>>;
export type ScriptName = 'up' | 'down' | 'reset';

/** Lines of a failed script that its error shows. */
const SHOWN_LINES = 12;
const OTHERS_MAY_ENTER = 0o001;

/** Below the ports that systems give to outgoing connections: one of those would take it before its server is up. */
const PORTS = { from: 10_000, to: 32_000 };
const PORT_TRIES = 100;

/** A port that nobody listens on now. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (let tried = 0; tried < PORT_TRIES; tried++) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no port of ${host} between ${PORTS.from} and ${PORTS.to} is free`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error)));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Where seeded databases and installed packages are kept between runs: `$XDG_CACHE_HOME/ucg`, else `~/.cache/ucg`. Made when missing. */
export async function cacheFolder(environment: Environment): Promise<string> {
  const folder = join(environment['XDG_CACHE_HOME'] || join(environment['HOME'] || homedir(), '.cache'), 'ucg');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Makes a sandbox's data folder; other users may pass through it, because PostgreSQL refuses to run as root and runs as its own user. */
export async function dataFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await chmod(dir, (await stat(dir)).mode | OTHERS_MAY_ENTER);
}

/**
 * Runs one script of a sandbox folder to its end, with this very Node first in PATH.
 * @param dir folder of the script
 * @param environment the script's whole environment
 * @param progress called with each line of its standard error
 * @returns its standard output parsed as JSON, or null when there is none. Rejects with the last lines of its standard error.
 */
export function runScript(dir: string, script: ScriptName, environment: Environment, progress: (line: string) => void = () => undefined, args: readonly string[] = []): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const path = [dirname(process.execPath), environment['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter);
    const child = spawn(join(dir, script), args, { env: { ...environment, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] });
    const shown: string[] = [];
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    createInterface({ input: child.stderr }).on('line', (line) => {
      shown.push(line);
      if (shown.length > SHOWN_LINES) shown.shift();
      progress(line);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`${join(dir, script)} ended with ${code ?? 'a signal'}:\n${shown.join('\n')}`));
      else resolve(output.trim() === '' ? null : (JSON.parse(output) as unknown));
    });
  });
}
