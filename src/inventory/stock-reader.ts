/** Stock for decisions: read from the record past every cache, for everybody who asks at the same time at once. */
import type { InventoryRecord } from '../../sources/source.ts';
import type { Registry } from '../registry/registry.ts';
import { databaseTime } from '../store/queries/database-time.ts';
import type { Store } from '../store/store.ts';

export interface StockRead {
  /** By SKU, everywhere; unknown SKUs are absent. May have more than was asked for. */
  readonly levels: ReadonlyMap<string, readonly InventoryRecord[]>;
  /** By the store's clock, before anything was read: what was promised and is confirmed since then may not be in the levels. */
  readonly began: string;
}

export interface StockReader {
  /** A read that begins after the call. Rejects with a `SourceError`. */
  read(skus: readonly string[]): Promise<StockRead>;
}

/** One read at a time: those who ask meanwhile share the next. */
export function createStockReader({ db }: Pick<Store, 'db'>, registry: Registry): StockReader {
  let next: { readonly skus: Set<string>; readonly read: Promise<StockRead> } | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const readNow = async (skus: readonly string[]): Promise<StockRead> => {
    const stock = registry.record('InventoryLevel', null);
    const { variants } = stock.source.reads;
    if (!variants) throw new Error(`${stock.name} owns stock and cannot read it`);
    const began = await databaseTime(db);
    const found = await stock.run('variants', (call) => variants(skus, { fields: new Set(), inventory: { locations: null } }, call));
    return { began, levels: new Map(found.flatMap((variant, position): [string, readonly InventoryRecord[]][] => (variant ? [[skus[position] ?? variant.sku, variant.inventory ?? []]] : []))) };
  };

  return {
    read(skus) {
      if (!next) {
        const wanted = new Set<string>();
        const read = running.then(() => {
          next = null;
          return readNow([...wanted]);
        });
        next = { skus: wanted, read };
        running = read.catch(() => undefined);
      }
      for (const sku of skus) next.skus.add(sku);
      return next.read;
    },
  };
}
