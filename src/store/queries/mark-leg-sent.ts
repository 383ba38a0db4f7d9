import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Committed before every call: what was sent is never forgotten. @returns false when the leg has ended meanwhile, or the operation is another process's */
export async function markLegSent(db: Kysely<Database>, operationId: string, position: number, owner: string): Promise<boolean> {
  const { rows } = await sql`
    update operation_leg l set status = 'SENT', attempts = attempts + 1, started_at = coalesce(l.started_at, clock_timestamp()), sent_at = clock_timestamp()
    from operation o
    where l.operation_id = ${operationId} and l.position = ${position} and l.status in ('REQUESTED', 'SENT') and o.id = l.operation_id and o.owner = ${owner} and o.status = 'RUNNING'
    returning l.position`.execute(db);
  return rows.length === 1;
}
