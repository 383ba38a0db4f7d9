/** The records that cross the contract in `source.ts` as they are read. Decimals, instants and currencies as described there. */

export type VariantField = 'gtin' | 'title' | 'taxClass' | 'weightGrams' | 'images' | 'taxRate';
export type ProductField = 'title' | 'description' | 'slug' | 'images' | 'category' | 'brand';

/** What of a variant is wanted. `sku` and `externalId` always come. A source leaves out what it does not have. */
export interface VariantWant {
  readonly fields: ReadonlySet<VariantField>;
  /** Fields of the variant's product; absent: the product is not wanted. */
  readonly product?: ReadonlySet<ProductField>;
  /** Stock; `locations: null` means all. */
  readonly inventory?: { readonly locations: readonly string[] | null };
  /** Prices, each under its own circumstances. */
  readonly prices?: readonly PriceContext[];
}

export interface ProductWant {
  readonly fields: ReadonlySet<ProductField>;
  /** What of its variants is wanted; absent: not even their SKUs. */
  readonly variants?: VariantWant;
}

/** Circumstances of a price. */
export interface PriceContext {
  /** External id of the customer at this source; null: the public price. */
  readonly customer: string | null;
  readonly currency: string | null;
  /** Decimal above zero. */
  readonly quantity: string;
  /** Instant; null: now. */
  readonly at: string | null;
}

export interface VariantRecord {
  readonly externalId: string;
  readonly sku: string;
  readonly gtin?: string | null;
  readonly title?: string;
  readonly taxClass?: string | null;
  /** Fraction, e.g. `"0.19"`. */
  readonly taxRate?: string | null;
  readonly weightGrams?: number | null;
  readonly images?: readonly ImageRecord[];
  readonly product?: ProductRecord;
  readonly inventory?: readonly InventoryRecord[];
  /** In the order of `want.prices`; null where there is no price. */
  readonly prices?: readonly (PriceRecord | null)[];
}

export interface ProductRecord {
  readonly externalId: string;
  readonly sku: string;
  readonly title?: string;
  readonly description?: string | null;
  readonly slug?: string | null;
  readonly images?: readonly ImageRecord[];
  readonly category?: string | null;
  readonly brand?: string | null;
  /** Ordered by SKU. */
  readonly variants?: readonly VariantRecord[];
}

export interface ImageRecord { readonly url: string; readonly alt: string | null }

/** Decimals. A source that cannot tell one of them says `"0"` and names it in its README. */
export interface InventoryRecord {
  /** Location code. */
  readonly location: string;
  readonly onHand: string;
  /** Open outgoing demand, assigned or not. */
  readonly committed: string;
  readonly unavailable: string;
  readonly incoming: string;
  /** Changes whenever on hand or committed do. */
  readonly revision: string;
}

