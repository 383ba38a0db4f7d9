/** What is off a line of an order that a record takes in as it was sold. A replica has the record's sums instead. */
import { describe, expect, it } from 'vitest';
import type { OrderRecord } from '../../sources/source.ts';
import { wellStocked } from '../support/catalogue.ts';
import { orderOfSource } from './contract-decided.ts';
import { orderOf, refusal } from './contract-orders.ts';
import { placed } from './contract-sale.ts';
import { call, has, unique, type Get, type Lacks } from './contract-subject.ts';

const [A = '', B = ''] = wellStocked(2, 112).map(({ variant }) => variant.sku);

const shown = ({ lines, totals }: OrderRecord) => ({ lines: lines.map(({ sku, unitPrice, discount = '0', total }) => [sku, Number(unitPrice), Number(discount), Number(total)]), sums: [Number(totals.subtotal), Number(totals.discount)] });

export function describeDiscounts(get: Get, lacks: Lacks): void {
  if (lacks.decidedOrders === undefined || lacks.changeOrder !== undefined) return;
  describe('discounts of lines', () => {
    it('are off to the cent, follow the pieces of their own line, and go with it', async () => {
      const { source, sandbox } = get();
      const write = has(source.writes.changeOrder, 'writes.changeOrder');
      const number = await placed(source, [{ sku: A, quantity: '7', unitPrice: '12.90', discount: '11.74' }, { sku: B, quantity: '1', unitPrice: '48.00', discount: '9.60' }]);
      const before = await orderOfSource(source, number);
      expect(shown(before)).toEqual({ lines: [[A, 12.9, 11.74, 78.56], [B, 48, 9.6, 38.4]], sums: [138.3, 21.34] });
      expect((await sandbox.peek.orders(number)).map(({ total }) => Number(total))).toEqual([Number(before.totals.total)]);
      const change = (sku: string, quantity: string) => write.apply(unique('change'), { number, externalId: null, lines: [{ sku, quantity, unitPrice: null }], shippingAddress: null, billingAddress: null, decided: null }, call);
      const less = (await change(A, '3')).state;
      const [line] = shown(less).lines;
      // 3 of 7 pieces: 5.03, a cent more or less where the price of one piece is what is kept
      expect(Math.abs(Number(line?.[2]) - 5.03)).toBeLessThan(0.015);
      expect(Number(line?.[3])).toBeCloseTo(38.7 - Number(line?.[2]), 6);
      expect(shown(less).lines[1]).toEqual([B, 48, 9.6, 38.4]);
      const left = (await change(A, '0')).state;
      expect(shown(left)).toEqual({ lines: [[B, 48, 9.6, 38.4]], sums: [48, 9.6] });
    });

    it('that are more than the line are refused', async () => {
      const { source } = get();
      const order = orderOf([{ sku: A, quantity: '1', unitPrice: '10.00', discount: '10.01' }]);
      await expect(has(source.writes.placeOrder, 'writes.placeOrder').apply(unique('place'), order, call)).rejects.toMatchObject(refusal('OTHER'));
      expect(await source.reads.orders?.([order.number], call)).toEqual([null]);
    });
  });
}
