/** Orders of the ERP and all that happens to them, into the gateway's words. Pure. */
import type { InvoicePhase, OrderPhase, OrderRecord, ReturnCustody, ShipmentPhase } from '../source.ts';
import { sum } from '../values.ts';
import { fromComma, quantityFromComma } from './decimal-comma.ts';
import { instantOrNull, orNull, TAX_CLASSES, toAddress, toRate } from './mapping.ts';
import { type Auftrag, FEHLER } from './wire.ts';

const ORDER_PHASES: Readonly<Record<string, OrderPhase>> = { B: 'CONFIRMED', T: 'IN_PROGRESS', V: 'COMPLETED', S: 'CANCELLED' } satisfies Record<Auftrag['STATUS'], OrderPhase>;
const SHIPMENT_PHASES: Readonly<Record<Auftrag['LIEFERUNGEN'][number]['STATUS'], ShipmentPhase>> = { O: 'PENDING', V: 'SHIPPED', S: 'CANCELLED' };
const INVOICE_PHASES: Readonly<Record<Auftrag['RECHNUNGEN'][number]['STATUS'], InvoicePhase>> = { G: 'POSTED', B: 'PAID' };
const CUSTODIES: Readonly<Record<Auftrag['RETOUREN'][number]['STATUS'], ReturnCustody>> = { A: 'REQUESTED', T: 'RECEIVED', E: 'RESTOCKED' };

/** What a refusal calls `STAND`, in the gateway's words. */
const STATES: Readonly<Record<number, (state: string) => string>> = {
  [FEHLER.STATUS]: (state) => ORDER_PHASES[state] ?? state, [FEHLER.MENGE]: quantityFromComma, [FEHLER.FEHLMENGE]: quantityFromComma, [FEHLER.BETRAG]: fromComma,
};
export const toActual = (number: number, state: string): string => STATES[number]?.(state) ?? state;

/** Digits of an amount. */
const MONEY = 2;
const isNone = (amount: string): boolean => Number(fromComma(amount)) === 0;

export function toOrder(order: Auftrag): OrderRecord {
  const discount = sum(order.ZEILEN.map(({ RABATT }) => fromComma(RABATT)));
  return {
    externalId: order.ABNR, number: orNull(order.IHRE_NR) ?? order.ABNR, channel: orNull(order.KANAL), phase: ORDER_PHASES[order.STATUS] ?? 'CONFIRMED', placedAt: instantOrNull(order.ZEIT), currency: order.WAEHR,
    customer: { externalId: order.KUNR, email: orNull(order.EMAIL) },
    lines: order.ZEILEN.map(toLine),
    taxLines: order.STEUERN.map((tax) => ({ code: TAX_CLASSES[tax.MWST] ?? tax.MWST, rate: toRate(tax.MWSTSATZ), base: fromComma(tax.BASIS), amount: fromComma(tax.BETRAG) })),
    totals: { subtotal: sum([fromComma(order.NETTO), discount]).toFixed(MONEY), discount: discount.toFixed(MONEY), shipping: '0.00', tax: fromComma(order.MWSTB), total: fromComma(order.BRUTTO), paid: fromComma(order.BEZAHLT), refunded: fromComma(order.ERSTATTET) },
    shippingAddress: order.LIEFA && toAddress(order.LIEFA), billingAddress: order.RECHA && toAddress(order.RECHA),
    shipments: order.LIEFERUNGEN.map((shipment) => ({
      externalId: shipment.LSNR, number: shipment.LSNR, phase: SHIPMENT_PHASES[shipment.STATUS], location: orNull(shipment.LAGER), carrier: orNull(shipment.TRAEGER),
      trackingNumbers: shipment.PAKETE.flatMap(({ SENDNR }) => orNull(SENDNR) ?? []), shippedAt: instantOrNull(shipment.ZEIT),
      lines: shipment.POS.map((position) => ({ sku: position.ARTNR, quantity: quantityFromComma(position.MENGE) })),
    })),
    invoices: order.RECHNUNGEN.map((invoice) => ({ externalId: invoice.RENR, number: invoice.RENR, phase: INVOICE_PHASES[invoice.STATUS], issuedAt: instantOrNull(invoice.ZEIT), total: fromComma(invoice.BRUTTO), amountDue: fromComma(invoice.OFFEN) })),
    payments: order.ZAHLUNGEN.map((payment) => ({ externalId: payment.ZANR, phase: 'CAPTURED', amount: fromComma(payment.BETRAG), method: orNull(payment.ART), reference: orNull(payment.REF), at: instantOrNull(payment.ZEIT) })),
    returns: order.RETOUREN.map((document) => ({
      externalId: document.RTID, number: document.RETNR, custody: CUSTODIES[document.STATUS], reason: orNull(document.GRUND), requestedAt: instantOrNull(document.ZEIT),
      lines: document.POS.map((position) => ({ sku: position.ARTNR, quantity: quantityFromComma(position.MENGE), received: quantityFromComma(position.EINGANG) })),
    })),
    refunds: order.GUTSCHRIFTEN.map((refund) => ({ externalId: refund.GUNR, number: refund.GUNR, amount: fromComma(refund.BETRAG), reason: orNull(refund.GRUND), returnNumber: orNull(refund.RETNR), at: instantOrNull(refund.ZEIT) })),
    otherNumbers: order.IHRE_NR === '' ? [] : [order.ABNR],
  };
}

function toLine(line: Auftrag['ZEILEN'][number]): OrderRecord['lines'][number] {
  return {
    externalId: line.ZLID, sku: line.ARTNR, title: line.BEZ,
    quantity: {
      ordered: quantityFromComma(line.MENGE), cancelled: quantityFromComma(line.STORN), allocated: '0', shipped: quantityFromComma(line.GELIEF), delivered: '0', returned: quantityFromComma(line.RETOUR), refunded: quantityFromComma(line.ERSTATT),
    },
    unitPrice: quantityFromComma(line.PREIS), ...(isNone(line.RABATT) ? {} : { discount: fromComma(line.RABATT) }), total: fromComma(line.NETTO),
    taxLines: [{ code: TAX_CLASSES[line.MWST] ?? line.MWST, rate: toRate(line.MWSTSATZ), base: fromComma(line.NETTO), amount: fromComma(line.MWSTB) }],
  };
}
