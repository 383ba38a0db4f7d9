import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { RESERVATION, toReservation, type Reservation, type ReservationRow } from './find-reservation.ts';

/** Gives back what is held. @returns null when it is not held */
export async function releaseReservation(db: Kysely<Database>, id: string): Promise<Reservation | null> {
  const { rows } = await sql<ReservationRow>`
    with ended as (
      update reservation set status = 'RELEASED', ended_at = clock_timestamp() where id = ${id} and status = 'HELD' and expires_at > clock_timestamp() returning *
    ), freed as (
      delete from reserved_piece using ended where reservation_id = ended.id
    )
    select ${RESERVATION} from ended`.execute(db);
  return rows[0] ? toReservation(rows[0]) : null;
}

/** Frees what has expired: it does not count any more, and is now told so. Several gateways may do it at once. */
export async function expireReservations(db: Kysely<Database>): Promise<void> {
  await sql`
    with due as (
      select id from reservation where status = 'HELD' and expires_at <= clock_timestamp() order by expires_at limit 1000 for update skip locked
    ), ended as (
      update reservation set status = 'EXPIRED', ended_at = expires_at from due where reservation.id = due.id returning reservation.id
    )
    delete from reserved_piece using ended where reservation_id = ended.id`.execute(db);
}

/** Forgets those that ended so long ago; their keys may be used anew. */
export async function pruneReservations(db: Kysely<Database>, olderThanMs: number): Promise<void> {
  await sql`delete from reservation where ended_at < clock_timestamp() - ${olderThanMs} * interval '1 millisecond'`.execute(db);
}
