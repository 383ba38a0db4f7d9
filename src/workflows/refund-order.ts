/** `refundOrder`: money goes back, all or part of what was paid. */
import Big from 'big.js';
import { z } from 'zod';
import { amountText, checkDigits, inCurrency, tooMuch } from './amounts.ts';
import { name, optional, text } from './input-rules.ts';
import { orderVerb } from './order-verb.ts';
import { refusal } from './refusals.ts';

const refundOrderInput = z.object({
  idempotencyKey: name,
  number: name,
  amount: optional(amountText),
  currency: optional(z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code, e.g. EUR')),
  reason: optional(text),
  returnNumber: optional(name),
  reference: optional(name),
});
type RefundOrderInput = z.output<typeof refundOrderInput>;

export const refundOrder = orderVerb({
  kind: 'refundOrder',
  input: refundOrderInput,
  check: () => [],
  detail: z.object({ amount: z.string() }),
  shoppers: 'NONE',
  once: true,
  async decide(_, order, { amount, currency, returnNumber }: RefundOrderInput) {
    if (currency !== null && currency !== order.currency) return { refusals: [refusal('CurrencyMismatch', { expected: order.currency }, ['currency'], `The order is in ${order.currency}: a refund is made in the currency of the order.`)] };
    if (returnNumber !== null && !order.returns.some(({ number }) => number === returnNumber)) return { refusals: [refusal('UnknownReturn', { returnNumber }, ['returnNumber'], `The order has no return ${returnNumber}.`)] };
    const paid = new Big(order.totals.paid).minus(order.totals.refunded);
    const asked = amount ?? paid.toFixed();
    const digits = checkDigits(asked, order.currency, ['amount']);
    if (digits) return { refusals: [digits] };
    if (paid.lt(asked) || paid.lte(0)) return { refusals: [tooMuch(asked, paid, order.currency, 'paid and not yet paid back')] };
    return { detail: { amount: inCurrency(asked, order.currency) } };
  },
  write: ({ refundOrder: write }) => write,
  command: (order, { plan: { currency, detail }, operation: { input } }) => ({ ...order, ...detail, currency, reason: input.reason, returnNumber: input.returnNumber, reference: input.reference }),
});
