/** Reads the ERP's database file directly, past its API. */
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Peek } from '../../source.ts';
import { fromMinor } from '../../values.ts';
import { quantityFromComma } from '../decimal-comma.ts';
import { createBooks } from './books.ts';
import { comma, QUANTITY, UNIT_PRICE } from './numbers.ts';
import { DATABASE_FILE, integer, type Row, text } from './store.ts';

const quantity = (value: number): string => quantityFromComma(comma(value, QUANTITY));
const STATES: Readonly<Record<string, string>> = { B: 'CONFIRMED', T: 'IN_PROGRESS', V: 'COMPLETED', S: 'CANCELLED' };

export function createPeek(dir: string): Peek {
  const rows = (sql: string, ...values: SQLInputValue[]): Row[] => {
    const database = new DatabaseSync(join(dir, DATABASE_FILE), { readOnly: true });
    try {
      return database.prepare(sql).all(...values);
    } finally {
      database.close();
    }
  };
  return {
    orders: async (number) => rows(`SELECT * FROM auftrag WHERE coalesce(nullif(ihre_nr, ''), abnr) = ? ORDER BY id`, number).map((order) => ({
      number,
      state: STATES[text(order, 'status')] ?? '',
      total: fromMinor(integer(order, 'netto') + integer(order, 'mwstb'), text(order, 'waehr')),
      lines: rows('SELECT artnr, menge, preis FROM zeile WHERE auftrag_id = ? ORDER BY id', integer(order, 'id')).map((line) => ({ sku: text(line, 'artnr'), quantity: quantity(integer(line, 'menge')), unitPrice: quantityFromComma(comma(integer(line, 'preis'), UNIT_PRICE)) })),
      shipments: rows(`SELECT id FROM lieferung WHERE auftrag_id = ? AND status <> 'S'`, integer(order, 'id')).length,
    })),
    orderCount: async () => rows('SELECT id FROM auftrag').length,
    async onHand(sku, location) {
      const [row] = rows('SELECT b.ist FROM bestand b JOIN artikel a ON a.id = b.artikel_id JOIN lager l ON l.id = b.lager_id WHERE a.artnr = ? AND l.code = ?', sku, location);
      return row ? quantity(integer(row, 'ist')) : '0';
    },
    customers: async (email) => rows('SELECT email, vorname, nachname FROM kunde WHERE lower(email) = lower(?) ORDER BY id', email).map((row) => ({ email: text(row, 'email'), firstName: text(row, 'vorname') || null, lastName: text(row, 'nachname') || null })),
    books: createBooks(rows),
  };
}
