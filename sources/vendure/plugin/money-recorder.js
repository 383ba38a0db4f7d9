// Records money that came or went elsewhere. No payment provider is asked: nothing is captured or paid back from here.
const { EventBus, HistoryService, Order, Payment, PaymentStateTransitionEvent, Refund, RefundStateTransitionEvent, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { OrderAmender, paidOf } = require('./order-amender');
const { OrderDesk } = require('./order-desk');
const { Refusal } = require('./refusal');
const { METHOD_ON_ACCOUNT } = require('./settled-amounts');

const PLACED = ['PaymentAuthorized', 'PaymentSettled', 'ArrangingAdditionalPayment', 'PartiallyShipped', 'Shipped', 'PartiallyDelivered', 'Delivered'];

class MoneyRecorder {
  constructor(connection, desk, amender, history, eventBus) {
    Object.assign(this, { connection, desk, amender, history, eventBus });
  }

  /**
   * A payment; what stands on account shrinks by it. One of this amount that is only authorized becomes settled. `decidedPaid`: what the record counts as
   * paid, with this payment. What exceeds the open balance is recorded if the record counts more than is known here, else it is here already: the shop took it itself.
   */
  pay(ctx, { key, code, amount, currencyCode, method, reference, paidAt, decidedPaid }) {
    return this.desk.write(ctx, 'recordPayment', { key, code }, async (tx, order) => {
      this.desk.require(order, PLACED, 'a payment');
      const open = order.totalWithTax - paidOf(order);
      this.check(order, amount, currencyCode, decidedPaid === null ? open : amount, 'is open');
      if (amount > open && paidOf(order) >= decidedPaid) return settledOf(order)[0]?.id ?? order.id;
      const metadata = { paidAt: paidAt.toISOString() };
      const authorized = order.payments.find((row) => row.state === 'Authorized' && row.amount === amount);
      const from = authorized ? 'Authorized' : 'Created';
      const payment = authorized ?? new Payment({ order: new Order({ id: order.id }), method, amount, metadata: {}, refunds: [] });
      Object.assign(payment, { state: 'Settled', transactionId: reference ?? payment.transactionId, metadata: { ...payment.metadata, ...metadata } });
      await this.connection.getRepository(tx, Payment).save(payment);
      if (!authorized) order.payments.push(payment);
      await this.amender.balance(tx, order);
      await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_PAYMENT_TRANSITION', data: { paymentId: payment.id, from, to: 'Settled' } });
      await this.eventBus.publish(new PaymentStateTransitionEvent(from, 'Settled', tx, payment, order));
      if (order.state === 'PaymentAuthorized' && paidOf(order) >= order.totalWithTax) await this.desk.moveOn(tx, order, ['PaymentSettled']);
      return payment.id;
    });
  }

  /**
   * Money that was paid back, set against the newest payments first. `decided`: the record has agreed, so what goes beyond the payments that are known
   * here is set against what stands on account: the ERP took that money itself.
   */
  refund(ctx, { key, code, amount, currencyCode, reason, returnNumber, reference, decided }) {
    return this.desk.write(ctx, 'refundOrder', { key, code }, async (tx, order) => {
      this.desk.require(order, [...PLACED, 'Cancelled'], 'a refund');
      const known = settledOf(order);
      const onAccount = order.payments.filter((row) => row.method === METHOD_ON_ACCOUNT);
      const most = known.reduce((sum, payment) => sum + left(payment), 0);
      this.check(order, amount, currencyCode, decided && onAccount.length ? amount : most, 'can be paid back');
      let rest = amount;
      const made = [];
      for (const payment of known) {
        const part = Math.min(rest, left(payment));
        if (part > 0) made.push(await this.book(tx, order, payment, part, { reason, returnNumber, reference, key }));
        rest -= part;
      }
      if (rest > 0) made.push(await this.book(tx, order, onAccount[0], rest, { reason, returnNumber, reference, key }));
      return made[0].id;
    });
  }

  check({ code, currencyCode: own }, amount, currencyCode, most, what) {
    if (currencyCode !== own) throw new Refusal('OTHER', currencyCode, `order ${code} is in ${own}, not in ${currencyCode}`);
    if (amount < 1) throw new Refusal('OTHER', code, 'an amount above zero');
    if (amount > most) throw new Refusal('AMOUNT_EXCEEDED', code, `${Math.max(0, most)} of order ${code} ${what}, in minor units of ${own}`, { actual: Math.max(0, most), currency: own });
  }

  /** Rows of one refund over several payments have the same key and count as one. */
  async book(tx, order, payment, amount, { reason, returnNumber, reference, key }) {
    const refund = await this.connection.getRepository(tx, Refund).save(new Refund({
      payment: new Payment({ id: payment.id }), method: payment.method, items: amount, shipping: 0, adjustment: 0, total: amount, reason: reason ?? '', state: 'Settled',
      transactionId: reference, metadata: { key, ...(returnNumber === null ? {} : { returnNumber }) }, lines: [],
    }));
    await this.history.createHistoryEntryForOrder({ ctx: tx, orderId: order.id, type: 'ORDER_REFUND_TRANSITION', data: { refundId: refund.id, from: 'Pending', to: 'Settled', ...(reason ? { reason } : {}) } });
    await this.eventBus.publish(new RefundStateTransitionEvent('Pending', 'Settled', tx, refund, order));
    return refund;
  }
}
injectable(MoneyRecorder, [TransactionalConnection, OrderDesk, OrderAmender, HistoryService, EventBus]);

/** Payments that brought money, the newest first. */
const settledOf = (order) => order.payments.filter((row) => row.method !== METHOD_ON_ACCOUNT && row.state === 'Settled').sort((a, b) => b.id - a.id);
/** Of a payment, not yet paid back; what is on its way back counts as gone. */
const left = (payment) => payment.amount - payment.refunds.filter((refund) => ['Pending', 'Settled'].includes(refund.state)).reduce((sum, refund) => sum + refund.total, 0);

module.exports = { MoneyRecorder };
