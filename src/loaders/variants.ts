/** Variants by SKU, joined over all sources that own a selected field: one call a source for all keys, in parallel, cached by part. */
import { SourceError, type PriceContext, type VariantRecord, type VariantWant } from '../../sources/source.ts';
import type { Registry } from '../registry/registry.ts';
import { createBatcher, type Batcher } from './batcher.ts';
import type { CachedPart, EntityCache } from './entity-cache.ts';
import type { Provenance } from './provenance.ts';
import type { VariantSelection } from './selection.ts';
import { variantWants, type SourceWant } from './wants.ts';

/** What one source said about the keys: a part each, null where it could not be asked. */
export interface SourceAnswer {
  readonly want: SourceWant;
  readonly content: (CachedPart | undefined)[];
  readonly inventory: (CachedPart | undefined)[];
  /** By price, then by key. */
  readonly prices: (CachedPart | undefined)[][];
  /** Whether the source was asked for some of them just now. */
  readonly live: boolean;
  /** Why some or all parts are missing or stale. */
  readonly failure: SourceError | null;
}

export interface VariantParts {
  /** @param contexts circumstances at the prices' source, in the order of `selection.prices` */
  load(skus: readonly string[], selection: VariantSelection, contexts: readonly PriceContext[], provenance: Provenance): Promise<SourceAnswer[]>;
  /** Reads past the cache, for decisions that must not rest on an old value. */
  readonly cache: EntityCache;
}

const INVENTORY_PART = 'i';
/** A want's batchers, dropped when more than this many kinds of want are in use. */
const MAX_BATCHERS = 1_000;

const contextKey = (c: PriceContext): string => `p:${c.customer ?? ''}|${c.currency ?? ''}|${c.quantity}|${c.at ?? ''}`;

export function createVariantParts(registry: Registry, cache: EntityCache): VariantParts {
  const batchers = new Map<string, Batcher<VariantRecord>>();
  /** Kept with the selection, which lives as long as its document: owners do not change. */
  const wantsOf = new WeakMap<VariantSelection, readonly SourceWant[]>();
  const wantsFor = (selection: VariantSelection): readonly SourceWant[] => {
    let wants = wantsOf.get(selection);
    if (!wants) wantsOf.set(selection, (wants = variantWants(registry, selection)));
    return wants;
  };

  const batcherFor = (want: SourceWant, contexts: readonly PriceContext[], needs: Needs): Batcher<VariantRecord> => {
    const key = `${want.source.name}/${needs.content && want.content ? want.content.key : ''}/${needs.inventory ? 'i' : ''}/${needs.prices.map((i) => contextKey(contexts[i] as PriceContext)).join('/')}`;
    const known = batchers.get(key);
    if (known) return known;
    if (batchers.size >= MAX_BATCHERS) batchers.clear();
    const wanted: VariantWant = {
      fields: (needs.content && want.content?.fields) || new Set(),
      ...(needs.content && want.content?.product ? { product: want.content.product } : {}),
      ...(needs.inventory ? { inventory: { locations: null } } : {}),
      ...(needs.prices.length ? { prices: needs.prices.map((i) => contexts[i] as PriceContext) } : {}),
    };
    const { source } = want;
    const read = source.source.reads.variants;
    const made = createBatcher<VariantRecord>((skus) => {
      if (!read) throw new SourceError('REJECTED', `${source.name} cannot read variants, yet the schema names it as owner`);
      return source.run('variants', (call) => read(skus, wanted, call));
    }, source.source.limits.maxKeys);
    batchers.set(key, made);
    return made;
  };

  const askSource = async (want: SourceWant, skus: readonly string[], contexts: readonly PriceContext[], provenance: Provenance): Promise<SourceAnswer> => {
    const name = want.source.name;
    const now = Date.now();
    const priceParts = want.prices ? contexts.map(contextKey) : [];
    const look = (part: string): (CachedPart | undefined)[] => cache.getMany(name, part, skus);
    const answer = {
      want,
      content: want.content ? look(want.content.key) : [],
      inventory: want.inventory ? look(INVENTORY_PART) : [],
      prices: priceParts.map(look),
      failure: null as SourceError | null,
    };
    const missing = new Set<number>();
    /** Notes the positions whose part is absent or too old; true when there are any. */
    const lacks = (kind: string, row: readonly (CachedPart | undefined)[], maxAgeMs: number): boolean => {
      let found = false;
      for (let i = 0; i < skus.length; i++) {
        const part = row[i];
        if (part !== undefined && cache.fresh(name, kind, part, maxAgeMs, now)) continue;
        missing.add(i);
        found = true;
      }
      return found;
    };
    const { content, inventory, prices } = want;
    const needs: Needs = {
      content: content !== null && lacks(content.key, answer.content, content.maxAgeMs),
      inventory: inventory !== null && lacks(INVENTORY_PART, answer.inventory, inventory.maxAgeMs),
      prices: prices === null ? [] : priceParts.flatMap((kind, position) => (lacks(kind, answer.prices[position] ?? [], prices.maxAgeMs) ? [position] : [])),
    };
    if (missing.size > 0) {
      try {
        await fill(answer, needs, [...missing]);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        answer.failure = error;
      }
    }
    noteProvenance(answer, provenance, missing.size > 0);
    return { ...answer, live: missing.size > 0 };

    async function fill(into: typeof answer, needed: Needs, positions: readonly number[]): Promise<void> {
      const began = cache.beginFill();
      const asOf = Date.now();
      const keys = [...new Set(positions.map((i) => skus[i] as string))];
      const records = await batcherFor(want, contexts, needed).load(keys);
      const bySku = new Map(keys.map((sku, i) => [sku, records[i] ?? null]));
      const parts: { readonly i: number; readonly sku: string; readonly cached: CachedPart }[] = positions.map((i) => {
        const sku = skus[i] as string;
        return { i, sku, cached: { record: bySku.get(sku) ?? null, asOf } };
      });
      const keep = (kind: string, maxAgeMs: number, filled: typeof parts, row: (CachedPart | undefined)[]): void => {
        for (const { i, cached } of filled) row[i] = cached;
        if (maxAgeMs > 0) cache.putMany(name, kind, filled, began);
      };
      if (needed.content && want.content) keep(want.content.key, want.content.maxAgeMs, parts, into.content);
      if (needed.inventory && want.inventory) keep(INVENTORY_PART, want.inventory.maxAgeMs, parts, into.inventory);
      needed.prices.forEach((position, order) => {
        // a price's part holds that price alone
        const own = needed.prices.length === 1 ? parts : parts.map((part) => ({ ...part, cached: { record: part.cached.record && { ...part.cached.record, prices: [part.cached.record.prices?.[order] ?? null] }, asOf } }));
        keep(priceParts[position] as string, want.prices?.maxAgeMs ?? 0, own, into.prices[position] ?? []);
      });
    }
  };

  return {
    cache,
    load: (skus, selection, contexts, provenance) => Promise.all(wantsFor(selection).map((want) => askSource(want, skus, contexts, provenance))),
  };
}

interface Needs { readonly content: boolean; readonly inventory: boolean; readonly prices: readonly number[] }

function noteProvenance(answer: Omit<SourceAnswer, 'live'>, provenance: Provenance, asked: boolean): void {
  let oldest = Number.POSITIVE_INFINITY;
  for (const parts of [answer.content, answer.inventory, ...answer.prices]) for (const part of parts) if (part && part.asOf < oldest) oldest = part.asOf;
  if (oldest === Number.POSITIVE_INFINITY) return;
  provenance.note(answer.want.source.name, oldest, answer.failure ? 'stale' : asked ? 'live' : 'cached');
}

