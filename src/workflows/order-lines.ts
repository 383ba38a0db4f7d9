/** Lines of an order that a verb names, and the rules on them. */
import Big from 'big.js';
import { z } from 'zod';
import type { OrderRecord } from '../../sources/source.ts';
import { isDecimal, plain } from '../../sources/values.ts';
import { name } from './input-rules.ts';
import { MAX_LINES } from './limits.ts';
import { refusal, type Refusal } from './refusals.ts';

export const lineQuantities = z
  .array(z.object({ sku: name, quantity: z.string() }))
  .min(1, 'is empty')
  .max(MAX_LINES, `has more than ${MAX_LINES} lines`);
export type LineQuantities = z.output<typeof lineQuantities>;

/** Units here have no digits after the point. @param least 1, or 0 where nothing may be asked for */
export function isPieces(quantity: string, least: 0 | 1 = 1): boolean {
  if (!isDecimal(quantity)) return false;
  const value = new Big(quantity);
  return value.gte(least) && value.eq(value.round(0));
}

/** Whole pieces, each SKU once. */
export function checkLines(lines: LineQuantities, least: 0 | 1 = 1, path: readonly (string | number)[] = ['lines']): Refusal[] {
  const seen = new Set<string>();
  return lines.flatMap(({ sku, quantity }, position): Refusal[] => {
    const at = [...path, position];
    if (seen.has(sku)) return [refusal('InvalidInput', {}, [...at, 'sku'], `${sku} is named twice: add its quantities up.`)];
    seen.add(sku);
    if (isPieces(quantity, least)) return [];
    return [refusal('InvalidQuantity', { sku }, [...at, 'quantity'], `${sku} is counted in whole pieces: ${JSON.stringify(quantity.slice(0, 40))} is not a whole number ${least === 0 ? 'of 0 or more' : 'above zero'}.`)];
  });
}

/** In the form in which sources take them. */
export const plainLines = (lines: LineQuantities): { sku: string; quantity: string }[] => lines.map(({ sku, quantity }) => ({ sku, quantity: plain(quantity) }));

type Counted = OrderRecord['lines'][number]['quantity'];

/** Pieces of each SKU over all lines of the order. */
export function countPieces(order: OrderRecord, count: (quantity: Counted) => Big): Map<string, Big> {
  const pieces = new Map<string, Big>();
  for (const { sku, quantity } of order.lines) pieces.set(sku, (pieces.get(sku) ?? new Big(0)).plus(count(quantity)));
  return pieces;
}

export const open = ({ ordered, cancelled, shipped }: Counted): Big => new Big(ordered).minus(cancelled).minus(shipped);
export const returnable = ({ shipped, returned }: Counted): Big => new Big(shipped).minus(returned);

/** Nothing may be asked for that is not on the order, or more of it than there is. @param what e.g. `still to be shipped` */
export function checkAgainst(lines: LineQuantities, possible: ReadonlyMap<string, Big>, what: string): Refusal[] {
  return lines.flatMap(({ sku, quantity }, position): Refusal[] => {
    const most = possible.get(sku);
    if (!most) return [refusal('UnknownSku', { sku }, ['lines', position, 'sku'], `${sku} is not on the order.`)];
    if (most.gte(quantity)) return [];
    return [refusal('QuantityExceeded', { sku, possible: most.toFixed() }, ['lines', position, 'quantity'], `${quantity} of ${sku} are asked for and ${most.toFixed()} are ${what}.`)];
  });
}
