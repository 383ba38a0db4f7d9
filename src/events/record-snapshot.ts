/**
 * Makes a snapshot part of the log: afterwards a subscriber's state is the log's at one place, and everything behind the
 * place is news to it. Nothing else has to be compared, also after a reconnect.
 */
import { sql, type Kysely } from 'kysely';
import { findOperationStates } from '../store/queries/find-operation-states.ts';
import type { Database } from '../store/schema.ts';
import { isStateOf, stateOf, withoutPersonalData, type NewEntry, type StatefulType, type StateOf } from './entry.ts';
import { appendLog } from './log.ts';
import { hashState } from './merge.ts';
import { readAt, type Place } from './read-log.ts';
import type { SnapshotItem } from './subscription.ts';

export interface RecordedSnapshot<S> {
  readonly place: Place;
  /** As given, or newer where the log knows better. */
  readonly items: readonly SnapshotItem<S>[];
  /** Whether rows were appended. */
  readonly appended: boolean;
}

/** @param items at least one; each key once */
export async function recordSnapshot<T extends StatefulType>(db: Kysely<Database>, source: string, type: T, items: readonly SnapshotItem<StateOf[T]>[]): Promise<RecordedSnapshot<StateOf[T]>> {
  if (type === 'operation') return placeOperations(db, type, items);
  const hashes = new Map(items.map(({ key, state }) => [key, hashState('billingAddress' in state ? withoutPersonalData(state) : state)]));
  const keys = [...hashes.keys()];
  const known = await readHeads(db, source, type, keys);
  const agreed = (heads: Heads): boolean => keys.every((key) => heads.hashes.get(key)?.hash === hashes.get(key));
  if (agreed(known)) return { place: known.place, items, appended: false };
  return db.transaction().execute(async (trx) => {
    const appended = await appendLog(trx, items.flatMap((item) => toEntry(source, item)));
    const heads = await readHeads(trx, source, type, keys);
    const newest: SnapshotItem<StateOf[T]>[] = [];
    for (const item of items) {
      const head = heads.hashes.get(item.key);
      const entry = head && head.hash !== hashes.get(item.key) ? await readAt(trx, head.position) : null;
      newest.push({ ...item, state: (entry && stateOf(type, entry)) ?? item.state });
    }
    return { place: heads.place, items: newest, appended: appended > 0 };
  });
}

/** Operations and the log change in one transaction, so one statement reads both at one place: nothing has to be appended. */
async function placeOperations<T extends StatefulType>(db: Kysely<Database>, type: T, items: readonly SnapshotItem<StateOf[T]>[]): Promise<RecordedSnapshot<StateOf[T]>> {
  const { position, stamp, states } = await findOperationStates(db, items.map(({ key }) => key));
  const placed = items.flatMap((item) => {
    const state: unknown = states.get(item.key);
    return isStateOf(type, state) ? [{ ...item, state }] : [];
  });
  return { place: { position, stamp }, items: placed, appended: false };
}

interface Heads {
  /** The newest row. */
  readonly place: Place;
  readonly hashes: ReadonlyMap<string, { readonly hash: string; readonly position: string }>;
}

/** In one statement: the heads are those of the place. */
async function readHeads(db: Kysely<Database>, source: string, type: StatefulType, keys: readonly string[]): Promise<Heads> {
  const { rows } = await sql<{ newest: string; occurred_at: Date; key: string | null; state_hash: string; position: string }>`
    with newest as (select position as newest, occurred_at from event_log order by position desc limit 1)
    select newest, occurred_at, h.key, h.state_hash, h.position from newest
    left join event_head h on h.source = ${source} and h.type = ${type} and h.key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`.execute(db);
  const [first] = rows;
  return {
    place: first ? { position: Number(first.newest), stamp: new Date(first.occurred_at).getTime() } : { position: 0, stamp: 0 },
    hashes: new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, { hash: row.state_hash, position: row.position }] as const]))),
  };
}

function toEntry(source: string, { key, version, state }: SnapshotItem<StateOf[StatefulType]>): NewEntry[] {
  const fields = { source, key, version, operationId: null };
  if ('billingAddress' in state) return [{ ...fields, type: 'order', state }];
  return 'onHand' in state ? [{ ...fields, type: 'inventory', state }] : [];
}
