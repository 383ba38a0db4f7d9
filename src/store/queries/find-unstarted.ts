import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Operations accepted a while ago whose workflow never began: their process died in between. */
export async function findUnstarted(db: Kysely<Database>, olderThanMs: number): Promise<{ id: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; kind: string }>`
    select o.id, o.kind from operation o left join dbos.workflow_status w on w.workflow_uuid = o.workflow_id
    where o.status in ('QUEUED', 'RUNNING') and w.workflow_uuid is null and o.created_at < now() - ${olderThanMs} * interval '1 millisecond'
    order by o.created_at limit 100`.execute(db);
  return rows;
}
