import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email, wellStocked } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query } from '../../support/graphql.ts';
import { importsOf } from '../../support/imports.ts';
import type { Pair } from '../../support/pair.ts';
import { waitFor } from '../../support/wait-for.ts';

interface Money { readonly amount: string }
interface Shown {
  readonly lines: readonly { readonly sku: string; readonly quantity: { readonly ordered: string; readonly cancelled: string }; readonly unitPrice: Money; readonly discount: Money; readonly total: Money }[];
  readonly totals: { readonly subtotal: Money; readonly discount: Money; readonly total: Money; readonly roundingAdjustment: Money };
}
const SHOWN = 'lines { sku quantity { ordered cancelled } unitPrice { amount } discount { amount } total { amount } } totals { subtotal { amount } discount { amount } total { amount } roundingAdjustment { amount } }';

const cents = (amount: string): number => Math.round(Number(amount) * 100);

export function aDiscountFollowsItsAllocation(makePair: () => Promise<Pair>): void {
  describe('a discount follows its allocation', () => {
    let pair: Pair;
    let deployment: Deployment;
    let gateway: Gateway;
    const ask = <T>(document: string, variables: object): Promise<T> => query<T>(gateway.url, gateway.key, document, { ...variables });
    const bought = async (lines: readonly { sku: string; pieces: number }[], percentOff: number): Promise<string> => {
      const number = (await pair.storefront.people.checkout?.({ email: email(3), lines, percentOff })) ?? '';
      await waitFor(`${number} to be imported`, async () => (await importsOf(gateway.url, gateway.key, number))[0]?.status === 'APPLIED');
      return number;
    };
    const read = async (number: string): Promise<Shown> => (await ask<{ order: Shown }>(`query($number: String!) { order(number: $number) { ${SHOWN} } }`, { number })).order;
    const change = async (idempotencyKey: string, number: string, sku: string, quantity: string): Promise<Shown> => {
      const document = `mutation($input: ChangeOrderInput!) { changeOrder(input: $input, waitFor: ALL) { order { ${SHOWN} } operation { status } userErrors { code message } } }`;
      const { changeOrder } = await ask<{ changeOrder: { order: Shown } }>(document, { input: { idempotencyKey, number, lines: [{ sku, quantity }] } });
      expect(changeOrder).toMatchObject({ operation: { status: 'APPLIED' }, userErrors: [] });
      return changeOrder.order;
    };
    /**
     * Each line is what its pieces cost less its own discount, the sums are those of the lines, and both systems say so.
     * @param apart cents by which the shop's own rounding of the tax may differ; none once the record has decided
     */
    const addsUp = async (number: string, { lines, totals }: Shown, apart: number): Promise<void> => {
      for (const { quantity, unitPrice, discount, total } of lines) expect(cents(total.amount)).toBe(Math.round((Number(quantity.ordered) - Number(quantity.cancelled)) * Number(unitPrice.amount) * 100) - cents(discount.amount));
      const all = (amount: (line: Shown['lines'][number]) => Money): number => lines.reduce((sum, line) => sum + cents(amount(line).amount), 0);
      expect(cents(totals.discount.amount)).toBe(all(({ discount }) => discount));
      expect(cents(totals.subtotal.amount) - cents(totals.discount.amount)).toBe(all(({ total }) => total));
      expect(totals.roundingAdjustment.amount).toBe('0.00');
      const [[inErp], [inShop]] = await Promise.all([pair.erp.peek.orders(number), pair.storefront.peek.orders(number)]);
      expect(Number(inErp?.total)).toBe(Number(totals.total.amount));
      expect(Math.abs(cents(inShop?.total ?? '0') - cents(totals.total.amount))).toBeLessThanOrEqual(apart);
    };

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

    it('F16 of two lines at 48.00 with 20 % off one is removed: 38.40 is left, not 28.80', async () => {
      // taxed alike: a shop may allocate by what its shoppers pay
      const skus = wellStocked(12, 54).filter(({ product }) => product.vatClass === 'standard').slice(0, 2).map(({ variant }) => variant.sku);
      for (const sku of skus) {
        const { setPrice } = await ask<{ setPrice: object }>('mutation($input: SetPriceInput!) { setPrice(input: $input, waitFor: ALL) { operation { status } userErrors { message } } }', { input: { idempotencyKey: `price of ${sku}`, sku, amount: '48.00', currency: 'EUR' } });
        expect(setPrice).toEqual({ operation: { status: 'APPLIED' }, userErrors: [] });
      }
      const [kept = '', removed = ''] = skus;
      const number = await bought(skus.map((sku) => ({ sku, pieces: 1 })), 20);
      const before = await read(number);
      expect(before.lines.map(({ sku, discount, total }) => [sku, discount.amount, total.amount])).toEqual(skus.map((sku) => [sku, '9.60', '38.40']));
      await addsUp(number, before, 1);
      const after = await change('one removed', number, removed, '0');
      expect(after).toMatchObject({ lines: [{ sku: kept, discount: { amount: '9.60' }, total: { amount: '38.40' } }], totals: { subtotal: { amount: '48.00' }, discount: { amount: '9.60' } } });
      await addsUp(number, after, 0);
    });

    it('F16 of a line some pieces are removed: the discount of the others stays, to the cent', async () => {
      const skus = wellStocked(2, 70).map(({ variant }) => variant.sku);
      const [less = '', same = ''] = skus;
      const number = await bought([{ sku: less, pieces: 7 }, { sku: same, pieces: 3 }], 13);
      const before = await read(number);
      await addsUp(number, before, 1);
      const off = ({ lines }: Shown, sku: string): number => cents(lines.find((line) => line.sku === sku)?.discount.amount ?? '0');
      expect(off(before, less)).toBeGreaterThan(0);
      const after = await change('four less', number, less, '3');
      expect(off(after, same)).toBe(off(before, same));
      expect(Math.abs(off(after, less) - (off(before, less) * 3) / 7)).toBeLessThanOrEqual(1);
      await addsUp(number, after, 0);
    });
  });
}
