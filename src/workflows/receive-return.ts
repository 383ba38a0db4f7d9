/** `receiveReturn`: goods of a return are back in a warehouse. */
import Big from 'big.js';
import { z } from 'zod';
import { name, optional } from './input-rules.ts';
import { checkAgainst, checkLines, lineQuantities, plainLines } from './order-lines.ts';
import { orderVerb } from './order-verb.ts';
import { refusal } from './refusals.ts';

const receiveReturnInput = z.object({ idempotencyKey: name, number: name, returnNumber: name, lines: optional(lineQuantities), location: optional(name) });
type ReceiveReturnInput = z.output<typeof receiveReturnInput>;

export const receiveReturn = orderVerb({
  kind: 'receiveReturn',
  input: receiveReturnInput,
  check: ({ lines }: ReceiveReturnInput) => checkLines(lines ?? []),
  detail: z.object({ lines: z.array(z.object({ sku: z.string(), quantity: z.string() })) }),
  shoppers: 'NONE',
  movesStock: true,
  async decide(_, order, { returnNumber, lines }) {
    const announced = order.returns.find(({ number }) => number === returnNumber);
    if (!announced) return { refusals: [refusal('UnknownReturn', { returnNumber }, ['returnNumber'], `The order ${order.number} has no return ${returnNumber}.`)] };
    const expected = new Map<string, Big>();
    for (const { sku, quantity, received } of announced.lines) expected.set(sku, (expected.get(sku) ?? new Big(0)).plus(quantity).minus(received));
    const asked = lines ?? [...expected].filter(([, pieces]) => pieces.gt(0)).map(([sku, pieces]) => ({ sku, quantity: pieces.toFixed() }));
    if (asked.length === 0) return { refusals: [refusal('IllegalTransition', { from: announced.custody, to: 'RECEIVED' }, ['returnNumber'], `All of the return ${returnNumber} is here already.`)] };
    const refusals = checkAgainst(asked, expected, 'still expected of this return');
    return refusals.length > 0 ? { refusals } : { detail: { lines: plainLines(asked) } };
  },
  write: ({ receiveReturn: write }) => write,
  command: (order, { plan: { detail }, operation: { input } }) => ({ ...order, ...detail, returnNumber: input.returnNumber, location: input.location }),
});
