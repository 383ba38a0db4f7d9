/** Writes to standing orders in the real Vendure: each once for its key, refused whole, checked in the shop's own database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressRecord, OrderRecord, OrderToChange, OrderToShip, Source, Writes } from '../../sources/source.ts';
import vendure from '../../sources/vendure/index.ts';
import { createPeople } from '../../sources/vendure/sandbox/people.ts';
import type { Store } from '../../sources/vendure/sandbox/store.ts';
import { wellStocked } from '../support/catalogue.ts';
import { attachVendure, systems, type Attached } from '../support/systems.ts';
import { refusal } from './contract-orders.ts';
import { call, has, unique } from './contract-subject.ts';
import { databaseOf, decidedOrder, levelIn, offered, orderToPlace, standing, told } from './vendure-subject.ts';

const STANDARD = wellStocked(80).filter(({ product }) => product.vatClass === 'standard').slice(20);
const [A = '', B = '', C = ''] = STANDARD.map(({ variant }) => variant.sku);
const USED = [[A, 'BER'], [A, 'LYS'], [B, 'BER'], [C, 'BER']] as const;
const found = new Map<string, number>();
const ADDRESS: AddressRecord = { name: 'Ana Weiß', company: null, street: 'Rue Neuve 1', postalCode: '69001', city: 'Lyon', countryCode: 'FR', phone: null };

let sandbox: Attached;
let source: Source;
let store: Store;

beforeAll(async () => {
  sandbox = await attachVendure();
  source = vendure.create(sandbox.options);
  store = await databaseOf(systems().vendure.request);
  for (const [sku, location] of USED) found.set(`${sku}@${location}`, (await levelIn(store, sku, location))[0]);
});
afterAll(async () => {
  // other tests share the shop
  for (const [sku, location] of USED) {
    const gone = (found.get(`${sku}@${location}`) ?? 0) - (await levelIn(store, sku, location))[0];
    if (gone !== 0) await sandbox.people.moveStock?.(sku, location, String(gone));
  }
  await source?.close();
});

const verb = <Name extends keyof Writes>(name: Name): Required<Writes>[Name] => offered(source)[name] ?? expect.fail(`no writes.${name}`);
const standingOrder = (number: string, decided: OrderRecord | null = null) => ({ number, externalId: null, decided });
const cursor = async (): Promise<string> => (await has(source.feed, 'feed').head(call)).cursor;

async function placed(lines: Record<string, [quantity: number, unitPrice: string]>, decided: (number: string) => OrderRecord | null = () => null): Promise<string> {
  const number = unique('VW');
  await verb('placeOrder').apply(unique('place'), orderToPlace(number, Object.entries(lines).map(([sku, [quantity, unitPrice]]) => ({ sku, quantity: String(quantity), unitPrice })), decided(number)), call);
  return number;
}
const change = (number: string, lines: Record<string, string>, more: Partial<OrderToChange> = {}): OrderToChange =>
  ({ ...standingOrder(number), lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity, unitPrice: null })), shippingAddress: null, billingAddress: null, ...more });
const shipment = (number: string, lines: Record<string, string>, more: Partial<OrderToShip> = {}): OrderToShip => {
  const sent = Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity }));
  return { ...standingOrder(number), lines: sent, location: null, carrier: 'DHL', packages: [{ trackingNumber: `T-${number}`, weightGrams: 500, lines: sent }], ...more };
};
const quantities = (order: OrderRecord | undefined) => Object.fromEntries(order?.lines.map(({ sku, quantity: { ordered, cancelled, shipped } }) => [sku, [ordered, cancelled, shipped]]) ?? []);

/** Sent three times at once and once more: all are the first effect. */
async function manifold<State>(send: () => Promise<{ readonly externalId: string; readonly state: State }>): Promise<{ readonly externalId: string; readonly state: State }> {
  const receipts = [...(await Promise.all([send(), send(), send()])), await send()];
  expect(new Set(receipts.map(({ externalId }) => externalId)).size).toBe(1);
  return receipts.at(-1) ?? expect.fail('nothing was sent');
}
/** Refused, and the order in the database is as it was. */
async function refused(number: string, attempt: () => Promise<unknown>, expected: object): Promise<void> {
  const before = await standing(store, number);
  await expect(attempt()).rejects.toMatchObject(expected);
  expect(await standing(store, number)).toEqual(before);
}

