/** What the gateway asks the plugin, and the shape of each answer. */
import { z } from 'zod';
import type { Limits, ProductField, ProductWant, VariantField, VariantWant } from '../source.ts';
import type { Operation } from './client.ts';

/** The Admin API runs in one process: more at once only queue there. */
export const LIMITS: Limits = { concurrency: 4, concurrentWrites: 2, callsPerSecond: null, maxKeys: 500, readTimeoutMs: 10_000, writeTimeoutMs: 20_000 };

// --- the catalogue: only what is wanted is asked for -------------------------------------------------------------------

const VARIANT_FIELDS: Readonly<Record<VariantField, string>> = { gtin: 'gtin', title: 'title', taxClass: 'taxCategory', weightGrams: 'weightGrams', images: 'images { url alt }', taxRate: 'taxRate' };
const PRODUCT_FIELDS: Readonly<Record<ProductField, string>> = { title: 'title', description: 'description', slug: 'slug', images: 'images { url alt }', category: 'category', brand: 'brand' };

const image = z.object({ url: z.string(), alt: z.string().nullable() });
const variantShape = z.object({
  id: z.string(),
  sku: z.string(),
  gtin: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  taxCategory: z.string().nullable().optional(),
  taxRate: z.number().optional(),
  weightGrams: z.int().nullable().optional(),
  images: z.array(image).optional(),
  stock: z.array(z.object({ location: z.string(), onHand: z.int(), allocated: z.int() })).optional(),
  prices: z.array(z.object({ amount: z.int(), currency: z.string(), includesTax: z.boolean(), priceList: z.string().nullable() }).nullable()).optional(),
  get product() {
    return productShape.nullable().optional();
  },
});
const productShape = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string().nullable().optional(),
  description: z.string().nullable().optional(),
  slug: z.string().nullable().optional(),
  images: z.array(image).optional(),
  category: z.string().nullable().optional(),
  brand: z.string().nullable().optional(),
  get variants(): z.ZodOptional<z.ZodArray<typeof variantShape>> {
    return z.array(variantShape).optional();
  },
});
export type VariantAnswer = z.infer<typeof variantShape>;
export type ProductAnswer = z.infer<typeof productShape>;

const chosen = <Field extends string>(names: Readonly<Record<Field, string>>, wanted: ReadonlySet<Field>, all: readonly Field[]): string[] => all.filter((field) => wanted.has(field)).map((field) => names[field]);
const ALL_VARIANT_FIELDS = ['gtin', 'title', 'taxClass', 'weightGrams', 'images', 'taxRate'] as const satisfies readonly VariantField[];
const ALL_PRODUCT_FIELDS = ['title', 'description', 'slug', 'images', 'category', 'brand'] as const satisfies readonly ProductField[];

function variantSelection({ fields, product, inventory, prices }: VariantWant): string {
  const parts = ['id', 'sku', ...chosen(VARIANT_FIELDS, fields, ALL_VARIANT_FIELDS)];
  if (inventory) parts.push('stock(locations: $locations) { location onHand allocated }');
  if (prices?.length) parts.push('prices(contexts: $contexts) { amount currency includesTax priceList }');
  if (product) parts.push(`product { ${['id', 'sku', ...chosen(PRODUCT_FIELDS, product, ALL_PRODUCT_FIELDS)].join(' ')} }`);
  return parts.join(' ');
}
const productSelection = ({ fields, variants }: ProductWant): string =>
  ['id', 'sku', ...chosen(PRODUCT_FIELDS, fields, ALL_PRODUCT_FIELDS), ...(variants ? [`variants { ${variantSelection(variants)} }`] : [])].join(' ');

/** Declarations of the variables that a selection of variants uses. */
const variantVariables = (want: VariantWant | undefined): string => `${want?.inventory ? ', $locations: [String!]' : ''}${want?.prices?.length ? ', $contexts: [GatewayPriceContext!]!' : ''}`;
/** Values of the same. */
export function variantValues(want: VariantWant | undefined): Readonly<Record<string, unknown>> {
  return {
    ...(want?.inventory ? { locations: want.inventory.locations } : {}),
    ...(want?.prices?.length ? { contexts: want.prices.map(({ customer, currency, quantity }) => ({ customerId: customer, currency, quantity: Number(quantity) })) } : {}),
  };
}

