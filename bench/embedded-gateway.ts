/** The gateway as `npm start` runs it, in a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../sources/sandbox.ts';
import type { Target } from './load.ts';
import { spawnServer } from './server-process.ts';
import NODE_FLAGS from '../config/node-flags.json' with { type: 'json' };

export interface BenchGateway extends Target {
  /** From spawn to 200 on `/health/ready`, in ms. */
  readonly startMs: number;
  stop(): Promise<void>;
}

export interface GatewayPlace {
  readonly dir: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

const API_KEY = 'a-key-of-the-bench-only';

/** Everything embedded, a new data folder, removed by `stop`. */
export async function startEmbeddedGateway(): Promise<BenchGateway> {
  const dir = await mkdtemp(join(tmpdir(), 'ucg-bench-'));
  const remove = (): Promise<void> => rm(dir, { recursive: true, force: true });
  try {
    const gateway = await spawnGateway({ dir, port: await freePort(), env: {} });
    return {
      ...gateway,
      async stop() {
        await gateway.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Resolves when it is ready. */
export async function spawnGateway({ dir, port, env }: GatewayPlace): Promise<BenchGateway> {
  const server = spawnServer({
    name: 'the gateway',
    args: [...NODE_FLAGS, 'src/main.ts'],
    env: { PORT: String(port), DATA_DIR: dir, LOG_LEVEL: 'warn', UCG_API_KEYS: JSON.stringify([{ name: 'bench', key: API_KEY, scopes: ['prices:read'] }]), ...env },
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await server.answers(`${url}/health/ready`);
    return { url, headers: { authorization: `Bearer ${API_KEY}` }, pid: server.pid, startMs: performance.now() - server.spawnedAt, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
