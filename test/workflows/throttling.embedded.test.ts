/** A source that asks to slow down is left alone as long as it asks, by reads and writes, and the others go on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault, FaultProxy } from '../support/fault-proxy.ts';
import type { ProxiedRequest } from '../support/forward.ts';
import { waitFor } from '../support/wait-for.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from './bench.ts';

const SKU = 'SKU-00002-M4';
const ORDER = { channel: 'web', customerEmail: 'c0001@example.com', lines: [{ sku: SKU, quantity: '1' }] };
/** What the systems ask for. Longer than any jitter of the gateway's own, shorter than a read's patience. */
const ASKED_S = 1.5;
/** As short as a timer of Node may come before its time, in ms. */
const EARLY_MS = 2;

const SLOW_DOWN: Fault = { kind: 'answer', status: 429, headers: { 'retry-after': String(ASKED_S) } };
const inside200 = (data: unknown) => ({
  status: 200, headers: { 'content-type': 'application/json', 'retry-after': String(ASKED_S) }, body: JSON.stringify({ data, errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] }),
});

const places = ({ method, path }: ProxiedRequest): boolean => method === 'POST' && path === '/auftraege';
const records = ({ body }: ProxiedRequest): boolean => body.includes('recordPurchase');
const asksErp = ({ path }: ProxiedRequest): boolean => path.startsWith('/artikel');

