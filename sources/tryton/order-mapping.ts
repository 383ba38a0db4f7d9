/** Orders between the contract and the bridge's words. Pure. */
import type {
  InvoicePhase, InvoiceToIssue, OrderRecord, OrderToCancel, OrderToChange, OrderToPlace, OrderToShip, OrderWrite, PaymentToRecord, RefundToMake, ReturnToReceive, ReturnToRequest, ShipmentPhase, TaxLineRecord,
} from '../source.ts';
import { decimal, settle, sum } from '../values.ts';
import type { OrderAnswer } from './answers.ts';
import { fromAddress, idOf, toAddress } from './mapping.ts';

const INVOICE_PHASES = { draft: 'DRAFT', validated: 'DRAFT', posted: 'POSTED', paid: 'PAID', cancelled: 'CANCELLED' } as const satisfies Record<string, InvoicePhase>;
const SHIPMENT_PHASES = { draft: 'PENDING', waiting: 'PENDING', assigned: 'ALLOCATED', picked: 'PICKED', packed: 'PACKED', done: 'SHIPPED', cancelled: 'CANCELLED' } as const satisfies Record<string, ShipmentPhase>;

// --- to the bridge

export const fromOrder = ({ number, channel, placedAt, currency, customer, location, lines, shipping, shippingAddress, billingAddress, externalNumber, note }: OrderToPlace) => ({
  number, channel, placed_at: placedAt, currency, location, note, external_number: externalNumber,
  customer: { id: customer.externalId === null ? null : idOf(customer.externalId), email: customer.email },
  lines: lines.map(({ sku, quantity, unitPrice, discount = '0' }) => ({ sku, quantity, unit_price: unitPrice, discount })),
  shipping: shipping ? { net: shipping.net, tax_rate: shipping.taxRate } : null,
  shipping_address: shippingAddress && fromAddress(shippingAddress), billing_address: billingAddress && fromAddress(billingAddress),
});

const reference = ({ number, externalId }: OrderWrite) => ({ number, id: externalId === null ? null : idOf(externalId) });

export const fromOrderChange = (order: OrderToChange) => ({
  ...reference(order), lines: order.lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unit_price: unitPrice })),
  shipping_address: order.shippingAddress && fromAddress(order.shippingAddress), billing_address: order.billingAddress && fromAddress(order.billingAddress),
});

export const fromCancellation = (order: OrderToCancel) => ({ ...reference(order), reason: order.reason });

export const fromShipment = (order: OrderToShip) => ({
  ...reference(order), lines: order.lines, location: order.location, carrier: order.carrier,
  packages: order.packages.map(({ trackingNumber, weightGrams, lines }) => ({ tracking_number: trackingNumber, weight_grams: weightGrams, lines })),
});

export const fromPayment = (order: PaymentToRecord) => ({ ...reference(order), amount: order.amount, currency: order.currency, method: order.method, reference: order.reference, paid_at: order.paidAt });

export const fromInvoice = (order: InvoiceToIssue) => ({ ...reference(order), issued_on: order.issuedOn });

export const fromReturnRequest = (order: ReturnToRequest) => ({ ...reference(order), return_number: order.returnNumber, lines: order.lines, reason: order.reason });

export const fromReturnReceipt = (order: ReturnToReceive) => ({ ...reference(order), return_number: order.returnNumber, lines: order.lines, location: order.location });

export const fromRefund = (order: RefundToMake) => ({
  ...reference(order), amount: order.amount, currency: order.currency, reason: order.reason, return_number: order.returnNumber, reference: order.reference,
});

// --- from the bridge

export function toOrder(order: OrderAnswer): OrderRecord {
  const { id, number, sale_number, channel, phase, placed_at, currency, customer } = order;
  const money = (amount: string): string => settle(amount, currency);
  const discount = sum(order.lines.map((line) => line.discount));
  const taxLine = ({ code, rate, base, amount }: OrderAnswer['taxes'][number]): TaxLineRecord => ({ code, rate: rate ?? '0', base: money(base), amount: money(amount) });
  return {
    externalId: String(id), number, channel, phase, placedAt: placed_at, currency,
    customer: { externalId: String(customer.id), email: customer.email },
    lines: order.lines.map(({ id: line, sku, title, quantity, cancelled, allocated, shipped, returned, refunded, unit_price, discount: off, amount, taxes }) => ({
      externalId: String(line), sku, title, quantity: { ordered: quantity, cancelled, allocated, shipped, delivered: '0', returned, refunded },
      unitPrice: unit_price, ...(decimal(off).eq(0) ? {} : { discount: money(off) }), total: money(amount), taxLines: taxes.map(taxLine),
    })),
    taxLines: order.taxes.map(taxLine),
    totals: {
      subtotal: money(decimal(order.untaxed).minus(order.shipping).plus(discount).toFixed()), discount: money(discount.toFixed()), shipping: money(order.shipping), tax: money(order.tax), total: money(order.total),
      paid: money(order.paid), refunded: money(order.refunded),
    },
    shippingAddress: order.shipping_address && toAddress(order.shipping_address), billingAddress: order.billing_address && toAddress(order.billing_address),
    shipments: order.shipments.map((shipment) => ({
      externalId: String(shipment.id), number: shipment.number, phase: SHIPMENT_PHASES[shipment.state], location: shipment.location, carrier: shipment.carrier, trackingNumbers: shipment.tracking,
      shippedAt: shipment.shipped_at, lines: shipment.lines,
    })),
    invoices: order.invoices.map((invoice) => ({
      externalId: String(invoice.id), number: invoice.number, phase: INVOICE_PHASES[invoice.state], issuedAt: invoice.issued_at, total: money(invoice.total), amountDue: money(invoice.due),
    })),
    payments: order.payments.map(({ id: payment, amount, method, reference: transaction, at }) => ({ externalId: payment, phase: 'CAPTURED', amount: money(amount), method, reference: transaction, at })),
    returns: order.returns.map(({ id: goods, number: returned, custody, reason, requested_at, lines }) => ({ externalId: String(goods), number: returned, custody, reason, requestedAt: requested_at, lines })),
    refunds: order.refunds.map(({ id: refund, number: note, amount, reason, return_number, at }) => ({ externalId: refund, number: note, amount: money(amount), reason, returnNumber: return_number, at })),
    otherNumbers: sale_number !== null && sale_number !== number ? [sale_number] : [],
  };
}
