// What an integration gateway needs of Vendure: outbox with feed and webhooks, batch reads, writes that cannot happen twice.
const { EventBus, PluginCommonModule, ProcessContext, TransactionalConnection, VendurePlugin } = require('@vendure/core');
const { BridgeState } = require('./bridge-state');
const { CatalogueReader } = require('./catalogue-reader');
const { addCustomFields } = require('./custom-fields');
const { CustomerWriter } = require('./customer-writer');
const { decorate, inject } = require('./decorate');
const { FeedKeys } = require('./feed-keys');
const { FeedReader } = require('./feed-reader');
const { OrderCanceller } = require('./order-canceller');
const { OrderReader } = require('./order-reader');
const { OrderRecorder } = require('./order-recorder');
const { OutboxEvent, recordEvents } = require('./outbox');
const { PriceReader } = require('./price-reader');
const { GatewayResolver } = require('./resolver');
const { schema } = require('./schema');
const { StockPublisher } = require('./stock-publisher');
const { Transactions } = require('./transactions');
const { WebhookSender } = require('./webhook-sender');

const DATABASES = ['postgres', 'better-sqlite3'];
const PROVIDERS = [Transactions, FeedKeys, FeedReader, PriceReader, CatalogueReader, OrderReader, CustomerWriter, OrderRecorder, OrderCanceller, StockPublisher];

class GatewayBridgePlugin {
  /** @param options `{ webhook: { url?, secret } }`: without url no webhook is sent, the feed is always there. */
  static init(options) {
    GatewayBridgePlugin.options = options;
    return GatewayBridgePlugin;
  }

  constructor(eventBus, connection, processContext, feed) {
    Object.assign(this, { eventBus, connection, processContext, feed });
  }

  async onApplicationBootstrap() {
    const { type } = this.connection.rawConnection.options;
    if (!DATABASES.includes(type)) throw new Error(`GatewayBridgePlugin works on ${DATABASES.join(' and ')}, not on ${type}`);
    recordEvents(this.eventBus, this.connection, type === 'postgres');
    await this.feed.begin();
    const { webhook } = GatewayBridgePlugin.options;
    if (webhook.url && this.processContext.isServer) {
      this.sender = new WebhookSender(this.connection, webhook);
      this.sender.start();
    }
  }

  onModuleDestroy() {
    this.sender?.stop();
  }
}
inject(GatewayBridgePlugin, [EventBus, TransactionalConnection, ProcessContext, FeedReader]);
decorate([VendurePlugin({
  imports: [PluginCommonModule], compatibility: '^3.7.0', providers: PROVIDERS, entities: [OutboxEvent, BridgeState], configuration: addCustomFields,
  adminApiExtensions: { schema, resolvers: [GatewayResolver] },
})], GatewayBridgePlugin);

module.exports = { GatewayBridgePlugin };
