/** The present stock levels that a subscription begins with, each with its version. */
import type { InventoryRecord, VariantRecord } from '../../sources/source.ts';
import { SourceError } from '../../sources/source.ts';
import { inventoryKey, type InventoryState } from '../events/index.ts';
import type { Registry } from '../registry/registry.ts';

export interface SnapshotLevel { readonly key: string; readonly version: string | null; readonly state: InventoryState }

export interface Levels {
  /** @param skus null: every SKU of the catalogue, page by page */
  snapshot(skus: readonly string[] | null, matches: (sku: string, location: string) => boolean): AsyncIterable<SnapshotLevel>;
}

/** Products read at once when every SKU is wanted. */
const PAGE = 100;

export function createLevels(registry: Registry): Levels {
  return {
    async *snapshot(skus, matches) {
      const source = registry.record('InventoryLevel', null);
      const { feed, reads } = source.source;
      const pages = skus ? readSkus(skus) : readAll();
      for await (const { version, variants } of pages) {
        for (const variant of variants) {
          for (const level of variant.inventory ?? []) {
            if (matches(variant.sku, level.location)) yield { key: inventoryKey(variant.sku, level.location), version, state: { ...level, sku: variant.sku } satisfies InventoryRecord & { sku: string } };
          }
        }
      }

      /** The head of the feed before a read is that read's version. */
      async function head(): Promise<string | null> {
        return feed ? (await source.run('feedHead', (call) => feed.head(call))).cursor : null;
      }
      async function* readSkus(wanted: readonly string[]): AsyncIterable<{ version: string | null; variants: VariantRecord[] }> {
        const read = reads.variants;
        if (!read) throw new SourceError('REJECTED', `${source.name} cannot read stock`);
        const version = await head();
        const records = await source.run('variants', (call) => read([...new Set(wanted)], { fields: new Set(), inventory: { locations: null } }, call));
        yield { version, variants: records.filter((record) => record !== null) };
      }
      async function* readAll(): AsyncIterable<{ version: string | null; variants: VariantRecord[] }> {
        const read = reads.productPage;
        if (!read) throw new SourceError('REJECTED', `${source.name} cannot list products`);
        let after: string | null = null;
        for (;;) {
          const version = await head();
          const page = await source.run('productPage', (call) => read({ first: PAGE, after }, {}, { fields: new Set(), variants: { fields: new Set(), inventory: { locations: null } } }, call));
          yield { version, variants: page.rows.flatMap(({ record }) => [...(record.variants ?? [])]) };
          after = page.rows.at(-1)?.key ?? null;
          if (!page.hasNext || after === null) return;
        }
      }
    },
  };
}
