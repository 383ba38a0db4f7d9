/** The shop's own database, read past its API. */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { z } from 'zod';

export interface Store {
  /** Columns in double quotes, parameters as `$1`: what both databases take. */
  rows<Row>(shape: z.ZodType<Row>, sql: string, ...values: (string | number)[]): Promise<Row[]>;
}

/** File of SQLite, or name and port of PostgreSQL. */
export interface Place { readonly backend: 'sqlite' | 'postgres'; readonly database: string; readonly databasePort: number }

const BUSY_MS = 10_000;

/** @param place asked anew each time: a reset makes another file */
export function openStore(place: () => Place): Store {
  return {
    async rows(shape, sql, ...values) {
      const { backend, database, databasePort } = place();
      const found = backend === 'sqlite' ? fromFile(database, sql, values) : await fromServer(database, databasePort, sql, values);
      return shape.array().parse(found);
    },
  };
}

function fromFile(file: string, sql: string, values: (string | number)[]): unknown {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    return database.prepare(sql.replaceAll(/\$(\d)/g, '?$1')).all(...values);
  } finally {
    database.close();
  }
}

async function fromServer(database: string, port: number, sql: string, values: (string | number)[]): Promise<unknown> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'vendure', database });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
