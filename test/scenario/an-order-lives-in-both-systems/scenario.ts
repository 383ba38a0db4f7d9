import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email, wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query } from '../../support/graphql.ts';
import { place } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';

const ORDER = 'order { number phase lines { sku quantity { ordered cancelled shipped returned } } totals { total { amount } paid { amount } refunded { amount } balance { amount } } shipments { phase trackingNumbers lines { sku quantity } } invoices { number phase } payments { phase amount { amount } reference } returns { number custody lines { sku quantity received } } refunds { amount { amount } reason } shippingAddress { city } }';
const PAYLOAD = `${ORDER} operation { id status legs { source role status error } } userErrors { code message path }`;

interface Order {
  readonly number: string;
  readonly phase: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: Readonly<Record<'ordered' | 'cancelled' | 'shipped' | 'returned', string>> }[];
  readonly totals: Readonly<Record<'total' | 'paid' | 'refunded' | 'balance', { readonly amount: string }>>;
  readonly shipments: readonly { readonly phase: string; readonly trackingNumbers: readonly string[]; readonly lines: readonly { readonly sku: string; readonly quantity: string }[] }[];
  readonly invoices: readonly { readonly number: string; readonly phase: string }[];
  readonly payments: readonly { readonly phase: string; readonly amount: { readonly amount: string }; readonly reference: string | null }[];
  readonly returns: readonly { readonly number: string; readonly custody: string; readonly lines: readonly { readonly sku: string; readonly quantity: string; readonly received: string }[] }[];
  readonly refunds: readonly { readonly amount: { readonly amount: string }; readonly reason: string | null }[];
}
interface Payload {
  readonly order: Order | null;
  readonly plan?: readonly { readonly source: string; readonly action: string }[];
  readonly operation: { readonly id: string; readonly status: string; readonly legs: readonly { readonly role: string; readonly status: string; readonly error: string | null }[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] | null }[];
}

const one = ([first]: ReturnType<typeof wellStocked>): Seeded => {
  if (!first) throw new Error('none is seeded');
  return first;
};

