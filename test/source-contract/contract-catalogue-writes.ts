/** Prices, texts of products, companies. */
import { expect } from 'vitest';
import { type PriceRecord, type ProductRecord, type ProductTextField, type Source, SourceError } from '../../sources/source.ts';
import { catalogue, wellStocked } from '../support/catalogue.ts';
import { applied } from './contract-applied.ts';
import { customerId, refusal } from './contract-orders.ts';
import { call, describeGiven, type Get, given, has, type Lacks, unique } from './contract-subject.ts';

/** Of three products: in some systems the variants of one share its price. */
const [A = '', B = '', C = ''] = [...new Map(wellStocked(30, 100).map(({ product, variant }) => [product.code, variant.sku])).values()];
const PRODUCT = catalogue.products[40];
const GOLD_CUSTOMER = 41;
const TEXTS: readonly ProductTextField[] = ['title', 'description', 'slug', 'category', 'brand'];
const price = (sku: string, amount: string, over: { readonly priceList?: string; readonly minimumQuantity?: string } = {}) => ({ sku, priceList: null, amount, currency: 'EUR', minimumQuantity: '1', ...over });

async function priceOf(source: Source, sku: string, quantity = '1', customer: string | null = null): Promise<PriceRecord | null | undefined> {
  return (await source.reads.variants?.([sku], { fields: new Set(), prices: [{ customer, currency: null, quantity, at: null }] }, call))?.[0]?.prices?.[0];
}
const amountOf = async (...args: Parameters<typeof priceOf>): Promise<number> => Number((await priceOf(...args))?.amount);
async function textsOf(source: Source): Promise<ProductRecord> {
  const [product] = (await source.reads.products?.([String(PRODUCT?.code)], { fields: new Set(TEXTS) }, call)) ?? [];
  if (!product) throw new Error('the product is gone');
  return product;
}

