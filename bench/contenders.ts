/** The servers that are compared, each in a process of its own over the same running systems. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDeployment } from '../test/support/deployment.ts';
import type { Target } from './load.ts';
import { startHive } from './peers/hive.ts';
import { spawnServer } from './server-process.ts';
import { sourceOptions, upstreamsEnv, type Upstreams } from './upstreams.ts';
import NODE_FLAGS from '../config/node-flags.json' with { type: 'json' };

export type ContenderName = 'plain' | 'uncached' | 'cached' | 'hive';

export interface Contender extends Target {
  readonly name: ContenderName;
  stop(): Promise<void>;
}

export const TITLES: Readonly<Record<ContenderName, string>> = {
  plain: 'plain proxy',
  uncached: 'this gateway, uncached',
  cached: 'this gateway, cached',
  hive: 'Hive Gateway, Rust planner',
};

const API_KEY = 'a-key-of-the-bench-only';
const CURSOR_SECRET = 'a-cursor-secret-of-the-bench-only';

/** @param dir for its data, removed by the caller */
export type StartContender = (upstreams: Upstreams, dir: string) => Promise<Contender>;

export const startPlain: StartContender = async (upstreams) => {
  const server = spawnServer({ name: TITLES.plain, args: ['bench/plain-proxy.ts'], env: { ...upstreamsEnv(upstreams), NODE_ENV: 'production' } });
  return { name: 'plain', url: await server.address(), headers: {}, pid: server.pid, stop: () => server.stop() };
};

/** Ours, with authentication by an API key and all limits on. */
const startOurs = (name: 'uncached' | 'cached', script: string): StartContender => async (upstreams, dir) => {
  const { erp, storefront } = sourceOptions(upstreams);
  const deployment = await writeDeployment([{ options: erp }, { options: storefront }]);
  const server = spawnServer({
    name: TITLES[name],
    args: [...NODE_FLAGS, script],
    env: {
      ...deployment.env, NODE_ENV: 'production', UCG_CURSOR_SECRET: CURSOR_SECRET, HOST: '127.0.0.1', PORT: '0', UCG_READY_LINE: '1', LOG_LEVEL: 'warn',
      DATA_DIR: await mkdtemp(join(dir, `${name}-`)),
      UCG_API_KEYS: JSON.stringify([{ name: 'bench', key: API_KEY, scopes: ['prices:read'] }]),
    },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await deployment.remove();
  };
  try {
    return { name, url: await server.address(), headers: { authorization: `Bearer ${API_KEY}` }, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
export const startUncached = startOurs('uncached', 'bench/uncached-gateway.ts');
export const startCached = startOurs('cached', 'src/main.ts');

export interface Subgraphs { readonly erp: string; readonly storefront: string; stop(): Promise<void> }

export async function startSubgraphs(upstreams: Upstreams): Promise<Subgraphs> {
  const server = spawnServer({ name: 'the subgraphs', args: ['bench/subgraph-server.ts'], env: { ...upstreamsEnv(upstreams), NODE_ENV: 'production' } });
  const url = await server.address();
  return { erp: `${url}/erp`, storefront: `${url}/storefront`, stop: () => server.stop() };
}

/** @param peers folder of `installPeers` */
export async function startHiveContender(peers: string, subgraphs: { readonly erp: string; readonly storefront: string }, dir: string): Promise<Contender> {
  const { url, server } = await startHive({ peers, subgraphs, dir: await mkdtemp(join(dir, 'hive-')) });
  return { name: 'hive', url, headers: {}, pid: server.pid, stop: () => server.stop() };
}
