import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The record has the order: what any import of it claimed is acknowledged. */
export async function acknowledgeImport(db: Kysely<Database>, number: string): Promise<void> {
  await sql`
    update demand set acknowledged_at = clock_timestamp() from operation o
    where o.id = demand.operation_id and o.kind = 'importOrder' and o.subject = ${number} and demand.acknowledged_at is null`.execute(db);
}
