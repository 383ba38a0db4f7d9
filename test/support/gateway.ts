/** Starts the gateway as its own process, the way `npm start` does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import NODE_FLAGS from '../../config/node-flags.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../..');
const READY_LIMIT_MS = 60_000;
/** Exit after SIGTERM, its 10 s of draining included. */
const STOP_LIMIT_MS = 20_000;
/** Of the invoking shell only this reaches the gateway, so that a test says all its settings itself. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'XDG_CACHE_HOME', 'NODE_COMPILE_CACHE'];

export interface GatewayRequest {
  readonly env?: Readonly<Record<string, string>>;
  /** Default: a new folder, removed by `stop`. */
  readonly dataDir?: string;
}

export interface Gateway {
  /** Scheme, host and port, without a path. */
  readonly url: string;
  readonly wsUrl: string;
  /** The demo key that the embedded start announces; '' when it announces none. */
  readonly key: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Everything it wrote so far. */
  readonly logs: () => string;
  /** Sends the signal and waits for the end of the process. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it and removes its data folder if `startGateway` made it. */
  stop(): Promise<void>;
}

/** Rejects with what it wrote when the process ends, or is not ready in a minute. */
export async function startGateway({ env = {}, dataDir }: GatewayRequest = {}): Promise<Gateway> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'ucg-data-')));
  const inherited = Object.fromEntries(INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const child = spawn(process.execPath, [...NODE_FLAGS, 'src/main.ts'], {
    cwd: ROOT,
    env: { ...inherited, HOST: '127.0.0.1', PORT: '0', UCG_READY_LINE: '1', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const lines: string[] = [];
  const remove = async (): Promise<void> => {
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
  };

  const kill = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.kill(signal);
    await ended;
    clearTimeout(limit);
  };

  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const ready = new Promise<Ready>((found, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const started = readyLine(line);
      if (started !== null) found(started);
    });
    child.once('error', fail);
    void ended.then(() => fail(new Error(`the gateway ended with ${child.exitCode ?? child.signalCode}`)));
    setTimeout(() => fail(new Error(`the gateway was not ready within ${READY_LIMIT_MS} ms`)), READY_LIMIT_MS).unref();
  });
  let started: Ready;
  try {
    started = await ready;
  } catch (cause) {
    if (child.pid !== undefined) await kill('SIGKILL');
    await remove();
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}:\n${lines.join('\n')}`, { cause });
  }
  if (child.pid === undefined) throw new Error('the gateway has no process');

  return {
    url: started.url,
    wsUrl: `${started.url.replace(/^http/, 'ws')}/graphql`,
    key: started.demoKey ?? '',
    pid: child.pid,
    dataDir: folder,
    logs: () => lines.join('\n'),
    kill,
    async stop() {
      await kill();
      await remove();
    },
  };
}

interface Ready { readonly url: string; readonly demoKey: string | null }

/** What the line `{"ready":true,"url":"http://127.0.0.1:4000","demoKey":"…"}` says; null for any other line. */
function readyLine(line: string): Ready | null {
  if (!line.startsWith('{"ready":true')) return null;
  const { url, demoKey } = JSON.parse(line) as Ready;
  return { url, demoKey };
}
