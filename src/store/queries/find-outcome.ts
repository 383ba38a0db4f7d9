import type { Kysely } from 'kysely';
import type { Database, Json, LegStatus, OperationStatus } from '../schema.ts';

export interface OutcomeRow {
  readonly status: OperationStatus;
  /** `{ refusals }` of a refused one. */
  readonly outcome: Json;
  /** The record's leg; null before there is one. */
  readonly record: { readonly source: string; readonly status: LegStatus; readonly externalId: string | null; readonly state: Json } | null;
}

/** How far an operation has come, in one statement. Throws when there is none. */
export async function findOutcome(db: Kysely<Database>, id: string): Promise<OutcomeRow> {
  const row = await db
    .selectFrom('operation')
    .leftJoin('operation_leg', (join) => join.onRef('operation_leg.operation_id', '=', 'operation.id').on('operation_leg.position', '=', 0))
    .select(['operation.status', 'operation.outcome', 'operation_leg.source', 'operation_leg.status as leg', 'operation_leg.external_id as externalId', 'operation_leg.state'])
    .where('operation.id', '=', id)
    .executeTakeFirstOrThrow();
  return { status: row.status, outcome: row.outcome, record: row.source === null || row.leg === null ? null : { source: row.source, status: row.leg, externalId: row.externalId, state: row.state } };
}
