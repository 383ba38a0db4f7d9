/** New orders: what was decided is recorded, neither stock nor price is taken into question. */
import { fromBerlin } from '../berlin-time.ts';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { articleRows } from './articles.ts';
import { addressesOf, findCustomer } from './customers.ts';
import { MONEY, scaled, UNIT_PRICE } from './numbers.ts';
import { articlesOf, documentOf, linesOf, netOf, orderChanged, positive, taxPerDocument } from './order-lines.ts';
import { CURRENCY } from './prices.ts';
import { Refusal } from './refusal.ts';
import { move, warehouseId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const NUMBER_DIGITS = 6;

export interface NewLine { readonly article: Row; readonly quantity: number; readonly price: number; readonly discount: number; readonly net: number; readonly vat: string; tax: number }

/** @param lines with the quantities and unit prices of the request; refuses unknown articles */
export function newLines(store: Store, lines: readonly { readonly ARTNR: string; readonly MENGE: string; readonly PREIS: string; readonly RABATT?: string | undefined }[]): NewLine[] {
  const articles = new Map(articleRows(store, lines.map((line) => line.ARTNR)).map((row) => [text(row, 'artnr'), row]));
  return lines.map((line) => {
    const article = articles.get(line.ARTNR);
    if (!article) throw new Refusal('ARTIKEL', 'unknown article', line.ARTNR);
    const quantity = positive(line.MENGE, line.ARTNR);
    const price = scaled(line.PREIS, UNIT_PRICE);
    const discount = line.RABATT ? scaled(line.RABATT, MONEY) : 0;
    const net = netOf(quantity, price) - discount;
    if (discount < 0 || net < 0) throw new Refusal('FORM', 'the discount is below zero or above the line', line.ARTNR);
    return { article, quantity, price, discount, net, vat: text(article, 'mwst'), tax: 0 };
  });
}

/** Writes a line and commits its stock. */
export function insertLine(store: Store, orderId: number, warehouse: number, line: NewLine): void {
  store.run('INSERT INTO zeile (auftrag_id, artikel_id, artnr, bez, menge, preis, rabatt, netto, mwst, mwstb) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    orderId, integer(line.article, 'id'), text(line.article, 'artnr'), text(line.article, 'bez'), line.quantity, line.price, line.discount, line.net, line.vat, line.tax);
  move(store, integer(line.article, 'id'), warehouse, { committed: line.quantity }, '');
}

export function makeOrder(store: Store, request: RequestOf<'auftragAnlage'>): AnswerOf<'auftragAnlage'> {
  const customer = findCustomer(store, request.KUNR, request.EMAIL);
  const warehouse = warehouseId(store, request.LAGER);
  if (request.WAEHR !== CURRENCY) throw new Refusal('FORM', `orders are kept in ${CURRENCY}`, request.WAEHR);
  const placedAt = request.ZEIT === '' ? new Date() : fromBerlin(request.ZEIT);
  if (!placedAt) throw new Refusal('FORM', 'not a time', request.ZEIT);

  const lines = newLines(store, request.ZEILEN);
  const taxes = taxPerDocument(lines);
  const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

  const standard = JSON.stringify(addressesOf(customer)[0] ?? null);
  const id = store.run(`INSERT INTO auftrag (abnr, ihre_nr, kanal, status, zeit, waehr, kunde_id, lager_id, liefa, recha, notiz, netto, mwstb, steuern) VALUES (hex(randomblob(8)), ?, ?, 'B', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    request.IHRE_NR, request.KANAL, placedAt.getTime(), request.WAEHR, integer(customer, 'id'), warehouse, request.LIEFA ? JSON.stringify(request.LIEFA) : standard, request.RECHA ? JSON.stringify(request.RECHA) : standard,
    request.NOTIZ, total(lines.map((line) => line.net)), total(taxes.map((tax) => tax.amount)), JSON.stringify(taxes));
  store.run('UPDATE auftrag SET abnr = ? WHERE id = ?', `AB${String(id).padStart(NUMBER_DIGITS, '0')}`, id);
  for (const line of lines) insertLine(store, id, warehouse, line);
  store.run(`INSERT INTO lieferung (auftrag_id, status, traeger) VALUES (?, 'O', '')`, id);
  const document = documentOf(store, id);
  orderChanged(store, { abnr: document.ABNR, ihre_nr: document.IHRE_NR }, articlesOf(linesOf(store, id)));
  return { AUFTRAG: document };
}