export function describeCatalogueWrites(get: Get, lacks: Lacks): void {
  describeGiven(lacks, ['setPrice', 'publishPrice'], 'prices', () => {
    given(lacks, 'setPrice')('are set for everybody, and replaced', async () => {
      const { source } = get();
      const write = has(source.writes.setPrice, 'writes.setPrice');
      const other = await amountOf(source, B);
      const { state } = await applied(write, unique('price'), price(A, '12.34'));
      expect([Number(state.amount), state.currency]).toEqual([12.34, 'EUR']);
      expect(await amountOf(source, A)).toBe(12.34);
      await write.apply(unique('price'), price(A, '11.99'), call);
      expect([await amountOf(source, A), await amountOf(source, B)]).toEqual([11.99, other]);
    });

    if (lacks.setPrice === undefined) given(lacks, 'priceLists')('are set in one list from a quantity on', async () => {
      const { source } = get();
      const write = has(source.writes.setPrice, 'writes.setPrice');
      const gold = await customerId(source, GOLD_CUSTOMER);
      const [everybody, one] = [await amountOf(source, C, '5'), await amountOf(source, C, '4', gold)];
      await write.apply(unique('price'), price(C, '1.11', { priceList: 'GOLD', minimumQuantity: '5' }), call);
      expect([await amountOf(source, C, '5', gold), await amountOf(source, C, '4', gold), await amountOf(source, C, '5')]).toEqual([1.11, one, everybody]);
      expect(await priceOf(source, C, '5', gold)).toMatchObject({ priceList: 'GOLD', minimumQuantity: '5' });
      await expect(write.apply(unique('price'), price(C, '1.00', { priceList: 'NO-SUCH-LIST' }), call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH-LIST'));
    });

    given(lacks, 'setPrice')('of what is unknown, or with too many digits, are refused', async () => {
      const { source } = get();
      const write = has(source.writes.setPrice, 'writes.setPrice');
      const before = await amountOf(source, B);
      await expect(write.apply(unique('price'), price('NO-SUCH-SKU', '1.00'), call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(write.apply(unique('price'), price(B, '1.005'), call)).rejects.toMatchObject(refusal('OTHER', B));
      expect(await amountOf(source, B)).toBe(before);
    });

    given(lacks, 'publishPrice')('are taken over as the record has them, never an older one over a newer', async () => {
      const { source } = get();
      const write = has(source.writes.publishPrice, 'writes.publishPrice');
      const send = (amount: string, version: string) => write.apply(unique('publish'), { ...price(A, amount), version }, call);
      await send('12.34', '5:20');
      expect(await amountOf(source, A)).toBe(12.34);
      for (const [amount, version] of [['99.00', '5:19'], ['99.00', '4:900'], ['12.34', '5:20']] as const) {
        await send(amount, version);
        expect([version, await amountOf(source, A)]).toEqual([version, 12.34]);
      }
      await send('12.00', '5:100');
      await send('11.99', '10:1');
      expect(await amountOf(source, A)).toBe(11.99);
      await expect(write.apply(unique('publish'), { ...price('NO-SUCH-SKU', '1.00'), version: '9:9' }, call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(write.apply(unique('publish'), { ...price(B, '1.005'), version: '9:9' }, call)).rejects.toMatchObject(refusal('OTHER', B));
    });

    if (lacks.publishPrice === undefined) given(lacks, 'priceLists')('are taken over for one list', async () => {
      const { source } = get();
      const write = has(source.writes.publishPrice, 'writes.publishPrice');
      const [gold, everybody] = [await customerId(source, GOLD_CUSTOMER), await amountOf(source, C, '5')];
      await write.apply(unique('publish'), { ...price(C, '1.11', { priceList: 'GOLD', minimumQuantity: '5' }), version: '5:1' }, call);
      expect([await amountOf(source, C, '5', gold), await amountOf(source, C, '5')]).toEqual([1.11, everybody]);
      await expect(write.apply(unique('publish'), { ...price(C, '1.00', { priceList: 'NO-SUCH-LIST' }), version: '5:1' }, call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH-LIST'));
    });
  });

  describeGiven(lacks, ['updateProduct'], 'texts of products', () => {
    given(lacks, 'updateProduct')('are written where the source holds them, and nothing else is', async () => {
      const { source } = get();
      const write = has(source.writes.updateProduct, 'writes.updateProduct');
      const sku = String(PRODUCT?.code);
      const held: string[] = [];
      for (const [field, value] of [['title', 'A new name'], ['description', 'A new description.'], ['slug', unique('a-new-slug').toLowerCase()]] as const) {
        const before = await textsOf(source);
        const error: unknown = await applied(write, unique('text'), { sku, fields: { [field]: value } }).then(() => null, (reason: unknown) => reason);
        if (error !== null && !(error instanceof SourceError)) throw error;
        if (error === null) held.push(field);
        else expect(error).toMatchObject(refusal('OTHER', field));
        expect(await textsOf(source)).toEqual(error === null ? { ...before, [field]: value } : before);
      }
      expect(held).toContain('title');
      if (held.includes('description')) {
        await write.apply(unique('text'), { sku, fields: { description: null } }, call);
        expect((await textsOf(source)).description).toBeNull();
      }
      await expect(write.apply(unique('text'), { sku: 'NO-SUCH-SKU', fields: { title: 'x' } }, call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(write.apply(unique('text'), { sku, fields: { title: null } }, call)).rejects.toMatchObject({ kind: 'REJECTED' });
      expect((await textsOf(source)).title).toBe('A new name');
    });
  });

  describeGiven(lacks, ['companies'], 'companies', () => {
    given(lacks, 'companies')('are one for each code, keep what is not sent, and are read by code', async () => {
      const { source } = get();
      const write = has(source.writes.upsertCompany, 'writes.upsertCompany');
      const companies = has(source.reads.companies, 'reads.companies');
      const code = unique('CO');
      const office = { name: 'Einkauf', company: null, street: 'Am Kai 3', postalCode: '20457', city: 'Hamburg', countryCode: 'DE', phone: null };
      const nothing = { taxNumber: null, email: null, phone: null, priceList: null, paymentTerm: null, addresses: null };
      const first = await applied(write, unique('company'), { ...nothing, code, name: 'Kovács Bau GmbH', taxNumber: 'DE123456788', phone: '+49 40 1', addresses: [office] });
      const second = await write.apply(unique('company'), { ...nothing, code, name: 'Kovács Hochbau GmbH' }, call);
      expect(second.externalId).toBe(first.externalId);
      const [none, read] = await companies(['NO-SUCH-COMPANY', code], call);
      expect([none, read?.externalId]).toEqual([null, first.externalId]);
      expect(read).toMatchObject({ code, name: 'Kovács Hochbau GmbH', taxNumber: 'DE123456788', phone: '+49 40 1' });
      expect(read?.addresses.map(({ street, postalCode, city, countryCode }) => [street, postalCode, city, countryCode])).toEqual([['Am Kai 3', '20457', 'Hamburg', 'DE']]);
    });

    if (lacks.companies === undefined) given(lacks, 'priceLists')('buy by a list that there is', async () => {
      const { source } = get();
      const write = has(source.writes.upsertCompany, 'writes.upsertCompany');
      const company = { code: unique('CO'), name: 'Smith Services SARL', taxNumber: null, email: null, phone: null, paymentTerm: null, addresses: null };
      await expect(write.apply(unique('company'), { ...company, priceList: 'NO-SUCH-LIST' }, call)).rejects.toMatchObject(refusal('UNKNOWN_PRICE_LIST', 'NO-SUCH-LIST'));
      expect(await source.reads.companies?.([company.code], call)).toEqual([null]);
      expect((await write.apply(unique('company'), { ...company, priceList: 'GOLD' }, call)).state.priceList).toBe('GOLD');
    });
  });
}
