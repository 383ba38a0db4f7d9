import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Takes or keeps the turn for `ms` from now. @returns false while another holder has it */
export async function takeTurn(db: Kysely<Database>, key: string, holder: string, ms: number): Promise<boolean> {
  const { rows } = await sql`
    insert into turn (key, holder, until) values (${key}, ${holder}, clock_timestamp() + ${ms} * interval '1 millisecond')
    on conflict (key) do update set holder = excluded.holder, until = excluded.until
    where turn.holder = excluded.holder or turn.until < clock_timestamp()
    returning key`.execute(db);
  return rows.length === 1;
}

/** Gives the turn back. */
export async function endTurn(db: Kysely<Database>, key: string, holder: string): Promise<void> {
  await db.deleteFrom('turn').where('key', '=', key).where('holder', '=', holder).execute();
}
