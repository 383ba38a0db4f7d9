/** The shop's words into the gateway's and back. Pure. */
import Big from 'big.js';
import {
  type AddressRecord, type CustomerRecord, type ImageRecord, type InventoryRecord, type OrderPhase, type OrderRecord, type OrderToPlace, type PriceContext, type PriceRecord, type ProductRecord, type RejectionCode, SourceError, type Topic,
  type VariantRecord, type VariantWant,
} from '../source.ts';
import { decimal, fromMinor, plain, toMinor } from '../values.ts';
import type { Address, Entry, EntryHead, Item, Problem, Purchase, Quote, Shopper, StockPosition, StreamKind } from './documents.ts';
import type { z } from 'zod';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const TAX_CLASSES: Readonly<Record<string, string>> = { VAT_STANDARD: 'standard', VAT_REDUCED: 'reduced' };
const TAX_NAMES: Readonly<Record<string, string>> = { standard: 'VAT_STANDARD', reduced: 'VAT_REDUCED' };
const PHASES: Readonly<Record<Purchase['state'], OrderPhase>> = { PENDING: 'PLACED', RECORDED: 'CONFIRMED', SENT: 'COMPLETED', VOIDED: 'CANCELLED' };
/** The kinds of the stream. An entry's name and pictures are also its items', and the shop writes an event for each. */
export const TOPICS: Readonly<Record<z.infer<typeof StreamKind>, Topic>> = { ENTRY: 'product', ITEM: 'variant', QUOTE: 'price', STOCK: 'inventory', DEPOT: 'location', SHOPPER: 'customer', PURCHASE: 'order' };
const REJECTIONS: Readonly<Record<Problem['__typename'], RejectionCode>> = {
  UnknownItem: 'UNKNOWN_SKU', UnknownShopper: 'UNKNOWN_CUSTOMER', UnknownDepot: 'UNKNOWN_LOCATION', UnknownPurchase: 'UNKNOWN_ORDER', WrongState: 'ILLEGAL_TRANSITION', BadInput: 'OTHER',
};
const GRAMS_PER_KILOGRAM = 1_000;
const PER_CENT = 100;

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
function toRate(percent: number): string {
  let rate = rates.get(percent);
  if (rate === undefined) rates.set(percent, (rate = plain(new Big(percent).div(PER_CENT))));
  return rate;
}

export function rejected(problem: Problem): SourceError {
  const subject = problem.__typename === 'UnknownItem' ? problem.sku : problem.__typename === 'UnknownDepot' ? problem.depot : problem.__typename === 'UnknownPurchase' ? problem.code : undefined;
  return new SourceError('REJECTED', `${problem.__typename}: ${problem.message}`, { code: REJECTIONS[problem.__typename], ...(subject === undefined ? {} : { subject }) });
}

/** Pieces are whole here: refuses others before anything is sent. */
export function toPieces(quantity: string, sku: string): number {
  const value = decimal(quantity);
  if (!value.eq(value.round(0))) throw new SourceError('REJECTED', `the shop counts whole pieces, not ${quantity}`, { code: 'OTHER', subject: sku });
  return value.toNumber();
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

function toProductHead(entry: EntryHead, site: string): ProductRecord {
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
  amount: fromMinor(quote.netCents, quote.currency), currency: quote.currency, taxIncluded: false, priceList: quote.group.toUpperCase(), minimumQuantity: String(quote.fromPieces), validFrom: null, validTo: null,
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

// --- purchases ---------------------------------------------------------------------------------------------------------

export function toOrder(purchase: Purchase): OrderRecord {
  const { currency } = purchase;
  const money = (cents: number): string => fromMinor(cents, currency);
  const { state } = purchase;
  return {
    externalId: purchase.id, number: purchase.code, channel: purchase.salesChannel, phase: PHASES[state], placedAt: purchase.placedAt, currency, customer: { externalId: purchase.shopper.id, email: purchase.shopper.email },
    lines: purchase.lines.map((line) => {
      const pieces = String(line.pieces);
      return {
        externalId: line.id, sku: line.sku, title: line.name, unitPrice: money(line.unitNetCents), total: money(line.netCents),
        quantity: { ordered: pieces, cancelled: state === 'VOIDED' ? pieces : '0', allocated: state === 'RECORDED' ? pieces : '0', shipped: state === 'SENT' ? pieces : '0', delivered: '0', returned: '0', refunded: '0' },
        taxLines: [{ code: TAX_CLASSES[line.taxName] ?? line.taxName, rate: toRate(line.taxPercent), base: money(line.netCents), amount: money(line.taxCents) }],
      };
    }),
    taxLines: purchase.taxes.map((tax) => ({ code: TAX_CLASSES[tax.name] ?? tax.name, rate: toRate(tax.percent), base: money(tax.netCents), amount: money(tax.taxCents) })),
    totals: {
      subtotal: money(purchase.netCents), discount: money(0), shipping: money(purchase.grossCents - purchase.netCents - purchase.taxCents), tax: money(purchase.taxCents), total: money(purchase.grossCents), paid: money(0), refunded: money(0),
    },
    shippingAddress: purchase.deliverTo && toAddress(purchase.deliverTo), billingAddress: purchase.billTo && toAddress(purchase.billTo),
    shipments: purchase.parcels.map((parcel) => ({
      externalId: parcel.id, number: null, phase: 'SHIPPED', location: parcel.depot, carrier: parcel.carrier, trackingNumbers: [parcel.trackingCode], shippedAt: parcel.sentAt, lines: purchase.lines.map((line) => ({ sku: line.sku, quantity: String(line.pieces) })),
    })),
    invoices: [], payments: [], returns: [], refunds: [], otherNumbers: purchase.erpNumber === null ? [] : [purchase.erpNumber],
  };
}

/** Input of `recordPurchase`. */
export function fromOrder(order: OrderToPlace): object {
  const { currency, decided } = order;
  const cents = (amount: string): number => toMinor(amount, currency);
  return {
    code: order.number, salesChannel: order.channel, placedAt: order.placedAt, currency, shopperId: order.customer.externalId, email: order.customer.email, depot: order.location,
    lines: order.lines.map((line, index) => {
      const same = decided?.lines[index];
      const taxes = same?.sku === line.sku ? same.taxLines : undefined;
      return { sku: line.sku, pieces: toPieces(line.quantity, line.sku), unitNetCents: cents(line.unitPrice), taxCents: taxes ? taxes.reduce((sum, tax) => sum + cents(tax.amount), 0) : null };
    }),
    decided: decided && {
      netCents: cents(decided.totals.subtotal), taxCents: cents(decided.totals.tax), grossCents: cents(decided.totals.total),
      taxes: decided.taxLines.map((tax) => ({ name: TAX_NAMES[tax.code] ?? tax.code, percent: new Big(tax.rate).times(PER_CENT).toNumber(), netCents: cents(tax.base), taxCents: cents(tax.amount) })),
    },
    deliverTo: order.shippingAddress && fromAddress(order.shippingAddress), billTo: order.billingAddress && fromAddress(order.billingAddress),
    erpNumber: order.decided?.otherNumbers[0] ?? null, note: [order.externalNumber, order.note].filter((text) => text !== null).join('\n') || null,
  };
}
