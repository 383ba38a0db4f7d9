/** What a storefront sold, as its record is to keep it. Nothing is decided anew: what cannot be kept to the cent is refused. */
import Big from 'big.js';
import type { OrderLineToPlace, OrderRecord, OrderToPlace, VariantRecord } from '../../sources/source.ts';
import { currencyDigits, plain, settle, sum } from '../../sources/values.ts';

type Shipping = NonNullable<OrderToPlace['shipping']>;
export type SoldLines = { readonly lines: readonly (OrderLineToPlace & { readonly discount: string })[]; /** Null: free of charge. */ readonly shipping: Shipping | null } | { readonly why: string };

/** What is to keep the order. */
export interface Keeper { readonly name: string; readonly currency: string; readonly takesShipping: boolean }

/** @param variants of the record, by SKU, with tax rates; an unknown SKU is absent */
export function soldLines(order: OrderRecord, variants: ReadonlyMap<string, Pick<VariantRecord, 'taxRate'>>, record: Keeper): SoldLines {
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
  const shipping = shippingOf(order, record);
  if (shipping && 'why' in shipping) return shipping;
  const net = sum(lines.map(({ total }) => total));
  if (!net.eq(new Big(totals.subtotal).minus(totals.discount))) return { why: `its lines are ${net.toFixed()} ${currency} and its sums ${new Big(totals.subtotal).minus(totals.discount).toFixed()}` };
  // both round, each in its own place: by half of the smallest coin a line at most
  const exact = sum([...sold.map(({ total, taxLines }) => sum(taxLines.map(({ rate }) => rate)).times(total)), new Big(shipping?.net ?? 0).times(shipping?.taxRate ?? 0)]);
  const tolerance = new Big(10).pow(-currencyDigits(currency)).times(sold.length + (shipping ? 1 : 0)).div(2);
  if (exact.minus(totals.tax).abs().gt(tolerance)) return { why: `its tax is ${totals.tax} ${currency}, which is not that of its lines` };
  return { lines: lines.map(({ sku, quantity, unitPrice, discount }) => ({ sku, quantity, unitPrice: settle(unitPrice, currency), discount: settle(discount, currency) })), shipping };
}

/** Shops tell the net costs and the taxes of the whole order: what of a tax's base is not in the lines is the shipping's. */
function shippingOf({ lines, taxLines, totals, currency }: OrderRecord, { name, takesShipping }: Keeper): Shipping | { readonly why: string } | null {
  const net = new Big(totals.shipping);
  if (net.eq(0)) return null;
  const told = `it has ${totals.shipping} ${currency} of shipping costs`;
  if (!takesShipping) return { why: `${told}, and ${name} keeps none with an order` };
  // a shop may tell the tax on shipping apart, at the same rate
  const rates = [...Map.groupBy(taxLines, ({ rate }) => plain(rate))].map(([rate, taxed]) => {
    const goods = lines.filter((line) => line.taxLines.some((tax) => plain(tax.rate) === rate));
    return { rate, rest: sum(taxed.map(({ base }) => base)).minus(sum(goods.map(({ total }) => total))) };
  });
  const [taxed, ...others] = rates.filter(({ rest }) => !rest.eq(0));
  if (!taxed || others.length > 0 || !taxed.rest.eq(net)) return { why: `${told}, and it cannot be told how they are taxed` };
  return { net: settle(net, currency), taxRate: taxed.rate };
}