describe('a source that asks to slow down', () => {
  let pair: Pair;
  let bench: Bench;
  let dataDir: string;
  beforeAll(async () => {
    pair = await startPair();
    dataDir = await mkdtemp(join(tmpdir(), 'workflows-throttling-'));
    bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir });
    expect((await order('before')).state).not.toBeNull();
    forget();
  });
  const forget = (): void => [pair.erpProxy, pair.shopProxy].forEach((proxy) => proxy.reset());
  afterEach(forget);
  afterAll(async () => {
    await bench.stop();
    await pair.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const order = (key: string, until: 'RECORD' | 'ALL' = 'ALL') => bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: key, ...ORDER }, until);
  const legs = (operationId: string | null) => bench.store.db.selectFrom('operation_leg').select(['source', 'status', 'attempts', 'error']).where('operation_id', '=', operationId).orderBy('position').execute();
  const read = (name: string) => {
    const source = bench.registry.source(name);
    return source.run('variants', (call) => source.source.reads.variants?.([SKU], { fields: new Set(['title']) }, call) ?? Promise.reject(new Error('cannot read')));
  };

  /** Answers the first call that fits so, and keeps when every call came. */
  function throttle(proxy: FaultProxy, fits: (request: ProxiedRequest) => boolean, fault: Fault): { readonly came: () => readonly number[]; readonly askedAt: () => number | undefined } {
    const came: number[] = [];
    let askedAt: number | undefined;
    proxy.when((request) => {
      if (askedAt !== undefined) came.push(performance.now());
      else if (fits(request)) {
        askedAt = performance.now();
        return fault;
      }
      return null;
    });
    return { came: () => came, askedAt: () => askedAt };
  }
  const notBefore = (askedAt: number | undefined): number => (askedAt ?? Infinity) + ASKED_S * 1_000 - EARLY_MS;

  it('F21 429 to a write: sent as late as told and once more, and the storefront is read meanwhile', async () => {
    const before = await pair.erp.peek.orderCount();
    const { came, askedAt } = throttle(pair.erpProxy, places, SLOW_DOWN);
    const placed = order('told by 429');
    await waitFor('the ERP to ask', () => askedAt() !== undefined && bench.registry.source('demo-erp').line().heldMs > 0);
    expect(await read('demo-storefront')).toMatchObject([{ sku: SKU }]);
    expect(came()).toEqual([]);
    const outcome = await placed;
    expect(outcome.state).not.toBeNull();
    expect(Math.min(...came())).toBeGreaterThanOrEqual(notBefore(askedAt()));
    expect(pair.erpProxy.calls.filter(places)).toHaveLength(2);
    expect(await legs(outcome.operationId)).toMatchObject([{ source: 'demo-erp', status: 'CONFIRMED', attempts: 2 }, { source: 'demo-storefront', status: 'CONFIRMED', attempts: 1 }]);
    expect(await pair.erp.peek.orderCount()).toBe(before + 1);
  });

  it('F21 others hear of it: a second order waits too, and is not sent to hear it itself', async () => {
    const { came, askedAt } = throttle(pair.erpProxy, places, SLOW_DOWN);
    const first = order('heard');
    await waitFor('the ERP to ask', () => askedAt() !== undefined && bench.registry.source('demo-erp').line().heldMs > 0);
    const outcomes = await Promise.all([first, order('heard of'), order('heard of too')]);
    for (const { state } of outcomes) expect(state).not.toBeNull();
    expect(Math.min(...came())).toBeGreaterThanOrEqual(notBefore(askedAt()));
    expect(pair.erpProxy.calls.filter(places)).toHaveLength(4);
  });

  it('F21 throttled inside HTTP 200: the storefront waits as told, is not taken to have refused, and the ERP goes on', async () => {
    const { came, askedAt } = throttle(pair.shopProxy, records, { kind: 'answer', ...inside200({ recordPurchase: null }) });
    const outcome = await order('told inside 200', 'RECORD');
    expect(outcome.state?.phase).toBe('CONFIRMED');
    await waitFor('the storefront to ask', () => askedAt() !== undefined && bench.registry.source('demo-storefront').line().heldMs > 0);
    expect(await read('demo-erp')).toMatchObject([{ sku: SKU }]);
    expect(came()).toEqual([]);
    await waitFor('the order to be applied', async () => (await legs(outcome.operationId)).every(({ status }) => status === 'CONFIRMED'));
    expect(Math.min(...came())).toBeGreaterThanOrEqual(notBefore(askedAt()));
    expect(await legs(outcome.operationId)).toMatchObject([{ attempts: 1 }, { source: 'demo-storefront', attempts: 2, error: null }]);
    expect(await pair.shop.peek.orders(outcome.state?.number ?? '')).toHaveLength(1);
  });

  it('F21 throttled in the middle of an answer: what may have been done is not taken as undone', async () => {
    pair.shopProxy.when(once(records, { kind: 'answerAfter', ...inside200({ recordPurchase: { __typename: 'Purchase' } }) }));
    const outcome = await order('told in the middle');
    expect(await legs(outcome.operationId)).toMatchObject([{ status: 'CONFIRMED' }, { status: 'CONFIRMED', attempts: 2 }]);
    expect(bench.registry.source('demo-storefront').line().heldMs).toBe(0);
    expect(await pair.shop.peek.orders(outcome.state?.number ?? '')).toHaveLength(1);
  });

  it('F21 429 to a read: read again when told, by whoever asked', async () => {
    const { came, askedAt } = throttle(pair.erpProxy, asksErp, SLOW_DOWN);
    const answers = await Promise.all([read('demo-erp'), read('demo-erp')]);
    for (const answer of answers) expect(answer).toMatchObject([{ sku: SKU }]);
    expect(Math.max(...came())).toBeGreaterThanOrEqual(notBefore(askedAt()));
  });

  it('F21 a longer pause than a read may take is told at once, and a restart does not forget it', async () => {
    const far: Fault = { kind: 'answer', status: 429, headers: { 'retry-after': '600' } };
    pair.shopProxy.when(once(() => true, far));
    await expect(read('demo-storefront')).rejects.toMatchObject({ kind: 'RATE_LIMITED', retryable: true });
    await expect(read('demo-storefront')).rejects.toMatchObject({ kind: 'RATE_LIMITED' });
    expect(pair.shopProxy.calls).toHaveLength(1);
    await bench.stop();
    bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir });
    await waitFor('the pause to be heard', () => bench.registry.source('demo-storefront').line().heldMs > 0);
    await expect(read('demo-storefront')).rejects.toMatchObject({ kind: 'RATE_LIMITED' });
    expect(pair.shopProxy.calls).toHaveLength(1);
    expect(await read('demo-erp')).toMatchObject([{ sku: SKU }]);
  });
});

/** Does it to the first call that fits. */
function once(fits: (request: ProxiedRequest) => boolean, fault: Fault): (request: ProxiedRequest) => Fault | null {
  let done = false;
  return (request) => {
    if (done || !fits(request)) return null;
    done = true;
    return fault;
  };
}
