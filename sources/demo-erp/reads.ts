/** Batched reads: one call for each 200 keys, whatever is wanted of them. */
import type { Call, CompanyRecord, CustomerKey, CustomerRecord, OrderRecord, Page, PageRequest, ProductRecord, Reads, VariantRecord } from '../source.ts';
import { type Client, LIMITS } from './client.ts';
import { toArticleParts, toCompany, toCustomer, toProduct, toProductParts, toVariant } from './mapping.ts';
import { toOrder } from './mapping-orders.ts';
import { OPERATIONS } from './operations.ts';
import { MAX_ROWS } from './wire.ts';

export function createReads(client: Client): Reads {
  return {
    variants: (skus, want, call) => inChunks(skus, async (chunk) => {
      const { ARTIKEL } = await client.ask(OPERATIONS.artikelAbfrage, { ARTNR: chunk, TEILE: toArticleParts(want) }, call);
      return new Map<string, VariantRecord>(ARTIKEL.map((article) => [article.ARTNR, toVariant(article)]));
    }),
    products: (skus, want, call) => inChunks(skus, async (chunk) => {
      const { TREFFER } = await client.ask(OPERATIONS.stammAbfrage, { NR: chunk, TEILE: toProductParts(want) }, call);
      return new Map<string, ProductRecord>(TREFFER.map(({ NR, STAMM }) => [NR, toProduct(STAMM)]));
    }),
    productPage: (page, filter, want, call) => inPages(page, async (first, after) => {
      const { STAMM, WEITER } = await client.ask(OPERATIONS.stammListe, {
        SEITE: 1, ZEILEN: first, NACH: after, WGR: filter.category ?? '', BEZ: filter.title ?? '', TEILE: toProductParts(want), ...(filter.skus && { STNR: [...filter.skus] }),
      }, call);
      return { rows: STAMM.map((product) => ({ key: product.STID, record: toProduct(product) })), hasNext: WEITER === 'J' };
    }),
    async locations(call) {
      const { LAGER } = await client.get(OPERATIONS.lagerListe, call);
      return LAGER.map((warehouse) => ({ externalId: warehouse.LGID, code: warehouse.CODE, name: warehouse.BEZ }));
    },
    customers: (keys, call) => readCustomers(client, keys, call),
    companies: (codes, call) => readCompanies(client, codes, call),
    orders: (numbers, call) => inChunks(numbers, async (chunk) => {
      const { AUFTRAEGE } = await client.ask(OPERATIONS.auftraegeAbfrage, { IHRE_NR: chunk }, call);
      // The reference is a free text: where two orders carry the same one, the older is the order.
      return new Map<string, OrderRecord>(AUFTRAEGE.reverse().map((order) => [order.IHRE_NR || order.ABNR, toOrder(order)]));
    }),
    orderPage: (page, filter, call) => inPages(page, async (first, after) => {
      const { AUFTRAEGE, WEITER } = await client.ask(OPERATIONS.auftraegeListe, { SEITE: 1, ZEILEN: first, NACH: after, KUNR: filter.customer ?? '', ...(filter.numbers && { IHRE_NR: [...filter.numbers] }) }, call);
      return { rows: AUFTRAEGE.map((order) => ({ key: order.ABID, record: toOrder(order) })), hasNext: WEITER === 'J' };
    }),
  };
}

export async function readCustomers(client: Client, keys: readonly CustomerKey[], call: Call): Promise<(CustomerRecord | null)[]> {
  return inChunks(keys.map((key) => ('email' in key ? `@${key.email.toLowerCase()}` : `#${key.externalId}`)), async (chunk) => {
    const [emails, numbers] = ['@', '#'].map((mark) => chunk.filter((key) => key.startsWith(mark)).map((key) => key.slice(1)));
    const { KUNDEN } = await client.ask(OPERATIONS.kundenAbfrage, { KUNR: numbers ?? [], EMAIL: emails ?? [] }, call);
    // Nothing keeps an e-mail unique: the older customer is the one.
    return new Map(KUNDEN.reverse().map(toCustomer).flatMap((customer) => [[`#${customer.externalId}`, customer], [`@${customer.email?.toLowerCase()}`, customer]] as const));
  });
}

export async function readCompanies(client: Client, codes: readonly string[], call: Call): Promise<(CompanyRecord | null)[]> {
  return inChunks(codes, async (chunk) => {
    const { FIRMEN } = await client.ask(OPERATIONS.firmenAbfrage, { NR: chunk }, call);
    // Nothing keeps the code of a company unique: the older one is it.
    return new Map(FIRMEN.reverse().map(toCompany).map((company) => [company.code, company]));
  });
}

/** Asks each different key once, `LIMITS.maxKeys` a call, and answers in the order of the keys. */
async function inChunks<T>(keys: readonly string[], ask: (chunk: string[]) => Promise<ReadonlyMap<string, T>>): Promise<(T | null)[]> {
  const different = [...new Set(keys)];
  const chunks: string[][] = [];
  for (let start = 0; start < different.length; start += LIMITS.maxKeys) chunks.push(different.slice(start, start + LIMITS.maxKeys));
  const found = await Promise.all(chunks.map(ask));
  return keys.map((key) => {
    for (const records of found) {
      const record = records.get(key);
      if (record !== undefined) return record;
    }
    return null;
  });
}

/** A list gives at most 100 rows a call: goes on behind the last one until the page is full. */
async function inPages<T>({ first, after }: PageRequest, ask: (first: number, after: string) => Promise<Page<T>>): Promise<Page<T>> {
  const rows: { readonly key: string; readonly record: T }[] = [];
  let hasNext = true;
  while (hasNext && rows.length < first) {
    const page = await ask(Math.min(first - rows.length, MAX_ROWS), rows.at(-1)?.key ?? after ?? '');
    rows.push(...page.rows);
    hasNext = page.hasNext;
  }
  return { rows, hasNext };
}
