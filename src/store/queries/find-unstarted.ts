import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Promoted } from './promote-operations.ts';

/** Operations that should run and whose workflow never began: their process died in between. */
export async function findUnstarted(db: Kysely<Database>, olderThanMs: number): Promise<Promoted[]> {
  const { rows } = await sql<Promoted>`
    select o.id, o.kind, o.workflow_id as "workflowId" from operation o left join dbos.workflow_status w on w.workflow_uuid = o.workflow_id
    where o.status = 'RUNNING' and w.workflow_uuid is null and o.updated_at < now() - ${olderThanMs} * interval '1 millisecond'
    order by o.created_at limit 100`.execute(db);
  return rows;
}
