/** Reads: key order, nulls, duplicates, only what is wanted, chunks, pages without loss. */
import { describe, expect, it } from 'vitest';
import type { ProductField, ProductRecord, ProductWant, VariantField, VariantRecord, VariantWant } from '../../sources/source.ts';
import { isDecimal } from '../../sources/values.ts';
import { catalogue, seeded, email } from '../support/catalogue.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { waitFor } from '../support/wait-for.ts';
import { call, type Get, has } from './contract-subject.ts';

const VARIANT_FIELDS: readonly VariantField[] = ['gtin', 'title', 'taxClass', 'weightGrams', 'images', 'taxRate'];
const PRODUCT_FIELDS: readonly ProductField[] = ['title', 'description', 'slug', 'images', 'category', 'brand'];
const BARE: VariantWant = { fields: new Set() };
const BARE_PRODUCT: ProductWant = { fields: new Set() };
const PUBLIC_PRICE = { customer: null, currency: null, quantity: '1', at: null };
const EVERYTHING: VariantWant = { fields: new Set(VARIANT_FIELDS), product: new Set(PRODUCT_FIELDS), inventory: { locations: null }, prices: [PUBLIC_PRICE] };
const UNKNOWN = 'NO-SUCH-SKU';

const skus = seeded.map(({ variant }) => variant.sku);
const codes = catalogue.products.map(({ code }) => code);
const keysOf = (record: object | null | undefined): string[] => Object.keys(record ?? {}).sort();

