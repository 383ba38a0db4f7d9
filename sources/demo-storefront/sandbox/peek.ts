/** Reads the shop's database file directly, past its API. */
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Peek } from '../../source.ts';
import { fromMinor } from '../../values.ts';
import { createBooks } from './books.ts';
import { DATABASE_FILE, integer, type Row, text, textOrNull } from './store.ts';

const STATES: Readonly<Record<string, string>> = { PENDING: 'PLACED', RECORDED: 'CONFIRMED', PARTLY_SENT: 'IN_PROGRESS', SENT: 'COMPLETED', VOIDED: 'CANCELLED' };

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
    orders: async (number) => rows('SELECT * FROM purchase WHERE code = ?', number).map((purchase) => {
      const currency = text(purchase, 'currency');
      const id = integer(purchase, 'id');
      return {
        number, state: STATES[text(purchase, 'state')] ?? '', total: fromMinor(integer(purchase, 'gross_cents'), currency),
        lines: rows('SELECT * FROM purchase_line WHERE purchase_id = ? ORDER BY id', id).map((line) => ({ sku: text(line, 'sku'), quantity: String(line['pieces']), unitPrice: fromMinor(integer(line, 'unit_net_cents'), currency) })),
        shipments: rows('SELECT id FROM parcel WHERE purchase_id = ?', id).length,
      };
    }),
    orderCount: async () => rows('SELECT id FROM purchase').length,
    async onHand(sku, location) {
      const [row] = rows('SELECT s.pieces FROM stock s JOIN item i ON i.id = s.item_id JOIN depot d ON d.id = s.depot_id WHERE i.sku = ? AND d.code = ?', sku, location);
      return row ? String(row['pieces']) : '0';
    },
    customers: async (email) => rows('SELECT email, given_name, family_name FROM shopper WHERE lower(email) = lower(?) ORDER BY id', email).map((row) => ({ email: text(row, 'email'), firstName: textOrNull(row, 'given_name'), lastName: textOrNull(row, 'family_name') })),
    books: createBooks(rows),
  };
}
