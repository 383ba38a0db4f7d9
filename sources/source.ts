/**
 * The contract between the gateway and an upstream system. One folder implements it for one system; the gateway knows
 * nothing else about that system. Optional members are the capability list: absent means "this system cannot".
 *
 * Glossary
 * - source: one upstream system plugged in, with a role; a storefront serves channels.
 * - system of record: the source that owns a field. replica: any other that keeps a copy.
 * - external id: what the source calls a record, as a string, stable for its life.
 * - key: what records are matched by across sources: the SKU of a product or variant, the code of a location, the number of an order,
 *   the e-mail (lower case) of a customer, the code of a company.
 * - receipt: what a source says of a write that it has done.
 * - cursor of a feed: `"<transaction>:<row>"`, two decimal integers, totally ordered by `compareCursors` in values.ts.
 * - head: the newest cursor; a head taken before a read began is that read's version.
 * - horizon: instant up to which the feed is complete. epoch: changes when the feed's history is no longer continuous (restored, reset).
 *
 * Numbers cross this contract as decimal strings (`"12.90"`, never a float), instants as RFC 3339 strings in UTC, currencies as ISO 4217 codes.
 */

import type { CompanyToUpsert, CustomerToUpsert, InventoryAdjustment, InventoryPublication, InventoryTransfer, InvoiceToIssue, OrderToCancel, OrderToChange, OrderToPlace, OrderToShip, PaymentToRecord, PricePublication, PriceToSet, ProductToUpdate, RefundToMake, ReturnToReceive, ReturnToRequest } from './commands.ts';
import type { CompanyRecord, CustomerKey, CustomerRecord, InventoryRecord, LocationRecord, OrderFilter, OrderRecord, Page, PageRequest, PriceRecord, ProductFilter, ProductRecord, ProductWant, VariantRecord, VariantWant } from './records.ts';
export type * from './commands.ts';
export type * from './records.ts';
export type * from './sandbox-contract.ts';
export * from './source-error.ts';

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

/** What the system bears of all gateways together. Those of `LimitSettings` may be set in the deployment list; the others belong to the system. */
export interface Limits extends LimitSettings {
  /** Keys in one upstream call; a reader given more splits them into chunks. */
  readonly maxKeys: number;
  /** A read is given up after this long, in ms. */
  readonly readTimeoutMs: number;
  /** A write is given up after this long, in ms; also the longest time after which a lost request can still take effect. */
  readonly writeTimeoutMs: number;
}

export interface LimitSettings {
  /** Calls at once, reads and writes. */
  readonly concurrency: number;
  /** Of these so many are for writes, the others for reads: neither keeps the other out. Less than `concurrency`. */
  readonly concurrentWrites: number;
  /** Calls a second, reads and writes, evenly spaced; null: as many as come. */
  readonly callsPerSecond: number | null;
}

/** How to make one call. */
export interface Call {
  readonly signal?: AbortSignal;
}

// --- reads

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
  /** Companies by code. */
  readonly companies?: (codes: readonly string[], call: Call) => Promise<(CompanyRecord | null)[]>;
  /** Orders by number. */
  readonly orders?: (numbers: readonly string[], call: Call) => Promise<(OrderRecord | null)[]>;
  /** Orders in the order of an immutable key. */
  readonly orderPage?: (page: PageRequest, filter: OrderFilter, call: Call) => Promise<Page<OrderRecord>>;
}

// --- writes

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
  /** What `apply` would do now, step by step, in words for a person. Changes nothing. Rejects as `apply` would. */
  plan?(input: Input, call: Call): Promise<readonly string[]>;
}

/** `externalId`: of what the write made (a shipment, a payment, a return, …; it stands in `state`), else of what it changed. */
export interface Receipt<State> { readonly externalId: string; readonly state: State }

export interface Writes {
  readonly placeOrder?: Write<OrderToPlace, OrderRecord> & { readonly takesShipping?: true };
  readonly changeOrder?: Write<OrderToChange, OrderRecord>;
  readonly cancelOrder?: Write<OrderToCancel, OrderRecord>;
  readonly shipOrder?: Write<OrderToShip, OrderRecord>;
  readonly recordPayment?: Write<PaymentToRecord, OrderRecord>;
  readonly issueInvoice?: Write<InvoiceToIssue, OrderRecord>;
  readonly requestReturn?: Write<ReturnToRequest, OrderRecord>;
  readonly receiveReturn?: Write<ReturnToReceive, OrderRecord>;
  readonly refundOrder?: Write<RefundToMake, OrderRecord>;
  readonly adjustInventory?: Write<InventoryAdjustment, InventoryRecord>;
  /** Both levels: where it left, where it came to. */
  readonly transferInventory?: Write<InventoryTransfer, readonly [InventoryRecord, InventoryRecord]>;
  /** Replica: takes the level as the record has it. */
  readonly publishInventory?: Write<InventoryPublication, null>;
  readonly setPrice?: Write<PriceToSet, PriceRecord>;
  /** Replica: takes the price as the record has it. */
  readonly publishPrice?: Write<PricePublication, null>;
  readonly updateProduct?: Write<ProductToUpdate, ProductRecord>;
  readonly upsertCustomer?: Write<CustomerToUpsert, CustomerRecord>;
  readonly upsertCompany?: Write<CompanyToUpsert, CompanyRecord>;
}

// --- events

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