/** An order from its placing to the last cent paid back, in both systems. */
export function anOrderLivesInBothSystems(makePair: () => Promise<Pair>): void {
  describe('an order lives in both systems', () => {
    let pair: Pair;
    let deployment: Deployment;
    let gateway: Gateway;
    let serial = 0;

    beforeAll(async () => {
      pair = await makePair();
      deployment = await pair.deploy();
      gateway = await startGateway({ env: { ...deployment.env, ...(await pair.store()) } });
    });
    afterAll(async () => {
      await gateway?.stop();
      await deployment?.remove();
      await pair?.stop();
    });

    const write = async (verb: string, input: Record<string, unknown>, fields = PAYLOAD): Promise<Payload> => {
      const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
      const answer = await query<Record<string, Payload>>(gateway.url, gateway.key, `mutation($input: ${type}!) { ${verb}(input: $input, waitFor: ALL) { ${fields} } }`, { input: { idempotencyKey: `life ${++serial}`, ...input } });
      const payload = answer[verb];
      if (!payload) throw new Error(`${verb} answered nothing`);
      return payload;
    };
    /** Accepted, and done in every system that it concerns. */
    const done = async (verb: string, input: Record<string, unknown>): Promise<Order> => {
      const payload = await write(verb, input);
      expect(payload.userErrors).toEqual([]);
      expect(payload.operation).toMatchObject({ status: 'APPLIED' });
      if (!payload.order) throw new Error(`${verb} answered no order`);
      return payload.order;
    };
    const refused = async (verb: string, input: Record<string, unknown>): Promise<Payload['userErrors'][number] | undefined> => {
      const { userErrors, order } = await write(verb, input);
      expect(order).toBeNull();
      return userErrors[0];
    };
    const newOrder = async (lines: readonly { sku: string; quantity: string }[]): Promise<string> => {
      const { placeOrder } = await place(gateway.url, gateway.key, { idempotencyKey: `life ${++serial}`, customerEmail: email(41), lines });
      expect(placeOrder.userErrors).toEqual([]);
      return placeOrder.order?.number ?? '';
    };
    const piecesOf = (order: Order, sku: string, state: 'ordered' | 'cancelled' | 'shipped' | 'returned'): number => order.lines.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + Number(quantity[state]), 0);
    /** Each system's own store has it once, with the same sum. */
    const agree = async (number: string): Promise<{ readonly erp: number; readonly storefront: number }> => {
      const [inErp, inStorefront] = await Promise.all([pair.erp.peek.orders(number), pair.storefront.peek.orders(number)]);
      expect([inErp.length, inStorefront.length]).toEqual([1, 1]);
      const totals = { erp: Number(inErp[0]?.total), storefront: Number(inStorefront[0]?.total) };
      expect(totals.storefront).toBe(totals.erp);
      return totals;
    };

    it('changed, shipped in two parts, paid, billed, partly returned and paid back', async () => {
      const [first, second, third] = wellStocked(3, 20).map((seeded) => seeded.variant.sku) as [string, string, string];
      const number = await newOrder([{ sku: first, quantity: '3' }, { sku: second, quantity: '2' }]);
      const before = await agree(number);

      const changed = await done('changeOrder', { number, lines: [{ sku: first, quantity: '1' }, { sku: third, quantity: '1' }] });
      expect([piecesOf(changed, first, 'ordered') - piecesOf(changed, first, 'cancelled'), piecesOf(changed, second, 'ordered'), piecesOf(changed, third, 'ordered')]).toEqual([1, 2, 1]);
      const after = await agree(number);
      expect(after.erp).not.toBe(before.erp);
      expect(Number(changed.totals.total.amount)).toBe(after.erp);

      const stock = Number(await pair.erp.peek.onHand(second, 'BER'));
      const half = await done('shipOrder', { number, lines: [{ sku: second, quantity: '2' }], carrier: 'DHL', trackingNumber: 'TRACK-1' });
      expect([piecesOf(half, first, 'shipped'), piecesOf(half, second, 'shipped'), half.phase]).toEqual([0, 2, 'IN_PROGRESS']);
      expect(half.shipments.flatMap(({ trackingNumbers }) => trackingNumbers)).toContain('TRACK-1');
      expect(Number(await pair.erp.peek.onHand(second, 'BER'))).toBe(stock - 2);
      expect(await refused('shipOrder', { number, lines: [{ sku: second, quantity: '1' }] })).toMatchObject({ code: 'QuantityExceeded', path: ['lines', '0', 'quantity'] });
      expect(await refused('changeOrder', { number, lines: [{ sku: second, quantity: '1' }] })).toMatchObject({ code: 'QuantityExceeded' });
      const all = await done('shipOrder', { number });
      expect([piecesOf(all, first, 'shipped'), piecesOf(all, third, 'shipped')]).toEqual([1, 1]);
      await agree(number);
      expect(await refused('cancelOrder', { number })).toMatchObject({ code: 'IllegalTransition', path: ['number'] });

      const billed = await done('issueInvoice', { number });
      expect(billed.invoices.length).toBeGreaterThan(0);
      const total = Number(billed.totals.total.amount);
      expect(await refused('recordPayment', { number, amount: (total + 0.01).toFixed(2), method: 'bank transfer' })).toMatchObject({ code: 'AmountExceeded', path: ['amount'] });
      expect(await refused('recordPayment', { number, amount: '1.001', method: 'bank transfer' })).toMatchObject({ code: 'InvalidInput', path: ['amount'] });
      const paid = await done('recordPayment', { number, amount: total.toFixed(2), method: 'bank transfer', reference: 'TX-1' });
      expect([Number(paid.totals.paid.amount), Number(paid.totals.balance.amount)]).toEqual([total, 0]);
      expect(paid.payments).toMatchObject([{ reference: 'TX-1' }]);

      const announced = await done('requestReturn', { number, lines: [{ sku: second, quantity: '1' }], reason: 'too big' });
      const returnNumber = announced.returns[0]?.number ?? '';
      expect(await refused('requestReturn', { number, lines: [{ sku: second, quantity: '2' }] })).toMatchObject({ code: 'QuantityExceeded' });
      const shelf = Number(await pair.erp.peek.onHand(second, 'BER'));
      const received = await done('receiveReturn', { number, returnNumber, location: 'BER' });
      expect([piecesOf(received, second, 'returned'), Number(received.returns[0]?.lines[0]?.received)]).toEqual([1, 1]);
      expect(Number(await pair.erp.peek.onHand(second, 'BER'))).toBe(shelf + 1);
      expect(await refused('receiveReturn', { number, returnNumber })).toMatchObject({ code: 'IllegalTransition' });

      const part = await done('refundOrder', { number, amount: '5.00', returnNumber, reason: 'too big' });
      expect([Number(part.totals.refunded.amount), part.refunds.length]).toEqual([5, 1]);
      expect(await refused('refundOrder', { number, amount: total.toFixed(2) })).toMatchObject({ code: 'AmountExceeded', path: ['amount'] });
      const back = await done('refundOrder', { number });
      expect(Number(back.totals.refunded.amount)).toBe(total);
      expect(await refused('refundOrder', { number })).toMatchObject({ code: 'AmountExceeded' });
    });

    it('F26 cancelled when nothing, part or all is shipped: legal steps only, planned before, stock free once', async () => {
      const [sku] = wellStocked(1, 25).map((seeded) => seeded.variant.sku) as [string];
      const committed = async (): Promise<number> => {
        const { inventoryLevels } = await query<{ inventoryLevels: readonly { committed: string }[] }>(gateway.url, gateway.key, 'query($sku: String!) { inventoryLevels(skus: [$sku], locations: ["BER"]) { committed } }', { sku });
        return Number(inventoryLevels[0]?.committed);
      };
      const number = await newOrder([{ sku, quantity: '4' }]);
      await done('shipOrder', { number, lines: [{ sku, quantity: '1' }] });
      const open = await committed();

      const planned = await write('cancelOrder', { number, dryRun: true }, `plan { source action } ${PAYLOAD}`);
      expect(planned.userErrors).toEqual([]);
      expect(planned.operation).toBeNull();
      expect(new Set(planned.plan?.map(({ source }) => source)).size).toBe(2);
      expect(await committed()).toBe(open);

      const cancelled = await done('cancelOrder', { number, reason: 'changed my mind' });
      expect([piecesOf(cancelled, sku, 'shipped'), piecesOf(cancelled, sku, 'cancelled')]).toEqual([1, 3]);
      expect(await committed()).toBe(open - 3);
      await agree(number);
      expect(await refused('cancelOrder', { number })).toMatchObject({ code: 'IllegalTransition' });
      expect(await committed()).toBe(open - 3);

      const whole = await newOrder([{ sku, quantity: '2' }]);
      expect((await done('cancelOrder', { number: whole })).phase).toBe('CANCELLED');
      expect(await refused('cancelOrder', { number: whole })).toMatchObject({ code: 'IllegalTransition' });
      expect(await refused('recordPayment', { number: whole, amount: '1.00', method: 'cash' })).toMatchObject({ code: 'IllegalTransition' });
      expect(await committed()).toBe(open - 3);
    });

    it('stock moves between locations, and both levels reach the storefront', async () => {
      const { variant: { sku } } = one(wellStocked(1, 28));
      const [from, to] = await Promise.all(['BER', 'LYS'].map(async (location) => Number(await pair.erp.peek.onHand(sku, location))));
      const { transferInventory } = await query<{ transferInventory: { levels: readonly { location: { code: string }; onHand: string }[]; operation: { status: string }; userErrors: readonly unknown[] } }>(
        gateway.url, gateway.key, 'mutation($input: TransferInventoryInput!) { transferInventory(input: $input, waitFor: ALL) { levels { location { code } onHand } operation { status legs { source status error } } userErrors { code message } } }',
        { input: { idempotencyKey: `life ${++serial}`, sku, from: 'BER', to: 'LYS', quantity: '2' } },
      );
      expect(transferInventory).toMatchObject({ userErrors: [], operation: { status: 'APPLIED' } });
      expect(transferInventory.levels.map(({ location, onHand }) => [location.code, Number(onHand)])).toEqual([['BER', (from ?? 0) - 2], ['LYS', (to ?? 0) + 2]]);
      for (const system of [pair.erp, pair.storefront]) expect([Number(await system.peek.onHand(sku, 'BER')), Number(await system.peek.onHand(sku, 'LYS'))]).toEqual([(from ?? 0) - 2, (to ?? 0) + 2]);
    });

    it('a price, a product and a company are written to the systems that must know', async () => {
      const { product, variant } = one(wellStocked(1, 30));
      const { setPrice } = await query<{ setPrice: { price: { amount: { amount: string } }; userErrors: readonly unknown[]; operation: object } }>(
        gateway.url, gateway.key, 'mutation($input: SetPriceInput!) { setPrice(input: $input, waitFor: ALL) { price { amount { amount currency } } operation { status legs { source status error } } userErrors { code message } } }',
        { input: { idempotencyKey: `life ${++serial}`, sku: variant.sku, amount: '12.34' } },
      );
      expect(setPrice).toMatchObject({ userErrors: [], operation: { status: 'APPLIED', legs: [{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }] } });
      const { prices } = await query<{ prices: readonly { amount: { amount: string } }[] }>(gateway.url, gateway.key, 'query($sku: String!) { prices(skus: [$sku]) { amount { amount } } }', { sku: variant.sku });
      expect(Number(prices[0]?.amount.amount)).toBe(12.34);

      const { updateProduct } = await query<{ updateProduct: { product: object; userErrors: readonly unknown[]; operation: object } }>(
        gateway.url, gateway.key, 'mutation($input: UpdateProductInput!) { updateProduct(input: $input, waitFor: ALL) { product { title description } operation { status legs { source status error } } userErrors { code message } } }',
        { input: { idempotencyKey: `life ${++serial}`, sku: product.code, title: 'Renamed by the gateway', description: 'A new text.' } },
      );
      expect(updateProduct).toMatchObject({ userErrors: [], operation: { status: 'APPLIED', legs: [{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }] }, product: { title: expect.stringContaining('Renamed by the gateway') as unknown, description: 'A new text.' } });

      const { upsertCompany } = await query<{ upsertCompany: { company: { id: string }; userErrors: readonly unknown[]; operation: object } }>(
        gateway.url, gateway.key, 'mutation($input: UpsertCompanyInput!) { upsertCompany(input: $input, waitFor: ALL) { company { id code name } operation { status legs { source status error } } userErrors { code message } } }',
        { input: { idempotencyKey: `life ${++serial}`, code: `ACME-${Date.now().toString(36).toUpperCase()}`, name: 'Acme Tools' } },
      );
      expect(upsertCompany).toMatchObject({ userErrors: [], operation: { status: 'APPLIED' }, company: { name: 'Acme Tools' } });
      const { company } = await query<{ company: object }>(gateway.url, gateway.key, 'query($id: ID!) { company(id: $id) { name refs { source } } }', { id: upsertCompany.company.id });
      expect(company).toMatchObject({ name: 'Acme Tools' });
    });
  });
}
