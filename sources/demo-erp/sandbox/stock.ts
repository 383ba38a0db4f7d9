/** The stock journal and what changes a stock record. */
import type { AnswerOf, RequestOf } from '../operations.ts';
import { toLevel } from './articles.ts';
import { comma, QUANTITY, scaled } from './numbers.ts';
import { Refusal } from './refusal.ts';
import { integer, type Row, type Store } from './store.ts';

export function articleId(store: Store, number: string): number {
  const row = store.get('SELECT id FROM artikel WHERE artnr = ?', number);
  if (!row) throw new Refusal('ARTIKEL', 'unknown article', number);
  return integer(row, 'id');
}

export function warehouseId(store: Store, code: string): number {
  const row = store.get('SELECT id FROM lager WHERE code = ?', code);
  if (!row) throw new Refusal('LAGER', 'unknown warehouse', code);
  return integer(row, 'id');
}

function level(store: Store, article: number, warehouse: number): Row {
  const row = store.get('SELECT b.*, l.code FROM bestand b JOIN lager l ON l.id = b.lager_id WHERE b.artikel_id = ? AND b.lager_id = ?', article, warehouse);
  if (!row) throw new Error(`no stock record for ${article} in ${warehouse}`);
  return row;
}

/** On hand, in the store's scale. Refuses an unknown article. */
export const onHandOf = (store: Store, number: string, warehouse: number): number => integer(level(store, articleId(store, number), warehouse), 'ist');

/** Adds to on hand and to committed; a change of on hand is written to the journal. Call inside a transaction. */
export function move(store: Store, article: number, warehouse: number, change: { readonly onHand?: number; readonly committed?: number }, reason: string): void {
  const { onHand = 0, committed = 0 } = change;
  store.run('UPDATE bestand SET ist = ist + ?, auftr = auftr + ?, lfd = lfd + 1 WHERE artikel_id = ? AND lager_id = ?', onHand, committed, article, warehouse);
  if (onHand !== 0) store.run('INSERT INTO journal (artikel_id, lager_id, menge, grund, zeit) VALUES (?, ?, ?, ?, ?)', article, warehouse, onHand, reason, Date.now());
}

/** Every call books anew: there is no key by which the ERP could know a repetition. */
export function book(store: Store, request: RequestOf<'bestandBuchung'>): AnswerOf<'bestandBuchung'> {
  const article = articleId(store, request.ARTNR);
  const warehouse = warehouseId(store, request.LAGER);
  const now = level(store, article, warehouse);
  const revision = String(integer(now, 'lfd'));
  if (request.LFD !== '' && request.LFD !== revision) throw new Refusal('LFD', 'the stock record has changed', request.ARTNR, revision);
  const quantity = scaled(request.MENGE, QUANTITY);
  move(store, article, warehouse, { onHand: request.ART === 'D' ? quantity : quantity - integer(now, 'ist') }, request.GRUND);
  store.changed('BESTAND', [request.ARTNR]);
  return { BESTAND: toLevel(level(store, article, warehouse)) };
}

/** Two rows of the journal; like a booking, every call moves anew. */
export function transfer(store: Store, request: RequestOf<'bestandUmlagerung'>): AnswerOf<'bestandUmlagerung'> {
  const article = articleId(store, request.ARTNR);
  const [from, to] = [warehouseId(store, request.VON), warehouseId(store, request.NACH)];
  if (from === to) throw new Refusal('FORM', 'it is there already', request.ARTNR);
  const now = level(store, article, from);
  const revision = String(integer(now, 'lfd'));
  if (request.LFD !== '' && request.LFD !== revision) throw new Refusal('LFD', 'the stock record has changed', request.ARTNR, revision);
  const quantity = scaled(request.MENGE, QUANTITY);
  if (quantity <= 0) throw new Refusal('FORM', 'quantity must be above zero', request.ARTNR);
  if (quantity > integer(now, 'ist')) throw new Refusal('FEHLMENGE', 'there is not so much', request.ARTNR, comma(Math.max(0, integer(now, 'ist')), QUANTITY));
  move(store, article, from, { onHand: -quantity }, request.GRUND);
  move(store, article, to, { onHand: quantity }, request.GRUND);
  store.changed('BESTAND', [request.ARTNR]);
  return { VON: toLevel(level(store, article, from)), NACH: toLevel(level(store, article, to)) };
}
