/** What sources ask for and bear, told to all gateways. By the store's clock. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Makes the rows that writes and calls are counted in; done again it changes nothing. */
export async function openLimits(db: Kysely<Database>, source: string, slots: number): Promise<void> {
  await sql`
    with pace as (insert into source_pace (source) values (${source}) on conflict do nothing)
    insert into source_slot (source, slot) select ${source}, slot from generate_series(0, ${slots - 1}::int) as slot on conflict do nothing`.execute(db);
}

/** The source asked to be left alone for `ms` from now. A shorter pause does not end a longer one. */
export async function holdSource(db: Kysely<Database>, source: string, ms: number): Promise<void> {
  await sql`
    insert into source_pace (source, not_before) values (${source}, clock_timestamp() + ${ms} * interval '1 millisecond')
    on conflict (source) do update set not_before = greatest(source_pace.not_before, excluded.not_before)`.execute(db);
}

/** Sources that asked for a pause which is not over, and how long it still is. */
export async function findHolds(db: Kysely<Database>): Promise<{ readonly source: string; readonly ms: number }[]> {
  const { rows } = await sql<{ source: string; ms: number }>`
    select source, (extract(epoch from not_before - clock_timestamp()) * 1000)::float8 as ms from source_pace where not_before > clock_timestamp()`.execute(db);
  return rows;
}

/** Reserves the next `count` instants for calls, `intervalMs` apart. @returns ms from now until the first */
export async function reserveCalls(db: Kysely<Database>, source: string, count: number, intervalMs: number): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    update source_pace set next_call = greatest(next_call, clock_timestamp()) + ${count * intervalMs} * interval '1 millisecond'
    where source = ${source}
    returning (extract(epoch from next_call - clock_timestamp()) * 1000)::float8 - ${count * intervalMs}::float8 as ms`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`the store has no pace of ${source}`);
  return row.ms;
}