export function describeReads(get: Get): void {
  describe('variants', () => {
    it('answers in the order of the keys, null for unknown ones, each time a key is repeated', async () => {
      const variants = has(get().source.reads.variants, 'reads.variants');
      const keys = [skus[40], UNKNOWN, skus[3], skus[40], skus[0]].map(String);
      expect((await variants(keys, BARE, call)).map((record) => record?.sku ?? null)).toEqual([skus[40], null, skus[3], skus[40], skus[0]]);
      expect(await variants([], BARE, call)).toEqual([]);
    });

    it('answers only what is wanted', async () => {
      const variants = has(get().source.reads.variants, 'reads.variants');
      const one = async (want: VariantWant): Promise<VariantRecord | null | undefined> => (await variants([String(skus[0])], want, call))[0];
      expect(keysOf(await one(BARE))).toEqual(['externalId', 'sku']);
      for (const field of VARIANT_FIELDS) {
        const keys = keysOf(await one({ fields: new Set([field]) }));
        expect([['externalId', 'sku'], ['externalId', field, 'sku'].sort()]).toContainEqual(keys);
      }
      expect(keysOf(await one({ ...BARE, product: new Set() }))).toEqual(['externalId', 'product', 'sku']);
      for (const field of PRODUCT_FIELDS) {
        const product = (await one({ ...BARE, product: new Set([field]) }))?.product;
        expect([['externalId', 'sku'], ['externalId', field, 'sku'].sort()]).toContainEqual(keysOf(product));
      }
      expect(keysOf(await one({ ...BARE, inventory: { locations: null } }))).toEqual(['externalId', 'inventory', 'sku']);
      expect(keysOf(await one({ ...BARE, prices: [PUBLIC_PRICE] }))).toEqual(['externalId', 'prices', 'sku']);
    });

    it('answers values in the shapes of the contract', async () => {
      const variants = has(get().source.reads.variants, 'reads.variants');
      for (const record of await variants(skus.slice(0, 30), EVERYTHING, call)) {
        if (record?.title !== undefined) expect(record.title).not.toBe('');
        if (record?.taxRate != null) expect(Number(record.taxRate)).toBeLessThan(1);
        if (record?.weightGrams != null) expect(Number.isInteger(record.weightGrams)).toBe(true);
        for (const image of record?.images ?? []) expect(image.url).toMatch(/^https?:\/\//);
        for (const level of record?.inventory ?? []) expect([level.onHand, level.committed, level.unavailable, level.incoming].every(isDecimal)).toBe(true);
        for (const price of record?.prices ?? []) if (price) expect(isDecimal(price.amount) && isDecimal(price.minimumQuantity) && /^[A-Z]{3}$/.test(price.currency)).toBe(true);
      }
    });

    it('has the weights and VAT of the catalogue, exactly', async () => {
      const variants = has(get().source.reads.variants, 'reads.variants');
      const records = await variants(skus, { fields: new Set<VariantField>(['weightGrams', 'taxRate', 'taxClass']) }, call);
      for (const [index, { product }] of seeded.entries()) {
        const record = records[index];
        if (record?.weightGrams !== undefined) expect(record.weightGrams).toBe(product.weightGrams);
        if (record?.taxRate !== undefined) expect(Number(record.taxRate)).toBe(product.vatClass === 'standard' ? 0.19 : 0.07);
        if (record?.taxClass !== undefined) expect(record.taxClass).toBe(product.vatClass);
      }
    });

    it('answers stock of the locations asked for, as the system itself has it', async () => {
      const variants = has(get().source.reads.variants, 'reads.variants');
      const [all, berlin, nowhere] = await Promise.all([null, ['BER'], ['NOWHERE']].map((locations) => variants(skus.slice(0, 20), { ...BARE, inventory: { locations } }, call)));
      for (const [index, record] of (all ?? []).entries()) {
        expect(record?.inventory?.map((level) => level.location)).toEqual(['BER', 'LYS']);
        for (const level of record?.inventory ?? []) expect(level.onHand).toBe(await get().sandbox.peek.onHand(String(skus[index]), level.location));
        expect(berlin?.[index]?.inventory).toEqual(record?.inventory?.slice(0, 1));
        expect(nowhere?.[index]?.inventory).toEqual([]);
      }
    });

    it('answers a price for each of the circumstances, in their order', async () => {
      const { reads } = get().source;
      const variants = has(reads.variants, 'reads.variants');
      const [gold] = (await reads.customers?.([{ email: email(41) }], call)) ?? [];
      const prices = [{ ...PUBLIC_PRICE, quantity: '1' }, { ...PUBLIC_PRICE, quantity: '50' }, ...(gold ? [{ ...PUBLIC_PRICE, customer: gold.externalId, quantity: '10' }] : [])];
      const records = await variants([String(skus[0]), UNKNOWN, String(skus[5])], { ...BARE, prices }, call);
      for (const record of [records[0], records[2]]) {
        const amounts = record?.prices?.map((price) => Number(price?.amount)) ?? [];
        expect(amounts).toHaveLength(prices.length);
        // More pieces and better lists never cost more.
        expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
      }
    });

    it('splits more keys than the source takes into chunks, and needs the same calls for one key as for a chunk of them', async () => {
      const { source, sandbox, system } = get();
      has(source.reads.variants, 'reads.variants');
      const proxy = await startCountingProxy(sandbox.options.endpoint);
      const counted = system.create({ ...sandbox.options, endpoint: proxy.url });
      const calls = async (keys: readonly string[], want: VariantWant): Promise<number> => {
        const before = proxy.calls.length;
        const records = await counted.reads.variants?.(keys, want, call);
        expect(records?.map((record) => record?.sku ?? null)).toEqual(keys.map((key) => (key.startsWith(UNKNOWN) ? null : key)));
        return proxy.calls.length - before;
      };
      try {
        await counted.ping(call);
        await calls([String(skus[0])], EVERYTHING);
        const { maxKeys } = source.limits;
        const many = [...skus, ...Array.from({ length: maxKeys }, (_, index) => `${UNKNOWN}-${index}`)];
        for (const want of [BARE, EVERYTHING]) {
          const one = await calls([String(skus[0])], want);
          expect(one).toBeLessThanOrEqual(want === BARE ? 1 : 4);
          expect(await calls(many.slice(0, maxKeys), want)).toBe(one);
          const beyond = [...many.slice(0, maxKeys), String(skus[459])];
          expect(await calls([...new Set(beyond)], want)).toBe(one * Math.ceil(new Set(beyond).size / maxKeys));
        }
      } finally {
        await counted.close();
        await proxy.stop();
      }
    });
  });

  describe('products', () => {
    it('are found by their own and by a variant\'s SKU, in the order of the keys', async () => {
      const products = has(get().source.reads.products, 'reads.products');
      const many = catalogue.products.find((product) => product.variants.length > 2);
      const variant = String(many?.variants[1]?.sku);
      const records = await products([variant, UNKNOWN, String(codes[0]), String(many?.code), variant], { ...BARE_PRODUCT, variants: BARE }, call);
      expect(records.map((record) => record?.sku ?? null)).toEqual([many?.code, null, codes[0], many?.code, many?.code]);
      expect(records[0]?.variants?.map(({ sku }) => sku)).toEqual(many?.variants.map(({ sku }) => sku).sort());
      expect(new Set([records[0], records[3], records[4]].map((record) => record?.externalId)).size).toBe(1);
    });

    it('carry only what is wanted', async () => {
      const products = has(get().source.reads.products, 'reads.products');
      const one = async (want: ProductWant): Promise<ProductRecord | null | undefined> => (await products([String(codes[0])], want, call))[0];
      expect(keysOf(await one(BARE_PRODUCT))).toEqual(['externalId', 'sku']);
      for (const field of PRODUCT_FIELDS) expect([['externalId', 'sku'], ['externalId', field, 'sku'].sort()]).toContainEqual(keysOf(await one({ fields: new Set([field]) })));
      expect(keysOf((await one({ ...BARE_PRODUCT, variants: { ...BARE, inventory: { locations: null } } }))?.variants?.[0])).toEqual(['externalId', 'inventory', 'sku']);
    });

    it('come page by page without loss or repetition, though one changes meanwhile', async () => {
      const { source, sandbox } = get();
      const page = has(source.reads.productPage, 'reads.productPage');
      const found: string[] = [];
      let after: string | null = null;
      for (;;) {
        const answer = await page({ first: 23, after }, {}, BARE_PRODUCT, call);
        expect(answer.rows.length).toBeLessThanOrEqual(23);
        found.push(...answer.rows.map(({ record }) => record.sku));
        if (found.length === 23) await sandbox.people.renameProduct?.(String(codes[60]), 'AAA renamed while paging');
        after = answer.rows.at(-1)?.key ?? after;
        if (!answer.hasNext) break;
      }
      expect(new Set(found).size).toBe(found.length);
      expect(codes.filter((code) => !found.includes(code))).toEqual([]);
      const whole = await page({ first: found.length + 1, after: null }, {}, BARE_PRODUCT, call);
      expect([whole.rows.map(({ record }) => record.sku), whole.hasNext]).toEqual([found, false]);
    });

    it('are filtered by SKU, title and category', async () => {
      const { source } = get();
      const page = has(source.reads.productPage, 'reads.productPage');
      const want: ProductWant = { fields: new Set<ProductField>(['title', 'category']) };
      const chosen = [codes[7], codes[2]].map(String);
      const bySku = await page({ first: 10, after: null }, { skus: [...chosen, UNKNOWN] }, want, call);
      expect(bySku.rows.map(({ record }) => record.sku).sort()).toEqual([...chosen].sort());
      const sample = bySku.rows[0]?.record;
      const titled = await page({ first: 10, after: null }, { title: String(sample?.title).toUpperCase() }, want, call);
      expect(titled.rows.map(({ record }) => record.sku)).toContain(sample?.sku);
      if (sample?.category == null) return;
      const category = await page({ first: 20, after: null }, { category: sample.category }, want, call);
      expect(new Set(category.rows.map(({ record }) => record.category))).toEqual(new Set([sample.category]));
      expect(category.hasNext).toBe(true);
    });
  });

  it('locations are the warehouses', async () => {
    const locations = await has(get().source.reads.locations, 'reads.locations')(call);
    expect(locations.map(({ code }) => code).sort()).toEqual(['BER', 'LYS']);
    expect(locations.every(({ externalId, name }) => externalId !== '' && name !== '')).toBe(true);
  });

  it('customers are found by e-mail in any case and by external id', async () => {
    const customers = has(get().source.reads.customers, 'reads.customers');
    const [first] = await customers([{ email: email(1) }], call);
    const seed = catalogue.customers[0];
    expect(first).toMatchObject({ code: seed?.code, email: seed?.email, firstName: seed?.firstName, lastName: seed?.lastName, priceList: 'RETAIL' });
    expect(first?.addresses[0]).toMatchObject({ street: seed?.address.streetLine, city: seed?.address.city, postalCode: seed?.address.postalCode, countryCode: seed?.address.countryCode });
    const records = await customers([{ email: email(41).toUpperCase() }, { email: 'nobody@example.com' }, { externalId: String(first?.externalId) }, { externalId: '987654321' }], call);
    expect(records.map((record) => record?.email ?? null)).toEqual([email(41), null, email(1), null]);
    expect(records[0]).toMatchObject({ companyName: catalogue.customers[40]?.companyName, priceList: 'GOLD', paymentTerm: 'NET30' });
  });

  it('a name changed by a person is read', async () => {
    const { sandbox, source } = get();
    const rename = has(sandbox.people.renameProduct, 'people who rename products');
    const products = has(source.reads.products, 'reads.products');
    await rename(String(codes[10]), 'Renamed by hand');
    await waitFor('the new name', async () => (await products([String(codes[10])], { fields: new Set<ProductField>(['title']) }, call))[0]?.title?.startsWith('Renamed by hand'));
  });
}
