/** Keys of requests: the unique key makes a repetition known. */
import { Problem } from './problems.ts';
import { type Store, text } from './store.ts';

export type KeyedMutation = 'changePurchase' | 'voidPurchase' | 'sendParcel' | 'addPayment' | 'addRefund' | 'editEntry';

/**
 * Does the work and keeps its key, unless the request was done before: then it answers what it made the first time. Call inside a transaction.
 * Refuses a key that was used for something else.
 * @param subject what the request is about
 */
export function once(store: Store, key: string, mutation: KeyedMutation, subject: string, work: () => string): string {
  const known = store.get('SELECT * FROM request_key WHERE key = ?', key);
  if (known) {
    if (text(known, 'mutation') !== mutation || text(known, 'subject') !== subject) throw new Problem('KeyUsed', 'this key was used for something else', { key });
    return text(known, 'made_id');
  }
  const made = work();
  store.run('INSERT INTO request_key (key, mutation, subject, made_id) VALUES (?, ?, ?, ?)', key, mutation, subject, made);
  return made;
}
