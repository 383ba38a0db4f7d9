/** What a storefront sold, as its record is to keep it. Nothing is decided anew: what cannot be kept to the cent is refused. */
import Big from 'big.js';
import type { OrderLineToPlace, OrderRecord, VariantRecord } from '../../sources/source.ts';
import { currencyDigits, settle, sum } from '../../sources/values.ts';

export type SoldLines = { readonly lines: readonly (OrderLineToPlace & { readonly discount: string })[] } | { readonly why: string };

/** @param variants of the record, by SKU, with tax rates; an unknown SKU is absent */
export function soldLines(order: OrderRecord, variants: ReadonlyMap<string, Pick<VariantRecord, 'taxRate'>>, record: { readonly name: string; readonly currency: string }): SoldLines {
  const { currency, totals } = order;
  if (currency !== record.currency) return { why: `it is in ${currency} and ${record.name} keeps orders in ${record.currency}` };
  const sold = order.lines.filter(({ quantity }) => new Big(quantity.ordered).gt(quantity.cancelled));
  if (sold.length === 0) return { why: 'it has no lines' };
  if (sold.some(({ quantity }) => new Big(quantity.shipped).gt(0))) return { why: 'pieces of it have left already' };
  for (const { sku, taxLines } of sold) {
    const variant = variants.get(sku);
    if (!variant) return { why: `UnknownSku: ${record.name} has no ${sku}` };
    const rate = sum(taxLines.map((line) => line.rate));
    if (!rate.eq(variant.taxRate ?? 0)) return { why: `${sku} was sold with ${rate.toFixed()} tax and ${record.name} says ${variant.taxRate ?? '0'}` };
  }
  const lines = sold.map(({ sku, quantity, unitPrice, total }) => {
    const pieces = new Big(quantity.ordered).minus(quantity.cancelled);
    return { sku, quantity: pieces.toFixed(), unitPrice, discount: pieces.times(unitPrice).minus(total), total };
  });
  const wrong = lines.find(({ discount, unitPrice }) => discount.lt(0) || !new Big(settle(unitPrice, currency)).eq(unitPrice));
  if (wrong) return { why: `the price of ${wrong.sku} cannot be kept: ${wrong.quantity} at ${wrong.unitPrice} are ${wrong.total} there` };
  if (!new Big(totals.shipping).eq(0)) return { why: `it has ${totals.shipping} ${currency} of shipping costs, which cannot be imported yet` };
  const net = sum(lines.map(({ total }) => total));
  if (!net.eq(new Big(totals.subtotal).minus(totals.discount))) return { why: `its lines are ${net.toFixed()} ${currency} and its sums ${new Big(totals.subtotal).minus(totals.discount).toFixed()}` };
  // both round, each in its own place: by half of the smallest coin a line at most
  const exact = sum(sold.map(({ total, taxLines }) => sum(taxLines.map(({ rate }) => rate)).times(total)));
  const tolerance = new Big(10).pow(-currencyDigits(currency)).times(sold.length).div(2);
  if (exact.minus(totals.tax).abs().gt(tolerance)) return { why: `its tax is ${totals.tax} ${currency}, which is not that of its lines` };
  return { lines: lines.map(({ sku, quantity, unitPrice, discount }) => ({ sku, quantity, unitPrice: settle(unitPrice, currency), discount: settle(discount, currency) })) };
}
