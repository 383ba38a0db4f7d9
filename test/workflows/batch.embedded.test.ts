/** Many rows under one key: each done once and by itself, whatever becomes of the others. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../sources/values.ts';
import { BATCH_LANES, MAX_BATCH_ROWS } from '../../src/workflows/limits.ts';
import { seeded } from '../support/catalogue.ts';
import type { ProxiedRequest } from '../support/forward.ts';
import { waitFor } from '../support/wait-for.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from './bench.ts';

const books = ({ path }: ProxiedRequest): boolean => path === '/bestand/buchung';
const bookings = (): number => pair.erpProxy.calls.filter(books).length;
const skus = (count: number, from: number): string[] => seeded.slice(from, from + count).map(({ variant }) => variant.sku);
const rowsFor = (list: readonly string[], delta = '1') => list.map((sku) => ({ sku, location: 'BER', delta }));
const onHand = async (sku: string): Promise<number> => Number(await pair.erp.peek.onHand(sku, 'BER'));
const adjust = (idempotencyKey: string, rows: readonly object[], wait: 'RECORD' | 'ALL' = 'ALL') => bench.workflows.writeMany('adjustInventory', BACK_OFFICE, { idempotencyKey, rows }, wait);
const operationsOf = (batch: string) => bench.store.db.selectFrom('operation').select(['id', 'status', 'idempotency_key']).where('idempotency_key', 'like', `${batch}#%`).orderBy('created_at').execute();

/** 250 rows on a slow machine. */
const PATIENCE_MS = 240_000;

let pair: Pair;
let bench: Bench;
let dataDir: string;

