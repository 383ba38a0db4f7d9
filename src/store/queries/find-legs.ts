import { sql, type Kysely } from 'kysely';
import type { Database, Json, LegStatus } from '../schema.ts';

export interface Leg {
  readonly position: number;
  readonly source: string;
  readonly action: string;
  readonly status: LegStatus;
  readonly attempts: number;
  readonly externalId: string | null;
  readonly error: string | null;
  /** Since it was first and last sent, by the store's clock, in ms; null: never sent. */
  readonly startedAgoMs: number | null;
  readonly sentAgoMs: number | null;
  readonly state: Json;
  /** Marked as sent together with what came before it, and not sent yet: when, as `performance.now()` counts. Only the process that marked it knows. */
  readonly markedAt?: number;
}

const ago = (column: 'started_at' | 'sent_at') => sql<number | null>`(extract(epoch from clock_timestamp() - ${sql.ref(column)}) * 1000)::float8`;

/** Legs of an operation, the record first. */
export async function findLegs(db: Kysely<Database>, operationId: string): Promise<Leg[]> {
  const rows = await db
    .selectFrom('operation_leg')
    .select(['position', 'source', 'action', 'status', 'attempts', 'external_id', 'error', 'state', ago('started_at').as('started_ago'), ago('sent_at').as('sent_ago')])
    .where('operation_id', '=', operationId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ position: row.position, source: row.source, action: row.action, status: row.status, attempts: row.attempts, externalId: row.external_id, error: row.error, startedAgoMs: row.started_ago, sentAgoMs: row.sent_ago, state: row.state }));
}
