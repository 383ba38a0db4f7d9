/** What every write to a purchase does: once for each key, settled as decided, told to the stream. */
import type { Decision } from './inputs.ts';
import { type KeyedMutation, once } from './once.ts';
import { Problem } from './problems.ts';
import { asDecided, type Line, linesOf, openPieces, type Sums, writeLines } from './purchase-lines.ts';
import { purchaseById } from './purchase-reads.ts';
import { integer, type Row, type Store, text } from './store.ts';

export type PurchaseState = 'PENDING' | 'RECORDED' | 'PARTLY_SENT' | 'SENT' | 'VOIDED';

export function findPurchase(store: Store, code: string): Row {
  const row = store.get('SELECT * FROM purchase WHERE code = ?', code);
  if (!row) throw new Problem('UnknownPurchase', `there is no purchase ${code}`, { code });
  return row;
}

/** Refuses a purchase in one of these states. */
export function mustNotBe(purchase: Row, refused: readonly PurchaseState[], why: string): void {
  const state = text(purchase, 'state');
  if (refused.some((one) => one === state)) throw new Problem('WrongState', why, { state });
}

/** @param work does what the verb is about; `made` is the id of what it made, absent for the purchase itself */
export function writePurchase(store: Store, mutation: KeyedMutation, { key, code }: { readonly key: string; readonly code: string }, work: (purchase: Row) => { readonly made?: number; readonly skus: readonly string[] }): object {
  const purchase = findPurchase(store, code);
  const id = integer(purchase, 'id');
  const made = once(store, key, mutation, code, () => {
    const { made: row = id, skus } = work(purchase);
    changed(store, code, skus);
    return String(row);
  });
  return { __typename: 'PurchaseWrite', id: made, purchase: purchaseById(store, id) };
}

/** Writes the outbox for a purchase and the stock of these items. */
export function changed(store: Store, code: string, skus: readonly string[]): void {
  store.emit('PURCHASE', [code]);
  if (skus.length > 0) store.emit('STOCK', [...new Set(skus)]);
}

/**
 * Writes lines, sums and state: as decided where another system has, else by the shop's own arithmetic.
 * @param sums null: they stay as they are when nothing is decided
 */
export function settle(store: Store, purchase: Row, lines: readonly Line[], decision: Decision | null, sums: Sums | null): void {
  const id = integer(purchase, 'id');
  const settled = decision ? asDecided(store, lines, decision) : lines;
  writeLines(store, purchase, settled);
  const total = decision ?? sums;
  if (total) store.run('UPDATE purchase SET net_cents = ?, tax_cents = ?, gross_cents = ?, taxes = ? WHERE id = ?', total.netCents, total.taxCents, total.grossCents, JSON.stringify(total.taxes), id);
  store.run('UPDATE purchase SET state = ? WHERE id = ?', stateOf(settled, text(purchase, 'state')), id);
}

function stateOf(lines: readonly Line[], before: string): PurchaseState {
  const sent = lines.some((line) => line.sent > 0);
  if (lines.every((line) => openPieces(line) === 0)) return sent ? 'SENT' : 'VOIDED';
  return sent ? 'PARTLY_SENT' : before === 'PENDING' ? 'PENDING' : 'RECORDED';
}

/** Takes over what is decided, when something is, though the verb itself touches no line. Answers the purchase as it is then. */
export function settleDecision(store: Store, purchase: Row, decision: Decision | null): Row {
  if (!decision) return purchase;
  settle(store, purchase, linesOf(store, integer(purchase, 'id')), decision, null);
  return findPurchase(store, text(purchase, 'code'));
}

