import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { LAST } from '../session.ts';
import type { Leg } from './find-legs.ts';
import type { LegToMake } from './plan-operation.ts';
import { takeSlot, type SlotOptions } from './write-slot.ts';

export interface OrderToKeep {
  readonly id: string;
  readonly owner: string;
  readonly channel: string;
  /** Its next number is drawn; numbers are `<series>-<n>`. */
  readonly series: string;
  /** Our id; what storefronts call the customer is added to the plan. */
  readonly customerId: string;
  readonly location: string;
  /** Held, and locked by the transaction: the order takes its place. */
  readonly reservationId: string | null;
  /** Decimal by SKU. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Without its number, with a `customer`. */
  readonly plan: object;
  readonly legs: readonly LegToMake[];
  /** Key of writes to the order, without its number: what is asked of the order from now on runs after its placing. */
  readonly keyPrefix: string;
  /** Slot of the first leg, which is marked as sent if there is one; null: it is marked when it is sent. */
  readonly slot: SlotOptions | null;
}

export interface Kept {
  readonly number: string;
  readonly replicas: Readonly<Record<string, string>>;
  readonly legs: readonly Leg[];
}

/**
 * Keeps what an order becomes, in one statement, the last of its transaction: its number and its ticket, the stock that it claims, its origin, plan and legs.
 * @returns `replicas`: what each source calls the customer; null when the operation is another process's, or the series was not begun
 */
export async function keepOrder(trx: Transaction<Database>, order: OrderToKeep): Promise<Kept | null> {
  const { id, owner, channel, series, customerId, location, legs, slot } = order;
  const used = order.reservationId === null ? sql`` : sql`, used as (
      update reservation set status = 'USED', order_number = drawn.number, ended_at = clock_timestamp() from drawn where reservation.id = ${order.reservationId} returning reservation.id
    ), freed as (
      delete from reserved_piece using used where reservation_id = used.id
    )`;
  const pieces = [...order.pieces].map(([sku, quantity]) => ({ sku, quantity }));
  const { rows } = await sql<{ number: string; replicas: Kept['replicas']; marked: boolean }>`${LAST}
    with ours as materialized (
      select id from operation where id = ${id} and plan is null and owner = ${owner} and status = 'RUNNING' for update
    ), called as (
      select coalesce(jsonb_object_agg(source, external_id), '{}') as replicas from cross_reference where id = ${customerId} and type = 'Customer'
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
      update operation set plan = jsonb_set(${JSON.stringify(order.plan)}::jsonb || jsonb_build_object('number', drawn.number), '{customer,replicas}', called.replicas), subject = drawn.number, updated_at = now() from drawn, called where operation.id = drawn.id
    ), ${slot ? takeSlot(slot, id, 0) : sql`slot as (select 0 where false)`}, made as (
      insert into operation_leg (operation_id, position, source, role, action, status, attempts, started_at, sent_at)
      select drawn.id, position, value ->> 'source', value ->> 'role', value ->> 'action', case when marked then 'SENT' else 'REQUESTED' end, marked::int, case when marked then clock_timestamp() end, case when marked then clock_timestamp() end
      from drawn, jsonb_array_elements(${JSON.stringify(legs)}::jsonb) with ordinality as leg (value, ordinality),
        lateral (select ordinality - 1 as position, ordinality = 1 and exists (select from slot) as marked) as place
    )${used}
    select number, replicas, exists (select from slot) as marked from drawn, called`.execute(trx);
  const [row] = rows;
  if (!row) return null;
  const marked: Partial<Leg> = row.marked ? { status: 'SENT', attempts: 1, startedAgoMs: 0, sentAgoMs: 0, markedAt: performance.now() } : {};
  return {
    number: row.number,
    replicas: row.replicas,
    legs: legs.map(({ source, action }, position) => ({ position, source, action, status: 'REQUESTED', attempts: 0, externalId: null, error: null, startedAgoMs: null, sentAgoMs: null, state: null, ...(position === 0 ? marked : {}) })),
  };
}
