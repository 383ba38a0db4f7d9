/** Orders that stand: changed before shipment, shipped in parts, cancelled as far as nothing has left. */
import { describe, expect, it } from 'vitest';
import type { OrderToChange, Source } from '../../sources/source.ts';
import { wellStocked } from '../support/catalogue.ts';
import { applied } from './contract-applied.ts';
import { decided, type DecidedChange, orderOfSource } from './contract-decided.ts';
import { levelOf, refusal } from './contract-orders.ts';
import { LOCATION, placed, quantityOf, shipment, standing } from './contract-sale.ts';
import { call, describeGiven, type Get, given, has, type Lacks, unique } from './contract-subject.ts';

const [A = '', B = '', C = '', D = '', E = '', F = ''] = wellStocked(6, 100).map(({ variant }) => variant.sku);
const NO_ORDER = 'NO-SUCH-ORDER';
const LYON = { name: 'Ana Weiß', company: null, street: 'Rue Neuve 1', postalCode: '69001', city: 'Lyon', countryCode: 'FR', phone: null };

const change = (number: string, lines: OrderToChange['lines'], decision: OrderToChange['decided'], over: Partial<OrderToChange> = {}): OrderToChange => ({ number, externalId: null, lines, shippingAddress: null, billingAddress: null, decided: decision, ...over });
const cancellation = async (source: Source, number: string, over: DecidedChange = {}) => ({ number, externalId: null, reason: 'changed my mind', decided: await decided(source, number, over) });

