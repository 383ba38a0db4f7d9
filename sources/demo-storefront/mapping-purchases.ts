/** Purchases into the gateway's words and back. Pure. */
import Big from 'big.js';
import type { LineQuantityInput, OrderRecord, OrderToPlace } from '../source.ts';
import { fromMinor } from '../values.ts';
import type { Purchase } from './documents-writes.ts';
import { fromAddress, PER_CENT, TAX_CLASSES, toAddress, toRate } from './mapping.ts';
import { PHASES, toCents, toPieces } from './refusals.ts';

const TAX_NAMES: Readonly<Record<string, string>> = { standard: 'VAT_STANDARD', reduced: 'VAT_REDUCED' };

export function toOrder(purchase: Purchase): OrderRecord {
  const { currency, state } = purchase;
  const money = (cents: number): string => fromMinor(cents, currency);
  const discountCents = purchase.lines.reduce((all, line) => all + line.discountCents, 0);
  return {
    externalId: purchase.id, number: purchase.code, channel: purchase.salesChannel, phase: PHASES[state], placedAt: purchase.placedAt, currency, customer: { externalId: purchase.shopper.id, email: purchase.shopper.email },
    lines: purchase.lines.map((line) => ({
      externalId: line.id, sku: line.sku, title: line.name, unitPrice: money(line.unitNetCents), ...(line.discountCents === 0 ? {} : { discount: money(line.discountCents) }), total: money(line.netCents),
      quantity: {
        ordered: String(line.pieces), cancelled: String(line.voidedPieces), allocated: state === 'PENDING' ? '0' : String(line.pieces - line.voidedPieces - line.sentPieces), shipped: String(line.sentPieces), delivered: '0',
        returned: String(line.returnedPieces), refunded: String(line.refundedPieces),
      },
      taxLines: [{ code: TAX_CLASSES[line.taxName] ?? line.taxName, rate: toRate(line.taxPercent), base: money(line.netCents), amount: money(line.taxCents) }],
    })),
    taxLines: purchase.taxes.map((tax) => ({ code: TAX_CLASSES[tax.name] ?? tax.name, rate: toRate(tax.percent), base: money(tax.netCents), amount: money(tax.taxCents) })),
    totals: {
      subtotal: money(purchase.netCents + discountCents), discount: money(discountCents), shipping: money(purchase.grossCents - purchase.netCents - purchase.taxCents), tax: money(purchase.taxCents), total: money(purchase.grossCents), paid: money(purchase.paidCents),
      refunded: money(purchase.refundedCents),
    },
    shippingAddress: purchase.deliverTo && toAddress(purchase.deliverTo), billingAddress: purchase.billTo && toAddress(purchase.billTo),
    shipments: purchase.parcels.map((parcel) => ({
      externalId: parcel.id, number: null, phase: 'SHIPPED', location: parcel.depot, carrier: parcel.carrier, trackingNumbers: parcel.trackingCodes, shippedAt: parcel.sentAt, lines: parcel.contents.map(({ sku, pieces }) => ({ sku, quantity: String(pieces) })),
    })),
    payments: purchase.payments.map((payment) => ({ externalId: payment.id, phase: 'CAPTURED', amount: money(payment.cents), method: payment.method, reference: payment.reference, at: payment.paidAt })),
    refunds: purchase.refunds.map((refund) => ({ externalId: refund.id, number: null, amount: money(refund.cents), reason: refund.reason, returnNumber: refund.returnNumber, at: refund.refundedAt })),
    invoices: [], returns: [], otherNumbers: purchase.erpNumber === null ? [] : [purchase.erpNumber],
  };
}

type Sums = Pick<OrderRecord, 'number' | 'currency' | 'totals' | 'taxLines'>;
function fromSums({ number, currency, totals, taxLines }: Sums): Readonly<Record<string, unknown>> {
  const cents = (amount: string): number => toCents(amount, currency, number);
  return {
    netCents: cents(totals.subtotal) - cents(totals.discount), taxCents: cents(totals.tax), grossCents: cents(totals.total),
    taxes: taxLines.map((tax) => ({ name: TAX_NAMES[tax.code] ?? tax.code, percent: new Big(tax.rate).times(PER_CENT).toNumber(), netCents: cents(tax.base), taxCents: cents(tax.amount) })),
  };
}

/** What the record has decided, as the shop takes it over: every quantity and every amount. */
export function fromDecision(decided: OrderRecord | null): object | null {
  if (!decided) return null;
  return {
    ...fromSums(decided),
    lines: decided.lines.map(({ sku, quantity, unitPrice, discount = '0', total, taxLines }) => {
      const pieces = (value: string): number => toPieces(value, sku);
      const cents = (amount: string): number => toCents(amount, decided.currency, sku);
      return {
        sku, pieces: pieces(quantity.ordered), voidedPieces: pieces(decided.phase === 'CANCELLED' ? quantity.ordered : quantity.cancelled), sentPieces: pieces(quantity.shipped), returnedPieces: pieces(quantity.returned),
        refundedPieces: pieces(quantity.refunded), unitNetCents: cents(unitPrice), discountCents: cents(discount), netCents: cents(total), taxCents: taxLines.reduce((sum, tax) => sum + cents(tax.amount), 0),
      };
    }),
  };
}

export const fromContents = (lines: readonly LineQuantityInput[]): object[] => lines.map(({ sku, quantity }) => ({ sku, pieces: toPieces(quantity, sku) }));

/** Input of `recordPurchase`. */
export function fromOrder(order: OrderToPlace): object {
  const { currency, decided } = order;
  return {
    code: order.number, salesChannel: order.channel, placedAt: order.placedAt, currency, shopperId: order.customer.externalId, email: order.customer.email, depot: order.location,
    lines: order.lines.map((line, index) => {
      const same = decided?.lines[index];
      const taxes = same?.sku === line.sku ? same.taxLines : undefined;
      const cents = (amount: string): number => toCents(amount, currency, line.sku);
      return { sku: line.sku, pieces: toPieces(line.quantity, line.sku), unitNetCents: cents(line.unitPrice), discountCents: cents(line.discount ?? '0'), taxCents: taxes ? taxes.reduce((sum, tax) => sum + cents(tax.amount), 0) : null };
    }),
    decided: decided && fromSums({ ...decided, currency }),
    deliverTo: order.shippingAddress && fromAddress(order.shippingAddress), billTo: order.billingAddress && fromAddress(order.billingAddress),
    erpNumber: order.decided?.otherNumbers[0] ?? null, note: [order.externalNumber, order.note].filter((text) => text !== null).join('\n') || null,
  };
}
