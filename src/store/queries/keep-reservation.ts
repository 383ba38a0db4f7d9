import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { AHEAD, LAST } from '../session.ts';
import { RESERVATION, toReservation, type ReservationRow, type Reservation } from './find-reservation.ts';

export interface NewReservation {
  readonly id: string;
  readonly owner: string;
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly channel: string;
  readonly location: string;
  /** Decimal by SKU. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Of the order that is expected to use it; null: whoever names the reservation. */
  readonly orderNumber: string | null;
  readonly ttlMs: number;
  /** How many the owner may hold at once. */
  readonly most: number;
}

/** Before `keepReservation`: its owner's reservations are counted and made one at a time. */
export async function lockOwner(trx: Transaction<Database>, owner: string): Promise<void> {
  await sql`${AHEAD} select pg_advisory_xact_lock(hashtextextended('reservations:' || ${owner}::text, 0))`.execute(trx);
}

/** Last in the transaction that has counted the stock. @returns null when the owner holds as many as it may, or has used the key */
export async function keepReservation(trx: Transaction<Database>, reservation: NewReservation): Promise<Reservation | null> {
  const { id, owner, idempotencyKey, inputHash, channel, location, orderNumber, ttlMs, most } = reservation;
  const lines = JSON.stringify([...reservation.pieces].map(([sku, quantity]) => ({ sku, quantity })));
  const { rows } = await sql<ReservationRow>`${LAST}
    with held as (
      select count(*) as count from (select from reservation where owner = ${owner} and status = 'HELD' and expires_at > clock_timestamp() limit ${most}) as live
    ), made as (
      insert into reservation (id, owner, idempotency_key, input_hash, channel, location, lines, order_number, expires_at)
      select ${id}, ${owner}, ${idempotencyKey}, ${inputHash}, ${channel}, ${location}, ${lines}::jsonb, ${orderNumber}, clock_timestamp() + ${ttlMs} * interval '1 millisecond' from held where count < ${most}
      on conflict (owner, idempotency_key) do nothing
      returning *
    ), claimed as (
      insert into reserved_piece (reservation_id, sku, location, quantity)
      select made.id, piece.sku, made.location, piece.quantity::numeric from made, jsonb_to_recordset(${lines}::jsonb) as piece (sku text, quantity text)
    )
    select ${RESERVATION} from made`.execute(trx);
  return rows[0] ? toReservation(rows[0]) : null;
}
