/** What the writes of the contract in `source.ts` carry. Decimals, instants and currencies as described there. */
import type { AddressRecord, OrderRecord } from './records.ts';

/** An order whose every price is already decided: a source records it and checks neither stock nor price. */
export interface OrderToPlace {
  readonly number: string;
  readonly channel: string;
  readonly placedAt: string;
  readonly currency: string;
  /** External id at this source where it is known; else matched by e-mail. */
  readonly customer: { readonly externalId: string | null; readonly email: string };
  /** Location code that all lines leave from. */
  readonly location: string;
  readonly lines: readonly OrderLineToPlace[];
  /** What the delivery costs, net, in the currency's digits, and how it is taxed (a fraction). Absent: nothing. Only for a write that `takesShipping`. */
  readonly shipping?: { readonly net: string; readonly taxRate: string };
  /** Null: the customer's default. */
  readonly shippingAddress: AddressRecord | null;
  readonly billingAddress: AddressRecord | null;
  readonly externalNumber: string | null;
  readonly note: string | null;
  /** For a replica: what the record made of it (taxes, totals); null for the record itself. */
  readonly decided: OrderRecord | null;
}

export interface OrderLineToPlace {
  readonly sku: string;
  readonly quantity: string;
  /** Settled net price, in the currency's digits. */
  readonly unitPrice: string;
  /** Net, taken off the whole line, in the currency's digits: the line's amount is `quantity × unitPrice − discount`, to the cent. Absent: none. */
  readonly discount?: string;
}

/** An order that stands at the source. Every write to it answers with the whole order as it is afterwards. */
export interface OrderWrite {
  readonly number: string;
  /** Of this source; null: not known here. */
  readonly externalId: string | null;
  /** For a replica: the order as the record answered; null for the record itself. */
  readonly decided: OrderRecord | null;
}

export interface LineQuantityInput { readonly sku: string; readonly quantity: string }

/** Before anything of what is taken away is shipped. */
export interface OrderToChange extends OrderWrite {
  /**
   * New quantity of a SKU over all lines of the order; `"0"` takes it out, one that is not on the order is added. SKUs not named stay.
   * `unitPrice`: settled net price of an added SKU, in the currency's digits; null for one that is on the order, which keeps its price.
   * Each line keeps its own discount, in proportion to its pieces: a line that is taken out takes its discount along.
   */
  readonly lines: readonly (LineQuantityInput & { readonly unitPrice: string | null })[];
  /** Null: as it is. */
  readonly shippingAddress: AddressRecord | null;
  readonly billingAddress: AddressRecord | null;
}

/** Cancels all that is not shipped: the whole order, or its open rest. REJECTED with ILLEGAL_TRANSITION when all is shipped or it is cancelled. */
export interface OrderToCancel extends OrderWrite { readonly reason: string | null }

export interface OrderToShip extends OrderWrite {
  /** At most what is open. */
  readonly lines: readonly LineQuantityInput[];
  /** Location code that it leaves from; null: the order's. */
  readonly location: string | null;
  readonly carrier: string | null;
  /** At least one; the lines of all sum up to `lines`. */
  readonly packages: readonly { readonly trackingNumber: string | null; readonly weightGrams: number | null; readonly lines: readonly LineQuantityInput[] }[];
}

/** Money that was received. */
export interface PaymentToRecord extends OrderWrite {
  /** Above zero, in the currency's digits. */
  readonly amount: string;
  readonly currency: string;
  readonly method: string;
  readonly reference: string | null;
  readonly paidAt: string;
}

/** Bills what is shipped (or ordered, as the source's rules say) and not yet billed, and posts it. */
export interface InvoiceToIssue extends OrderWrite { readonly issuedOn: string | null }

export interface ReturnToRequest extends OrderWrite {
  readonly returnNumber: string;
  /** At most what was shipped and not yet returned. */
  readonly lines: readonly LineQuantityInput[];
  readonly reason: string | null;
}

export interface ReturnToReceive extends OrderWrite {
  readonly returnNumber: string;
  /** At most what the return still expects. */
  readonly lines: readonly LineQuantityInput[];
  /** Location code. */
  readonly location: string | null;
}

/** Pays money back and books it. */
export interface RefundToMake extends OrderWrite {
  /** Gross, above zero, at most what was paid less what was paid back. */
  readonly amount: string;
  readonly currency: string;
  readonly reason: string | null;
  readonly returnNumber: string | null;
  /** Number of the transaction at the payment provider or the bank. */
  readonly reference: string | null;
}

export interface InventoryAdjustment {
  readonly sku: string;
  readonly location: string;
  /** Exactly one of the two is not null. */
  readonly delta: string | null;
  readonly count: string | null;
  /** Refuse with STALE_REVISION when the level has another one, checked in the transaction of the write where the system can. */
  readonly expectedRevision: string | null;
  readonly reason: string | null;
}

export interface InventoryTransfer {
  readonly sku: string;
  /** Location codes, not the same. */
  readonly from: string;
  readonly to: string;
  /** Above zero, at most what is there. */
  readonly quantity: string;
  /** Of the level at `from`. */
  readonly expectedRevision: string | null;
  readonly reason: string | null;
}

export interface InventoryPublication { readonly sku: string; readonly location: string; readonly onHand: string; /** Head of the record's feed before the level was read. */ readonly version: string }

export interface CustomerToUpsert {
  readonly email: string;
  /** Null: leave as it is. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
  readonly addresses: readonly AddressRecord[] | null;
  /** For a replica: the customer number that the record gave; null for the record itself. */
  readonly code: string | null;
}

/** A net price. The one of the same SKU, list and minimum quantity is replaced. */
export interface PriceToSet {
  readonly sku: string;
  /** Null: the price of everybody. */
  readonly priceList: string | null;
  /** In the currency's digits, not below zero. */
  readonly amount: string;
  readonly currency: string;
  readonly minimumQuantity: string;
}

/** `version`: head of the record's feed before the price was read; an older one is not taken after a newer. */
export interface PricePublication extends PriceToSet { readonly version: string }

/** Only the fields named are written; null empties one. A source refuses a field that it does not hold. */
export interface ProductToUpdate { readonly sku: string; readonly fields: Readonly<Partial<Record<ProductTextField, string | null>>> }
export type ProductTextField = 'title' | 'description' | 'slug' | 'category' | 'brand';

export interface CompanyToUpsert {
  readonly code: string;
  readonly name: string;
  /** Null: leave as it is. */
  readonly taxNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Name of a price list that the source has. */
  readonly priceList: string | null;
  readonly paymentTerm: string | null;
  readonly addresses: readonly AddressRecord[] | null;
}
