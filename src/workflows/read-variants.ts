/** Prices and stock for a decision: read afresh, past every cache. */
import type { PriceContext, VariantRecord } from '../../sources/source.ts';
import type { Registry } from '../registry/registry.ts';

/** One upstream call where one system owns prices and stock. @returns by SKU, with tax rate, stock everywhere and prices in the order of `contexts`; unknown ones are absent */
export async function readVariants(registry: Registry, wanted: readonly string[], contexts: readonly PriceContext[]): Promise<Map<string, VariantRecord>> {
  const catalogue = registry.record('ProductVariant', null);
  const prices = registry.record('Price', null);
  const stock = registry.record('InventoryLevel', null);
  const skus = [...new Set(wanted)];
  const answers = await Promise.all(
    [...new Set([catalogue, prices, stock])].map(async (system) => {
      const read = system.source.reads.variants;
      if (!read) throw new Error(`${system.name} owns variants and cannot read them`);
      const want = {
        fields: new Set(system === catalogue ? (['taxRate'] as const) : []),
        ...(system === prices ? { prices: contexts } : {}),
        ...(system === stock ? { inventory: { locations: null } } : {}),
      };
      return system.run('variants', (call) => read(skus, want, call));
    }),
  );
  return new Map(
    skus.flatMap((sku, position): [string, VariantRecord][] => {
      const [first, ...others] = answers.map((answer) => answer[position] ?? null);
      return first ? [[sku, Object.assign({ ...first }, ...others.map((other) => other && { prices: other.prices ?? first.prices, inventory: other.inventory ?? first.inventory }))]] : [];
    }),
  );
}
