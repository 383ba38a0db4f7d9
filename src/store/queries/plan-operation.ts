import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Leg } from './find-legs.ts';

export interface LegToMake {
  readonly source: string;
  readonly role: string;
  /** The write that is asked for, e.g. `placeOrder`. */
  readonly action: string;
}

/** Keeps what was decided, with one leg for each system in the order of writing; the record first. @returns the legs; null when the operation is another process's */
export async function planOperation(db: Kysely<Database>, id: string, owner: string, plan: object, subject: string | null, legs: readonly LegToMake[]): Promise<Leg[] | null> {
  const { rows } = await sql`
    with planned as (
      update operation set plan = ${JSON.stringify(plan)}::jsonb, subject = ${subject}, updated_at = now() where id = ${id} and plan is null and owner = ${owner} and status = 'RUNNING' returning id
    ), made as (
      insert into operation_leg (operation_id, position, source, role, action, status)
      select planned.id, leg.ordinality - 1, leg.value ->> 'source', leg.value ->> 'role', leg.value ->> 'action', 'REQUESTED'
      from planned, jsonb_array_elements(${JSON.stringify(legs)}::jsonb) with ordinality as leg
    )
    select id from planned`.execute(db);
  if (rows.length === 0) return null;
  return legs.map(({ source, action }, position) => ({ position, source, action, status: 'REQUESTED', attempts: 0, externalId: null, error: null, startedAgoMs: null, sentAgoMs: null, state: null }));
}
