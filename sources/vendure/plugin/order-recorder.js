// Stores an order that was decided elsewhere, in one transaction: without stock check, without pricing.
const { IsNull } = require('typeorm');
const { Channel, Customer, EventBus, HistoryService, Order, OrderCalculator, OrderEvent, OrderLine, Payment, Surcharge, TransactionalConnection } = require('@vendure/core');
const { CustomerWriter } = require('./customer-writer');
const { injectable } = require('./decorate');
const { Effects } = require('./effects');
const { LineFactory } = require('./line-factory');
const { OrderReader } = require('./order-reader');
const { Refusal, isUniqueViolation } = require('./refusal');
const { METHOD_ON_ACCOUNT, surchargesFor } = require('./settled-amounts');
const { StockMover } = require('./stock-mover');

const STATE = 'PaymentSettled';

class OrderRecorder {
  constructor(connection, effects, reader, customers, lines, stock, calculator, history, eventBus) {
    Object.assign(this, { connection, effects, reader, customers, lines, stock, calculator, history, eventBus });
  }

  /** The order's code is a key too: the database keeps it unique, a repeat answers with the first order. */
  async record(ctx, input) {
    const first = (work) => this.effects.once(ctx, { key: input.key, verb: 'placeOrder', subject: input.code }, work, async (tx) => (await this.reader.byCode(tx, [input.code]))[0]);
    try {
      return await first(async (tx) => (await this.recorded(tx, input)) ?? this.insert(tx, input));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // somebody else's insert of the same code was first, or the ERP's number belongs to another order
      return first(async (tx) => {
        const id = await this.recorded(tx, input);
        if (id === null) throw new Refusal('DUPLICATE', input.code, `another order has the ERP number of ${input.code}`);
        return id;
      });
    }
  }

  /** Id of the order that has this code already, null when there is none. */
  async recorded(tx, input) {
    const [order] = await this.reader.byCode(tx, [input.code]);
    if (!order) return null;
    const pieces = (lines, quantityOf) => lines.map((line) => `${line.sku}*${quantityOf(line)}`).sort().join();
    if (pieces(order.lines, (line) => line.ordered) === pieces(input.lines, (line) => line.quantity)) return order.id;
    throw new Refusal('DUPLICATE', input.code, `there is another order with the code ${input.code}`);
  }

  async insert(tx, input) {
    const repository = (entity) => this.connection.getRepository(tx, entity);
    const lines = await this.lines.make(tx, input.lines);
    const location = await this.stock.location(tx, input.location);
    const customer = await this.customer(tx, input);
    const surcharges = surchargesFor({ lines, shippingLines: [], surcharges: [] }, input);
    const order = new Order({
      code: input.code, state: STATE, active: false, orderPlacedAt: input.placedAt, customer, currencyCode: input.currencyCode, couponCodes: [], taxZoneId: tx.channel.defaultTaxZone?.id,
      shippingAddress: input.shippingAddress ?? {}, billingAddress: input.billingAddress ?? {},
      channels: [new Channel({ id: tx.channelId })], promotions: [], customFields: { erpId: input.erpId, salesChannel: input.channel, externalNumber: input.externalNumber },
    });
    const sums = new Order({ lines, surcharges, shippingLines: [] });
    this.calculator.calculateOrderTotals(sums);
    const { subTotal, subTotalWithTax, shipping, shippingWithTax } = sums;
    await repository(Order).save(Object.assign(order, { subTotal, subTotalWithTax, shipping, shippingWithTax }));
    for (const row of [...lines, ...surcharges]) row.order = order;
    await repository(OrderLine).save(lines);
    await repository(Surcharge).save(surcharges);
    await repository(Payment).save(new Payment({ order, method: METHOD_ON_ACCOUNT, amount: order.subTotalWithTax, state: 'Settled', transactionId: input.erpId ?? input.code, metadata: { billedBy: 'ERP' } }));
    await this.stock.allocate(tx, lines.map((line) => ({ line, quantity: line.quantity })), location);
    await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_STATE_TRANSITION', data: { from: 'Created', to: STATE } });
    if (input.note) await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_NOTE', data: { note: input.note } }, false);
    await this.eventBus.publish(new OrderEvent(tx, order, 'created'));
    return order.id;
  }

  async customer(tx, { customerId, emailAddress, shippingAddress, billingAddress }) {
    if (customerId === null) return this.customers.findOrCreate(tx, emailAddress, (billingAddress ?? shippingAddress)?.fullName ?? '');
    const customer = await this.connection.getRepository(tx, Customer).findOne({ where: { id: customerId, deletedAt: IsNull() } });
    if (!customer) throw new Refusal('UNKNOWN_CUSTOMER', customerId, `no customer ${customerId}`);
    return customer;
  }
}
injectable(OrderRecorder, [TransactionalConnection, Effects, OrderReader, CustomerWriter, LineFactory, StockMover, OrderCalculator, HistoryService, EventBus]);

module.exports = { OrderRecorder };
