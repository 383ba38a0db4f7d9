/** The ERP's words into the gateway's and back. Pure. */
import { decimal, plain } from '../values.ts';
import type {
  AddressRecord, CompanyRecord, CustomerRecord, InventoryRecord, PriceContext, PriceRecord, ProductField, ProductRecord, ProductWant, Topic, VariantField, VariantRecord, VariantWant,
} from '../source.ts';
import { fromBerlin, toBerlin } from './berlin-time.ts';
import { fromComma, gramsFromComma, quantityFromComma, toComma } from './decimal-comma.ts';
import type { ARTIKEL_FELDER, AENDERUNG_ARTEN, Anschrift, Artikel, ArtikelTeile, Bestand, Firma, Kunde, Preis, PreisFrage, Stamm, StammKopf, StammTeile, STAMM_FELDER } from './wire.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Fields that the ERP has. */
const ARTICLE_FIELDS: Readonly<Partial<Record<VariantField, (typeof ARTIKEL_FELDER)[number]>>> = { gtin: 'EAN', title: 'BEZ', taxClass: 'MWST', taxRate: 'MWSTSATZ', weightGrams: 'GEW' };
export const PRODUCT_FIELDS: Readonly<Partial<Record<ProductField, (typeof STAMM_FELDER)[number]>>> = { title: 'BEZ', description: 'KTEXT', category: 'WGR', brand: 'MARKE' };

export const TAX_CLASSES: Readonly<Record<string, string>> = { V: 'standard', E: 'reduced' };

/** The kinds of the change feed. A product's text is also in its articles, and the ERP writes a row for each. */
export const TOPICS: Readonly<Record<(typeof AENDERUNG_ARTEN)[number], Topic>> = { STAMM: 'product', ARTIKEL: 'variant', PREIS: 'price', BESTAND: 'inventory', LAGER: 'location', KUNDE: 'customer', AUFTRAG: 'order' };

const QUANTITY_DIGITS = 3;
const UNIT_PRICE_DIGITS = 4;
const MONEY_DIGITS = 2;

export const orNull = (text: string): string | null => (text === '' ? null : text);
export const toQuantity = (value: string): string => toComma(value, QUANTITY_DIGITS);
/** In the digits of the ERP's currency. */
export const toMoney = (value: string): string => toComma(value, MONEY_DIGITS);
export const toUnitPrice = (value: string): string => toComma(value, UNIT_PRICE_DIGITS);
/** Grams as kilograms: 1250 gives `"1,250"`. */
export const toWeight = (grams: number): string => toComma(decimal(String(grams)).div(1_000).toFixed(), QUANTITY_DIGITS);
/** Whole seconds: the ERP has no more. */
export const toLocalTime = (instant: string): string => toBerlin(new Date(instant));
export function toInstant(local: string): string {
  const date = fromBerlin(local);
  if (!date) throw new RangeError(`not a time of the ERP: ${JSON.stringify(local)}`);
  return date.toISOString();
}
export const instantOrNull = (local: string): string | null => (local === '' ? null : toInstant(local));

const rates = new Map<string, string>();
/** `"19,00"` per cent as `"0.19"`; there are few. */
export function toRate(perCent: string): string {
  let rate = rates.get(perCent);
  if (rate === undefined) rates.set(perCent, (rate = plain(decimal(fromComma(perCent)).div(100))));
  return rate;
}

const quantities = new Map<string, string>();
const MAX_QUANTITIES = 10_000;
/** As `quantityFromComma`: stock is full of the same small numbers. */
function toShortest(comma: string): string {
  let value = quantities.get(comma);
  if (value === undefined) {
    if (quantities.size >= MAX_QUANTITIES) quantities.clear();
    quantities.set(comma, (value = quantityFromComma(comma)));
  }
  return value;
}

// --- what is wanted ----------------------------------------------------------------------------------------------------

const chosen = <Field extends string, Code>(fields: ReadonlySet<Field>, codes: Readonly<Partial<Record<Field, Code>>>): Code[] => [...fields].flatMap((field) => codes[field] ?? []);

export function toArticleParts(want: VariantWant): ArtikelTeile {
  return {
    FELDER: chosen(want.fields, ARTICLE_FIELDS),
    ...(want.product && { STAMM: chosen(want.product, PRODUCT_FIELDS) }),
    ...(want.inventory && { BESTAND: 'J' as const, ...(want.inventory.locations && { LAGER: [...want.inventory.locations] }) }),
    ...(want.prices && { PREISE: want.prices.map(toPriceQuestion) }),
  };
}

