import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Leg } from './find-legs.ts';
import type { LegToMake } from './plan-operation.ts';

export interface OrderToKeep {
  readonly id: string;
  readonly owner: string;
  readonly channel: string;
  /** Its next number is drawn; numbers are `<series>-<n>`. */
  readonly series: string;
  /** Our id. */
  readonly customerId: string;
  readonly location: string;
  /** Decimal by SKU. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Without its number. */
  readonly plan: object;
  readonly legs: readonly LegToMake[];
  /** Key of writes to the order, without its number: what is asked of the order from now on runs after its placing. */
  readonly keyPrefix: string;
}

/**
 * Keeps what an order becomes, in one statement: its number and its ticket, the stock that it claims, its origin, plan and legs.
 * @returns null when the operation is another process's, or the series was not begun
 */
export async function keepOrder(db: Kysely<Database>, order: OrderToKeep): Promise<{ readonly number: string; readonly legs: readonly Leg[] } | null> {
  const { id, owner, channel, series, customerId, location, legs } = order;
  const pieces = [...order.pieces].map(([sku, quantity]) => ({ sku, quantity }));
  const { rows } = await sql<{ number: string }>`
    with ours as materialized (
      select id from operation where id = ${id} and plan is null and owner = ${owner} and status = 'RUNNING' for update
    ), drawn as (
      update order_number set next = next + 1 from ours where order_number.channel = ${series} returning ours.id, ${series}::text || '-' || (next - 1) as number
    ), ticketed as (
      insert into ticket (key, number, operation_id) select ${order.keyPrefix}::text || drawn.number, nextval('ticket_number'), drawn.id from drawn
    ), claimed as (
      insert into demand (operation_id, sku, location, quantity, claimed_at)
      select drawn.id, piece.sku, ${location}::text, piece.quantity::numeric, clock_timestamp() from drawn, jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as piece (sku text, quantity text)
    ), placed as (
      insert into order_origin (number, channel, origin, customer_id, operation_id) select drawn.number, ${channel}::text, 'GATEWAY', ${customerId}::uuid, drawn.id from drawn
    ), planned as (
      update operation set plan = ${JSON.stringify(order.plan)}::jsonb || jsonb_build_object('number', drawn.number), subject = drawn.number, updated_at = now() from drawn where operation.id = drawn.id
    ), made as (
      insert into operation_leg (operation_id, position, source, role, action, status)
      select drawn.id, leg.ordinality - 1, leg.value ->> 'source', leg.value ->> 'role', leg.value ->> 'action', 'REQUESTED' from drawn, jsonb_array_elements(${JSON.stringify(legs)}::jsonb) with ordinality as leg
    )
    select number from drawn`.execute(db);
  const [row] = rows;
  return row ? { number: row.number, legs: legs.map(({ source, action }, position) => ({ position, source, action, status: 'REQUESTED', attempts: 0, externalId: null, error: null, startedAgoMs: null, sentAgoMs: null, state: null })) } : null;
}
