/** On PostgreSQL: what the store's connections save must not hide what goes wrong. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AHEAD, LAST } from '../../src/store/session.ts';
import { endLeg, isTakenOver } from '../../src/store/queries/set-leg.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { freshDatabase } from '../support/systems.ts';
import { quiet } from './bench.ts';

describe('connections to PostgreSQL', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDir: '', databaseUrl: await freshDatabase(), logger: quiet, connections: 1 });
    await sql`create table seen (what text primary key)`.execute(store.db);
    await sql`create table kept (what text unique deferrable initially deferred)`.execute(store.db);
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

  it('commit with the last statement: what is thrown after its answer undoes nothing', async () => {
    const late = store.db.transaction().execute(async (trx) => {
      const { rows } = await sql`${LAST} insert into kept values ('once') returning what`.execute(trx);
      throw new Error(`after ${JSON.stringify(rows)}`);
    });
    await expect(late).rejects.toThrow('after [{"what":"once"}]');
    expect((await sql`select what from kept`.execute(store.db)).rows).toEqual([{ what: 'once' }]);
  });

  it('throw what the last statement, its commit or what was sent ahead of it meets, and go on afterwards', async () => {
    const last = (table: string, what: string) => sql`${LAST} insert into ${sql.table(table)} values (${what})`;
    await expect(store.db.transaction().execute((trx) => last('seen', 'third').execute(trx))).rejects.toMatchObject({ code: '23505' });
    await expect(store.db.transaction().execute((trx) => last('kept', 'once').execute(trx))).rejects.toMatchObject({ code: '23505' });
    const ahead = store.db.transaction().execute(async (trx) => {
      await insert('first', true).execute(trx);
      await last('kept', 'twice').execute(trx);
    });
    await expect(ahead).rejects.toMatchObject({ code: '23505' });
    await store.db.transaction().execute((trx) => last('kept', 'at last').execute(trx));
    await store.db.transaction().execute((trx) => insert('fourth').execute(trx));
    expect(await seen()).toEqual(['first', 'fourth', 'second', 'third']);
    expect((await sql`select what from kept order by what`.execute(store.db)).rows).toEqual([{ what: 'at last' }, { what: 'once' }]);
  });

  it('undo what was done for an operation that has become another process\'s', async () => {
    const id = randomUUID();
    await store.db.insertInto('operation').values({ id, kind: 'placeOrder', caller: 'somebody', idempotency_key: id, input_hash: '', input: '{}', plan: '{}', status: 'RUNNING', owner: 'another' }).execute();
    await store.db.insertInto('operation_leg').values({ operation_id: id, position: 0, source: 'erp', role: 'ERP', action: 'placeOrder', status: 'SENT' }).execute();
    const end = (owner: string) =>
      store.db.transaction().execute(async (trx) => {
        await endLeg(trx, id, 0, { status: 'CONFIRMED', error: null, externalId: '1', state: {} }, owner);
        await insert(`told by ${owner}`, true).execute(trx);
      });
    const error: unknown = await end('this one').catch((thrown: unknown) => thrown);
    expect(isTakenOver(error)).toBe(true);
    await end('another');
    expect(await store.db.selectFrom('operation_leg').select(['status', 'external_id']).where('operation_id', '=', id).execute()).toEqual([{ status: 'CONFIRMED', external_id: '1' }]);
    expect(await seen()).toContain('told by another');
    expect(await seen()).not.toContain('told by this one');
  });

  it('prepare a statement that comes again, and keep answering it', async () => {
    for (let time = 1; time <= 5; time++) expect((await sql<{ n: number }>`select ${time}::int as n`.execute(store.db)).rows).toEqual([{ n: time }]);
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(store.db);
    expect(rows.map(({ statement }) => statement)).toContain('select $1::int as n');
  });
});
