import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Committed before every call: what was sent is never forgotten. @returns false when the leg has ended meanwhile */
export async function markLegSent(db: Kysely<Database>, operationId: string, position: number): Promise<boolean> {
  const { rows } = await sql`
    update operation_leg set status = 'SENT', attempts = attempts + 1, started_at = coalesce(started_at, clock_timestamp()), sent_at = clock_timestamp()
    where operation_id = ${operationId} and position = ${position} and status in ('REQUESTED', 'SENT')
    returning position`.execute(db);
  return rows.length === 1;
}
