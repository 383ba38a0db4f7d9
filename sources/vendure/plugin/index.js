// What an integration gateway needs of Vendure: outbox with feed and webhooks, batch reads, writes that cannot happen twice.
const { EventBus, PluginCommonModule, ProcessContext, TransactionalConnection, VendurePlugin } = require('@vendure/core');
const { BridgeState } = require('./bridge-state');
const { CatalogueReader } = require('./catalogue-reader');
const { CheckoutReserver } = require('./checkout-reserver');
const { CompanyWriter } = require('./company-writer');
const { addCustomFields } = require('./custom-fields');
const { CustomerWriter } = require('./customer-writer');
const { decorate, inject } = require('./decorate');
const { Effects, GatewayEffect } = require('./effects');
const { FeedKeys } = require('./feed-keys');
const { FeedReader } = require('./feed-reader');
const { LineFactory } = require('./line-factory');
const { MoneyRecorder } = require('./money-recorder');
const { OrderAmender } = require('./order-amender');
const { OrderCanceller } = require('./order-canceller');
const { OrderChanger } = require('./order-changer');
const { OrderDesk } = require('./order-desk');
const { OrderReader } = require('./order-reader');
const { OrderRecorder } = require('./order-recorder');
const { OrderShipper } = require('./order-shipper');
const { OutboxEvent, recordEvents } = require('./outbox');
const { OutboxPruner } = require('./outbox-pruner');
const { PricePublisher } = require('./price-publisher');
const { PriceReader } = require('./price-reader');
const { ProductWriter } = require('./product-writer');
const { GatewayResolver } = require('./resolver');
const { schema } = require('./schema');
const { StockMover } = require('./stock-mover');
const { StockPublisher } = require('./stock-publisher');
const { Transactions } = require('./transactions');
const { WebhookSender } = require('./webhook-sender');
const { GatewayWriteResolver } = require('./write-resolver');

const DATABASES = ['postgres', 'better-sqlite3'];
const PROVIDERS = [
  Transactions, Effects, FeedKeys, FeedReader, OutboxPruner, PriceReader, CatalogueReader, OrderReader, StockMover, LineFactory, CustomerWriter, CompanyWriter,
  OrderDesk, OrderAmender, OrderRecorder, OrderChanger, OrderCanceller, OrderShipper, MoneyRecorder, StockPublisher, PricePublisher, ProductWriter,
];

function askForStock(config) {
  const { checkout } = GatewayBridgePlugin.options;
  if (checkout) config.orderOptions.process.push(new CheckoutReserver(checkout));
  return config;
}

class GatewayBridgePlugin {
  /**
   * @param options `{ webhook: { url?, secret }, checkout?: { url, key, channel, whenGatewayIsDown? } }`: without `webhook.url` no webhook is sent, the feed is
   * always there; with `checkout` the shop's own checkout asks the gateway for its stock.
   */
  static init(options) {
    GatewayBridgePlugin.options = options;
    return GatewayBridgePlugin;
  }

  constructor(eventBus, connection, processContext, feed, pruner) {
    Object.assign(this, { eventBus, connection, processContext, feed, pruner });
  }

  async onApplicationBootstrap() {
    const { type } = this.connection.rawConnection.options;
    if (!DATABASES.includes(type)) throw new Error(`GatewayBridgePlugin works on ${DATABASES.join(' and ')}, not on ${type}`);
    recordEvents(this.eventBus, this.connection);
    await this.feed.begin();
    const { webhook } = GatewayBridgePlugin.options;
    if (!this.processContext.isServer) return;
    await this.pruner.start(Boolean(webhook.url));
    if (webhook.url) {
      this.sender = new WebhookSender(this.connection, webhook);
      this.sender.start();
    }
  }

  onModuleDestroy() {
    this.sender?.stop();
    this.pruner.stop();
  }
}
inject(GatewayBridgePlugin, [EventBus, TransactionalConnection, ProcessContext, FeedReader, OutboxPruner]);
decorate([VendurePlugin({
  imports: [PluginCommonModule], compatibility: '^3.7.0', providers: PROVIDERS, entities: [OutboxEvent, BridgeState, GatewayEffect], configuration: (config) => askForStock(addCustomFields(config)),
  adminApiExtensions: { schema, resolvers: [GatewayResolver, GatewayWriteResolver] },
})], GatewayBridgePlugin);

module.exports = { GatewayBridgePlugin };
