/** What is asked: a page of variants out of both systems, with another set of SKUs each time. */
import { generateCatalogue } from '../sources/catalogue.ts';
import type { VariantWant } from '../sources/source.ts';

export const PAGE_QUERY = `query Page($skus: [String!]!) {
  variants(skus: $skus) {
    sku gtin title taxClass weightGrams
    price { amount { amount currency } taxIncluded priceList }
    inventory { location { code } onHand committed unavailable incoming available revision }
    product { description slug images { url alt } }
  }
}`;

/** The same selection in the words of the sources. */
export const ERP_WANT: VariantWant = {
  fields: new Set(['gtin', 'title', 'taxClass', 'weightGrams']),
  inventory: { locations: null },
  prices: [{ customer: null, currency: null, quantity: '1', at: null }],
};
export const STOREFRONT_WANT: VariantWant = { fields: new Set(), product: new Set(['description', 'slug', 'images']) };

/** Different queries in rotation: more than any gateway has in flight, so none can answer two requests with one identical call. */
const QUERIES = 240;
const SEED = 20261124;

export interface PageQuery { readonly skus: readonly string[]; readonly body: string }

/** As many different pages of `rows` SKUs; the same ones in every run. */
export function pageQueries(rows: number, count = QUERIES): PageQuery[] {
  const skus = generateCatalogue().products.flatMap((product) => product.variants.map((variant) => variant.sku));
  if (rows > skus.length) throw new RangeError(`the catalogue has ${skus.length} SKUs, not ${rows}`);
  const random = seededRandom(SEED + rows);
  return Array.from({ length: count }, () => {
    const page = draw(skus, rows, random);
    return { skus: page, body: JSON.stringify({ query: PAGE_QUERY, variables: { skus: page } }) };
  });
}

/** Different elements in random order (the first steps of a Fisher–Yates shuffle). */
function draw(from: readonly string[], count: number, random: () => number): string[] {
  const rest = [...from];
  return Array.from({ length: count }, () => {
    const [taken] = rest.splice(Math.floor(random() * rest.length), 1);
    if (taken === undefined) throw new RangeError('nothing left to draw');
    return taken;
  });
}

/** A linear congruential generator (Numerical Recipes) giving floats in [0, 1). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
