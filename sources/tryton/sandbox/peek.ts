import { z } from 'zod';
import type { Peek } from '../../source.ts';
import { plain, settle } from '../../values.ts';
import type { Store } from './store.ts';

const saleRow = z.object({ id: z.int(), number: z.string(), state: z.string(), total: z.string().nullable(), currency: z.string(), shipments: z.coerce.number().int() });
const lineRow = z.object({ sku: z.string(), quantity: z.coerce.string(), price: z.string() });
const countRow = z.object({ count: z.coerce.number().int() });
const quantityRow = z.object({ quantity: z.coerce.string().nullable() });
const customerRow = z.object({ email: z.string(), name: z.string(), first: z.string().nullable(), last: z.string().nullable() });

/** A return of goods is a sale too, of negative quantities, with the reference of the first. */
const IS_ORDER = 'EXISTS (SELECT 1 FROM sale_line l WHERE l.sale = s.id AND l.quantity > 0)';

export const createPeek = (store: Store): Peek => ({
  async orders(number) {
    const sales = await store.rows(saleRow, `
      SELECT s.id, s.reference AS number, s.state, CAST(s.total_amount_cache AS VARCHAR) AS total, c.code AS currency,
        (SELECT COUNT(DISTINCT m.shipment) FROM stock_move m JOIN sale_line l ON m.origin = 'sale.line,' || CAST(l.id AS VARCHAR)
          WHERE l.sale = s.id AND m.shipment LIKE 'stock.shipment.out,%') AS shipments
      FROM sale_sale s JOIN currency_currency c ON c.id = s.currency WHERE s.reference = $1 AND ${IS_ORDER} ORDER BY s.id`, number);
    return Promise.all(sales.map(async ({ id, total, currency, ...sale }) => {
      const lines = await store.rows(lineRow, `
        SELECT p.code AS sku, CAST(l.quantity AS VARCHAR) AS quantity, CAST(l.unit_price AS VARCHAR) AS price
        FROM sale_line l JOIN product_product p ON p.id = l.product WHERE l.sale = $1 AND l.quantity <> 0 ORDER BY l.sequence, l.id`, id);
      return {
        ...sale, total: settle(total ?? '0', currency),
        lines: lines.map(({ sku, quantity, price }) => ({ sku, quantity: plain(quantity), unitPrice: plain(price) })),
      };
    }));
  },

  async orderCount() {
    const [row] = await store.rows(countRow, `SELECT COUNT(*) AS count FROM sale_sale s WHERE ${IS_ORDER}`);
    return row?.count ?? 0;
  },

  async onHand(sku, location) {
    const [row] = await store.rows(quantityRow, `
      WITH zone AS (SELECT l.id FROM stock_location w JOIN stock_location l ON l."left" >= w."left" AND l."right" <= w."right" WHERE w.type = 'warehouse' AND w.code = $2)
      SELECT CAST(SUM(CASE WHEN m.to_location IN (SELECT id FROM zone) THEN m.internal_quantity ELSE 0 END
        - CASE WHEN m.from_location IN (SELECT id FROM zone) THEN m.internal_quantity ELSE 0 END) AS VARCHAR) AS quantity
      FROM stock_move m JOIN product_product p ON p.id = m.product WHERE p.code = $1 AND m.state = 'done'`, sku, location);
    return plain(row?.quantity ?? '0');
  },

  async customers(email) {
    const parties = await store.rows(customerRow, `
      SELECT LOWER(m.value) AS email, p.name, p.gateway_first_name AS first, p.gateway_last_name AS last
      FROM party_party p JOIN party_contact_mechanism m ON m.party = p.id WHERE m.type = 'email' AND LOWER(m.value) = LOWER($1) AND p.active ORDER BY p.id`, email);
    return parties.map(({ email: address, name, first, last }) => {
      const [firstOfName = name, ...others] = name.split(' ');
      return first === null && last === null ? { email: address, firstName: firstOfName, lastName: others.join(' ') || null } : { email: address, firstName: first, lastName: last };
    });
  },
});
