import { sql, type Kysely } from 'kysely';
import type { Database, ReservationStatus } from '../schema.ts';

export interface Reservation {
  readonly id: string;
  readonly owner: string;
  readonly channel: string;
  readonly location: string;
  /** `quantity` is a decimal. */
  readonly lines: readonly { readonly sku: string; readonly quantity: string }[];
  /** EXPIRED from its last instant on, by the store's clock. */
  readonly status: ReservationStatus;
  /** RFC 3339. */
  readonly expiresAt: string;
  /** That used it, or is expected to. */
  readonly orderNumber: string | null;
  readonly inputHash: string;
}

export interface ReservationRow {
  readonly id: string;
  readonly owner: string;
  readonly channel: string;
  readonly location: string;
  readonly lines: Reservation['lines'];
  readonly status: ReservationStatus;
  readonly expires_at: Date;
  readonly order_number: string | null;
  readonly input_hash: string;
}

/** Columns of a row of `reservation` as it stands at this instant. */
export const RESERVATION = sql.raw(`id, owner, channel, location, lines, case when status = 'HELD' and expires_at <= clock_timestamp() then 'EXPIRED' else status end as status, expires_at, order_number, input_hash`);

export const toReservation = ({ expires_at, order_number, input_hash, ...row }: ReservationRow): Reservation => ({ ...row, expiresAt: expires_at.toISOString(), orderNumber: order_number, inputHash: input_hash });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param lock in a transaction: nobody ends it meanwhile */
export async function findReservation(db: Kysely<Database>, id: string, lock = false): Promise<Reservation | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await sql<ReservationRow>`select ${RESERVATION} from reservation where id = ${id} ${lock ? sql`for update` : sql``}`.execute(db);
  return rows[0] ? toReservation(rows[0]) : null;
}

/** Made for an order that the channels' storefront numbers itself. */
export async function findHeldReservation(db: Kysely<Database>, channels: readonly string[], orderNumber: string): Promise<Reservation | null> {
  const { rows } = await sql<ReservationRow>`select ${RESERVATION} from reservation where order_number = ${orderNumber} and channel = any(${[...channels]}::text[]) and status = 'HELD' order by created_at desc limit 1`.execute(db);
  const found = rows[0] ? toReservation(rows[0]) : null;
  return found?.status === 'HELD' ? found : null;
}

export async function findReservationByKey(db: Kysely<Database>, owner: string, idempotencyKey: string): Promise<Reservation | null> {
  const { rows } = await sql<ReservationRow>`select ${RESERVATION} from reservation where owner = ${owner} and idempotency_key = ${idempotencyKey}`.execute(db);
  return rows[0] ? toReservation(rows[0]) : null;
}
