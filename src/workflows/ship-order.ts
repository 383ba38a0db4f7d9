/** `shipOrder`: parcels that leave, all or part of what is open. */
import Big from 'big.js';
import { z } from 'zod';
import type { LineQuantityInput } from '../../sources/source.ts';
import { plain } from '../../sources/values.ts';
import { invalid, name, optional } from './input-rules.ts';
import { checkAgainst, checkLines, countPieces, lineQuantities, open, plainLines } from './order-lines.ts';
import { illegal, isOver } from './order-phase.ts';
import { orderVerb } from './order-verb.ts';

/** Parcels in one shipment. */
const MAX_PACKAGES = 100;
const MAX_WEIGHT_GRAMS = 100_000_000;

const parcel = z.object({ trackingNumber: optional(name), weightGrams: optional(z.number().int().min(0).max(MAX_WEIGHT_GRAMS)), lines: optional(lineQuantities) });
const shipOrderInput = z.object({
  idempotencyKey: name,
  number: name,
  lines: optional(lineQuantities),
  location: optional(name),
  carrier: optional(name),
  trackingNumber: optional(name),
  packages: optional(z.array(parcel).min(1, 'is empty').max(MAX_PACKAGES, `has more than ${MAX_PACKAGES} parcels`)),
});
type ShipOrderInput = z.output<typeof shipOrderInput>;

const detail = z.object({ lines: z.array(z.object({ sku: z.string(), quantity: z.string() })) });

export const shipOrder = orderVerb({
  kind: 'shipOrder',
  input: shipOrderInput,
  check({ lines, packages, trackingNumber }: ShipOrderInput) {
    const refusals = [...checkLines(lines ?? []), ...(packages ?? []).flatMap((one, position) => checkLines(one.lines ?? [], 1, ['packages', position, 'lines']))];
    if (trackingNumber !== null && packages !== null) refusals.push(invalid(['trackingNumber'], 'each parcel has its own: leave it out where packages are given'));
    if (packages && packages.length > 1 && packages.some((one) => one.lines === null)) refusals.push(invalid(['packages'], 'say the lines of each parcel when there are several'));
    return refusals;
  },
  detail,
  shoppers: 'NONE',
  movesStock: true,
  async decide(_, order, { lines, packages }) {
    if (isOver(order)) return { refusals: [illegal(order, 'shipped')] };
    const possible = countPieces(order, open);
    const asked = lines ?? inParcels(packages) ?? [...possible].filter(([, pieces]) => pieces.gt(0)).map(([sku, pieces]) => ({ sku, quantity: pieces.toFixed() }));
    if (asked.length === 0) return { refusals: [illegal(order, 'shipped: nothing of it is open')] };
    const refusals = checkAgainst(asked, possible, 'still to be shipped');
    const packed = inParcels(packages);
    if (lines && packed && !sameLines(lines, packed)) refusals.push(invalid(['packages'], 'the lines of the parcels do not add up to the lines of the shipment'));
    return refusals.length > 0 ? { refusals } : { detail: { lines: plainLines(asked) } };
  },
  write: ({ shipOrder: write }) => write,
  command: (order, { plan: { detail: { lines } }, operation: { input } }) => ({
    ...order,
    lines,
    location: input.location,
    carrier: input.carrier,
    packages: (input.packages ?? [{ trackingNumber: input.trackingNumber, weightGrams: null, lines: null }]).map((one) => ({ trackingNumber: one.trackingNumber, weightGrams: one.weightGrams, lines: one.lines ? plainLines(one.lines) : lines })),
  }),
});

/** Sum over the parcels; null when they do not say. */
function inParcels(packages: ShipOrderInput['packages']): LineQuantityInput[] | null {
  const lines = packages?.flatMap((one) => one.lines ?? []) ?? [];
  if (lines.length === 0) return null;
  const sums = new Map<string, Big>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? new Big(0)).plus(quantity));
  return [...sums].map(([sku, pieces]) => ({ sku, quantity: pieces.toFixed() }));
}

const sameLines = (a: readonly LineQuantityInput[], b: readonly LineQuantityInput[]): boolean => {
  const text = (lines: readonly LineQuantityInput[]): string => JSON.stringify(lines.map(({ sku, quantity }) => [sku, plain(quantity)]).sort());
  return text(a) === text(b);
};
