/** Orders are changed before shipment, and what is not shipped is cancelled. */
import type { AnswerOf, RequestOf } from '../operations.ts';
import { comma, proportion, QUANTITY, scaled } from './numbers.ts';
import { once } from './once.ts';
import { documentNumber, openQuantity } from './order-documents.ts';
import { articlesOf, documentOf, findOrder, linesOf, mustBe, netOf, orderChanged, sumUp, taxPerDocument } from './order-lines.ts';
import { insertLine, newLines } from './orders.ts';
import { Refusal } from './refusal.ts';
import { move } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

type Change = RequestOf<'auftragAenderung'>['ZEILEN'][number];

export function changeOrder(store: Store, request: RequestOf<'auftragAenderung'>): AnswerOf<'auftragAenderung'> {
  const order = findOrder(store, request);
  const id = integer(order, 'id');
  once(store, request.BELNR, 'AENDERUNG', id, () => {
    mustBe(order, 'BT', 'only an order with something to ship can be changed');
    const before = linesOf(store, id);
    for (const change of request.ZEILEN) changeArticle(store, order, change);
    const after = linesOf(store, id);
    if (after.length === 0) throw new Refusal('FORM', 'nothing would be left: cancel the order instead', text(order, 'abnr'));
    if (after.every((line) => openQuantity(line) === 0)) {
      store.run(`UPDATE lieferung SET status = 'S' WHERE auftrag_id = ? AND status = 'O'`, id);
      store.run(`UPDATE auftrag SET status = 'V' WHERE id = ?`, id);
    }
    priceAnew(store, id, after);
    store.run('UPDATE auftrag SET liefa = coalesce(?, liefa), recha = coalesce(?, recha) WHERE id = ?', request.LIEFA && JSON.stringify(request.LIEFA), request.RECHA && JSON.stringify(request.RECHA), id);
    orderChanged(store, order, request.ZEILEN.length === 0 ? [] : articlesOf([...before, ...after]));
    return text(order, 'abnr');
  });
  return { AUFTRAG: documentOf(store, id) };
}

/** The last lines of the article give way first, the first one grows. */
function changeArticle(store: Store, order: Row, { ARTNR, MENGE, PREIS }: Change): void {
  const [id, warehouse] = [integer(order, 'id'), integer(order, 'lager_id')];
  const own = linesOf(store, id).filter((line) => text(line, 'artnr') === ARTNR);
  const [first] = own;
  const wanted = scaled(MENGE, QUANTITY);
  if (wanted < 0) throw new Refusal('FORM', 'quantity must not be below zero', ARTNR);
  if (!first) {
    if (PREIS === '' || wanted === 0) throw new Refusal('FORM', 'the article is not on the order: quantity and price are needed', ARTNR);
    for (const line of newLines(store, [{ ARTNR, MENGE, PREIS }])) insertLine(store, id, warehouse, line);
    return;
  }
  const shipped = own.reduce((sum, line) => sum + integer(line, 'gelief'), 0);
  if (wanted < shipped) throw new Refusal('MENGE', 'less than is shipped', ARTNR, comma(shipped, QUANTITY));
  let difference = wanted - own.reduce((sum, line) => sum + integer(line, 'menge'), 0);
  move(store, integer(first, 'artikel_id'), warehouse, { committed: difference }, '');
  if (difference > 0) resize(store, first, integer(first, 'menge') + difference);
  for (const line of [...own].reverse()) {
    const less = Math.min(-difference, openQuantity(line));
    if (less <= 0) continue;
    difference += less;
    if (less === integer(line, 'menge')) store.run('DELETE FROM zeile WHERE id = ?', integer(line, 'id'));
    else resize(store, line, integer(line, 'menge') - less);
  }
}

/** The line's discount stands for its quantity and follows it; another line's stays where it is. */
function resize(store: Store, line: Row, quantity: number): void {
  store.run('UPDATE zeile SET menge = ?, rabatt = ? WHERE id = ?', quantity, proportion(integer(line, 'rabatt'), quantity, integer(line, 'menge')), integer(line, 'id'));
}

