/**
 * The entity cache: parts of variant records by source and SKU. A part is fresh while the feed that would have changed it
 * is read up to `maxAgeMs` ago, or while it is itself not older than that. Fills that began before an invalidation are discarded.
 */
import type { Topic, VariantRecord } from '../../sources/source.ts';

/** What stands in the cache: the record as the source answered it (only the part's fields), null for an unknown SKU. */
export interface CachedPart {
  readonly record: VariantRecord | null;
  /** When the read began, in ms. */
  readonly asOf: number;
}

export interface EntityCache {
  /** The part of each SKU, undefined where it is not held. */
  getMany(source: string, part: string, skus: readonly string[]): (CachedPart | undefined)[];
  /** Call before a read; hand the result to `putMany`. */
  beginFill(): number;
  putMany(source: string, part: string, filled: readonly { readonly sku: string; readonly cached: CachedPart }[], fill: number): void;
  /** Whether the part may be served without asking again. */
  fresh(source: string, part: string, cached: CachedPart, maxAgeMs: number, now: number): boolean;
  /** Drops what a change of the topic may have made untrue. `keys` empty: all of the source. */
  invalidate(source: string, topic: string, keys: readonly string[]): void;
}

/** Parts held for one source, one kind of part: enough for a large catalogue page set, bounded in memory. */
const MAX_ENTRIES = 50_000;
/** Kinds of parts (sets of fields, price circumstances) held at once. */
const MAX_PARTS = 1_000;

/** Which parts a topic touches. */
const touches = (topic: string, part: string): boolean => {
  if (topic === 'inventory') return part === 'i';
  if (topic === 'price' || topic === 'customer') return part.startsWith('p:');
  if (topic === 'product' || topic === 'variant') return part !== 'i';
  return topic === '*';
};

/** Topics of which every change must be known for a part to stay true without being read again. */
const topicsOf = (part: string): readonly Topic[] => (part === 'i' ? STOCK : part.startsWith('p:') ? PRICE : CONTENT);
const STOCK: readonly Topic[] = ['inventory'];
const PRICE: readonly Topic[] = ['price', 'product', 'customer'];
const CONTENT: readonly Topic[] = ['product', 'variant'];

/** @param horizon instant in ms up to which the source's changes of the topics have been applied here; null: its feed does not tell all of them */
export function createEntityCache(horizon: (source: string, topics: readonly Topic[]) => number | null): EntityCache {
  const parts = new Map<string, Map<string, CachedPart>>();
  const skusOfProduct = new Map<string, Set<string>>();
  /** Place of the last invalidation of a SKU, and of everything of a source. */
  const invalidated = new Map<string, number>();
  let clock = 0;
  /** Fills that began before this place are discarded whatever they hold. */
  let floor = 0;

  const entriesOf = (name: string): Map<string, CachedPart> => {
    let entries = parts.get(name);
    if (!entries) {
      if (parts.size >= MAX_PARTS) parts.delete(parts.keys().next().value ?? '');
      parts.set(name, (entries = new Map()));
    }
    return entries;
  };
  const remember = (product: string, sku: string): void => {
    const known = skusOfProduct.get(product);
    if (known) known.add(sku);
    else skusOfProduct.set(product, new Set([sku]));
  };
  const drop = (source: string, topic: string, sku: string): void => {
    invalidated.set(`${source}/${sku}`, ++clock);
    if (invalidated.size > MAX_ENTRIES) {
      invalidated.clear();
      floor = clock;
    }
    for (const [name, entries] of parts) {
      const slash = name.indexOf('/');
      if (name.slice(0, slash) === source && touches(topic, name.slice(slash + 1))) entries.delete(sku);
    }
  };
  return {
    getMany(source, part, skus) {
      const entries = parts.get(`${source}/${part}`);
      return entries ? skus.map((sku) => entries.get(sku)) : skus.map(() => undefined);
    },
    beginFill: () => clock,
    putMany(source, part, filled, fill) {
      if (floor > fill || (invalidated.get(`${source}/*`) ?? 0) > fill) return;
      const entries = entriesOf(`${source}/${part}`);
      for (const { sku, cached } of filled) {
        // nothing was invalidated since: the usual case, without a look for each SKU
        if (clock > fill && (invalidated.get(`${source}/${sku}`) ?? 0) > fill) continue;
        if (entries.size >= MAX_ENTRIES) entries.delete(entries.keys().next().value ?? '');
        entries.set(sku, cached);
        const product = cached.record?.product?.sku;
        if (product !== undefined) remember(product, sku);
      }
    },
    fresh(source, part, cached, maxAgeMs, now) {
      if (maxAgeMs === 0) return false;
      if (now - cached.asOf <= maxAgeMs) return true;
      const read = horizon(source, topicsOf(part));
      return read !== null && now - read <= maxAgeMs;
    },
    invalidate(source, topic, keys) {
      if (keys.length === 0 || topic === '*') {
        invalidated.set(`${source}/*`, ++clock);
        for (const [name, entries] of parts) if (name.startsWith(`${source}/`) && touches(topic, name.slice(source.length + 1))) entries.clear();
        return;
      }
      for (const key of keys) {
        drop(source, topic, key);
        if (topic === 'product') for (const sku of skusOfProduct.get(key) ?? []) drop(source, topic, sku);
      }
    },
  };
}
