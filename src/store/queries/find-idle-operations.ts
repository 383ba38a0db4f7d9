import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Run } from './promote-operations.ts';

/** Running operations of this process that it does not work on: their start failed. */
export async function findIdleOperations(db: Kysely<Database>, owner: string, workedOn: readonly string[]): Promise<Run[]> {
  const { rows } = await sql<Run>`select id, kind, run from operation where status = 'RUNNING' and owner = ${owner} and not (id = any(${[...workedOn]}::uuid[])) order by created_at limit 100`.execute(db);
  return rows;
}
