import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Promoted } from './promote-operations.ts';

/** Makes the running operations of a dead process the taker's, each with a workflow of its own still to be started, and ends the dead one's. */
export async function takeOverOperations(db: Kysely<Database>, dead: string, owner: string): Promise<Promoted[]> {
  const { rows } = await sql<Promoted>`
    with taken as (
      update operation set owner = ${owner}, takeovers = takeovers + 1, run = run + 1, workflow_id = id || ':' || (run + 1), updated_at = now()
      where owner = ${dead} and status = 'RUNNING'
      returning id, kind, workflow_id as "workflowId"
    ), ended as (
      update dbos.workflow_status set status = 'CANCELLED' where executor_id = ${dead} and status in ('PENDING', 'ENQUEUED')
    )
    select * from taken`.execute(db);
  return rows;
}
