import { sql, type Kysely } from 'kysely';
import type { Database, Json } from '../schema.ts';
import { tellOperations } from './tell-operation.ts';

/**
 * Lets an operation run once more: what was set aside is to be sent, what is in doubt counts as sent. It waits
 * for its turn with the tickets that it still holds, else with new ones.
 * @param resend what is in doubt was not done and is to be sent
 * @param input in place of the kept one
 */
export async function reopenOperation(trx: Kysely<Database>, id: string, keys: readonly string[], resend: boolean, input?: Json): Promise<void> {
  const sorted = [...new Set(keys)].sort();
  await sql`
    with locked as materialized (
      select key, pg_advisory_xact_lock(hashtextextended('ticket:' || key, 0)) from unnest(${sorted}::text[]) as key
    ), legs as (
      update operation_leg set status = case when status = 'IN_DOUBT' and not ${resend}::boolean then 'SENT' else 'REQUESTED' end, finished_at = null, started_at = null
      where operation_id = ${id} and status in ('IN_DOUBT', 'SET_ASIDE')
    ), reopened as (
      update operation set status = 'QUEUED', run = run + 1, takeovers = 0, updated_at = now(),
        input = coalesce(${input === undefined ? null : JSON.stringify(input)}::jsonb, input)
      where id = ${id} returning id, status, caller
    ), ${tellOperations('reopened')}
    insert into ticket (key, number, operation_id) select locked.key, nextval('ticket_number'), reopened.id from locked, reopened
    where not exists (select from ticket held where held.operation_id = reopened.id and held.key = locked.key)`.execute(trx);
}
