import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email, wellStocked } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startFaultProxy, type FaultProxy } from '../../support/fault-proxy.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query } from '../../support/graphql.ts';
import { importByHand, importsOf, type Import } from '../../support/imports.ts';
import { lineOf, place } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { Basket } from '../../../sources/source.ts';

/** Several of these run at once over one gateway each. */
const MUTATIONS = 6;

/** @param shipping what the ERP does with shipping costs: it keeps them with the order, or cannot */
export function aCheckoutBecomesAnOrder(makePair: () => Promise<Pair>, shipping: 'KEPT' | 'LEFT'): void {
  describe('a checkout becomes an order', () => {
    let pair: Pair;
    let shop: FaultProxy;
    let deployment: Deployment;
    let store: Readonly<Record<string, string>>;
    let gateways: Gateway[] = [];
    /** Placed before the gateway knows the shop. */
    let old: readonly string[] = [];
    const start = async (dataDir?: string): Promise<Gateway> => {
      const gateway = await startGateway({ env: { ...deployment.env, ...store, UCG_CURSOR_SECRET: 'one-secret-for-all-gateways-of-the-test' }, ...(dataDir === undefined ? {} : { dataDir }) });
      gateways.push(gateway);
      return gateway;
    };
    const first = (): Gateway => {
      const [gateway] = gateways;
      if (!gateway) throw new Error('no gateway runs');
      return gateway;
    };
    const checkout = async (basket: Omit<Basket, 'email'> & { email?: string }): Promise<string> => {
      const number = await pair.storefront.people.checkout?.({ email: email(3), ...basket });
      if (number === undefined) throw new Error('this shop has no checkout');
      return number;
    };
    const basketOf = (from: number, pieces = 1): Basket['lines'] => wellStocked(2, from).map(({ variant: { sku } }) => ({ sku, pieces }));
    const imports = (number: string): Promise<readonly Import[]> => importsOf(first().url, first().key, number);
    const ended = (number: string, status: string): Promise<Import> => waitFor(`the import of ${number} to be ${status}`, async () => (await imports(number)).find((one) => one.status === status));

    /** As sold, to the cent, in both systems' own stores. @param charges prices of what is no goods, which an ERP may keep as lines */
    const standsOnce = async (number: string, charges: readonly number[] = []): Promise<void> => {
      const [inErp, inShop] = await Promise.all([pair.erp.peek.orders(number), pair.storefront.peek.orders(number)]);
      expect(inErp).toHaveLength(1);
      expect(inShop).toHaveLength(1);
      const lines = (order: (typeof inErp)[number] | undefined) => order?.lines.map(({ sku, quantity, unitPrice }) => [sku, Number(quantity), Number(unitPrice)]).sort();
      const goods = new Set(inShop[0]?.lines.map(({ sku }) => sku));
      const isGoods = ([sku]: readonly (string | number)[]): boolean => goods.has(String(sku));
      expect(lines(inErp[0])?.filter(isGoods)).toEqual(lines(inShop[0]));
      expect(lines(inErp[0])?.filter((line) => !isGoods(line)).map(([, , price]) => price)).toEqual(charges);
    };

    beforeAll(async () => {
      pair = await makePair();
      shop = await startFaultProxy(pair.storefront.options.endpoint);
      deployment = await pair.deploy({ storefront: shop.url });
      store = await pair.store();
      old = [await checkout({ lines: basketOf(50) }), await checkout({ lines: basketOf(52) })];
      await pair.deliverTo((await start()).url);
    });
    afterAll(async () => {
      await pair?.deliverTo(null);
      for (const gateway of gateways) await gateway.stop();
      await deployment?.remove();
      await shop?.stop();
      await pair?.stop();
    });

    it('F01 by itself and once, for the customer, with the amounts that it was sold for', async () => {
      const number = await checkout({ lines: basketOf(20, 2) });
      const done = await ended(number, 'APPLIED');
      expect(done).toMatchObject({ actor: `import:${pair.storefront.options.name}`, legs: [{ source: pair.erp.options.name, status: 'CONFIRMED' }] });
      await standsOnce(number);
      const { order } = await query<{ order: { refs: { source: string }[] } }>(first().url, first().key, 'query($number: String!) { order(number: $number) { number channel phase customer { email } refs { source externalId } totals { roundingAdjustment { amount } } } }', { number });
      expect(order).toMatchObject({ number, channel: 'web', phase: 'CONFIRMED', customer: { email: email(3) } });
      expect(order.refs.map(({ source }) => source).sort()).toEqual([pair.erp.options.name, pair.storefront.options.name].sort());
    });

    it('F29 webhook, poll and mutations at once: one order, one receipt', async () => {
      if (store['DATABASE_URL'] !== undefined) await start();
      const before = await pair.erp.peek.orderCount();
      const number = await checkout({ lines: basketOf(24) });
      const source = pair.storefront.options.name;
      const answers = await Promise.all(Array.from({ length: MUTATIONS }, (_, i) => {
        const gateway = gateways[i % gateways.length] ?? first();
        return importByHand(gateway.url, gateway.key, { idempotencyKey: `by hand ${i % 3}`, source, number });
      }));
      await ended(number, 'APPLIED');
      const all = await waitFor('every import to end', async () => {
        const found = await imports(number);
        // one for each key by hand; the feed makes one more unless it comes when the order is known already
        return found.length >= 3 && found.every(({ status }) => status === 'APPLIED') && found;
      });
      expect(answers.flatMap(({ importOrder }) => importOrder.userErrors)).toEqual([]);
      expect(new Set(all.flatMap(({ legs }) => legs.map(({ externalId }) => externalId))).size).toBe(1);
      await standsOnce(number);
      expect(await pair.erp.peek.orderCount()).toBe(before + 1);
    });

    it('F29 an order of ours that comes back from the storefront is not imported', async () => {
      const [sku] = wellStocked(1, 30);
      if (!sku) throw new Error('no SKU');
      // the storefront has it and its feed tells of it, and the gateway does not know that yet
      const release = Promise.withResolvers<void>();
      const told = Promise.withResolvers<void>();
      const forget = shop.onAnswer(async ({ body }) => {
        if (!/recordPurchase|RecordOrder/.test(body.toString())) return;
        told.resolve();
        await release.promise;
      });
      const { placeOrder } = await place(first().url, first().key, { idempotencyKey: 'ours', lines: [lineOf(sku, 1)] }, 'RECORD');
      const number = placeOrder.order?.number ?? '';
      await told.promise;
      // an order of its own behind it shows that the feed was read so far
      const behind = await checkout({ lines: basketOf(31) });
      await ended(behind, 'APPLIED');
      release.resolve();
      forget();
      await waitFor('ours to be settled', async () => (await query<{ operation: { status: string } }>(first().url, first().key, 'query($id: ID!) { operation(id: $id) { status } }', { id: placeOrder.operation?.id })).operation.status === 'APPLIED');
      expect(await imports(number)).toEqual([]);
      expect(await pair.erp.peek.orders(number)).toHaveLength(1);
      const { importOrder } = await importByHand(first().url, first().key, { idempotencyKey: 'ours by hand', source: pair.storefront.options.name, number });
      expect(importOrder.userErrors).toEqual([expect.objectContaining({ code: 'InvalidInput' })]);
      expect(await pair.erp.peek.orders(number)).toHaveLength(1);
    });

    it(shipping === 'KEPT' ? 'with the shipping costs that the buyer has paid' : 'with shipping costs, which the ERP cannot keep, it is set aside', async () => {
      const number = await checkout({ lines: basketOf(56), shipped: true });
      if (shipping === 'LEFT') {
        expect((await ended(number, 'SET_ASIDE')).legs[0]?.error).toContain('4.90 EUR of shipping costs');
        return expect(await pair.erp.peek.orders(number)).toEqual([]);
      }
      await ended(number, 'APPLIED');
      await standsOnce(number, [4.9]);
      const { order } = await query<{ order: { totals: { total: { amount: string } } } }>(first().url, first().key, 'query($number: String!) { order(number: $number) { totals { shipping { amount } roundingAdjustment { amount } total { amount } } } }', { number });
      expect(order.totals).toMatchObject({ shipping: { amount: '4.90' }, roundingAdjustment: { amount: '0.00' } });
      const [inShop] = await pair.storefront.peek.orders(number);
      expect(Math.abs(Number(inShop?.total) - Number(order.totals.total.amount))).toBeLessThan(0.015);
    });

    it('one from before the gateway knew the shop is left alone when it changes, and taken in when a person says so', async () => {
      const [touched = '', untouched = ''] = old;
      await pair.storefront.people.shipOrder?.(touched);
      await ended(touched, 'REJECTED');
      expect(await pair.erp.peek.orders(touched)).toEqual([]);
      const source = pair.storefront.options.name;
      const { importOrder } = await importByHand(first().url, first().key, { idempotencyKey: 'an old one', source, number: untouched });
      expect(importOrder).toMatchObject({ order: { number: untouched, channel: 'web' }, operation: { status: 'APPLIED' }, userErrors: [] });
      await standsOnce(untouched);
      // what has left by the shop's own hands must not leave again
      await importByHand(first().url, first().key, { idempotencyKey: 'a sent one', source, number: touched });
      expect((await ended(touched, 'SET_ASIDE')).legs[0]?.error).toContain('left already');
    });

    it('a customer whom the ERP does not know is made there, once for two orders', async () => {
      const stranger = `new-${Date.now()}@example.com`;
      const numbers = await Promise.all([checkout({ email: stranger, lines: basketOf(34) }), checkout({ email: stranger, lines: basketOf(36) })]);
      for (const number of numbers) await ended(number, 'APPLIED');
      expect(await pair.erp.peek.customers(stranger)).toHaveLength(1);
      for (const number of numbers) await standsOnce(number);
    });

    it('F28 an order with a deleted product is set aside with its reason, the rest is imported, and it can be tried again', async () => {
      const [gone] = wellStocked(1, 40);
      const sku = gone?.variant.sku ?? '';
      await pair.erp.people.withdrawProduct?.(sku);
      const before = await checkout({ lines: basketOf(42) });
      const poison = await checkout({ lines: [{ sku, pieces: 1 }, ...basketOf(42)] });
      const given = await checkout({ lines: [{ sku, pieces: 2 }] });
      const after = await checkout({ lines: basketOf(44) });
      for (const number of [before, after]) {
        await ended(number, 'APPLIED');
        await standsOnce(number);
      }
      const left = await ended(poison, 'SET_ASIDE');
      expect(left.legs[0]).toMatchObject({ source: pair.erp.options.name, status: 'SET_ASIDE', error: expect.stringContaining(sku) as unknown });
      expect(await pair.erp.peek.orders(poison)).toEqual([]);
      const retry = 'mutation($id: ID!) { retryOperation(id: $id) { userErrors { code } } }';
      await query(first().url, first().key, retry, { id: left.id });
      await ended(poison, 'SET_ASIDE');
      const { abandonOperation } = await query<{ abandonOperation: unknown }>(first().url, first().key, 'mutation($id: ID!) { abandonOperation(id: $id, reason: "the shopper was told") { operation { status } userErrors { code } } }', { id: (await ended(given, 'SET_ASIDE')).id });
      expect(abandonOperation).toEqual({ operation: { status: 'ABANDONED' }, userErrors: [] });
      await pair.erp.people.restoreProduct?.(sku);
      await query(first().url, first().key, retry, { id: left.id });
      await ended(poison, 'APPLIED');
      await standsOnce(poison);
      expect(await pair.erp.peek.orders(given)).toEqual([]);
    });

    it('F01 a gateway killed while it takes the order in: the next one takes it in, once', async () => {
      for (const gateway of gateways.slice(1)) await gateway.stop();
      const victim = first();
      gateways = [];
      // killed when the feed has told of it and nothing of it is kept
      const killed = Promise.withResolvers<void>();
      let number = '';
      const forget = shop.onAnswer(async (_, { body }) => {
        if (number === '' || !body.toString().includes(number)) return;
        number = '';
        await victim.kill('SIGKILL');
        killed.resolve();
      });
      number = await checkout({ lines: basketOf(48) });
      const sold = number;
      await killed.promise;
      forget();
      expect(await pair.erp.peek.orders(sold)).toEqual([]);
      await start(victim.dataDir);
      await ended(sold, 'APPLIED');
      await standsOnce(sold);
    });
  });
}
