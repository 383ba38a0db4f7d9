import { sql, type Kysely } from 'kysely';
import type { Database, OperationStatus } from '../schema.ts';

/** Ends an operation that still runs. `releaseKey` when nothing was sent: the caller may use the key anew. */
export async function endOperation(db: Kysely<Database>, id: string, status: OperationStatus, { refusals, releaseKey = false }: { refusals?: readonly object[]; releaseKey?: boolean } = {}): Promise<void> {
  await db
    .updateTable('operation')
    .set({ status, updated_at: sql<Date>`now()`, ...(refusals ? { outcome: JSON.stringify({ refusals }) } : {}), ...(releaseKey ? { key_released_at: sql<Date>`now()` } : {}) })
    .where('id', '=', id)
    .where('status', '=', 'RUNNING')
    .execute();
}
