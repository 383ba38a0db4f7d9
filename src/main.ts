/** Composition root: reads the configuration, starts every room with what it needs, ends them in the opposite order. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { freePort } from '../sources/sandbox.ts';
import type { Sandbox } from '../sources/source.ts';
import { readConfig, type ApiKey, type Config } from './config.ts';
import { cacheKey, createEvents, type Events } from './events/index.ts';
import { createEngine } from './execution/engine.ts';
import { buildGatewaySchema, readSdl } from './execution/schema.ts';
import { createCatalog } from './loaders/catalog.ts';
import { createCustomerKeys } from './loaders/customer-keys.ts';
import { createCompanies } from './loaders/companies.ts';
import { createCustomers } from './loaders/customers.ts';
import { createEntityCache, type EntityCache } from './loaders/entity-cache.ts';
import { createIdentities } from './loaders/identities.ts';
import { createLevels } from './loaders/levels.ts';
import { createLocations } from './loaders/locations.ts';
import { createOperations } from './loaders/operations.ts';
import { createOrders } from './loaders/orders.ts';
import { createPageCursors } from './loaders/page-cursors.ts';
import { createReservedStock } from './loaders/reserved-stock.ts';
import { createVariantParts } from './loaders/variants.ts';
import { LIMITS } from './plugins/limits.ts';
import { EMBEDDED, readDeployment, type DeploymentEntry } from './registry/deployment.ts';
import { createSource, startEmbedded, toOptions } from './registry/load.ts';
import { readOwnership } from './registry/ownership.ts';
import { registerSource } from './registry/registered-source.ts';
import { createRegistry, type RegisteredSource, type Registry } from './registry/registry.ts';
import type { Rooms } from './resolvers/context.ts';
import { resolvers } from './resolvers/index.ts';
import { createGatewayServer } from './server/server.ts';
import { countOpenOperations } from './store/queries/count-open-operations.ts';
import { openStore, type Store } from './store/store.ts';
import { ConfigError } from './telemetry/config-error.ts';
import { createLogger, type Logger } from './telemetry/logger.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import { createWorkflows } from './workflows/index.ts';

/** Only where nobody else can reach it: see `demoKey`. */
const DEMO_KEY = 'demo-key-for-this-machine-only';
const ALL_SCOPES = [
  'catalog:write', 'customers:read', 'customers:write', 'inventory:reserve', 'inventory:write', 'invoices:write', 'operations:read', 'operations:write', 'orders:read', 'orders:write', 'payments:write', 'prices:read', 'prices:write', 'sources:read',
];
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
/** A demo key is made only on loopback, outside production, and where no other way in is configured. */
const demoKey = (config: Config): ApiKey[] =>
  !config.production && LOOPBACK.has(config.host) && config.apiKeys.length === 0 && config.jwt === null ? [{ name: 'demo', key: DEMO_KEY, scopes: ALL_SCOPES }] : [];

const newSecret = (): string => randomBytes(24).toString('hex');

/** What was started, ended in the opposite order. */
export class Started {
  readonly #ends: { readonly what: string; readonly end: () => Promise<void> | void }[] = [];
  add(what: string, end: () => Promise<void> | void): void {
    this.#ends.push({ what, end });
  }
  async end(logger: Logger): Promise<void> {
    for (const { what, end } of this.#ends.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        logger.error({ err: error }, `${what} did not end well`);
      }
    }
  }
}

/**
 * Starts the gateway.
 * @param started gets what must be ended, also when this rejects
 * @param typeDefs SDL; the project's own by default
 * @returns the address
 */
