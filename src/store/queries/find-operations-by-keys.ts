import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface KeyHolder {
  readonly id: string;
  readonly inputHash: string;
  readonly expired: boolean;
}

/** The operations that hold the caller's keys for this verb, by key; keys that nobody holds are absent. */
export async function findOperationsByKeys(db: Kysely<Database>, caller: string, kind: string, keys: readonly string[]): Promise<Map<string, KeyHolder>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('operation')
    .select(['id', 'idempotency_key', 'input_hash', 'expired_at'])
    .where('caller', '=', caller)
    .where('kind', '=', kind)
    .where('idempotency_key', 'in', [...keys])
    .where('key_released_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.idempotency_key, { id: row.id, inputHash: row.input_hash, expired: row.expired_at !== null }]));
}