export interface PriceRecord {
  /** Decimal in the source's own scale. */
  readonly amount: string;
  readonly currency: string;
  readonly taxIncluded: boolean;
  readonly priceList: string | null;
  readonly minimumQuantity: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface LocationRecord { readonly externalId: string; readonly code: string; readonly name: string }

export type CustomerKey = { readonly email: string } | { readonly externalId: string };

export interface CustomerRecord {
  readonly externalId: string;
  readonly code: string | null;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
  readonly companyName: string | null;
  readonly priceList: string | null;
  readonly paymentTerm: string | null;
  readonly addresses: readonly AddressRecord[];
}

export interface AddressRecord {
  readonly name: string | null;
  readonly company: string | null;
  /** Lines separated by `\n`. */
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly countryCode: string | null;
  readonly phone: string | null;
}

export type OrderPhase = 'DRAFT' | 'PLACED' | 'CONFIRMED' | 'IN_PROGRESS' | 'COMPLETED' | 'CANCELLED';
export type ShipmentPhase = 'PENDING' | 'ALLOCATED' | 'PICKED' | 'PACKED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';
export type InvoicePhase = 'DRAFT' | 'POSTED' | 'PAID' | 'CANCELLED';

export interface OrderRecord {
  readonly externalId: string;
  readonly number: string;
  /** The gateway's channel where the source knows it. */
  readonly channel: string | null;
  readonly phase: OrderPhase;
  readonly placedAt: string | null;
  readonly currency: string;
  readonly customer: { readonly externalId: string; readonly email: string | null } | null;
  readonly lines: readonly OrderLineRecord[];
  readonly taxLines: readonly TaxLineRecord[];
  readonly totals: OrderTotalsRecord;
  readonly shippingAddress: AddressRecord | null;
  readonly billingAddress: AddressRecord | null;
  readonly shipments: readonly ShipmentRecord[];
  readonly invoices: readonly InvoiceRecord[];
  readonly payments: readonly PaymentRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
  /** Other numbers that the source gave it, e.g. its own sale number. */
  readonly otherNumbers: readonly string[];
}

export interface OrderLineRecord {
  readonly externalId: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: { readonly ordered: string; readonly cancelled: string; readonly allocated: string; readonly shipped: string; readonly delivered: string; readonly returned: string; readonly refunded: string };
  /** Net. */
  readonly unitPrice: string;
  /** Net, taken off the line; absent: nothing is. */
  readonly discount?: string;
  /** Net amount of the line: pieces × unit price − discount. */
  readonly total: string;
  readonly taxLines: readonly TaxLineRecord[];
}

export interface TaxLineRecord { readonly code: string; /** Fraction. */ readonly rate: string; readonly base: string; readonly amount: string }

/** Decimals in the digits of the order's currency. */
export interface OrderTotalsRecord { readonly subtotal: string; readonly discount: string; readonly shipping: string; readonly tax: string; readonly total: string; readonly paid: string; readonly refunded: string }

export interface ShipmentRecord {
  readonly externalId: string;
  readonly number: string | null;
  readonly phase: ShipmentPhase;
  readonly location: string | null;
  readonly carrier: string | null;
  readonly trackingNumbers: readonly string[];
  readonly shippedAt: string | null;
  readonly lines: readonly { readonly sku: string; readonly quantity: string }[];
}

export interface InvoiceRecord { readonly externalId: string; readonly number: string | null; readonly phase: InvoicePhase; readonly issuedAt: string | null; readonly total: string; readonly amountDue: string }

export type PaymentPhase = 'PENDING' | 'AUTHORIZED' | 'CAPTURED' | 'REFUNDED' | 'VOIDED' | 'FAILED' | 'IN_DOUBT';
export interface PaymentRecord {
  readonly externalId: string;
  readonly phase: PaymentPhase;
  readonly amount: string;
  /** How it was paid, in the source's words. */
  readonly method: string | null;
  /** Number of the transaction at the payment provider or the bank. */
  readonly reference: string | null;
  readonly at: string | null;
}

/** Where the goods of a return are; the money is another matter. */
export type ReturnCustody = 'REQUESTED' | 'AUTHORIZED' | 'IN_TRANSIT' | 'RECEIVED' | 'INSPECTED' | 'RESTOCKED' | 'SCRAPPED';
export interface ReturnRecord {
  readonly externalId: string;
  /** Given by the gateway, the same in every system. */
  readonly number: string;
  readonly custody: ReturnCustody;
  readonly reason: string | null;
  readonly requestedAt: string | null;
  readonly lines: readonly { readonly sku: string; readonly quantity: string; /** Of it back in a warehouse. */ readonly received: string }[];
}

export interface RefundRecord {
  readonly externalId: string;
  /** Number of the credit note where there is one. */
  readonly number: string | null;
  /** Gross, above zero. */
  readonly amount: string;
  readonly reason: string | null;
  /** The return that it pays back; null: a gesture or a cancelled order. */
  readonly returnNumber: string | null;
  readonly at: string | null;
}

export interface CompanyRecord {
  readonly externalId: string;
  /** Customer number of the company; its key across sources. */
  readonly code: string;
  readonly name: string;
  /** VAT identification number. */
  readonly taxNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly priceList: string | null;
  readonly paymentTerm: string | null;
  readonly addresses: readonly AddressRecord[];
}

/** Keyset page: at most `first` rows behind the row whose key is `after`. */
export interface PageRequest { readonly first: number; readonly after: string | null }
/** `key` of a row is what `after` takes; immutable, opaque to the gateway. */
export interface Page<T> { readonly rows: readonly { readonly key: string; readonly record: T }[]; readonly hasNext: boolean }
export interface ProductFilter { readonly category?: string; readonly title?: string; readonly skus?: readonly string[] }
/** `customer`: external id at this source. */
export interface OrderFilter { readonly customer?: string; readonly numbers?: readonly string[] }
