/** `issueInvoice`: bills what the record's rules say is to be billed. */
import { z } from 'zod';
import { name, optional } from './input-rules.ts';
import { illegal } from './order-phase.ts';
import { orderVerb } from './order-verb.ts';

const issueInvoiceInput = z.object({ idempotencyKey: name, number: name, issuedOn: optional(z.iso.date('is not a date, e.g. 2026-01-31')) });
type IssueInvoiceInput = z.output<typeof issueInvoiceInput>;

export const issueInvoice = orderVerb({
  kind: 'issueInvoice',
  input: issueInvoiceInput,
  check: () => [],
  detail: z.object({}),
  shoppers: 'NONE',
  once: true,
  async decide(_, order, _input: IssueInvoiceInput) {
    // a cancelled order may have a shipped part that is to be billed: the record knows
    return order.phase === 'DRAFT' ? { refusals: [illegal(order, 'billed')] } : { detail: {} };
  },
  write: ({ issueInvoice: write }) => write,
  command: (order, { operation: { input } }) => ({ ...order, issuedOn: input.issuedOn }),
});
