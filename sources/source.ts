/**
 * The contract between the gateway and an upstream system. One folder implements it for one system; the gateway knows
 * nothing else about that system. Optional members are the capability list: absent means "this system cannot".
 *
 * Glossary
 * - source: one upstream system plugged in, with a role; a storefront serves channels.
 * - system of record: the source that owns a field. replica: any other that keeps a copy.
 * - external id: what the source calls a record, as a string, stable for its life.
 * - key: what records are matched by across sources: the SKU of a product or variant, the code of a location, the number of an order,
 *   the e-mail (lower case) of a customer.
 * - receipt: what a source says of a write that it has done.
 * - cursor of a feed: `"<transaction>:<row>"`, two decimal integers, totally ordered by `compareCursors` in values.ts.
 * - head: the newest cursor; a head taken before a read began is that read's version.
 * - horizon: instant up to which the feed is complete. epoch: changes when the feed's history is no longer continuous (restored, reset).
 *
 * Numbers cross this contract as decimal strings (`"12.90"`, never a float), instants as RFC 3339 strings in UTC, currencies as ISO 4217 codes.
 */

export type Role = 'ERP' | 'STOREFRONT';

/** One entry of the deployment list, secrets already taken from the environment. */
export interface SourceOptions {
  /** Name in the deployment list; part of every cross-reference, cache, lock and log key. */
  readonly name: string;
  readonly role: Role;
  /** Channels that a storefront serves; the first is its primary one. Empty for an ERP. */
  readonly channels: readonly string[];
  /** Base address of the system. */
  readonly endpoint: string;
  /** By the names that the system's `config.ts` asks for. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Further keys of the entry, checked by the system's `config.ts`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What `sources/<system>/index.ts` exports as `default`. */
export interface SourceSystem {
  /** Throws a `ConfigError`-like Error whose message names the key and what is expected. Does no I/O: a system that is down at start must not stop the gateway. */
  create(options: SourceOptions): Source;
}

export interface Source {
  readonly name: string;
  readonly role: Role;
  readonly channels: readonly string[];
  readonly limits: Limits;
  /** ISO 4217 code of the channel's (or the ERP company's) currency. */
  readonly currency: string;
  readonly reads: Reads;
  readonly writes: Writes;
  readonly feed?: Feed;
  /** Verifies and opens a webhook delivery of this system; absent: it sends none. */
  readonly webhook?: Webhook;
  /** Cheap check that the system answers. Rejects with a `SourceError`. */
  ping(call: Call): Promise<void>;
  /** Ends connections. Idempotent. */
  close(): Promise<void>;
}

export interface Limits {
  /** Requests at once that the system bears. */
  readonly concurrency: number;
  /** Keys in one upstream call; a reader given more splits them into chunks. */
  readonly maxKeys: number;
  /** A read is given up after this long, in ms. */
  readonly readTimeoutMs: number;
  /** A write is given up after this long, in ms; also the longest time after which a lost request can still take effect. */
  readonly writeTimeoutMs: number;
}

/** How to make one call. */
export interface Call {
  readonly signal?: AbortSignal;
}

// --- errors ------------------------------------------------------------------------------------------------------------

/**
 * What went wrong at a source. `sent` tells whether the request may have taken effect:
 * `no` (never left, or refused before acting), `refused` (the system answered that it did nothing), `unknown`.
 */
export const SOURCE_ERRORS = {
  /** No connection: nothing was sent. */
  UNREACHABLE: { retryable: true, sent: 'no' },
  /** The breaker is open or the bulkhead is full: nothing was sent. */
  SHED: { retryable: true, sent: 'no' },
  /** Asked to slow down; see `retryAfterMs`. */
  RATE_LIMITED: { retryable: true, sent: 'refused' },
  /** The session is no longer valid and could not be renewed, or the credentials are wrong. */
  UNAUTHORIZED: { retryable: false, sent: 'refused' },
  /** No answer in time. */
  TIMEOUT: { retryable: true, sent: 'unknown' },
  /** The connection ended before the answer. */
  RESET: { retryable: true, sent: 'unknown' },
  /** 5xx, or an internal error of the system. */
  UNAVAILABLE: { retryable: true, sent: 'unknown' },
  /** An answer that is not what the protocol says: HTML, cut off, wrong types. */
  MALFORMED: { retryable: true, sent: 'unknown' },
  /** A lock or serialisation conflict that the system rolled back. */
  CONFLICT: { retryable: true, sent: 'refused' },
  /** The system's rules forbid it; `code` and `message` say which. */
  REJECTED: { retryable: false, sent: 'refused' },
  /** The caller went away. */
  CANCELLED: { retryable: false, sent: 'unknown' },
} as const satisfies Record<string, { retryable: boolean; sent: 'no' | 'refused' | 'unknown' }>;

export type SourceErrorKind = keyof typeof SOURCE_ERRORS;

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly kind: SourceErrorKind;
  readonly retryable: boolean;
  readonly sent: 'no' | 'refused' | 'unknown';
  readonly retryAfterMs: number | undefined;
  /** For REJECTED: why, in the gateway's words where there is one. */
  readonly code: RejectionCode | undefined;
  /** For REJECTED: the key (SKU, location code, …) that it is about. */
  readonly subject: string | undefined;
  /** For REJECTED with STALE_REVISION: the revision now. */
  readonly actual: string | undefined;
  /** @param message for operators, without secrets and personal data */
  constructor(kind: SourceErrorKind, message: string, details: { cause?: unknown; retryAfterMs?: number; code?: RejectionCode; subject?: string; actual?: string } = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.retryable = SOURCE_ERRORS[kind].retryable;
    this.sent = SOURCE_ERRORS[kind].sent;
    this.retryAfterMs = details.retryAfterMs;
    this.code = details.code;
    this.subject = details.subject;
    this.actual = details.actual;
  }
}