export function describeOrderWrites(get: Get, lacks: Lacks): void {
  describeGiven(lacks, ['changeOrder'], 'changed orders', () => {
    given(lacks, 'changeOrder')('have the new quantities at the old prices, once for each key, and commit what is left', async () => {
      const { source, sandbox } = get();
      const write = has(source.writes.changeOrder, 'writes.changeOrder');
      const before = await Promise.all([A, B, C].map((sku) => levelOf(source, sku)));
      const number = await placed(source, [{ sku: A, quantity: '3', unitPrice: '10.00' }, { sku: B, quantity: '2', unitPrice: '14.40' }]);
      const decision = await decided(source, number, { lines: { [A]: { ordered: '-2' }, [B]: { ordered: '-2' }, [C]: { ordered: '2', unitPrice: '7.50' } } });
      const key = unique('change');
      const input = change(number, [{ sku: A, quantity: '1', unitPrice: null }, { sku: B, quantity: '0', unitPrice: null }, { sku: C, quantity: '2', unitPrice: '7.50' }], decision, { shippingAddress: LYON });
      const { state } = await applied(write, key, input);
      for (const order of [state, await orderOfSource(source, number)]) {
        expect([standing(order), Number(order.totals.subtotal) - Number(order.totals.discount)]).toEqual([{ [A]: 1, [C]: 2 }, 25]);
        expect(Number(order.totals.total)).toBeCloseTo(25 + Number(order.totals.tax), 6);
        expect(order.lines.filter(({ sku }) => sku !== B).map(({ sku, unitPrice }) => [sku, Number(unitPrice)]).sort()).toEqual([[A, 10], [C, 7.5]].sort());
        expect(order.shippingAddress).toMatchObject({ street: 'Rue Neuve 1', city: 'Lyon' });
      }
      const [written, ...more] = await sandbox.peek.orders(number);
      expect([more.length, Number(written?.total), written?.lines.filter(({ quantity }) => Number(quantity) > 0).map(({ sku, quantity }) => [sku, Number(quantity)]).sort()]).toEqual([0, Number(state.totals.total), [[A, 1], [C, 2]].sort()]);
      const after = await Promise.all([A, B, C].map((sku) => levelOf(source, sku)));
      expect(after.map((level, index) => Number(level.committed) - Number(before[index]?.committed))).toEqual([1, 0, 2]);
      if (write.key !== 'ENFORCED') return;
      const other = await placed(source, [{ sku: A, quantity: '3', unitPrice: '10.00' }]);
      await expect(write.apply(key, { ...input, number: other, decided: await decided(source, other, {}) }, call)).rejects.toMatchObject(refusal('DUPLICATE'));
      expect(standing(await orderOfSource(source, other))).toEqual({ [A]: 3 });
    });

    if (lacks.changeOrder === undefined) given(lacks, 'decidedOrders')('that the record has decided carry its sums, to the cent', async () => {
      const { source, sandbox } = get();
      const number = await placed(source, [{ sku: D, quantity: '3', unitPrice: '3.33' }]);
      const decision = await decided(source, number, { lines: { [D]: { ordered: '1' } }, extraTax: '0.01' });
      await has(source.writes.changeOrder, 'writes.changeOrder').apply(unique('change'), change(number, [{ sku: D, quantity: '4', unitPrice: null }], decision), call);
      const order = await orderOfSource(source, number);
      expect([order.totals.total, (await sandbox.peek.orders(number)).map(({ total }) => Number(total))]).toEqual([decision?.totals.total, [Number(decision?.totals.total)]]);
    });

    given(lacks, 'changeOrder')('are refused whole', async () => {
      const { source } = get();
      const write = has(source.writes.changeOrder, 'writes.changeOrder');
      const number = await placed(source, [{ sku: D, quantity: '3', unitPrice: '10.00' }]);
      const before = [await orderOfSource(source, number), await levelOf(source, D)];
      const decision = await decided(source, number);
      const strange = await decided(source, number, { lines: { [D]: { ordered: '2' }, 'NO-SUCH-SKU': { ordered: '1', unitPrice: '1.00' } } });
      const more = { sku: D, quantity: '5', unitPrice: null };
      await expect(write.apply(unique('change'), change(number, [more, { sku: 'NO-SUCH-SKU', quantity: '1', unitPrice: '1.00' }], strange), call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(write.apply(unique('change'), change(NO_ORDER, [more], decision), call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
      expect([await orderOfSource(source, number), await levelOf(source, D)]).toEqual(before);
      await has(source.writes.cancelOrder, 'writes.cancelOrder').apply(unique('cancel'), { number, externalId: null, reason: null, decided: null }, call);
      await expect(write.apply(unique('change'), change(number, [more], await decided(source, number)), call)).rejects.toMatchObject({ ...refusal('ILLEGAL_TRANSITION'), actual: 'CANCELLED' });
    });

    // a replica records what the record has decided
    if (lacks.changeOrder === undefined && lacks.decidedOrders !== undefined) given(lacks, 'shipOrder')('never have less than is shipped', async () => {
      const { source } = get();
      const write = has(source.writes.changeOrder, 'writes.changeOrder');
      const number = await placed(source, [{ sku: D, quantity: '3', unitPrice: '10.00' }]);
      await has(source.writes.shipOrder, 'writes.shipOrder').apply(unique('ship'), await shipment(source, number, { [D]: '2' }), call);
      const before = await orderOfSource(source, number);
      const error: unknown = await write.apply(unique('change'), change(number, [{ sku: D, quantity: '1', unitPrice: null }], await decided(source, number)), call).catch((reason: unknown) => reason);
      expect(error).toMatchObject(refusal('QUANTITY_EXCEEDED', D));
      expect(Number(actualOf(error))).toBe(2);
      expect(await orderOfSource(source, number)).toEqual(before);
    });
  });

  describeGiven(lacks, ['shipOrder'], 'shipped orders', () => {
    given(lacks, 'shipOrder')('leave in parts and packages, once for each key, and stock falls once', async () => {
      const { source, sandbox } = get();
      const write = has(source.writes.shipOrder, 'writes.shipOrder');
      const before = await levelOf(source, E);
      const number = await placed(source, [{ sku: E, quantity: '5', unitPrice: '4.00' }]);
      const [one, two] = [unique('TRACK'), unique('TRACK')];
      const packages = [{ trackingNumber: one, weightGrams: 900, lines: [{ sku: E, quantity: '1' }] }, { trackingNumber: two, weightGrams: null, lines: [{ sku: E, quantity: '2' }] }];
      const key = unique('ship');
      const input = await shipment(source, number, { [E]: '3' }, packages);
      const { externalId, state } = await applied(write, key, input);
      expect([quantityOf(state, E, 'shipped'), state.phase]).toEqual([3, 'IN_PROGRESS']);
      const parcel = state.shipments.find((candidate) => candidate.externalId === externalId);
      expect(parcel?.lines.map(({ sku, quantity }) => [sku, Number(quantity)])).toEqual([[E, 3]]);
      expect(['SHIPPED', 'DELIVERED']).toContain(parcel?.phase);
      expect(state.shipments.flatMap(({ trackingNumbers }) => trackingNumbers).sort()).toEqual([one, two].sort());
      const part = await levelOf(source, E);
      expect([Number(part.onHand) - Number(before.onHand), Number(part.committed) - Number(before.committed), Number(await sandbox.peek.onHand(E, LOCATION))]).toEqual([-3, 2, Number(part.onHand)]);

      const error: unknown = await write.apply(unique('ship'), await shipment(source, number, { [E]: '3' }), call).catch((reason: unknown) => reason);
      expect(error).toMatchObject(refusal('QUANTITY_EXCEEDED', E));
      expect(Number(actualOf(error))).toBe(2);
      expect(await levelOf(source, E)).toEqual(part);

      const rest = await write.apply(unique('ship'), await shipment(source, number, { [E]: '2' }), call);
      expect(quantityOf(rest.state, E, 'shipped')).toBe(5);
      if (write.key === 'ENFORCED') expect((await write.apply(key, input, call)).externalId).toBe(externalId);
      const after = await levelOf(source, E);
      expect([Number(after.onHand) - Number(before.onHand), after.committed]).toEqual([-5, before.committed]);
      await expect(write.apply(unique('ship'), await shipment(source, number, { [E]: '1' }), call)).rejects.toMatchObject({ kind: 'REJECTED', code: expect.stringMatching(/^(ILLEGAL_TRANSITION|QUANTITY_EXCEEDED)$/) as unknown });
    });

    given(lacks, 'shipOrder')('are refused whole', async () => {
      const { source } = get();
      const write = has(source.writes.shipOrder, 'writes.shipOrder');
      const number = await placed(source, [{ sku: E, quantity: '2', unitPrice: '4.00' }, { sku: F, quantity: '1', unitPrice: '4.00' }]);
      const before = [await orderOfSource(source, number), await levelOf(source, E)];
      const input = await shipment(source, number, { [E]: '1' });
      await expect(write.apply(unique('ship'), await shipment(source, number, { [E]: '1', [F]: '2' }), call)).rejects.toMatchObject(refusal('QUANTITY_EXCEEDED', F));
      await expect(write.apply(unique('ship'), { ...input, number: NO_ORDER }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
      await expect(write.apply(unique('ship'), { ...input, location: 'NOWHERE' }, call)).rejects.toMatchObject(refusal('UNKNOWN_LOCATION', 'NOWHERE'));
      expect([await orderOfSource(source, number), await levelOf(source, E)]).toEqual(before);
    });
  });

  describe('cancelled orders', () => {
    it('are done with one key only, and a key for one order only', async () => {
      const { source } = get();
      const cancel = has(source.writes.cancelOrder, 'writes.cancelOrder');
      const [one, two] = [await placed(source, [{ sku: F, quantity: '1', unitPrice: '4.00' }]), await placed(source, [{ sku: F, quantity: '1', unitPrice: '4.00' }])];
      const key = unique('cancel');
      await applied(cancel, key, await cancellation(source, one, { lines: { [F]: { cancelled: '1' } }, phase: 'CANCELLED' }));
      if (cancel.key === 'ENFORCED') await expect(cancel.apply(key, await cancellation(source, two), call)).rejects.toMatchObject(refusal('DUPLICATE'));
      expect((await orderOfSource(source, two)).phase).not.toBe('CANCELLED');
    });

    given(lacks, 'cancelPlan')('are planned without a change, and refused as they would be', async () => {
      const { source } = get();
      const cancel = has(source.writes.cancelOrder, 'writes.cancelOrder');
      const number = await placed(source, [{ sku: F, quantity: '1', unitPrice: '4.00' }]);
      const before = [await orderOfSource(source, number), await levelOf(source, F)];
      const steps = (await cancel.plan?.(await cancellation(source, number), call)) ?? [];
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.every((step) => step.trim() !== '')).toBe(true);
      expect([await orderOfSource(source, number), await levelOf(source, F)]).toEqual(before);
      await cancel.apply(unique('cancel'), { number, externalId: null, reason: null, decided: null }, call);
      await expect(cancel.plan?.({ number, externalId: null, reason: null, decided: null }, call)).rejects.toMatchObject({ ...refusal('ILLEGAL_TRANSITION'), actual: 'CANCELLED' });
      await expect(cancel.plan?.({ number: NO_ORDER, externalId: null, reason: null, decided: null }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
    });

    given(lacks, 'shipOrder')('of which a part is shipped keep that part', async () => {
      const { source, sandbox } = get();
      const cancel = has(source.writes.cancelOrder, 'writes.cancelOrder');
      const before = await levelOf(source, F);
      const number = await placed(source, [{ sku: F, quantity: '3', unitPrice: '10.00' }, { sku: E, quantity: '1', unitPrice: '5.00' }]);
      await has(source.writes.shipOrder, 'writes.shipOrder').apply(unique('ship'), await shipment(source, number, { [F]: '1' }), call);
      const input = await cancellation(source, number, { lines: { [F]: { cancelled: '2' }, [E]: { cancelled: '1' } } });
      await applied(cancel, unique('cancel'), input);
      const order = await orderOfSource(source, number);
      expect([quantityOf(order, F, 'shipped'), quantityOf(order, F, 'cancelled'), quantityOf(order, E, 'cancelled'), standing(order)]).toEqual([1, 2, 1, { [F]: 1 }]);
      expect(['IN_PROGRESS', 'COMPLETED']).toContain(order.phase);
      if (input.decided) expect(order.totals.total).toBe(input.decided.totals.total);
      const after = await levelOf(source, F);
      expect([Number(after.onHand) - Number(before.onHand), after.committed, Number(await sandbox.peek.onHand(F, LOCATION))]).toEqual([-1, before.committed, Number(after.onHand)]);
      await expect(cancel.apply(unique('cancel'), await cancellation(source, number), call)).rejects.toMatchObject(refusal('ILLEGAL_TRANSITION'));
    });
  });
}

/** `actual` of a `SourceError`. */
export const actualOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'actual' in error ? error.actual : undefined);
