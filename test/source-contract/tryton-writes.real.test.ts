/** The verbs beyond placing in Tryton: each has its effect once, in Tryton's own store, and a refused one none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { OrderRecord, OrderWrite, Source, Write, Writes } from '../../sources/source.ts';
import tryton from '../../sources/tryton/index.ts';
import { decimal } from '../../sources/values.ts';
import { wellStocked } from '../support/catalogue.ts';
import { attachTryton, systems, type Attached } from '../support/systems.ts';
import { customerId, levelOf, orderOf, refusal } from './contract-orders.ts';
import { call, has, unique } from './contract-subject.ts';

const [A = '', B = '', C = '', D = '', E = ''] = wellStocked(5, 120).map(({ variant }) => variant.sku);
const NONE = { location: null, carrier: null } as const;

let sandbox: Attached;
let source: Source;
let database: pg.Client;

beforeAll(async () => {
  sandbox = await attachTryton();
  source = tryton.create(sandbox.options);
  const { postgres } = z.object({ postgres: z.int() }).parse(JSON.parse(await readFile(join(systems().tryton.request.dir, 'tryton-ports.json'), 'utf8')));
  database = new pg.Client({ host: '127.0.0.1', port: postgres, user: 'tryton', database: 'erp' });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await source?.close();
});

const VERBS = [
  'placeOrder', 'changeOrder', 'cancelOrder', 'shipOrder', 'recordPayment', 'issueInvoice', 'requestReturn', 'receiveReturn', 'refundOrder', 'transferInventory', 'setPrice', 'updateProduct', 'upsertCompany',
] as const satisfies readonly (keyof Writes)[];
type Verbs = Pick<Required<Writes>, (typeof VERBS)[number]>;
const hasAll = (writes: Writes): writes is Writes & Verbs => VERBS.every((name) => writes[name]?.key === 'ENFORCED');
function verb<Name extends keyof Verbs>(name: Name): Verbs[Name] {
  const { writes } = source;
  if (!hasAll(writes)) throw new Error('a verb is missing, or its key is not enforced');
  return writes[name];
}
const count = async (sql: string, ...values: string[]): Promise<number> => {
  const { rows } = await database.query(`SELECT COUNT(*)::int AS count FROM ${sql}`, values);
  return z.array(z.object({ count: z.int() })).parse(rows)[0]?.count ?? -1;
};
const texts = async (sql: string, ...values: string[]): Promise<(string | null)[]> => {
  const { rows } = await database.query(`SELECT (${sql})::text AS value`, values);
  return z.array(z.object({ value: z.string().nullable() })).parse(rows).map(({ value }) => value);
};
const sale = `(SELECT id FROM sale_sale WHERE gateway_number = $1)`;

type Line = readonly [sku: string, quantity: string];
const linesOf = (lines: readonly Line[]) => lines.map(([sku, quantity]) => ({ sku, quantity }));
const shipmentOf = (order: OrderWrite, lines: readonly Line[], trackingNumber: string | null = null) => ({ ...order, ...NONE, lines: linesOf(lines), packages: [{ trackingNumber, weightGrams: 250, lines: linesOf(lines) }] });
const paymentOf = (order: OrderWrite, amount: string) => ({ ...order, amount, currency: 'EUR', method: 'CARD', reference: 'tx_1', paidAt: '2026-11-20T10:00:00.000Z' });
const refundOf = (order: OrderWrite, amount: string, returnNumber: string | null = null) => ({ ...order, amount, currency: 'EUR', reason: 'sorry', returnNumber, reference: 're_1' });

async function placed(lines: readonly (readonly [sku: string, quantity: string, unitPrice: string])[]): Promise<OrderWrite> {
  const order = orderOf(lines.map(([sku, quantity, unitPrice]) => ({ sku, quantity, unitPrice })));
  await verb('placeOrder').apply(unique('place'), order, call);
  return { number: order.number, externalId: null, decided: null };
}
const now = async ({ number }: OrderWrite): Promise<OrderRecord> => has((await source.reads.orders?.([number], call))?.[0] ?? undefined, `order ${number}`);
const quantityOf = (order: OrderRecord, sku: string) => order.lines.find((line) => line.sku === sku)?.quantity;

/** Three at once and one later under one key: all are the first effect. */
async function thrice<Input, State>(write: Write<Input, State>, input: Input): Promise<{ readonly key: string; readonly id: string; readonly state: State }> {
  const key = unique('key');
  const receipts = [...await Promise.all([1, 2, 3].map(() => write.apply(key, input, call))), await write.apply(key, input, call)];
  const [id = '', ...others] = new Set(receipts.map(({ externalId }) => externalId));
  expect(others).toEqual([]);
  const { state } = await write.apply(key, input, call);
  return { key, id, state };
}

