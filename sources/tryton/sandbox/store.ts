/** Tryton's own database, read past its API. */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { z } from 'zod';

export interface Store {
  /** Parameters as `$1`; the SQL must be what both databases take. */
  rows<Row>(shape: z.ZodType<Row>, sql: string, ...values: (string | number)[]): Promise<Row[]>;
}

export type Place = { readonly backend: 'sqlite'; readonly file: string } | { readonly backend: 'postgres'; readonly port: number; readonly database: string };

/** Tryton writes with short transactions; SQLite makes readers wait for them. */
const BUSY_MS = 10_000;

export function openStore(place: Place): Store {
  return {
    async rows(shape, sql, ...values) {
      // opened anew each time: a reset makes another file or database
      return shape.array().parse(place.backend === 'sqlite' ? fromFile(place.file, sql, values) : await fromServer(place.port, place.database, sql, values));
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

async function fromServer(port: number, database: string, sql: string, values: (string | number)[]): Promise<unknown> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'tryton', database });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
