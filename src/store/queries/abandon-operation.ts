import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { tellOperations } from './tell-operation.ts';

/** Gives an operation up, whatever it waits for; stock that it claimed and its record has not acknowledged is free again. @returns the keys that it held: what waits behind them may be promoted */
export async function abandonOperation(trx: Kysely<Database>, id: string, reason: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with abandoned as (
      update operation set status = 'ABANDONED', updated_at = now() where id = ${id} returning id, status, caller
    ), legs as (
      update operation_leg set error = ${`ABANDONED: ${reason}`} where operation_id = ${id} and status in ('REQUESTED', 'SENT', 'IN_DOUBT', 'SET_ASIDE')
    ), freed as (
      update demand set released_at = clock_timestamp() where operation_id = ${id} and acknowledged_at is null and released_at is null
    ), ${tellOperations('abandoned')}
    delete from ticket using abandoned where ticket.operation_id = abandoned.id returning ticket.key`.execute(trx);
  return rows.map(({ key }) => key);
}
