/** Appends to the log. */
import { sql, type Transaction } from 'kysely';
import { APPEND_LOCK } from '../store/queries/tell-operation.ts';
import type { Database } from '../store/schema.ts';
import { AHEAD } from '../store/session.ts';
import { FIRST, inventoryKey, parseInventoryKey, type NewEntry } from './entry.ts';
import { hashState, judge, mergeEntries, type Head } from './merge.ts';

interface Row {
  readonly source: string;
  readonly type: string;
  readonly key: string;
  readonly version: string | null;
  readonly state: unknown;
  readonly operation_id: string | null;
}
interface HeadRow {
  readonly source: string;
  readonly type: string;
  readonly key: string;
  readonly state_hash: string;
  readonly version: string | null;
}

/**
 * Appends what is news, in the order given. Entries with a state are compared with the key's newest one: an equal state and an older
 * version are skipped; those without are merged. One of the version `FIRST` is skipped when the key has any. Personal data of orders is taken out.
 *
 * Call it last in a READ COMMITTED transaction: it holds the lock that every appender needs until the commit.
 * @returns how many rows were appended, those of the version `FIRST` counted whether or not they were
 */
export async function appendLog(trx: Transaction<Database>, entries: readonly NewEntry[]): Promise<number> {
  const merged = mergeEntries(entries);
  if (merged.length === 0) return 0;
  await lockLog(trx);
  const heads = await readHeads(trx, merged);
  const changed = new Map<string, { readonly head: HeadRow; readonly row: number | null }>();
  const invalidated = new Map<string, Row>();
  const rows: Row[] = [];
  for (const entry of merged) {
    const row: Row = { source: entry.source, type: entry.type, key: entry.key, version: entry.version, state: entry.state, operation_id: entry.operationId };
    if (entry.state === null) {
      rows.push(row);
      continue;
    }
    const id = headId(entry);
    const head = heads.get(id);
    const stateHash = hashState(entry.state);
    const verdict = judge(entry, stateHash, head);
    if (verdict === 'SKIP') continue;
    if (verdict === 'APPEND') rows.push(row);
    else invalidated.set(headId(hintOf(row)), hintOf(row));
    const version = entry.version ?? head?.version ?? null;
    heads.set(id, { stateHash, version });
    changed.set(id, { head: { source: entry.source, type: entry.type, key: entry.key, state_hash: stateHash, version }, row: verdict === 'APPEND' ? rows.length - 1 : (changed.get(id)?.row ?? null) });
  }
  // What a row says already need not be said again.
  for (const row of rows) invalidated.delete(headId(hintOf(row)));
  rows.push(...invalidated.values());
  if (rows.length > 0 || changed.size > 0) await write(trx, rows, [...changed.values()].map(({ head, row }) => ({ ...head, row })));
  return rows.length;
}

/** Forgets the versions of a source whose feed began anew: they cannot be compared with the new ones. */
export async function forgetVersions(trx: Transaction<Database>, source: string): Promise<void> {
  await trx.updateTable('event_head').set({ version: null }).where('source', '=', source).execute();
}

/** Makes sure that the log has a row, so that every place in it can be named by one. */
export async function ensureFirstRow(trx: Transaction<Database>): Promise<void> {
  await lockLog(trx);
  const row: Row = { source: '', type: '*', key: '*', version: null, state: null, operation_id: null };
  const any = await trx.selectFrom('event_log').select('position').limit(1).executeTakeFirst();
  if (!any) await write(trx, [row], []);
}

async function lockLog(trx: Transaction<Database>): Promise<void> {
  await sql`${AHEAD} select pg_advisory_xact_lock(${sql.lit(APPEND_LOCK)})`.execute(trx);
}

/** What the row says to a cache: caches know stock by SKU. */
function hintOf(row: Row): Row {
  const level = row.type === 'inventory' ? parseInventoryKey(row.key) : null;
  return { ...row, key: level ? inventoryKey(level.sku, null) : row.key, state: null };
}

const headId = (entry: { readonly source: string; readonly type: string; readonly key: string }): string => JSON.stringify([entry.source, entry.type, entry.key]);

async function readHeads(trx: Transaction<Database>, entries: readonly NewEntry[]): Promise<Map<string, Head>> {
  const wanted = entries.filter((entry) => entry.state !== null && entry.version !== FIRST).map(({ source, type, key }) => ({ source, type, key }));
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<HeadRow>`
    select h.source, h.type, h.key, h.state_hash, h.version
    from event_head h join (select distinct source, type, key from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (source text, type text, key text)) w
      using (source, type, key)`.execute(trx);
  return new Map(rows.map((row) => [headId(row), { stateHash: row.state_hash, version: row.version }]));
}

/** Rows in the order given, and heads that point at them by their index (null: the head stays where it was). */
async function write(trx: Transaction<Database>, rows: readonly Row[], heads: readonly (HeadRow & { readonly row: number | null })[]): Promise<void> {
  const ordered = rows.map((row, ordinal) => ({ ...row, ordinal }));
  await sql`${AHEAD}
    with news as (
      select r.*, row_number() over (order by ordinal) as number
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) as r (source text, type text, key text, version text, state jsonb, operation_id uuid, ordinal int)
      where version is distinct from ${FIRST} or not exists (select from event_head h where h.source = r.source and h.type = r.type and h.key = r.key)
    ), inserted as (
      insert into event_log (source, type, key, version, state, operation_id, occurred_at)
      select source, type, key, version, case when jsonb_typeof(state) = 'null' then null else state end, operation_id, clock_timestamp() from news order by ordinal
      returning position
    ), numbered as (
      select position, ordinal as row from (select position, row_number() over (order by position) as number from inserted) as placed join news using (number)
    )
    insert into event_head (source, type, key, state_hash, version, position)
    select h.source, h.type, h.key, h.state_hash, h.version, coalesce(numbered.position, known.position)
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h (source text, type text, key text, state_hash text, version text, row int)
    left join numbered using (row) left join event_head known on known.source = h.source and known.type = h.type and known.key = h.key
    where row is null or numbered.position is not null
    on conflict (source, type, key) do update set state_hash = excluded.state_hash, version = excluded.version, position = excluded.position`.execute(trx);
}
