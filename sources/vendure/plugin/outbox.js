// The transactional outbox: every event becomes a row in the database transaction of the change itself.
const { randomUUID } = require('node:crypto');
const { Column, Entity, Index } = require('typeorm');
const vendure = require('@vendure/core');
const { decorate } = require('./decorate');

class OutboxEvent extends vendure.VendureEntity {
  constructor(input) {
    super(input);
  }
}
decorate([Column({ type: 'varchar', unique: true })], OutboxEvent.prototype, 'eventId');
decorate([Column({ type: 'varchar' })], OutboxEvent.prototype, 'type');
decorate([Column({ type: 'text' })], OutboxEvent.prototype, 'payload');
decorate([Column({ type: 'int', default: 0 })], OutboxEvent.prototype, 'attempts');
decorate([Column({ type: 'boolean', default: false }), Index()], OutboxEvent.prototype, 'delivered');
// The transaction that wrote the row (0 on SQLite, which has one writer): makes the feed's order safe against late commits.
decorate([Column({ type: 'bigint', default: 0 })], OutboxEvent.prototype, 'txid');
decorate([Index(['txid', 'id'])], OutboxEvent);
decorate([Entity('outbox_event')], OutboxEvent);

// Event class, type in the feed, and the small payload: ids and facts; a receiver re-reads the record through the API.
const EVENTS = [
  [vendure.OrderStateTransitionEvent, 'order.state', (e) => ({ orderId: e.order.id, code: e.order.code, from: e.fromState, to: e.toState })],
  [vendure.OrderEvent, 'order', (e) => ({ op: e.type, orderId: e.entity.id, code: e.entity.code })],
  [vendure.FulfillmentStateTransitionEvent, 'fulfillment.state', (e) => ({ fulfillmentId: e.fulfillment.id, from: e.fromState, to: e.toState })],
  [vendure.PaymentStateTransitionEvent, 'payment.state', (e) => ({ orderId: e.order.id, paymentId: e.payment.id, from: e.fromState, to: e.toState })],
  [vendure.RefundStateTransitionEvent, 'refund.state', (e) => ({ orderId: e.order.id, refundId: e.refund.id, from: e.fromState, to: e.toState })],
  [vendure.ProductEvent, 'product', (e) => ({ op: e.type, productId: e.entity.id })],
  [vendure.ProductVariantEvent, 'variant', (e) => ({ op: e.type, variants: e.entity.map((v) => ({ id: v.id, sku: v.sku })) })],
  [vendure.ProductVariantPriceEvent, 'price', (e) => ({ op: e.type, prices: e.entity.map((p) => ({ id: p.id, variantId: p.variant?.id ?? null, price: p.price, currency: p.currencyCode })) })],
  [vendure.StockMovementEvent, 'stock', (e) => ({ movement: e.type,
    items: e.stockMovements.map((m) => ({ variantId: m.productVariant?.id ?? null, locationId: m.stockLocationId ?? m.stockLocation?.id ?? null, quantity: m.quantity })) })],
  [vendure.StockLocationEvent, 'location', (e) => ({ op: e.type, locationId: e.entity.id, code: e.entity.customFields?.erpId ?? null })],
  [vendure.TaxRateEvent, 'tax-rate', (e) => ({ op: e.type, taxRateId: e.entity.id })],
  [vendure.CustomerEvent, 'customer', (e) => ({ op: e.type, customerId: e.entity.id, email: e.entity.emailAddress })],
  [vendure.CustomerAddressEvent, 'customer.address', (e) => ({ op: e.type, addressId: e.entity.id, customerId: e.entity.customer?.id ?? null })],
  [vendure.CustomerGroupChangeEvent, 'customer.group', (e) => ({ op: e.type, customerIds: e.customers.map((c) => c.id) })],
  // the rules of a group's price list may have changed
  [vendure.CustomerGroupEvent, 'price-list', (e) => ({ op: e.type, groupId: e.entity.id })],
];

/** One row of the outbox, for a change that Vendure has no event for. */
const tell = (connection, ctx, type, payload) => connection.getRepository(ctx, OutboxEvent)
  .insert({ eventId: randomUUID(), type, payload: JSON.stringify(payload), txid: connection.rawConnection.options.type === 'postgres' ? () => 'txid_current()' : 0 });

/** Subscribes to the events with blocking handlers: they run inside the transaction, a failing insert fails the change. */
function recordEvents(eventBus, connection) {
  for (const [event, type, payloadOf] of EVENTS) {
    eventBus.registerBlockingEventHandler({
      event,
      id: `outbox-${type}`,
      handler: (e) => tell(connection, e.ctx, type, payloadOf(e)),
    });
  }
}

module.exports = { OutboxEvent, recordEvents, tell };
