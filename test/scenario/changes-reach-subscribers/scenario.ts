import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query, subscribe, subscribeBySse, type Subscription } from '../../support/graphql.ts';
import { lineOf, place } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';

interface Stock { inventoryChanged: { kind: string; cursor: string; level: { sku: string; onHand: string; available: string; location: { code: string } } } }
interface Change { orderChanged: { kind: string; cursor: string; order: { number: string; phase: string; shipments: { phase: string }[] } } }

const STOCK = 'subscription($skus: [String!], $after: Cursor) { inventoryChanged(skus: $skus, locations: ["BER"], after: $after) { kind cursor occurredAt level { sku onHand available revision location { code } } } }';
const ORDER = 'subscription($number: String, $after: Cursor) { orderChanged(number: $number, after: $after) { kind cursor order { number phase shipments { phase } } } }';

/** People move stock in steps, and a planned move changes the level (not what is on hand): every event up to the one that moves it. */
async function untilOnHandMoves(stream: Subscription<Stock>, { level }: Stock['inventoryChanged']): Promise<{ kind: string; onHand: number }[]> {
  const changes: { kind: string; onHand: number }[] = [];
  do {
    const { kind, level: { onHand } } = (await stream.take()).inventoryChanged;
    changes.push({ kind, onHand: Number(onHand) });
  } while (changes.at(-1)?.onHand === Number(level.onHand));
  return changes;
}

export function changesReachSubscribers(makePair: () => Promise<Pair>): void {
  describe('changes reach subscribers without anyone asking', () => {
    let pair: Pair;
    let deployment: Deployment;
    let gateway: Gateway;
    const stocked = (from: number): Seeded => wellStocked(1, from)[0] as Seeded;

    beforeAll(async () => {
      pair = await makePair();
      deployment = await pair.deploy();
      gateway = await startGateway({ env: { ...deployment.env, ...(await pair.store()) } });
      await pair.deliverTo(gateway.url);
    });
    afterAll(async () => {
      await pair?.deliverTo(null);
      await gateway?.stop();
      await deployment?.remove();
      await pair?.stop();
    });

    for (const [transport, open] of [['WebSocket', subscribe], ['SSE', subscribeBySse]] as const) {
      it(`stock moved by a person in the ERP arrives over ${transport}`, async () => {
        const { variant } = stocked(transport === 'SSE' ? 20 : 21);
        const stream = open<Stock>(gateway.url, gateway.key, STOCK, { skus: [variant.sku] });
        const first = (await stream.take()).inventoryChanged;
        expect(first).toMatchObject({ kind: 'SNAPSHOT', level: { sku: variant.sku, location: { code: 'BER' } } });
        await pair.erp.people.moveStock?.(variant.sku, 'BER', '7');
        const changes = await untilOnHandMoves(stream, first);
        expect(changes.at(-1)).toEqual({ kind: 'CHANGE', onHand: Number(first.level.onHand) + 7 });
        await stream.stop();
      });
    }

    it('what happened while nobody listened comes after the cursor', async () => {
      const { variant } = stocked(22);
      const stream = subscribe<Stock>(gateway.url, gateway.key, STOCK, { skus: [variant.sku] });
      const first = (await stream.take()).inventoryChanged;
      await stream.stop();
      await pair.erp.people.moveStock?.(variant.sku, 'BER', '3');
      const resumed = subscribe<Stock>(gateway.url, gateway.key, STOCK, { skus: [variant.sku], after: first.cursor });
      const changes = await untilOnHandMoves(resumed, first);
      expect(changes.at(-1)).toEqual({ kind: 'CHANGE', onHand: Number(first.level.onHand) + 3 });
      await resumed.stop();
    });

    it('a forged cursor is refused', async () => {
      const stream = subscribe<Stock>(gateway.url, gateway.key, STOCK, { skus: ['X'], after: 'Zm9yZ2Vk' });
      await expect(stream.take()).rejects.toThrow(/cursor/i);
      await stream.stop();
    });

    it('an order shipped by a person in the ERP arrives with each step', async () => {
      const { placeOrder } = await place(gateway.url, gateway.key, { idempotencyKey: 'to-ship', lines: [lineOf(stocked(24), 2)] });
      const number = placeOrder.order?.number ?? '';
      const stream = subscribe<Change>(gateway.url, gateway.key, ORDER, { number });
      expect((await stream.take()).orderChanged).toMatchObject({ kind: 'SNAPSHOT', order: { number, phase: 'CONFIRMED' } });
      await pair.erp.people.shipOrder?.(number);
      const phases: string[] = [];
      do phases.push((await stream.take()).orderChanged.order.phase);
      while (phases.at(-1) !== 'COMPLETED');
      await stream.stop();
      const { order } = await query<{ order: { shipments: { phase: string }[] } }>(gateway.url, gateway.key, 'query($number: String!) { order(number: $number) { shipments { phase } } }', { number });
      expect(order.shipments).toEqual([{ phase: 'SHIPPED' }]);
    });

    it('the gateway corrects stock in the ERP, publishes it to the storefront and tells subscribers', async () => {
      const { variant } = stocked(26);
      const stream = subscribe<Stock>(gateway.url, gateway.key, STOCK, { skus: [variant.sku] });
      const before = Number((await stream.take()).inventoryChanged.level.onHand);
      const { adjustInventory } = await query<{ adjustInventory: { level: { onHand: string }; operation: { status: string }; userErrors: unknown[] } }>(gateway.url, gateway.key,
        'mutation($input: AdjustInventoryInput!) { adjustInventory(input: $input, waitFor: ALL) { level { onHand } operation { status legs { source status error } } userErrors { code message } } }',
        { input: { idempotencyKey: 'adjust', sku: variant.sku, location: 'BER', delta: '-4', reason: 'broken' } });
      expect(adjustInventory).toMatchObject({ operation: { status: 'APPLIED' }, userErrors: [] });
      expect(Number(adjustInventory.level.onHand)).toBe(before - 4);
      expect(Number((await stream.take()).inventoryChanged.level.onHand)).toBe(before - 4);
      await stream.stop();
      expect(Number(await pair.erp.peek.onHand(variant.sku, 'BER'))).toBe(before - 4);
      expect(Number(await pair.storefront.peek.onHand(variant.sku, 'BER'))).toBe(before - 4);
    });

    it('one customer in both systems, also when written twice at once', async () => {
      const address = 'New.Customer@Example.com';
      const upsert = (key: string): Promise<{ upsertCustomer: { customer: { id: string } | null; userErrors: unknown[]; operation: { status: string } } }> =>
        query(gateway.url, gateway.key, 'mutation($input: UpsertCustomerInput!) { upsertCustomer(input: $input, waitFor: ALL) { customer { id email firstName } operation { status legs { source status error } } userErrors { code message } } }',
          { input: { idempotencyKey: key, email: address, firstName: 'Nele', lastName: 'Neu' } });
      const [one, two] = await Promise.all([upsert('customer-1'), upsert('customer-2')]);
      expect([one.upsertCustomer.operation.status, two.upsertCustomer.operation.status]).toEqual(['APPLIED', 'APPLIED']);
      expect(one.upsertCustomer.customer?.id).toBe(two.upsertCustomer.customer?.id);
      for (const system of [pair.erp, pair.storefront]) expect(await system.peek.customers(address.toLowerCase())).toEqual([expect.objectContaining({ firstName: 'Nele', lastName: 'Neu' })]);
    });
  });
}
