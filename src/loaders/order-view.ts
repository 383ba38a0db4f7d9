/** An order as the schema shows it, out of a source's record. */
import { createHash } from 'node:crypto';
import { decimal, settle } from '../../sources/values.ts';
import type { AddressRecord, InvoicePhase, OrderPhase, OrderRecord, PaymentPhase, ReturnRecord, ShipmentPhase, TaxLineRecord } from '../../sources/source.ts';

export interface MoneyView { readonly amount: string; readonly currency: string }
export interface TaxLineView { readonly code: string; readonly rate: string; readonly base: MoneyView; readonly amount: MoneyView }
export interface OrderLineView {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: OrderRecord['lines'][number]['quantity'];
  readonly unitPrice: MoneyView;
  readonly discount: MoneyView;
  readonly taxLines: readonly TaxLineView[];
  readonly total: MoneyView;
}
export interface ShipmentView {
  readonly __typename: 'Shipment';
  readonly id: string;
  readonly number: string | null;
  readonly phase: ShipmentPhase;
  readonly location: string | null;
  readonly carrier: string | null;
  readonly trackingNumbers: readonly string[];
  readonly shippedAt: string | null;
  readonly lines: readonly { readonly sku: string; readonly quantity: string }[];
}
export interface InvoiceView { readonly __typename: 'Invoice'; readonly id: string; readonly externalId: string; readonly number: string | null; readonly phase: InvoicePhase; readonly issuedAt: string | null; readonly total: MoneyView; readonly amountDue: MoneyView }
export interface PaymentView { readonly id: string; readonly phase: PaymentPhase; readonly amount: MoneyView; readonly method: string | null; readonly reference: string | null; readonly paidAt: string | null }
export interface ReturnView extends Omit<ReturnRecord, 'externalId'> { readonly id: string; readonly externalId: string }
export interface RefundView { readonly id: string; readonly externalId: string; readonly number: string | null; readonly amount: MoneyView; readonly reason: string | null; readonly returnNumber: string | null; readonly refundedAt: string | null }
export interface OrderTotalsView {
  readonly subtotal: MoneyView; readonly discount: MoneyView; readonly shipping: MoneyView; readonly tax: MoneyView; readonly roundingAdjustment: MoneyView;
  readonly total: MoneyView; readonly paid: MoneyView; readonly refunded: MoneyView; readonly balance: MoneyView;
}
export interface OrderView {
  readonly __typename: 'Order';
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly phase: OrderPhase;
  readonly placedAt: string | null;
  readonly currency: string;
  readonly lines: readonly OrderLineView[];
  readonly taxLines: readonly TaxLineView[];
  readonly totals: OrderTotalsView;
  readonly shipments: readonly ShipmentView[];
  readonly invoices: readonly InvoiceView[];
  readonly payments: readonly PaymentView[];
  readonly returns: readonly ReturnView[];
  readonly refunds: readonly RefundView[];
  /** Source that answered, and its customer. */
  readonly source: string;
  readonly customerId: string | null;
  /** Absent when the record came from the event log, which holds no personal data: then they are read when asked for. */
  readonly shippingAddress?: AddressRecord | null;
  readonly billingAddress?: AddressRecord | null;
}

/** Our ids of an order and its parts. */
export interface OrderIds { readonly order: string; readonly customer: string | null; readonly shipments: readonly string[]; readonly invoices: readonly string[] }

/** @param personal false: the record was stripped of addresses */
export function orderView(record: OrderRecord, source: string, channel: string, ids: OrderIds, personal: boolean): OrderView {
  const money = (amount: string): MoneyView => ({ amount: settle(amount, record.currency), currency: record.currency });
  const taxLine = (line: TaxLineRecord): TaxLineView => ({ code: line.code, rate: line.rate, base: money(line.base), amount: money(line.amount) });
  const { totals } = record;
  const parts = decimal(totals.subtotal).minus(decimal(totals.discount)).plus(decimal(totals.shipping)).plus(decimal(totals.tax));
  return {
    __typename: 'Order',
    id: ids.order,
    number: record.number,
    channel,
    phase: record.phase,
    placedAt: record.placedAt,
    currency: record.currency,
    lines: record.lines.map((line) => ({
      id: partId(record.number, line.externalId),
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unitPrice: { amount: line.unitPrice, currency: record.currency },
      discount: money(line.discount ?? '0'),
      taxLines: line.taxLines.map(taxLine),
      total: money(line.total),
    })),
    taxLines: record.taxLines.map(taxLine),
    totals: {
      subtotal: money(totals.subtotal),
      discount: money(totals.discount),
      shipping: money(totals.shipping),
      tax: money(totals.tax),
      roundingAdjustment: money(decimal(totals.total).minus(parts).toFixed()),
      total: money(totals.total),
      paid: money(totals.paid),
      refunded: money(totals.refunded),
      balance: money(decimal(totals.total).minus(decimal(totals.paid)).plus(decimal(totals.refunded)).toFixed()),
    },
    shipments: record.shipments.map(({ externalId: _, ...shipment }, i) => ({ __typename: 'Shipment', id: ids.shipments[i] as string, ...shipment })),
    invoices: record.invoices.map((invoice, i) => ({
      __typename: 'Invoice', id: ids.invoices[i] as string, externalId: invoice.externalId, number: invoice.number, phase: invoice.phase, issuedAt: invoice.issuedAt, total: money(invoice.total), amountDue: money(invoice.amountDue),
    })),
    payments: (record.payments ?? []).map(({ externalId, phase, amount, method, reference, at }) => ({ id: partId(record.number, `payment ${externalId}`), phase, amount: money(amount), method, reference, paidAt: at })),
    returns: (record.returns ?? []).map((one) => ({ ...one, id: partId(record.number, `return ${one.externalId}`) })),
    refunds: (record.refunds ?? []).map(({ externalId, number, amount, reason, returnNumber, at }) => ({ id: partId(record.number, `refund ${externalId}`), externalId, number, amount: money(amount), reason, returnNumber, refundedAt: at })),
    source,
    customerId: ids.customer,
    ...(personal ? { shippingAddress: record.shippingAddress, billingAddress: record.billingAddress } : {}),
  };
}

/** Stable within the order, and not the vendor's id. */
const partId = (number: string, externalId: string): string => createHash('sha256').update(`${number}/${externalId}`).digest('base64url').slice(0, 16);
