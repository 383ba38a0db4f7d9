/**
 * What is promised. Demand: pieces of orders of this gateway; a row counts until a read of the record that began after its acknowledgement:
 * from then on the record's own `committed` has it. Reservations: pieces of checkouts; they count until they expire or end. All times are the
 * store's clock.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';
import { AHEAD } from '../store/session.ts';

export interface Counting {
  readonly sku: string;
  readonly location: string;
  /** Decimal. */
  readonly quantity: string;
  /** The record may have it already, though it has not said so (or said so after the read began): it may be counted twice. */
  readonly ambiguous: boolean;
}

/** Holds the SKUs until the transaction ends; in one order for everybody, so nobody waits in a circle. */
export async function lockSkus(trx: Transaction<Database>, skus: readonly string[]): Promise<void> {
  const sorted = [...new Set(skus)].sort();
  await sql`${AHEAD} select pg_advisory_xact_lock(hashtextextended('demand:' || sku, 0)) from (select sku from unnest(${sorted}::text[]) with ordinality as s (sku, position) order by position) as sorted`.execute(trx);
}

/**
 * What is promised to others and a read which began at `readBegan` does not show for certain.
 * @param own the operation or the reservation that asks, and the reservation that an order uses
 */
export async function countingDemand(db: Kysely<Database>, skus: readonly string[], readBegan: string, own: readonly string[]): Promise<Counting[]> {
  const { rows } = await sql<Counting>`
    select d.sku, d.location, d.quantity::text as quantity, (d.acknowledged_at is not null or coalesce(l.status in ('SENT', 'CONFIRMED'), false)) as ambiguous
    from demand d left join operation_leg l on l.operation_id = d.operation_id and l.position = 0
    where d.sku = any(${[...skus]}::text[]) and d.released_at is null and not d.operation_id = any(${[...own]}::uuid[])
      and (d.acknowledged_at is null or d.acknowledged_at >= ${readBegan}::timestamptz)
    union all
    select p.sku, p.location, p.quantity::text, false
    from reserved_piece p join reservation r on r.id = p.reservation_id
    where p.sku = any(${[...skus]}::text[]) and r.expires_at > clock_timestamp() and not r.id = any(${[...own]}::uuid[])`.execute(db);
  return rows;
}

/** Nothing came of it. */
export async function releaseDemand(trx: Kysely<Database>, operationId: string): Promise<void> {
  await trx.updateTable('demand').set({ released_at: sql<Date>`clock_timestamp()` }).where('operation_id', '=', operationId).where('released_at', 'is', null).execute();
}

/** Forgets rows that no read can need any more. */
export async function pruneDemand(db: Kysely<Database>, olderThanMs: number): Promise<void> {
  await sql`delete from demand where coalesce(released_at, acknowledged_at) < now() - ${olderThanMs} * interval '1 millisecond'`.execute(db);
}
