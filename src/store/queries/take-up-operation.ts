import { sql, type Kysely } from 'kysely';
import type { Database, Json, OperationStatus } from '../schema.ts';
import type { Leg } from './find-legs.ts';

export interface TakenUp {
  readonly id: string;
  readonly kind: string;
  readonly status: OperationStatus;
  readonly input: Json;
  readonly plan: Json;
  /** How often another process had begun before. */
  readonly takeovers: number;
  /** By the store's clock, as `databaseTime` tells it. */
  readonly at: string;
  /** Whose tickets it holds. */
  readonly keys: readonly string[];
  /** The record first; empty before there is a plan. */
  readonly legs: readonly Leg[];
}

/** Makes the process the owner of a running operation and reads it, in one statement. @returns null when it does not run (any more), or in a later run */
export async function takeUpOperation(db: Kysely<Database>, id: string, run: number, owner: string): Promise<TakenUp | null> {
  const { rows } = await sql<TakenUp>`
    update operation o set takeovers = takeovers + (case when o.owner <> ${owner} then 1 else 0 end), owner = ${owner}
    where o.id = ${id} and o.run = ${run} and o.status = 'RUNNING'
    returning o.id, o.kind, o.status, o.input, o.plan, o.takeovers, clock_timestamp()::text as at,
      coalesce((select jsonb_agg(key) from ticket where operation_id = o.id), '[]') as keys, coalesce((
      select jsonb_agg(jsonb_build_object(
        'position', position, 'source', source, 'action', action, 'status', status, 'attempts', attempts, 'externalId', external_id, 'error', error, 'state', state,
        'startedAgoMs', (extract(epoch from clock_timestamp() - started_at) * 1000)::float8, 'sentAgoMs', (extract(epoch from clock_timestamp() - sent_at) * 1000)::float8
      ) order by position) from operation_leg where operation_id = o.id), '[]') as legs`.execute(db);
  return rows[0] ?? null;
}
