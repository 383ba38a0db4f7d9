/** What a storefront sold is kept as it is, or not at all. Pure. */
import { describe, expect, it } from 'vitest';
import type { OrderLineRecord, OrderRecord } from '../../sources/source.ts';
import { soldLines } from '../../src/workflows/imported-lines.ts';

const line = (sku: string, ordered: string, unitPrice: string, total: string, over: Partial<OrderLineRecord['quantity']> = {}, rate = '0.19'): OrderLineRecord => ({
  externalId: sku, sku, title: sku, unitPrice, total, quantity: { ordered, cancelled: '0', allocated: '0', shipped: '0', delivered: '0', returned: '0', refunded: '0', ...over },
  taxLines: [{ code: 'VAT', rate, base: total, amount: '0' }],
});
const order = (lines: readonly OrderLineRecord[], totals: Partial<OrderRecord['totals']>, over: Partial<OrderRecord> = {}): OrderRecord => ({
  externalId: '1', number: 'P1', channel: 'web', phase: 'PLACED', placedAt: null, currency: 'EUR', customer: null, lines, taxLines: [],
  totals: { subtotal: '0', discount: '0', shipping: '0', tax: '0', total: '0', paid: '0', refunded: '0', ...totals },
  shippingAddress: null, billingAddress: null, shipments: [], invoices: [], payments: [], returns: [], refunds: [], otherNumbers: [], ...over,
});
const RECORD = { name: 'erp', currency: 'EUR', takesShipping: true };
const known = new Map(['A', 'B'].map((sku) => [sku, { taxRate: '0.190' }] as const));
const keep = (sold: OrderRecord) => soldLines(sold, known, RECORD);

describe('lines that a storefront sold', () => {
  it('keep their prices and their own discounts', () => {
    const sold = order([line('A', '2', '24.00', '38.40'), line('B', '4', '0.10', '0.30', { cancelled: '1' })], { subtotal: '48.30', discount: '9.60', tax: '7.35' });
    expect(keep(sold)).toEqual({ lines: [{ sku: 'A', quantity: '2', unitPrice: '24.00', discount: '9.60' }, { sku: 'B', quantity: '3', unitPrice: '0.10', discount: '0.00' }], shipping: null });
  });

  it('may be taxed with other roundings, by half a cent a line', () => {
    const lines = [line('A', '1', '0.05', '0.05'), line('B', '1', '0.05', '0.05')];
    // 0.0095 each: 0.01 + 0.01 here, 0.02 there; 0.03 is neither
    expect(keep(order(lines, { subtotal: '0.10', tax: '0.02' }))).toHaveProperty('lines');
    expect(keep(order(lines, { subtotal: '0.10', tax: '0.03' }))).toEqual({ why: expect.stringContaining('tax') as unknown });
  });

  it('come with the costs of shipping, taxed as the order says, where the record keeps such', () => {
    const sold = order([line('A', '1', '1.00', '1.00')], { subtotal: '1.00', shipping: '4.90', tax: '1.12' }, { taxLines: [{ code: 'VAT', rate: '0.19', base: '5.90', amount: '1.12' }] });
    expect(keep(sold)).toMatchObject({ shipping: { net: '4.90', taxRate: '0.19' } });
    const apart = [{ code: 'VAT', rate: '0.19', base: '1.00', amount: '0.19' }, { code: 'shipping tax', rate: '0.190', base: '4.90', amount: '0.93' }];
    expect(keep({ ...sold, taxLines: apart })).toMatchObject({ shipping: { net: '4.90', taxRate: '0.19' } });
    expect(soldLines(sold, known, { ...RECORD, takesShipping: false })).toEqual({ why: expect.stringContaining('erp keeps none') as unknown });
  });

  it.each<[string, OrderRecord, string]>([
    ['an unknown product', order([line('A', '1', '1.00', '1.00'), line('X', '1', '1.00', '1.00')], { subtotal: '2.00', tax: '0.38' }), 'UnknownSku: erp has no X'],
    ['another currency', order([line('A', '1', '1.00', '1.00')], { subtotal: '1.00', tax: '0.19' }, { currency: 'USD' }), 'USD'],
    ['another tax rate', order([line('A', '1', '1.00', '1.00', {}, '0.07')], { subtotal: '1.00', tax: '0.07' }), '0.07'],
    ['shipping costs that nobody says how to tax', order([line('A', '1', '1.00', '1.00')], { subtotal: '1.00', shipping: '4.90', tax: '1.12' }, { taxLines: [{ code: 'VAT', rate: '0.19', base: '1.00', amount: '0.19' }] }), 'cannot be told'],
    ['a price with more digits', order([line('A', '2', '1.005', '2.01')], { subtotal: '2.01', tax: '0.38' }), 'price of A'],
    ['more than its price', order([line('A', '1', '1.00', '1.01')], { subtotal: '1.01', tax: '0.19' }), 'price of A'],
    ['sums that are not those of its lines', order([line('A', '1', '1.00', '0.90')], { subtotal: '1.00', discount: '0.20', tax: '0.17' }), 'its sums 0.8'],
    ['pieces that have left', order([line('A', '2', '1.00', '2.00', { shipped: '1' })], { subtotal: '2.00', tax: '0.38' }), 'left already'],
    ['nothing left', order([line('A', '1', '1.00', '0.00', { cancelled: '1' })], {}), 'no lines'],
  ])('with %s are left to a person', (_what, sold, why) => {
    expect(keep(sold)).toEqual({ why: expect.stringContaining(why) as unknown });
  });
});