describe('shipping', () => {
  it('ships a part once, tells the parcel, and leaves the rest to be shipped', async () => {
    const order = await placed([[A, '3', '10.00'], [B, '1', '5.00']]);
    const [before, head] = [await levelOf(source, A), await has(source.feed, 'feed').head(call)];
    const { key, id, state } = await thrice(verb('shipOrder'), { ...shipmentOf(order, [[A, '2']]), carrier: 'DHL', packages: [
      { trackingNumber: 'JD-1', weightGrams: 250, lines: linesOf([[A, '1']]) }, { trackingNumber: 'JD-2', weightGrams: null, lines: linesOf([[A, '1']]) },
    ] });
    expect(state).toMatchObject({ phase: 'IN_PROGRESS', shipments: expect.arrayContaining([
      expect.objectContaining({ externalId: id, phase: 'SHIPPED', carrier: 'DHL', trackingNumbers: ['JD-1', 'JD-2'], lines: [{ sku: A, quantity: '2' }] }), expect.objectContaining({ phase: 'PENDING' }),
    ]) });
    expect(state.shipments).toHaveLength(2);
    expect(await sandbox.peek.onHand(A, 'BER')).toBe(String(decimal(before.onHand).minus(2)));
    expect((await levelOf(source, A)).committed).toBe(String(decimal(before.committed).minus(2)));
    const { changes } = await has(source.feed, 'feed').since(head.cursor, 1_000, call);
    expect(changes.some(({ topic, keys }) => topic === 'order' && keys.includes(order.number))).toBe(true);
    expect(changes.some(({ topic, keys }) => topic === 'inventory' && keys.includes(A))).toBe(true);

    await expect(verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, '2']]), call)).rejects.toMatchObject({ ...refusal('QUANTITY_EXCEEDED', A), actual: '1' });
    await expect(verb('cancelOrder').apply(key, { ...order, reason: null }, call)).rejects.toMatchObject(refusal('DUPLICATE', key));
    const { state: all } = await verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, '1'], [B, '1']]), call);
    expect(all).toMatchObject({ phase: 'COMPLETED', lines: [{ quantity: { shipped: '3' } }, { quantity: { shipped: '1' } }] });
    // the order has moved on: the first key still answers
    expect((await verb('shipOrder').apply(key, shipmentOf(order, [[A, '2']]), call)).externalId).toBe(id);
  });

  it('ships from another location than the order\'s', async () => {
    const order = await placed([[A, '2', '10.00']]);
    const [ber, lys] = [await sandbox.peek.onHand(A, 'BER'), await sandbox.peek.onHand(A, 'LYS')];
    const { state } = await verb('shipOrder').apply(unique('ship'), { ...shipmentOf(order, [[A, '1']]), location: 'LYS' }, call);
    expect(state.shipments.find(({ phase }) => phase === 'SHIPPED')?.location).toBe('LYS');
    expect([await sandbox.peek.onHand(A, 'BER'), await sandbox.peek.onHand(A, 'LYS')]).toEqual([ber, String(decimal(lys).minus(1))]);
  });

  it('lets only one of two at once have the last pieces', async () => {
    const order = await placed([[B, '3', '1.00']]);
    const before = await sandbox.peek.onHand(B, 'BER');
    const outcomes = await Promise.allSettled([1, 2].map(() => verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[B, '2']]), call)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { ...refusal('QUANTITY_EXCEEDED', B), actual: '1' } });
    expect(await sandbox.peek.onHand(B, 'BER')).toBe(String(decimal(before).minus(2)));
  });
});

