/** `requestReturn`: goods are announced to come back. */
import Big from 'big.js';
import { z } from 'zod';
import { name, optional, text } from './input-rules.ts';
import { checkAgainst, checkLines, countPieces, lineQuantities, plainLines, returnable } from './order-lines.ts';
import { orderVerb } from './order-verb.ts';

const requestReturnInput = z.object({ idempotencyKey: name, number: name, lines: lineQuantities, reason: optional(text) });
const ZERO = new Big(0);
type RequestReturnInput = z.output<typeof requestReturnInput>;

export const requestReturn = orderVerb({
  kind: 'requestReturn',
  input: requestReturnInput,
  check: ({ lines }: RequestReturnInput) => checkLines(lines),
  detail: z.object({ returnNumber: z.string(), lines: z.array(z.object({ sku: z.string(), quantity: z.string() })) }),
  shoppers: 'OWN',
  async decide(_, order, { lines }) {
    const possible = countPieces(order, returnable);
    // what is announced and not yet here cannot be announced again
    for (const { lines: announced } of order.returns) for (const { sku, quantity, received } of announced) possible.set(sku, (possible.get(sku) ?? ZERO).minus(quantity).plus(received));
    const refusals = checkAgainst(lines, possible, 'shipped and not yet returned');
    if (refusals.length > 0) return { refusals };
    return { detail: { returnNumber: `${order.number}-R${order.returns.length + 1}`, lines: plainLines(lines) } };
  },
  write: ({ requestReturn: write }) => write,
  command: (order, { plan: { detail }, operation: { input } }) => ({ ...order, ...detail, reason: input.reason }),
});
