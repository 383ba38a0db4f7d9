// The Admin API's side of the bridge, reading: permissions and limits, nothing else.
const { Query, Resolver } = require('@nestjs/graphql');
const { Permission, StockLocation, TransactionalConnection } = require('@vendure/core');
const { CatalogueReader } = require('./catalogue-reader');
const { CompanyWriter } = require('./company-writer');
const { CustomerWriter } = require('./customer-writer');
const { decorate, expose, injectable } = require('./decorate');
const { FeedReader } = require('./feed-reader');
const { OrderReader } = require('./order-reader');
const { Refusal } = require('./refusal');

const MAX_KEYS = 1000;
const limited = (keys) => {
  if (keys.length > MAX_KEYS) throw new Refusal('OTHER', null, `at most ${MAX_KEYS} at once`);
  return keys;
};
const pageOf = (page) => ({ ...page, first: Math.max(1, Math.min(page.first, MAX_KEYS)), after: page.after ?? null });

class GatewayResolver {
  constructor(connection, catalogue, customers, companies, orders, feed) {
    Object.assign(this, { connection, catalogue, customers, companies, orders, feed });
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

  gatewayCompanies(ctx, { codes }) {
    return this.companies.byCode(ctx, limited(codes));
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
}
expose(GatewayResolver, [
  [Query, 'gatewayVariants', Permission.ReadCatalog],
  [Query, 'gatewayProducts', Permission.ReadCatalog],
  [Query, 'gatewayProductPage', Permission.ReadCatalog],
  [Query, 'gatewayLocations', Permission.ReadStockLocation],
  [Query, 'gatewayCustomers', Permission.ReadCustomer],
  [Query, 'gatewayCompanies', Permission.ReadCustomer],
  [Query, 'gatewayOrders', Permission.ReadOrder],
  [Query, 'gatewayOrderPage', Permission.ReadOrder],
  [Query, 'changeFeed', Permission.ReadOrder],
  [Query, 'changeFeedHead', Permission.ReadOrder],
]);
injectable(GatewayResolver, [TransactionalConnection, CatalogueReader, CustomerWriter, CompanyWriter, OrderReader, FeedReader]);
decorate([Resolver()], GatewayResolver);

module.exports = { GatewayResolver };
