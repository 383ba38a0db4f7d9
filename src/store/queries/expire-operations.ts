import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Drops what ended operations carried, once they are older; the key stays used. */
export async function expireOperations(db: Kysely<Database>, olderThanMs: number): Promise<void> {
  await sql`
    with expired as (
      update operation set input = null, plan = null, outcome = null, expired_at = now()
      where expired_at is null and status not in ('QUEUED', 'RUNNING', 'IN_DOUBT', 'SET_ASIDE') and updated_at < now() - ${olderThanMs} * interval '1 millisecond'
      returning id
    )
    update operation_leg set state = null from expired where operation_id = expired.id`.execute(db);
}
