/** Fills an empty database from the one catalogue. */
import { generateCatalogue } from '../../catalogue.ts';
import type { Store } from './store.ts';

const THOUSANDTHS = 1_000;

/** `"92.79"` of the catalogue as 9279, `"0.84"` as 84. */
const hundredths = (text: string): number => Number(text.replace('.', ''));

/** Call inside a transaction. The change feed stays empty: what is seeded belongs to a consumer's first full copy. */
export function seed(store: Store): void {
  const catalogue = generateCatalogue();
  const warehouses = catalogue.warehouses.map(({ code, name }) => ({ code, id: store.run('INSERT INTO lager (code, bez) VALUES (?, ?)', code, name) }));
  for (const product of catalogue.products) {
    const category = catalogue.categories.find(({ code }) => code === product.categoryCode)?.name ?? product.categoryCode;
    const stammId = store.run('INSERT INTO stamm (stnr, bez, ktext, wgr, marke, mwst, listpr) VALUES (?, ?, ?, ?, ?, ?, ?)',
      product.code, product.name, `${category} / ${product.code}`.toUpperCase(), product.categoryCode, product.brand.toUpperCase(), product.vatClass === 'reduced' ? 'E' : 'V', hundredths(product.listPrice));
    for (const variant of product.variants) {
      const name = [product.name, ...Object.values(variant.optionValues)].join(' ');
      const articleId = store.run('INSERT INTO artikel (stamm_id, artnr, ean, bez, gew) VALUES (?, ?, ?, ?, ?)', stammId, variant.sku, variant.gtin, name, product.weightGrams);
      for (const { code, id } of warehouses) store.run('INSERT INTO bestand (artikel_id, lager_id, ist) VALUES (?, ?, ?)', articleId, id, variant.stock[code] * THOUSANDTHS);
    }
  }
  for (const list of catalogue.priceLists) {
    for (const [position, rule] of list.rules.entries()) {
      store.run('INSERT INTO preisregel (liste, pos, wgr, abmenge, faktor) VALUES (?, ?, ?, ?, ?)', list.code, position, rule.categoryCode ?? '', (rule.minQuantity ?? 0) * THOUSANDTHS, hundredths(rule.factor));
    }
  }
  for (const customer of catalogue.customers) {
    const address = { NAME: `${customer.firstName} ${customer.lastName}`, FIRMA: customer.companyName ?? '', STRASSE: customer.address.streetLine, PLZ: customer.address.postalCode, ORT: customer.address.city, LAND: customer.address.countryCode, TEL: '' };
    store.run('INSERT INTO kunde (kunr, email, vorname, nachname, tel, firma, liste, zahlb, anschr) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      customer.code, customer.email, customer.firstName, customer.lastName, customer.phone, customer.companyName ?? '', customer.priceList, customer.paymentTerm, JSON.stringify([address]));
  }
}
