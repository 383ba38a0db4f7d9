/** A gateway killed between two systems goes on where it was when it is started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { BACK_OFFICE, startBench, startPair, type Pair } from './bench.ts';
import { spawnProcess } from './spawn-process.ts';

const BUYER = 'c0001@example.com';
const SKU = 'SKU-00002-M4';

describe('a gateway killed with SIGKILL', () => {
  let pair: Pair;
  let dataDir: string;
  beforeAll(async () => {
    pair = await startPair();
    dataDir = await mkdtemp(join(tmpdir(), 'workflows-kill-'));
  });
  afterAll(async () => {
    await pair.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('A16 after the record answered and before the storefront was asked: both have the order once, also when it is asked for again', async () => {
    const input = { idempotencyKey: 'killed', channel: 'web', customerEmail: BUYER, lines: [{ sku: SKU, quantity: '2' }] };
    const options = { sources: [pair.erpOptions, pair.shopOptions], dataDir };
    const first = await spawnProcess(options);
    let killed: Promise<void> | undefined;
    const forget = pair.erpProxy.onAnswer(async ({ method, path }) => {
      if (method === 'POST' && path === '/auftraege') await (killed ??= first.kill());
    });
    await expect(first.ask('placeOrder', input, 'ALL')).rejects.toThrow('ended');
    forget();
    expect(await pair.erp.peek.orderCount()).toBe(1);
    expect(await pair.shop.peek.orderCount()).toBe(0);

    const second = await startBench(options);
    try {
      const operation = await waitFor('the order in both systems', async () => {
        const row = await second.store.db.selectFrom('operation').select(['status', 'subject']).executeTakeFirstOrThrow();
        return row.status === 'APPLIED' && row;
      });
      const [inErp, inShop] = await Promise.all([pair.erp.peek.orders(operation.subject ?? ''), pair.shop.peek.orders(operation.subject ?? '')]);
      expect(inErp).toHaveLength(1);
      expect(inShop).toHaveLength(1);
      expect(inShop[0]?.total).toBe(inErp[0]?.total);
      const again = await second.workflows.write('placeOrder', BACK_OFFICE, input, 'ALL');
      expect(again).toMatchObject({ refusals: [], state: { number: operation.subject } });
      expect(await pair.erp.peek.orderCount()).toBe(1);
      expect(await pair.shop.peek.orderCount()).toBe(1);
      const demand = await second.store.db.selectFrom('demand').select('acknowledged_at').executeTakeFirstOrThrow();
      expect(demand.acknowledged_at).not.toBeNull();
    } finally {
      await second.stop();
    }
  });

  it('between accepting an operation and beginning it: somebody begins it', async () => {
    const bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir: join(dataDir, 'unstarted') });
    try {
      await bench.workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: 'model', sku: SKU, location: 'BER', delta: '1' }, 'ALL');
      const before = Number(await pair.erp.peek.onHand(SKU, 'BER'));
      await sql`
        insert into operation (id, kind, caller, idempotency_key, input_hash, input, status, actor, subject, owner)
        select new_id, kind, caller, 'unstarted', input_hash, jsonb_set(input, '{input,idempotencyKey}', '"unstarted"'), 'RUNNING', actor, subject, owner
        from operation cross join (select gen_random_uuid() as id) as new (new_id)
        where idempotency_key = 'model'`.execute(bench.store.db);
      await waitFor('the operation to be applied', async () => (await bench.store.db.selectFrom('operation').select('status').where('idempotency_key', '=', 'unstarted').executeTakeFirstOrThrow()).status === 'APPLIED');
      expect(Number(await pair.erp.peek.onHand(SKU, 'BER'))).toBe(before + 1);
    } finally {
      await bench.stop();
    }
  });

  it('and one that stops while a storefront is down leaves its part to the next start', async () => {
    const options = { sources: [pair.erpOptions, pair.shopOptions], dataDir };
    pair.shopProxy.when(() => ({ kind: 'answer', status: 503 }));
    const first = await startBench(options);
    const { state, operationId } = await first.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: 'stopped', channel: 'web', customerEmail: BUYER, lines: [{ sku: SKU, quantity: '1' }] }, 'RECORD');
    expect(state?.phase).toBe('CONFIRMED');
    await first.stop();
    pair.shopProxy.reset();
    const second = await startBench(options);
    try {
      await waitFor('the order in the storefront', async () => (await second.store.db.selectFrom('operation').select('status').where('id', '=', operationId ?? '').executeTakeFirstOrThrow()).status === 'APPLIED');
      expect(await pair.erp.peek.orders(state?.number ?? '')).toHaveLength(1);
      expect(await pair.shop.peek.orders(state?.number ?? '')).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });
});
