/**
 * Fills an empty database from the one catalogue. A shop's copies are never quite the record's: names carry a suffix, barcodes have 14 digits,
 * departments are lower case, one piece of each stock is held back, and prices end in 0 or 5 cents (see quotes.ts).
 */
import { generateCatalogue } from '../../catalogue.ts';
import type { Store } from './store.ts';

const NAME_SUFFIX = ' | Trade Shop';
const HELD_BACK = 1;

const hundredths = (text: string): number => Number(text.replace('.', ''));

/** Call inside a transaction. The outbox stays empty: what is seeded belongs to a consumer's first full copy. */
export function seed(store: Store): void {
  const catalogue = generateCatalogue();
  const depots = catalogue.warehouses.map(({ code, name }) => ({ code, id: store.run('INSERT INTO depot (code, label) VALUES (?, ?)', code, `${name} depot`) }));
  for (const product of catalogue.products) {
    const entryId = store.run('INSERT INTO entry (code, name, body, slug, department, maker, vat, list_cents) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      product.code, product.name + NAME_SUFFIX, `${product.description} Ready to ship.`, product.slug, product.categoryCode.toLowerCase(), product.brand, product.vatClass, hundredths(product.listPrice));
    for (const variant of product.variants) {
      const itemId = store.run('INSERT INTO item (entry_id, sku, barcode, options, grams) VALUES (?, ?, ?, ?, ?)', entryId, variant.sku, `0${variant.gtin}`, Object.values(variant.optionValues).join(', '), product.weightGrams);
      for (const { code, id } of depots) store.run('INSERT INTO stock (item_id, depot_id, pieces) VALUES (?, ?, ?)', itemId, id, Math.max(0, variant.stock[code] - HELD_BACK));
    }
  }
  for (const list of catalogue.priceLists) {
    for (const [position, rule] of list.rules.entries()) {
      store.run('INSERT INTO price_rule (price_group, position, department, from_pieces, factor) VALUES (?, ?, ?, ?, ?)', list.code.toLowerCase(), position, (rule.categoryCode ?? '').toLowerCase(), rule.minQuantity ?? 0, hundredths(rule.factor));
    }
  }
  for (const customer of catalogue.customers) {
    const address = {
      recipient: `${customer.firstName} ${customer.lastName}`, company: customer.companyName, lines: [customer.address.streetLine], zip: customer.address.postalCode, town: customer.address.city, country: customer.address.countryCode, phone: null,
    };
    store.run('INSERT INTO shopper (email_key, email, customer_number, given_name, family_name, phone, company, price_group, terms, addresses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      customer.email.toLowerCase(), customer.email, customer.code, customer.firstName, customer.lastName, customer.phone, customer.companyName, customer.priceList.toLowerCase(), customer.paymentTerm, JSON.stringify([address]));
    if (customer.companyName === null) continue;
    store.run('INSERT INTO company (code, name, email, phone, price_group, terms, addresses) VALUES (?, ?, ?, ?, ?, ?, ?)',
      customer.code, customer.companyName, customer.email, customer.phone, customer.priceList.toLowerCase(), customer.paymentTerm, JSON.stringify([address]));
  }
}
