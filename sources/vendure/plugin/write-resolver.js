// The Admin API's side of the bridge, writing: permissions and limits, nothing else.
const { Mutation, Resolver } = require('@nestjs/graphql');
const { Permission } = require('@vendure/core');
const { CompanyWriter } = require('./company-writer');
const { CustomerWriter } = require('./customer-writer');
const { decorate, expose, injectable } = require('./decorate');
const { MoneyRecorder } = require('./money-recorder');
const { OrderCanceller } = require('./order-canceller');
const { OrderChanger } = require('./order-changer');
const { OrderRecorder } = require('./order-recorder');
const { OrderShipper } = require('./order-shipper');
const { PricePublisher } = require('./price-publisher');
const { ProductWriter } = require('./product-writer');
const { Refusal } = require('./refusal');
const { StockPublisher } = require('./stock-publisher');

/** Absent arguments are null inside. */
const complete = (names, input) => ({ ...Object.fromEntries(names.map((name) => [name, null])), ...input });

class GatewayWriteResolver {
  constructor(recorder, changer, canceller, shipper, money, stock, prices, products, customers, companies) {
    Object.assign(this, { recorder, changer, canceller, shipper, money, stock, prices, products, customers, companies });
  }

  gatewayRecordOrder(ctx, { input }) {
    if (!input.lines.length) throw new Refusal('OTHER', input.code, 'an order needs a line');
    return this.recorder.record(ctx, complete(['customerId', 'taxes', 'total', 'shippingAddress', 'billingAddress', 'erpId', 'externalNumber', 'note'], input));
  }

  gatewayChangeOrder(ctx, { input }) {
    return this.changer.change(ctx, complete(['shippingAddress', 'billingAddress', 'decided'], { ...input, lines: input.lines.map((line) => complete(['unitPrice', 'taxLines'], line)) }));
  }

  gatewayCancelOrder(ctx, { input }) {
    return this.canceller.cancel(ctx, complete(['reason', 'decided'], input));
  }

  gatewayShipOrder(ctx, { input }) {
    return this.shipper.ship(ctx, complete(['location', 'carrier', 'erpId'], input));
  }

  gatewayRecordPayment(ctx, { input }) {
    return this.money.pay(ctx, complete(['reference', 'decidedPaid'], input));
  }

  gatewayRefundOrder(ctx, { input }) {
    return this.money.refund(ctx, complete(['reason', 'returnNumber', 'reference'], input));
  }

  gatewayPublishStock(ctx, { items }) {
    return this.stock.publish(ctx, items);
  }

  gatewayPublishPrice(ctx, { input }) {
    return this.prices.publish(ctx, complete(['priceList'], input));
  }

  gatewayUpdateProduct(ctx, { input }) {
    return this.products.update(ctx, { ...input, fields: input.fields.map((field) => complete(['value'], field)) });
  }

  gatewayUpsertCustomer(ctx, { input }) {
    return this.customers.upsert(ctx, input);
  }

  gatewayUpsertCompany(ctx, { input }) {
    return this.companies.upsert(ctx, complete(['taxNumber', 'emailAddress', 'phoneNumber', 'priceList', 'paymentTerm', 'addresses'], input));
  }
}
expose(GatewayWriteResolver, [
  [Mutation, 'gatewayRecordOrder', Permission.CreateOrder],
  [Mutation, 'gatewayChangeOrder', Permission.UpdateOrder],
  [Mutation, 'gatewayCancelOrder', Permission.UpdateOrder],
  [Mutation, 'gatewayShipOrder', Permission.UpdateOrder],
  [Mutation, 'gatewayRecordPayment', Permission.UpdateOrder],
  [Mutation, 'gatewayRefundOrder', Permission.UpdateOrder],
  [Mutation, 'gatewayPublishStock', Permission.UpdateCatalog],
  [Mutation, 'gatewayPublishPrice', Permission.UpdateCatalog],
  [Mutation, 'gatewayUpdateProduct', Permission.UpdateCatalog],
  [Mutation, 'gatewayUpsertCustomer', Permission.UpdateCustomer],
  [Mutation, 'gatewayUpsertCompany', Permission.UpdateCustomerGroup],
]);
injectable(GatewayWriteResolver, [OrderRecorder, OrderChanger, OrderCanceller, OrderShipper, MoneyRecorder, StockPublisher, PricePublisher, ProductWriter, CustomerWriter, CompanyWriter]);
decorate([Resolver()], GatewayWriteResolver);

module.exports = { GatewayWriteResolver };
