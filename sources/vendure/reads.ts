import type { Call, CustomerKey, Page, Reads } from '../source.ts';
import type { Client } from './client.ts';
import { COMPANIES, CUSTOMERS, LIMITS, LOCATIONS, ORDERS, ORDER_PAGE, productPageOperation, productsOperation, variantValues, variantsOperation } from './documents.ts';
import { toCompany, toCustomer, toOrder, toProduct, toVariant } from './mapping.ts';

/** One call for each chunk, all at once, answers joined in the order of the keys. */
async function inChunks<Key, Row>(keys: readonly Key[], load: (chunk: readonly Key[]) => Promise<readonly Row[]>): Promise<Row[]> {
  const chunks: (readonly Key[])[] = [];
  for (let start = 0; start < keys.length; start += LIMITS.maxKeys) chunks.push(keys.slice(start, start + LIMITS.maxKeys));
  return (await Promise.all(chunks.map(load))).flat();
}
const pageOf = <Row extends { readonly id: string }, Record>({ items, hasNext }: { readonly items: readonly Row[]; readonly hasNext: boolean }, map: (row: Row) => Record): Page<Record> =>
  ({ rows: items.map((row) => ({ key: row.id, record: map(row) })), hasNext });
const known = <Row, Record>(map: (row: Row) => Record) => (row: Row | null): Record | null => (row === null ? null : map(row));

/** @param primaryChannel channel of the orders that the shop's own checkout made */
export function createReads(client: Client, primaryChannel: string | null): Reads {
  const order = (row: Parameters<typeof toOrder>[0]) => toOrder(row, primaryChannel);
  const customerKey = (key: CustomerKey) => ('email' in key ? { emailAddress: key.email } : { id: key.externalId });
  return {
    variants: (skus, want, call) => {
      const operation = variantsOperation(want);
      return inChunks(skus, async (chunk) => (await client.send(operation, { skus: chunk, ...variantValues(want) }, call)).gatewayVariants.map(known(toVariant)));
    },
    products: (skus, want, call) => {
      const operation = productsOperation(want);
      return inChunks(skus, async (chunk) => (await client.send(operation, { skus: chunk, ...variantValues(want.variants) }, call)).gatewayProducts.map(known(toProduct)));
    },
    productPage: async ({ first, after }, { category, title, skus }, want, call) =>
      pageOf((await client.send(productPageOperation(want), { first, after, category: category ?? null, title: title ?? null, skus: skus ?? null, ...variantValues(want.variants) }, call)).gatewayProductPage, toProduct),
    locations: async (call: Call) => (await client.send(LOCATIONS, {}, call)).gatewayLocations.map(({ id, code, name }) => ({ externalId: id, code, name })),
    customers: (keys, call) => inChunks(keys, async (chunk) => (await client.send(CUSTOMERS, { keys: chunk.map(customerKey) }, call)).gatewayCustomers.map(known(toCustomer))),
    companies: (codes, call) => inChunks(codes, async (chunk) => (await client.send(COMPANIES, { codes: chunk }, call)).gatewayCompanies.map(known(toCompany))),
    orders: (numbers, call) => inChunks(numbers, async (codes) => (await client.send(ORDERS, { codes }, call)).gatewayOrders.map(known(order))),
    orderPage: async ({ first, after }, { customer, numbers }, call) => pageOf((await client.send(ORDER_PAGE, { first, after, customerId: customer ?? null, codes: numbers ?? null }, call)).gatewayOrderPage, order),
  };
}
