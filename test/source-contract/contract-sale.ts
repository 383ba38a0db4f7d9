/** Orders at hand for the tests of what happens to them: placed, shipped, billed, paid, through the contract only. */
import type { OrderRecord, OrderToPlace, OrderToShip, PaymentToRecord, Source } from '../../sources/source.ts';
import { decided, orderOfSource } from './contract-decided.ts';
import { orderOf } from './contract-orders.ts';
import { call, has, unique } from './contract-subject.ts';

export const LOCATION = 'BER';

/** Places an order and answers its number. */
export async function placed(source: Source, lines: OrderToPlace['lines']): Promise<string> {
  const order = orderOf(lines);
  await has(source.writes.placeOrder, 'writes.placeOrder').apply(unique('place'), order, call);
  return order.number;
}

/** What is shipped, all in one package unless told. */
export async function shipment(source: Source, number: string, quantities: Readonly<Record<string, string>>, packages?: OrderToShip['packages']): Promise<OrderToShip> {
  const lines = Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity }));
  return {
    number, externalId: null, location: LOCATION, carrier: 'DHL', lines, packages: packages ?? [{ trackingNumber: unique('TRACK'), weightGrams: 1_200, lines }],
    decided: await decided(source, number, { lines: Object.fromEntries(lines.map(({ sku, quantity }) => [sku, { shipped: quantity }])) }),
  };
}

export async function payment(source: Source, number: string, amount: string): Promise<PaymentToRecord> {
  return { number, externalId: null, amount, currency: 'EUR', method: 'bank transfer', reference: unique('BANK'), paidAt: '2026-11-21T08:00:00.000Z', decided: await decided(source, number, { paid: amount }) };
}

/** An order that is shipped, billed where the source bills, and paid. */
export async function sold(source: Source, lines: OrderToPlace['lines']): Promise<OrderRecord> {
  const number = await placed(source, lines);
  const { shipOrder, issueInvoice, recordPayment } = source.writes;
  await has(shipOrder, 'writes.shipOrder').apply(unique('ship'), await shipment(source, number, Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]))), call);
  await issueInvoice?.apply(unique('bill'), { number, externalId: null, issuedOn: null, decided: null }, call);
  const { totals } = await orderOfSource(source, number);
  await has(recordPayment, 'writes.recordPayment').apply(unique('pay'), await payment(source, number, totals.total), call);
  return orderOfSource(source, number);
}

/** Sum of a quantity over the lines of a SKU. */
export const quantityOf = (order: OrderRecord, sku: string, name: keyof OrderRecord['lines'][number]['quantity']): number => order.lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + Number(line.quantity[name]), 0);

/** Pieces by SKU that are shipped or still to be shipped. */
export const standing = (order: OrderRecord): Record<string, number> =>
  Object.fromEntries([...new Set(order.lines.map(({ sku }) => sku))].map((sku) => [sku, quantityOf(order, sku, 'ordered') - quantityOf(order, sku, 'cancelled')] as const).filter(([, pieces]) => pieces > 0));