describe('cancelling', () => {
  it('tells its plan, then cancels the open rest once; what is shipped stays to be billed', async () => {
    const before = await levelOf(source, B);
    const order = await placed([[A, '2', '10.00'], [B, '3', '5.00']]);
    await verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, '1']]), call);
    const waiting = (await now(order)).shipments.find(({ phase }) => phase === 'PENDING')?.number;
    const plan = await has(verb('cancelOrder').plan, 'plan')({ ...order, reason: null }, call);
    expect(plan.slice(0, 3)).toEqual([`cancel shipment ${waiting} (waiting)`, expect.stringContaining(`1 × ${A}`), expect.stringContaining(`3 × ${B}`)]);
    expect((await now(order)).shipments.filter(({ phase }) => phase === 'PENDING')).toHaveLength(1);

    const { state } = await thrice(verb('cancelOrder'), { ...order, reason: 'late' });
    expect(quantityOf(state, A)).toMatchObject({ ordered: '2', shipped: '1', cancelled: '1' });
    expect(quantityOf(state, B)).toMatchObject({ ordered: '3', shipped: '0', cancelled: '3' });
    expect(state).toMatchObject({ phase: 'COMPLETED', totals: { subtotal: '10.00' }, invoices: [{ phase: 'DRAFT', total: state.totals.total }] });
    expect(await levelOf(source, B)).toMatchObject({ committed: before.committed, onHand: before.onHand });
    await expect(verb('cancelOrder').apply(unique('cancel'), { ...order, reason: null }, call)).rejects.toMatchObject({ ...refusal('ILLEGAL_TRANSITION', order.number), actual: 'COMPLETED' });
    await expect(verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[B, '1']]), call)).rejects.toMatchObject({ ...refusal('QUANTITY_EXCEEDED', B), actual: '0' });
  });

  it('refuses the cancelled and plans nothing for it', async () => {
    const order = await placed([[B, '1', '5.00']]);
    expect(await has(verb('cancelOrder').plan, 'plan')({ ...order, reason: null }, call)).toEqual([expect.stringContaining('cancel shipment'), expect.stringContaining('close sale')]);
    await verb('cancelOrder').apply(unique('cancel'), { ...order, reason: null }, call);
    const late = { ...refusal('ILLEGAL_TRANSITION', order.number), actual: 'CANCELLED' };
    await expect(verb('cancelOrder').apply(unique('cancel'), { ...order, reason: null }, call)).rejects.toMatchObject(late);
    await expect(has(verb('cancelOrder').plan, 'plan')({ ...order, reason: null }, call)).rejects.toMatchObject(late);
    await expect(verb('changeOrder').apply(unique('change'), { ...order, lines: [], shippingAddress: null, billingAddress: null }, call)).rejects.toMatchObject(late);
    await expect(verb('recordPayment').apply(unique('pay'), paymentOf(order, '1.00'), call)).rejects.toMatchObject(late);
  });

  it('F26 is either before or after a shipment that is made at the same time, and stock is right in both cases', async () => {
    const before = await levelOf(source, C);
    const order = await placed([[C, '2', '5.00']]);
    const [cancelled, shipped] = await Promise.allSettled([verb('cancelOrder').apply(unique('cancel'), { ...order, reason: null }, call), verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[C, '2']]), call)]);
    expect([cancelled.status, shipped.status].sort()).toEqual(['fulfilled', 'rejected']);
    const gone = shipped.status === 'fulfilled' ? 2 : 0;
    expect(await levelOf(source, C)).toMatchObject({ committed: before.committed, onHand: String(decimal(before.onHand).minus(gone)) });
  });
});

