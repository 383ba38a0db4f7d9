/** Tables of the store as kysely sees them. Columns are documented in `migrations/`. */
import type { ColumnType, Generated, RawBuilder } from 'kysely';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Read as a parsed value, written as JSON text (`JSON.stringify`). */
type JsonText<T> = ColumnType<T, string | null, string | null>;
/** `timestamptz`: read as `Date`; written as `Date`, RFC 3339 text or an SQL expression. */
type Instant = ColumnType<Date, Date | string | RawBuilder<Date>, Date | string | RawBuilder<Date>>;
type InstantOrNull = ColumnType<Date | null, Date | string | null | RawBuilder<Date | null>, Date | string | null | RawBuilder<Date | null>>;
type InstantNow = ColumnType<Date, Date | string | RawBuilder<Date> | undefined, Date | string | RawBuilder<Date>>;

export type OperationStatus = 'QUEUED' | 'RUNNING' | 'APPLIED' | 'REJECTED' | 'COMPENSATED' | 'IN_DOUBT' | 'SET_ASIDE' | 'ABANDONED';
export type ReservationStatus = 'HELD' | 'USED' | 'RELEASED' | 'EXPIRED';
export type LegStatus = 'REQUESTED' | 'SENT' | 'CONFIRMED' | 'DECLINED' | 'IN_DOUBT' | 'COMPENSATED' | 'SET_ASIDE';

export interface Database {
  store_identity: { singleton: Generated<boolean>; epoch: string; created_at: InstantNow };
  cross_reference: { type: string; source: string; external_id: string; id: string; key: string | null; created_at: InstantNow };
  operation: {
    id: string;
    kind: string;
    caller: string;
    idempotency_key: string;
    input_hash: string;
    input: JsonText<Json>;
    plan: JsonText<Json>;
    status: OperationStatus;
    actor: string | null;
    subject: string | null;
    outcome: JsonText<Json>;
    owner: string | null;
    takeovers: Generated<number>;
    run: Generated<number>;
    created_at: InstantNow;
    updated_at: InstantNow;
    key_released_at: InstantOrNull;
    expired_at: InstantOrNull;
  };
  operation_leg: {
    operation_id: string;
    position: number;
    source: string;
    role: string;
    action: string;
    status: LegStatus;
    attempts: Generated<number>;
    external_id: string | null;
    error: string | null;
    started_at: InstantOrNull;
    sent_at: InstantOrNull;
    finished_at: InstantOrNull;
    state: JsonText<Json>;
  };
  /** `next` is a decimal integer as text. */
  order_number: { channel: string; next: ColumnType<string, string | number, string | number> };
  order_origin: { number: string; channel: string; origin: string; customer_id: string | null; operation_id: string | null; created_at: InstantNow };
  /** `quantity` is a decimal as text. */
  demand: { operation_id: string; sku: string; location: string; quantity: string; claimed_at: Instant; acknowledged_at: InstantOrNull; released_at: InstantOrNull };
  /** Times are the store's clock; `lines` as in `Reservation`. */
  reservation: {
    id: string;
    owner: string;
    idempotency_key: string;
    input_hash: string;
    channel: string;
    location: string;
    lines: JsonText<Json>;
    status: Generated<ReservationStatus>;
    order_number: string | null;
    created_at: InstantNow;
    expires_at: Instant;
    ended_at: InstantOrNull;
  };
  /** `quantity` is a decimal as text. */
  reserved_piece: { reservation_id: string; sku: string; location: string; quantity: string };
  /** `position` is a decimal integer as text, `delta` a decimal as text. */
  stock_ledger: { position: Generated<string>; sku: string; location: string; delta: string; kind: string; holder: string; at: InstantNow };
  /** `position` is a decimal integer as text. */
  event_log: {
    position: Generated<string>;
    source: string;
    type: string;
    key: string;
    version: string | null;
    state: JsonText<Json>;
    operation_id: string | null;
    occurred_at: InstantNow;
  };
  event_head: { source: string; type: string; key: string; state_hash: string; version: string | null; position: string };
  feed: { source: string; cursor: string | null; epoch: string | null; horizon: InstantOrNull; contact: InstantOrNull; owner: string | null; lease_until: InstantOrNull; updated_at: InstantNow };
  webhook_delivery: { source: string; delivery_id: string; received_at: InstantNow };
  executor: { id: string; started_at: InstantNow; backend: number | null; beat_at: InstantNow };
  publication: { source: string; sku: string; location: string; epoch: string; version: string; published_at: InstantNow };
  /** `number` is a decimal integer as text. */
  ticket: { key: string; number: string; operation_id: string };
  audit: { position: Generated<string>; at: InstantNow; actor: string; action: string; operation_id: string | null; detail: JsonText<Json> };
  source_slot: { source: string; slot: number; operation_id: string | null; position: number | null; until: InstantOrNull; not_before: InstantOrNull };
  source_pace: { source: string; next_call: InstantOrNull };
  turn: { key: string; holder: string; until: Instant };
}