beforeAll(async () => {
  pair = await startPair();
  dataDir = await mkdtemp(join(tmpdir(), 'workflows-batch-'));
  bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir, limits: { recordDownMs: 300, longestPauseMs: 200, answerMs: PATIENCE_MS } });
});
afterEach(() => {
  pair.erpProxy.reset();
  pair.shopProxy.reset();
});
afterAll(async () => {
  await bench.stop();
  await pair.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a batch', () => {
  it('F10 one unknown SKU among 250 rows: 249 are applied, one is reported; sent again nothing is done again', async () => {
    const list = [...skus(249, 0)];
    list.splice(100, 0, 'NO-SUCH-SKU');
    const before = await Promise.all(list.map((sku) => onHand(sku).catch(() => 0)));
    const outcome = await adjust('count of the year', rowsFor(list));
    expect(outcome.refusals).toEqual([]);
    expect(outcome.rows).toHaveLength(250);
    expect(outcome.rows.filter(({ refusals }) => refusals.length > 0)).toMatchObject([{ index: 100, state: null, refusals: [{ code: 'UnknownSku', sku: 'NO-SUCH-SKU', path: ['rows', '100', 'sku'] }] }]);
    expect(outcome.rows.filter(({ state }) => state !== null)).toHaveLength(249);
    for (const [index, sku] of list.entries()) if (index !== 100) expect(`${sku} ${await onHand(sku)}`).toBe(`${sku} ${(before[index] ?? 0) + 1}`);
    // one call a row
    expect(bookings()).toBe(250);
    expect(await adjust('count of the year', rowsFor(list))).toEqual(outcome);
    expect(bookings()).toBe(250);
  }, PATIENCE_MS);

  it('runs a few rows at a time', async () => {
    let running = 0;
    let most = 0;
    pair.erpProxy.when((request) => {
      if (books(request)) most = Math.max(most, (running += 1));
      return null;
    });
    pair.erpProxy.onAnswer((request) => void (books(request) && (running -= 1)));
    await adjust('a few', rowsFor(skus(40, 10)));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(BATCH_LANES);
  });

  it('rows on one SKU are done in their order', async () => {
    const [sku] = skus(1, 60) as [string];
    const outcome = await adjust('in order', [{ sku, location: 'BER', count: '50' }, { sku, location: 'BER', delta: '2' }, { sku, location: 'BER', count: '10' }, { sku, location: 'BER', delta: '-3' }]);
    expect(outcome.rows.map(({ state }) => state?.onHand)).toEqual(['50', '52', '10', '7']);
    expect(await pair.shop.peek.onHand(sku, 'BER')).toBe('7');
  });

  it('rows that break a rule are refused by themselves', async () => {
    const [one, two] = skus(2, 61) as [string, string];
    const outcome = await adjust('rules', [{ sku: one, location: 'BER', delta: '1' }, { sku: two, location: 'BER' }, { sku: two, location: 'NOWHERE', delta: '1' }, { sku: two, location: 'BER', delta: '0.5' }]);
    expect(outcome.rows.map(({ operationId, state, refusals }) => [operationId !== null, state !== null, ...refusals.map(({ code, path }) => `${code} ${path?.join('.')}`)])).toEqual([
      [true, true], [false, false, 'InvalidInput rows.1.delta'], [true, false, 'UnknownLocation rows.2.location'], [false, false, 'InvalidQuantity rows.3.delta'],
    ]);
  });

  it('is refused as a whole when it is too long, empty, or its key is too long, and writes nothing', async () => {
    const [sku] = skus(1, 63) as [string];
    const row = { sku, location: 'BER', delta: '1' };
    const operations = async () => Number((await bench.store.db.selectFrom('operation').select((all) => all.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()).count);
    const before = await operations();
    expect(await adjust('too many', Array.from({ length: 5_000 }, () => row))).toMatchObject({ rows: [], refusals: [{ code: 'InvalidInput', path: ['rows'], message: expect.stringContaining(String(MAX_BATCH_ROWS)) }] });
    expect(await adjust('none', [])).toMatchObject({ rows: [], refusals: [{ code: 'InvalidInput', path: ['rows'] }] });
    expect(await adjust('k'.repeat(197), [row])).toMatchObject({ rows: [], refusals: [{ code: 'InvalidInput', path: ['idempotencyKey'] }] });
    expect(await operations()).toBe(before);
    expect(bookings()).toBe(0);
  });

  it('under a used key with other rows is refused before anything, in part or longer', async () => {
    const list = skus(6, 64);
    await adjust('used', rowsFor(list.slice(0, 4)));
    const before = bookings();
    for (const rows of [rowsFor(list.slice(0, 4), '2'), rowsFor(list), rowsFor(list.slice(0, 2)), [...rowsFor(list.slice(0, 3)), { sku: list[3], location: 'BER', delta: 'x' }]])
      expect(await adjust('used', rows)).toMatchObject({ rows: [], refusals: [{ code: 'IdempotencyConflict', key: 'used', path: ['idempotencyKey'] }] });
    expect(bookings()).toBe(before);
    expect(await operationsOf('used')).toHaveLength(4);
  });

  it('sent ten times at once is done once', async () => {
    const list = skus(10, 72);
    const before = await Promise.all(list.map(onHand));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => adjust('ten times', rowsFor(list))));
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await Promise.all(list.map(onHand))).toEqual(before.map((pieces) => pieces + 1));
    expect(bookings()).toBe(10);
  });

  it('a row in doubt and a storefront that does not answer hold back no other row', async () => {
    const list = skus(3 * BATCH_LANES, 90);
    const before = await Promise.all(list.map(onHand));
    const well = pair.erpProxy.when((request) => (books(request) && request.body.includes(list[0] ?? '') ? { kind: 'cutAfter' } : null));
    const back = pair.shopProxy.when(() => ({ kind: 'cut' }));
    const outcome = await adjust('bad neighbours', rowsFor(list), 'RECORD');
    expect(outcome.rows.map(({ state }) => state !== null)).toEqual(list.map((_, index) => index > 0));
    expect(await Promise.all(list.map(onHand))).toEqual(before.map((pieces) => pieces + 1));
    well();
    back();
    const ended = await waitFor('the ends', async () => {
      const statuses = (await operationsOf('bad neighbours')).map(({ status }) => status);
      return !statuses.includes('RUNNING') && statuses;
    });
    expect(ended.filter((status) => status === 'APPLIED')).toHaveLength(list.length - 1);
    expect(ended.filter((status) => status === 'IN_DOUBT')).toHaveLength(1);
  });

  it('answers at its deadline with what is known, and goes on', async () => {
    const held = Promise.withResolvers<void>();
    const list = skus(2 * BATCH_LANES, 120);
    const forget = pair.erpProxy.onAnswer((request) => (books(request) ? held.promise : undefined));
    const aborted = new AbortController();
    const asked = bench.workflows.writeMany('adjustInventory', BACK_OFFICE, { idempotencyKey: 'slow', rows: rowsFor(list) }, 'RECORD', aborted.signal);
    await waitFor('the first rows', () => bookings() === BATCH_LANES);
    aborted.abort();
    const early = await asked;
    expect(early.rows.every(({ operationId, state, refusals }) => operationId !== null && state === null && refusals.length === 0)).toBe(true);
    expect((await operationsOf('slow')).filter(({ status }) => status === 'QUEUED')).toHaveLength(BATCH_LANES);
    forget();
    held.resolve();
    const late = await adjust('slow', rowsFor(list));
    expect(late.rows.map(({ operationId }) => operationId)).toEqual(early.rows.map(({ operationId }) => operationId));
    expect(late.rows.every(({ state }) => state !== null)).toBe(true);
  });
});

describe('prices', () => {
  it('are set row by row', async () => {
    const [one, two] = skus(2, 150) as [string, string];
    const outcome = await bench.workflows.writeMany('setPrice', BACK_OFFICE, { idempotencyKey: 'prices', rows: [{ sku: one, amount: '12.34' }, { sku: 'NO-SUCH-SKU', amount: '1' }, { sku: two, amount: '0.123456' }] }, 'ALL');
    expect(outcome.rows.map(({ state, refusals }) => [state && plain(state.amount), ...refusals.map(({ code, path }) => `${code} ${path?.join('.')}`)])).toEqual([['12.34'], [null, 'UnknownSku rows.1.sku'], [null, 'InvalidInput rows.2.amount']]);
  });
});