describe('changing', () => {
  it('F16 takes new quantities, prices and discounts staying with their lines, and addresses', async () => {
    const before = await levelOf(source, A);
    const order = await placed([[A, '3', '9.60'], [B, '2', '4.80']]);
    const lyon = { name: 'Ana Weiß', company: null, street: 'Rue Neuve 1', postalCode: '69001', city: 'Lyon', countryCode: 'FR', phone: null };
    const { state } = await thrice(verb('changeOrder'), { ...order, lines: [{ sku: A, quantity: '4', unitPrice: null }, { sku: B, quantity: '0', unitPrice: null }, { sku: D, quantity: '1', unitPrice: '2.50' }], shippingAddress: lyon, billingAddress: null });
    expect(state).toMatchObject({ totals: { subtotal: '40.90' }, shippingAddress: { city: 'Lyon' }, lines: [{ sku: A, quantity: { ordered: '4' }, total: '38.40' }, { sku: D, quantity: { ordered: '1' }, total: '2.50' }] });
    expect(state.shipments.map(({ phase, lines }) => [phase, [...lines].sort((a, b) => a.sku.localeCompare(b.sku))])).toEqual([['PENDING', linesOf([[A, '4'], [D, '1']]).sort((a, b) => a.sku.localeCompare(b.sku))]]);
    expect((await levelOf(source, A)).committed).toBe(String(decimal(before.committed).plus(4)));
    expect((await sandbox.peek.orders(order.number)).map(({ lines }) => lines.map(({ sku }) => sku).sort())).toEqual([[A, D].sort()]);
  });

  it('keeps what is shipped, and refuses less than that', async () => {
    const order = await placed([[A, '3', '9.60']]);
    const change = (quantity: string, sku = A) => ({ ...order, lines: [{ sku, quantity, unitPrice: null }], shippingAddress: null, billingAddress: null });
    await verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, '2']]), call);
    await expect(verb('changeOrder').apply(unique('change'), change('1'), call)).rejects.toMatchObject({ ...refusal('QUANTITY_EXCEEDED', A), actual: '2' });
    await expect(verb('changeOrder').apply(unique('change'), change('2.5'), call)).rejects.toMatchObject(refusal('OTHER', A));
    await expect(verb('changeOrder').apply(unique('change'), change('1', D), call)).rejects.toMatchObject(refusal('OTHER', D));
    const { state } = await verb('changeOrder').apply(unique('change'), change('2'), call);
    expect(state).toMatchObject({ phase: 'COMPLETED', totals: { subtotal: '19.20' }, invoices: [{ phase: 'DRAFT' }] });
    await expect(verb('changeOrder').apply(unique('change'), change('5'), call)).rejects.toMatchObject({ ...refusal('ILLEGAL_TRANSITION'), actual: 'COMPLETED' });
  });
});

describe('payments and invoices', () => {
  it('keeps money that comes before the invoice, and pays the invoice with it', async () => {
    const order = await placed([[A, '2', '10.00']]);
    const { total } = (await now(order)).totals;
    const { id, state } = await thrice(verb('recordPayment'), paymentOf(order, '5.00'));
    expect(state).toMatchObject({ totals: { paid: '5.00' }, payments: [{ externalId: id, amount: '5.00', method: 'CARD', reference: 'tx_1', phase: 'CAPTURED' }] });
    expect(await count(`gateway_payment WHERE sale = ${sale}`, order.number)).toBe(1);
    const rest = decimal(total).minus(5).toFixed(2);
    await expect(verb('recordPayment').apply(unique('pay'), paymentOf(order, decimal(rest).plus('0.01').toFixed(2)), call)).rejects.toMatchObject({ ...refusal('AMOUNT_EXCEEDED'), actual: rest });
    await expect(verb('recordPayment').apply(unique('pay'), paymentOf(order, '1.001'), call)).rejects.toMatchObject(refusal('OTHER', 'amount'));
    await expect(verb('issueInvoice').apply(unique('bill'), { ...order, issuedOn: null }, call)).rejects.toMatchObject({ ...refusal('ILLEGAL_TRANSITION', order.number), actual: 'CONFIRMED' });

    // two shipments, one bill
    for (const part of ['1', '1']) await verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, part]]), call);
    const { id: invoice, state: billed } = await thrice(verb('issueInvoice'), { ...order, issuedOn: '2026-11-24' });
    expect(billed.invoices).toEqual([{ externalId: invoice, number: expect.stringMatching(/^INV-/), phase: 'POSTED', issuedAt: '2026-11-24T00:00:00.000Z', total, amountDue: rest }]);
    await expect(verb('issueInvoice').apply(unique('bill'), { ...order, issuedOn: null }, call)).rejects.toMatchObject(refusal('ILLEGAL_TRANSITION', order.number));
    const { state: paid } = await verb('recordPayment').apply(unique('pay'), paymentOf(order, rest), call);
    expect(paid).toMatchObject({ totals: { paid: total }, invoices: [{ phase: 'PAID', amountDue: '0.00' }] });
    expect(await texts('SELECT state FROM account_invoice WHERE id = $1::int', invoice)).toEqual(['paid']);
    expect(await texts('SELECT SUM(l.debit - l.credit) FROM account_move_line l JOIN account_move m ON m.id = l.move JOIN account_account a ON a.id = l.account WHERE m.origin = $1 AND a.name = \'Main Cash\'', `account.invoice,${invoice}`)).toEqual([total]);
  });

  it('takes only one of two payments at once that together are too much', async () => {
    const order = await placed([[A, '1', '10.00']]);
    const { total } = (await now(order)).totals;
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => verb('recordPayment').apply(unique('pay'), paymentOf(order, total), call)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ ...refusal('AMOUNT_EXCEEDED'), actual: '0.00' });
    expect((await now(order)).totals.paid).toBe(total);
  });
});

