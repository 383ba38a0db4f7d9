/** On PostgreSQL: what the store's connections save must not hide what goes wrong. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AHEAD } from '../../src/store/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { freshDatabase } from '../support/systems.ts';
import { quiet } from './bench.ts';

describe('connections to PostgreSQL', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDir: '', databaseUrl: await freshDatabase(), logger: quiet, connections: 1 });
    await sql`create table seen (what text primary key)`.execute(store.db);
  });
  afterAll(() => store?.close());

  const insert = (what: string, ahead = false) => sql`${ahead ? AHEAD : sql.raw('')} insert into seen values (${what})`;
  const seen = async (): Promise<string[]> => (await sql<{ what: string }>`select what from seen order by what`.execute(store.db)).rows.map(({ what }) => what);

  it('commit what was sent ahead', async () => {
    await store.db.transaction().execute(async (trx) => {
      await insert('first', true).execute(trx);
      await insert('second', true).execute(trx);
    });
    expect(await seen()).toEqual(['first', 'second']);
  });

  it('throw what went wrong with it at the next statement, and go on afterwards', async () => {
    const twice = store.db.transaction().execute(async (trx) => {
      await insert('first', true).execute(trx);
      await insert('third').execute(trx);
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await seen()).toEqual(['first', 'second']);
  });

  it('throw it at the commit when nothing comes between', async () => {
    await expect(store.db.transaction().execute((trx) => insert('second', true).execute(trx))).rejects.toMatchObject({ code: '23505' });
    await store.db.transaction().execute((trx) => insert('third', true).execute(trx));
    expect(await seen()).toEqual(['first', 'second', 'third']);
  });

  it('prepare a statement that comes again, and keep answering it', async () => {
    for (let time = 1; time <= 5; time++) expect((await sql<{ n: number }>`select ${time}::int as n`.execute(store.db)).rows).toEqual([{ n: time }]);
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(store.db);
    expect(rows.map(({ statement }) => statement)).toContain('select $1::int as n');
  });
});
