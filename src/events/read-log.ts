/** Reads the log. */
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../store/schema.ts';
import { isInventoryState, isOperationState, isOrderState, type LogEntry, type LogType } from './entry.ts';

/** Named one by one: a prepared statement must not see a column that a newer version adds. */
const COLUMNS = ['position', 'source', 'type', 'key', 'version', 'state', 'operation_id', 'occurred_at'] as const;
type Row = Pick<Selectable<Database['event_log']>, (typeof COLUMNS)[number]>;

/** A row of the log, named so that a restored or foreign log is noticed. */
export interface Place {
  readonly position: number;
  /** When the row was written, in ms since 1970. */
  readonly stamp: number;
}

/** Entries behind a position, oldest first; of the types only, when given. */
export async function readAfter(db: Kysely<Database>, position: number, limit: number, only?: { readonly types: readonly LogType[]; readonly upTo: number }): Promise<LogEntry[]> {
  let query = db.selectFrom('event_log').select(COLUMNS).where('position', '>', String(position)).orderBy('position').limit(limit);
  if (only) query = query.where('type', 'in', only.types).where('position', '<=', String(only.upTo));
  return (await query.execute()).map(toEntry);
}

/** The newest row; null in an empty log. */
export async function newestPlace(db: Kysely<Database>): Promise<Place | null> {
  const row = await db.selectFrom('event_log').select(['position', 'occurred_at']).orderBy('position', 'desc').limit(1).executeTakeFirst();
  return row ? { position: Number(row.position), stamp: new Date(row.occurred_at).getTime() } : null;
}

/** True while the row is still there and is the same one. */
export async function holdsPlace(db: Kysely<Database>, place: Place): Promise<boolean> {
  const row = await db.selectFrom('event_log').select('occurred_at').where('position', '=', String(place.position)).executeTakeFirst();
  return row !== undefined && new Date(row.occurred_at).getTime() === place.stamp;
}

/** One entry; null when it was dropped. */
export async function readAt(db: Kysely<Database>, position: string): Promise<LogEntry | null> {
  const row = await db.selectFrom('event_log').select(COLUMNS).where('position', '=', position).executeTakeFirst();
  return row ? toEntry(row) : null;
}

function toEntry(row: Row): LogEntry {
  const fields = { position: Number(row.position), source: row.source, key: row.key, version: row.version, operationId: row.operation_id, occurredAt: new Date(row.occurred_at).toISOString() };
  switch (row.type) {
    case 'inventory':
      return { ...fields, type: row.type, state: isInventoryState(row.state) ? row.state : null };
    case 'order':
      return { ...fields, type: row.type, state: isOrderState(row.state) ? row.state : null };
    case 'operation':
      return { ...fields, type: row.type, state: isOperationState(row.state) ? row.state : null };
    case 'product':
    case 'variant':
    case 'price':
    case 'customer':
    case 'location':
    case '*':
      return { ...fields, type: row.type, state: null };
    default:
      return { ...fields, type: 'unknown', state: null };
  }
}