export async function start(config: Config, logger: Logger, started: Started, typeDefs: string = readSdl()): Promise<string> {
  const entries = readDeployment(config.deployment, config.sources);
  const ownership = readOwnership(buildSchema(typeDefs));
  mkdirSync(config.dataDir, { recursive: true });
  const metrics = createMetrics();
  const checkoutKeys = new Map(entries.flatMap(({ name, role, endpoint }) => (role === 'STOREFRONT' && endpoint === EMBEDDED ? [[name, newSecret()] as const] : [])));
  // embedded storefronts must know the address of the webhook intake before it listens
  const port = config.port === 0 ? await freePort(config.host) : config.port;
  const [store, ...sources] = await Promise.all([
    openStore({ dataDir: config.dataDir, logger, ...(config.databaseUrl === null ? {} : { databaseUrl: config.databaseUrl }) }),
    ...entries.map((entry) => plugIn(entry, config, port, checkoutKeys, logger, metrics, started)),
  ]);
  started.add('store', () => store.close());
  metrics.operations(() => countOpenOperations(store.db));
  const registry = createRegistry(sources, ownership, new Map(entries.flatMap(({ stock }) => Object.entries(stock))));
  const cursorKeys = cursorSecrets(config);
  const events = createEvents({ store, registry, redisUrl: config.redisUrl, cursorKeys, logger });
  const { rooms, launch } = furnish(store, registry, events, cursorKeys, logger, started);
  const engine = createEngine(buildGatewaySchema(resolvers, typeDefs), rooms);
  let serving = false;
  const server = createGatewayServer({
    engine,
    config: { ...config, port, apiKeys: [...config.apiKeys, ...demoKey(config), ...[...checkoutKeys].map(([name, key]) => ({ name: `checkout of ${name}`, key, scopes: ['inventory:reserve'] }))], limits: LIMITS },
    probes: { serving: () => serving, sources: () => registry.sources.map((source) => ({ name: source.name, status: source.report().status })) },
    intake: (source, headers, body) => events.intake(source, singleHeaders(headers), body),
    logger,
    metrics,
  });
  started.add('event log', () => events.stop());
  await events.start();
  const gauges = setInterval(() => showGauges(events, registry, metrics), GAUGES_MS);
  started.add('gauges', () => clearInterval(gauges));
  await launch();
  const { address } = await server.listen();
  started.add('server', () => server.close());
  await Promise.all(sources.map((source) => source.run('ping', (call) => source.source.ping(call)).catch((error: unknown) => logger.warn({ source: source.name, err: error }, 'a source does not answer; the others are served'))));
  serving = true;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** Makes one source ready: starts it where it is embedded, else only connects. */
async function plugIn(entry: DeploymentEntry, config: Config, port: number, checkoutKeys: ReadonlyMap<string, string>, logger: Logger, metrics: Metrics, started: Started): Promise<RegisteredSource> {
  let sandbox: Sandbox | null = null;
  if (entry.endpoint === EMBEDDED) {
    const base = config.webhookBase ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    sandbox = await startEmbedded(entry, {
      dataDir: config.dataDir,
      webhook: (name) => (entry.role === 'STOREFRONT' ? { url: `${base}/webhooks/${name}`, secret: newSecret() } : undefined),
      checkout(name) {
        const key = checkoutKeys.get(name);
        return key === undefined ? undefined : { url: `${base}/graphql`, key };
      },
      progress: (line) => logger.info({ source: entry.name }, line),
    });
  }
  const options = sandbox ? { ...sandbox.options, settings: { ...sandbox.options.settings, ...entry.settings } } : toOptions(entry, config.secret);
  const source = await createSource(entry, options);
  const running = sandbox;
  started.add(entry.name, async () => {
    await source.close();
    await running?.stop();
  });
  return registerSource(source, ({ source: name, outcome, ms }) => metrics.upstreamDone(name, outcome, ms / 1_000));
}

/** The rooms behind the engine. */
function furnish(store: Store, registry: Registry, events: Events, cursorKeys: readonly string[], logger: Logger, started: Started): { rooms: Rooms; launch: () => Promise<void> } {
  const cache = createEntityCache((source, topics) => {
    const told = registry.source(source).source.feed?.topics ?? [];
    return topics.every((topic) => told.includes(topic)) ? events.horizon(source) : null;
  });
  const identities = createIdentities(store);
  const locations = createLocations(registry, identities);
  const customerKeys = createCustomerKeys(identities);
  const reserved = createReservedStock(store);
  const parts = createVariantParts(registry, cache);
  const workflows = createWorkflows({
    store,
    registry,
    log: events,
    logger,
    // another process takes its operations over; whoever supervises this one starts it anew
    onLost(error) {
      logger.error({ err: error }, 'the lock on the store is lost: stopping');
      process.kill(process.pid, 'SIGTERM');
    },
  });
  followChanges(events, registry, cache, locations.invalidate);
  events.onForeignOrders(workflows.takeForeignOrders);
  started.add('workflows', () => workflows.stop());
  return {
    launch: () => workflows.launch(),
    rooms: {
      registry,
      catalog: createCatalog({ registry, parts, identities, locations, customers: customerKeys, reserved }),
      companies: createCompanies(registry, identities),
      customers: createCustomers(registry, identities),
      customerKeys,
      identities,
      levels: createLevels(registry),
      locations,
      operations: createOperations(store),
      orders: createOrders(registry, identities, store),
      pageCursors: createPageCursors(cursorKeys),
      reserved,
      events,
      workflows,
    },
  };
}

/** Between two looks at what the metrics show as it is, in ms. */
const GAUGES_MS = 5_000;

function showGauges(events: Events, registry: Registry, metrics: Metrics): void {
  for (const source of registry.sources) {
    const { waiting, heldMs } = source.line();
    metrics.upstreamLine(source.name, waiting, heldMs / 1_000);
  }
  for (const [source, ms] of Object.entries(events.lag())) if (ms !== null) metrics.feedLag(source, ms / 1_000);
}

/** What the log tells makes cached values untrue. */
function followChanges(events: Events, registry: Registry, cache: EntityCache, forgetLocations: () => void): void {
  const names = new Set(registry.sources.map(({ name }) => name));
  events.onChange((entries) => {
    for (const entry of entries) {
      const key = cacheKey(entry);
      for (const source of names.has(entry.source) ? [entry.source] : names) cache.invalidate(source, entry.type, key === null || entry.type === 'customer' ? [] : [key]);
      if (entry.type === 'location' || entry.type === '*') forgetLocations();
    }
  });
}

const singleHeaders = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));

