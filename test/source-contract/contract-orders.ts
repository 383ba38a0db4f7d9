/** Orders: each is made once, lands whole or not at all, is cancelled before shipment only. */
import { describe, expect, it } from 'vitest';
import { type InventoryRecord, type OrderRecord, type OrderToPlace, type RejectionCode, type Source } from '../../sources/source.ts';
import { email, wellStocked } from '../support/catalogue.ts';
import { applied } from './contract-applied.ts';
import { call, type Get, given, has, type Lacks, unique } from './contract-subject.ts';

const LOCATION = 'BER';
const [A = '', B = '', C = '', D = ''] = wellStocked(4, 20).map(({ variant }) => variant.sku);

export const refusal = (code: RejectionCode, subject?: string): object => ({ kind: 'REJECTED', code, ...(subject === undefined ? {} : { subject }) });

export async function customerId(source: Source, number: number): Promise<string | null> {
  return (await source.reads.customers?.([{ email: email(number) }], call))?.[0]?.externalId ?? null;
}

export function orderOf(lines: OrderToPlace['lines'], changes: Partial<OrderToPlace> = {}): OrderToPlace {
  return {
    number: unique('CT'), channel: 'web', placedAt: '2026-11-20T09:30:00.000Z', currency: 'EUR', customer: { externalId: null, email: email(2) }, location: LOCATION, lines,
    shippingAddress: null, billingAddress: null, externalNumber: null, note: null, decided: null, ...changes,
  };
}

export async function levelOf(source: Source, sku: string, location = LOCATION): Promise<InventoryRecord> {
  const [record] = (await source.reads.variants?.([sku], { fields: new Set(), inventory: { locations: [location] } }, call)) ?? [];
  const level = record?.inventory?.[0];
  if (!level) throw new Error(`no stock of ${sku} in ${location}`);
  return level;
}

