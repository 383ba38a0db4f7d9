/** Vendure's words and ours, in both directions. Pure. Amounts are minor units there, rates percents. */
import Big from 'big.js';
import type { AddressRecord, CompanyRecord, CustomerRecord, ImageRecord, InventoryRecord, OrderPhase, OrderRecord, PaymentPhase, PaymentRecord, ProductRecord, ShipmentPhase, TaxLineRecord, VariantRecord } from '../source.ts';
import { fromMinor, plain } from '../values.ts';
import type { AddressAnswer, CompanyAnswer, CustomerAnswer, OrderAnswer, ProductAnswer, VariantAnswer } from './documents.ts';

const ORDER_PHASES: Readonly<Record<string, OrderPhase>> = {
  Created: 'DRAFT', AddingItems: 'DRAFT', Draft: 'DRAFT', ArrangingPayment: 'DRAFT',
  PaymentAuthorized: 'PLACED', PaymentSettled: 'PLACED', Modifying: 'PLACED', ArrangingAdditionalPayment: 'PLACED',
  PartiallyShipped: 'IN_PROGRESS', PartiallyDelivered: 'IN_PROGRESS', Shipped: 'COMPLETED', Delivered: 'COMPLETED', Cancelled: 'CANCELLED',
};
/** The phase of a placed order in one of Vendure's states. A state of the shop's own is taken as placed. */
export const phaseOf = (state: string): OrderPhase => ORDER_PHASES[state] ?? 'PLACED';
const PAYMENT_PHASES: Readonly<Record<string, PaymentPhase>> = { Created: 'PENDING', Authorized: 'AUTHORIZED', Settled: 'CAPTURED', Declined: 'FAILED', Error: 'FAILED', Cancelled: 'VOIDED' };
const SHIPMENT_PHASES: Readonly<Record<string, ShipmentPhase>> = { Created: 'PENDING', Pending: 'PENDING', Shipped: 'SHIPPED', Delivered: 'DELIVERED', Cancelled: 'CANCELLED' };

/** `19` is `"0.19"` and back. */
export const fractionOf = (percent: number): string => plain(new Big(String(percent)).div(100));
export const percentOf = (fraction: string): number => new Big(fraction).times(100).toNumber();

const imagesOf = (images: readonly ImageRecord[]): ImageRecord[] => images.map(({ url, alt }) => ({ url, alt }));
/** A level changes whenever one of its two figures does. */
const inventoryOf = ({ location, onHand, allocated }: { readonly location: string; readonly onHand: number; readonly allocated: number }): InventoryRecord =>
  ({ location, onHand: String(onHand), committed: String(allocated), unavailable: '0', incoming: '0', revision: `${onHand}/${allocated}` });

/** Vendure names its tax categories for people: `Standard VAT` is `standard`. */
const taxClassOf = (category: string): string => category.replace(/ VAT$/i, '').trim().toLowerCase().replaceAll(/\s+/g, '-');

/** What was not asked for is left out. */
export function toVariant({ id, sku, gtin, title, taxCategory, taxRate, weightGrams, images, stock, prices, product }: VariantAnswer): VariantRecord {
  return {
    externalId: id, sku,
    ...(gtin === undefined ? {} : { gtin }),
    ...(title === undefined ? {} : { title: title ?? sku }),
    ...(taxCategory === undefined ? {} : { taxClass: taxCategory && taxClassOf(taxCategory) }),
    ...(taxRate === undefined ? {} : { taxRate: fractionOf(taxRate) }),
    ...(weightGrams === undefined ? {} : { weightGrams }),
    ...(images ? { images: imagesOf(images) } : {}),
    ...(stock ? { inventory: stock.map(inventoryOf) } : {}),
    ...(prices
      ? { prices: prices.map((price) => price && { amount: fromMinor(price.amount, price.currency), currency: price.currency, taxIncluded: price.includesTax, priceList: price.priceList, minimumQuantity: '1', validFrom: null, validTo: null }) }
      : {}),
    ...(product ? { product: toProduct(product) } : {}),
  };
}

export function toProduct({ id, sku, title, description, slug, images, category, brand, variants }: ProductAnswer): ProductRecord {
  return {
    externalId: id, sku,
    ...(title === undefined ? {} : { title: title ?? sku }),
    // an empty one is none
    ...(description === undefined ? {} : { description: description || null }),
    ...(slug === undefined ? {} : { slug }),
    ...(images ? { images: imagesOf(images) } : {}),
    ...(category === undefined ? {} : { category }),
    ...(brand === undefined ? {} : { brand }),
    ...(variants ? { variants: variants.map(toVariant) } : {}),
  };
}

const filled = (lines: readonly (string | null)[]): string | null => lines.filter((line) => line !== null && line !== '').join('\n') || null;
export const toAddress = ({ fullName, company, streetLine1, streetLine2, postalCode, city, countryCode, phoneNumber }: AddressAnswer): AddressRecord =>
  ({ name: fullName || null, company: company || null, street: filled([streetLine1, streetLine2]), postalCode: postalCode || null, city: city || null, countryCode: countryCode || null, phone: phoneNumber || null });

