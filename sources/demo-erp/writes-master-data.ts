/** Writes of products, prices, customers and companies. */
import { type Call, type CompanyRecord, type CompanyToUpsert, type CustomerRecord, type CustomerToUpsert, type ProductTextField, SourceError, type Writes } from '../source.ts';
import type { Client } from './client.ts';
import { exactly } from './exactly.ts';
import { fromAddress, PRODUCT_FIELDS, toAddress, toCompany, toCustomer, toMoney, toPrice, toProductHead, toQuantity } from './mapping.ts';
import { OPERATIONS } from './operations.ts';
import { readCompanies, readCustomers } from './reads.ts';

export function createMasterDataWrites(client: Client): Pick<Writes, 'setPrice' | 'updateProduct' | 'upsertCustomer' | 'upsertCompany'> {
  return {
    setPrice: {
      /** By nature: the price is set to a value, which is the same when it is set again. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { PREIS } = await client.ask(OPERATIONS.preisPflege, {
          ARTNR: input.sku, LISTE: input.priceList ?? '', ABMENGE: exactly(toQuantity, input.minimumQuantity, input.sku), PREIS: exactly(toMoney, input.amount, input.sku), WAEHR: input.currency,
        }, call);
        return { externalId: [input.sku, input.priceList ?? '', input.minimumQuantity].join('/'), state: toPrice(PREIS) };
      },
    },
    updateProduct: {
      /** By nature: texts are set, which are the same when they are set again. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const texts = Object.fromEntries(Object.entries(input.fields).map(([field, value]) => [column(field), value ?? '']));
        const { STAMM } = await client.ask(OPERATIONS.stammPflege, { NR: input.sku, ...texts }, call);
        const state = toProductHead(STAMM);
        return { externalId: state.externalId, state };
      },
    },
    upsertCustomer: {
      /** An e-mail is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(_key, input, call) {
        const known = await byEmail(client, input.email, call);
        const { KUNDE } = await client.ask(OPERATIONS.kundePflege, {
          EMAIL: input.email,
          ...(known && { KUNR: known.externalId }),
          ...(input.firstName !== null && { VORNAME: input.firstName }), ...(input.lastName !== null && { NACHNAME: input.lastName }), ...(input.phone !== null && { TEL: input.phone }),
          ...(input.addresses && { ANSCHR: input.addresses.map(fromAddress) }),
        }, call);
        const state = toCustomer(KUNDE);
        return { externalId: state.externalId, state };
      },
      async find(_key, input, call) {
        const known = await byEmail(client, input.email, call);
        return known && holdsCustomer(known, input) ? { externalId: known.externalId, state: known } : null;
      },
    },
    upsertCompany: {
      /** The code is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(_key, input, call) {
        const known = await byCode(client, input.code, call);
        const { FIRMA } = await client.ask(OPERATIONS.firmaPflege, {
          ...(known && { KUNR: known.externalId }), SUCHN: input.code, FIRMA: input.name,
          ...(input.taxNumber !== null && { USTID: input.taxNumber }), ...(input.email !== null && { EMAIL: input.email }), ...(input.phone !== null && { TEL: input.phone }),
          ...(input.priceList !== null && { LISTE: input.priceList }), ...(input.paymentTerm !== null && { ZAHLB: input.paymentTerm }), ...(input.addresses && { ANSCHR: input.addresses.map(fromAddress) }),
        }, call);
        const state = toCompany(FIRMA);
        return { externalId: state.externalId, state };
      },
      async find(_key, input, call) {
        const known = await byCode(client, input.code, call);
        return known && holdsCompany(known, input) ? { externalId: known.externalId, state: known } : null;
      },
    },
  };
}

const TEXT_FIELDS: Readonly<Record<string, string>> = PRODUCT_FIELDS satisfies Partial<Record<ProductTextField, string>>;
function column(field: string): string {
  const name = TEXT_FIELDS[field];
  if (name === undefined) throw new SourceError('REJECTED', `the ERP has no ${field}`, { code: 'OTHER', subject: field });
  return name;
}

const byEmail = async (client: Client, email: string, call: Call): Promise<CustomerRecord | null> => (await readCustomers(client, [{ email }], call))[0] ?? null;
const byCode = async (client: Client, code: string, call: Call): Promise<CompanyRecord | null> => (await readCompanies(client, [code], call))[0] ?? null;

const same = (wanted: string | null, value: string | null): boolean => wanted === null || (value ?? '') === wanted;
const sameAddresses = (wanted: CustomerToUpsert['addresses'], value: CustomerRecord['addresses']): boolean => wanted === null || JSON.stringify(wanted.map(fromAddress).map(toAddress)) === JSON.stringify(value);

/** Whether the customer already is what was to be written. */
const holdsCustomer = (customer: CustomerRecord, input: CustomerToUpsert): boolean =>
  same(input.firstName, customer.firstName) && same(input.lastName, customer.lastName) && same(input.phone, customer.phone) && sameAddresses(input.addresses, customer.addresses);

const holdsCompany = (company: CompanyRecord, input: CompanyToUpsert): boolean =>
  company.name === input.name && same(input.taxNumber, company.taxNumber) && same(input.email, company.email) && same(input.phone, company.phone) && same(input.priceList, company.priceList)
  && same(input.paymentTerm, company.paymentTerm) && sameAddresses(input.addresses, company.addresses);
