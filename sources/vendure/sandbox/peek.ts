import { z } from 'zod';
import type { Peek } from '../../source.ts';
import { fromMinor } from '../../values.ts';
import type { Store } from './store.ts';

const count = z.object({ n: z.coerce.number() });
const order = z.object({ id: z.number(), code: z.string(), state: z.string(), currency: z.string(), total: z.coerce.number(), shipments: z.coerce.number() });
const line = z.object({ sku: z.string(), quantity: z.number(), unitPrice: z.number() });
const customer = z.object({ email: z.string(), firstName: z.string().nullable(), lastName: z.string().nullable() });

const ORDERS = `SELECT o.id, o.code, o.state, o."currencyCode" AS currency, o."subTotalWithTax" + o."shippingWithTax" AS total,
  (SELECT count(*) FROM order_fulfillments_fulfillment f WHERE f."orderId" = o.id) AS shipments FROM "order" o WHERE o.code = $1`;
const LINES = `SELECT v.sku, l."orderPlacedQuantity" AS quantity, l."listPrice" AS "unitPrice" FROM order_line l JOIN product_variant v ON v.id = l."productVariantId" WHERE l."orderId" = $1 AND l."orderPlacedQuantity" > 0 ORDER BY l.id`;
const ON_HAND = `SELECT s."stockOnHand" AS n FROM stock_level s JOIN product_variant v ON v.id = s."productVariantId" JOIN stock_location l ON l.id = s."stockLocationId"
  WHERE v.sku = $1 AND v."deletedAt" IS NULL AND l."customFieldsErpid" = $2`;
const CUSTOMERS = 'SELECT "emailAddress" AS email, "firstName", "lastName" FROM customer WHERE lower("emailAddress") = lower($1) AND "deletedAt" IS NULL';

export function createPeek(store: Store): Peek {
  return {
    async orders(number) {
      const found = await store.rows(order, ORDERS, number);
      return Promise.all(found.map(async ({ id, code, state, currency, total, shipments }) => ({
        number: code, state, total: fromMinor(total, currency), shipments,
        lines: (await store.rows(line, LINES, id)).map(({ sku, quantity, unitPrice }) => ({ sku, quantity: String(quantity), unitPrice: fromMinor(unitPrice, currency) })),
      })));
    },
    orderCount: async () => (await store.rows(count, 'SELECT count(*) AS n FROM "order"'))[0]?.n ?? 0,
    onHand: async (sku, location) => String((await store.rows(count, ON_HAND, sku, location))[0]?.n ?? 0),
    customers: async (email) => (await store.rows(customer, CUSTOMERS, email)).map(({ email: address, firstName, lastName }) => ({ email: address, firstName: firstName || null, lastName: lastName || null })),
  };
}