export type RejectionCode = 'UNKNOWN_SKU' | 'UNKNOWN_CUSTOMER' | 'UNKNOWN_LOCATION' | 'UNKNOWN_ORDER' | 'INSUFFICIENT_STOCK' | 'ILLEGAL_TRANSITION' | 'STALE_REVISION' | 'DUPLICATE' | 'OTHER';

// --- reads -------------------------------------------------------------------------------------------------------------

/** Batched reads. Every `getMany` answers in the order of its keys, `null` for an unknown one, in one upstream call for each chunk of `limits.maxKeys`. */
export interface Reads {
  /** Variants by SKU. One upstream call whatever is wanted where the system has a companion module; else at most one for each part of `want`. */
  readonly variants?: (skus: readonly string[], want: VariantWant, call: Call) => Promise<(VariantRecord | null)[]>;
  /** Products by their own or by a variant's SKU. */
  readonly products?: (skus: readonly string[], want: ProductWant, call: Call) => Promise<(ProductRecord | null)[]>;
  /** Products in the order of an immutable key. */
  readonly productPage?: (page: PageRequest, filter: ProductFilter, want: ProductWant, call: Call) => Promise<Page<ProductRecord>>;
  readonly locations?: (call: Call) => Promise<LocationRecord[]>;
  /** Customers by e-mail (without regard to case) or by external id. */
  readonly customers?: (keys: readonly CustomerKey[], call: Call) => Promise<(CustomerRecord | null)[]>;
  /** Orders by number. */
  readonly orders?: (numbers: readonly string[], call: Call) => Promise<(OrderRecord | null)[]>;
  /** Orders in the order of an immutable key. */
  readonly orderPage?: (page: PageRequest, filter: OrderFilter, call: Call) => Promise<Page<OrderRecord>>;
}

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
  /** Net amount of the line. */
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

/** Keyset page: at most `first` rows behind the row whose key is `after`. */
export interface PageRequest { readonly first: number; readonly after: string | null }
/** `key` of a row is what `after` takes; immutable, opaque to the gateway. */
export interface Page<T> { readonly rows: readonly { readonly key: string; readonly record: T }[]; readonly hasNext: boolean }
export interface ProductFilter { readonly category?: string; readonly title?: string; readonly skus?: readonly string[] }
/** `customer`: external id at this source. */
export interface OrderFilter { readonly customer?: string; readonly numbers?: readonly string[] }

// --- writes ------------------------------------------------------------------------------------------------------------

/**
 * What protects a write from being done twice.
 * - ENFORCED: a unique key in the system or its companion module. `apply` again with the same key gives the first effect's receipt,
 *   finishing what a first attempt that was cut off left half done. Never twice, by construction.
 * - LOOKUP: no such key, but `find` tells afterwards whether it was done. Nothing is taken as absent before `limits.writeTimeoutMs` has passed.
 * - NONE: neither. An unknown outcome stays unknown and is never sent again by itself.
 */
export type KeyClass = 'ENFORCED' | 'LOOKUP' | 'NONE';

export interface Write<Input, State> {
  readonly key: KeyClass;
  /** @param key unique for this effect, at most 64 characters of `[A-Za-z0-9:_-]`. Rejects with a `SourceError`. */
  apply(key: string, input: Input, call: Call): Promise<Receipt<State>>;
  /** What the system holds under the key; null: nothing. Required for LOOKUP. */
  find?(key: string, input: Input, call: Call): Promise<Receipt<State> | null>;
}

