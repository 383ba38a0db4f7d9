// Brings lines, addresses and amounts of a standing order to what was decided.
const { EventBus, Order, OrderCalculator, OrderEvent, OrderLine, Payment, Surcharge, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { LineFactory } = require('./line-factory');
const { fulfilled, orderedOf } = require('./order-desk');
const { Refusal } = require('./refusal');
const { METHOD_ON_ACCOUNT, isOurs, surchargesFor, surchargesInProportion } = require('./settled-amounts');
const { StockMover } = require('./stock-mover');

class OrderAmender {
  constructor(connection, lines, stock, calculator, eventBus) {
    Object.assign(this, { connection, lines, stock, calculator, eventBus });
  }

  /**
   * @param order from the desk; its lines and amounts are brought up to date
   * @param targets `{ kept: [{line, ordered, open}], added: [{sku, ordered, open, unitPrice, taxLines}] }`; lines not named stay
   * @param decision amounts as the record has them; null: prices stay, discounts follow in proportion
   */
  async amend(tx, order, { kept, added }, decision, addresses = {}) {
    const before = netOf(order);
    const released = [];
    const allocated = [];
    for (const { line, ordered, open } of kept) {
      const gone = fulfilled(order, line);
      if (open < gone) throw new Refusal('QUANTITY_EXCEEDED', line.productVariant.sku, `${gone} of ${line.productVariant.sku} have left, ${open} cannot be what remains`, { actual: gone });
      if (open < line.quantity) released.push({ line, quantity: line.quantity - open });
      if (open > line.quantity) allocated.push({ line, quantity: open - line.quantity });
      await this.setQuantities(tx, line, ordered, open);
    }
    const made = await this.addLines(tx, order, added.filter(({ open }) => open > 0));
    allocated.push(...made.map((line) => ({ line, quantity: line.quantity })));
    await this.stock.release(tx, released);
    if (allocated.length) {
      const location = await this.stock.locationOf(tx, order.lines);
      if (location) await this.stock.allocate(tx, allocated, location);
    }
    order.lines.push(...made);
    await this.settle(tx, order, decision ? surchargesFor(order, decision) : surchargesInProportion(order.surcharges, before, netOf(order)), addresses);
  }

  /** A promotion's amount stands for all pieces that were ordered: it shrinks with them. */
  async setQuantities(tx, line, ordered, open) {
    const was = orderedOf(line);
    if (was === ordered && line.quantity === open && line.orderPlacedQuantity === ordered) return;
    const adjustments = was === ordered || was === 0 ? line.adjustments : line.adjustments.map((row) => ({ ...row, amount: Math.round((row.amount * ordered) / was) }));
    Object.assign(line, { quantity: open, orderPlacedQuantity: ordered, adjustments });
    await this.connection.getRepository(tx, OrderLine).update(line.id, { quantity: open, orderPlacedQuantity: ordered, adjustments });
  }

  async addLines(tx, order, added) {
    if (!added.length) return [];
    const lines = await this.lines.make(tx, added.map(({ open, ...line }) => ({ ...line, quantity: open })));
    for (const [position, line] of lines.entries()) Object.assign(line, { order: new Order({ id: order.id }), orderPlacedQuantity: added[position].ordered });
    return this.connection.getRepository(tx, OrderLine).save(lines);
  }

  /** New surcharges of ours, and every sum that follows from them. */
  async settle(tx, order, surcharges, addresses) {
    const repository = (entity) => this.connection.getRepository(tx, entity);
    const old = order.surcharges.filter(isOurs);
    if (old.length) await repository(Surcharge).delete(old.map((row) => row.id));
    for (const row of surcharges) row.order = new Order({ id: order.id });
    const saved = surcharges.length ? await repository(Surcharge).save(surcharges) : [];
    order.surcharges = [...order.surcharges.filter((row) => !isOurs(row)), ...saved];
    this.calculator.calculateOrderTotals(order);
    const { subTotal, subTotalWithTax, shipping, shippingWithTax } = order;
    await repository(Order).update(order.id, { subTotal, subTotalWithTax, shipping, shippingWithTax, ...addresses });
    await this.balance(tx, order);
    await this.eventBus.publish(new OrderEvent(tx, order, 'updated'));
  }

  /** The payment on account stands for what no money has come for yet: Vendure fulfils paid orders only. */
  async balance(tx, order) {
    const [onAccount] = order.payments.filter((payment) => payment.method === METHOD_ON_ACCOUNT);
    if (!onAccount) return;
    const amount = Math.max(0, order.totalWithTax - paidOf(order));
    const state = amount === 0 ? 'Cancelled' : 'Settled';
    if (onAccount.amount === amount && onAccount.state === state) return;
    Object.assign(onAccount, { amount, state });
    await this.connection.getRepository(tx, Payment).update(onAccount.id, { amount, state });
  }
}
injectable(OrderAmender, [TransactionalConnection, LineFactory, StockMover, OrderCalculator, EventBus]);

const netOf = (order) => order.lines.reduce((sum, line) => sum + line.proratedLinePrice, 0);
/** Money that has come, in minor units. */
const paidOf = (order) => order.payments.filter((payment) => payment.method !== METHOD_ON_ACCOUNT && payment.state === 'Settled').reduce((sum, payment) => sum + payment.amount, 0);

/** The decided lines against ours: the first of a SKU is our first of that SKU. What the record no longer has is taken out. */
function asDecided(order, decided) {
  const rest = new Map();
  for (const line of decided) rest.set(line.sku, [...(rest.get(line.sku) ?? []), line]);
  const kept = order.lines.map((line) => {
    const { ordered, open } = rest.get(line.productVariant.sku)?.shift() ?? { ordered: 0, open: 0 };
    return { line, ordered, open };
  });
  return { kept, added: [...rest.values()].flat() };
}

module.exports = { OrderAmender, asDecided, paidOf };
