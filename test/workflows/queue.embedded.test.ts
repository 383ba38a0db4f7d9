/** `whenRecordIsDown: QUEUE`: while the ERP is away orders are accepted with a promise on stock, and are placed by themselves when it is back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../../src/execution/schema.ts';
import { waitFor } from '../support/wait-for.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from './bench.ts';

const PLACE_ORDER = /(placeOrder\(input: PlaceOrderInput![^@]*@fanOut\([^)]*whenRecordIsDown: )REFUSE/;
/** The shop shows two pieces in Lyon and one in Berlin: one less than the ERP has at each. */
const SCARCE = 'SKU-00001';
const EMAIL = 'c0001@example.com';

describe('with whenRecordIsDown: QUEUE', () => {
  let pair: Pair;
  let bench: Bench;
  let dataDir: string;
  beforeAll(async () => {
    pair = await startPair();
    dataDir = await mkdtemp(join(tmpdir(), 'workflows-queue-'));
    const typeDefs = readSdl().replace(PLACE_ORDER, '$1QUEUE');
    expect(typeDefs).not.toBe(readSdl());
    bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir, typeDefs, limits: { recordDownMs: 300, longestPauseMs: 500 } });
    // the series of numbers begins while the ERP is there
    expect((await order('before', 'SKU-00002-M4', '1', 'ALL')).state).not.toBeNull();
  });
  afterAll(async () => {
    await bench.stop();
    await pair.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const order = (key: string, sku: string, quantity: string, until: 'RECORD' | 'ALL' = 'RECORD') => bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: key, channel: 'web', customerEmail: EMAIL, lines: [{ sku, quantity }] }, until);
  const statusOf = async (id: string | null) => (await bench.store.db.selectFrom('operation').select('status').where('id', '=', id ?? '').executeTakeFirstOrThrow()).status;

  it('orders are accepted at once, never for more than there is, and drain to one in each system', async () => {
    const before = [await pair.erp.peek.orderCount(), await pair.shop.peek.orderCount()];
    const back = pair.erpProxy.when(() => ({ kind: 'cut' }));
    const accepted = [await order('one', SCARCE, '2'), await order('two', SCARCE, '1'), await order('three', 'SKU-00002-M4', '1')];
    for (const { refusals, state } of accepted) expect([refusals, state]).toEqual([[], null]);
    const tooMuch = await order('four', SCARCE, '1');
    expect(tooMuch.refusals).toMatchObject([{ code: 'InsufficientStock', sku: SCARCE, available: '0' }]);
    expect((await order('five', 'NO-SUCH-SKU', '1')).refusals).toMatchObject([{ code: 'UnknownSku' }]);
    expect([await pair.erp.peek.orderCount(), await pair.shop.peek.orderCount()]).toEqual(before);

    back();
    for (const { operationId } of accepted) await waitFor('the order to be placed', async () => (await statusOf(operationId)) === 'APPLIED');
    expect([await pair.erp.peek.orderCount(), await pair.shop.peek.orderCount()]).toEqual(before.map((count) => count + accepted.length));
    for (const { operationId } of accepted) {
      const { subject } = await bench.store.db.selectFrom('operation').select('subject').where('id', '=', operationId ?? '').executeTakeFirstOrThrow();
      const [inErp, inShop] = [await pair.erp.peek.orders(subject ?? ''), await pair.shop.peek.orders(subject ?? '')];
      expect([inErp.length, inShop.length]).toEqual([1, 1]);
      expect(inShop[0]?.total).toBe(inErp[0]?.total);
    }
  });

  it('what the ERP then refuses is left to a person, with its promise on stock', async () => {
    const back = pair.erpProxy.when(() => ({ kind: 'cut' }));
    const { operationId } = await order('refused', 'SKU-00002-M4', '1');
    back();
    const refuse = pair.erpProxy.when(({ method, path }) => (method === 'POST' && path === '/auftraege' ? { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ FEHLER: { NR: 4716, TEXT: 'no', BEZUG: '', STAND: '' } }) } : null));
    await waitFor('the order to be set aside', async () => (await statusOf(operationId)) === 'SET_ASIDE');
    expect(await bench.store.db.selectFrom('demand').select(['sku', 'released_at']).where('operation_id', '=', operationId ?? '').execute()).toEqual([{ sku: 'SKU-00002-M4', released_at: null }]);
    refuse();
    expect(await bench.workflows.operators.retry(BACK_OFFICE, operationId ?? '')).toEqual([]);
    await waitFor('the order to be placed', async () => (await statusOf(operationId)) === 'APPLIED');
  });
});
