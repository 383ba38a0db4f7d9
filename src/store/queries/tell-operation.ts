/** Where an operation stands is told to the event log by the statement that changes it: nobody sees the one without the other. */
import { sql, type RawBuilder } from 'kysely';

/** Advisory lock of the log's single appender; held to the end of the transaction, so that commit order is position order. */
export const APPEND_LOCK = 7_236_001;

/** What stands as the source of the log's rows about operations; no source of a deployment can be called so. */
export const OPERATION_SOURCE = 'GATEWAY';

/**
 * Two CTEs for a statement that changes operations: one row in the log for each row of the CTE `changed`, which returns `id`, `status`
 * and `caller`. The lock is taken when there is one, before a position is drawn. Ids, statuses and digests only: no personal data.
 */
export const tellOperations = (changed: string): RawBuilder<unknown> => sql`
  log_lock as materialized (
    select pg_advisory_xact_lock(${sql.lit(APPEND_LOCK)}) from (select from ${sql.ref(changed)} limit 1) as any_change
  ), told as (
    insert into event_log (source, type, key, state, operation_id, occurred_at)
    select ${sql.lit(OPERATION_SOURCE)}, 'operation', c.id::text, jsonb_build_object('status', c.status, 'caller', encode(sha256(convert_to(c.caller, 'UTF8')), 'hex')), c.id, clock_timestamp()
    from ${sql.ref(changed)} c cross join log_lock
  )`;
