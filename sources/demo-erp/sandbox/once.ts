/** Documents that carry the sender's own number: the unique number makes a repetition known. */
import { Refusal } from './refusal.ts';
import { integer, type Store, text } from './store.ts';

export type NumberedVerb = 'STORNO' | 'AENDERUNG' | 'EINGANG';

/**
 * Does the work and keeps its number, unless the document was taken before: then it answers the number of the first time. Call inside a transaction.
 * An empty number is no number. Refuses one that was used for something else.
 */
export function once(store: Store, number: string, verb: NumberedVerb, orderId: number, work: () => string): string {
  const known = number === '' ? undefined : store.get('SELECT * FROM beleg WHERE belnr = ?', number);
  if (known) {
    if (text(known, 'art') !== verb || integer(known, 'auftrag_id') !== orderId) throw new Refusal('BELEG', 'this document number was used for something else', number);
    return text(known, 'nr');
  }
  const made = work();
  if (number !== '') store.run('INSERT INTO beleg (belnr, art, auftrag_id, nr) VALUES (?, ?, ?, ?)', number, verb, orderId, made);
  return made;
}
