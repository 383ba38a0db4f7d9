// The Admin API's side of the bridge: permissions and limits, nothing else.
const { Mutation, Query, Resolver } = require('@nestjs/graphql');
const { Permission, StockLocation, TransactionalConnection } = require('@vendure/core');
const { CatalogueReader } = require('./catalogue-reader');
const { CustomerWriter } = require('./customer-writer');
const { decorate, expose, injectable } = require('./decorate');
const { FeedReader } = require('./feed-reader');
const { OrderCanceller } = require('./order-canceller');
const { OrderReader } = require('./order-reader');
const { OrderRecorder } = require('./order-recorder');
const { Refusal } = require('./refusal');
const { StockPublisher } = require('./stock-publisher');

const MAX_KEYS = 1000;
const limited = (keys) => {
  if (keys.length > MAX_KEYS) throw new Refusal('OTHER', null, `at most ${MAX_KEYS} at once`);
  return keys;
};
/** Absent arguments are null inside. */
const complete = (names, input) => ({ ...Object.fromEntries(names.map((name) => [name, null])), ...input });
const pageOf = (page) => ({ ...page, first: Math.max(1, Math.min(page.first, MAX_KEYS)), after: page.after ?? null });

class GatewayResolver {
  constructor(connection, catalogue, customers, orders, recorder, canceller, stock, feed) {
    Object.assign(this, { connection, catalogue, customers, orders, recorder, canceller, stock, feed });
  }

  gatewayVariants(ctx, { skus }) {
    return this.catalogue.variantsBySku(ctx, limited(skus));
  }

  gatewayProducts(ctx, { skus }) {
    return this.catalogue.productsBySku(ctx, limited(skus));
  }

  gatewayProductPage(ctx, page) {
    return this.catalogue.productPage(ctx, pageOf(page));
  }

  async gatewayLocations(ctx) {
    const locations = await this.connection.getRepository(ctx, StockLocation).find({ where: { channels: { id: ctx.channelId } } });
    return locations.filter(({ customFields }) => customFields.erpId).map(({ id, name, customFields }) => ({ id, name, code: customFields.erpId })).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  gatewayCustomers(ctx, { keys }) {
    return this.customers.byKey(ctx, limited(keys));
  }

  gatewayOrders(ctx, { codes }) {
    return this.orders.byCode(ctx, limited(codes));
  }

  gatewayOrderPage(ctx, page) {
    return this.orders.page(ctx, pageOf(page));
  }

  changeFeed(ctx, { after, take }) {
    return this.feed.page(after, take);
  }

  changeFeedHead() {
    return this.feed.head();
  }

  gatewayRecordOrder(ctx, { input }) {
    if (!input.lines.length) throw new Refusal('OTHER', input.code, 'an order needs a line');
    return this.recorder.record(ctx, complete(['customerId', 'taxes', 'total', 'shippingAddress', 'billingAddress', 'erpId', 'externalNumber', 'note'], input));
  }

  gatewayCancelOrder(ctx, { code, reason }) {
    return this.canceller.cancel(ctx, { code, reason });
  }

  gatewayPublishStock(ctx, { items }) {
    return this.stock.publish(ctx, items);
  }

  gatewayUpsertCustomer(ctx, { input }) {
    return this.customers.upsert(ctx, input);
  }
}
expose(GatewayResolver, [
  [Query, 'gatewayVariants', Permission.ReadCatalog],
  [Query, 'gatewayProducts', Permission.ReadCatalog],
  [Query, 'gatewayProductPage', Permission.ReadCatalog],
  [Query, 'gatewayLocations', Permission.ReadStockLocation],
  [Query, 'gatewayCustomers', Permission.ReadCustomer],
  [Query, 'gatewayOrders', Permission.ReadOrder],
  [Query, 'gatewayOrderPage', Permission.ReadOrder],
  [Query, 'changeFeed', Permission.ReadOrder],
  [Query, 'changeFeedHead', Permission.ReadOrder],
  [Mutation, 'gatewayRecordOrder', Permission.CreateOrder],
  [Mutation, 'gatewayCancelOrder', Permission.UpdateOrder],
  [Mutation, 'gatewayPublishStock', Permission.UpdateCatalog],
  [Mutation, 'gatewayUpsertCustomer', Permission.UpdateCustomer],
]);
injectable(GatewayResolver, [TransactionalConnection, CatalogueReader, CustomerWriter, OrderReader, OrderRecorder, OrderCanceller, StockPublisher, FeedReader]);
decorate([Resolver()], GatewayResolver);

module.exports = { GatewayResolver };
