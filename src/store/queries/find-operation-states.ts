import { sql, type Kysely } from 'kysely';
import type { Database, OperationStatus } from '../schema.ts';

export interface OperationStates {
  /** The log's newest row, and when it was written in ms since 1970; the states are those of this place. */
  readonly position: number;
  readonly stamp: number;
  /** By id; unknown ids are absent. */
  readonly states: ReadonlyMap<string, { readonly status: OperationStatus; /** SHA-256 of who asked. */ readonly caller: string }>;
}

/** Where operations stand, and at which place of the log, in one statement. */
export async function findOperationStates(db: Kysely<Database>, ids: readonly string[]): Promise<OperationStates> {
  const { rows } = await sql<{ position: string; occurred_at: Date; id: string | null; status: OperationStatus; caller: string }>`
    with newest as (select position, occurred_at from event_log order by position desc limit 1)
    select newest.position, newest.occurred_at, o.id, o.status, encode(sha256(convert_to(o.caller, 'UTF8')), 'hex') as caller
    from newest left join operation o on o.id = any(${[...ids]}::uuid[])`.execute(db);
  const [first] = rows;
  return {
    position: first ? Number(first.position) : 0,
    stamp: first ? new Date(first.occurred_at).getTime() : 0,
    states: new Map(rows.flatMap(({ id, status, caller }) => (id === null ? [] : [[id, { status, caller }] as const]))),
  };
}
