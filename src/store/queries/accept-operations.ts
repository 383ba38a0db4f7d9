import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { tellOperations } from './tell-operation.ts';

/** What the operations of a batch have in common. */
export interface NewBatch {
  readonly kind: string;
  readonly caller: string;
  /** Of the batch as a whole: another batch under the same key differs in every row. */
  readonly inputHash: string;
  /** The process that accepts it; null: whichever promotes it. */
  readonly owner: string | null;
  /** In the order in which rows that share a key are to run. */
  readonly operations: readonly NewBatchOperation[];
}

export interface NewBatchOperation {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly input: unknown;
  readonly subject: string | null;
  /** What it writes to, at least one. */
  readonly keys: readonly string[];
}

/** `acceptOperation` for many, in one statement: each is QUEUED. What the caller used a key for before is left as it is. */
export async function acceptOperations(db: Kysely<Database>, { kind, caller, inputHash, owner, operations }: NewBatch): Promise<void> {
  const keys = [...new Set(operations.flatMap((operation) => operation.keys))].sort();
  const given = operations.map((operation, ordinal) => ({ ordinal, id: operation.id, key: operation.idempotencyKey, input: operation.input, subject: operation.subject, tickets: [...new Set(operation.keys)] }));
  await sql`
    with locked as materialized (
      select key, pg_advisory_xact_lock(hashtextextended('ticket:' || key, 0)) from unnest(${keys}::text[]) as key
    ), given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r (ordinal int, id uuid, key text, input jsonb, subject text, tickets jsonb)
    ), accepted as (
      insert into operation (id, kind, caller, idempotency_key, input_hash, input, status, actor, subject, owner)
      select id, ${kind}, ${caller}, key, ${inputHash}, input, 'QUEUED', ${caller}, subject, ${owner} from given cross join (select count(*) from locked) as every_lock
      on conflict (caller, kind, idempotency_key) where key_released_at is null do nothing
      returning id, status, caller
    ), drawn as (
      insert into ticket (key, number, operation_id)
      select ticket, nextval('ticket_number'), id from (
        select ticket, accepted.id from accepted join given using (id) cross join jsonb_array_elements_text(given.tickets) as ticket order by given.ordinal, ticket
      ) as in_order
    ), noted as (
      insert into audit (actor, action, operation_id, detail)
      select ${caller}, 'accept', accepted.id, jsonb_build_object('kind', ${kind}::text, 'subject', given.subject) from accepted join given using (id)
    ), ${tellOperations('accepted')}
    select from accepted`.execute(db);
}
