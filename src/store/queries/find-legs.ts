import type { Kysely } from 'kysely';
import type { Database, Json, LegStatus } from '../schema.ts';

export interface Leg {
  readonly position: number;
  readonly source: string;
  readonly action: string;
  readonly status: LegStatus;
  readonly attempts: number;
  readonly externalId: string | null;
  readonly error: string | null;
  readonly startedAt: Date | null;
  readonly sentAt: Date | null;
  readonly state: Json;
}

/** Legs of an operation, the record first. */
export async function findLegs(db: Kysely<Database>, operationId: string): Promise<Leg[]> {
  const rows = await db.selectFrom('operation_leg').selectAll().where('operation_id', '=', operationId).orderBy('position').execute();
  return rows.map((row) => ({ position: row.position, source: row.source, action: row.action, status: row.status, attempts: row.attempts, externalId: row.external_id, error: row.error, startedAt: row.started_at, sentAt: row.sent_at, state: row.state }));
}
