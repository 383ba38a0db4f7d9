/** What the shop's staff does in the dashboard: the same Admin API, as superadmin, without the plugin. */
import { z } from 'zod';
import type { People } from '../../source.ts';
import { checkOut, openSession, type Call } from './checkout.ts';
import type { Store } from './store.ts';

export interface Staff { readonly adminApi: string; readonly user: string; readonly password: string }

const place = z.object({ variantId: z.number(), locationId: z.number(), onHand: z.number() });
const line = z.object({ orderId: z.number(), orderLineId: z.number(), quantity: z.number() });
const fulfillment = z.object({ id: z.string() });
const product = z.object({ id: z.number(), languageCode: z.string() });

const PLACE = `SELECT v.id AS "variantId", l.id AS "locationId", coalesce(s."stockOnHand", 0) AS "onHand" FROM product_variant v CROSS JOIN stock_location l
  LEFT JOIN stock_level s ON s."productVariantId" = v.id AND s."stockLocationId" = l.id WHERE v.sku = $1 AND v."deletedAt" IS NULL AND l."customFieldsErpid" = $2`;
const LINES = 'SELECT o.id AS "orderId", l.id AS "orderLineId", l.quantity FROM order_line l JOIN "order" o ON o.id = l."orderId" WHERE o.code = $1 AND l.quantity > 0';
const PRODUCT = `SELECT p.id, t."languageCode" FROM product p JOIN product_translation t ON t."baseId" = p.id WHERE p."deletedAt" IS NULL
  AND (p."customFieldsErpid" = $1 OR p.id IN (SELECT v."productId" FROM product_variant v WHERE v.sku = $1 AND v."deletedAt" IS NULL))`;

async function asStaff<T>({ adminApi, user, password }: Staff, steps: (call: Call) => Promise<T>): Promise<T> {
  const call = openSession(adminApi);
  await call('mutation($user: String!, $password: String!) { result: login(username: $user, password: $password) { ... on ErrorResult { errorCode } } }', { user, password });
  return steps(call);
}

/** What only this shop's staff does. */
export interface ShopPeople extends Required<Pick<People, 'moveStock' | 'shipOrder' | 'renameProduct' | 'checkout'>> {
  /** Begins to send the whole order: a fulfilment that waits. */
  fulfilOrder(number: string): Promise<void>;
}

export function createPeople(staff: Staff, store: Store): ShopPeople {
  const fulfil = async (call: Call, number: string): Promise<string> => {
    const found = await store.rows(line, LINES, number);
    const lines = found.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }));
    const handler = { code: 'manual-fulfillment', arguments: [{ name: 'method', value: 'DHL' }, { name: 'trackingCode', value: `TRACK-${number}` }] };
    const made = await call('mutation($input: FulfillOrderInput!) { result: addFulfillmentToOrder(input: $input) { ... on Fulfillment { id } ... on ErrorResult { errorCode message } } }', { input: { lines, handler } });
    return fulfillment.parse(made).id;
  };
  return {
    moveStock: (sku, location, delta) => asStaff(staff, async (call) => {
      const [found] = await store.rows(place, PLACE, sku, location);
      if (!found) throw new Error(`no ${sku} at ${location}`);
      const stockLevels = [{ stockLocationId: found.locationId, stockOnHand: found.onHand + Number(delta) }];
      await call('mutation($input: [UpdateProductVariantInput!]!) { result: updateProductVariants(input: $input) { id } }', { input: [{ id: found.variantId, stockLevels }] });
    }),
    shipOrder: (number) => asStaff(staff, async (call) => {
      const id = await fulfil(call, number);
      await call('mutation($id: ID!) { result: transitionFulfillmentToState(id: $id, state: "Shipped") { ... on ErrorResult { errorCode message } } }', { id });
    }),
    fulfilOrder: (number) => asStaff(staff, async (call) => void (await fulfil(call, number))),
    checkout: (basket) => asStaff(staff, (call) => checkOut(staff.adminApi.replace(/admin-api$/, 'shop-api'), call, store, basket)),
    renameProduct: (sku, title) => asStaff(staff, async (call) => {
      const found = await store.rows(product, PRODUCT, sku);
      const [first] = found;
      if (!first) throw new Error(`no product ${sku}`);
      await call('mutation($input: UpdateProductInput!) { result: updateProduct(input: $input) { id } }', { input: { id: first.id, translations: found.map(({ languageCode }) => ({ languageCode, name: title })) } });
    }),
  };
}
