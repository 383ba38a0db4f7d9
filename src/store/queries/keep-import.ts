import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Leg } from './find-legs.ts';
import type { LegToMake } from './plan-operation.ts';
import type { Claims } from './set-aside-import.ts';

export interface ImportToKeep {
  readonly id: string;
  readonly owner: string;
  readonly number: string;
  readonly channel: string;
  /** Name of the source where it was placed. */
  readonly origin: string;
  /** Our id; null: the record does not know the customer yet. */
  readonly customerId: string | null;
  readonly claims: Claims;
  /** Made for this order: the order takes its place. */
  readonly reservationId: string | null;
  readonly plan: object;
  /** The record first. */
  readonly legs: readonly LegToMake[];
}

/**
 * Keeps what an order of a storefront becomes, in one statement: that the number is this storefront's order, the stock that it took, plan
 * and legs. What an earlier attempt kept that was set aside is replaced; what it has done stays.
 * @returns null when the operation is another process's, or the number another origin's
 */
export async function keepImport(db: Kysely<Database>, { id, owner, number, channel, origin, customerId, claims: { location, pieces }, reservationId, plan, legs }: ImportToKeep): Promise<Leg[] | null> {
  const claims = [...pieces].map(([sku, quantity]) => ({ sku, quantity }));
  const { rows } = await sql`
    with ours as materialized (
      select id from operation where id = ${id} and plan is null and owner = ${owner} and status = 'RUNNING' for update
    ), placed as (
      insert into order_origin (number, channel, origin, customer_id, operation_id) select ${number}::text, ${channel}::text, ${origin}::text, ${customerId}::uuid, id from ours
      on conflict (number) do update set operation_id = excluded.operation_id, customer_id = coalesce(excluded.customer_id, order_origin.customer_id) where order_origin.origin = excluded.origin
      returning operation_id as id
    ), claimed as (
      insert into demand (operation_id, sku, location, quantity, claimed_at)
      select placed.id, piece.sku, ${location}::text, piece.quantity::numeric, clock_timestamp() from placed, jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as piece (sku text, quantity text)
      on conflict (operation_id, sku) do update set location = excluded.location, quantity = excluded.quantity
    ), used as (
      update reservation set status = 'USED', ended_at = clock_timestamp() from placed where reservation.id = ${reservationId}::uuid and status = 'HELD' returning reservation.id
    ), freed as (
      delete from reserved_piece using used where reservation_id = used.id
    ), planned as (
      update operation set plan = ${JSON.stringify(plan)}::jsonb, subject = ${number}::text, updated_at = now() from placed where operation.id = placed.id
    ), dropped as (
      delete from operation_leg using placed where operation_leg.operation_id = placed.id and position >= ${legs.length} and status <> 'CONFIRMED'
    ), made as (
      insert into operation_leg (operation_id, position, source, role, action, status)
      select placed.id, leg.ordinality - 1, leg.value ->> 'source', leg.value ->> 'role', leg.value ->> 'action', 'REQUESTED' from placed, jsonb_array_elements(${JSON.stringify(legs)}::jsonb) with ordinality as leg
      on conflict (operation_id, position) do update set status = 'REQUESTED', error = null where operation_leg.status <> 'CONFIRMED'
    )
    select id from placed`.execute(db);
  if (rows.length === 0) return null;
  return legs.map(({ source, action }, position) => ({ position, source, action, status: 'REQUESTED', attempts: 0, externalId: null, error: null, startedAgoMs: null, sentAgoMs: null, state: null }));
}
