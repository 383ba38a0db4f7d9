import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Run } from './promote-operations.ts';

/** Makes the running operations of a dead process the taker's, each with a new run still to be started; its slots at the sources come free. @param dead null: of every other process */
export async function takeOverOperations(db: Kysely<Database>, dead: string | null, owner: string): Promise<Run[]> {
  const { rows } = await sql<Run>`
    with taken as (
      update operation set owner = ${owner}, takeovers = takeovers + 1, run = run + 1, updated_at = now()
      where status = 'RUNNING' and ${dead === null ? sql`owner is distinct from ${owner}` : sql`owner = ${dead}`}
      returning id, kind, run
    ), freed_slots as (
      update source_slot s set until = null from taken where s.operation_id = taken.id
    )
    select id, kind, run from taken`.execute(db);
  return rows;
}
