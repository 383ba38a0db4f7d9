/** `recordPayment`: money that was received is booked. */
import Big from 'big.js';
import { z } from 'zod';
import { instant } from '../../sources/values.ts';
import { amountText, checkDigits, inCurrency, tooMuch } from './amounts.ts';
import { name, optional } from './input-rules.ts';
import { illegal } from './order-phase.ts';
import { orderVerb } from './order-verb.ts';
import { refusal } from './refusals.ts';

const recordPaymentInput = z.object({
  idempotencyKey: name,
  number: name,
  amount: amountText,
  currency: optional(z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code, e.g. EUR')),
  method: name,
  reference: optional(name),
  paidAt: optional(z.iso.datetime({ offset: true, message: 'is not an RFC 3339 instant' })),
});
type RecordPaymentInput = z.output<typeof recordPaymentInput>;

export const recordPayment = orderVerb({
  kind: 'recordPayment',
  input: recordPaymentInput,
  check: () => [],
  detail: z.object({ amount: z.string(), paidAt: z.string() }),
  shoppers: 'NONE',
  once: true,
  async decide({ clock }, order, { amount, currency, paidAt }: RecordPaymentInput) {
    if (currency !== null && currency !== order.currency) return { refusals: [refusal('CurrencyMismatch', { expected: order.currency }, ['currency'], `The order is in ${order.currency}.`)] };
    const digits = checkDigits(amount, order.currency, ['amount']);
    if (digits) return { refusals: [digits] };
    if (order.phase === 'CANCELLED') return { refusals: [illegal(order, 'paid')] };
    const balance = new Big(order.totals.total).minus(order.totals.paid).plus(order.totals.refunded);
    if (balance.lt(amount)) return { refusals: [tooMuch(amount, balance, order.currency, 'still to be paid')] };
    return { detail: { amount: inCurrency(amount, order.currency), paidAt: instant(paidAt === null ? clock() : new Date(paidAt)) } };
  },
  write: ({ recordPayment: write }) => write,
  command: (order, { plan: { currency, detail }, operation: { input } }) => ({ ...order, ...detail, currency, method: input.method, reference: input.reference }),
});
