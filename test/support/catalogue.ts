/** What the seeded systems hold, for expectations. */
import { generateCatalogue, type CatalogueProduct, type CatalogueVariant } from '../../sources/catalogue.ts';

export const catalogue = generateCatalogue();

export interface Seeded { readonly product: CatalogueProduct; readonly variant: CatalogueVariant }

export const seeded: readonly Seeded[] = catalogue.products.flatMap((product) => product.variants.map((variant) => ({ product, variant })));

/** SKUs with at least so many pieces in Berlin, different ones for each `from`, so that tests do not take each other's stock. */
export function wellStocked(count: number, from = 0, least = 40): readonly Seeded[] {
  const found = seeded.filter(({ variant }) => variant.stock.BER >= least).slice(from, from + count);
  if (found.length < count) throw new Error(`the catalogue has no ${count} such SKUs from ${from} on`);
  return found;
}

/** E-mail of a seeded private (`C0001` …) or company customer (`C0041` …). */
export const email = (number: number): string => `c${String(number).padStart(4, '0')}@example.com`;
