/** `changeOrder`: lines and addresses of an order before they are shipped. */
import Big from 'big.js';
import { z } from 'zod';
import type { OrderRecord } from '../../sources/source.ts';
import { address, invalid, name, optional } from './input-rules.ts';
import { checkLines, countPieces, lineQuantities, plainLines, type LineQuantities } from './order-lines.ts';
import { illegal, isOver } from './order-phase.ts';
import { orderVerb } from './order-verb.ts';
import { readVariants } from './read-variants.ts';
import { refusal, type Refusal } from './refusals.ts';
import { priceContexts, settleLines } from './settle-lines.ts';
import type { Work } from './verb.ts';

const changeOrderInput = z.object({ idempotencyKey: name, number: name, lines: optional(lineQuantities), shippingAddress: optional(address), billingAddress: optional(address) });
type ChangeOrderInput = z.output<typeof changeOrderInput>;

const detail = z.object({ lines: z.array(z.object({ sku: z.string(), quantity: z.string(), unitPrice: z.string().nullable() })) });

export const changeOrder = orderVerb({
  kind: 'changeOrder',
  input: changeOrderInput,
  check({ lines, shippingAddress, billingAddress }: ChangeOrderInput) {
    if (lines === null && shippingAddress === null && billingAddress === null) return [invalid(['lines'], 'say what is to change: lines, shippingAddress or billingAddress')];
    return checkLines(lines ?? [], 0);
  },
  detail,
  shoppers: 'OWN',
  movesStock: true,
  async decide(work, order, { lines }) {
    if (isOver(order)) return { refusals: [illegal(order, 'changed')] };
    return lines === null ? { detail: { lines: [] } } : decideLines(work, order, lines);
  },
  write: ({ changeOrder: write }) => write,
  command: (order, { plan: { detail: { lines } }, operation: { input } }) => ({ ...order, lines, shippingAddress: input.shippingAddress, billingAddress: input.billingAddress }),
  refusedBy: (error, { lines }) => {
    const position = lines?.findIndex(({ sku }) => sku === error.subject) ?? -1;
    const line = lines?.[position];
    if (!line || error.code !== 'QUANTITY_EXCEEDED') return null;
    return refusal('QuantityExceeded', { sku: line.sku, possible: error.actual ?? '0' }, ['lines', position, 'quantity'], error.message);
  },
});

async function decideLines(work: Work, order: OrderRecord, lines: LineQuantities): Promise<{ readonly detail: z.output<typeof detail> } | { readonly refusals: readonly Refusal[] }> {
  const ordered = countPieces(order, (quantity) => new Big(quantity.ordered).minus(quantity.cancelled));
  const shipped = countPieces(order, (quantity) => new Big(quantity.shipped));
  const wanted = plainLines(lines);
  const refusals = wanted.flatMap(({ sku, quantity }, position): Refusal[] => {
    const gone = shipped.get(sku) ?? new Big(0);
    if (gone.gt(quantity)) return [refusal('QuantityExceeded', { sku, possible: gone.toFixed() }, ['lines', position, 'quantity'], `${gone.toFixed()} of ${sku} are shipped already: it cannot become fewer.`)];
    if (!ordered.has(sku) && new Big(quantity).eq(0)) return [refusal('UnknownSku', { sku }, ['lines', position, 'sku'], `${sku} is not on the order.`)];
    return [];
  });
  if (refusals.length > 0) return { refusals };
  const after = new Map([...ordered, ...wanted.map(({ sku, quantity }): [string, Big] => [sku, new Big(quantity)])]);
  if ([...after.values()].every((pieces) => pieces.eq(0))) return { refusals: [invalid(['lines'], 'nothing would be left on the order: cancel it instead')] };
  const more = wanted.filter(({ sku, quantity }) => (ordered.get(sku) ?? new Big(0)).lt(quantity));
  const prices = await priceAdded(work, order, more, ordered, lines);
  if ('refusals' in prices) return prices;
  return { detail: { lines: wanted.map((line) => ({ ...line, unitPrice: prices.added.get(line.sku) ?? null })) } };
}

/** Net prices of what is new on the order; what becomes more must be in stock. */
async function priceAdded({ registry }: Work, order: OrderRecord, more: readonly { readonly sku: string; readonly quantity: string }[], ordered: ReadonlyMap<string, Big>, lines: LineQuantities): Promise<{ readonly added: ReadonlyMap<string, string> } | { readonly refusals: readonly Refusal[] }> {
  if (more.length === 0) return { added: new Map() };
  const { currency, customer } = order;
  const added = more.filter(({ sku }) => !ordered.has(sku)).map((line) => ({ ...line, unitPrice: null }));
  const contexts = priceContexts(added, customer?.externalId ?? null, currency);
  const variants = await readVariants(registry, more.map(({ sku }) => sku), contexts);
  const settled = settleLines(added, variants, contexts, currency);
  const refusals = [...settled.refusals];
  for (const { sku, quantity } of more) {
    const extra = new Big(quantity).minus(ordered.get(sku) ?? 0);
    const available = (variants.get(sku)?.inventory ?? []).reduce((sum, level) => sum.plus(level.onHand).minus(level.committed).minus(level.unavailable), new Big(0));
    const position = lines.findIndex((line) => line.sku === sku);
    if (variants.has(sku) && available.lt(extra)) refusals.push(refusal('InsufficientStock', { sku, requested: extra.toFixed(), available: available.toFixed() }, ['lines', position, 'quantity'], `${extra.toFixed()} more of ${sku} are asked for and ${available.toFixed()} are free.`));
  }
  return refusals.length > 0 ? { refusals } : { added: new Map(settled.lines.map(({ sku, unitPrice }) => [sku, unitPrice])) };
}
