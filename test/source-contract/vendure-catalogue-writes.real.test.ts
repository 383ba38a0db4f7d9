/** Prices, product texts, customers and companies in the real Vendure: taken over from the record, each once for its key. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CompanyToUpsert, PricePublication, ProductToUpdate, Source, VariantRecord, Writes } from '../../sources/source.ts';
import vendure from '../../sources/vendure/index.ts';
import type { Store } from '../../sources/vendure/sandbox/store.ts';
import { email, seeded } from '../support/catalogue.ts';
import { attachVendure, systems } from '../support/systems.ts';
import { customerId, refusal } from './contract-orders.ts';
import { call, has, unique } from './contract-subject.ts';
import { databaseOf, execute, offered, told } from './vendure-subject.ts';

const SKU = seeded.at(-1)?.variant.sku ?? '';
const value = z.object({ value: z.coerce.string().nullable() });
const GOLD_MEMBER = 41;
const SILVER = 'SILVER';

const LISTS = ['GOLD', SILVER];
const RULES = 'SELECT "customFieldsPricerules" AS value FROM customer_group WHERE "customFieldsErpid" = $1';
const rules = new Map<string, string>();
let before: VariantRecord | null | undefined;

let source: Source;
let store: Store;

beforeAll(async () => {
  source = vendure.create((await attachVendure()).options);
  store = await databaseOf(systems().vendure.request);
  for (const list of LISTS) rules.set(list, (await values(RULES, list))[0] ?? '[]');
  [before] = await read();
});
afterAll(async () => {
  // other tests share the shop
  for (const [list, json] of rules) await execute(systems().vendure.request, `UPDATE customer_group SET "customFieldsPricerules" = '${json}' WHERE "customFieldsErpid" = '${list}'`);
  await verb('publishPrice').apply(unique('price'), { sku: SKU, priceList: null, amount: before?.prices?.[0]?.amount ?? '', currency: 'EUR', minimumQuantity: '1', version: '9:9' }, call);
  await execute(systems().vendure.request, `DELETE FROM gateway_bridge_state WHERE "key" LIKE 'price:%'`);
  const { title = '', description = null, slug = '', category = null, brand = null } = before?.product ?? {};
  await verb('updateProduct').apply(unique('product'), { sku: SKU, fields: { title, description, slug, category, brand } }, call);
  await source?.close();
});

const verb = <Name extends keyof Writes>(name: Name): Required<Writes>[Name] => offered(source)[name] ?? expect.fail(`no writes.${name}`);
const cursor = async (): Promise<string> => (await has(source.feed, 'feed').head(call)).cursor;
const values = async (sql: string, ...parameters: string[]): Promise<(string | null)[]> => (await store.rows(value, sql, ...parameters)).map((row) => row.value);
const read = async (): Promise<readonly (VariantRecord | null)[]> => (await source.reads.variants?.([SKU], { fields: new Set(), product: new Set(['title', 'description', 'slug', 'category', 'brand']), prices: [{ customer: null, currency: 'EUR', quantity: '1', at: null }] }, call)) ?? [];
const effectsOf = async (subject: string): Promise<number> => Number((await values('SELECT count(*) AS value FROM gateway_effect WHERE subject = $1', subject))[0]);

/** Sent three times at once and once more: all are the first effect. */
async function manifold<Receipt extends { readonly externalId: string }>(send: () => Promise<Receipt>): Promise<Receipt> {
  const receipts = [...(await Promise.all([send(), send(), send()])), await send()];
  expect(new Set(receipts.map(({ externalId }) => externalId)).size).toBe(1);
  return receipts.at(-1) ?? expect.fail('nothing was sent');
}

