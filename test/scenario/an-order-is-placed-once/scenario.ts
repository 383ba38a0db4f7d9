import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email, wellStocked } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startFaultProxy, type FaultProxy } from '../../support/fault-proxy.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query } from '../../support/graphql.ts';
import { lineOf, operation, place } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';
import { waitFor } from '../../support/wait-for.ts';

/** Connections that send the same order at once. */
const AT_ONCE = 20;

/** Every amount of the order in both systems' own stores, to the cent. */
async function standsOnceInBoth(pair: Pair, number: string): Promise<void> {
  const [inErp, inStorefront] = await Promise.all([pair.erp.peek.orders(number), pair.storefront.peek.orders(number)]);
  expect(inErp).toHaveLength(1);
  expect(inStorefront).toHaveLength(1);
  expect(inErp[0]?.shipments).toBe(1);
  expect(Number(inStorefront[0]?.total)).toBe(Number(inErp[0]?.total));
  const lines = (order: (typeof inErp)[number] | undefined) => order?.lines.map(({ sku, quantity, unitPrice }) => [sku, Number(quantity), Number(unitPrice)]).sort();
  expect(lines(inStorefront[0])).toEqual(lines(inErp[0]));
}

export function anOrderIsPlacedOnce(makePair: () => Promise<Pair>): void {
  describe('an order is placed once', () => {
    let pair: Pair;
    let erp: FaultProxy;
    let deployment: Deployment;
    let store: Readonly<Record<string, string>>;
    const running = new Set<Gateway>();
    const start = async (dataDir?: string, extra: Record<string, string> = {}): Promise<Gateway> => {
      const gateway = await startGateway({ env: { ...deployment.env, ...store, UCG_CURSOR_SECRET: 'one-secret-for-all-gateways-of-the-test', ...extra }, ...(dataDir === undefined ? {} : { dataDir }) });
      running.add(gateway);
      return gateway;
    };

    beforeAll(async () => {
      pair = await makePair();
      erp = await startFaultProxy(pair.erp.options.endpoint);
      deployment = await pair.deploy({ erp: erp.url });
      store = await pair.store();
    });
    afterAll(async () => {
      for (const gateway of running) await gateway.stop();
      await deployment?.remove();
      await erp?.stop();
      await pair?.stop();
    });

    it('stands in both systems, to the cent, with the settled prices', async () => {
      const gateway = await start();
      const wanted = wellStocked(3);
      const { placeOrder } = await place(gateway.url, gateway.key, { idempotencyKey: 'first', customerEmail: email(41), lines: wanted.map((seeded, i) => lineOf(seeded, i === 0 ? 10 : 1)) });
      expect(placeOrder.userErrors).toEqual([]);
      expect(placeOrder.operation).toMatchObject({ status: 'APPLIED', legs: [{ role: 'ERP', status: 'CONFIRMED' }, { role: 'STOREFRONT', status: 'CONFIRMED' }] });
      const number = placeOrder.order?.number ?? '';
      expect(placeOrder.order).toMatchObject({ phase: 'CONFIRMED', currency: 'EUR', totals: { roundingAdjustment: { amount: '0.00' } } });
      await standsOnceInBoth(pair, number);
      const { order } = await query<{ order: { number: string; channel: string; customer: { email: string }; refs: unknown[] } }>(gateway.url, gateway.key, 'query($number: String!) { order(number: $number) { number channel customer { email } refs { source externalId } operations { kind status } } }', { number });
      expect(order).toMatchObject({ number, channel: 'web', customer: { email: email(41) }, operations: [{ kind: 'placeOrder', status: 'APPLIED' }] });
    });

    it(`sent ${AT_ONCE} times at once with one key it is one order`, async () => {
      const shared = store['DATABASE_URL'] !== undefined;
      const gateways = [...running];
      if (shared) gateways.push(await start());
      const before = [await pair.erp.peek.orderCount(), await pair.storefront.peek.orderCount()];
      const input = { idempotencyKey: 'at-once', lines: [lineOf(wellStocked(1, 5)[0] as ReturnType<typeof wellStocked>[number], 2)] };
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => {
        const gateway = gateways[i % gateways.length] as Gateway;
        return place(gateway.url, gateway.key, input);
      }));
      const numbers = new Set(answers.map(({ placeOrder }) => placeOrder.order?.number));
      expect(numbers.size).toBe(1);
      expect(new Set(answers.map(({ placeOrder }) => placeOrder.operation?.id)).size).toBe(1);
      await standsOnceInBoth(pair, [...numbers][0] ?? '');
      expect([await pair.erp.peek.orderCount(), await pair.storefront.peek.orderCount()]).toEqual(before.map((count) => count + 1));
    });

    it('killed after the record answered and before the replica was asked, it is finished at the next start', async () => {
      for (const gateway of running) await gateway.stop();
      running.clear();
      const dataDir = await mkdtemp(join(tmpdir(), 'ucg-kill-'));
      const first = await start(dataDir);
      const before = await pair.storefront.peek.orderCount();
      // the gateway dies by SIGKILL the moment the ERP has said yes
      let killed = false;
      const stopKilling = erp.onAnswer(async ({ body, method }) => {
        if (killed || method !== 'POST' || !body.toString().includes('KILL-ME')) return;
        killed = true;
        await first.kill('SIGKILL');
      });
      const sku = wellStocked(1, 8)[0] as ReturnType<typeof wellStocked>[number];
      const mutation = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { operation { id } userErrors { code } } }`;
      const input = { idempotencyKey: 'killed', channel: 'web', customerEmail: email(2), note: 'KILL-ME', lines: [lineOf(sku, 1)] };
      await expect(query(first.url, first.key, mutation, { input })).rejects.toThrow();
      stopKilling();
      expect(killed).toBe(true);
      expect(await pair.storefront.peek.orderCount()).toBe(before);

      running.delete(first);
      const second = await start(first.dataDir);
      const again = await query<{ placeOrder: { operation: { id: string }; userErrors: unknown[] } }>(second.url, second.key, mutation, { input });
      expect(again.placeOrder.userErrors).toEqual([]);
      await waitFor('the operation is finished', async () => (await operation(second.url, second.key, again.placeOrder.operation.id))?.status === 'APPLIED');
      const { operations } = await query<{ operations: { nodes: { id: string; legs: { externalId: string }[] }[] } }>(second.url, second.key, '{ operations(first: 5, filter: { kind: "placeOrder" }) { nodes { id legs { externalId } } } }');
      expect(operations.nodes.map(({ id }) => id)).toContain(again.placeOrder.operation.id);
      const { orders } = await query<{ orders: { nodes: { number: string; operations: { id: string }[] }[] } }>(second.url, second.key, '{ orders(first: 200) { nodes { number operations { id } } } }');
      const number = orders.nodes.find((order) => order.operations.some(({ id }) => id === again.placeOrder.operation.id))?.number ?? '';
      await standsOnceInBoth(pair, number);
      expect(await pair.storefront.peek.orderCount()).toBe(before + 1);
    });

    it('is cancelled in both systems, and the stock is free again', async () => {
      const [gateway] = [...running];
      if (!gateway) throw new Error('no gateway runs');
      const sku = wellStocked(1, 12)[0] as ReturnType<typeof wellStocked>[number];
      const available = async (): Promise<number> => {
        const { inventoryLevels } = await query<{ inventoryLevels: { available: string }[] }>(gateway.url, gateway.key, 'query($sku: String!) { inventoryLevels(skus: [$sku], locations: ["BER"]) { available } }', { sku: sku.variant.sku });
        return Number(inventoryLevels[0]?.available);
      };
      const before = await available();
      const { placeOrder } = await place(gateway.url, gateway.key, { idempotencyKey: 'to-cancel', lines: [lineOf(sku, 3)] });
      const number = placeOrder.order?.number ?? '';
      await waitFor('three are committed', async () => (await available()) === before - 3);
      const cancel = 'mutation($input: CancelOrderInput!) { cancelOrder(input: $input, waitFor: ALL) { order { phase } plan { source action } operation { status } userErrors { code message } } }';
      const dry = await query<{ cancelOrder: { plan: { source: string }[]; operation: unknown } }>(gateway.url, gateway.key, cancel, { input: { idempotencyKey: 'cancel-dry', number, dryRun: true } });
      expect(new Set(dry.cancelOrder.plan.map(({ source }) => source)).size).toBe(2);
      const { cancelOrder } = await query<{ cancelOrder: { order: { phase: string }; operation: { status: string }; userErrors: unknown[] } }>(gateway.url, gateway.key, cancel, { input: { idempotencyKey: 'cancel', number } });
      expect(cancelOrder).toMatchObject({ order: { phase: 'CANCELLED' }, operation: { status: 'APPLIED' }, userErrors: [] });
      await waitFor('the stock is free again', async () => (await available()) === before);
      expect(await pair.storefront.peek.orders(number)).toEqual([expect.objectContaining({ state: expect.stringMatching(/cancel/i) as unknown })]);
    });
  });
}
