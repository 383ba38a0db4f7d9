/** When a cached part may be served, and what a change takes out of the cache. */
import { describe, expect, it } from 'vitest';
import type { VariantRecord } from '../../sources/source.ts';
import { createEntityCache, type EntityCache } from '../../src/loaders/entity-cache.ts';

const ERP = 'erp';
const STOCK = 'i';
const MAX_AGE_MS = 1_000;
const READ_AT = 10_000;

const variant = (sku: string, title = sku): VariantRecord => ({ externalId: sku, sku, title, product: { externalId: 'P', sku: 'P' } });
const part = (sku: string, title?: string) => ({ sku, cached: { record: variant(sku, title), asOf: READ_AT } });
const titles = (cache: EntityCache, kind: string, skus: readonly string[], source = ERP) => cache.getMany(source, kind, skus).map((cached) => cached?.record?.title);

describe('a cached part', () => {
  const freshAt = (now: number, horizon: number | null, maxAgeMs = MAX_AGE_MS): boolean => createEntityCache(() => horizon).fresh(ERP, STOCK, part('A').cached, maxAgeMs, now);

  it('is fresh while it is younger than its age limit, with or without a feed', () => {
    expect(freshAt(READ_AT + MAX_AGE_MS, null)).toBe(true);
    expect(freshAt(READ_AT + MAX_AGE_MS + 1, null)).toBe(false);
  });

  it('that is older is fresh only while the feed is read up to within the limit', () => {
    const now = READ_AT + 60 * MAX_AGE_MS;
    expect(freshAt(now, now - MAX_AGE_MS)).toBe(true);
    expect(freshAt(now, now - MAX_AGE_MS - 1)).toBe(false);
  });

  it('of a field that must not be cached is never fresh', () => {
    expect(freshAt(READ_AT, READ_AT, 0)).toBe(false);
  });

  it('needs the feed of its own topics: stock that of stock, a price that of prices, the rest that of products', () => {
    const asked: (readonly string[])[] = [];
    const cache = createEntityCache((_source, topics) => {
      asked.push(topics);
      return null;
    });
    for (const kind of [STOCK, 'p:C1|EUR|1|', 'c:title']) cache.fresh(ERP, kind, part('A').cached, MAX_AGE_MS, READ_AT + 2 * MAX_AGE_MS);
    expect(asked).toEqual([['inventory'], ['price', 'product', 'customer'], ['product', 'variant']]);
  });
});

describe('a change', () => {
  const kinds = [STOCK, 'p:||1|', 'c:title'];
  const filled = (): EntityCache => {
    const cache = createEntityCache(() => null);
    for (const kind of kinds) for (const source of [ERP, 'shop']) cache.putMany(source, kind, [part('A'), part('B')], cache.beginFill());
    return cache;
  };
  const held = (cache: EntityCache, sku: string, source = ERP): string[] => kinds.filter((kind) => cache.getMany(source, kind, [sku])[0] !== undefined);

  it.each([
    ['inventory', ['p:||1|', 'c:title']],
    ['price', [STOCK, 'c:title']],
    ['variant', [STOCK]],
    ['*', []],
  ])('of %s leaves %j of its SKU, and others alone', (topic, left) => {
    const cache = filled();
    cache.invalidate(ERP, topic, topic === '*' ? [] : ['A']);
    expect(held(cache, 'A')).toEqual(left);
    if (topic !== '*') expect(held(cache, 'B')).toEqual(kinds);
    expect(held(cache, 'A', 'shop')).toEqual(kinds);
  });

  it('of a product is one of all its variants', () => {
    const cache = filled();
    cache.invalidate(ERP, 'product', ['P']);
    expect(held(cache, 'A')).toEqual([STOCK]);
    expect(held(cache, 'B')).toEqual([STOCK]);
  });

  it('A15 drops a null too: a SKU that was unknown and is published is seen', () => {
    const cache = createEntityCache(() => null);
    cache.putMany(ERP, STOCK, [{ sku: 'NEW', cached: { record: null, asOf: READ_AT } }], cache.beginFill());
    expect(cache.getMany(ERP, STOCK, ['NEW'])).toEqual([{ record: null, asOf: READ_AT }]);
    cache.invalidate(ERP, 'inventory', ['NEW']);
    expect(cache.getMany(ERP, STOCK, ['NEW'])).toEqual([undefined]);
  });
});

describe('a fill that began before a change', () => {
  it('is discarded for the SKU that changed and kept for the others', () => {
    const cache = createEntityCache(() => null);
    const began = cache.beginFill();
    cache.invalidate(ERP, 'inventory', ['A']);
    cache.putMany(ERP, STOCK, [part('A', 'old'), part('B', 'old')], began);
    expect(titles(cache, STOCK, ['A', 'B'])).toEqual([undefined, 'old']);
    cache.putMany(ERP, STOCK, [part('A', 'new')], cache.beginFill());
    expect(titles(cache, STOCK, ['A'])).toEqual(['new']);
  });

  it('is discarded whole when everything of the source changed', () => {
    const cache = createEntityCache(() => null);
    const began = cache.beginFill();
    cache.invalidate(ERP, '*', []);
    cache.putMany(ERP, STOCK, [part('A', 'old')], began);
    cache.putMany('shop', STOCK, [part('A', 'other')], began);
    expect(titles(cache, STOCK, ['A'])).toEqual([undefined]);
    expect(titles(cache, STOCK, ['A'], 'shop')).toEqual(['other']);
  });
});
