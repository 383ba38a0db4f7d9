/** The objects that resolvers hand to the executor, shaped like the types of the schema so that most fields need no resolver. */
import { decimal, plain } from '../../sources/values.ts';
import type { ImageRecord, InventoryRecord, PriceRecord } from '../../sources/source.ts';

export interface LocationView { readonly __typename: 'Location'; readonly id: string; readonly code: string; readonly name: string }
export interface LevelView {
  readonly sku: string;
  readonly location: LocationView;
  readonly onHand: string;
  readonly committed: string;
  readonly reserved: string;
  readonly unavailable: string;
  readonly available: string;
  readonly incoming: string;
  readonly revision: string;
  readonly asOf: string;
}
export interface PriceView {
  readonly sku: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly taxIncluded: boolean;
  readonly priceList: string | null;
  readonly minimumQuantity: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
export interface ProductView {
  readonly __typename: 'Product';
  id?: string;
  sku: string;
  title?: string;
  description?: string | null;
  slug?: string | null;
  images?: readonly ImageRecord[];
  category?: string | null;
  brand?: string | null;
  variants?: readonly VariantView[];
}
export interface VariantView {
  readonly __typename: 'ProductVariant';
  id?: string;
  readonly sku: string;
  gtin?: string | null;
  title?: string;
  taxClass?: string | null;
  weightGrams?: number | null;
  images?: readonly ImageRecord[];
  product?: ProductView;
  /** All locations, in the source's order. */
  levels?: readonly LevelView[];
  /** By `priceKey`. */
  prices?: ReadonlyMap<string, PriceView | null>;
  /** On a view that is kept for further requests and no longer changes: what was written of it last. */
  shown?: Shown;
}
/** A view as text. */
export interface Shown {
  /** Who wrote it. */
  by: unknown;
  /** In UTF-8. */
  text: Buffer;
}
const SMALL_INTEGER = /^-?\d{1,15}$/;

/** a − b − c − d, exact; whole numbers, which stock nearly always is, take the short way. */
export function difference(a: string, b: string, c: string, d: string): string {
  if (a === b && c === '0' && d === '0') return '0';
  if (b === '0' && c === '0' && d === '0') return a;
  if (SMALL_INTEGER.test(a) && SMALL_INTEGER.test(b) && SMALL_INTEGER.test(c) && SMALL_INTEGER.test(d)) return String(Number(a) - Number(b) - Number(c) - Number(d));
  return plain(decimal(a).minus(decimal(b)).minus(decimal(c)).minus(decimal(d)));
}

export const priceView = (sku: string, price: PriceRecord): PriceView => ({
  sku,
  amount: { amount: price.amount, currency: price.currency },
  taxIncluded: price.taxIncluded,
  priceList: price.priceList,
  minimumQuantity: price.minimumQuantity,
  validFrom: price.validFrom,
  validTo: price.validTo,
});

export function levelView(sku: string, level: InventoryRecord, location: LocationView, reserved: string, asOf: string): LevelView {
  return {
    sku,
    location,
    onHand: level.onHand,
    committed: level.committed,
    reserved,
    unavailable: level.unavailable,
    available: difference(level.onHand, level.committed, reserved, level.unavailable),
    incoming: level.incoming,
    revision: level.revision,
    asOf,
  };
}
