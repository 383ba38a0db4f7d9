/** The gateway as `npm start` runs it: everything embedded, a new data folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../sources/sandbox.ts';
import type { Target } from './load.ts';
import { spawnServer } from './server-process.ts';

export interface EmbeddedGateway extends Target {
  /** From spawn to 200 on `/health/ready`, in ms. */
  readonly startMs: number;
  stop(): Promise<void>;
}

const API_KEY = 'a-key-of-the-bench-only';

export async function startEmbeddedGateway(): Promise<EmbeddedGateway> {
  const dir = await mkdtemp(join(tmpdir(), 'ucg-bench-'));
  const port = await freePort();
  const server = spawnServer({
    name: 'the gateway',
    args: ['--liftoff-only', '--max-semi-space-size=16', 'src/main.ts'],
    env: { PORT: String(port), DATA_DIR: dir, LOG_LEVEL: 'warn', UCG_API_KEYS: JSON.stringify([{ name: 'bench', key: API_KEY, scopes: ['prices:read'] }]) },
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await server.answers(`${url}/health/ready`);
    return { url, headers: { authorization: `Bearer ${API_KEY}` }, pid: server.pid, startMs: performance.now() - server.spawnedAt, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
