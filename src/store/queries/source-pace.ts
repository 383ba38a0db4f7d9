/** What sources ask for and bear, told to all gateways. By the store's clock. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Makes the rows that writes and calls are counted in; done again it changes nothing. */
export async function openLimits(db: Kysely<Database>, source: string, slots: number): Promise<void> {
  await sql`
    with pace as (insert into source_pace (source) values (${source}) on conflict do nothing)
    insert into source_slot (source, slot, not_before)
    select ${source}, slot, (select max(not_before) from source_slot where source = ${source}) from generate_series(0, ${slots - 1}::int) as slot
    on conflict do nothing`.execute(db);
}

/** The source asked to be left alone for `ms` from now. A shorter pause does not end a longer one. */
export async function holdSource(db: Kysely<Database>, source: string, ms: number): Promise<void> {
  // in one order, so that two who were asked at once do not wait for each other
  await sql`
    with mine as materialized (select source, slot from source_slot where source = ${source} order by slot for update)
    update source_slot s set not_before = greatest(s.not_before, clock_timestamp() + ${ms} * interval '1 millisecond')
    from mine where s.source = mine.source and s.slot = mine.slot`.execute(db);
}

/** Sources that asked for a pause which is not over, and how long it still is. */
export async function findHolds(db: Kysely<Database>): Promise<{ readonly source: string; readonly ms: number }[]> {
  const { rows } = await sql<{ source: string; ms: number }>`
    select source, (extract(epoch from max(not_before) - clock_timestamp()) * 1000)::float8 as ms from source_slot where not_before > clock_timestamp() group by source`.execute(db);
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
