import { sql, type Kysely } from 'kysely';
import type { Database, LegStatus, OperationStatus } from '../schema.ts';

export interface OperationRow {
  readonly id: string;
  readonly kind: string;
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly status: OperationStatus;
  readonly actor: string | null;
  readonly subject: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly legs: readonly LegRow[];
}

export interface LegRow {
  readonly source: string;
  readonly role: string;
  readonly status: LegStatus;
  readonly attempts: number;
  readonly externalId: string | null;
  readonly error: string | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface OperationQuery {
  readonly ids?: readonly string[];
  readonly kind?: string;
  /** Only what this one asked for. */
  readonly caller?: string;
  readonly status?: readonly OperationStatus[];
  readonly subjects?: readonly string[];
  /** Only those behind this one, in the order newest first. */
  readonly after?: { readonly createdAt: string; readonly id: string };
  readonly limit: number;
}

/** Operations with their legs, newest first, in two statements whatever the number of rows. */
export async function listOperations(db: Kysely<Database>, query: OperationQuery): Promise<OperationRow[]> {
  let select = db.selectFrom('operation').select(['id', 'kind', 'caller', 'idempotency_key', 'status', 'actor', 'subject', 'created_at', 'updated_at']).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(query.limit);
  if (query.ids) select = select.where('id', 'in', [...query.ids]);
  if (query.kind !== undefined) select = select.where('kind', '=', query.kind);
  if (query.caller !== undefined) select = select.where('caller', '=', query.caller);
  if (query.status) select = select.where('status', 'in', [...query.status]);
  if (query.subjects) select = select.where('subject', 'in', [...query.subjects]);
  if (query.after) select = select.where(sql<boolean>`(created_at, id) < (${query.after.createdAt}::timestamptz, ${query.after.id}::uuid)`);
  const rows = await select.execute();
  if (rows.length === 0) return [];
  const legs = await db.selectFrom('operation_leg').select(['operation_id', 'source', 'role', 'status', 'attempts', 'external_id', 'error', 'started_at', 'finished_at']).where('operation_id', 'in', rows.map(({ id }) => id)).orderBy('position').execute();
  const byOperation = Map.groupBy(legs, (leg) => leg.operation_id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    caller: row.caller,
    idempotencyKey: row.idempotency_key,
    status: row.status,
    actor: row.actor,
    subject: row.subject,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    legs: (byOperation.get(row.id) ?? []).map((leg) => ({
      source: leg.source, role: leg.role, status: leg.status, attempts: leg.attempts, externalId: leg.external_id, error: leg.error, startedAt: leg.started_at, finishedAt: leg.finished_at,
    })),
  }));
}
