// What every write to a standing order shares: the key, the order held while it changes, and the whole order as the answer.
const { Order, OrderService, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { Effects } = require('./effects');
const { OrderReader } = require('./order-reader');
const { Refusal } = require('./refusal');
const { Transactions } = require('./transactions');

const RELATIONS = { lines: { productVariant: true }, surcharges: true, shippingLines: true, payments: { refunds: true }, fulfillments: { lines: true } };

class OrderDesk {
  constructor(connection, transactions, effects, orders, reader) {
    Object.assign(this, { connection, transactions, effects, orders, reader });
  }

  /**
   * `work(tx, order)` with the order's row held, once for the key.
   * @returns `{ externalId, order }`: the id that `work` answered with, and the order as it stands
   */
  write(ctx, verb, { key, code }, work) {
    return this.effects.once(ctx, { key, verb, subject: code }, async (tx) => work(tx, await this.hold(tx, code)),
      async (tx, externalId) => ({ externalId, order: (await this.reader.byCode(tx, [code]))[0] }));
  }

  async hold(tx, code) {
    if (!(await this.reader.knows(tx, code))) throw new Refusal('UNKNOWN_ORDER', code, `no order ${code}`);
    const held = await this.transactions.locked(this.connection.getRepository(tx, Order).createQueryBuilder('o').where('o.code = :code', { code })).getOneOrFail();
    const order = await this.connection.getRepository(tx, Order).findOneOrFail({ where: { id: held.id }, relations: RELATIONS, relationLoadStrategy: 'query', loadEagerRelations: false, withDeleted: true });
    order.lines.sort((a, b) => a.id - b.id);
    return order;
  }

  /** Refuses when the order is in none of these states. */
  require(order, states, what) {
    if (!states.includes(order.state)) throw illegal(order, `${what} is not possible`);
  }

  /** Goes to the first of these states that the order can reach from where it is; stays where it is when it can reach none. */
  async moveOn(tx, order, states) {
    const state = states.find((one) => this.orders.getNextOrderStates(order).includes(one));
    if (state) await this.transition(tx, order, state);
  }

  async transition(tx, order, state) {
    const result = await this.orders.transitionToState(tx, order.id, state);
    if (result && 'errorCode' in result) throw illegal(order, `${result.errorCode}: ${result.transitionError ?? ''}`);
    order.state = state;
  }
}
injectable(OrderDesk, [TransactionalConnection, Transactions, Effects, OrderService, OrderReader]);

const illegal = (order, why) => new Refusal('ILLEGAL_TRANSITION', order.code, `order ${order.code} in state ${order.state}: ${why}`, { actual: order.state });

/** Pieces of a line that are in a fulfilment that was not cancelled. */
const fulfilled = (order, line, states = ['Created', 'Pending', 'Shipped', 'Delivered']) => order.fulfillments.filter((one) => states.includes(one.state)).flatMap((one) => one.lines)
  .filter((row) => String(row.orderLineId) === String(line.id)).reduce((sum, row) => sum + row.quantity, 0);
const orderedOf = (line) => Math.max(line.orderPlacedQuantity, line.quantity);
/** All that is still on the order is in fulfilments of these states. */
const allFulfilled = (order, states) => order.lines.some((line) => line.quantity > 0) && order.lines.every((line) => fulfilled(order, line, states) >= line.quantity);

module.exports = { OrderDesk, illegal, fulfilled, orderedOf, allFulfilled };