export const variantsOperation = (want: VariantWant): Operation<{ gatewayVariants: (VariantAnswer | null)[] }> => ({
  text: `query Variants($skus: [String!]!${variantVariables(want)}) { gatewayVariants(skus: $skus) { ${variantSelection(want)} } }`,
  data: z.object({ gatewayVariants: z.array(variantShape.nullable()) }), timeoutMs: LIMITS.readTimeoutMs,
});
export const productsOperation = (want: ProductWant): Operation<{ gatewayProducts: (ProductAnswer | null)[] }> => ({
  text: `query Products($skus: [String!]!${variantVariables(want.variants)}) { gatewayProducts(skus: $skus) { ${productSelection(want)} } }`,
  data: z.object({ gatewayProducts: z.array(productShape.nullable()) }), timeoutMs: LIMITS.readTimeoutMs,
});
export const productPageOperation = (want: ProductWant): Operation<{ gatewayProductPage: { items: ProductAnswer[]; hasNext: boolean } }> => ({
  text: `query ProductPage($first: Int!, $after: ID, $category: String, $title: String, $skus: [String!]${variantVariables(want.variants)}) { gatewayProductPage(first: $first, after: $after, category: $category, title: $title, skus: $skus) { hasNext items { ${productSelection(want)} } } }`,
  data: z.object({ gatewayProductPage: z.object({ items: z.array(productShape), hasNext: z.boolean() }) }), timeoutMs: LIMITS.readTimeoutMs,
});
export const LOCATIONS = {
  text: 'query Locations { gatewayLocations { id code name } }',
  data: z.object({ gatewayLocations: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })) }), timeoutMs: LIMITS.readTimeoutMs,
};

// --- customers ---------------------------------------------------------------------------------------------------------

const text = z.string().nullable();
const addressShape = z.object({ fullName: text, company: text, streetLine1: text, streetLine2: text, city: text, postalCode: text, countryCode: text, phoneNumber: text });
export type AddressAnswer = z.infer<typeof addressShape>;
const ADDRESS = '{ fullName company streetLine1 streetLine2 city postalCode countryCode phoneNumber }';

const customerShape = z.object({
  id: z.string(), emailAddress: z.string(), firstName: text, lastName: text, phoneNumber: text, erpId: text, companyName: text, paymentTerm: text, priceList: text, addresses: z.array(addressShape),
});
export type CustomerAnswer = z.infer<typeof customerShape>;
const CUSTOMER = `{ id emailAddress firstName lastName phoneNumber erpId companyName paymentTerm priceList addresses ${ADDRESS} }`;

export const CUSTOMERS = {
  text: `query Customers($keys: [GatewayCustomerKey!]!) { gatewayCustomers(keys: $keys) ${CUSTOMER} }`,
  data: z.object({ gatewayCustomers: z.array(customerShape.nullable()) }), timeoutMs: LIMITS.readTimeoutMs,
};
export const UPSERT_CUSTOMER = {
  text: `mutation UpsertCustomer($input: GatewayCustomerInput!) { gatewayUpsertCustomer(input: $input) ${CUSTOMER} }`,
  data: z.object({ gatewayUpsertCustomer: customerShape }), timeoutMs: LIMITS.writeTimeoutMs,
};

const companyShape = z.object({
  id: z.string(), code: z.string(), name: z.string(), taxNumber: text, emailAddress: text, phoneNumber: text, priceList: text, paymentTerm: text, addresses: z.array(addressShape),
});
export type CompanyAnswer = z.infer<typeof companyShape>;
const COMPANY = `{ id code name taxNumber emailAddress phoneNumber priceList paymentTerm addresses ${ADDRESS} }`;

export const COMPANIES = {
  text: `query Companies($codes: [String!]!) { gatewayCompanies(codes: $codes) ${COMPANY} }`,
  data: z.object({ gatewayCompanies: z.array(companyShape.nullable()) }), timeoutMs: LIMITS.readTimeoutMs,
};
export const UPSERT_COMPANY = {
  text: `mutation UpsertCompany($input: GatewayCompanyInput!) { gatewayUpsertCompany(input: $input) ${COMPANY} }`,
  data: z.object({ gatewayUpsertCompany: companyShape }), timeoutMs: LIMITS.writeTimeoutMs,
};

// --- orders ------------------------------------------------------------------------------------------------------------

const taxShape = z.object({ description: z.string(), rate: z.number(), base: z.int(), amount: z.int() });
const orderShape = z.object({
  id: z.string(), code: z.string(), state: z.string(), placedAt: text, currencyCode: z.string(), channel: text, erpId: text, externalNumber: text, customerId: text, emailAddress: text,
  shippingAddress: addressShape.nullable(), billingAddress: addressShape.nullable(),
  lines: z.array(z.object({
    id: z.string(), sku: z.string(), title: z.string(), ordered: z.int(), open: z.int(), shipped: z.int(), delivered: z.int(), unitPrice: z.int(), linePrice: z.int(), discount: z.int(), taxes: z.array(taxShape),
  })),
  taxes: z.array(taxShape), subTotal: z.int(), discount: z.int(), shipping: z.int(), total: z.int(), paid: z.int(), refunded: z.int(),
  fulfillments: z.array(z.object({ id: z.string(), state: z.string(), erpId: text, method: text, trackingCode: text, shippedAt: text, lines: z.array(z.object({ sku: z.string(), quantity: z.int() })) })),
  payments: z.array(z.object({ id: z.string(), state: z.string(), amount: z.int(), method: z.string(), reference: text, at: z.string() })),
  refunds: z.array(z.object({ id: z.string(), amount: z.int(), reason: text, returnNumber: text, at: z.string() })),
});
export type OrderAnswer = z.infer<typeof orderShape>;
const TAX = '{ description rate base amount }';
const ORDER = `{ id code state placedAt currencyCode channel erpId externalNumber customerId emailAddress shippingAddress ${ADDRESS} billingAddress ${ADDRESS}
  lines { id sku title ordered open shipped delivered unitPrice linePrice discount taxes ${TAX} } taxes ${TAX} subTotal discount shipping total paid refunded
  fulfillments { id state erpId method trackingCode shippedAt lines { sku quantity } }
  payments { id state amount method reference at } refunds { id amount reason returnNumber at } }`;

