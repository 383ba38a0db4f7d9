import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Drops the workflow engine's rows of ended workflows that are older: what was done stands in `operation`. */
export async function pruneWorkflows(db: Kysely<Database>, olderThanMs: number): Promise<void> {
  await sql`
    delete from dbos.workflow_status where status in ('SUCCESS', 'ERROR', 'CANCELLED')
      and updated_at < (extract(epoch from clock_timestamp()) * 1000)::bigint - ${olderThanMs}`.execute(db);
}
