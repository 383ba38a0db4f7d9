// What one unit costs a customer: the shop's own pricing strategy, asked without an order.
const { In } = require('typeorm');
const { ConfigService, Customer, Order, ProductVariant, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');

class PriceReader {
  constructor(connection, config) {
    Object.assign(this, { connection, config });
  }

  variants(ctx, ids) {
    return this.connection.getRepository(ctx, ProductVariant).find({ where: { id: In(ids) }, relations: { product: true }, loadEagerRelations: false })
      .then((rows) => new Map(rows.map((row) => [String(row.id), row])));
  }

  /** One price for each of `contexts` ({customerId, currency, quantity}), null where the shop has none in that currency. */
  async of(ctx, row, contexts, lists, variants) {
    const strategy = this.config.orderOptions.orderItemPriceCalculationStrategy;
    const includesTax = ctx.channel.pricesIncludeTax;
    const prices = [];
    for (const { customerId, currency, quantity } of contexts) {
      const list = lists.find((price) => price.currency === (currency ?? ctx.channel.defaultCurrencyCode));
      if (!list) {
        prices.push(null);
      } else {
        const customer = customerId ? await this.customer(ctx, customerId) : null;
        const variant = Object.assign((await variants()).get(String(row.id)), { listPrice: list.price, listPriceIncludesTax: includesTax, currencyCode: list.currency });
        const order = new Order({ customer: customer ?? undefined, customerId: customer?.id, currencyCode: list.currency, lines: [], surcharges: [], couponCodes: [] });
        const { price, priceIncludesTax } = await strategy.calculateUnitPrice(ctx, variant, {}, order, quantity);
        prices.push({ amount: price, currency: list.currency, includesTax: priceIncludesTax, priceList: customer?.priceList ?? null });
      }
    }
    return prices;
  }

  /** Once for each request. */
  customer(ctx, id) {
    const known = (this.requests ??= new WeakMap());
    const customers = known.get(ctx) ?? new Map();
    known.set(ctx, customers);
    if (!customers.has(id)) customers.set(id, this.load(ctx, id));
    return customers.get(id);
  }

  async load(ctx, id) {
    const customer = await this.connection.getRepository(ctx, Customer).findOne({ where: { id }, relations: { groups: true } });
    return customer && Object.assign(customer, { priceList: priceListOf(customer.groups) });
  }
}
injectable(PriceReader, [TransactionalConnection, ConfigService]);

/** A customer group with a key in the ERP is a price list, unless it is a company. */
const isPriceList = ({ customFields }) => Boolean(customFields.erpId) && !customFields.companyDetails;
/** The price list of a customer is the first of its groups that is one. */
const priceListOf = (groups) => [...groups].sort((a, b) => a.id - b.id).find(isPriceList)?.customFields.erpId ?? null;

module.exports = { PriceReader, isPriceList, priceListOf };