/** Vendure has two lines for the street: what is more goes into the second. */
export function fromAddress({ name, company, street, postalCode, city, countryCode, phone }: AddressRecord): AddressAnswer {
  const [streetLine1 = null, ...others] = street?.split('\n') ?? [];
  return { fullName: name, company, streetLine1, streetLine2: others.join(', ') || null, postalCode, city, countryCode, phoneNumber: phone };
}

export const toCustomer = ({ id, emailAddress, firstName, lastName, phoneNumber, erpId, companyName, paymentTerm, priceList, addresses }: CustomerAnswer): CustomerRecord =>
  ({ externalId: id, code: erpId, email: emailAddress.toLowerCase(), firstName, lastName, phone: phoneNumber, companyName, priceList, paymentTerm, addresses: addresses.map(toAddress) });

export const toCompany = ({ id, code, name, taxNumber, emailAddress, phoneNumber, priceList, paymentTerm, addresses }: CompanyAnswer): CompanyRecord =>
  ({ externalId: id, code, name, taxNumber, email: emailAddress, phone: phoneNumber, priceList, paymentTerm, addresses: addresses.map(toAddress) });

/** Vendure has one field for the tracking codes of a fulfilment. */
const trackingNumbersOf = (trackingCode: string | null): string[] => trackingCode?.split(/,\s*/).filter((code) => code !== '') ?? [];

/** Paid back to the last cent, a payment is REFUNDED: the refunds are set against the newest payments first, as the plugin does. */
function paymentsOf({ payments, refunded, currencyCode }: OrderAnswer): PaymentRecord[] {
  let rest = refunded;
  return payments.toReversed().map(({ id, state, amount, method, reference, at }) => {
    const phase = PAYMENT_PHASES[state] ?? 'PENDING';
    const gone = phase === 'CAPTURED' && rest >= amount;
    if (phase === 'CAPTURED') rest -= Math.min(rest, amount);
    return { externalId: id, phase: gone ? ('REFUNDED' as const) : phase, amount: fromMinor(amount, currencyCode), method, reference, at };
  }).toReversed();
}

/** @param channel the gateway's channel of an order that was placed in the shop's own checkout */
export function toOrder(order: OrderAnswer, channel: string | null): OrderRecord {
  const { currencyCode: currency, customerId } = order;
  const money = (minor: number): string => fromMinor(minor, currency);
  const taxLine = ({ description, rate, base, amount }: OrderAnswer['taxes'][number]): TaxLineRecord => ({ code: description, rate: fractionOf(rate), base: money(base), amount: money(amount) });
  const phase = ORDER_PHASES[order.state] ?? (order.placedAt === null ? 'DRAFT' : 'PLACED');
  return {
    externalId: order.id, number: order.code, channel: order.channel ?? channel, phase, placedAt: order.placedAt, currency,
    customer: customerId === null ? null : { externalId: customerId, email: order.emailAddress?.toLowerCase() ?? null },
    lines: order.lines.map((line) => ({
      externalId: line.id, sku: line.sku, title: line.title, unitPrice: money(line.unitPrice), ...(line.discount === 0 ? {} : { discount: money(line.discount) }), total: money(line.linePrice - line.discount), taxLines: line.taxes.map(taxLine),
      quantity: {
        ordered: String(line.ordered), cancelled: String(line.ordered - line.open), allocated: phase === 'DRAFT' ? '0' : String(Math.max(0, line.open - line.shipped)),
        shipped: String(line.shipped), delivered: String(line.delivered), returned: '0', refunded: '0',
      },
    })),
    taxLines: order.taxes.map(taxLine),
    totals: {
      subtotal: money(order.subTotal), discount: money(order.discount), shipping: money(order.shipping), tax: money(order.total - order.subTotal + order.discount - order.shipping),
      total: money(order.total), paid: money(order.paid), refunded: money(order.refunded),
    },
    shippingAddress: order.shippingAddress && toAddress(order.shippingAddress),
    billingAddress: order.billingAddress && toAddress(order.billingAddress),
    shipments: order.fulfillments.map(({ id, state, erpId, method, trackingCode, shippedAt, lines }) => ({
      externalId: id, number: erpId, phase: SHIPMENT_PHASES[state] ?? 'PENDING', location: null, carrier: method || null, trackingNumbers: trackingNumbersOf(trackingCode), shippedAt,
      lines: lines.map(({ sku, quantity }) => ({ sku, quantity: String(quantity) })),
    })),
    invoices: [],
    payments: paymentsOf(order),
    returns: [],
    refunds: order.refunds.map(({ id, amount, reason, returnNumber, at }) => ({ externalId: id, number: null, amount: money(amount), reason, returnNumber, at })),
    otherNumbers: [order.erpId, order.externalNumber].filter((number) => number !== null),
  };
}