describe('returns and refunds', () => {
  it('takes goods back once, in parts, and pays just them back with the credit note of the return', async () => {
    const order = await placed([[A, '2', '9.99'], [B, '3', '1.11']]);
    const { total } = (await now(order)).totals;
    await verb('recordPayment').apply(unique('pay'), paymentOf(order, total), call);
    await verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, '2'], [B, '3']]), call);
    await verb('issueInvoice').apply(unique('bill'), { ...order, issuedOn: null }, call);
    const returnNumber = unique('RMA');
    const [ber, lys] = [await sandbox.peek.onHand(A, 'BER'), await sandbox.peek.onHand(B, 'LYS')];
    const asked = await thrice(verb('requestReturn'), { ...order, returnNumber, lines: linesOf([[A, '1'], [B, '2']]), reason: 'broken' });
    expect(asked.state.returns).toMatchObject([{ externalId: asked.id, number: returnNumber, custody: 'AUTHORIZED', reason: 'broken' }]);
    expect(await sandbox.peek.orders(order.number)).toHaveLength(1);
    await expect(verb('requestReturn').apply(unique('return'), { ...order, returnNumber: unique('RMA'), lines: linesOf([[A, '2']]), reason: null }, call)).rejects.toMatchObject({ ...refusal('QUANTITY_EXCEEDED', A), actual: '1' });

    const first = await thrice(verb('receiveReturn'), { ...order, returnNumber, lines: linesOf([[A, '1']]), location: null });
    expect(first.state.returns).toMatchObject([{ custody: 'RECEIVED', lines: expect.arrayContaining([{ sku: A, quantity: '1', received: '1' }, { sku: B, quantity: '2', received: '0' }]) }]);
    expect(await sandbox.peek.onHand(A, 'BER')).toBe(String(decimal(ber).plus(1)));
    await expect(verb('receiveReturn').apply(unique('back'), { ...order, returnNumber, lines: linesOf([[A, '1']]), location: null }, call)).rejects.toMatchObject({ ...refusal('QUANTITY_EXCEEDED', A), actual: '0' });
    await expect(verb('receiveReturn').apply(unique('back'), { ...order, returnNumber: 'NO-SUCH', lines: linesOf([[A, '1']]), location: null }, call)).rejects.toMatchObject(refusal('UNKNOWN_RETURN', 'NO-SUCH'));
    const { state: back } = await verb('receiveReturn').apply(unique('back'), { ...order, returnNumber, lines: linesOf([[B, '2']]), location: 'LYS' }, call);
    expect([back.returns[0]?.custody, quantityOf(back, A)?.returned, quantityOf(back, B)?.returned, quantityOf(back, B)?.refunded]).toEqual(['RESTOCKED', '1', '2', '0']);
    expect(await sandbox.peek.onHand(B, 'LYS')).toBe(String(decimal(lys).plus(2)));

    const gross = await texts('SELECT -SUM(total_amount_cache) FROM sale_sale WHERE gateway_return = $1', returnNumber);
    const amount = decimal(gross[0] ?? '0').toFixed(2);
    const refunded = await thrice(verb('refundOrder'), refundOf(order, amount, returnNumber));
    expect(refunded.state).toMatchObject({ totals: { refunded: amount, paid: total }, refunds: [{ externalId: refunded.id, number: expect.stringMatching(/^CN-/), amount, returnNumber }] });
    expect([quantityOf(refunded.state, A)?.refunded, quantityOf(refunded.state, B)?.refunded]).toEqual(['1', '2']);
    expect(await count(`gateway_refund WHERE sale = ${sale}`, order.number)).toBe(1);
    // nobody is owed anything: the credit notes of the return are paid out
    expect(await texts(`SELECT string_agg(DISTINCT i.state, ',') FROM account_invoice i JOIN account_invoice_line l ON l.invoice = i.id JOIN sale_line s ON l.origin = 'sale.line,' || s.id JOIN sale_sale r ON r.id = s.sale WHERE r.gateway_return = $1`, returnNumber)).toEqual(['paid']);

    const rest = decimal(total).minus(amount).toFixed(2);
    await expect(verb('refundOrder').apply(unique('refund'), refundOf(order, total), call)).rejects.toMatchObject({ ...refusal('AMOUNT_EXCEEDED'), actual: rest });
    await expect(verb('refundOrder').apply(unique('refund'), refundOf(order, '1.00', 'NO-SUCH'), call)).rejects.toMatchObject(refusal('UNKNOWN_RETURN', 'NO-SUCH'));
    const { state: all } = await verb('refundOrder').apply(unique('refund'), refundOf(order, rest), call);
    expect(all.totals.refunded).toBe(total);
    await expect(verb('refundOrder').apply(unique('refund'), refundOf(order, '0.01'), call)).rejects.toMatchObject({ ...refusal('AMOUNT_EXCEEDED'), actual: '0.00' });
  });

  it('F17 credits the very amount of a gesture, taxes in it', async () => {
    const order = await placed([[A, '1', '20.00'], [B, '1', '7.77']]);
    const { total } = (await now(order)).totals;
    await verb('shipOrder').apply(unique('ship'), shipmentOf(order, [[A, '1'], [B, '1']]), call);
    await verb('issueInvoice').apply(unique('bill'), { ...order, issuedOn: null }, call);
    await verb('recordPayment').apply(unique('pay'), paymentOf(order, total), call);
    for (const amount of ['0.03', '5.00', '3.33']) {
      const { state, externalId } = await verb('refundOrder').apply(unique('refund'), refundOf(order, amount), call);
      const number = state.refunds.find((refund) => refund.externalId === externalId)?.number ?? '';
      const note = '(SELECT id FROM account_invoice WHERE number = $1)';
      expect(await texts(`SELECT -(SELECT SUM(ROUND(quantity::numeric * unit_price, 2)) FROM account_invoice_line WHERE invoice = ${note}) - COALESCE((SELECT SUM(amount) FROM account_invoice_tax WHERE invoice = ${note}), 0)`, number)).toEqual([amount]);
    }
    expect((await now(order)).totals.refunded).toBe('8.36');
  });

  it('gives money back for an order that is cancelled without a credit note: it was never billed', async () => {
    const order = await placed([[A, '1', '20.00']]);
    const { total } = (await now(order)).totals;
    await verb('recordPayment').apply(unique('pay'), paymentOf(order, total), call);
    await verb('cancelOrder').apply(unique('cancel'), { ...order, reason: null }, call);
    const { state } = await verb('refundOrder').apply(unique('refund'), refundOf(order, total), call);
    expect(state).toMatchObject({ phase: 'CANCELLED', totals: { paid: total, refunded: total }, refunds: [{ number: null, amount: total }] });
    await expect(verb('refundOrder').apply(unique('refund'), refundOf(order, total), call)).rejects.toMatchObject(refusal('AMOUNT_EXCEEDED'));
  });
});