describe('prices', () => {
  const price = (more: Partial<PricePublication>): PricePublication => ({ sku: SKU, priceList: null, amount: '12.34', currency: 'EUR', minimumQuantity: '1', version: '5:5', ...more });
  const publish = (more: Partial<PricePublication>, key = unique('price')) => verb('publishPrice').apply(key, price(more), call);
  const listPrice = () => values('SELECT p.price AS value FROM product_variant_price p JOIN product_variant v ON v.id = p."variantId" WHERE v.sku = $1', SKU);
  const rulesOf = async (list: string) => z.array(z.looseObject({})).parse(JSON.parse((await values(RULES, list))[0] ?? '[]'));
  const priceFor = async (customer: number | null, quantity: string): Promise<string | undefined> => {
    const id = customer === null ? null : await customerId(source, customer);
    const [found] = (await source.reads.variants?.([SKU], { fields: new Set(), prices: [{ customer: id, currency: 'EUR', quantity, at: null }] }, call)) ?? [];
    return found?.prices?.[0]?.amount;
  };

  it('of everybody are the list price, the newest version holds', async () => {
    const [from, key] = [await cursor(), unique('price')];
    await manifold(() => publish({}, key));
    expect(await listPrice()).toEqual(['1234']);
    await told(source, from, `price:${SKU}`);
    await publish({ amount: '9.99', version: '5:4' });
    expect(await listPrice()).toEqual(['1234']);
    await Promise.all(['6:3', '6:1', '6:4', '6:2'].map((version, position) => publish({ amount: `${position + 1}.00`, version })));
    expect(await listPrice()).toEqual(['300']);
    // the first effect again does not come back over a later one
    await publish({}, key);
    expect(await listPrice()).toEqual(['300']);
  });

  it('of a list hold for its customers from their quantity on, and leave the other rules', async () => {
    const [from, others] = [await cursor(), await rulesOf('GOLD')];
    await publish({ priceList: 'GOLD', amount: '2.50' });
    await publish({ priceList: 'GOLD', amount: '2.20', minimumQuantity: '10' });
    await publish({ priceList: 'GOLD', amount: '2.40', version: '7:0' });
    expect([await priceFor(GOLD_MEMBER, '1'), await priceFor(GOLD_MEMBER, '9'), await priceFor(GOLD_MEMBER, '10'), await priceFor(null, '1')]).toEqual(['2.40', '2.40', '2.20', '3.00']);
    expect((await rulesOf('GOLD')).slice(2)).toEqual(others);
    await told(source, from, `price:${SKU}`);
    const skus = seeded.slice(-6).map(({ variant }) => variant.sku);
    await Promise.all(skus.map((sku) => publish({ priceList: SILVER, sku, amount: '1.00' })));
    expect((await rulesOf(SILVER)).flatMap(({ sku }) => (typeof sku === 'string' ? [sku] : []))).toEqual(skus.toSorted());
  });

  it('that the shop cannot hold are refused', async () => {
    const effects = await effectsOf(SKU);
    await expect(publish({ sku: 'NO-SUCH-SKU' })).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
    await expect(publish({ priceList: 'NO-SUCH-LIST' })).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH-LIST'));
    await expect(publish({ amount: '1.005' })).rejects.toMatchObject(refusal('OTHER', SKU));
    await expect(publish({ currency: 'USD' })).rejects.toMatchObject(refusal('OTHER', 'USD'));
    await expect(publish({ minimumQuantity: '10' })).rejects.toMatchObject(refusal('OTHER', SKU));
    expect([await listPrice(), await effectsOf(SKU)]).toEqual([['300'], effects]);
  });
});

