/** What the tests of this folder put together: the demo pair behind fault proxies, a store, workflows on them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import demoErp from '../../sources/demo-erp/index.ts';
import { start as startErp } from '../../sources/demo-erp/sandbox/index.ts';
import demoStorefront from '../../sources/demo-storefront/index.ts';
import { start as startStorefront } from '../../sources/demo-storefront/sandbox/index.ts';
import type { Sandbox, Source, SourceOptions } from '../../sources/source.ts';
import type { Caller } from '../../src/access/caller.ts';
import { readSdl } from '../../src/execution/schema.ts';
import { appendLog } from '../../src/events/log.ts';
import { readOwnership } from '../../src/registry/ownership.ts';
import { registerSource } from '../../src/registry/registered-source.ts';
import { createRegistry, type Registry } from '../../src/registry/registry.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createWorkflows, type WorkflowLimits, type Workflows } from '../../src/workflows/index.ts';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';

export const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const BACK_OFFICE: Caller = { id: 'key:back-office', scopes: new Set(['orders:write', 'inventory:write', 'customers:write', 'orders:read']), customerId: null, expiresAt: null };

/** The pair, each behind a proxy. It outlives gateways. */
export interface Pair {
  readonly erp: Sandbox;
  readonly shop: Sandbox;
  readonly erpProxy: FaultProxy;
  readonly shopProxy: FaultProxy;
  readonly erpOptions: SourceOptions;
  readonly shopOptions: SourceOptions;
  stop(): Promise<void>;
}

export async function startPair(): Promise<Pair> {
  const dir = await mkdtemp(join(tmpdir(), 'workflows-pair-'));
  const [erp, shop] = await Promise.all([startErp({ name: 'demo-erp', channels: [], dir: join(dir, 'erp') }), startStorefront({ name: 'demo-storefront', channels: ['web'], dir: join(dir, 'shop') })]);
  const [erpProxy, shopProxy] = await Promise.all([startFaultProxy(erp.options.endpoint), startFaultProxy(shop.options.endpoint)]);
  return {
    erp,
    shop,
    erpProxy,
    shopProxy,
    erpOptions: { ...erp.options, endpoint: erpProxy.url },
    shopOptions: { ...shop.options, endpoint: shopProxy.url },
    async stop() {
      await Promise.all([erpProxy.stop(), shopProxy.stop()]);
      await Promise.all([erp.stop(), shop.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export interface Bench {
  readonly store: Store;
  readonly registry: Registry;
  readonly workflows: Workflows;
  stop(): Promise<void>;
}

export interface BenchOptions {
  readonly sources: readonly SourceOptions[];
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly limits?: Partial<WorkflowLimits>;
  /** SDL in place of the project's own. */
  readonly typeDefs?: string;
}

const SYSTEMS = { ERP: demoErp, STOREFRONT: demoStorefront };

export async function startBench({ sources, dataDir, databaseUrl, limits, typeDefs = readSdl() }: BenchOptions): Promise<Bench> {
  const store = await openStore({ dataDir, databaseUrl, logger: quiet });
  const plugged: Source[] = sources.map((options) => SYSTEMS[options.role].create(options));
  const registry = createRegistry(plugged.map((source) => registerSource(source, () => {})), readOwnership(buildSchema(typeDefs)));
  const workflows = createWorkflows({ store, registry, log: { append: appendLog, appended: () => {} }, logger: quiet, ...(limits ? { limits } : {}) });
  await workflows.launch();
  return {
    store,
    registry,
    workflows,
    async stop() {
      await workflows.stop();
      await Promise.all(plugged.map((source) => source.close()));
      await store.close();
    },
  };
}
