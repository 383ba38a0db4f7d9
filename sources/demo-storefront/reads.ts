/** Batched reads: one call for each 200 keys, whatever is wanted of them. */
import type { Page, PageRequest, Reads } from '../source.ts';
import { type Client, LIMITS } from './client.ts';
import * as documents from './documents.ts';
import { PURCHASE_PAGE, PurchasePageData, PURCHASES, PurchasesData } from './documents-writes.ts';
import { toCompany, toCustomer, toProduct, toVariant, toView } from './mapping.ts';
import { toOrder } from './mapping-purchases.ts';

const MAX_TAKE = 100;

/** @param site what picture addresses begin with */
export function createReads(client: Client, site: string): Reads {
  return {
    variants: (skus, want, call) => inChunks(skus, async (chunk) => {
      const { items } = await client.ask(documents.itemsDocument(want), { skus: chunk, ...toView(want) }, documents.ItemsData, call);
      return new Map(items.map((item) => [item.sku, toVariant(item, site)]));
    }),
    products: (skus, want, call) => inChunks(skus, async (chunk) => {
      const { entries } = await client.ask(documents.entriesDocument(want), { codes: chunk, ...toView(want.variants) }, documents.EntriesData, call);
      return new Map(entries.map(({ code, entry }) => [code, toProduct(entry, site)]));
    }),
    productPage: (page, { category = null, title = null, skus = null }, want, call) => inPages(page, async (take, afterId) => {
      const { entryPage } = await client.ask(documents.entryPageDocument(want), { take, afterId, filter: { department: category, text: title, codes: skus }, ...toView(want.variants) }, documents.EntryPageData, call);
      return { rows: entryPage.entries.map((entry) => ({ key: entry.id, record: toProduct(entry, site) })), hasNext: entryPage.hasMore };
    }),
    async locations(call) {
      const { depots } = await client.ask(documents.DEPOTS, {}, documents.DepotsData, call);
      return depots.map((depot) => ({ externalId: depot.id, code: depot.code, name: depot.label }));
    },
    customers: (keys, call) => inChunks(keys.map((key) => ('email' in key ? `@${key.email.toLowerCase()}` : `#${key.externalId}`)), async (chunk) => {
      const marked = (mark: string): string[] => chunk.filter((key) => key.startsWith(mark)).map((key) => key.slice(1));
      const { shoppers } = await client.ask(documents.SHOPPERS, { ids: marked('#'), emails: marked('@') }, documents.ShoppersData, call);
      return new Map(shoppers.flatMap((shopper) => {
        const customer = toCustomer(shopper);
        return [[`#${shopper.id}`, customer], [`@${shopper.email.toLowerCase()}`, customer]] as const;
      }));
    }),
    companies: (codes, call) => inChunks(codes, async (chunk) => {
      const { companies } = await client.ask(documents.COMPANIES, { codes: chunk }, documents.CompaniesData, call);
      return new Map(companies.map((company) => [company.code, toCompany(company)]));
    }),
    orders: (numbers, call) => inChunks(numbers, async (chunk) => {
      const { purchases } = await client.ask(PURCHASES, { codes: chunk }, PurchasesData, call);
      return new Map(purchases.map((purchase) => [purchase.code, toOrder(purchase)]));
    }),
    orderPage: (page, { customer = null, numbers = null }, call) => inPages(page, async (take, afterId) => {
      const { purchasePage } = await client.ask(PURCHASE_PAGE, { take, afterId, shopperId: customer, codes: numbers }, PurchasePageData, call);
      return { rows: purchasePage.purchases.map((purchase) => ({ key: purchase.id, record: toOrder(purchase) })), hasNext: purchasePage.hasMore };
    }),
  };
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
async function inPages<T>({ first, after }: PageRequest, ask: (take: number, afterId: string | null) => Promise<Page<T>>): Promise<Page<T>> {
  const rows: { readonly key: string; readonly record: T }[] = [];
  let hasNext = true;
  while (hasNext && rows.length < first) {
    const page = await ask(Math.min(first - rows.length, MAX_TAKE), rows.at(-1)?.key ?? after);
    rows.push(...page.rows);
    hasNext = page.hasNext;
  }
  return { rows, hasNext };
}
