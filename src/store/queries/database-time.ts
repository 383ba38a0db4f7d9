import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The store's own clock, in its full precision, as text for comparing inside the store. */
export async function databaseTime(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(db);
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('the store told no time');
  return now;
}
