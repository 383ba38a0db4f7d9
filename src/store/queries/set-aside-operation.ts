import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { LANE } from './leave-lane.ts';
import { tellOperations } from './tell-operation.ts';

/** Leaves a running operation to a person: IN_DOUBT when something may have been sent, else SET_ASIDE, which lets go on what waits behind it. */
export async function setAsideOperation(db: Kysely<Database>, id: string, why: string): Promise<void> {
  await sql`
    with legs as (
      update operation_leg set status = case status when 'SENT' then 'IN_DOUBT' else 'SET_ASIDE' end, error = ${why}, finished_at = clock_timestamp()
      where operation_id = ${id} and status in ('REQUESTED', 'SENT') and exists (select from operation where id = ${id} and status = 'RUNNING')
      returning status
    ), ended as (
      update operation set status = case when exists (select from legs where status = 'IN_DOUBT') then 'IN_DOUBT' else 'SET_ASIDE' end, updated_at = now()
      where id = ${id} and status = 'RUNNING' returning id, status, caller
    ), ${tellOperations('ended')}
    delete from ticket using ended where ticket.operation_id = ended.id and (ended.status = 'SET_ASIDE' or starts_with(ticket.key, ${LANE}))`.execute(db);
}
