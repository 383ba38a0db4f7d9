// Reads many orders at once with all that belongs to them: one SQL query a relation, whatever the number of orders.
const { In } = require('typeorm');
const { Order, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { ADJUSTMENT, METHOD_ON_ACCOUNT, TAX_ROUNDING, isOurs } = require('./settled-amounts');

const RELATIONS = {
  customer: true, lines: { productVariant: { translations: true } }, surcharges: true, shippingLines: true,
  payments: { refunds: true }, fulfillments: { lines: true },
};
const SHIPPED = ['Shipped', 'Delivered'];
const sumOf = (rows, valueOf) => rows.reduce((sum, row) => sum + valueOf(row), 0);

class OrderReader {
  constructor(connection) {
    this.connection = connection;
  }

  async byCode(ctx, codes) {
    if (!codes.length) return [];
    const rows = await this.ids(ctx).andWhere('o.code IN (:...codes)', { codes }).getRawMany();
    const byCode = new Map((await this.load(ctx, rows)).map((order) => [order.code, order]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  /** Placed orders (no carts) in the order of ids, behind `after`. */
  async page(ctx, { first, after, customerId, codes }) {
    const query = this.ids(ctx).andWhere('o.orderPlacedAt IS NOT NULL').orderBy('o.id', 'ASC').limit(first + 1);
    if (after !== null) query.andWhere('o.id > :after', { after });
    if (customerId) query.andWhere('o.customerId = :customerId', { customerId });
    if (codes) query.andWhere(codes.length ? 'o.code IN (:...codes)' : '1 = 0', { codes });
    const rows = await query.getRawMany();
    return { items: await this.load(ctx, rows.slice(0, first)), hasNext: rows.length > first };
  }

  /** An order of another channel is not known here. */
  async knows(ctx, code) {
    return (await this.ids(ctx).andWhere('o.code = :code', { code }).getRawOne()) !== undefined;
  }

  ids(ctx) {
    return this.connection.getRepository(ctx, Order).createQueryBuilder('o').innerJoin('o.channels', 'c', 'c.id = :channelId', { channelId: ctx.channelId }).select('o.id', 'id').where('1 = 1');
  }

  async load(ctx, rows) {
    if (!rows.length) return [];
    const orders = await this.connection.getRepository(ctx, Order)
      .find({ where: { id: In(rows.map((row) => row.id)) }, relations: RELATIONS, relationLoadStrategy: 'query', loadEagerRelations: false, withDeleted: true, order: { id: 'ASC' } });
    return orders.map((order) => describe(ctx, order));
  }
}
injectable(OrderReader, [TransactionalConnection]);

function describe(ctx, order) {
  const { surcharges } = order;
  const skus = new Map(order.lines.map((line) => [String(line.id), line.productVariant.sku]));
  const payments = order.payments.filter((payment) => payment.method !== METHOD_ON_ACCOUNT);
  // our own surcharges are told as what they stand for
  order.surcharges = surcharges.filter((surcharge) => !isOurs(surcharge));
  const taxes = order.taxSummary.map(({ description, taxRate, taxBase, taxTotal }) => ({ description, rate: taxRate, base: taxBase, amount: taxTotal }));
  order.surcharges = surcharges;
  for (const { sku, price } of surcharges.filter((surcharge) => surcharge.sku.startsWith(TAX_ROUNDING))) {
    const tax = taxes.find(({ rate }) => `${TAX_ROUNDING}${rate}` === sku) ?? taxes[0];
    if (tax) tax.amount += price;
  }
  const ours = (name) => sumOf(surcharges.filter((surcharge) => surcharge.sku === name), (surcharge) => surcharge.price);
  const refunds = refundsOf(order.payments);
  const linePrices = sumOf(order.lines, (line) => line.linePrice);
  return {
    id: order.id, code: order.code, state: order.state, placedAt: order.orderPlacedAt ?? null, currencyCode: order.currencyCode,
    channel: order.customFields.salesChannel ?? null, erpId: order.customFields.erpId ?? null, externalNumber: order.customFields.externalNumber ?? null,
    customerId: order.customer?.id ?? null, emailAddress: order.customer?.emailAddress ?? null,
    shippingAddress: addressOf(order.shippingAddress), billingAddress: addressOf(order.billingAddress),
    // a line that was taken out by a change stays in the database, without pieces
    lines: order.lines.filter((line) => line.orderPlacedQuantity > 0 || line.quantity > 0).sort((a, b) => a.id - b.id).map((line) => describeLine(ctx, order, line)),
    taxes,
    subTotal: linePrices + sumOf(surcharges.filter((surcharge) => !isOurs(surcharge)), (surcharge) => surcharge.price) + ours(ADJUSTMENT),
    discount: linePrices - sumOf(order.lines, (line) => line.proratedLinePrice) - ours('DISCOUNT'),
    shipping: order.shipping + ours('SHIPPING'),
    total: order.totalWithTax,
    paid: sumOf(payments.filter((payment) => payment.state === 'Settled'), (payment) => payment.amount),
    refunded: sumOf(refunds, (refund) => refund.amount),
    payments: payments.sort((a, b) => a.id - b.id).map(({ id, state, amount, method, transactionId, metadata, createdAt }) => ({ id, state, amount, method, reference: transactionId || null, at: metadata?.paidAt ? new Date(metadata.paidAt) : createdAt })),
    refunds,
    fulfillments: order.fulfillments.map((fulfillment) => ({
      id: fulfillment.id, state: fulfillment.state, erpId: fulfillment.customFields.erpId ?? null, method: fulfillment.method, trackingCode: fulfillment.trackingCode || null,
      shippedAt: SHIPPED.includes(fulfillment.state) ? fulfillment.updatedAt : null,
      lines: fulfillment.lines.map((line) => ({ sku: skus.get(String(line.orderLineId)) ?? '', quantity: line.quantity })),
    })),
  };
}

function describeLine(ctx, order, line) {
  const sent = (states) => sumOf(order.fulfillments.filter((fulfillment) => states.includes(fulfillment.state)).flatMap((fulfillment) => fulfillment.lines)
    .filter((row) => String(row.orderLineId) === String(line.id)), (row) => row.quantity);
  const { translations } = line.productVariant;
  return {
    id: line.id, sku: line.productVariant.sku, title: (translations.find((text) => text.languageCode === ctx.languageCode) ?? translations[0])?.name ?? line.productVariant.sku,
    ordered: Math.max(line.orderPlacedQuantity, line.quantity), open: line.quantity, shipped: sent(SHIPPED), delivered: sent(['Delivered']),
    unitPrice: line.unitPrice, linePrice: line.linePrice, discount: line.linePrice - line.proratedLinePrice,
    taxes: line.taxLines.map(({ description, taxRate }) => ({ description, rate: taxRate, base: line.proratedLinePrice,
      amount: line.taxRate === 0 ? 0 : Math.round((line.proratedLineTax * taxRate) / line.taxRate) })),
  };
}

/** Settled refunds by id; the rows of one refund over several payments are one. */
function refundsOf(payments) {
  const refunds = new Map();
  for (const { id, total, reason, transactionId, metadata, createdAt } of payments.flatMap((payment) => payment.refunds).filter((refund) => refund.state === 'Settled').sort((a, b) => a.id - b.id)) {
    const key = metadata?.key ?? `refund ${id}`;
    const first = refunds.get(key);
    if (first) first.amount += total;
    else refunds.set(key, { id, amount: total, reason: reason || null, returnNumber: metadata?.returnNumber ?? null, reference: transactionId || null, at: createdAt });
  }
  return [...refunds.values()];
}

/** Orders keep addresses as JSON; an empty one is none. */
const addressOf = (address) => (address && Object.values(address).some((value) => value) ? address : null);

module.exports = { OrderReader };
