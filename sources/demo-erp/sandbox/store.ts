/** The ERP's database: one SQLite file, one connection, every request in one synchronous transaction. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import type { AENDERUNG_ARTEN } from '../wire.ts';
import { seed } from './seed.ts';

export const DATABASE_FILE = 'erp.sqlite';
const BUSY_TIMEOUT_MS = 5_000;
/** Data of version 1 (schema.sql) are brought up by schema-2.sql and so on when they are opened. */
const SCHEMA_VERSION = 3;

export type Row = Readonly<Record<string, SQLOutputValue>>;
export type ChangeKind = (typeof AENDERUNG_ARTEN)[number];

export interface Store {
  /** All rows of a statement, which is prepared once. */
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** The first row, if any. */
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Runs a change and answers the last inserted id. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Runs in one transaction, rolled back when it throws. */
  transaction<T>(work: () => T): T;
  /** Writes a row of the change feed; call it inside the transaction of the change. */
  changed(kind: ChangeKind, keys: readonly string[]): void;
  /** Back to the seeded data, with a new epoch. */
  reset(): void;
  close(): void;
}

/** A text or an integer of a row; throws when the column is something else. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} is no text`);
  return value;
}
export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} is no integer`);
  return value;
}

/** Opens the database in `dir`, seeding it when it is new. */
export function openStore(dir: string): Store {
  const database = new DatabaseSync(join(dir, DATABASE_FILE), { timeout: BUSY_TIMEOUT_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF');
  database.function('klein', { deterministic: true }, (text) => String(text).toLowerCase());
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = database.prepare(sql)));
    return statement;
  };

  const store: Store = {
    all: (sql, ...values) => prepared(sql).all(...values),
    get: (sql, ...values) => prepared(sql).get(...values),
    run: (sql, ...values) => Number(prepared(sql).run(...values).lastInsertRowid),
    transaction(work) {
      prepared('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        prepared('COMMIT').run();
        return result;
      } catch (error) {
        prepared('ROLLBACK').run();
        throw error;
      }
    },
    changed: (kind, keys) => void prepared('INSERT INTO aenderung (art, schl, zeit) VALUES (?, ?, ?)').run(kind, JSON.stringify(keys), Date.now()),
    reset: () => store.transaction(() => {
      for (const { name } of store.all("SELECT name FROM sqlite_schema WHERE type = 'table' ")) database.exec(`DELETE FROM ${String(name)}`);
      fill();
    }),
    close: () => database.close(),
  };
  const applySchema = (file: string): void => database.exec(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const fill = (): void => {
    seed(store);
    store.run('INSERT INTO einstellung (name, wert) VALUES (?, ?)', 'epoche', randomUUID());
  };
  // Another process may be about to do the same: look inside the transaction.
  store.transaction(() => {
    const isNew = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'stamm'").get() === undefined;
    if (isNew) applySchema('schema.sql');
    // version 1 wrote no number
    for (let version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']) || 1; version < SCHEMA_VERSION; version++) applySchema(`schema-${version + 1}.sql`);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    if (isNew) fill();
  });
  return store;
}
