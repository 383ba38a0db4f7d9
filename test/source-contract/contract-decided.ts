/** What a record would have decided, for replicas: the replica's own order with a change worked into it. */
import type { OrderLineRecord, OrderRecord, Source } from '../../sources/source.ts';
import { decimal, plain, settle, sum } from '../../sources/values.ts';
import { call } from './contract-subject.ts';

type Quantities = OrderLineRecord['quantity'];
export interface DecidedChange {
  /** By SKU, added to what the lines have. A SKU that is not on the order needs `unitPrice`. */
  readonly lines?: Readonly<Record<string, Partial<Record<keyof Quantities, string>> & { readonly unitPrice?: string }>>;
  readonly phase?: OrderRecord['phase'];
  readonly paid?: string;
  readonly refunded?: string;
  /** Added to the tax of the first line, to be told from any arithmetic of the replica. */
  readonly extraTax?: string;
}

const NOTHING: Quantities = { ordered: '0', cancelled: '0', allocated: '0', shipped: '0', delivered: '0', returned: '0', refunded: '0' };
const add = (one: string, other: string | undefined): string => plain(decimal(one).plus(other ?? '0'));
const rest = ({ ordered, cancelled }: Quantities): string => plain(decimal(ordered).minus(cancelled));

export async function orderOfSource(source: Source, number: string): Promise<OrderRecord> {
  const [order] = (await source.reads.orders?.([number], call)) ?? [];
  if (!order) throw new Error(`there is no order ${number}`);
  return order;
}

/** The order as the record would answer it after the change; null where the source is the record. */
export async function decided(source: Source, number: string, change: DecidedChange = {}): Promise<OrderRecord | null> {
  if (source.role === 'ERP') return null;
  const order = await orderOfSource(source, number);
  const { currency } = order;
  const known = order.lines.map((line) => changedLine(line, change.lines?.[line.sku] ?? {}, currency));
  const added = Object.entries(change.lines ?? {}).filter(([sku]) => !order.lines.some((line) => line.sku === sku))
    .map(([sku, { unitPrice = '0.00', ...quantity }]) => changedLine({ externalId: sku, sku, title: sku, unitPrice, total: '0.00', quantity: NOTHING, taxLines: order.lines[0]?.taxLines ?? [] }, quantity, currency));
  const lines = [...known, ...added].filter((line) => line.quantity.ordered !== '0').map((line, index) => (index === 0 ? withTax(line, change.extraTax ?? '0', currency) : line));
  const codes = [...new Set(lines.flatMap((line) => line.taxLines.map(({ code }) => code)))];
  const taxLines = codes.map((code) => {
    const own = lines.flatMap((line) => line.taxLines).filter((tax) => tax.code === code);
    return { code, rate: own[0]?.rate ?? '0', base: settle(sum(own.map(({ base }) => base)), currency), amount: settle(sum(own.map(({ amount }) => amount)), currency) };
  });
  const subtotal = sum(lines.map(({ total }) => total));
  const tax = sum(taxLines.map(({ amount }) => amount));
  return {
    ...order, phase: change.phase ?? order.phase, lines, taxLines,
    totals: { ...order.totals, subtotal: settle(subtotal, currency), tax: settle(tax, currency), total: settle(subtotal.plus(tax).plus(order.totals.shipping), currency), paid: settle(add(order.totals.paid, change.paid), currency), refunded: settle(add(order.totals.refunded, change.refunded), currency) },
  };
}

function changedLine(line: OrderLineRecord, change: Partial<Record<keyof Quantities, string>>, currency: string): OrderLineRecord {
  const quantity = { ...line.quantity };
  for (const key of Object.keys(NOTHING) as (keyof Quantities)[]) quantity[key] = add(quantity[key], change[key]);
  if (change.ordered === undefined && change.cancelled === undefined) return { ...line, quantity };
  const total = settle(decimal(line.unitPrice).times(rest(quantity)), currency);
  return { ...line, quantity, total, taxLines: line.taxLines.slice(0, 1).map((tax) => ({ ...tax, base: total, amount: settle(decimal(total).times(tax.rate), currency) })) };
}

const withTax = (line: OrderLineRecord, extra: string, currency: string): OrderLineRecord => ({ ...line, taxLines: line.taxLines.map((tax, index) => (index === 0 ? { ...tax, amount: settle(add(tax.amount, extra), currency) } : tax)) });
