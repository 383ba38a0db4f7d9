import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface NewOperation {
  readonly id: string;
  readonly kind: string;
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly input: unknown;
  readonly subject: string | null;
}

/** @returns false when the caller used the key for this verb before */
export async function insertOperation(db: Kysely<Database>, operation: NewOperation): Promise<boolean> {
  const { rows } = await sql`
    insert into operation (id, kind, caller, idempotency_key, input_hash, input, status, actor, subject, workflow_id)
    values (${operation.id}, ${operation.kind}, ${operation.caller}, ${operation.idempotencyKey}, ${operation.inputHash}, ${JSON.stringify(operation.input)}::jsonb,
      'RUNNING', ${operation.caller}, ${operation.subject}, ${operation.id})
    on conflict (caller, kind, idempotency_key) where key_released_at is null do nothing
    returning id`.execute(db);
  return rows.length === 1;
}
