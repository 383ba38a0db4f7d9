// Stores an order that was decided elsewhere, in one transaction: without stock check, without pricing.
const { In, IsNull } = require('typeorm');
const { Allocation, Channel, Customer, EventBus, HistoryService, Order, OrderEvent, OrderLine, Payment, ProductVariant, StockLevel, StockLocation, StockMovementEvent, Surcharge,
  TaxRateService, TransactionalConnection } = require('@vendure/core');
const { CustomerWriter } = require('./customer-writer');
const { injectable } = require('./decorate');
const { OrderReader } = require('./order-reader');
const { Refusal, isUniqueViolation } = require('./refusal');
const { METHOD_ON_ACCOUNT, newLine, surchargesFor, totalsOf } = require('./settled-amounts');
const { Transactions } = require('./transactions');

const STATE = 'PaymentSettled';

class OrderRecorder {
  constructor(connection, transactions, reader, customers, taxRates, history, eventBus) {
    Object.assign(this, { connection, transactions, reader, customers, taxRates, history, eventBus });
  }

  /** The code is the key: the database keeps it unique, a repeat answers with the first order. */
  async record(ctx, input) {
    try {
      return await this.transactions.run(ctx, async (tx) => (await this.recorded(tx, input)) ?? this.insert(tx, input));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // somebody else's insert of the same code was first, or the ERP's number belongs to another order
      const first = await this.transactions.run(ctx, (tx) => this.recorded(tx, input));
      if (first) return first;
      throw new Refusal('DUPLICATE', input.code, `another order has the ERP number of ${input.code}`);
    }
  }

  async recorded(tx, input) {
    const [order] = await this.reader.byCode(tx, [input.code]);
    if (!order) return null;
    const pieces = (lines, quantityOf) => lines.map((line) => `${line.sku}*${quantityOf(line)}`).sort().join();
    if (pieces(order.lines, (line) => line.ordered) === pieces(input.lines, (line) => line.quantity)) return order;
    throw new Refusal('DUPLICATE', input.code, `there is another order with the code ${input.code}`);
  }

  async insert(tx, input) {
    const repository = (entity) => this.connection.getRepository(tx, entity);
    const variants = await this.variants(tx, input.lines.map((line) => line.sku));
    const location = await repository(StockLocation).findOne({ where: { customFields: { erpId: input.location } } });
    if (!location) throw new Refusal('UNKNOWN_LOCATION', input.location, `no stock location ${input.location}`);
    const customer = await this.customer(tx, input);
    const lines = [];
    for (const { sku, quantity, unitPrice, taxLines } of input.lines) {
      if (quantity < 1 || unitPrice < 0) throw new Refusal('OTHER', sku, `line ${sku}: at least one piece, and no negative price`);
      const variant = variants.get(sku);
      lines.push(newLine({ variant, quantity, unitPrice, taxLines: taxLines ? taxLines.map(({ description, rate }) => ({ description, taxRate: rate })) : await this.ownTax(tx, variant) }));
    }
    const surcharges = surchargesFor(lines, input);
    const order = await repository(Order).save(new Order({
      code: input.code, state: STATE, active: false, orderPlacedAt: input.placedAt, customer, currencyCode: input.currencyCode, couponCodes: [], taxZoneId: tx.channel.defaultTaxZone?.id,
      shippingAddress: input.shippingAddress ?? {}, billingAddress: input.billingAddress ?? {}, shipping: 0, shippingWithTax: 0, ...totalsOf(lines, surcharges),
      channels: [new Channel({ id: tx.channelId })], promotions: [], customFields: { erpId: input.erpId, salesChannel: input.channel, externalNumber: input.externalNumber },
    }));
    for (const line of lines) line.order = order;
    for (const surcharge of surcharges) surcharge.order = order;
    await repository(OrderLine).save(lines);
    await repository(Surcharge).save(surcharges);
    await repository(Payment).save(new Payment({ order, method: METHOD_ON_ACCOUNT, amount: order.subTotalWithTax, state: 'Settled', transactionId: input.erpId ?? input.code, metadata: { billedBy: 'ERP' } }));
    await this.allocate(tx, lines, location);
    await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_STATE_TRANSITION', data: { from: 'Created', to: STATE } });
    if (input.note) await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_NOTE', data: { note: input.note } }, false);
    await this.eventBus.publish(new OrderEvent(tx, order, 'created'));
    return (await this.reader.byCode(tx, [input.code]))[0];
  }

  /** Deleted variants are taken too: what was sold was sold. A live one comes before a deleted one, the oldest first. */
  async variants(tx, skus) {
    const rows = await this.connection.getRepository(tx, ProductVariant).find({ where: { sku: In(skus) }, order: { id: 'DESC' }, loadEagerRelations: false, relations: { taxCategory: true } });
    const bySku = new Map([...rows.filter((row) => row.deletedAt), ...rows.filter((row) => !row.deletedAt)].map((row) => [row.sku, row]));
    for (const sku of skus) if (!bySku.has(sku)) throw new Refusal('UNKNOWN_SKU', sku, `no variant has the SKU ${sku}`);
    for (const row of bySku.values()) row.taxCategoryId = row.taxCategory?.id;
    return bySku;
  }

  async customer(tx, { customerId, emailAddress, shippingAddress, billingAddress }) {
    if (customerId === null) return this.customers.findOrCreate(tx, emailAddress, (billingAddress ?? shippingAddress)?.fullName ?? '');
    const customer = await this.connection.getRepository(tx, Customer).findOne({ where: { id: customerId, deletedAt: IsNull() } });
    if (!customer) throw new Refusal('UNKNOWN_CUSTOMER', customerId, `no customer ${customerId}`);
    return customer;
  }

  async ownTax(tx, variant) {
    const rate = await this.taxRates.getApplicableTaxRate(tx, tx.channel.defaultTaxZone, variant.taxCategoryId);
    return [{ description: rate.name, taxRate: rate.value }];
  }

  /** As Vendure does for a placed order, but at the location that the decision names. In one order of variants, so that two orders never wait for each other. */
  async allocate(tx, lines, location) {
    const allocations = lines.map((line) => new Allocation({ productVariant: line.productVariant, stockLocation: location, quantity: line.quantity, orderLine: line }));
    for (const { productVariant, quantity } of [...allocations].sort((a, b) => a.productVariant.id - b.productVariant.id)) {
      if (productVariant.trackInventory === 'FALSE') continue;
      const { affected } = await this.connection.getRepository(tx, StockLevel).increment({ productVariantId: productVariant.id, stockLocationId: location.id }, 'stockAllocated', quantity);
      if (affected === 0) await this.connection.getRepository(tx, StockLevel).insert({ productVariantId: productVariant.id, stockLocationId: location.id, stockOnHand: 0, stockAllocated: quantity });
    }
    await this.eventBus.publish(new StockMovementEvent(tx, await this.connection.getRepository(tx, Allocation).save(allocations)));
  }
}
injectable(OrderRecorder, [TransactionalConnection, Transactions, OrderReader, CustomerWriter, TaxRateService, HistoryService, EventBus]);

module.exports = { OrderRecorder };
