import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface LegToMake {
  readonly source: string;
  readonly role: string;
  readonly action: string;
}

/** Keeps what was decided, with one leg for each system in the order of writing; the record first. */
export async function planOperation(db: Kysely<Database>, id: string, plan: object, subject: string | null, legs: readonly LegToMake[]): Promise<void> {
  await sql`
    with planned as (
      update operation set plan = ${JSON.stringify(plan)}::jsonb, subject = ${subject}, updated_at = now() where id = ${id} and plan is null returning id
    )
    insert into operation_leg (operation_id, position, source, role, action, status)
    select planned.id, leg.ordinality - 1, leg.value ->> 'source', leg.value ->> 'role', leg.value ->> 'action', 'REQUESTED'
    from planned, jsonb_array_elements(${JSON.stringify(legs)}::jsonb) with ordinality as leg`.execute(db);
}
