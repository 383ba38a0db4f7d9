import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { AHEAD } from '../session.ts';

/** The record has the order: what it claimed is acknowledged, and the record's id of it is known. In one statement. */
export async function confirmPlacedOrder(trx: Transaction<Database>, operationId: string, { source, externalId, number }: { readonly source: string; readonly externalId: string; readonly number: string }): Promise<void> {
  await sql`${AHEAD}
    with acknowledged as (
      update demand set acknowledged_at = clock_timestamp() where operation_id = ${operationId} and acknowledged_at is null
    )
    insert into cross_reference (type, source, external_id, id, key) values ('Order', ${source}, ${externalId}, gen_random_uuid(), ${number})
    on conflict (type, source, external_id) do update set key = excluded.key`.execute(trx);
}
