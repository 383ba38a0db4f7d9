import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded, wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { ask, query } from '../../support/graphql.ts';
import { lineOf, place, tryToPlace, type OrderInput } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';

export function badInputWritesNothing(makePair: () => Promise<Pair>): void {
  describe('bad input is refused by name and writes nothing', () => {
    let pair: Pair;
    let deployment: Deployment;
    let gateway: Gateway;
    const good = wellStocked(1, 30)[0] as Seeded;
    const soldOut = seeded.find(({ variant }) => variant.stock.BER === 0 && variant.stock.LYS === 0) as Seeded;

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

    const cases: [string, Partial<OrderInput> & Record<string, unknown>, Record<string, unknown>][] = [
      ['an unknown SKU', { lines: [lineOf(good, 1), { sku: 'NO-SUCH', quantity: '1' }] }, { code: 'UnknownSku', path: ['lines', '1', 'sku'] }],
      ['a quantity of zero', { lines: [lineOf(good, 0)] }, { code: 'InvalidQuantity', path: ['lines', '0', 'quantity'] }],
      ['a negative quantity', { lines: [lineOf(good, -1)] }, { code: 'InvalidQuantity', path: ['lines', '0', 'quantity'] }],
      ['half a piece', { lines: [{ sku: good.variant.sku, quantity: '0.5' }] }, { code: 'InvalidQuantity', path: ['lines', '0', 'quantity'] }],
      ['more than there is', { lines: [lineOf(good, 100_000)] }, { code: 'InsufficientStock', path: ['lines', '0', 'quantity'], requested: '100000' }],
      ['a sold-out SKU', { lines: [lineOf(soldOut, 1)] }, { code: 'InsufficientStock', path: ['lines', '0', 'quantity'], available: '0' }],
      ['an unknown customer', { customerEmail: 'nobody@example.com', lines: [lineOf(good, 1)] }, { code: 'UnknownCustomer', path: ['customerEmail'] }],
      ['an unknown channel', { channel: 'nowhere', lines: [lineOf(good, 1)] }, { code: 'UnknownChannel', path: ['channel'] }],
      ['another currency', { currency: 'USD', lines: [lineOf(good, 1)] }, { code: 'CurrencyMismatch', path: ['currency'], expectedCurrency: 'EUR' }],
      ['another price', { lines: [{ ...lineOf(good, 1), unitPrice: '0.01' }] }, { code: 'PriceMismatch', path: ['lines', '0', 'unitPrice'] }],
      ['no lines', { lines: [] }, { code: 'InvalidInput', path: ['lines'] }],
      ['something not yet supported', { lines: [lineOf(good, 1)], shippingMethod: 'express' }, { code: 'InvalidInput', path: ['shippingMethod'] }],
    ];
    for (const [name, input, expected] of cases) {
      it(`an order with ${name}`, async () => {
        const before = [await pair.erp.peek.orderCount(), await pair.storefront.peek.orderCount()];
        const { data } = await tryToPlace(gateway.url, gateway.key, { idempotencyKey: `bad ${name}`, ...input } as OrderInput);
        expect(data?.placeOrder.order).toBeNull();
        expect(data?.placeOrder.userErrors).toEqual([expect.objectContaining(expected)]);
        expect([await pair.erp.peek.orderCount(), await pair.storefront.peek.orderCount()]).toEqual(before);
      });
    }

    it('a used key with another body', async () => {
      const { placeOrder } = await place(gateway.url, gateway.key, { idempotencyKey: 'used', lines: [lineOf(good, 1)] });
      expect(placeOrder.userErrors).toEqual([]);
      const before = await pair.erp.peek.orderCount();
      const { data } = await tryToPlace(gateway.url, gateway.key, { idempotencyKey: 'used', lines: [lineOf(good, 2)] });
      expect(data?.placeOrder.userErrors).toEqual([expect.objectContaining({ code: 'IdempotencyConflict', key: 'used' })]);
      expect(await pair.erp.peek.orderCount()).toBe(before);
    });

    it('a stock correction without or with both of delta and count, of an unknown SKU or location, or on a stale revision', async () => {
      const adjust = async (input: Record<string, unknown>): Promise<{ code: string; path: string[] | null }[]> => {
        const { data } = await ask<{ adjustInventory: { userErrors: { code: string; path: string[] | null }[] } }>(gateway.url, gateway.key, 'mutation($input: AdjustInventoryInput!) { adjustInventory(input: $input) { userErrors { code message path } } }', { input: { sku: good.variant.sku, location: 'BER', ...input } });
        return [...(data?.adjustInventory.userErrors ?? [])];
      };
      const onHand = await pair.erp.peek.onHand(good.variant.sku, 'BER');
      expect(await adjust({ idempotencyKey: 'a1' })).toMatchObject([{ code: 'InvalidInput' }]);
      expect(await adjust({ idempotencyKey: 'a2', delta: '1', count: '1' })).toMatchObject([{ code: 'InvalidInput' }]);
      expect(await adjust({ idempotencyKey: 'a3', sku: 'NO-SUCH', delta: '1' })).toMatchObject([{ code: 'UnknownSku', path: ['sku'] }]);
      expect(await adjust({ idempotencyKey: 'a4', location: 'MARS', delta: '1' })).toMatchObject([{ code: 'UnknownLocation', path: ['location'] }]);
      expect(await adjust({ idempotencyKey: 'a5', expectedRevision: 'long ago', delta: '1' })).toMatchObject([{ code: 'StaleRevision' }]);
      expect(await pair.erp.peek.onHand(good.variant.sku, 'BER')).toBe(onHand);
    });

    it('callers without the scope', async () => {
      const { errors } = await ask(gateway.url, null, 'mutation { adjustInventory(input: { idempotencyKey: "x", sku: "x", location: "BER", delta: "1" }) { userErrors { code } } }');
      expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) as unknown })]);
      expect((await ask(gateway.url, 'no-such-key-at-all', '{ locations { code } }')).status).toBe(401);
      expect(await query(gateway.url, null, '{ locations { code } }')).toBeTruthy();
    });
  });
}
