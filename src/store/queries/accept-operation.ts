import { sql, type Kysely } from 'kysely';
import type { Database, Json } from '../schema.ts';
import type { TakenUp } from './take-up-operation.ts';
import { tellOperations } from './tell-operation.ts';

export interface NewOperation {
  readonly id: string;
  readonly kind: string;
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly input: unknown;
  readonly subject: string | null;
  /** What it writes to: operations that share a key run in the order of their acceptance. */
  readonly keys: readonly string[];
  /** The process that accepts it. */
  readonly owner: string;
}

/**
 * Keeps an operation with its tickets, its line in the audit trail and its row in the log, in one statement. RUNNING without keys, else QUEUED until
 * `promoteOperations` finds it at the head of all of them.
 * @returns it as `takeUpOperation` would read it now; null when the caller used the key for this verb before
 */
export async function acceptOperation(db: Kysely<Database>, operation: NewOperation): Promise<TakenUp | null> {
  const { id, kind, caller, idempotencyKey, inputHash, input, subject, owner } = operation;
  const keys = [...new Set(operation.keys)].sort();
  const kept = JSON.stringify(input);
  const status = keys.length === 0 ? 'RUNNING' : 'QUEUED';
  const { rows } = await sql<{ at: string }>`
    with locked as materialized (
      select key, pg_advisory_xact_lock(hashtextextended('ticket:' || key, 0)) from unnest(${keys}::text[]) as key
    ), accepted as (
      insert into operation (id, kind, caller, idempotency_key, input_hash, input, status, actor, subject, owner)
      values (${id}, ${kind}, ${caller}, ${idempotencyKey}, ${inputHash}, ${kept}::jsonb, ${status}, ${caller}, ${subject}, ${owner})
      on conflict (caller, kind, idempotency_key) where key_released_at is null do nothing
      returning id, status, caller
    ), drawn as (
      insert into ticket (key, number, operation_id) select locked.key, nextval('ticket_number'), accepted.id from locked, accepted
    ), noted as (
      insert into audit (actor, action, operation_id, detail) select ${caller}, 'accept', accepted.id, jsonb_build_object('kind', ${kind}::text, 'subject', ${subject}::text) from accepted
    ), ${tellOperations('accepted')}
    select clock_timestamp()::text as at from accepted`.execute(db);
  const [row] = rows;
  return row ? { id, kind, status, input: JSON.parse(kept) as Json, plan: null, takeovers: 0, at: row.at, keys, legs: [] } : null;
}
