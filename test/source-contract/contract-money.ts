/** Money: payments up to what is open, invoices for what is billable, refunds up to what was paid. */
import { expect } from 'vitest';
import type { RefundToMake, Source } from '../../sources/source.ts';
import { wellStocked } from '../support/catalogue.ts';
import { applied } from './contract-applied.ts';
import { decided, orderOfSource } from './contract-decided.ts';
import { actualOf } from './contract-order-writes.ts';
import { refusal } from './contract-orders.ts';
import { payment, placed, shipment, sold } from './contract-sale.ts';
import { call, describeGiven, type Get, given, has, type Lacks, unique } from './contract-subject.ts';

const [A = ''] = wellStocked(1, 110).map(({ variant }) => variant.sku);
const LINES = [{ sku: A, quantity: '2', unitPrice: '10.00' }];
const NO_ORDER = 'NO-SUCH-ORDER';
/** Cents of an amount. */
const cents = (amount: string | undefined): number => Math.round(Number(amount) * 100);
const amount = (value: number): string => (value / 100).toFixed(2);

const refund = async (source: Source, number: string, value: string): Promise<RefundToMake> => ({ number, externalId: null, amount: value, currency: 'EUR', reason: 'a scratch', returnNumber: null, reference: unique('BANK'), decided: await decided(source, number, { refunded: value }) });
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (reason: unknown) => reason);

/** A record refuses what is too much; a replica records what the record has decided. */
const decides = (lacks: Lacks): boolean => lacks.decidedOrders !== undefined;

