/** What a request wants of variants and products, in the words of the schema; made by the plan, turned into calls by the loaders. */

/** Arguments of `price`, coerced. */
export interface PriceArguments {
  readonly customerId: string | null;
  readonly companyLocationId: string | null;
  readonly channel: string | null;
  readonly currency: string | null;
  readonly quantity: string;
  readonly at: string | null;
}

export interface VariantSelection {
  /** Fields of `ProductVariant`, arguments and sub-selections apart. */
  readonly fields: ReadonlySet<string>;
  readonly product: ProductSelection | null;
  /** Fields of `InventoryLevel`; null: stock is not wanted. */
  readonly inventory: ReadonlySet<string> | null;
  readonly prices: readonly PriceArguments[];
}

export interface ProductSelection {
  /** Fields of `Product`. */
  readonly fields: ReadonlySet<string>;
  readonly variants: VariantSelection | null;
}

/** Tells price circumstances apart; equal arguments give equal keys. */
export const priceKey = (p: PriceArguments): string =>
  `${p.customerId ?? ''}|${p.companyLocationId ?? ''}|${p.channel ?? ''}|${p.currency ?? ''}|${p.quantity}|${p.at ?? ''}`;