/** Where none is configured a secret is made once and kept with the data. */
function cursorSecrets(config: Config): readonly string[] {
  if (config.cursorSecrets.length > 0) return config.cursorSecrets;
  const file = join(config.dataDir, 'cursor-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return [readFileSync(file, 'utf8')];
}

function banner(config: Config, url: string): string {
  const [key] = demoKey(config);
  return [
    '',
    `  The gateway answers at ${url}/graphql over ${config.sources.join(' and ')}`,
    ...(key ? [`  demo key: ${key.key}   (this machine only; send it as "authorization: Bearer …")`, '  A first query:', ''] : ['']),
    ...(key ? [`  curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${key.key}' \\`, `    -d '{"query":"{ product(sku: \\"SKU-00002\\") { title description variants { sku price { amount { amount currency } } inventory { location { code } available } } } }"}'`, ''] : []),
    '  Stop it with Ctrl-C.',
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger({ level: config.logLevel });
  const started = new Started();
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => (ending ??= started.end(logger));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      logger.info({ signal }, 'stopping');
      void end().then(() => process.exit(0));
    });
  }
  try {
    const url = await start(config, logger, started);
    process.stderr.write(banner(config, url));
    if (config.readyLine) process.stdout.write(`${JSON.stringify({ ready: true, url, demoKey: demoKey(config)[0]?.key ?? null })}\n`);
  } catch (error) {
    await end();
    throw error;
  }
}

if (import.meta.main) main().catch((error: unknown) => {
  const expected = error instanceof ConfigError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