function priceAnew(store: Store, orderId: number, rows: readonly Row[]): void {
  const lines = rows.map((row) => ({ id: integer(row, 'id'), net: netOf(integer(row, 'menge'), integer(row, 'preis')) - integer(row, 'rabatt'), vat: text(row, 'mwst'), tax: 0 }));
  taxPerDocument(lines);
  for (const line of lines) store.run('UPDATE zeile SET netto = ?, mwstb = ? WHERE id = ?', line.net, line.tax, line.id);
  sumUp(store, orderId);
}

const CANCEL_REFUSED = 'only an order with something to ship can be cancelled';

export function cancelOrder(store: Store, request: RequestOf<'auftragStorno'>): AnswerOf<'auftragStorno'> {
  const order = findOrder(store, request);
  const id = integer(order, 'id');
  once(store, request.BELNR, 'STORNO', id, () => {
    mustBe(order, 'BT', CANCEL_REFUSED);
    const lines = linesOf(store, id);
    const shipped = lines.some((line) => integer(line, 'gelief') > 0);
    for (const line of lines) cancelRest(store, order, line, shipped);
    store.run(`UPDATE lieferung SET status = 'S' WHERE auftrag_id = ? AND status = 'O'`, id);
    store.run(`UPDATE auftrag SET status = ?, notiz = trim(notiz || char(10) || ?, char(10)) WHERE id = ?`, shipped ? 'V' : 'S', request.GRUND, id);
    // An order that is cancelled whole keeps the sums it had.
    if (shipped) sumUp(store, id);
    orderChanged(store, order, articlesOf(lines));
    return text(order, 'abnr');
  });
  return { AUFTRAG: documentOf(store, id) };
}

/** What stays of a line in part keeps its share of the amounts, the very one that its invoices add up to. */
function cancelRest(store: Store, order: Row, line: Row, keepsShipped: boolean): void {
  const [open, whole] = [openQuantity(line), integer(line, 'menge')];
  if (open === 0) return;
  const share = (column: string): number => (keepsShipped ? proportion(integer(line, column), whole - open, whole) : integer(line, column));
  store.run('UPDATE zeile SET storn = ?, rabatt = ?, netto = ?, mwstb = ? WHERE id = ?', open, share('rabatt'), share('netto'), share('mwstb'), integer(line, 'id'));
  store.run(`INSERT INTO lieferpos SELECT id, ?, ?, ? FROM lieferung WHERE auftrag_id = ? AND status = 'O'`, integer(line, 'id'), text(line, 'artnr'), open, integer(order, 'id'));
  move(store, integer(line, 'artikel_id'), integer(order, 'lager_id'), { committed: -open }, '');
}

/** What cancelling would do now, step by step. */
export function planCancel(store: Store, request: RequestOf<'auftragStornoVorschau'>): AnswerOf<'auftragStornoVorschau'> {
  const order = findOrder(store, request);
  mustBe(order, 'BT', CANCEL_REFUSED);
  const lines = linesOf(store, integer(order, 'id'));
  const open = lines.filter((line) => openQuantity(line) > 0);
  const waiting = store.all(`SELECT id FROM lieferung WHERE auftrag_id = ? AND status = 'O'`, integer(order, 'id'));
  const shipped = lines.some((line) => integer(line, 'gelief') > 0);
  return {
    SCHRITTE: [
      ...waiting.map((row) => `cancel shipment ${documentNumber('LS', integer(row, 'id'))} (waiting)`),
      ...open.map((line) => `release ${comma(openQuantity(line), QUANTITY)} of ${text(line, 'artnr')}`),
      shipped ? `keep what is shipped of order ${text(order, 'abnr')} and close it` : `cancel order ${text(order, 'abnr')}`,
    ],
  };
}
