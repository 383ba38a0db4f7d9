/** One key is one write, however often and however it is sent. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expireOperations } from '../../src/store/queries/expire-operations.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from './bench.ts';

const ORDER = { channel: 'web', customerEmail: 'c0001@example.com', lines: [{ sku: 'SKU-00002-M4', quantity: '1' }] };
const DAY_MS = 24 * 60 * 60 * 1_000;

describe('an idempotency key', () => {
  let pair: Pair;
  let bench: Bench;
  let dataDir: string;
  beforeAll(async () => {
    pair = await startPair();
    dataDir = await mkdtemp(join(tmpdir(), 'workflows-keys-'));
    bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir, limits: { answerMs: 60_000 } });
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

  it('A16 sent 50 times at once is one order and one answer', async () => {
    const before = await pair.erp.peek.orderCount();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: 'fifty', ...ORDER }, 'ALL')));
    expect(outcomes[0]?.refusals).toEqual([]);
    expect(new Set(outcomes.map(({ operationId }) => operationId)).size).toBe(1);
    expect(new Set(outcomes.map(({ state }) => state?.number)).size).toBe(1);
    expect(await pair.erp.peek.orderCount()).toBe(before + 1);
    expect(await pair.shop.peek.orderCount()).toBe(1);
    // sent again later: the first answer, and no system is asked
    pair.erpProxy.reset();
    expect(await bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: 'fifty', ...ORDER }, 'ALL')).toEqual(outcomes[0]);
    expect(pair.erpProxy.calls).toEqual([]);
  });

  it('A16 is a conflict with another input, and the first write stays', async () => {
    const first = await bench.workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: 'conflict', sku: 'SKU-00001', location: 'BER', delta: '1' }, 'ALL');
    expect(first.refusals).toEqual([]);
    const second = await bench.workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: 'conflict', sku: 'SKU-00001', location: 'BER', delta: '2' }, 'ALL');
    expect(second).toMatchObject({ operationId: null, refusals: [{ code: 'IdempotencyConflict', path: ['idempotencyKey'], key: 'conflict' }] });
    expect(await pair.erp.peek.onHand('SKU-00001', 'BER')).toBe('3');
  });

  it('is another write for another caller and for another verb', async () => {
    const input = { idempotencyKey: 'shared', sku: 'SKU-00001', location: 'LYS', delta: '1' };
    const mine = await bench.workflows.write('adjustInventory', BACK_OFFICE, input, 'ALL');
    const yours = await bench.workflows.write('adjustInventory', { ...BACK_OFFICE, id: 'key:other' }, input, 'ALL');
    const order = await bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: 'shared', ...ORDER }, 'ALL');
    expect(new Set([mine.operationId, yours.operationId, order.operationId]).size).toBe(3);
    expect(await pair.erp.peek.onHand('SKU-00001', 'LYS')).toBe('5');
  });

  it('keeps a refusal as its outcome', async () => {
    const input = { idempotencyKey: 'refused', ...ORDER, lines: [{ sku: 'NOPE', quantity: '1' }] };
    const first = await bench.workflows.write('placeOrder', BACK_OFFICE, input, 'ALL');
    expect(await bench.workflows.write('placeOrder', BACK_OFFICE, input, 'ALL')).toEqual(first);
  });

  it('is free again when nothing could be sent', async () => {
    const input = { idempotencyKey: 'down', ...ORDER };
    pair.erpProxy.when(() => ({ kind: 'answer', status: 503 }));
    expect(await bench.workflows.write('placeOrder', BACK_OFFICE, input, 'ALL')).toMatchObject({ refusals: [{ code: 'SourceUnavailable', source: 'demo-erp' }], state: null });
    pair.erpProxy.reset();
    // the breaker lets one call through after a while
    await expect.poll(async () => (await bench.workflows.write('placeOrder', BACK_OFFICE, input, 'ALL')).refusals, { timeout: 15_000 }).toEqual([]);
  });

  it('stays used when its outcome is no longer kept', async () => {
    const input = { idempotencyKey: 'old', sku: 'SKU-00003-RED', location: 'BER', reason: 'x', delta: '1' };
    await bench.workflows.write('adjustInventory', BACK_OFFICE, input, 'ALL');
    await bench.store.db.updateTable('operation').set({ updated_at: new Date(Date.now() - 31 * DAY_MS) }).where('idempotency_key', '=', 'old').execute();
    await expireOperations(bench.store.db, 30 * DAY_MS);
    expect(await bench.workflows.write('adjustInventory', BACK_OFFICE, input, 'ALL')).toMatchObject({ operationId: null, refusals: [{ code: 'IdempotencyExpired', key: 'old' }] });
  });
});
