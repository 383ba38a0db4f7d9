/** What an order is decided from: the record's books or, while the record is away and the schema says QUEUE, those of the storefront where it is placed. */
import type { PriceContext, VariantRecord } from '../../sources/source.ts';
import type { RegisteredSource, Registry } from '../registry/registry.ts';
import { readVariants } from './read-variants.ts';

export interface Books {
  /** Who knows the customer. */
  readonly customers: RegisteredSource;
  /** By SKU, with tax rate, stock everywhere and prices in the order of `contexts`; unknown ones are absent. */
  variants(skus: readonly string[], contexts: readonly PriceContext[]): Promise<Map<string, VariantRecord>>;
  /** The record is away: the order waits for it, with a promise on stock. */
  readonly queued: boolean;
}

export const recordBooks = (registry: Registry): Books => ({ customers: registry.record('Customer', null), variants: (skus, contexts) => readVariants(registry, skus, contexts), queued: false });

export function storefrontBooks(storefront: RegisteredSource): Books {
  return {
    customers: storefront,
    async variants(wanted, contexts) {
      const read = storefront.source.reads.variants;
      if (!read) throw new Error(`${storefront.name} cannot read variants`);
      const skus = [...new Set(wanted)];
      const found = await storefront.run('variants', (call) => read(skus, { fields: new Set(['taxRate']), prices: contexts, inventory: { locations: null } }, call));
      return new Map(found.flatMap((variant, position): [string, VariantRecord][] => (variant ? [[skus[position] ?? variant.sku, variant]] : [])));
    },
    queued: true,
  };
}