describe('products', () => {
  const { product } = seeded.at(-1) ?? expect.fail('no product');
  const elsewhere = seeded.find(({ product: { categoryCode } }) => categoryCode !== product.categoryCode)?.product.categoryCode ?? '';
  const sku = SKU;
  const update = (fields: ProductToUpdate['fields'], key = unique('product')) => verb('updateProduct').apply(key, { sku, fields }, call);
  const FACETS = `SELECT t.name AS value FROM product_facet_values_facet_value j JOIN facet_value v ON v.id = j."facetValueId" JOIN facet_value_translation t ON t."baseId" = v.id
    WHERE j."productId" = (SELECT "productId" FROM product_variant WHERE sku = $1) ORDER BY t.name`;

  it('get the fields that are named, once for a key', async () => {
    const [from, key, slug] = [await cursor(), unique('product'), `new-slug-${Date.now()}`];
    const { state } = await manifold(() => update({ title: 'Renamed', description: '<p>Better</p>', slug }, key));
    expect(state).toMatchObject({ title: 'Renamed', description: '<p>Better</p>', slug, brand: product.brand, category: product.categoryCode });
    await told(source, from, `product:${state.sku}`);
    expect((await update({ description: null })).state).toMatchObject({ title: 'Renamed', description: null, slug });
    // the first effect again is no new one
    expect((await update({ title: 'Renamed', description: '<p>Better</p>', slug }, key)).state.description).toBeNull();
  });

  it('get category and brand, with the facets that show them', async () => {
    const { state } = await update({ category: elsewhere, brand: 'Brand New & Co' });
    expect(state).toMatchObject({ category: elsewhere, brand: 'Brand New & Co' });
    const names = await values(FACETS, sku);
    expect(names).toContain('Brand New & Co');
    expect(names).toHaveLength(2);
    expect((await update({ brand: null, category: product.categoryCode })).state).toMatchObject({ category: product.categoryCode, brand: null });
    expect(await values(FACETS, sku)).toHaveLength(1);
  });

  it('keep what they have when a field cannot be taken', async () => {
    const [unchanged, taken] = [(await update({})).state, seeded[0]?.product.slug ?? ''];
    await expect(update({ title: 'Lost', slug: taken })).rejects.toMatchObject(refusal('OTHER', taken));
    await expect(update({ title: 'Lost', slug: 'Not A Slug' })).rejects.toMatchObject(refusal('OTHER', 'Not A Slug'));
    await expect(update({ title: 'Lost', category: 'NO-SUCH-CATEGORY' })).rejects.toMatchObject(refusal('OTHER', 'NO-SUCH-CATEGORY'));
    await expect(update({ description: 'Lost', title: null })).rejects.toMatchObject(refusal('OTHER', sku));
    await expect(verb('updateProduct').apply(unique('product'), { sku: 'NO-SUCH-SKU', fields: { title: 'x' } }, call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
    expect((await update({})).state).toEqual(unchanged);
  });
});

describe('people', () => {
  const company = (code: string, more: Partial<CompanyToUpsert> = {}): CompanyToUpsert => ({
    code, name: 'Nordwind GmbH', taxNumber: 'DE123456789', email: 'Buchhaltung@Nordwind.example', phone: null, priceList: 'GOLD', paymentTerm: '30 days',
    addresses: [{ name: null, company: 'Nordwind GmbH', street: 'Am Kai 3', postalCode: '20457', city: 'Hamburg', countryCode: 'DE', phone: null }], ...more,
  });

  it('a company is made once, is read by its code and keeps what is not named', async () => {
    const [from, code, key] = [await cursor(), unique('CO'), unique('company')];
    const { externalId } = await manifold(() => verb('upsertCompany').apply(key, company(code), call));
    expect(await values('SELECT name AS value FROM customer_group WHERE "customFieldsErpid" = $1', code)).toEqual(['Nordwind GmbH']);
    await told(source, from, 'customer:buchhaltung@nordwind.example');
    const nothing = { taxNumber: null, email: null, phone: '+49 40 1', priceList: null, paymentTerm: null, addresses: null };
    await verb('upsertCompany').apply(unique('company'), company(code, { ...nothing, name: 'Nordwind AG' }), call);
    expect(await source.reads.companies?.(['NO-SUCH-CODE', code, 'GOLD'], call)).toEqual([null, { externalId, ...company(code), name: 'Nordwind AG', phone: '+49 40 1' }, null]);
    const [customer] = (await source.reads.customers?.([{ email: email(GOLD_MEMBER) }], call)) ?? [];
    expect(customer?.priceList).toBe('GOLD');
  });

  it('two at once for one code make one company', async () => {
    const code = unique('CO');
    await Promise.all([1, 2, 3].map((n) => verb('upsertCompany').apply(unique('company'), company(code, { name: `Name ${n}` }), call)));
    expect(await values('SELECT count(*) AS value FROM customer_group WHERE "customFieldsErpid" = $1', code)).toEqual(['1']);
  });

  it('a company cannot take the place of a price list, nor have one that is not there', async () => {
    const code = unique('CO');
    await expect(verb('upsertCompany').apply(unique('company'), company('GOLD'), call)).rejects.toMatchObject(refusal('OTHER', 'GOLD'));
    await expect(verb('upsertCompany').apply(unique('company'), company(code, { priceList: 'NO-SUCH-LIST' }), call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH-LIST'));
    await expect(verb('upsertCompany').apply(unique('company'), company(code, { priceList: code }), call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', code));
    expect(await source.reads.companies?.([code], call)).toEqual([null]);
  });

  it('the first effect of a customer\'s key again does not come back over a later one', async () => {
    const [address, key] = [`${unique('vw')}@example.com`, unique('customer')];
    const customer = (lastName: string) => ({ email: address, firstName: 'Eva', lastName, phone: null, addresses: null, code: null });
    await verb('upsertCustomer').apply(key, customer('One'), call);
    await verb('upsertCustomer').apply(unique('customer'), customer('Two'), call);
    expect((await verb('upsertCustomer').apply(key, customer('One'), call)).state.lastName).toBe('Two');
    await expect(verb('upsertCustomer').apply(key, { ...customer('One'), email: email(3) }, call)).rejects.toMatchObject(refusal('DUPLICATE', key));
  });
});
