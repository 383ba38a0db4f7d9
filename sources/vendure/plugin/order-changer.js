// Changes lines and addresses of an order before they leave.
const { injectable } = require('./decorate');
const { OrderAmender, asDecided } = require('./order-amender');
const { OrderDesk, fulfilled, orderedOf } = require('./order-desk');
const { Refusal } = require('./refusal');

const STATES = ['PaymentAuthorized', 'PaymentSettled', 'PartiallyShipped', 'PartiallyDelivered'];

class OrderChanger {
  constructor(desk, amender) {
    Object.assign(this, { desk, amender });
  }

  /** With a decision the order becomes what the record has; without one `lines` are the new quantities of their SKUs. */
  change(ctx, { key, code, lines, shippingAddress, billingAddress, decided }) {
    return this.desk.write(ctx, 'changeOrder', { key, code }, async (tx, order) => {
      this.desk.require(order, STATES, 'a change');
      const targets = decided ? asDecided(order, decided.lines) : asAsked(order, lines);
      if (!decided && targets.kept.every(({ open }) => open === 0) && !targets.added.length) throw new Refusal('OTHER', code, 'an order needs a line: cancel it instead');
      const addresses = { ...(shippingAddress ? { shippingAddress } : {}), ...(billingAddress ? { billingAddress } : {}) };
      await this.amender.amend(tx, order, targets, decided && { code, ...decided }, addresses);
      return order.id;
    });
  }
}
injectable(OrderChanger, [OrderDesk, OrderAmender]);

/** More pieces go to a SKU's first line, fewer come off its last one first. */
function asAsked(order, lines) {
  const open = new Map(order.lines.map((line) => [line, line.quantity]));
  const added = [];
  for (const { sku, quantity, unitPrice, taxLines } of lines) {
    if (quantity < 0) throw new Refusal('OTHER', sku, `${sku}: a quantity cannot be below zero`);
    const own = order.lines.filter((line) => line.productVariant.sku === sku && (line.quantity > 0 || orderedOf(line) > 0));
    let change = quantity - own.reduce((sum, line) => sum + line.quantity, 0);
    if (!own.length && quantity > 0) added.push({ sku, ordered: quantity, open: quantity, unitPrice, taxLines });
    if (change > 0 && own.length) open.set(own[0], own[0].quantity + change);
    for (const line of [...own].reverse()) {
      if (change >= 0) break;
      const part = Math.min(-change, line.quantity - fulfilled(order, line));
      open.set(line, line.quantity - part);
      change += part;
    }
    if (change < 0) {
      const gone = own.reduce((sum, line) => sum + fulfilled(order, line), 0);
      throw new Refusal('QUANTITY_EXCEEDED', sku, `${gone} of ${sku} have left, ${quantity} cannot be what remains`, { actual: gone });
    }
  }
  // what was cancelled before stays cancelled
  return { kept: order.lines.map((line) => ({ line, open: open.get(line), ordered: orderedOf(line) - line.quantity + open.get(line) })), added };
}

module.exports = { OrderChanger };
