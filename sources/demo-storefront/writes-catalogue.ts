/** Writes of stock, prices, entries, shoppers and companies. */
import { type ProductTextField, SourceError, type Writes } from '../source.ts';
import type { Client } from './client.ts';
import * as documents from './documents-writes.ts';
import { fromAddress, toCompany, toCustomer, toProductHead } from './mapping.ts';
import { rejected, toCents, toPieces } from './refusals.ts';

const TEXTS: Readonly<Record<string, string>> = { title: 'NAME', description: 'BODY', slug: 'SLUG', category: 'DEPARTMENT', brand: 'MAKER' } satisfies Record<ProductTextField, string>;

/** Texts only: no picture is answered. */
const NO_SITE = '';

export function createCatalogueWrites(client: Client): Pick<Writes, 'publishInventory' | 'publishPrice' | 'updateProduct' | 'upsertCustomer' | 'upsertCompany'> {
  return {
    publishInventory: {
      /** Absolute, and never over a newer version. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { publishStock } = await client.ask(documents.PUBLISH_STOCK, { input: { sku: input.sku, depot: input.location, pieces: toPieces(input.onHand, input.sku), version: input.version } }, documents.PublishStockData, call);
        if (publishStock.__typename !== 'Publication') throw rejected(publishStock);
        return { externalId: `${input.sku}/${input.location}`, state: null };
      },
    },
    publishPrice: {
      /** Absolute, and never over a newer version. */
      key: 'ENFORCED',
      async apply(_key, { sku, priceList, amount, currency, minimumQuantity, version }, call) {
        const { publishQuote } = await client.ask(documents.PUBLISH_QUOTE, {
          input: { sku, group: priceList, fromPieces: toPieces(minimumQuantity, sku), netCents: toCents(amount, currency, sku), currency, version },
        }, documents.PublishQuoteData, call);
        if (publishQuote.__typename !== 'Publication') throw rejected(publishQuote, sku);
        return { externalId: [sku, priceList ?? '', minimumQuantity].join('/'), state: null };
      },
    },
    updateProduct: {
      /** The key is unique in the shop. */
      key: 'ENFORCED',
      async apply(key, input, call) {
        const texts = Object.entries(input.fields).map(([field, value]) => ({ text: textOf(field), value }));
        const { editEntry } = await client.ask(documents.EDIT_ENTRY, { input: { key, code: input.sku, texts } }, documents.EditEntryData, call);
        if (editEntry.__typename !== 'Entry') throw rejected(editEntry, input.sku);
        return { externalId: editEntry.id, state: toProductHead(editEntry, NO_SITE) };
      },
    },
    upsertCustomer: {
      /** The e-mail in lower case is unique. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { saveShopper } = await client.ask(documents.SAVE_SHOPPER, {
          input: { email: input.email, givenName: input.firstName, familyName: input.lastName, phone: input.phone, addresses: input.addresses?.map(fromAddress) ?? null, customerNumber: input.code },
        }, documents.SaveShopperData, call);
        if (saveShopper.__typename !== 'Shopper') throw rejected(saveShopper);
        return { externalId: saveShopper.id, state: toCustomer(saveShopper) };
      },
    },
    upsertCompany: {
      /** The code is unique. */
      key: 'ENFORCED',
      async apply(_key, { code, name, taxNumber, email, phone, priceList, paymentTerm, addresses }, call) {
        const { saveCompany } = await client.ask(documents.SAVE_COMPANY, {
          input: { code, name, taxNumber, email, phone, group: priceList, terms: paymentTerm, addresses: addresses?.map(fromAddress) ?? null },
        }, documents.SaveCompanyData, call);
        if (saveCompany.__typename !== 'Company') throw rejected(saveCompany, code);
        return { externalId: saveCompany.id, state: toCompany(saveCompany) };
      },
    },
  };
}

function textOf(field: string): string {
  const text = TEXTS[field];
  if (text === undefined) throw new SourceError('REJECTED', `the shop has no ${field}`, { code: 'OTHER', subject: field });
  return text;
}