export function describeMoney(get: Get, lacks: Lacks): void {
  describeGiven(lacks, ['recordPayment'], 'payments', () => {
    given(lacks, 'recordPayment')('are recorded once for each key, up to what is open', async () => {
      const { source } = get();
      const write = has(source.writes.recordPayment, 'writes.recordPayment');
      const number = await placed(source, LINES);
      const total = cents((await orderOfSource(source, number)).totals.total);
      const key = unique('pay');
      const input = await payment(source, number, '5.50');
      const { externalId, state } = await applied(write, key, input);
      expect([cents(state.totals.paid), state.payments.map((one) => [one.externalId, one.phase, cents(one.amount), one.reference])]).toEqual([550, [[externalId, 'CAPTURED', 550, input.reference]]]);

      if (decides(lacks)) {
        const error = await failure(write.apply(unique('pay'), await payment(source, number, amount(total - 549)), call));
        expect(error).toMatchObject(refusal('AMOUNT_EXCEEDED'));
        expect(cents(String(actualOf(error)))).toBe(total - 550);
      }
      await expect(write.apply(unique('pay'), { ...(await payment(source, number, '1.00')), amount: '1.005' }, call)).rejects.toMatchObject({ ...refusal('OTHER'), subject: expect.stringMatching(/./) as unknown });
      await expect(write.apply(unique('pay'), { ...(await payment(source, number, '1.00')), number: NO_ORDER }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
      expect(cents((await orderOfSource(source, number)).totals.paid)).toBe(550);

      await write.apply(unique('pay'), await payment(source, number, amount(total - 550)), call);
      const paid = await orderOfSource(source, number);
      expect([cents(paid.totals.paid), paid.payments.length]).toEqual([total, 2]);
      if (decides(lacks)) {
        const over = await failure(write.apply(unique('pay'), await payment(source, number, '0.01'), call));
        expect(over).toMatchObject(refusal('AMOUNT_EXCEEDED'));
        expect(cents(String(actualOf(over)))).toBe(0);
      }
      if (write.key !== 'ENFORCED') return;
      const other = await placed(source, LINES);
      await expect(write.apply(key, await payment(source, other, '5.50'), call)).rejects.toMatchObject(refusal('DUPLICATE'));
      expect((await orderOfSource(source, other)).payments).toEqual([]);
    });

    given(lacks, 'recordPayment')('of a cancelled order are refused', async () => {
      const { source } = get();
      const number = await placed(source, LINES);
      await has(source.writes.cancelOrder, 'writes.cancelOrder').apply(unique('cancel'), { number, externalId: null, reason: null, decided: null }, call);
      await expect(has(source.writes.recordPayment, 'writes.recordPayment').apply(unique('pay'), await payment(source, number, '1.00'), call)).rejects.toMatchObject(refusal('ILLEGAL_TRANSITION'));
    });
  });

  if (lacks.shipOrder === undefined) describeGiven(lacks, ['issueInvoice'], 'invoices', () => {
    given(lacks, 'issueInvoice')('bill what is shipped once, and are numbered', async () => {
      const { source } = get();
      const write = has(source.writes.issueInvoice, 'writes.issueInvoice');
      const number = await placed(source, LINES);
      await has(source.writes.shipOrder, 'writes.shipOrder').apply(unique('ship'), await shipment(source, number, { [A]: '2' }), call);
      const input = { number, externalId: null, issuedOn: null, decided: null };
      const { externalId, state } = await applied(write, unique('bill'), input);
      const posted = state.invoices.filter(({ phase }) => phase === 'POSTED' || phase === 'PAID');
      expect(posted.map((invoice) => [invoice.externalId, cents(invoice.total), cents(invoice.amountDue)])).toEqual([[externalId, cents(state.totals.total), cents(state.totals.total)]]);
      expect(posted[0]?.number).toMatch(/./);
      await expect(write.apply(unique('bill'), input, call)).rejects.toMatchObject(refusal('ILLEGAL_TRANSITION'));
      await expect(write.apply(unique('bill'), { ...input, number: NO_ORDER }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
      expect((await orderOfSource(source, number)).invoices).toEqual(state.invoices);
    });
  });

  if (lacks.shipOrder === undefined && lacks.recordPayment === undefined) describeGiven(lacks, ['refundOrder'], 'refunds', () => {
    given(lacks, 'refundOrder')('pay back once for each key, up to what was paid', async () => {
      const { source } = get();
      const write = has(source.writes.refundOrder, 'writes.refundOrder');
      const order = await sold(source, LINES);
      const { number } = order;
      const paid = cents(order.totals.paid);
      expect(paid).toBe(cents(order.totals.total));
      const key = unique('refund');
      const { externalId, state } = await applied(write, key, await refund(source, number, '3.99'));
      expect([cents(state.totals.refunded), state.refunds.map((one) => [one.externalId, cents(one.amount), one.returnNumber])]).toEqual([399, [[externalId, 399, null]]]);

      if (decides(lacks)) {
        const error = await failure(write.apply(unique('refund'), await refund(source, number, amount(paid)), call));
        expect(error).toMatchObject(refusal('AMOUNT_EXCEEDED'));
        expect(cents(String(actualOf(error)))).toBe(paid - 399);
      }
      await expect(write.apply(unique('refund'), { ...(await refund(source, number, '1.00')), amount: '0.999' }, call)).rejects.toMatchObject({ ...refusal('OTHER'), subject: expect.stringMatching(/./) as unknown });
      await expect(write.apply(unique('refund'), { ...(await refund(source, number, '1.00')), number: NO_ORDER }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
      expect(cents((await orderOfSource(source, number)).totals.refunded)).toBe(399);

      await write.apply(unique('refund'), await refund(source, number, amount(paid - 399)), call);
      const after = await orderOfSource(source, number);
      expect([cents(after.totals.refunded), after.refunds.reduce((sum, one) => sum + cents(one.amount), 0), cents(after.totals.total)]).toEqual([paid, paid, cents(order.totals.total)]);
      if (!decides(lacks)) return;
      const second = await failure(write.apply(unique('refund'), await refund(source, number, amount(paid)), call));
      expect(second).toMatchObject(refusal('AMOUNT_EXCEEDED'));
      expect(cents(String(actualOf(second)))).toBe(0);
    });
  });
}