describe('stock, prices, products and companies', () => {
  it('moves stock between locations once, all of it or none', async () => {
    const [from, to] = [await levelOf(source, E, 'BER'), await levelOf(source, E, 'LYS')];
    const transfer = { sku: E, from: 'BER', to: 'LYS', quantity: '3', expectedRevision: null, reason: 'shelf' };
    const { state } = await thrice(verb('transferInventory'), { ...transfer, expectedRevision: from.revision });
    expect(state).toMatchObject([{ location: 'BER', onHand: String(decimal(from.onHand).minus(3)) }, { location: 'LYS', onHand: String(decimal(to.onHand).plus(3)) }]);
    expect([await sandbox.peek.onHand(E, 'BER'), await sandbox.peek.onHand(E, 'LYS')]).toEqual(state.map(({ onHand }) => onHand));
    await expect(verb('transferInventory').apply(unique('move'), { ...transfer, expectedRevision: from.revision }, call)).rejects.toMatchObject({ ...refusal('STALE_REVISION', E), actual: state[0].revision });
    await expect(verb('transferInventory').apply(unique('move'), { ...transfer, quantity: '100000' }, call)).rejects.toMatchObject({ ...refusal('INSUFFICIENT_STOCK', E), actual: state[0].onHand });
    await expect(verb('transferInventory').apply(unique('move'), { ...transfer, to: 'NOWHERE' }, call)).rejects.toMatchObject(refusal('UNKNOWN_LOCATION', 'NOWHERE'));
    await expect(verb('transferInventory').apply(unique('move'), { ...transfer, quantity: '0.5' }, call)).rejects.toMatchObject(refusal('OTHER', E));
  });

  it('sets everybody\'s price and those of a list, which its customers then pay', async () => {
    const gold = await customerId(source, 41);
    const priceOf = async (customer: string | null, quantity: string) => {
      const [record] = (await source.reads.variants?.([D], { fields: new Set(), prices: [{ customer, currency: 'EUR', quantity, at: null }] }, call)) ?? [];
      return record?.prices?.[0]?.amount;
    };
    const price = { sku: D, priceList: null, amount: '11.11', currency: 'EUR', minimumQuantity: '1' };
    const head = await has(source.feed, 'feed').head(call);
    expect((await thrice(verb('setPrice'), price)).state).toMatchObject({ amount: '11.11', priceList: null, taxIncluded: false });
    await thrice(verb('setPrice'), { ...price, priceList: 'GOLD', amount: '9.00' });
    await verb('setPrice').apply(unique('price'), { ...price, priceList: 'GOLD', amount: '8.00', minimumQuantity: '20' }, call);
    await verb('setPrice').apply(unique('price'), { ...price, priceList: 'GOLD', amount: '9.50' }, call);
    expect([await priceOf(null, '1'), await priceOf(gold, '1'), await priceOf(gold, '19'), await priceOf(gold, '20')]).toEqual(['11.1100', '9.5000', '9.5000', '8.0000']);
    expect(await count("product_price_list_line l JOIN product_product p ON p.id = l.product WHERE p.code = $1", D)).toBe(2);
    expect((await has(source.feed, 'feed').since(head.cursor, 1_000, call)).changes.some(({ topic, keys }) => topic === 'price' && keys.includes(D))).toBe(true);
    await expect(verb('setPrice').apply(unique('price'), { ...price, priceList: 'NO-SUCH' }, call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH'));
    await expect(verb('setPrice').apply(unique('price'), { ...price, amount: '1.001' }, call)).rejects.toMatchObject(refusal('OTHER', D));
    await expect(verb('setPrice').apply(unique('price'), { ...price, minimumQuantity: '2' }, call)).rejects.toMatchObject(refusal('OTHER', D));
  });

  it('makes one rule of two that are set at once', async () => {
    const price = { sku: E, priceList: 'SILVER', amount: '4.00', currency: 'EUR', minimumQuantity: '5' };
    await Promise.all(['4.00', '4.10'].map((amount) => verb('setPrice').apply(unique('price'), { ...price, amount }, call)));
    expect(await count('product_price_list_line l JOIN product_product p ON p.id = l.product WHERE p.code = $1', E)).toBe(1);
  });

  it('changes title and category of a product, and says what it does not hold', async () => {
    const category = (await source.reads.products?.([C], { fields: new Set(['category']) }, call))?.[0]?.category ?? '';
    const { state } = await thrice(verb('updateProduct'), { sku: D, fields: { title: 'Neuer Name', category } });
    expect(state).toMatchObject({ title: 'Neuer Name', category });
    for (const [field, value] of [['brand', 'X'], ['description', 'X'], ['slug', 'x'], ['category', 'No such category'], ['title', null]] as const) {
      await expect(verb('updateProduct').apply(unique('product'), { sku: D, fields: { [field]: value } }, call)).rejects.toMatchObject(refusal('OTHER', field));
    }
    await expect(verb('updateProduct').apply(unique('product'), { sku: 'NO-SUCH', fields: { title: 'X' } }, call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH'));
  });

  it('makes a company once, changes what is given, and reads it by its code', async () => {
    const code = unique('CO');
    const company = { code, name: 'Acme SA', taxNumber: 'DE136695976', email: 'Buying@acme.example', phone: null, priceList: 'GOLD', paymentTerm: 'NET30', addresses: [{ name: null, company: null, street: 'Rue 1', postalCode: '69001', city: 'Lyon', countryCode: 'FR', phone: null }] };
    const { id } = await thrice(verb('upsertCompany'), company);
    const both = await Promise.allSettled(['Acme SAS', 'Acme SARL'].map((name) => verb('upsertCompany').apply(unique('company'), { ...company, name, priceList: null, addresses: null, email: null, taxNumber: null, paymentTerm: null, phone: '+33 1' }, call)));
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await count('party_party WHERE code = $1', code)).toBe(1);
    const records = await has(source.reads.companies, 'companies')(['NO-SUCH', code], call);
    expect(records).toMatchObject([null, { externalId: id, code, name: expect.stringMatching(/^Acme SA/), taxNumber: 'DE136695976', email: 'buying@acme.example', phone: '+33 1', priceList: 'GOLD', paymentTerm: 'NET30', addresses: [{ city: 'Lyon' }] }]);
    await expect(verb('upsertCompany').apply(unique('company'), { ...company, priceList: 'NO-SUCH' }, call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH'));
    await expect(verb('upsertCompany').apply(unique('company'), { ...company, paymentTerm: 'NO-SUCH' }, call)).rejects.toMatchObject(refusal('OTHER', 'payment_term'));
  });
});

it('writes nothing of what it refuses, not even the key', async () => {
  const order = await placed([[A, '2', '10.00']]);
  const before = await now(order);
  const feed = has(source.feed, 'feed');
  const head = await feed.head(call);
  const key = unique('key');
  const refused: [() => Promise<unknown>, object][] = [
    [() => verb('shipOrder').apply(key, shipmentOf(order, [[A, '3']]), call), refusal('QUANTITY_EXCEEDED', A)],
    [() => verb('shipOrder').apply(key, shipmentOf(order, [[A, '1'], ['NO-SUCH', '1']]), call), refusal('UNKNOWN_SKU', 'NO-SUCH')],
    [() => verb('shipOrder').apply(key, { ...shipmentOf(order, [[A, '1']]), location: 'NOWHERE' }, call), refusal('UNKNOWN_LOCATION', 'NOWHERE')],
    [() => verb('changeOrder').apply(key, { ...order, lines: [{ sku: A, quantity: '1', unitPrice: null }, { sku: 'NO-SUCH', quantity: '1', unitPrice: '1.00' }], shippingAddress: null, billingAddress: null }, call), refusal('UNKNOWN_SKU', 'NO-SUCH')],
    [() => verb('recordPayment').apply(key, { ...paymentOf(order, '1.00'), currency: 'USD' }, call), refusal('OTHER', 'USD')],
    [() => verb('refundOrder').apply(key, refundOf(order, '1.00'), call), refusal('AMOUNT_EXCEEDED')],
    [() => verb('requestReturn').apply(key, { ...order, returnNumber: unique('RMA'), lines: linesOf([[A, '1']]), reason: null }, call), refusal('QUANTITY_EXCEEDED', A)],
    [() => verb('cancelOrder').apply(key, { number: 'NO-SUCH', externalId: null, decided: null, reason: null }, call), refusal('UNKNOWN_ORDER', 'NO-SUCH')],
  ];
  for (const [attempt, expected] of refused) await expect(attempt()).rejects.toMatchObject(expected);
  expect(await now(order)).toEqual(before);
  expect((await feed.since(head.cursor, 100, call)).changes).toEqual([]);
  expect(await count('gateway_effect WHERE key = $1', key)).toBe(0);
  // more than there is in the warehouse: what was assigned of it is given back
  const large = await placed([[C, '100000', '1.00']]);
  const level = await levelOf(source, C);
  await expect(verb('shipOrder').apply(key, shipmentOf(large, [[C, '99999']]), call)).rejects.toMatchObject(refusal('INSUFFICIENT_STOCK', C));
  expect(await levelOf(source, C)).toEqual(level);
  await verb('cancelOrder').apply(unique('cancel'), { ...large, reason: null }, call);
});
