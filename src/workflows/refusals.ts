/** Expected refusals, as in `schema/errors.graphql`. */
interface Named<Name extends string> {
  readonly __typename: Name;
  /** Equal to `__typename`. */
  readonly code: Name;
  readonly message: string;
  /** Where in the input; null: the whole. */
  readonly path: readonly string[] | null;
}

interface OfSku {
  readonly sku: string;
}

export type Refusal =
  | (Named<'UnknownSku'> & OfSku)
  | (Named<'InvalidQuantity'> & OfSku)
  | (Named<'InsufficientStock'> & OfSku & { readonly requested: string; readonly available: string })
  | Named<'UnknownCustomer'>
  | Named<'UnknownOrder'>
  | (Named<'UnknownLocation'> & { readonly location: string })
  | (Named<'UnknownChannel'> & { readonly channel: string })
  | (Named<'CurrencyMismatch'> & { readonly expected: string })
  | (Named<'PriceMismatch'> & OfSku & { readonly expected: string })
  | (Named<'IllegalTransition'> & { readonly from: string; readonly to: string })
  | (Named<'IdempotencyConflict'> & { readonly key: string })
  | (Named<'IdempotencyExpired'> & { readonly key: string })
  | (Named<'StaleRevision'> & { readonly expected: string; readonly actual: string })
  | (Named<'SourceUnavailable'> & { readonly source: string })
  | (Named<'QuantityExceeded'> & OfSku & { readonly possible: string })
  | (Named<'AmountExceeded'> & { readonly possible: string })
  | (Named<'UnknownReturn'> & { readonly returnNumber: string })
  | (Named<'UnknownPriceList'> & { readonly priceList: string })
  | Named<'UnknownOperation'>
  | Named<'UnknownReservation'>
  | (Named<'ReservationEnded'> & { readonly status: string })
  | (Named<'ReservationLimit'> & { readonly limit: number })
  | Named<'InvalidInput'>
  | (Named<'SourceRefused'> & { readonly source: string });

export type RefusalName = Refusal['__typename'];
type Details<Name extends RefusalName> = Omit<Extract<Refusal, { __typename: Name }>, keyof Named<Name>>;

/** `refusal('UnknownSku', { sku }, ['lines', '0', 'sku'], 'There is no SKU X.')` */
export const refusal = <Name extends RefusalName>(name: Name, details: Details<Name>, path: readonly (string | number)[] | null, message: string): Named<Name> & Details<Name> => ({
  __typename: name,
  code: name,
  message,
  path: path && path.map(String),
  ...details,
});

/** True for what `refusal` made, read back from the store. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && '__typename' in value && 'code' in value && value.__typename === value.code && 'message' in value && typeof value.message === 'string' && 'path' in value;
