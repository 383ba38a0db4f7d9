import { sql, type Kysely } from 'kysely';
import type { Database, OperationStatus } from '../schema.ts';
import { AHEAD } from '../session.ts';
import { LANE } from './leave-lane.ts';
import { tellOperations } from './tell-operation.ts';

/** Statuses in which what comes behind must wait: nobody knows yet what stands in the systems. */
const HOLDS: readonly OperationStatus[] = ['QUEUED', 'RUNNING', 'IN_DOUBT'];

export interface Ending {
  readonly refusals?: readonly object[];
  /** Nothing was sent: the caller may use the key anew. */
  readonly releaseKey?: boolean;
  /** In a transaction that goes on. */
  readonly ahead?: boolean;
}

/** Ends an operation that still runs; what waits behind it may be promoted, unless it is in doubt (then only what shares its lane). */
export async function endOperation(db: Kysely<Database>, id: string, status: OperationStatus, { refusals, releaseKey = false, ahead = false }: Ending = {}): Promise<void> {
  const outcome = refusals ? JSON.stringify({ refusals }) : null;
  await sql`${ahead ? AHEAD : sql.raw('')}
    with ended as (
      update operation set status = ${status}, updated_at = now(), outcome = coalesce(${outcome}::jsonb, outcome), key_released_at = case when ${releaseKey}::boolean then now() end
      where id = ${id} and status = 'RUNNING' returning id, status, caller
    ), ${tellOperations('ended')}
    delete from ticket using ended where ticket.operation_id = ended.id and (not ${HOLDS.includes(status)}::boolean or starts_with(ticket.key, ${LANE}))`.execute(db);
}