export const toProductParts = (want: ProductWant): StammTeile => ({ FELDER: chosen(want.fields, PRODUCT_FIELDS), ...(want.variants && { ARTIKEL: toArticleParts(want.variants) }) });

const toPriceQuestion = ({ customer, currency, quantity, at }: PriceContext): PreisFrage => ({ KUNR: customer ?? '', WAEHR: currency ?? '', MENGE: toQuantity(quantity), ZEIT: at === null ? '' : toLocalTime(at) });

// --- catalogue ---------------------------------------------------------------------------------------------------------

export function toVariant(article: Artikel): VariantRecord {
  const record: Mutable<VariantRecord> = { externalId: article.ARTID, sku: article.ARTNR };
  if (article.EAN !== undefined) record.gtin = orNull(article.EAN);
  if (article.BEZ !== undefined) record.title = article.BEZ;
  if (article.MWST !== undefined) record.taxClass = TAX_CLASSES[article.MWST] ?? orNull(article.MWST);
  if (article.MWSTSATZ !== undefined) record.taxRate = article.MWSTSATZ === '' ? null : toRate(article.MWSTSATZ);
  if (article.GEW !== undefined) record.weightGrams = article.GEW === '' ? null : gramsFromComma(article.GEW);
  if (article.STAMM) record.product = toProductHead(article.STAMM);
  if (article.BEST) record.inventory = article.BEST.map(toInventory);
  if (article.PREISE) record.prices = article.PREISE.map((price) => price && toPrice(price));
  return record;
}

export function toProduct(product: Stamm): ProductRecord {
  const head = toProductHead(product);
  return product.ARTIKEL ? { ...head, variants: product.ARTIKEL.map(toVariant) } : head;
}

export function toProductHead(product: StammKopf): ProductRecord {
  const record: Mutable<ProductRecord> = { externalId: product.STID, sku: product.STNR };
  if (product.BEZ !== undefined) record.title = product.BEZ;
  if (product.KTEXT !== undefined) record.description = orNull(product.KTEXT);
  if (product.WGR !== undefined) record.category = orNull(product.WGR);
  if (product.MARKE !== undefined) record.brand = orNull(product.MARKE);
  return record;
}

export const toInventory = (level: Bestand): InventoryRecord => ({
  location: level.LAGER, onHand: toShortest(level.IST), committed: toShortest(level.AUFTR), unavailable: toShortest(level.GESP), incoming: toShortest(level.ZUG), revision: level.LFD,
});

export const toPrice = (price: Preis): PriceRecord => ({
  amount: fromComma(price.PREIS), currency: price.WAEHR, taxIncluded: false, priceList: orNull(price.LISTE), minimumQuantity: toShortest(price.ABMENGE), validFrom: instantOrNull(price.VON), validTo: instantOrNull(price.BIS),
});

// --- customers ---------------------------------------------------------------------------------------------------------

export const toCustomer = (customer: Kunde): CustomerRecord => ({
  externalId: customer.KUNR, code: customer.KUNR, email: orNull(customer.EMAIL), firstName: orNull(customer.VORNAME), lastName: orNull(customer.NACHNAME), phone: orNull(customer.TEL), companyName: orNull(customer.FIRMA),
  priceList: orNull(customer.LISTE), paymentTerm: orNull(customer.ZAHLB), addresses: customer.ANSCHR.map(toAddress),
});

export const toAddress = (address: Anschrift): AddressRecord => ({
  name: orNull(address.NAME), company: orNull(address.FIRMA), street: orNull(address.STRASSE), postalCode: orNull(address.PLZ), city: orNull(address.ORT), countryCode: orNull(address.LAND), phone: orNull(address.TEL),
});

export const fromAddress = (address: AddressRecord): Anschrift => ({
  NAME: address.name ?? '', FIRMA: address.company ?? '', STRASSE: address.street ?? '', PLZ: address.postalCode ?? '', ORT: address.city ?? '', LAND: address.countryCode ?? '', TEL: address.phone ?? '',
});

export const toCompany = (company: Firma): CompanyRecord => ({
  externalId: company.KUNR, code: orNull(company.SUCHN) ?? company.KUNR, name: company.FIRMA, taxNumber: orNull(company.USTID), email: orNull(company.EMAIL), phone: orNull(company.TEL),
  priceList: orNull(company.LISTE), paymentTerm: orNull(company.ZAHLB), addresses: company.ANSCHR.map(toAddress),
});
