/** The shop's words into the gateway's and back. Pure. */
import Big from 'big.js';
import type { AddressRecord, CompanyRecord, CustomerRecord, ImageRecord, InventoryRecord, PriceContext, PriceRecord, ProductRecord, Topic, VariantRecord, VariantWant } from '../source.ts';
import { decimal, fromMinor, plain } from '../values.ts';
import type { Address, Company, Entry, EntryHead, Item, Quote, Shopper, StockPosition, StreamKind } from './documents.ts';
import type { z } from 'zod';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export const TAX_CLASSES: Readonly<Record<string, string>> = { VAT_STANDARD: 'standard', VAT_REDUCED: 'reduced' };
/** The kinds of the stream. An entry's name and pictures are also its items', and the shop writes an event for each. */
export const TOPICS: Readonly<Record<z.infer<typeof StreamKind>, Topic>> = { ENTRY: 'product', ITEM: 'variant', QUOTE: 'price', STOCK: 'inventory', DEPOT: 'location', SHOPPER: 'customer', PURCHASE: 'order' };
const GRAMS_PER_KILOGRAM = 1_000;
export const PER_CENT = 100;

/** A float as JSON carries it is its shortest decimal: scaled as one, nothing is lost. */
const scale = (float: number, factor: number): Big => new Big(float).times(factor);

const grams = new Map<number, number>();
const MAX_GRAMS = 10_000;
function toGrams(kilograms: number): number {
  let value = grams.get(kilograms);
  if (value === undefined) {
    if (grams.size >= MAX_GRAMS) grams.clear();
    grams.set(kilograms, (value = scale(kilograms, GRAMS_PER_KILOGRAM).round(0).toNumber()));
  }
  return value;
}
const rates = new Map<number, string>();
/** 19 per cent as `"0.19"`; there are few. */
export function toRate(percent: number): string {
  let rate = rates.get(percent);
  if (rate === undefined) rates.set(percent, (rate = plain(new Big(percent).div(PER_CENT))));
  return rate;
}

// --- catalogue ---------------------------------------------------------------------------------------------------------

/** Variables of what is wanted. A price for part of a piece is the price for the whole pieces in it. */
export const toView = (want: VariantWant | undefined): Readonly<Record<string, unknown>> => ({ depots: want?.inventory?.locations ?? null, quotes: want?.prices?.map(toQuoteInput) ?? null });
const toQuoteInput = ({ customer, currency, quantity }: PriceContext): object => ({ shopperId: customer, currency, pieces: decimal(quantity).round(0, Big.roundDown).toNumber() });

/** @param site what picture addresses begin with */
export function toVariant(item: Item, site: string): VariantRecord {
  const record: Mutable<VariantRecord> = { externalId: item.id, sku: item.sku };
  if (item.barcode !== undefined) record.gtin = item.barcode;
  if (item.name !== undefined) record.title = item.name;
  if (item.vat?.name !== undefined) record.taxClass = TAX_CLASSES[item.vat.name] ?? item.vat.name;
  if (item.vat?.percent !== undefined) record.taxRate = toRate(item.vat.percent);
  if (item.weightKg !== undefined) record.weightGrams = item.weightKg === null ? null : toGrams(item.weightKg);
  if (item.media) record.images = toImages(item.media, site);
  if (item.entry) record.product = toProductHead(item.entry, site);
  if (item.stock) record.inventory = item.stock.map(toInventory);
  if (item.quotes) record.prices = item.quotes.map((quote) => quote && toPrice(quote));
  return record;
}

export function toProduct(entry: Entry, site: string): ProductRecord {
  const head = toProductHead(entry, site);
  return entry.items ? { ...head, variants: entry.items.map((item) => toVariant(item, site)) } : head;
}

export function toProductHead(entry: EntryHead, site: string): ProductRecord {
  const record: Mutable<ProductRecord> = { externalId: entry.id, sku: entry.code };
  if (entry.name !== undefined) record.title = entry.name;
  if (entry.body !== undefined) record.description = entry.body;
  if (entry.slug !== undefined) record.slug = entry.slug;
  if (entry.department !== undefined) record.category = entry.department;
  if (entry.maker !== undefined) record.brand = entry.maker;
  if (entry.media) record.images = toImages(entry.media, site);
  return record;
}

const toImages = (media: NonNullable<EntryHead['media']>, site: string): ImageRecord[] => media.map(({ path, caption }) => ({ url: site + path, alt: caption }));

const toInventory = (stock: StockPosition): InventoryRecord => ({ location: stock.depot, onHand: String(stock.pieces), committed: String(stock.allocated), unavailable: '0', incoming: '0', revision: String(stock.revision) });

const toPrice = (quote: Quote): PriceRecord => ({
  amount: fromMinor(quote.netCents, quote.currency), currency: quote.currency, taxIncluded: false, priceList: quote.group.toUpperCase() || null, minimumQuantity: String(quote.fromPieces), validFrom: null, validTo: null,
});

// --- shoppers ----------------------------------------------------------------------------------------------------------

export const toCustomer = (shopper: Shopper): CustomerRecord => ({
  externalId: shopper.id, code: shopper.customerNumber, email: shopper.email, firstName: shopper.givenName, lastName: shopper.familyName, phone: shopper.phone, companyName: shopper.company, priceList: shopper.group.toUpperCase(),
  paymentTerm: shopper.terms, addresses: shopper.addresses.map(toAddress),
});

export const toAddress = (address: Address): AddressRecord => ({
  name: address.recipient, company: address.company, street: address.lines.length === 0 ? null : address.lines.join('\n'), postalCode: address.zip, city: address.town, countryCode: address.country, phone: address.phone,
});

export const fromAddress = (address: AddressRecord): Address => ({
  recipient: address.name, company: address.company, lines: address.street === null ? [] : address.street.split('\n'), zip: address.postalCode, town: address.city, country: address.countryCode, phone: address.phone,
});

export const toCompany = (company: Company): CompanyRecord => ({
  externalId: company.id, code: company.code, name: company.name, taxNumber: company.taxNumber, email: company.email, phone: company.phone, priceList: company.group.toUpperCase(), paymentTerm: company.terms, addresses: company.addresses.map(toAddress),
});