export interface Receipt<State> { readonly externalId: string; readonly state: State }

export interface Writes {
  readonly placeOrder?: Write<OrderToPlace, OrderRecord>;
  readonly cancelOrder?: Write<OrderToCancel, OrderRecord>;
  readonly adjustInventory?: Write<InventoryAdjustment, InventoryRecord>;
  /** Replica: takes the level as the record has it. */
  readonly publishInventory?: Write<InventoryPublication, null>;
  readonly upsertCustomer?: Write<CustomerToUpsert, CustomerRecord>;
}

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
  readonly lines: readonly { readonly sku: string; readonly quantity: string; /** Settled net price, in the currency's digits. */ readonly unitPrice: string }[];
  /** Null: the customer's default. */
  readonly shippingAddress: AddressRecord | null;
  readonly billingAddress: AddressRecord | null;
  readonly externalNumber: string | null;
  readonly note: string | null;
  /** For a replica: what the record made of it (taxes, totals); null for the record itself. */
  readonly decided: OrderRecord | null;
}

export interface OrderToCancel { readonly number: string; /** Of this source. */ readonly externalId: string | null; readonly reason: string | null }

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

// --- events ------------------------------------------------------------------------------------------------------------

export type Topic = 'product' | 'variant' | 'price' | 'inventory' | 'location' | 'customer' | 'order';

export interface FeedHead { readonly cursor: string; readonly epoch: string; readonly horizon: string }

export interface Change {
  readonly cursor: string;
  readonly topic: Topic;
  /** SKUs (product: its own; variant, price, inventory: the variants'), location codes, e-mails or order numbers; empty: any record of the topic may have changed. */
  readonly keys: readonly string[];
  readonly at: string | null;
}

export interface Feed {
  /** Topics whose every change the feed reports; a field of another topic simply ages. */
  readonly topics: readonly Topic[];
  /** How often to ask, in ms. */
  readonly pollMs: number;
  head(call: Call): Promise<FeedHead>;
  /** Changes behind the cursor (`"0:0"`: the beginning), oldest first, at most `limit`. `cursor` is where to go on. */
  since(cursor: string, limit: number, call: Call): Promise<FeedHead & { readonly changes: readonly Change[]; readonly more: boolean }>;
}

/** A delivery is a hint only: it is deduplicated by `id`, then the feed is read. */
export interface Webhook {
  /** @returns the delivery's unique id, or null when the signature, the age (at most 300 s) or the shape is wrong. Constant time. */
  verify(headers: Readonly<Record<string, string | undefined>>, rawBody: Uint8Array, now: Date): { readonly id: string } | null;
}

// --- sandbox -----------------------------------------------------------------------------------------------------------

/** What `sources/<system>/sandbox/index.ts` exports as `start`: the real system (or the demo server), seeded, on free loopback ports. */
export interface Sandbox {
  /** Ready to be given to `create`. */
  readonly options: SourceOptions;
  /** Process to kill or freeze in tests. */
  readonly pid: number;
  /** Back to the seeded data, still running. */
  seed(): Promise<void>;
  /** Reads the system's own store by a back door, not through its API. */
  readonly peek: Peek;
  /** Acts inside the system as one of its own people would, past the gateway. */
  readonly people: People;
  stop(): Promise<void>;
}

export interface SandboxRequest {
  readonly name: string;
  readonly channels: readonly string[];
  /** Folder for its data; made when missing. */
  readonly dir: string;
  /** Where the system posts its webhooks, when it can. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Store of the real systems. Default `sqlite`. */
  readonly backend?: 'sqlite' | 'postgres';
  /** Called with one line whenever a long step begins. */
  readonly progress?: (line: string) => void;
}

export interface Peek {
  /** Every order with this number: 0 or 1, or the proof of a duplicate. Amounts are decimals. */
  orders(number: string): Promise<readonly { readonly number: string; readonly state: string; readonly total: string; readonly lines: readonly { readonly sku: string; readonly quantity: string; readonly unitPrice: string }[]; readonly shipments: number }[]>;
  /** How many orders there are. */
  orderCount(): Promise<number>;
  onHand(sku: string, location: string): Promise<string>;
  /** Every customer with this e-mail, without regard to case. */
  customers(email: string): Promise<readonly { readonly email: string; readonly firstName: string | null; readonly lastName: string | null }[]>;
}

export interface People {
  /** Moves stock by hand. */
  moveStock?(sku: string, location: string, delta: string): Promise<void>;
  /** Picks, packs and ships the whole order. */
  shipOrder?(number: string): Promise<void>;
  /** Changes a product's content or name by hand. */
  renameProduct?(sku: string, title: string): Promise<void>;
}
