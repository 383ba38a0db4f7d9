/** Turns the changes of a feed into entries: a change says which key, the state is asked of the source. */
import type { Change, OrderRecord, Topic, VariantRecord } from '../../sources/source.ts';
import { compareCursors } from '../../sources/values.ts';
import type { RegisteredSource } from '../registry/registered-source.ts';
import { customerKey, EVERY, inventoryKey, type NewEntry, type SourcedType } from './entry.ts';

/** Keys of one topic, each with the newest change that named it. */
export interface TopicChanges {
  readonly keys: Map<string, string>;
  /** Newest change that may concern any key. */
  every: string | null;
}

/** Groups changes by topic and key. */
export function groupChanges(changes: readonly Change[]): Map<Topic, TopicChanges> {
  const topics = new Map<Topic, TopicChanges>();
  for (const { topic, keys, cursor } of changes) {
    let group = topics.get(topic);
    if (!group) topics.set(topic, (group = { keys: new Map(), every: null }));
    if (keys.length === 0) group.every = newer(group.every, cursor);
    for (const key of keys) group.keys.set(key, newer(group.keys.get(key) ?? null, cursor));
  }
  return topics;
}

const newer = (known: string | null, cursor: string): string => (known === null || compareCursors(known, cursor) < 0 ? cursor : known);

export interface RefetchRequest {
  readonly registered: RegisteredSource;
  readonly changes: readonly Change[];
  /** Types of which this source is the record: their state is read. */
  readonly owned: ReadonlySet<SourcedType>;
  /** Head of the feed before the read. */
  readonly version: string;
  readonly signal: AbortSignal;
}

/** @throws SourceError when a state cannot be read */
export async function refetch({ registered, changes, owned, version, signal }: RefetchRequest): Promise<NewEntry[]> {
  const entries: NewEntry[] = [];
  for (const [topic, group] of groupChanges(changes)) {
    if (group.every !== null) entries.push(hint(registered.name, topic, EVERY, version));
    if (topic === 'inventory' && owned.has(topic)) entries.push(...(await readInventory(registered, group.keys, version, signal)));
    else if (topic === 'order' && owned.has(topic)) entries.push(...(await readOrders(registered, group.keys, version, signal)));
    else for (const key of group.keys.keys()) entries.push(hint(registered.name, topic, logKey(topic, key), null));
  }
  return entries;
}

/** Entries without state for what `changes` concern; for a source whose states cannot be read. */
export const hintEvery = (source: string, changes: readonly Change[]): NewEntry[] => [...groupChanges(changes).keys()].map((topic) => hint(source, topic, EVERY, null));

const hint = (source: string, type: Topic, key: string, version: string | null): NewEntry => ({ source, type, key, version, state: null, operationId: null });

function logKey(topic: Topic, key: string): string {
  if (topic === 'inventory') return inventoryKey(key, null);
  return topic === 'customer' ? customerKey(key) : key;
}

async function readInventory(registered: RegisteredSource, causes: ReadonlyMap<string, string>, version: string, signal: AbortSignal): Promise<NewEntry[]> {
  const read = registered.source.reads.variants;
  const want = { fields: new Set<never>(), inventory: { locations: null } };
  const variants = read ? await inChunks<VariantRecord>(registered, [...causes.keys()], (skus) => registered.run('variants', (call) => read(skus, want, call), { signal })) : new Map<string, null>();
  return [...causes].flatMap(([sku, cause]): NewEntry[] => {
    const variant = variants.get(sku);
    if (!variant?.inventory) return [hint(registered.name, 'inventory', inventoryKey(sku, null), null)];
    return variant.inventory.map((level) => ({ source: registered.name, type: 'inventory', key: inventoryKey(sku, level.location), version, state: { sku, ...level }, operationId: null, cause }));
  });
}

async function readOrders(registered: RegisteredSource, causes: ReadonlyMap<string, string>, version: string, signal: AbortSignal): Promise<NewEntry[]> {
  const read = registered.source.reads.orders;
  const orders = read ? await inChunks<OrderRecord>(registered, [...causes.keys()], (numbers) => registered.run('orders', (call) => read(numbers, call), { signal })) : new Map<string, null>();
  return [...causes].map(([number, cause]): NewEntry => {
    const order = orders.get(number);
    return order ? { source: registered.name, type: 'order', key: number, version, state: order, operationId: null, cause } : hint(registered.name, 'order', number, null);
  });
}

async function inChunks<T>(registered: RegisteredSource, keys: readonly string[], read: (chunk: readonly string[]) => Promise<(T | null)[]>): Promise<Map<string, T | null>> {
  const found = new Map<string, T | null>();
  for (let start = 0; start < keys.length; start += registered.source.limits.maxKeys) {
    const chunk = keys.slice(start, start + registered.source.limits.maxKeys);
    const records = await read(chunk);
    chunk.forEach((key, place) => found.set(key, records[place] ?? null));
  }
  return found;
}
