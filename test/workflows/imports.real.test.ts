/** Two gateways on one PostgreSQL take in what the storefront sold: the database lets one of them, and the other finishes what it left. */
import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wellStocked } from '../support/catalogue.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { waitFor } from '../support/wait-for.ts';
import { startBench, startPair, type Bench, type Pair } from './bench.ts';
import { spawnProcess } from './spawn-process.ts';

const SHOPPER = 'c0001@example.com';
const SHOP = 'demo-storefront';
const SKU = 'SKU-00002-M4';
const GONE = wellStocked(1, 60)[0]?.variant.sku ?? '';

describe('two gateways on one database import', () => {
  let postgres: Postgres;
  let pair: Pair;
  let db: pg.Client;
  let options: Parameters<typeof startBench>[0];
  let benches: Bench[];
  const sell = async (sku = SKU): Promise<string> => (await pair.shop.people.checkout?.({ email: SHOPPER, lines: [{ sku, pieces: 1 }] })) ?? '';
  const statuses = async (number: string): Promise<string[]> => (await db.query<{ status: string }>(`select status from operation where kind = 'importOrder' and subject = $1`, [number])).rows.map(({ status }) => status);

  beforeAll(async () => {
    [postgres, pair] = await Promise.all([startPostgres(), startPair()]);
    const databaseUrl = await postgres.createDatabase('imports');
    options = { sources: [pair.erpOptions, pair.shopOptions], dataDir: tmpdir(), databaseUrl };
    benches = [await startBench(options), await startBench(options)];
    db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
  });
  beforeEach(() => pair.erpProxy.reset());
  afterAll(async () => {
    for (const bench of benches) await bench.stop();
    await db.end();
    await pair.stop();
    await postgres.stop();
  });

  it('F01 twenty orders that both see at once: each is one operation and one order', async () => {
    const before = await pair.erp.peek.orderCount();
    const numbers = await Promise.all(Array.from({ length: 20 }, () => sell()));
    // both at once, past the lease of the feed, each with orders of its own behind
    await Promise.all(
      [...benches, ...benches].map(async ({ store, workflows }, index) => {
        const shown = index % 2 === 0 ? numbers : numbers.toReversed();
        for (const number of shown) (await store.db.transaction().execute((trx) => workflows.takeForeignOrders(trx, SHOP, [number])))();
      }),
    );
    for (const number of numbers) await waitFor(`${number} to be imported`, async () => (await statuses(number)).join() === 'APPLIED');
    for (const number of numbers) expect(await pair.erp.peek.orders(number)).toHaveLength(1);
    expect(await pair.erp.peek.orderCount()).toBe(before + numbers.length);
  });

  it('F01 one killed after the ERP took the order and before it was told: the other finds it there', async () => {
    const victim = await spawnProcess(options);
    let killed: Promise<void> | undefined;
    pair.erpProxy.onAnswer(async ({ method, path }) => {
      if (method === 'POST' && path === '/auftraege') await (killed ??= victim.kill());
    });
    const number = await sell();
    await expect(victim.ask('importOrder', { idempotencyKey: 'by hand', source: SHOP, number }, 'ALL')).rejects.toThrow('ended');
    expect(await pair.erp.peek.orders(number)).toHaveLength(1);
    await waitFor('the other gateway to finish', async () => (await statuses(number)).join() === 'APPLIED');
    expect(await pair.erp.peek.orders(number)).toHaveLength(1);
    const { rows } = await db.query(`select source from cross_reference where type = 'Order' and key = $1 order by source`, [number]);
    expect(rows).toEqual([{ source: 'demo-erp' }, { source: SHOP }]);
    const { rows: counting } = await db.query(`select 1 from demand d join operation o on o.id = d.operation_id where o.subject = $1 and d.acknowledged_at is null`, [number]);
    expect(counting).toEqual([]);
  });

  it('F28 what is set aside keeps its stock promised until it is given up', async () => {
    await pair.erp.people.withdrawProduct?.(GONE);
    const number = (await pair.shop.people.checkout?.({ email: SHOPPER, lines: [{ sku: GONE, pieces: 1 }, { sku: SKU, pieces: 2 }] })) ?? '';
    const [bench] = benches;
    if (!bench) throw new Error('no bench');
    (await bench.store.db.transaction().execute((trx) => bench.workflows.takeForeignOrders(trx, SHOP, [number])))();
    await waitFor('it to be set aside', async () => (await statuses(number)).join() === 'SET_ASIDE');
    const promised = async (): Promise<object[]> => (await db.query<object>(`select d.sku, d.quantity::int as pieces from demand d join operation o on o.id = d.operation_id where o.subject = $1 and d.acknowledged_at is null and d.released_at is null`, [number])).rows;
    expect(await promised()).toEqual([{ sku: SKU, pieces: 2 }]);
    const { rows } = await db.query<{ id: string }>('select id from operation where subject = $1', [number]);
    expect(await bench.workflows.operators.abandon({ id: 'key:person', scopes: new Set(), customerId: null, expiresAt: null }, rows[0]?.id ?? '', 'refunded')).toEqual([]);
    expect(await promised()).toEqual([]);
  });
});
