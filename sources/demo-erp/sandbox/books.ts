/** All that the gateway can change in the ERP, read from its database file. */
import type { Books, OrderBook } from '../../source.ts';
import { fromMinor } from '../../values.ts';
import { quantityFromComma } from '../decimal-comma.ts';
import { comma, QUANTITY, UNIT_PRICE } from './numbers.ts';
import { integer, type Row, text } from './store.ts';

type Rows = (sql: string, ...values: (string | number)[]) => Row[];

const STATES: Readonly<Record<string, string>> = { B: 'CONFIRMED', T: 'IN_PROGRESS', V: 'COMPLETED', S: 'CANCELLED' };
const quantity = (row: Row, column: string): string => quantityFromComma(comma(integer(row, column), QUANTITY));
const price = (row: Row): string => quantityFromComma(comma(integer(row, 'preis'), UNIT_PRICE));

export const createBooks = (rows: Rows): Books => ({
  orders: async (number) => rows(`SELECT * FROM auftrag WHERE coalesce(nullif(ihre_nr, ''), abnr) = ? ORDER BY id`, number).map((order) => toOrder(rows, order)),
  async committed(sku, location) {
    const [row] = rows('SELECT b.auftr FROM bestand b JOIN artikel a ON a.id = b.artikel_id JOIN lager l ON l.id = b.lager_id WHERE a.artnr = ? AND l.code = ?', sku, location);
    return row ? quantity(row, 'auftr') : '0';
  },
  async price(sku) {
    const [row] = rows(`SELECT f.preis FROM festpreis f JOIN artikel a ON a.id = f.artikel_id WHERE a.artnr = ? AND f.liste = '' AND f.abmenge = ${10 ** QUANTITY}`, sku);
    return row ? price(row) : null;
  },
  companies: async (code) => rows(`SELECT firma, ustid, tel FROM kunde WHERE firma <> '' AND coalesce(nullif(suchn, ''), kunr) = ?`, code).map((row) => ({ name: text(row, 'firma'), taxNumber: text(row, 'ustid') || null, phone: text(row, 'tel') || null })),
  async product(code) {
    const [row] = rows('SELECT bez, ktext, marke FROM stamm WHERE stnr = ?', code);
    return row ? { title: text(row, 'bez'), description: text(row, 'ktext'), brand: text(row, 'marke') } : null;
  },
});

function toOrder(rows: Rows, order: Row): OrderBook {
  const id = integer(order, 'id');
  const currency = text(order, 'waehr');
  const amounts = (sql: string): string[] => rows(sql, id).map((row) => fromMinor(integer(row, 'amount'), currency));
  return {
    phase: STATES[text(order, 'status')] ?? '',
    total: fromMinor(integer(order, 'netto') + integer(order, 'mwstb'), currency),
    lines: rows('SELECT * FROM zeile WHERE auftrag_id = ? ORDER BY id', id).map((line) => ({
      sku: text(line, 'artnr'), unitPrice: price(line), ordered: quantity(line, 'menge'), cancelled: quantity(line, 'storn'), shipped: quantity(line, 'gelief'), returned: quantity(line, 'retour'),
    })),
    payments: amounts('SELECT betrag AS amount FROM zahlung WHERE auftrag_id = ? ORDER BY id'),
    refunds: amounts('SELECT brutto AS amount FROM gutschrift WHERE auftrag_id = ? ORDER BY id'),
    parcels: rows(`SELECT id FROM lieferung WHERE auftrag_id = ? AND status = 'V'`, id).length,
    invoices: rows('SELECT id FROM rechnung WHERE auftrag_id = ?', id).length,
    returns: rows('SELECT id, retnr FROM retoure WHERE auftrag_id = ? ORDER BY id', id).map((document) => ({
      number: text(document, 'retnr'),
      lines: rows('SELECT * FROM retourpos WHERE retoure_id = ? ORDER BY rowid', integer(document, 'id')).map((line) => ({ sku: text(line, 'artnr'), quantity: quantity(line, 'menge'), received: quantity(line, 'eingang') })),
    })),
  };
}
