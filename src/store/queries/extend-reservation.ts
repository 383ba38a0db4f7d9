import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { RESERVATION, toReservation, type Reservation, type ReservationRow } from './find-reservation.ts';

/** From now on it lasts so long, but never past `longestMs` after it was made, and never shorter than before. @returns null when it is not held */
export async function extendReservation(db: Kysely<Database>, id: string, ttlMs: number, longestMs: number): Promise<Reservation | null> {
  const { rows } = await sql<ReservationRow>`
    update reservation set expires_at = greatest(expires_at, least(clock_timestamp() + ${ttlMs} * interval '1 millisecond', created_at + ${longestMs} * interval '1 millisecond'))
    where id = ${id} and status = 'HELD' and expires_at > clock_timestamp() returning ${RESERVATION}`.execute(db);
  return rows[0] ? toReservation(rows[0]) : null;
}
