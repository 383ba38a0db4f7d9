/** What happens to an order: made, cancelled, shipped. */
import { fromBerlin } from '../berlin-time.ts';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { articleRows, VAT_RATES } from './articles.ts';
import { addressesOf, findCustomer } from './customers.ts';
import { MONEY, proportion, QUANTITY, scaled, UNIT_PRICE } from './numbers.ts';
import { documentsById } from './order-documents.ts';
import { CURRENCY } from './prices.ts';
import { Refusal } from './refusal.ts';
import { move, warehouseId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const NUMBER_DIGITS = 6;
const LINE_SCALE = 10 ** (QUANTITY + UNIT_PRICE - MONEY);
const PER_CENT_SCALE = 10 ** (2 + MONEY);

/** Takes neither stock nor price into question: it records what was decided. */
export function makeOrder(store: Store, request: RequestOf<'auftragAnlage'>): AnswerOf<'auftragAnlage'> {
  const customer = findCustomer(store, request.KUNR, request.EMAIL);
  const warehouse = warehouseId(store, request.LAGER);
  if (request.WAEHR !== CURRENCY) throw new Refusal('FORM', `orders are kept in ${CURRENCY}`, request.WAEHR);
  const placedAt = request.ZEIT === '' ? new Date() : fromBerlin(request.ZEIT);
  if (!placedAt) throw new Refusal('FORM', 'not a time', request.ZEIT);

  const articles = new Map(articleRows(store, request.ZEILEN.map((line) => line.ARTNR)).map((row) => [text(row, 'artnr'), row]));
  const lines = request.ZEILEN.map((line) => {
    const article = articles.get(line.ARTNR);
    if (!article) throw new Refusal('ARTIKEL', 'unknown article', line.ARTNR);
    const quantity = scaled(line.MENGE, QUANTITY);
    if (quantity <= 0) throw new Refusal('FORM', 'quantity must be above zero', line.ARTNR);
    const price = scaled(line.PREIS, UNIT_PRICE);
    return { article, number: line.ARTNR, quantity, price, net: proportion(quantity, price, LINE_SCALE), vat: text(article, 'mwst'), tax: 0 };
  });
  const taxes = taxPerDocument(lines);
  const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

  const standard = JSON.stringify(addressesOf(customer)[0] ?? null);
  const id = store.run(`INSERT INTO auftrag (abnr, ihre_nr, kanal, status, zeit, waehr, kunde_id, lager_id, liefa, recha, notiz, netto, mwstb, steuern) VALUES (hex(randomblob(8)), ?, ?, 'B', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    request.IHRE_NR, request.KANAL, placedAt.getTime(), request.WAEHR, integer(customer, 'id'), warehouse, request.LIEFA ? JSON.stringify(request.LIEFA) : standard, request.RECHA ? JSON.stringify(request.RECHA) : standard,
    request.NOTIZ, total(lines.map((line) => line.net)), total(taxes.map((tax) => tax.amount)), JSON.stringify(taxes));
  store.run('UPDATE auftrag SET abnr = ? WHERE id = ?', `AB${String(id).padStart(NUMBER_DIGITS, '0')}`, id);
  for (const line of lines) {
    store.run('INSERT INTO zeile (auftrag_id, artikel_id, artnr, bez, menge, preis, netto, mwst, mwstb) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id, integer(line.article, 'id'), line.number, text(line.article, 'bez'), line.quantity, line.price, line.net, line.vat, line.tax);
    move(store, integer(line.article, 'id'), warehouse, { committed: line.quantity }, '');
  }
  store.run(`INSERT INTO lieferung (auftrag_id, status, traeger, sendnr) VALUES (?, 'O', '', '')`, id);
  return { AUFTRAG: changed(store, id) };
}

interface TaxedLine { readonly net: number; readonly vat: string; tax: number }
export interface DocumentTax { readonly vat: string; readonly base: number; readonly amount: number }

/** VAT is rounded once per class and document; each line carries its share, so that the shares add up to it. */
function taxPerDocument(lines: readonly TaxedLine[]): DocumentTax[] {
  return [...new Set(lines.map((line) => line.vat))].sort().reverse().map((vat) => {
    const perCent = scaled(VAT_RATES[vat] ?? '0,00', MONEY);
    let base = 0;
    let amount = 0;
    for (const line of lines.filter((l) => l.vat === vat)) {
      base += line.net;
      const upToHere = proportion(base, perCent, PER_CENT_SCALE);
      line.tax = upToHere - amount;
      amount = upToHere;
    }
    return { vat, base, amount };
  });
}

/** The order by its own number, else the one with this reference. */
function findOrder(store: Store, number: string, reference: string): Row {
  const rows = number !== '' ? store.all('SELECT * FROM auftrag WHERE abnr = ?', number) : store.all(`SELECT * FROM auftrag WHERE ihre_nr = ? OR (ihre_nr = '' AND abnr = ?)`, reference, reference);
  const [row, another] = rows;
  if (!row) throw new Refusal('AUFTRAG', 'unknown order', number || reference);
  if (another) throw new Refusal('MEHRDEUTIG', 'several orders have this reference: name one by its own number', reference);
  return row;
}

export function cancelOrder(store: Store, request: RequestOf<'auftragStorno'>): AnswerOf<'auftragStorno'> {
  const order = findOrder(store, request.ABNR, request.IHRE_NR);
  const id = integer(order, 'id');
  const status = text(order, 'status');
  if (status === 'S') return { AUFTRAG: documentOf(store, id) };
  if (status !== 'B') throw new Refusal('STATUS', 'what is shipped cannot be cancelled', text(order, 'abnr'));
  for (const line of store.all('SELECT * FROM zeile WHERE auftrag_id = ?', id)) move(store, integer(line, 'artikel_id'), integer(order, 'lager_id'), { committed: -integer(line, 'menge') }, '');
  store.run('UPDATE zeile SET storn = menge WHERE auftrag_id = ?', id);
  store.run(`UPDATE lieferung SET status = 'S' WHERE auftrag_id = ?`, id);
  store.run(`UPDATE auftrag SET status = 'S', notiz = trim(notiz || char(10) || ?, char(10)) WHERE id = ?`, request.GRUND, id);
  return { AUFTRAG: changed(store, id) };
}

/** Ships the whole order and makes its invoice. */
export function shipOrder(store: Store, reference: string): AnswerOf<'auftragStorno'> {
  const order = findOrder(store, '', reference);
  const id = integer(order, 'id');
  if (text(order, 'status') !== 'B') throw new Refusal('STATUS', 'only a confirmed order can be shipped', reference);
  for (const line of store.all('SELECT * FROM zeile WHERE auftrag_id = ?', id)) {
    const quantity = integer(line, 'menge');
    move(store, integer(line, 'artikel_id'), integer(order, 'lager_id'), { onHand: -quantity, committed: -quantity }, text(order, 'abnr'));
  }
  const gross = integer(order, 'netto') + integer(order, 'mwstb');
  store.run('UPDATE zeile SET gelief = menge WHERE auftrag_id = ?', id);
  store.run(`UPDATE lieferung SET status = 'V', traeger = 'DHL', sendnr = ?, zeit = ? WHERE auftrag_id = ?`, `JD${String(id).padStart(NUMBER_DIGITS * 2, '0')}`, Date.now(), id);
  store.run(`INSERT INTO rechnung (auftrag_id, status, zeit, brutto, offen) VALUES (?, 'G', ?, ?, ?)`, id, Date.now(), gross, gross);
  store.run(`UPDATE auftrag SET status = 'V' WHERE id = ?`, id);
  return { AUFTRAG: changed(store, id) };
}

function documentOf(store: Store, id: number): AnswerOf<'auftragAnlage'>['AUFTRAG'] {
  const [document] = documentsById(store, [id]);
  if (!document) throw new Error(`order ${id} is gone`);
  return document;
}

/** Writes the change feed for an order and its stock. */
function changed(store: Store, id: number): AnswerOf<'auftragAnlage'>['AUFTRAG'] {
  const document = documentOf(store, id);
  store.changed('AUFTRAG', [document.IHRE_NR || document.ABNR]);
  store.changed('BESTAND', [...new Set(document.ZEILEN.map((line) => line.ARTNR))]);
  return document;
}
