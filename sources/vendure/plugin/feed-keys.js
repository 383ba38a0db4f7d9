// Which records a change is about, by the keys that other systems know: SKUs, codes of orders and locations, e-mails.
const { In } = require('typeorm');
const { Customer, Order, Product, ProductVariant, ProductVariantPrice, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');

const strings = (values) => [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))];

/** type of a row: its topic, the ids to look up, and the keys from what was found. Keys that are not known make an empty list: any record may have changed. */
const TYPES = {
  order: { topic: 'order', orders: (p) => [p.orderId] },
  'order.state': { topic: 'order', orders: (p) => [p.orderId] },
  'payment.state': { topic: 'order', orders: (p) => [p.orderId] },
  'refund.state': { topic: 'order', orders: (p) => [p.orderId] },
  'fulfillment.state': { topic: 'order', fulfillments: (p) => [p.fulfillmentId] },
  product: { topic: 'product', products: (p) => [p.productId] },
  variant: { topic: 'variant', keys: (p) => p.variants.map((v) => v.sku) },
  // the event of a changed price does not name its variant
  price: { topic: 'price', prices: (p) => p.prices.map((price) => price.id) },
  stock: { topic: 'inventory', variants: (p) => p.items.map((item) => item.variantId) },
  location: { topic: 'location', keys: (p) => [p.code] },
  'tax-rate': { topic: 'variant', keys: () => [] },
  customer: { topic: 'customer', keys: (p) => [p.email?.toLowerCase()] },
  'customer.address': { topic: 'customer', customers: (p) => [p.customerId] },
  'customer.group': { topic: 'customer', customers: (p) => p.customerIds },
  'price-list': { topic: 'price', keys: () => [] },
  'price-list.sku': { topic: 'price', keys: (p) => [p.sku] },
  company: { topic: 'customer', keys: (p) => p.emails.map((email) => email?.toLowerCase()) },
};

class FeedKeys {
  constructor(connection) {
    this.connection = connection;
  }

  /** Adds `topic` and `keys`; changes of carts, which are not yet orders, have no topic. At most one query a kind of record. */
  async resolve(items) {
    const wanted = (kind) => [...new Set(items.flatMap((item) => TYPES[item.type]?.[kind]?.(item.payload) ?? []).filter((id) => id !== null && id !== undefined))];
    const [variants, prices, products, customers, orders, fulfillments] = await Promise.all([
      this.variants(wanted('variants')), this.prices(wanted('prices')), this.products(wanted('products')), this.customers(wanted('customers')), this.orders(wanted('orders')), this.fulfillments(wanted('fulfillments'))]);
    const found = { variants, prices, products, customers, orders, fulfillments };
    return items.map((item) => {
      const { topic, keys, ...kinds } = TYPES[item.type] ?? { topic: null };
      if (!topic) return { ...item, topic: null, keys: [] };
      if (keys) return { ...item, topic, keys: strings(keys(item.payload)) };
      const [kind] = Object.keys(kinds);
      const known = kinds[kind](item.payload).map((id) => found[kind].get(String(id)));
      if (topic === 'order') {
        const placed = known.flat().filter((order) => order?.placedAt);
        return { ...item, topic: placed.length ? topic : null, keys: strings(placed.map((order) => order.code)) };
      }
      return { ...item, topic, keys: known.includes(undefined) ? [] : strings(known) };
    });
  }

  repository(entity) {
    return this.connection.rawConnection.getRepository(entity);
  }

  async variants(ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(ProductVariant).find({ select: { id: true, sku: true }, where: { id: In(ids) }, withDeleted: true, loadEagerRelations: false });
    return new Map(rows.map((row) => [String(row.id), row.sku]));
  }

  async prices(ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(ProductVariantPrice).createQueryBuilder('p').innerJoin('p.variant', 'v').select('p.id', 'id').addSelect('v.sku', 'sku').where('p.id IN (:...ids)', { ids }).getRawMany();
    return new Map(rows.map((row) => [String(row.id), row.sku]));
  }

  /** A product without a key of its own goes by the lowest SKU of its variants. */
  async products(ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(Product).createQueryBuilder('p').leftJoin('p.variants', 'v')
      .select('p.id', 'id').addSelect('p.customFields.erpId', 'erpId').addSelect('MIN(v.sku)', 'sku')
      .where('p.id IN (:...ids)', { ids }).groupBy('p.id').addGroupBy('p.customFields.erpId').getRawMany();
    return new Map(rows.map((row) => [String(row.id), row.erpId ?? row.sku]));
  }

  async customers(ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(Customer).find({ select: { id: true, emailAddress: true }, where: { id: In(ids) }, loadEagerRelations: false });
    return new Map(rows.map((row) => [String(row.id), row.emailAddress.toLowerCase()]));
  }

  async orders(ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(Order).find({ select: { id: true, code: true, orderPlacedAt: true }, where: { id: In(ids) }, loadEagerRelations: false });
    return new Map(rows.map((row) => [String(row.id), { code: row.code, placedAt: row.orderPlacedAt }]));
  }

  async fulfillments(ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(Order).createQueryBuilder('o').innerJoin('o.fulfillments', 'f')
      .select('f.id', 'id').addSelect('o.code', 'code').addSelect('o.orderPlacedAt', 'placedAt').where('f.id IN (:...ids)', { ids }).getRawMany();
    const orders = new Map();
    for (const { id, ...order } of rows) orders.set(String(id), [...(orders.get(String(id)) ?? []), order]);
    return orders;
  }
}
injectable(FeedKeys, [TransactionalConnection]);

module.exports = { FeedKeys };
