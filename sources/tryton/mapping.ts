/** Between the contract and the bridge's words. Pure. */
import type {
  AddressRecord, CustomerKey, CustomerRecord, CustomerToUpsert, InventoryAdjustment, InventoryRecord, InvoicePhase, OrderPhase, OrderRecord, OrderToCancel, OrderToPlace, PriceContext,
  ProductRecord, ProductWant, ShipmentPhase, TaxLineRecord, VariantRecord, VariantWant,
} from '../source.ts';
import { decimal, settle } from '../values.ts';
import type { AddressAnswer, CustomerAnswer, LevelAnswer, OrderAnswer, ProductAnswer, VariantAnswer } from './answers.ts';

const INVOICE_PHASES = { draft: 'DRAFT', validated: 'DRAFT', posted: 'POSTED', paid: 'PAID', cancelled: 'CANCELLED' } as const satisfies Record<string, InvoicePhase>;
const SHIPMENT_PHASES = { draft: 'PENDING', waiting: 'PENDING', assigned: 'ALLOCATED', picked: 'PICKED', packed: 'PACKED', done: 'SHIPPED', cancelled: 'CANCELLED' } as const satisfies Record<string, ShipmentPhase>;
/** What of an order in processing only happens after work on it has begun. */
const UNTOUCHED: ReadonlySet<ShipmentPhase> = new Set(['PENDING', 'CANCELLED']);

/** An id that no record has, for one that cannot be Tryton's. */
const NO_ID = '0';
const idOf = (externalId: string): string => (/^[1-9]\d{0,8}$/.test(externalId) ? externalId : NO_ID);

// --- to the bridge

const priceContext = ({ customer, currency, quantity, at }: PriceContext) => ({ customer: customer === null ? null : idOf(customer), currency, quantity, at });

export function fromVariantWant({ fields, product, inventory, prices }: VariantWant) {
  const wanted: string[] = (['gtin', 'title'] as const).filter((field) => fields.has(field));
  if (fields.has('taxClass') || fields.has('taxRate')) wanted.push('tax');
  if (fields.has('weightGrams')) wanted.push('weight');
  return {
    fields: wanted, product: product ? [...product] : null,
    inventory: inventory ? { locations: inventory.locations } : null,
    prices: prices ? prices.map(priceContext) : null,
  };
}

export const fromProductWant = ({ fields, variants }: ProductWant) => ({ fields: [...fields], variants: variants ? fromVariantWant(variants) : null });

export const fromCustomerKey = (key: CustomerKey) => ('email' in key ? { email: key.email } : { id: idOf(key.externalId) });

const fromAddress = ({ name, company, street, postalCode, city, countryCode }: AddressRecord): AddressAnswer => ({ name, company, street, postal_code: postalCode, city, country_code: countryCode });

export const fromOrder = ({ number, channel, placedAt, currency, customer, location, lines, shippingAddress, billingAddress, externalNumber, note }: OrderToPlace) => ({
  number, channel, placed_at: placedAt, currency, location, note, external_number: externalNumber,
  customer: { id: customer.externalId === null ? null : idOf(customer.externalId), email: customer.email },
  lines: lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unit_price: unitPrice })),
  shipping_address: shippingAddress && fromAddress(shippingAddress), billing_address: billingAddress && fromAddress(billingAddress),
});

export const fromCancellation = ({ number, externalId, reason }: OrderToCancel) => ({ number, id: externalId === null ? null : idOf(externalId), reason });

export const fromAdjustment = ({ sku, location, delta, count, expectedRevision, reason }: InventoryAdjustment) => ({ sku, location, delta, count, expected_revision: expectedRevision, reason });

export const fromCustomer = ({ email, firstName, lastName, phone, addresses }: CustomerToUpsert) => ({ email, first_name: firstName, last_name: lastName, phone, addresses: addresses && addresses.map(fromAddress) });

// --- from the bridge

/** `unavailable` is always 0: Tryton has no such state, people move such goods to another location. */
export const toLevel = ({ location, on_hand, committed, incoming, revision }: LevelAnswer): InventoryRecord => ({ location, onHand: on_hand, committed, unavailable: '0', incoming, revision });

export function toProduct({ id, sku, title, description, category, variants }: ProductAnswer, want: ProductWant): ProductRecord {
  return {
    externalId: String(id), sku,
    ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }), ...(category === undefined ? {} : { category }),
    ...(variants && want.variants ? { variants: toVariants(variants, want.variants) } : {}),
  };
}

const toVariants = (variants: readonly VariantAnswer[], want: VariantWant): VariantRecord[] => variants.map((variant) => toVariant(variant, want));

