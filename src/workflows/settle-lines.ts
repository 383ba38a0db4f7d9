/** The price of each line, decided once for all systems. */
import Big from 'big.js';
import type { PriceContext, PriceRecord, VariantRecord } from '../../sources/source.ts';
import { plain, settle } from '../../sources/values.ts';
import { invalid } from './input-rules.ts';
import { refusal, type Refusal } from './refusals.ts';

export interface LineToSettle {
  readonly sku: string;
  readonly quantity: string;
  readonly unitPrice: string | null;
}

export interface SettledLine {
  readonly sku: string;
  readonly quantity: string;
  /** Net, in the currency's digits. */
  readonly unitPrice: string;
}

/** Circumstances under which the lines' prices are asked for: one for each quantity that occurs. */
export const priceContexts = (lines: readonly LineToSettle[], customer: string | null, currency: string): PriceContext[] =>
  [...new Set(lines.map(({ quantity }) => plain(quantity)))].map((quantity) => ({ customer, currency, quantity, at: null }));

/** @param variants by SKU, with `taxRate` and prices in the order of `contexts`; an unknown SKU is absent */
export function settleLines(lines: readonly LineToSettle[], variants: ReadonlyMap<string, VariantRecord>, contexts: readonly PriceContext[], currency: string): { readonly lines: readonly SettledLine[]; readonly refusals: readonly Refusal[] } {
  const settled: SettledLine[] = [];
  const refusals: Refusal[] = [];
  lines.forEach((line, position) => {
    const variant = variants.get(line.sku);
    const path = ['lines', position, 'sku'];
    if (!variant) return void refusals.push(refusal('UnknownSku', { sku: line.sku }, path, `There is no SKU ${line.sku}.`));
    const quantity = plain(line.quantity);
    const price = variant.prices?.[contexts.findIndex((context) => context.quantity === quantity)] ?? null;
    if (!price) return void refusals.push(invalid(path, `${line.sku} has no price in ${currency} for this customer`));
    if (price.currency !== currency) return void refusals.push(refusal('CurrencyMismatch', { expected: price.currency }, path, `${line.sku} has a price in ${price.currency} only.`));
    const net = netPrice(price, variant.taxRate ?? null);
    const unitPrice = settle(net, currency);
    if (line.unitPrice !== null && !net.eq(line.unitPrice) && !new Big(unitPrice).eq(line.unitPrice))
      return void refusals.push(refusal('PriceMismatch', { sku: line.sku, expected: unitPrice }, ['lines', position, 'unitPrice'], `${line.sku} costs ${unitPrice} ${currency} net for this customer and quantity.`));
    settled.push({ sku: line.sku, quantity, unitPrice });
  });
  return { lines: settled, refusals };
}

const netPrice = ({ amount, taxIncluded }: PriceRecord, taxRate: string | null): Big => (taxIncluded ? new Big(amount).div(new Big(1).plus(taxRate ?? 0)) : new Big(amount));
