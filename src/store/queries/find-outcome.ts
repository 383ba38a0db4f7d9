import { sql, type Kysely } from 'kysely';
import type { Database, Json, LegStatus, OperationStatus } from '../schema.ts';

export interface OutcomeRow {
  readonly status: OperationStatus;
  /** `{ refusals }` of a refused one. */
  readonly outcome: Json;
  /** Accepted while the record was away. */
  readonly promised: boolean;
  /** The record's leg; null before there is one. */
  readonly record: { readonly source: string; readonly status: LegStatus; readonly externalId: string | null; readonly state: Json } | null;
}

/** How far an operation has come, in one statement. Throws when there is none. */
export async function findOutcome(db: Kysely<Database>, id: string): Promise<OutcomeRow> {
  return toOutcome(await outcomes(db).where('operation.id', '=', id).executeTakeFirstOrThrow());
}

/** The same of many, by id; unknown ids are absent. */
export async function findOutcomes(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, OutcomeRow>> {
  if (ids.length === 0) return new Map();
  const rows = await outcomes(db).where('operation.id', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.id, toOutcome(row)]));
}

const outcomes = (db: Kysely<Database>) =>
  db
    .selectFrom('operation')
    .leftJoin('operation_leg', (join) => join.onRef('operation_leg.operation_id', '=', 'operation.id').on('operation_leg.position', '=', 0))
    .select(['operation.id', 'operation.status', 'operation.outcome', sql<boolean>`coalesce((operation.plan ->> 'queued')::boolean, false)`.as('promised'), 'operation_leg.source', 'operation_leg.status as leg', 'operation_leg.external_id as externalId', 'operation_leg.state']);

const toOutcome = ({ status, outcome, promised, source, leg, externalId, state }: Awaited<ReturnType<ReturnType<typeof outcomes>['executeTakeFirstOrThrow']>>): OutcomeRow => ({
  status,
  outcome,
  promised,
  record: source === null || leg === null ? null : { source, status: leg, externalId, state },
});
