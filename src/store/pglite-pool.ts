/** A `pg.Pool` over one in-process PGlite. It has ONE session, so one client at a time; others queue. */
import { EventEmitter } from 'node:events';
import { PGlite, types, type Results } from '@electric-sql/pglite';
import type { Pool } from 'pg';

type Query = string | { text: string; values?: unknown[] };
interface Answer {
  rows: unknown[];
  rowCount: number;
  fields: unknown[];
  command: string;
}

/** Small buffers: the store of one embedded process is small, and memory is not given back. */
const START_PARAMS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'];
/** As `pg` does: 64-bit integers and numerics stay text. */
const PARSERS = { [types.INT8]: (text: string) => text, [types.NUMERIC]: (text: string) => text };
const SEVERAL_STATEMENTS = /;\s*\S/;

/** @param dataDir folder of the database; a new one when empty */
export async function openPglitePool(dataDir: string): Promise<Pool> {
  const database = await PGlite.create({ dataDir, startParams: START_PARAMS });
  let tail: Promise<void> = Promise.resolve();
  const take = async (): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = tail;
    tail = before.then(() => promise);
    await before;
    return resolve;
  };
  const run = async (query: Query, params?: unknown[]): Promise<Answer> => {
    const text = typeof query === 'string' ? query : query.text;
    const values = (params ?? (typeof query === 'string' ? [] : (query.values ?? []))).map((value) => value ?? null);
    if (values.length === 0 && SEVERAL_STATEMENTS.test(text)) return toAnswer((await database.exec(text, { parsers: PARSERS })).at(-1), text);
    return toAnswer(await database.query(text, values, { parsers: PARSERS }), text);
  };
  const pool = Object.assign(new EventEmitter(), {
    options: { max: 1 },
    query: async (query: Query, params?: unknown[]) => {
      const release = await take();
      try {
        return await run(query, params);
      } finally {
        release();
      }
    },
    connect: async () => Object.assign(new EventEmitter(), { query: run, release: await take() }),
    end: () => database.close(),
  });
  // the only cast of the store: the four members above are all that kysely and we use of a pool
  return pool as unknown as Pool;
}

function toAnswer(result: Results | undefined, text: string): Answer {
  const rows = result?.rows ?? [];
  const returnsRows = (result?.fields.length ?? 0) > 0;
  return { rows, rowCount: returnsRows ? rows.length : (result?.affectedRows ?? 0), fields: result?.fields ?? [], command: /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '' };
}
