/** Lines of an order while something happens to it: found, spread over, taxed, summed up. */
import type { Auftrag, AuftragWahl, Position } from '../wire.ts';
import { VAT_RATES } from './articles.ts';
import { comma, MONEY, proportion, QUANTITY, scaled, UNIT_PRICE } from './numbers.ts';
import { documentsById } from './order-documents.ts';
import { Refusal } from './refusal.ts';
import { articleId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const LINE_SCALE = 10 ** (QUANTITY + UNIT_PRICE - MONEY);
const PER_CENT_SCALE = 10 ** (2 + MONEY);

/** The order by its own number, else the one with this reference. */
export function findOrder(store: Store, { ABNR, IHRE_NR }: AuftragWahl): Row {
  const rows = ABNR !== '' ? store.all('SELECT * FROM auftrag WHERE abnr = ?', ABNR) : store.all(`SELECT * FROM auftrag WHERE ihre_nr = ? OR (ihre_nr = '' AND abnr = ?)`, IHRE_NR, IHRE_NR);
  const [row, another] = rows;
  if (!row) throw new Refusal('AUFTRAG', 'unknown order', ABNR || IHRE_NR);
  if (another) throw new Refusal('MEHRDEUTIG', 'several orders have this reference: name one by its own number', IHRE_NR);
  return row;
}

/** Refuses an order that is not in one of these. */
export function mustBe(order: Row, allowed: string, why: string): void {
  const status = text(order, 'status');
  if (!allowed.includes(status)) throw new Refusal('STATUS', why, text(order, 'ihre_nr') || text(order, 'abnr'), status);
}

export const linesOf = (store: Store, orderId: number): Row[] => store.all('SELECT * FROM zeile WHERE auftrag_id = ? ORDER BY id', orderId);

/** A quantity above zero. */
export function positive(value: string, article: string): number {
  const quantity = scaled(value, QUANTITY);
  if (quantity <= 0) throw new Refusal('FORM', 'quantity must be above zero', article);
  return quantity;
}

/** Spreads quantities of articles over the rows that have room for them, and refuses more than there is room for. */
export function spread(store: Store, rows: readonly Row[], wanted: readonly Position[], room: (row: Row) => number): { readonly row: Row; readonly quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { ARTNR, MENGE } of wanted) sums.set(ARTNR, (sums.get(ARTNR) ?? 0) + positive(MENGE, ARTNR));
  return [...sums].flatMap(([article, sum]) => {
    articleId(store, article);
    const own = rows.filter((row) => text(row, 'artnr') === article);
    const most = own.reduce((total, row) => total + room(row), 0);
    if (sum > most) throw new Refusal('MENGE', 'more than there is', article, comma(most, QUANTITY));
    let rest = sum;
    return own.flatMap((row) => {
      const quantity = Math.min(rest, room(row));
      rest -= quantity;
      return quantity > 0 ? [{ row, quantity }] : [];
    });
  });
}

/** Net amount of a line, in cents. */
export const netOf = (quantity: number, price: number): number => proportion(quantity, price, LINE_SCALE);

interface TaxedLine { readonly net: number; readonly vat: string; tax: number }
interface DocumentTax { readonly vat: string; readonly base: number; readonly amount: number }
const classesOf = (lines: readonly { readonly vat: string }[]): string[] => [...new Set(lines.map((line) => line.vat))].sort().reverse();

/** VAT is rounded once per class and document; each line carries its share, so that the shares add up to it. */
export function taxPerDocument(lines: readonly TaxedLine[]): DocumentTax[] {
  return classesOf(lines).map((vat) => {
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

/** Sums and taxes of the order become those of its lines. */
export function sumUp(store: Store, orderId: number): void {
  const lines = linesOf(store, orderId).map((line) => ({ vat: text(line, 'mwst'), net: integer(line, 'netto'), tax: integer(line, 'mwstb') }));
  const add = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
  const taxes = classesOf(lines).map((vat): DocumentTax => {
    const own = lines.filter((line) => line.vat === vat);
    return { vat, base: add(own.map(({ net }) => net)), amount: add(own.map(({ tax }) => tax)) };
  });
  store.run('UPDATE auftrag SET netto = ?, mwstb = ?, steuern = ? WHERE id = ?', add(lines.map(({ net }) => net)), add(taxes.map(({ amount }) => amount)), JSON.stringify(taxes), orderId);
}

export function documentOf(store: Store, id: number): Auftrag {
  const [document] = documentsById(store, [id]);
  if (!document) throw new Error(`order ${id} is gone`);
  return document;
}

/** Writes the change feed for an order and the stock of these articles. */
export function orderChanged(store: Store, order: Row, articles: readonly string[] = []): void {
  store.changed('AUFTRAG', [text(order, 'ihre_nr') || text(order, 'abnr')]);
  if (articles.length > 0) store.changed('BESTAND', [...new Set(articles)]);
}
export const articlesOf = (lines: readonly Row[]): string[] => lines.map((line) => text(line, 'artnr'));
