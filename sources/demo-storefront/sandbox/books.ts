/** All that the gateway can change in the shop, read from its database file. */
import type { Books, OrderBook } from '../../source.ts';
import { fromMinor, plain } from '../../values.ts';
import { integer, type Row, text, textOrNull } from './store.ts';

type Rows = (sql: string, ...values: (string | number)[]) => Row[];

const CURRENCY = 'EUR';
const STATES: Readonly<Record<string, string>> = { PENDING: 'PLACED', RECORDED: 'CONFIRMED', PARTLY_SENT: 'IN_PROGRESS', SENT: 'COMPLETED', VOIDED: 'CANCELLED' };

export const createBooks = (rows: Rows): Books => ({
  orders: async (number) => rows('SELECT * FROM purchase WHERE code = ? ORDER BY id', number).map((purchase) => toOrder(rows, purchase)),
  async committed(sku, location) {
    const [row] = rows('SELECT s.allocated FROM stock s JOIN item i ON i.id = s.item_id JOIN depot d ON d.id = s.depot_id WHERE i.sku = ? AND d.code = ?', sku, location);
    return row ? String(row['allocated']) : '0';
  },
  async price(sku) {
    const [row] = rows(`SELECT q.net_cents FROM published_quote q JOIN item i ON i.id = q.item_id WHERE i.sku = ? AND q.price_group = '' AND q.from_pieces = 1`, sku);
    return row ? plain(fromMinor(integer(row, 'net_cents'), CURRENCY)) : null;
  },
  companies: async (code) => rows('SELECT name, tax_number, phone FROM company WHERE code = ?', code).map((row) => ({ name: text(row, 'name'), taxNumber: textOrNull(row, 'tax_number'), phone: textOrNull(row, 'phone') })),
  async product(code) {
    const [row] = rows('SELECT name, body, maker FROM entry WHERE code = ?', code);
    return row ? { title: text(row, 'name'), description: text(row, 'body'), brand: text(row, 'maker') } : null;
  },
});

function toOrder(rows: Rows, purchase: Row): OrderBook {
  const id = integer(purchase, 'id');
  const currency = text(purchase, 'currency');
  const pieces = (row: Row, column: string): string => String(integer(row, column));
  return {
    phase: STATES[text(purchase, 'state')] ?? '',
    total: fromMinor(integer(purchase, 'gross_cents'), currency),
    lines: rows('SELECT * FROM purchase_line WHERE purchase_id = ? ORDER BY id', id).map((line) => ({
      sku: text(line, 'sku'), unitPrice: plain(fromMinor(integer(line, 'unit_net_cents'), currency)), ordered: pieces(line, 'pieces'), cancelled: pieces(line, 'voided'), shipped: pieces(line, 'sent'), returned: pieces(line, 'returned'),
    })),
    payments: rows('SELECT cents FROM payment WHERE purchase_id = ? ORDER BY id', id).map((row) => fromMinor(integer(row, 'cents'), currency)),
    refunds: rows('SELECT cents FROM refund WHERE purchase_id = ? ORDER BY id', id).map((row) => fromMinor(integer(row, 'cents'), currency)),
    parcels: rows('SELECT id FROM parcel WHERE purchase_id = ?', id).length,
    invoices: null,
    returns: null,
  };
}
