import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { setAsideOperation } from './set-aside-operation.ts';

/** Pieces that an order takes from one location: decimals by SKU. */
export interface Claims { readonly location: string; readonly pieces: ReadonlyMap<string, string> }

export interface ImportToSetAside {
  readonly id: string;
  /** The process whose operation it is; another's stays as it is. */
  readonly owner: string;
  readonly record: { readonly name: string; readonly role: string };
  readonly why: string;
  /** Promised until the operation is given up. Absent: what it claimed before stays. */
  readonly claims?: Claims | undefined;
}

/** Leaves an import to a person before anything was sent; its reason stands in the leg of the record. It is decided anew when it is tried again. */
export async function setAsideImport(db: Kysely<Database>, { id, owner, record, why, claims }: ImportToSetAside): Promise<void> {
  const pieces = [...(claims?.pieces ?? [])].map(([sku, quantity]) => ({ sku, quantity }));
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      with ours as (
        update operation set plan = null where id = ${id} and owner = ${owner} and status = 'RUNNING' returning id
      ), claimed as (
        insert into demand (operation_id, sku, location, quantity, claimed_at)
        select ours.id, piece.sku, ${claims?.location ?? ''}::text, piece.quantity::numeric, clock_timestamp() from ours, jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as piece (sku text, quantity text)
        on conflict (operation_id, sku) do update set location = excluded.location, quantity = excluded.quantity
      )
      insert into operation_leg (operation_id, position, source, role, action, status) select id, 0, ${record.name}, ${record.role}, 'placeOrder', 'REQUESTED' from ours
      on conflict (operation_id, position) do update set status = 'REQUESTED' where operation_leg.status <> 'CONFIRMED'
      returning operation_id`.execute(trx);
    if (rows.length > 0) await setAsideOperation(trx, id, why);
  });
}
