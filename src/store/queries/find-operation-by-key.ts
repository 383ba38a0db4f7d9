import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The operation that holds the caller's key for this verb. */
export async function findOperationByKey(db: Kysely<Database>, caller: string, kind: string, idempotencyKey: string): Promise<{ id: string; inputHash: string; expired: boolean } | null> {
  const row = await db
    .selectFrom('operation')
    .select(['id', 'input_hash', 'expired_at'])
    .where('caller', '=', caller)
    .where('kind', '=', kind)
    .where('idempotency_key', '=', idempotencyKey)
    .where('key_released_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, inputHash: row.input_hash, expired: row.expired_at !== null } : null;
}
