/** What the tests of this folder put together: a store, a registry over given sources, events on them. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../../sources/source.ts';
import { createEvents, inventoryKey, parseInventoryKey, type Events, type InventoryState, type LogEvent, type OrderState, type SubscriptionRequest } from '../../src/events/index.ts';
import { registerSource } from '../../src/registry/registered-source.ts';
import { createRegistry, type Registry } from '../../src/registry/registry.ts';
import { openStore, type Store } from '../../src/store/store.ts';

export const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** The ERP owns everything that these tests look at. */
export const registryOver = (sources: readonly Source[]): Registry =>
  createRegistry(
    sources.map((source) => registerSource(source, () => {})),
    { of: () => ({ role: 'ERP', maxAgeMs: 0 }), fanOut: (verb) => { throw new Error(`no ${verb} here`); } },
  );

export interface OpenedStore {
  readonly store: Store;
  close(): Promise<void>;
}

export async function embeddedStore(): Promise<OpenedStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'events-'));
  const store = await openStore({ dataDir, logger: quiet });
  return {
    store,
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

export const eventsOver = (store: Store, registry: Registry, options: { redisUrl?: string; clock?: () => Date; logger?: typeof quiet } = {}): Events =>
  createEvents({ store, registry, redisUrl: options.redisUrl ?? null, cursorKeys: ['current key', 'previous key'], logger: options.logger ?? quiet, namespace: randomUUID(), ...(options.clock ? { clock: options.clock } : {}) });

/** Stock of SKUs (all keys of them) as the API would subscribe to it. */
export function stockRequest(registry: Registry, skus: readonly string[], signal: AbortSignal, after: string | null = null): SubscriptionRequest<'inventory'> {
  const { source, name } = registry.record('InventoryLevel', null);
  return {
    type: 'inventory',
    matches: ({ key }) => skus.includes(parseInventoryKey(key)?.sku ?? ''),
    async *snapshot() {
      const version = source.feed ? (await source.feed.head({})).cursor : null;
      const variants = await source.reads.variants?.(skus, { fields: new Set(), inventory: { locations: null } }, {});
      for (const variant of variants ?? [])
        for (const level of variant?.inventory ?? []) yield { key: inventoryKey(variant?.sku ?? name, level.location), version, state: { sku: variant?.sku ?? name, ...level } };
    },
    after,
    binding: { operation: 'inventoryChanged', arguments: { skus }, visibility: '|' },
    signal,
  };
}

/** Orders by number. */
export function orderRequest(registry: Registry, numbers: readonly string[], signal: AbortSignal, after: string | null = null): SubscriptionRequest<'order'> {
  const { source } = registry.record('Order', null);
  return {
    type: 'order',
    matches: ({ key }) => numbers.includes(key),
    async *snapshot() {
      const version = source.feed ? (await source.feed.head({})).cursor : null;
      for (const state of (await source.reads.orders?.(numbers, {})) ?? []) if (state) yield { key: state.number, version, state };
    },
    after,
    binding: { operation: 'orderChanged', arguments: { numbers }, visibility: '|' },
    signal,
  };
}

/** Takes events until one fits; rejects when the stream ends before. */
export async function takeUntil<S extends InventoryState | OrderState>(stream: AsyncIterator<LogEvent<S>>, fits: (event: LogEvent<S>) => boolean): Promise<LogEvent<S>[]> {
  const taken: LogEvent<S>[] = [];
  for (;;) {
    const { value, done } = await stream.next();
    if (done === true) throw new Error(`the stream ended after ${taken.length} events`);
    taken.push(value);
    if (fits(value)) return taken;
  }
}