describe('changing an order', () => {
  it('sets quantities, adds and takes out lines, once for a key, and moves what is promised', async () => {
    const number = await placed({ [A]: [4, '10.00'], [B]: [2, '5.00'] });
    const [a, b, c, from, key] = [await levelIn(store, A), await levelIn(store, B), await levelIn(store, C), await cursor(), unique('change')];
    const input = change(number, {}, { lines: [{ sku: A, quantity: '6', unitPrice: null }, { sku: B, quantity: '0', unitPrice: null }, { sku: C, quantity: '3', unitPrice: '2.50' }], shippingAddress: ADDRESS });
    const { state } = await manifold(() => verb('changeOrder').apply(key, input, call));
    expect(state).toMatchObject({ number, totals: { subtotal: '67.50' }, shippingAddress: { city: 'Lyon' } });
    expect(quantities(state)).toEqual({ [A]: ['6', '0', '0'], [C]: ['3', '0', '0'] });
    expect(await levelIn(store, A)).toEqual([a[0], a[1] + 2]);
    expect(await levelIn(store, B)).toEqual([b[0], b[1] - 2]);
    expect(await levelIn(store, C)).toEqual([c[0], c[1] + 3]);
    const { total, settled, effects } = await standing(store, number);
    expect([settled, effects]).toEqual([total, 2]);
    await told(source, from, `order:${number}`, `inventory:${A}`, `inventory:${B}`, `inventory:${C}`);
  });

  it('F16: takes over what the record decided, to the cent, with the discount of what is left', async () => {
    const number = await placed({ [A]: [3, '9.60'], [B]: [1, '9.60'] }, (own) =>
      decidedOrder(own, [{ sku: A, ordered: 3, unitPrice: '9.60', total: '28.80' }, { sku: B, ordered: 1, unitPrice: '9.60', total: '9.60' }], { subtotal: '38.40', discount: '3.84', shipping: '4.90', tax: '7.50', total: '46.96' }));
    const totals = { subtotal: '28.80', discount: '2.88', shipping: '4.90', tax: '5.86', total: '36.68' };
    const decided = decidedOrder(number, [{ sku: A, ordered: 3, unitPrice: '9.60', total: '28.80' }], totals);
    const { state } = await verb('changeOrder').apply(unique('change'), change(number, { [B]: '0' }, { decided }), call);
    expect(state.totals).toMatchObject(totals);
    expect(quantities(state)).toEqual({ [A]: ['3', '0', '0'] });
    expect((await sandbox.peek.orders(number)).map(({ total, lines }) => [total, lines.length])).toEqual([['36.68', 1]]);
  });

  it('F16: lets a discount follow its lines when nobody decided', async () => {
    const number = await placed({ [A]: [3, '9.60'], [B]: [1, '9.60'] }, (own) =>
      decidedOrder(own, [{ sku: A, ordered: 3, unitPrice: '9.60', total: '28.80' }, { sku: B, ordered: 1, unitPrice: '9.60', total: '9.60' }], { subtotal: '38.40', discount: '3.84', shipping: '0.00', tax: '6.57', total: '41.13' }));
    const { state } = await verb('changeOrder').apply(unique('change'), change(number, { [B]: '0' }), call);
    expect(state.totals).toMatchObject({ subtotal: '28.80', discount: '2.88' });
  });

  it('brings an order that missed an earlier change to where the record is', async () => {
    const number = await placed({ [A]: [4, '10.00'] });
    const decided = decidedOrder(number, [{ sku: A, ordered: 1, unitPrice: '10.00', total: '10.00' }, { sku: C, ordered: 2, unitPrice: '3.00', total: '6.00' }], { subtotal: '16.00', discount: '0.00', shipping: '0.00', tax: '3.04', total: '19.04' });
    const { state } = await verb('changeOrder').apply(unique('change'), change(number, { [A]: '1' }, { decided }), call);
    expect(quantities(state)).toEqual({ [A]: ['1', '0', '0'], [C]: ['2', '0', '0'] });
    expect(state.totals.total).toBe('19.04');
  });

  it('is refused whole, with the reason', async () => {
    const number = await placed({ [A]: [4, '10.00'], [B]: [1, '5.00'] });
    await verb('shipOrder').apply(unique('ship'), shipment(number, { [A]: '3' }), call);
    const attempt = (lines: Record<string, string>, more: Partial<OrderToChange> = {}) => () => verb('changeOrder').apply(unique('change'), change(number, lines, more), call);
    await refused(number, attempt({ [B]: '2', [A]: '2' }), { ...refusal('QUANTITY_EXCEEDED', A), actual: '3' });
    await refused(number, attempt({}, { lines: [{ sku: B, quantity: '0', unitPrice: null }, { sku: 'NO-SUCH-SKU', quantity: '1', unitPrice: '1.00' }] }), refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
    await refused(number, attempt({ [A]: '3.5' }), refusal('OTHER', A));
    await refused(number, attempt({}, { lines: [{ sku: C, quantity: '1', unitPrice: '1.005' }] }), refusal('OTHER', C));
    await refused(number, attempt({}, { decided: decidedOrder(number, [{ sku: A, ordered: 4, unitPrice: '10.00', total: '40.00' }], { subtotal: '40.00', discount: '0.00', shipping: '0.00', tax: '7.60', total: '40.00' }) }), refusal('OTHER', number));
    await expect(verb('changeOrder').apply(unique('change'), change('NO-SUCH-ORDER', {}), call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER', 'NO-SUCH-ORDER'));
    await verb('shipOrder').apply(unique('ship'), shipment(number, { [A]: '1', [B]: '1' }), call);
    await refused(number, attempt({ [B]: '2' }), { ...refusal('ILLEGAL_TRANSITION', number), actual: 'COMPLETED' });
  });
});

describe('cancelling an order', () => {
  const cancellation = (number: string, decided: OrderRecord | null = null) => ({ ...standingOrder(number, decided), reason: 'changed mind' });

  it('before anything has left: whole, once, as planned', async () => {
    const before = await levelIn(store, A);
    const number = await placed({ [A]: [4, '10.00'] });
    const from = await cursor();
    const steps = await verb('cancelOrder').plan?.(cancellation(number), call);
    expect(steps).toEqual([`cancel 4 of 4 × ${A} and set their stock free`, 'cancel shipping, discount and the payment on account', `cancel order ${number}`]);
    expect((await standing(store, number)).state).toBe('PaymentSettled');
    const key = unique('cancel');
    const { state } = await manifold(() => verb('cancelOrder').apply(key, cancellation(number), call));
    expect([state.phase, state.totals.total, quantities(state)]).toEqual(['CANCELLED', '0.00', { [A]: ['4', '4', '0'] }]);
    expect(await levelIn(store, A)).toEqual(before);
    await told(source, from, `order:${number}`, `inventory:${A}`);
    await refused(number, () => verb('cancelOrder').apply(unique('cancel'), cancellation(number), call), { ...refusal('ILLEGAL_TRANSITION', number), actual: 'CANCELLED' });
    await expect(verb('cancelOrder').plan?.(cancellation(number), call)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION', actual: 'CANCELLED' });
    await expect(verb('cancelOrder').plan?.(cancellation('NO-SUCH-ORDER'), call)).rejects.toMatchObject({ code: 'UNKNOWN_ORDER' });
  });

  it('F26: after a part has left: the open rest, its stock is free once, what has left stays billed', async () => {
    const before = [await levelIn(store, A), await levelIn(store, B)];
    const number = await placed({ [A]: [10, '10.00'], [B]: [2, '5.00'] });
    await verb('shipOrder').apply(unique('ship'), shipment(number, { [A]: '4' }), call);
    expect(await verb('cancelOrder').plan?.(cancellation(number), call)).toContain('keep what has left, with its part of the discount');
    const key = unique('cancel');
    const { state } = await manifold(() => verb('cancelOrder').apply(key, cancellation(number), call));
    expect(quantities(state)).toEqual({ [A]: ['10', '6', '4'], [B]: ['2', '2', '0'] });
    expect([state.phase, state.totals.subtotal]).toEqual(['COMPLETED', '40.00']);
    expect(await levelIn(store, A)).toEqual([(before[0]?.[0] ?? 0) - 4, before[0]?.[1]]);
    expect(await levelIn(store, B)).toEqual(before[1]);
    await refused(number, () => verb('cancelOrder').apply(unique('cancel'), cancellation(number), call), { ...refusal('ILLEGAL_TRANSITION', number), actual: 'COMPLETED' });
  });

  it('takes over the sums that the record gives a part that was cancelled', async () => {
    const number = await placed({ [A]: [10, '10.00'] });
    await verb('shipOrder').apply(unique('ship'), shipment(number, { [A]: '4' }), call);
    const totals = { subtotal: '100.00', discount: '0.00', shipping: '0.00', tax: '19.00', total: '119.00' };
    const decided = decidedOrder(number, [{ sku: A, ordered: 10, cancelled: 6, unitPrice: '10.00', total: '100.00' }], totals, { phase: 'IN_PROGRESS' });
    const { state } = await verb('cancelOrder').apply(unique('cancel'), cancellation(number, decided), call);
    expect(state.totals).toMatchObject(totals);
    expect(quantities(state)).toEqual({ [A]: ['10', '6', '4'] });
    // the shop was not told of the shipment: what the record has shipped is still to come
    const untold = await placed({ [A]: [10, '10.00'] });
    const [, before] = await levelIn(store, A);
    const after = await verb('cancelOrder').apply(unique('cancel'), cancellation(untold, { ...decided, number: untold }), call);
    expect([after.state.phase, quantities(after.state)]).toEqual(['PLACED', { [A]: ['10', '6', '0'] }]);
    expect((await levelIn(store, A))[1]).toBe(before - 6);
  });

  it('gives up a fulfilment that waits, and its stock comes back once', async () => {
    const before = await levelIn(store, A);
    const number = await placed({ [A]: [3, '10.00'] });
    await createPeople({ adminApi: sandbox.options.endpoint, user: 'superadmin', password: 'superadmin' }, store).fulfilOrder(number);
    expect(await verb('cancelOrder').plan?.(cancellation(number), call)).toContainEqual(expect.stringMatching(/^cancel fulfilment \d+ \(Pending\)$/));
    const { state } = await verb('cancelOrder').apply(unique('cancel'), cancellation(number), call);
    expect([state.phase, state.shipments.map(({ phase }) => phase)]).toEqual(['CANCELLED', ['CANCELLED']]);
    expect(await levelIn(store, A)).toEqual(before);
  });
});

describe('shipping an order', () => {
  it('records parts with the numbers of all packages, once, and the stock falls once', async () => {
    const number = await placed({ [A]: [5, '10.00'], [B]: [2, '5.00'] });
    const [ber, lys, from, key] = [await levelIn(store, A), await levelIn(store, A, 'LYS'), await cursor(), unique('ship')];
    const packages = [{ trackingNumber: 'P1', weightGrams: null, lines: [{ sku: A, quantity: '1' }] }, { trackingNumber: 'P2', weightGrams: null, lines: [{ sku: A, quantity: '1' }] }];
    const first = await manifold(() => verb('shipOrder').apply(key, shipment(number, { [A]: '2' }, { packages }), call));
    expect(first.state).toMatchObject({ phase: 'IN_PROGRESS', shipments: [{ externalId: first.externalId, phase: 'SHIPPED', carrier: 'DHL', trackingNumbers: ['P1', 'P2'], lines: [{ sku: A, quantity: '2' }] }] });
    expect(await levelIn(store, A)).toEqual([ber[0] - 2, ber[1] - 2]);
    await told(source, from, `order:${number}`, `inventory:${A}`);

    const decided = decidedOrder(number, [], { subtotal: '0.00', discount: '0.00', shipping: '0.00', tax: '0.00', total: '0.00' }, { shipments: [{ externalId: '9', number: `DLV-${number}`, phase: 'SHIPPED', location: 'LYS', carrier: null, trackingNumbers: [], shippedAt: null, lines: [{ sku: B, quantity: '2' }, { sku: A, quantity: '3.0' }] }] });
    const { state } = await verb('shipOrder').apply(unique('ship'), shipment(number, { [A]: '3', [B]: '2' }, { location: 'LYS', decided }), call);
    expect(state).toMatchObject({ phase: 'COMPLETED', shipments: [{}, { number: `DLV-${number}` }] });
    expect(await levelIn(store, A)).toEqual([ber[0] - 2, ber[1] - 5]);
    expect(await levelIn(store, A, 'LYS')).toEqual([lys[0] - 3, lys[1]]);
    // sent again after all has left
    expect((await verb('shipOrder').apply(key, shipment(number, { [A]: '2' }, { packages }), call)).externalId).toBe(first.externalId);
    expect((await standing(store, number)).fulfillments).toBe(2);
  });

  it('is not refused for lack of stock in the shop', async () => {
    const [onHand] = await levelIn(store, C);
    const number = await placed({ [C]: [onHand + 5, '1.00'] });
    const { state } = await verb('shipOrder').apply(unique('ship'), shipment(number, { [C]: String(onHand + 5) }), call);
    expect([state.phase, await levelIn(store, C).then(([now]) => now)]).toEqual(['COMPLETED', -5]);
  });

  it('is refused whole, with the reason', async () => {
    const number = await placed({ [A]: [2, '10.00'], [B]: [1, '5.00'] });
    const ship = (lines: Record<string, string>, more: Partial<OrderToShip> = {}) => () => verb('shipOrder').apply(unique('ship'), shipment(number, lines, more), call);
    await refused(number, ship({ [B]: '1', [A]: '3' }), { ...refusal('QUANTITY_EXCEEDED', A), actual: '2' });
    await refused(number, ship({ [B]: '1', [C]: '1' }), refusal('UNKNOWN_SKU', C));
    await refused(number, ship({ [B]: '1' }, { location: 'NOWHERE' }), refusal('UNKNOWN_LOCATION', 'NOWHERE'));
    await refused(number, ship({ [B]: '0.5' }), refusal('OTHER', B));
    await verb('cancelOrder').apply(unique('cancel'), { ...standingOrder(number), reason: null }, call);
    await refused(number, ship({ [B]: '1' }), { ...refusal('ILLEGAL_TRANSITION', number), actual: 'CANCELLED' });
  });
});

describe('money', () => {
  const payment = (number: string, amount: string, more: object = {}) => ({ ...standingOrder(number), amount, currency: 'EUR', method: 'bank-transfer', reference: `BANK-${amount}`, paidAt: '2026-11-21T08:00:00.000Z', ...more });
  const refund = (number: string, amount: string, more: object = {}) => ({ ...standingOrder(number), amount, currency: 'EUR', reason: 'damaged', returnNumber: 'RT-1', reference: 'CN-1', ...more });

  it('that came is recorded once and takes the place of what stands on account', async () => {
    const number = await placed({ [A]: [4, '10.00'] }); // 47.60
    const [from, key] = [await cursor(), unique('pay')];
    const first = await manifold(() => verb('recordPayment').apply(key, payment(number, '20.00'), call));
    expect(first.state).toMatchObject({ totals: { paid: '20.00', total: '47.60' }, payments: [{ externalId: first.externalId, phase: 'CAPTURED', amount: '20.00', method: 'bank-transfer', reference: 'BANK-20.00', at: '2026-11-21T08:00:00.000Z' }] });
    expect(await standing(store, number)).toMatchObject({ payments: 2, settled: 4760 });
    await told(source, from, `order:${number}`);
    const pay = (amount: string, more: object = {}) => () => verb('recordPayment').apply(unique('pay'), payment(number, amount, more), call);
    await refused(number, pay('27.61'), { ...refusal('AMOUNT_EXCEEDED', number), actual: '27.60' });
    await refused(number, pay('1.005'), refusal('OTHER', number));
    await refused(number, pay('1.00', { currency: 'USD' }), refusal('OTHER', 'USD'));
    expect((await pay('27.60')()).state.totals.paid).toBe('47.60');
    await refused(number, pay('0.01'), { ...refusal('AMOUNT_EXCEEDED', number), actual: '0.00' });
    // the record counts no more than is here: the payment is known; it counts more: it is recorded
    const decided = (paid: string) => ({ decided: decidedOrder(number, [], { subtotal: '40.00', discount: '0.00', shipping: '0.00', tax: '7.60', total: '47.60' }, { totals: { subtotal: '40.00', discount: '0.00', shipping: '0.00', tax: '7.60', total: '47.60', paid, refunded: '0.00' } }) });
    expect((await pay('27.60', decided('47.60'))()).state).toMatchObject({ totals: { paid: '47.60' }, payments: [{}, {}] });
    expect((await pay('1.00', decided('48.60'))()).state.totals.paid).toBe('48.60');
    // two at once for what is open: one of them
    const other = await placed({ [A]: [1, '10.00'] });
    const both = await Promise.allSettled([1, 2].map(() => verb('recordPayment').apply(unique('pay'), payment(other, '11.90'), call)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    // shipped and paid, the order is as any other
    expect((await verb('shipOrder').apply(unique('ship'), shipment(number, { [A]: '4' }), call)).state.phase).toBe('COMPLETED');
  });

  it('that went back is recorded once, in parts, up to what was paid', async () => {
    const number = await placed({ [A]: [4, '10.00'] });
    for (const amount of ['20.00', '27.60']) await verb('recordPayment').apply(unique('pay'), payment(number, amount), call);
    const [from, key] = [await cursor(), unique('refund')];
    const first = await manifold(() => verb('refundOrder').apply(key, refund(number, '30.00'), call));
    expect(first.state).toMatchObject({
      totals: { paid: '47.60', refunded: '30.00' }, refunds: [{ externalId: first.externalId, amount: '30.00', reason: 'damaged', returnNumber: 'RT-1' }], payments: [{ phase: 'CAPTURED' }, { phase: 'REFUNDED' }],
    });
    expect((await standing(store, number)).refunded).toBe(3000);
    await told(source, from, `order:${number}`);
    const pay = (amount: string) => () => verb('refundOrder').apply(unique('refund'), refund(number, amount), call);
    await refused(number, pay('47.60'), { ...refusal('AMOUNT_EXCEEDED', number), actual: '17.60' });
    expect((await pay('17.60')()).state.totals.refunded).toBe('47.60');
    await refused(number, pay('17.60'), { ...refusal('AMOUNT_EXCEEDED', number), actual: '0.00' });
  });

  it('that the ERP took and paid back itself is recorded, when the record says so', async () => {
    const number = await placed({ [A]: [4, '10.00'] });
    await refused(number, () => verb('refundOrder').apply(unique('refund'), refund(number, '5.00'), call), { ...refusal('AMOUNT_EXCEEDED', number), actual: '0.00' });
    const decided = decidedOrder(number, [], { subtotal: '40.00', discount: '0.00', shipping: '0.00', tax: '7.60', total: '47.60' });
    expect((await verb('refundOrder').apply(unique('refund'), refund(number, '5.00', { decided }), call)).state.totals.refunded).toBe('5.00');
  });
});

it('a key that was used for another verb or order is refused', async () => {
  const [one, two, key] = [await placed({ [A]: [2, '10.00'] }), await placed({ [A]: [2, '10.00'] }), unique('key')];
  await verb('shipOrder').apply(key, shipment(one, { [A]: '1' }), call);
  await refused(two, () => verb('shipOrder').apply(key, shipment(two, { [A]: '1' }), call), refusal('DUPLICATE', key));
  await refused(one, () => verb('cancelOrder').apply(key, { ...standingOrder(one), reason: null }, call), refusal('DUPLICATE', key));
  await expect(verb('placeOrder').apply(key, orderToPlace(unique('VW'), [{ sku: A, quantity: '1', unitPrice: '1.00' }]), call)).rejects.toMatchObject(refusal('DUPLICATE', key));
});