export const ORDERS = {
  text: `query Orders($codes: [String!]!) { gatewayOrders(codes: $codes) ${ORDER} }`,
  data: z.object({ gatewayOrders: z.array(orderShape.nullable()) }), timeoutMs: LIMITS.readTimeoutMs,
};
export const ORDER_PAGE = {
  text: `query OrderPage($first: Int!, $after: ID, $customerId: ID, $codes: [String!]) { gatewayOrderPage(first: $first, after: $after, customerId: $customerId, codes: $codes) { hasNext items ${ORDER} } }`,
  data: z.object({ gatewayOrderPage: z.object({ items: z.array(orderShape), hasNext: z.boolean() }) }), timeoutMs: LIMITS.readTimeoutMs,
};
export const RECORD_ORDER = {
  text: `mutation RecordOrder($input: GatewayOrderInput!) { gatewayRecordOrder(input: $input) ${ORDER} }`,
  data: z.object({ gatewayRecordOrder: orderShape }), timeoutMs: LIMITS.writeTimeoutMs,
};

/** A write to a standing order: the id of what it made, and the whole order. */
export type OrderOperation = Operation<{ receipt: { externalId: string; order: OrderAnswer } }>;
const orderOperation = (name: string, field: string, input: string): OrderOperation => ({
  text: `mutation ${name}($input: ${input}!) { receipt: ${field}(input: $input) { externalId order ${ORDER} } }`,
  data: z.object({ receipt: z.object({ externalId: z.string(), order: orderShape }) }), timeoutMs: LIMITS.writeTimeoutMs,
});
export const CHANGE_ORDER = orderOperation('ChangeOrder', 'gatewayChangeOrder', 'GatewayOrderChangeInput');
export const CANCEL_ORDER = orderOperation('CancelOrder', 'gatewayCancelOrder', 'GatewayOrderCancellationInput');
export const SHIP_ORDER = orderOperation('ShipOrder', 'gatewayShipOrder', 'GatewayShipmentInput');
export const RECORD_PAYMENT = orderOperation('RecordPayment', 'gatewayRecordPayment', 'GatewayPaymentInput');
export const REFUND_ORDER = orderOperation('RefundOrder', 'gatewayRefundOrder', 'GatewayRefundInput');

// --- stock, prices, content and feed ----------------------------------------------------------------------------------------------------

export const PUBLISH_STOCK = {
  text: 'mutation PublishStock($items: [GatewayStockInput!]!) { gatewayPublishStock(items: $items) { sku location outcome } }',
  data: z.object({ gatewayPublishStock: z.array(z.object({ sku: z.string(), location: z.string(), outcome: z.enum(['APPLIED', 'STALE', 'UNKNOWN_SKU', 'UNKNOWN_LOCATION']) })) }), timeoutMs: LIMITS.writeTimeoutMs,
};
export const PUBLISH_PRICE = {
  text: 'mutation PublishPrice($input: GatewayPriceInput!) { gatewayPublishPrice(input: $input) }',
  data: z.object({ gatewayPublishPrice: z.enum(['APPLIED', 'STALE']) }), timeoutMs: LIMITS.writeTimeoutMs,
};
export const UPDATE_PRODUCT = {
  text: 'mutation UpdateProduct($input: GatewayProductInput!) { gatewayUpdateProduct(input: $input) { id sku title description slug images { url alt } category brand } }',
  data: z.object({ gatewayUpdateProduct: productShape }), timeoutMs: LIMITS.writeTimeoutMs,
};

const headShape = z.object({ head: z.string(), epoch: z.string(), horizon: z.string() });
export const FEED_HEAD = { text: 'query FeedHead { changeFeedHead { head epoch horizon } }', data: z.object({ changeFeedHead: headShape }), timeoutMs: LIMITS.readTimeoutMs };
export const FEED_PAGE = {
  text: 'query FeedPage($after: String!, $take: Int!) { changeFeed(after: $after, take: $take) { cursor more head epoch horizon items { cursor topic keys createdAt } } }',
  data: z.object({
    changeFeed: headShape.extend({
      cursor: z.string(), more: z.boolean(),
      items: z.array(z.object({ cursor: z.string(), topic: z.enum(['product', 'variant', 'price', 'inventory', 'location', 'customer', 'order']).nullable(), keys: z.array(z.string()), createdAt: z.string() })),
    }),
  }),
  timeoutMs: LIMITS.readTimeoutMs,
};
