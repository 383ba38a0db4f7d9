/** Money of a purchase that other systems have received and paid back. */
import type { z } from 'zod';
import type { AddPayment, AddRefund } from './inputs.ts';
import { Problem } from './problems.ts';
import { mustNotBe, settleDecision, writePurchase } from './purchase-write.ts';
import { integer, type Row, type Store, text } from './store.ts';

const paidCents = (store: Store, id: number): number => Number(store.get('SELECT sum(cents) AS sum FROM payment WHERE purchase_id = ?', id)?.['sum'] ?? 0);
const refundedCents = (store: Store, id: number): number => Number(store.get('SELECT sum(cents) AS sum FROM refund WHERE purchase_id = ?', id)?.['sum'] ?? 0);

function check(purchase: Row, { cents, currency }: { readonly cents: number; readonly currency: string }, most: number, why: string): void {
  if (cents <= 0) throw new Problem('BadInput', 'the amount must be above zero', { about: text(purchase, 'code') });
  if (currency !== text(purchase, 'currency')) throw new Problem('BadInput', `the purchase is in ${text(purchase, 'currency')}`, { about: currency });
  if (cents > most) throw new Problem('AmountExceeded', why, { mostCents: Math.max(0, most) });
}

export const addPayment = (store: Store, { input }: z.infer<typeof AddPayment>): object => writePurchase(store, 'addPayment', input, (found) => {
  mustNotBe(found, ['VOIDED'], 'a cancelled purchase is not paid');
  const purchase = settleDecision(store, found, input.decision);
  const id = integer(purchase, 'id');
  check(purchase, input, integer(purchase, 'gross_cents') - paidCents(store, id), 'more than is open');
  const made = store.run('INSERT INTO payment (purchase_id, cents, method, reference, paid_at) VALUES (?, ?, ?, ?, ?)', id, input.cents, input.method, input.reference, Date.parse(input.paidAt));
  return { made, skus: [] };
});

export const addRefund = (store: Store, { input }: z.infer<typeof AddRefund>): object => writePurchase(store, 'addRefund', input, (found) => {
  const purchase = settleDecision(store, found, input.decision);
  const id = integer(purchase, 'id');
  check(purchase, input, paidCents(store, id) - refundedCents(store, id), 'more than was paid and not paid back');
  const made = store.run('INSERT INTO refund (purchase_id, cents, reason, return_number, reference, refunded_at) VALUES (?, ?, ?, ?, ?, ?)', id, input.cents, input.reason, input.returnNumber, input.reference, Date.now());
  return { made, skus: [] };
});
