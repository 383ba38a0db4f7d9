// Cancels what has not left of an order: all of it, or the open rest.
const { HistoryService, OrderService, ShippingLine, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { OrderAmender, asDecided } = require('./order-amender');
const { OrderDesk, allFulfilled, fulfilled, illegal, orderedOf } = require('./order-desk');

const LEFT = ['Shipped', 'Delivered'];
const STATES = ['PaymentAuthorized', 'PaymentSettled', 'ArrangingAdditionalPayment', 'PartiallyShipped', 'PartiallyDelivered'];

class OrderCanceller {
  constructor(connection, desk, amender, orders, history) {
    Object.assign(this, { connection, desk, amender, orders, history });
  }

  /** An order that the record has cancelled and that is cancelled here as well is left as it is. */
  cancel(ctx, { key, code, reason, decided }) {
    return this.desk.write(ctx, 'cancelOrder', { key, code }, async (tx, order) => {
      if (order.state === 'Cancelled' && decided?.cancelled) return order.id;
      this.desk.require(order, STATES, 'cancelling');
      const left = order.lines.some((line) => fulfilled(order, line, LEFT) > 0);
      // the record may know of a part that left and is not told here yet
      const whole = decided ? decided.cancelled : !left;
      if (allFulfilled(order, LEFT) || (left && whole)) throw illegal(order, 'it has left');
      await this.recall(tx, order);
      const lines = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity - fulfilled(order, line) })).filter(({ quantity }) => quantity > 0);
      await (whole ? this.cancelWhole(tx, order) : this.cancelRest(tx, order, decided && { code, ...decided }));
      await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_CANCELLATION', data: { lines, shippingCancelled: whole, ...(reason ? { reason } : {}) } });
      if (whole) await this.desk.transition(tx, order, 'Cancelled');
      else if (allFulfilled(order, ['Delivered'])) await this.desk.moveOn(tx, order, ['Delivered']);
      else if (allFulfilled(order, ['Shipped'])) await this.desk.moveOn(tx, order, ['Shipped']);
      return order.id;
    });
  }

  /** Fulfilments that wait are given up: their stock comes back and is promised again, then set free with the rest. */
  async recall(tx, order) {
    for (const fulfillment of order.fulfillments.filter((row) => ['Created', 'Pending'].includes(row.state))) {
      const result = await this.orders.transitionFulfillmentToState(tx, fulfillment.id, 'Cancelled');
      if ('errorCode' in result) throw illegal(order, result.errorCode);
      fulfillment.state = 'Cancelled';
    }
  }

  async cancelRest(tx, order, decided) {
    const open = { kept: order.lines.map((line) => ({ line, ordered: orderedOf(line), open: fulfilled(order, line) })), added: [] };
    await this.amender.amend(tx, order, decided ? asDecided(order, decided.lines) : open, decided);
  }

  /** A cancelled order is worth nothing in Vendure: no lines, no shipping, no surcharges of ours, nothing on account. */
  async cancelWhole(tx, order) {
    for (const line of order.shippingLines) {
      const amount = line.listPriceIncludesTax ? -line.discountedPriceWithTax : -line.discountedPrice;
      line.adjustments.push({ adjustmentSource: 'CANCEL_ORDER', type: 'OTHER', description: 'shipping cancellation', amount, data: {} });
      await this.connection.getRepository(tx, ShippingLine).save(line, { reload: false });
    }
    await this.amender.amend(tx, order, { kept: order.lines.map((line) => ({ line, ordered: orderedOf(line), open: 0 })), added: [] }, null);
  }
}
injectable(OrderCanceller, [TransactionalConnection, OrderDesk, OrderAmender, OrderService, HistoryService]);

module.exports = { OrderCanceller };
