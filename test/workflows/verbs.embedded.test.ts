/** The four verbs, and the promise on stock. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEHLER } from '../../sources/demo-erp/wire.ts';
import { outstandingDemand } from '../../src/inventory/outstanding.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from './bench.ts';

const BUYER = 'c0001@example.com';
/** The customer was deleted between reading and ordering. */
const REFUSED_BY_THE_ERP: Fault = { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ FEHLER: { NR: FEHLER.KUNDE, TEXT: 'no such customer', BEZUG: '', STAND: '' } }) };

describe('durable writes', () => {
  let pair: Pair;
  let bench: Bench;
  let dataDir: string;
  beforeAll(async () => {
    pair = await startPair();
    dataDir = await mkdtemp(join(tmpdir(), 'workflows-verbs-'));
    bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir });
  });
  afterAll(async () => {
    await bench.stop();
    await pair.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const order = (idempotencyKey: string, sku: string, quantity: string) => bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey, channel: 'web', customerEmail: BUYER, lines: [{ sku, quantity }] }, 'ALL');

  it('twelve buyers at once of the two and three pieces at the two locations: five orders, seven refusals', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, buyer) => order(`buyer ${buyer}`, 'SKU-00001', '1')));
    const placed = outcomes.filter(({ state }) => state !== null);
    expect(placed).toHaveLength(5);
    expect(outcomes.filter(({ refusals }) => refusals[0]?.code === 'InsufficientStock')).toHaveLength(7);
    expect(new Set(placed.map(({ state }) => state?.number)).size).toBe(5);
    // all confirmed by the record: nothing is reserved on top of what it knows
    expect(await outstandingDemand(bench.store)).toEqual(new Map());
  });

  it('what a refused order was promised can be sold to others', async () => {
    const refuse = pair.erpProxy.when(({ method, path }) => (method === 'POST' && path === '/auftraege' ? REFUSED_BY_THE_ERP : null));
    const refused = await order('refused by the record', 'SKU-00002-M4', '1');
    refuse();
    expect(refused.refusals).toMatchObject([{ code: 'UnknownCustomer' }]);
    expect(await outstandingDemand(bench.store)).toEqual(new Map());
  });

  it('cancels in both systems, and the pieces can be sold again', async () => {
    const { state } = await order('to cancel', 'SKU-00002-M4', '2');
    const number = state?.number ?? '';
    const plan = await bench.workflows.write('cancelOrder', BACK_OFFICE, { idempotencyKey: 'dry', number, dryRun: true }, 'ALL');
    expect(plan).toMatchObject({ operationId: null, refusals: [] });
    expect([...new Set(plan.plan?.map(({ source }) => source))]).toEqual(['demo-erp', 'demo-storefront']);
    const [uncancelled] = await pair.erp.peek.orders(number);

    const cancelled = await bench.workflows.write('cancelOrder', BACK_OFFICE, { idempotencyKey: 'cancel', number, reason: 'changed their mind' }, 'ALL');
    expect(cancelled).toMatchObject({ refusals: [], state: { number, phase: 'CANCELLED' } });
    expect((await pair.erp.peek.orders(number))[0]?.state).not.toBe(uncancelled?.state);
    expect((await pair.shop.peek.orders(number))[0]?.state).toMatch(/void|cancel/i);
    const again = await bench.workflows.write('cancelOrder', BACK_OFFICE, { idempotencyKey: 'cancel again', number }, 'ALL');
    expect(again.refusals).toMatchObject([{ code: 'IllegalTransition', from: 'CANCELLED', to: 'CANCELLED', path: ['number'] }]);
  });

  it('refuses to cancel what has been shipped', async () => {
    const { state } = await order('to ship', 'SKU-00002-M4', '1');
    const number = state?.number ?? '';
    await pair.erp.people.shipOrder?.(number);
    const outcome = await bench.workflows.write('cancelOrder', BACK_OFFICE, { idempotencyKey: 'too late', number }, 'ALL');
    expect(outcome.refusals).toMatchObject([{ code: 'IllegalTransition', to: 'CANCELLED', path: ['number'] }]);
  });

  it('corrects stock in the record and tells the storefront, the log having the state with its version', async () => {
    const sku = 'SKU-00002-M6';
    const { state } = await bench.workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: 'count', sku, location: 'BER', count: '17' }, 'ALL');
    expect(state?.onHand).toBe('17');
    expect(await pair.erp.peek.onHand(sku, 'BER')).toBe('17');
    expect(await pair.shop.peek.onHand(sku, 'BER')).toBe('17');
    const told = await bench.store.db.selectFrom('event_log').select(['version', 'state']).where('key', '=', `BER/${sku}`).where('version', 'is not', null).execute();
    expect(told).toMatchObject([{ state: { sku, onHand: '17' } }]);
  });

  it('ten corrections of one level at once end with the record and the storefront equal', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, turn) => bench.workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: `turn ${turn}`, sku: 'SKU-00002-M4', location: 'LYS', delta: '1' }, 'ALL')));
    expect(await pair.erp.peek.onHand('SKU-00002-M4', 'LYS')).toBe('57');
    expect(await pair.shop.peek.onHand('SKU-00002-M4', 'LYS')).toBe('57');
  });

  it('ten writers of one new customer at once make one, known by one id in both systems', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, writer) => bench.workflows.write('upsertCustomer', BACK_OFFICE, { idempotencyKey: `writer ${writer}`, email: 'New.One@example.com', firstName: 'Ada' }, 'ALL')));
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(await pair.erp.peek.customers('new.one@example.com')).toHaveLength(1);
    expect(await pair.shop.peek.customers('new.one@example.com')).toHaveLength(1);
    const references = await bench.store.db.selectFrom('cross_reference').select(['id', 'source']).where('type', '=', 'Customer').where('key', '=', 'new.one@example.com').orderBy('source').execute();
    expect(references.map(({ source }) => source)).toEqual(['demo-erp', 'demo-storefront']);
    expect(new Set(references.map(({ id }) => id)).size).toBe(1);
  });

  it('what is asked of an order before the storefront has it comes to the storefront after it', async () => {
    const away = pair.shopProxy.when(({ body }) => (body.includes('recordPurchase') ? { kind: 'cut' } : null));
    const placed = await bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: 'slow shop', channel: 'web', customerEmail: BUYER, lines: [{ sku: 'SKU-00002-M4', quantity: '2' }] }, 'RECORD');
    const number = placed.state?.number ?? '';
    const shipped = bench.workflows.write('shipOrder', BACK_OFFICE, { idempotencyKey: 'at once', number, lines: [{ sku: 'SKU-00002-M4', quantity: '1' }] }, 'ALL');
    // the shipment had the time for both systems in which this was tried so often
    const tries = async (): Promise<number> => (await bench.store.db.selectFrom('operation_leg').select('attempts').where('operation_id', '=', placed.operationId).where('position', '=', 1).executeTakeFirstOrThrow()).attempts;
    await expect.poll(tries, { timeout: 30_000 }).toBeGreaterThan(3);
    away();
    expect(await shipped).toMatchObject({ refusals: [], state: { phase: 'IN_PROGRESS' } });
    expect((await pair.shop.peek.orders(number)).map(({ state, shipments }) => ({ state, shipments }))).toEqual([{ state: 'IN_PROGRESS', shipments: 1 }]);
  });

  it('A16 a caller that gives up finds the same operation under its key', async () => {
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const forget = pair.erpProxy.onAnswer(({ method, path }) => (method === 'POST' && path === '/auftraege' ? held : undefined));
    const aborted = new AbortController();
    const asked = bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: 'slow', channel: 'web', customerEmail: BUYER, lines: [{ sku: 'SKU-00002-M4', quantity: '1' }] }, 'RECORD', aborted.signal);
    await expect.poll(() => outstandingDemand(bench.store)).toEqual(new Map([['SKU-00002-M4', new Map([['BER', '1']])]]));
    aborted.abort();
    const early = await asked;
    expect(early).toMatchObject({ refusals: [], state: null });
    forget();
    letGo?.();
    const late = await order('slow', 'SKU-00002-M4', '1');
    expect(late).toMatchObject({ operationId: early.operationId, state: { phase: 'CONFIRMED' } });
  });
});
