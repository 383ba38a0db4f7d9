import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { setAsideOperation } from './set-aside-operation.ts';

/**
 * Leaves an import to a person before anything was sent. It is decided anew when it is tried again. Its reason stands in the leg of the record.
 * @param owner the process whose operation it is; another's stays as it is
 */
export async function setAsideImport(db: Kysely<Database>, id: string, owner: string, record: { readonly name: string; readonly role: string }, why: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      with ours as (
        update operation set plan = null where id = ${id} and owner = ${owner} and status = 'RUNNING' returning id
      )
      insert into operation_leg (operation_id, position, source, role, action, status) select id, 0, ${record.name}, ${record.role}, 'placeOrder', 'REQUESTED' from ours
      on conflict (operation_id, position) do update set status = 'REQUESTED' where operation_leg.status <> 'CONFIRMED'
      returning operation_id`.execute(trx);
    if (rows.length > 0) await setAsideOperation(trx, id, why);
  });
}
