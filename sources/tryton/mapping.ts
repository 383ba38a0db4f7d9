/** Between the contract and the bridge's words. Pure. */
import type {
  AddressRecord, CompanyRecord, CompanyToUpsert, CustomerKey, CustomerRecord, CustomerToUpsert, InventoryAdjustment, InventoryRecord, InventoryTransfer, PriceContext, PriceRecord, PriceToSet,
  ProductRecord, ProductWant, VariantRecord, VariantWant,
} from '../source.ts';
import type { AddressAnswer, CompanyAnswer, CustomerAnswer, LevelAnswer, PriceAnswer, ProductAnswer, VariantAnswer } from './answers.ts';

/** An id that no record has, for one that cannot be Tryton's. */
const NO_ID = '0';
export const idOf = (externalId: string): string => (/^[1-9]\d{0,8}$/.test(externalId) ? externalId : NO_ID);

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

export const fromAddress = ({ name, company, street, postalCode, city, countryCode }: AddressRecord): AddressAnswer => ({ name, company, street, postal_code: postalCode, city, country_code: countryCode });

export const fromAdjustment = ({ sku, location, delta, count, expectedRevision, reason }: InventoryAdjustment) => ({ sku, location, delta, count, expected_revision: expectedRevision, reason });

export const fromCustomer = ({ email, firstName, lastName, phone, addresses }: CustomerToUpsert) => ({ email, first_name: firstName, last_name: lastName, phone, addresses: addresses && addresses.map(fromAddress) });

export const fromTransfer = ({ sku, from, to, quantity, expectedRevision, reason }: InventoryTransfer) => ({ sku, from, to, quantity, expected_revision: expectedRevision, reason });

export const fromPrice = ({ sku, priceList, amount, currency, minimumQuantity }: PriceToSet) => ({ sku, price_list: priceList, amount, currency, minimum_quantity: minimumQuantity });

export const fromCompany = ({ code, name, taxNumber, email, phone, priceList, paymentTerm, addresses }: CompanyToUpsert) => ({
  code, name, tax_number: taxNumber, email, phone, price_list: priceList, payment_term: paymentTerm, addresses: addresses && addresses.map(fromAddress),
});

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
    ...(prices ? { prices: prices.map((price) => price && toPrice(price)) } : {}),
  };
}

export const toPrice = ({ amount, currency, price_list, minimum_quantity, valid_from, valid_to }: PriceAnswer): PriceRecord => ({
  amount, currency, taxIncluded: false, priceList: price_list, minimumQuantity: minimum_quantity, validFrom: valid_from, validTo: valid_to,
});

export const toAddress = ({ name, company, street, postal_code, city, country_code }: AddressAnswer): AddressRecord => ({ name, company, street, postalCode: postal_code, city, countryCode: country_code, phone: null });

export const toCustomer = ({ id, code, email, first_name, last_name, company_name, phone, price_list, payment_term, addresses }: CustomerAnswer): CustomerRecord => ({
  externalId: String(id), code, email, firstName: first_name, lastName: last_name, companyName: company_name, phone, priceList: price_list, paymentTerm: payment_term, addresses: addresses.map(toAddress),
});

export const toCompany = ({ id, code, name, tax_number, email, phone, price_list, payment_term, addresses }: CompanyAnswer): CompanyRecord => ({
  externalId: String(id), code, name, taxNumber: tax_number, email, phone, priceList: price_list, paymentTerm: payment_term, addresses: addresses.map(toAddress),
});
