/** The contract's commands in the plugin's words: pieces, minor units, percents. Pure; REJECTED where Vendure cannot hold what is asked. */
import Big from 'big.js';
import { SourceError, type LineQuantityInput, type OrderRecord, type OrderToChange, type OrderToPlace, type OrderToShip, type TaxLineRecord } from '../source.ts';
import { decimal, toMinor } from '../values.ts';
import { fromAddress, percentOf } from './mapping.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Vendure counts in whole pieces. */
export function wholePieces(quantity: string, sku: string): number {
  const value = decimal(quantity);
  if (!value.eq(value.round(0))) throw new SourceError('REJECTED', `${sku}: Vendure sells whole pieces, not ${quantity}`, { code: 'OTHER', subject: sku });
  return value.toNumber();
}

/** Never more than there is: half a piece is none. */
export const piecesOnHand = (quantity: string): number => {
  const value = decimal(quantity);
  const towardsZero = value.round(0, Big.roundDown);
  return (value.lt(towardsZero) ? towardsZero.minus(1) : towardsZero).toNumber();
};

export function minor(amount: string, currency: string, subject: string): number {
  try {
    return toMinor(amount, currency);
  } catch (error) {
    throw new SourceError('REJECTED', `${subject}: ${amount} ${currency} is not a settled amount`, { code: 'OTHER', subject, cause: error });
  }
}

/** Taxes by rate; equal rates are one. */
function taxesOf(taxLines: readonly TaxLineRecord[], currency: string, number: string): { description: string; rate: number; amount: number }[] {
  const byRate = new Map<number, { description: string; rate: number; amount: number }>();
  for (const { code, rate, amount } of taxLines) {
    const percent = percentOf(rate);
    const present = byRate.get(percent);
    byRate.set(percent, { description: present?.description ?? code, rate: percent, amount: (present?.amount ?? 0) + minor(amount, currency, number) });
  }
  return [...byRate.values()];
}

/** The line's own taxes, else the order's when it has but one; null leaves the rate to the shop. */
function taxRatesOf(own: readonly TaxLineRecord[] | undefined, decided: OrderRecord): { description: string; rate: number }[] | null {
  const taxLines = own?.length ? own : decided.taxLines.length === 1 ? decided.taxLines : null;
  return taxLines?.map(({ code, rate }) => ({ description: code, rate: percentOf(rate) })) ?? null;
}

function lineTaxes(sku: string, position: number, decided: OrderRecord): { description: string; rate: number }[] | null {
  const line = decided.lines[position]?.sku === sku ? decided.lines[position] : decided.lines.find((other) => other.sku === sku);
  return taxRatesOf(line?.taxLines, decided);
}

export function toOrderInput(key: string, order: OrderToPlace): Variables {
  const { number, currency, customer, decided } = order;
  return {
    key, code: number, channel: order.channel, placedAt: order.placedAt, currencyCode: currency, customerId: customer.externalId, emailAddress: customer.email, location: order.location,
    lines: order.lines.map(({ sku, quantity, unitPrice }, position) => ({
      sku, quantity: wholePieces(quantity, sku), unitPrice: minor(unitPrice, currency, sku), taxLines: decided && lineTaxes(sku, position, decided),
    })),
    taxes: decided && taxesOf(decided.taxLines, currency, number),
    shipping: decided ? minor(decided.totals.shipping, currency, number) : 0,
    discount: decided ? minor(decided.totals.discount, currency, number) : order.lines.reduce((all, { sku, discount = '0' }) => all + minor(discount, currency, sku), 0),
    total: decided && minor(decided.totals.total, currency, number),
    shippingAddress: order.shippingAddress && fromAddress(order.shippingAddress),
    billingAddress: order.billingAddress && fromAddress(order.billingAddress),
    erpId: decided?.otherNumbers[0] ?? null, externalNumber: order.externalNumber, note: order.note,
  };
}

/** A price with more digits than the currency is no hindrance: it is asked for only when the line is new to the shop. */
function minorOrNull(amount: string, currency: string): number | null {
  try {
    return toMinor(amount, currency);
  } catch {
    return null;
  }
}

/** What the record made of the order, for the plugin to take over. */
export function toDecision(decided: OrderRecord): Variables {
  const { number, currency, totals } = decided;
  const money = (amount: string): number => minor(amount, currency, number);
  return {
    cancelled: decided.phase === 'CANCELLED',
    lines: decided.lines.map(({ sku, quantity: { ordered, cancelled }, unitPrice, taxLines }) => ({
      sku, ordered: wholePieces(ordered, sku), open: wholePieces(decimal(ordered).minus(cancelled).toFixed(), sku), unitPrice: minorOrNull(unitPrice, currency), taxLines: taxRatesOf(taxLines, decided),
    })),
    subTotal: money(totals.subtotal), taxes: taxesOf(decided.taxLines, currency, number), shipping: money(totals.shipping), discount: money(totals.discount), total: money(totals.total),
  };
}

/** @param currency of the channel, for the prices of lines that are new */
export const toChangeInput = ({ lines, shippingAddress, billingAddress, decided }: OrderToChange, currency: string): Variables => ({
  lines: lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity: wholePieces(quantity, sku), unitPrice: unitPrice === null ? null : minor(unitPrice, currency, sku) })),
  shippingAddress: shippingAddress && fromAddress(shippingAddress),
  billingAddress: billingAddress && fromAddress(billingAddress),
  decided: decided && toDecision(decided),
});

const piecesBySku = (lines: readonly LineQuantityInput[]): string => lines.map(({ sku, quantity }) => `${sku}*${decimal(quantity).toFixed()}`).sort().join();

/** Number of the record's delivery: of the newest of its shipments that has these very lines and left. */
function deliveryNumber({ lines, decided }: OrderToShip): string | null {
  const sent = decided?.shipments.filter(({ phase, lines: own }) => (phase === 'SHIPPED' || phase === 'DELIVERED') && piecesBySku(own) === piecesBySku(lines));
  return sent?.at(-1)?.number ?? null;
}

/** The fulfilment of all packages; Vendure has no place for their weights. */
export const toShipmentInput = (shipment: OrderToShip): Variables => ({
  lines: shipment.lines.map(({ sku, quantity }) => ({ sku, quantity: wholePieces(quantity, sku) })),
  location: shipment.location, carrier: shipment.carrier,
  trackingCodes: shipment.packages.map(({ trackingNumber }) => trackingNumber).filter((code) => code !== null),
  erpId: deliveryNumber(shipment),
});
