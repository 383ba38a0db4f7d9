/** What stands in the log, and how its keys are written. */
import { createHash } from 'node:crypto';
import type { InventoryRecord, OrderRecord, Topic } from '../../sources/source.ts';
import type { OperationStatus } from '../store/schema.ts';

/** Stock of one SKU at one location. */
export interface InventoryState extends InventoryRecord {
  readonly sku: string;
}

/** An order without personal data: addresses are null, the customer is its external id (e-mail null). */
export type OrderState = OrderRecord;

/** Where an operation stands. Everything else of it is read from the store. */
export interface OperationState {
  readonly status: OperationStatus;
  /** `callerDigest` of who asked. */
  readonly caller: string;
}

/** Types whose entries carry a state and can be subscribed to. */
export interface StateOf {
  readonly inventory: InventoryState;
  readonly order: OrderState;
  /** Written by the statements that change the status (`store/queries/tell-operation.ts`), never by `appendLog`. */
  readonly operation: OperationState;
}
export type StatefulType = keyof StateOf;
/** Types of which a source holds the record. */
export type SourcedType = Exclude<StatefulType, 'operation'>;

/** `*`: every type. `unknown`: written by a newer version of the gateway. */
export type LogType = Topic | 'operation' | '*' | 'unknown';

/** Key (and type) that stands for every one. */
export const EVERY = '*';

/** Version of the state that something was made with: whatever else is known of its key is newer. */
export const FIRST = '0:0';

interface EntryFields {
  /** The source that the state comes from or where something changed. */
  readonly source: string;
  /** `inventoryKey`, `customerKey`, else SKU, location code, order number or our id of an operation; `*`: any of the type. */
  readonly key: string;
  /** Head of the source's feed before the state was read; null: not known, then the entry counts as newest. */
  readonly version: string | null;
  /** Our operation that caused it. */
  readonly operationId: string | null;
}

type Typed =
  | { readonly type: 'inventory'; readonly state: InventoryState | null }
  | { readonly type: 'order'; readonly state: OrderState | null }
  | { readonly type: 'operation'; readonly state: OperationState | null }
  | { readonly type: Exclude<LogType, StatefulType>; readonly state: null };

/** To be appended. Without a state it says that cached values of the key may be untrue. */
export type NewEntry = EntryFields &
  Exclude<Typed, { type: 'operation' }> & {
    /** Newest feed cursor that led to this entry; only feeds know it. */
    readonly cause?: string;
  };

/** As it stands in the log. */
export type LogEntry = EntryFields & Typed & { readonly position: number; readonly occurredAt: string };

/** Location and SKU in one key: `BER/SKU-1`; without a location (every one) `BER/SKU-1`. */
export const inventoryKey = (sku: string, location: string | null): string => `${location === null ? EVERY : encodeURIComponent(location)}/${sku}`;

/** Opens an `inventoryKey`; `location: null` means every one. Null for the key `*`. */
export function parseInventoryKey(key: string): { readonly sku: string; readonly location: string | null } | null {
  const slash = key.indexOf('/');
  if (slash < 0) return null;
  const location = key.slice(0, slash);
  return { sku: key.slice(slash + 1), location: location === EVERY ? null : decodeURIComponent(location) };
}

/** What a cache knows the entry's record by: SKU, location code, order number, `customerKey`; null: any of the type. */
export const cacheKey = (entry: LogEntry): string | null => {
  if (entry.key === EVERY) return null;
  return entry.type === 'inventory' ? (parseInventoryKey(entry.key)?.sku ?? null) : entry.key;
};

/** Callers of operations must not stand in the log by name: the SHA-256 does, as the store computes it. */
export const callerDigest = (caller: string): string => createHash('sha256').update(caller).digest('hex');

/** Customers are known by e-mail, which must not stand in the log: its SHA-256 does. */
export const customerKey = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('base64url');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const isInventoryState = (value: unknown): value is InventoryState =>
  isObject(value) && typeof value['sku'] === 'string' && typeof value['location'] === 'string' && typeof value['onHand'] === 'string' && typeof value['revision'] === 'string';

export const isOrderState = (value: unknown): value is OrderState =>
  isObject(value) && typeof value['number'] === 'string' && typeof value['phase'] === 'string' && Array.isArray(value['lines']) && Array.isArray(value['shipments']);

export const isOperationState = (value: unknown): value is OperationState => isObject(value) && typeof value['status'] === 'string' && typeof value['caller'] === 'string';

const guards: { readonly [T in StatefulType]: (value: unknown) => value is StateOf[T] } = { inventory: isInventoryState, order: isOrderState, operation: isOperationState };

export const isStateOf = <T extends StatefulType>(type: T, value: unknown): value is StateOf[T] => guards[type](value);

/** The state of an entry of this type; null for another type and for none. */
export function stateOf<T extends StatefulType>(type: T, entry: LogEntry): StateOf[T] | null {
  return entry.type === type && isStateOf(type, entry.state) ? entry.state : null;
}

/** Takes out of an order what must not stand in the log. */
export const withoutPersonalData = (order: OrderRecord): OrderState => ({
  ...order,
  customer: order.customer === null ? null : { externalId: order.customer.externalId, email: null },
  shippingAddress: null,
  billingAddress: null,
});