export function describeOrders(get: Get, lacks: Lacks): void {
  describe('orders', () => {
    it('are recorded as decided, once for each key, and raise what is committed', async () => {
      const { source, sandbox } = get();
      const place = has(source.writes.placeOrder, 'writes.placeOrder');
      const [before, count] = [await levelOf(source, A), await sandbox.peek.orderCount()];
      const order = orderOf([{ sku: A, quantity: '2', unitPrice: '19.99' }, { sku: B, quantity: '1', unitPrice: '5.00' }], {
        shippingAddress: { name: 'Ana Weiß', company: null, street: 'Rue Neuve 1\nBâtiment B', postalCode: '69001', city: 'Lyon', countryCode: 'FR', phone: null }, note: 'Ring twice', externalNumber: 'PO-7',
      });
      const key = unique('place');
      const { externalId } = await applied(place, key, order);

      const [written, ...more] = await sandbox.peek.orders(order.number);
      expect([more.length, await sandbox.peek.orderCount()]).toEqual([0, count + 1]);
      expect(written?.lines.map(({ sku, quantity, unitPrice }) => [sku, Number(quantity), Number(unitPrice)]).sort()).toEqual([[A, 2, 19.99], [B, 1, 5]].sort());
      const [read] = (await source.reads.orders?.([order.number], call)) ?? [];
      expect(read).toMatchObject({ externalId, number: order.number, currency: 'EUR', totals: { subtotal: '44.98' }, shippingAddress: { city: 'Lyon', countryCode: 'FR' } });
      expect(['CONFIRMED', 'IN_PROGRESS', 'PLACED']).toContain(read?.phase);
      expect(Number(read?.totals.total)).toBe(Number(written?.total));
      expect(Number(read?.totals.total)).toBeCloseTo(44.98 + Number(read?.totals.tax), 6);
      expect(Math.abs(new Date(read?.placedAt ?? 0).getTime() - new Date(order.placedAt).getTime())).toBeLessThan(86_400_000);
      expect((await place.find?.(key, order, call))?.externalId ?? externalId).toBe(externalId);
      const after = await levelOf(source, A);
      expect([Number(after.committed) - Number(before.committed), after.onHand === before.onHand, after.revision === before.revision]).toEqual([2, true, false]);
    });

    given(lacks, 'decidedOrders')('carry the record\'s own sums', async () => {
      const { source, sandbox } = get();
      const place = has(source.writes.placeOrder, 'writes.placeOrder');
      // 3 × 3.33 at 19 % is 1.90 by document; the record is taken to have said 1.91.
      const order = orderOf([{ sku: C, quantity: '3', unitPrice: '3.33' }]);
      await place.apply(unique('place'), { ...order, decided: decidedBy(order, '9.99', '1.91', '11.90') }, call);
      const [read] = (await source.reads.orders?.([order.number], call)) ?? [];
      expect(Number(read?.totals.total)).toBe(11.9);
      expect((await sandbox.peek.orders(order.number)).map(({ total }) => Number(total))).toEqual([11.9]);
    });

    it.for([
      ['an unknown SKU', { lines: [{ sku: A, quantity: '1', unitPrice: '1.00' }, { sku: 'NO-SUCH-SKU', quantity: '1', unitPrice: '1.00' }] }, 'UNKNOWN_SKU', 'NO-SUCH-SKU'],
      ...(lacks.refusesStrangers === undefined ? ([['an unknown customer', { customer: { externalId: null, email: 'nobody@example.com' } }, 'UNKNOWN_CUSTOMER', undefined]] as const) : []),
      ['an unknown location', { location: 'NOWHERE' }, 'UNKNOWN_LOCATION', 'NOWHERE'],
    ] as const)('with %s are refused whole', async ([_what, change, code, subject]) => {
      const { source, sandbox } = get();
      const place = has(source.writes.placeOrder, 'writes.placeOrder');
      const [level, count] = [await levelOf(source, A), await sandbox.peek.orderCount()];
      const order = orderOf([{ sku: A, quantity: '1', unitPrice: '1.00' }], change);
      await expect(place.apply(unique('place'), order, call)).rejects.toMatchObject(refusal(code, subject));
      expect([await sandbox.peek.orderCount(), await sandbox.peek.orders(order.number), await levelOf(source, A)]).toEqual([count, [], level]);
    });

    it('are read by number in the order of the keys and page by page', async () => {
      const { source } = get();
      const place = has(source.writes.placeOrder, 'writes.placeOrder');
      const orders = has(source.reads.orders, 'reads.orders');
      const page = has(source.reads.orderPage, 'reads.orderPage');
      const placed = [1, 2, 3, 4, 5].map(() => orderOf([{ sku: D, quantity: '1', unitPrice: '2.50' }], { customer: { externalId: null, email: email(7) } }));
      for (const order of placed) await place.apply(unique('place'), order, call);
      const numbers = placed.map(({ number }) => number);
      const [one, two, three] = numbers.map(String);
      expect((await orders([String(three), 'NO-SUCH-ORDER', String(one), String(three)], call)).map((order) => order?.number ?? null)).toEqual([three, null, one, three]);

      const found: string[] = [];
      let after: string | null = null;
      for (;;) {
        const answer = await page({ first: 2, after }, { customer: String(await customerId(source, 7)) }, call);
        found.push(...answer.rows.map(({ record }) => record.number));
        after = answer.rows.at(-1)?.key ?? after;
        if (!answer.hasNext) break;
      }
      expect(found.filter((number) => numbers.includes(number))).toEqual(numbers);
      expect(new Set(found).size).toBe(found.length);
      const chosen = await page({ first: 10, after: null }, { numbers: [String(two), 'NO-SUCH-ORDER'] }, call);
      expect([chosen.rows.map(({ record }) => record.number), chosen.hasNext]).toEqual([[two], false]);
    });

    it('are cancelled once, and give back what was committed', async () => {
      const { source, sandbox } = get();
      const place = has(source.writes.placeOrder, 'writes.placeOrder');
      const cancel = has(source.writes.cancelOrder, 'writes.cancelOrder');
      const before = await levelOf(source, B);
      const order = orderOf([{ sku: B, quantity: '3', unitPrice: '4.00' }]);
      const { externalId } = await place.apply(unique('place'), order, call);
      const input = { number: order.number, externalId: null, reason: 'changed my mind', decided: null };
      const { state } = await applied(cancel, unique('cancel'), input);
      expect([state.number, state.phase, state.externalId, Number(state.lines[0]?.quantity.cancelled)]).toEqual([order.number, 'CANCELLED', externalId, 3]);
      for (const id of [externalId, null]) await expect(cancel.apply(unique('cancel'), { ...input, externalId: id }, call)).rejects.toMatchObject({ ...refusal('ILLEGAL_TRANSITION'), actual: 'CANCELLED' });
      expect((await levelOf(source, B)).committed).toBe(before.committed);
      expect((await source.reads.orders?.([order.number], call))?.[0]?.phase).toBe('CANCELLED');
      expect((await sandbox.peek.orders(order.number)).length).toBe(1);
      await expect(cancel.apply(unique('cancel'), { number: 'NO-SUCH-ORDER', externalId: null, reason: null, decided: null }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
    });

    it('that a person has shipped show it, and cannot be cancelled', async () => {
      const { source, sandbox } = get();
      const ship = has(sandbox.people.shipOrder, 'people who ship');
      const place = has(source.writes.placeOrder, 'writes.placeOrder');
      const cancel = has(source.writes.cancelOrder, 'writes.cancelOrder');
      const before = await levelOf(source, C);
      const order = orderOf([{ sku: C, quantity: '2', unitPrice: '9.00' }]);
      const { externalId } = await place.apply(unique('place'), order, call);
      await ship(order.number);
      const [read] = (await source.reads.orders?.([order.number], call)) ?? [];
      expect(read?.shipments.filter(({ phase }) => phase === 'SHIPPED' || phase === 'DELIVERED').flatMap(({ lines }) => lines.map(({ sku, quantity }) => [sku, Number(quantity)]))).toEqual([[C, 2]]);
      expect(Number(read?.lines[0]?.quantity.shipped)).toBe(2);
      const after = await levelOf(source, C);
      expect([Number(after.onHand) - Number(before.onHand), after.committed]).toEqual([-2, before.committed]);
      expect(Number(await sandbox.peek.onHand(C, LOCATION))).toBe(Number(after.onHand));
      await expect(cancel.apply(unique('cancel'), { number: order.number, externalId, reason: null, decided: null }, call)).rejects.toMatchObject(refusal('ILLEGAL_TRANSITION'));
    });
  });
}

function decidedBy(order: OrderToPlace, subtotal: string, tax: string, total: string): OrderRecord {
  const taxLine = { code: 'standard', rate: '0.19', base: subtotal, amount: tax };
  return {
    externalId: 'decided', number: order.number, channel: order.channel, phase: 'CONFIRMED', placedAt: order.placedAt, currency: order.currency, customer: null,
    lines: order.lines.map((line, index) => ({
      externalId: String(index), sku: line.sku, title: line.sku, quantity: { ordered: line.quantity, cancelled: '0', allocated: '0', shipped: '0', delivered: '0', returned: '0', refunded: '0' }, unitPrice: line.unitPrice, total: subtotal, taxLines: [taxLine],
    })),
    taxLines: [taxLine], totals: { subtotal, discount: '0.00', shipping: '0.00', tax, total, paid: '0.00', refunded: '0.00' }, shippingAddress: null, billingAddress: null, shipments: [], invoices: [], payments: [], returns: [], refunds: [], otherNumbers: ['ERP-1'],
  };
}
