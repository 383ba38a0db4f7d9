// Records goods that have left: one fulfilment a write, with the tracking codes of all its packages.
const { EventBus, Fulfillment, FulfillmentLine, FulfillmentStateTransitionEvent, HistoryService, Order, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { OrderDesk, allFulfilled, fulfilled } = require('./order-desk');
const { Refusal } = require('./refusal');
const { StockMover } = require('./stock-mover');

const STATES = ['PaymentSettled', 'PartiallyShipped', 'PartiallyDelivered', 'Shipped', 'Delivered'];
/** Vendure's own handler for goods that somebody else sends. */
const HANDLER = 'manual-fulfillment';
const CODES_APART = ', ';

class OrderShipper {
  constructor(connection, desk, stock, history, eventBus) {
    Object.assign(this, { connection, desk, stock, history, eventBus });
  }

  /** @param input `lines`: pieces by SKU; `location` null: where the stock was promised; `erpId`: number of the ERP's delivery, left out when another fulfilment has it */
  ship(ctx, { key, code, lines, location, carrier, trackingCodes, erpId }) {
    return this.desk.write(ctx, 'shipOrder', { key, code }, async (tx, order) => {
      this.desk.require(order, STATES, 'shipping');
      const sent = lines.flatMap((line) => spread(order, line));
      if (!sent.length) throw new Refusal('OTHER', code, 'a shipment needs a line');
      const from = location === null ? null : await this.stock.location(tx, location);
      const fulfillment = await this.fulfil(tx, order, sent, { method: carrier ?? '', trackingCode: trackingCodes.join(CODES_APART), erpId: await this.freeNumber(tx, erpId) });
      await this.stock.sell(tx, sent, from);
      await this.desk.moveOn(tx, order, allFulfilled(order, ['Shipped', 'Delivered']) ? ['Shipped', 'PartiallyShipped'] : ['PartiallyShipped']);
      return fulfillment.id;
    });
  }

  async freeNumber(tx, erpId) {
    const taken = erpId === null || (await this.connection.getRepository(tx, Fulfillment).findOne({ where: { customFields: { erpId } } }));
    return taken ? null : erpId;
  }

  async fulfil(tx, order, sent, { method, trackingCode, erpId }) {
    const repository = (entity) => this.connection.getRepository(tx, entity);
    const fulfillment = await repository(Fulfillment).save(new Fulfillment({ method, trackingCode, handlerCode: HANDLER, state: 'Shipped', lines: [], customFields: { erpId } }));
    const lines = await repository(FulfillmentLine).save(sent.map(({ line, quantity }) => new FulfillmentLine({ orderLineId: line.id, quantity, fulfillment })));
    await repository(Order).createQueryBuilder().relation('fulfillments').of(order.id).add(fulfillment.id);
    order.fulfillments.push(Object.assign(fulfillment, { lines }));
    await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_FULFILLMENT', data: { fulfillmentId: fulfillment.id } });
    await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_FULFILLMENT_TRANSITION', data: { fulfillmentId: fulfillment.id, from: 'Pending', to: 'Shipped' } });
    await this.eventBus.publish(new FulfillmentStateTransitionEvent('Pending', 'Shipped', tx, fulfillment));
    return fulfillment;
  }
}
injectable(OrderShipper, [TransactionalConnection, OrderDesk, StockMover, HistoryService, EventBus]);

/** Pieces of a SKU over the lines that still have some open. */
function spread(order, { sku, quantity }) {
  const own = order.lines.filter((line) => line.productVariant.sku === sku);
  if (!own.length) throw new Refusal('UNKNOWN_SKU', sku, `${sku} is not on the order`);
  if (quantity < 1) throw new Refusal('OTHER', sku, `${sku}: at least one piece`);
  const open = own.map((line) => ({ line, quantity: line.quantity - fulfilled(order, line) }));
  const most = open.reduce((sum, row) => sum + row.quantity, 0);
  if (quantity > most) throw new Refusal('QUANTITY_EXCEEDED', sku, `${most} of ${sku} are open, not ${quantity}`, { actual: most });
  const sent = [];
  for (const row of open) {
    const part = Math.min(quantity, row.quantity);
    if (part > 0) sent.push({ line: row.line, quantity: part });
    quantity -= part;
  }
  return sent;
}

module.exports = { OrderShipper };
