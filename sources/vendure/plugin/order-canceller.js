// Cancels an order that has not left, wholly and at most once.
const { Order, OrderService, Payment, Surcharge, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { OrderReader } = require('./order-reader');
const { Refusal } = require('./refusal');
const { METHOD_ON_ACCOUNT, isOurs } = require('./settled-amounts');
const { Transactions } = require('./transactions');

class OrderCanceller {
  constructor(connection, transactions, orders, reader) {
    Object.assign(this, { connection, transactions, orders, reader });
  }

  /** A cancelled order is left as it is. */
  cancel(ctx, { code, reason }) {
    return this.transactions.run(ctx, async (tx) => {
      const order = await this.transactions.locked(this.connection.getRepository(tx, Order).createQueryBuilder('o').where('o.code = :code', { code })).getOne();
      if (!order) throw new Refusal('UNKNOWN_ORDER', code, `no order ${code}`);
      if (order.state !== 'Cancelled') await this.undo(tx, order, reason);
      return (await this.reader.byCode(tx, [code]))[0];
    });
  }

  async undo(tx, order, reason) {
    const { fulfillments, payments, surcharges } = await this.connection.getRepository(tx, Order)
      .findOneOrFail({ where: { id: order.id }, relations: { fulfillments: true, payments: true, surcharges: true }, relationLoadStrategy: 'query', loadEagerRelations: false });
    if (fulfillments.some((fulfillment) => ['Shipped', 'Delivered'].includes(fulfillment.state))) throw new Refusal('ILLEGAL_TRANSITION', order.code, `order ${order.code} has left: it is in state ${order.state}`);
    for (const fulfillment of fulfillments.filter((row) => row.state !== 'Cancelled')) this.check(order, await this.orders.transitionFulfillmentToState(tx, fulfillment.id, 'Cancelled'));
    // what we added goes, so that nothing is left to pay
    const ours = surcharges.filter(isOurs);
    if (ours.length) await this.connection.getRepository(tx, Surcharge).remove(ours);
    for (const payment of payments.filter((row) => row.method === METHOD_ON_ACCOUNT)) await this.connection.getRepository(tx, Payment).update(payment.id, { state: 'Cancelled' });
    this.check(order, await this.orders.cancelOrder(tx, { orderId: order.id, reason: reason ?? undefined, cancelShipping: true }));
  }

  check(order, result) {
    if (result.__typename && 'errorCode' in result) throw new Refusal('ILLEGAL_TRANSITION', order.code, `order ${order.code} in state ${order.state}: ${result.errorCode}`);
  }
}
injectable(OrderCanceller, [TransactionalConnection, Transactions, OrderService, OrderReader]);

module.exports = { OrderCanceller };