export function toVariant(variant: VariantAnswer, { fields }: VariantWant): VariantRecord {
  const { id, sku, gtin, title, tax_class, tax_rate, weight_grams, product, inventory, prices } = variant;
  return {
    externalId: String(id), sku,
    ...(gtin === undefined ? {} : { gtin }), ...(title === undefined ? {} : { title }), ...(weight_grams === undefined ? {} : { weightGrams: weight_grams }),
    ...(tax_class !== undefined && fields.has('taxClass') ? { taxClass: tax_class } : {}), ...(tax_rate !== undefined && fields.has('taxRate') ? { taxRate: tax_rate } : {}),
    ...(product ? { product: toProduct(product, { fields: new Set() }) } : {}),
    ...(inventory ? { inventory: inventory.map(toLevel) } : {}),
    ...(prices ? { prices: prices.map((price) => price && {
      amount: price.amount, currency: price.currency, taxIncluded: false, priceList: price.price_list, minimumQuantity: price.minimum_quantity, validFrom: price.valid_from, validTo: price.valid_to,
    }) } : {}),
  };
}

const toAddress = ({ name, company, street, postal_code, city, country_code }: AddressAnswer): AddressRecord => ({ name, company, street, postalCode: postal_code, city, countryCode: country_code, phone: null });

export const toCustomer = ({ id, code, email, first_name, last_name, company_name, phone, price_list, payment_term, addresses }: CustomerAnswer): CustomerRecord => ({
  externalId: String(id), code, email, firstName: first_name, lastName: last_name, companyName: company_name, phone, priceList: price_list, paymentTerm: payment_term, addresses: addresses.map(toAddress),
});

export function toOrder(order: OrderAnswer): OrderRecord {
  const { id, number, sale_number, channel, placed_at, currency, customer } = order;
  const money = (amount: string): string => settle(amount, currency);
  const taxLine = ({ code, rate, base, amount }: OrderAnswer['taxes'][number]): TaxLineRecord => ({ code, rate: rate ?? '0', base: money(base), amount: money(amount) });
  return {
    externalId: String(id), number, channel, phase: phaseOf(order), placedAt: placed_at, currency,
    customer: { externalId: String(customer.id), email: customer.email },
    lines: order.lines.map((line) => ({
      externalId: String(line.id), sku: line.sku, title: line.title,
      quantity: { ordered: line.quantity, cancelled: line.cancelled, allocated: line.allocated, shipped: line.shipped, delivered: '0', returned: '0', refunded: '0' },
      unitPrice: line.unit_price, total: money(line.amount), taxLines: line.taxes.map(taxLine),
    })),
    taxLines: order.taxes.map(taxLine),
    totals: {
      subtotal: money(String(decimal(order.untaxed).minus(order.shipping))), discount: money('0'), shipping: money(order.shipping), tax: money(order.tax), total: money(order.total),
      paid: money(order.paid), refunded: money(order.refunded),
    },
    shippingAddress: order.shipping_address && toAddress(order.shipping_address), billingAddress: order.billing_address && toAddress(order.billing_address),
    shipments: order.shipments.map((shipment) => ({
      externalId: String(shipment.id), number: shipment.number, phase: SHIPMENT_PHASES[shipment.state], location: shipment.location, carrier: shipment.carrier, trackingNumbers: shipment.tracking,
      shippedAt: shipment.shipped_at, lines: shipment.lines,
    })),
    invoices: order.invoices.map((invoice) => ({
      externalId: String(invoice.id), number: invoice.number, phase: INVOICE_PHASES[invoice.state], issuedAt: invoice.issued_at, total: money(invoice.total), amountDue: money(invoice.due),
    })),
    payments: [], returns: [], refunds: [],
    otherNumbers: sale_number !== null && sale_number !== number ? [sale_number] : [],
  };
}

/** Tryton ends a cancelled order as `done` and `sent`: what tells is that nothing of it is left. */
function phaseOf({ state, lines, shipments }: OrderAnswer): OrderPhase {
  switch (state) {
    case 'draft':
      return 'DRAFT';
    case 'quotation':
      return 'PLACED';
    case 'confirmed':
      return 'CONFIRMED';
    case 'cancelled':
      return 'CANCELLED';
    default:
      if (lines.length > 0 && lines.every(({ quantity, cancelled }) => decimal(cancelled).gte(decimal(quantity)))) return 'CANCELLED';
      // a sale stays in processing until it is paid: for us it is complete once all is shipped
      if (state === 'done' || lines.every(({ quantity, cancelled, shipped }) => decimal(shipped).plus(decimal(cancelled)).gte(decimal(quantity)))) return 'COMPLETED';
      return shipments.some((shipment) => !UNTOUCHED.has(SHIPMENT_PHASES[shipment.state])) ? 'IN_PROGRESS' : 'CONFIRMED';
  }
}
