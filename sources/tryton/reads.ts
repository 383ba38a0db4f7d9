import { SourceError, type Call, type Reads, type VariantWant } from '../source.ts';
import { ANSWERS, read } from './answers.ts';
import { LIMITS, type Client } from './client.ts';
import { fromCustomerKey, fromProductWant, fromVariantWant, toCompany, toCustomer, toProduct, toVariant } from './mapping.ts';
import { toOrder } from './order-mapping.ts';

/** Prices in one call; each takes Tryton 3 to 5 ms. */
const MAX_PRICES = 1_000;

/** One call for each chunk of keys, answers joined in the order of the keys. */
async function inChunks<Key, Row>(keys: readonly Key[], load: (chunk: readonly Key[]) => Promise<readonly Row[]>, size: number = LIMITS.maxKeys): Promise<Row[]> {
  const chunks: (readonly Key[])[] = [];
  for (let start = 0; start < keys.length; start += size) chunks.push(keys.slice(start, start + size));
  return (await Promise.all(chunks.map(load))).flat();
}

const chunkSize = ({ prices = [] }: VariantWant): number => Math.min(LIMITS.maxKeys, Math.max(1, Math.floor(MAX_PRICES / Math.max(1, prices.length))));

const known = <Answer, Record>(map: (answer: Answer) => Record) => (answer: Answer | null): Record | null => (answer === null ? null : map(answer));

/** Keys of pages are ids. */
function position(after: string | null): string | null {
  if (after !== null && !/^\d+$/.test(after)) throw new SourceError('REJECTED', 'the key of the page is not one of this source', { code: 'OTHER' });
  return after;
}

export function createReads(client: Client): Reads {
  const ask = (method: string, params: readonly unknown[], { signal }: Call): Promise<unknown> => client.call(method, params, { timeoutMs: LIMITS.readTimeoutMs, signal });
  return {
    variants: (skus, want, call) =>
      inChunks(skus, async (chunk) => read(ANSWERS.variants, await ask('model.gateway.catalogue.variants', [chunk, fromVariantWant(want)], call)).map(known((variant) => toVariant(variant, want))), chunkSize(want)),

    products: (skus, want, call) =>
      inChunks(skus, async (chunk) => read(ANSWERS.products, await ask('model.gateway.catalogue.products', [chunk, fromProductWant(want)], call)).map(known((product) => toProduct(product, want)))),

    async productPage({ first, after }, { category, title, skus }, want, call) {
      const filter = { category: category ?? null, title: title ?? null, skus: skus ?? null };
      const { rows, has_next } = read(ANSWERS.productPage, await ask('model.gateway.catalogue.product_page', [first, position(after), filter, fromProductWant(want)], call));
      return { rows: rows.map(({ key, product }) => ({ key, record: toProduct(product, want) })), hasNext: has_next };
    },

    locations: async (call) =>
      read(ANSWERS.locations, await ask('model.gateway.catalogue.locations', [], call)).map(({ id, code, name }) => ({ externalId: String(id), code, name })),

    customers: (keys, call) =>
      inChunks(keys, async (chunk) => read(ANSWERS.customers, await ask('model.gateway.customer.read', [chunk.map(fromCustomerKey)], call)).map(known(toCustomer))),

    companies: (codes, call) =>
      inChunks(codes, async (chunk) => read(ANSWERS.companies, await ask('model.gateway.company.read', [chunk], call)).map(known(toCompany))),

    orders: (numbers, call) =>
      inChunks(numbers, async (chunk) => read(ANSWERS.orders, await ask('model.gateway.order.read', [chunk], call)).map(known(toOrder))),

    async orderPage({ first, after }, { customer, numbers }, call) {
      const filter = { customer: customer ?? null, numbers: numbers ?? null };
      const { rows, has_next } = read(ANSWERS.orderPage, await ask('model.gateway.order.page', [first, position(after), filter], call));
      return { rows: rows.map(({ key, order }) => ({ key, record: toOrder(order) })), hasNext: has_next };
    },
  };
}
