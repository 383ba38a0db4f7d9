/** Returns: at most what was shipped comes back, and stock rises once. */
import { expect } from 'vitest';
import { wellStocked } from '../support/catalogue.ts';
import { applied } from './contract-applied.ts';
import { orderOfSource } from './contract-decided.ts';
import { actualOf } from './contract-order-writes.ts';
import { levelOf, refusal } from './contract-orders.ts';
import { LOCATION, quantityOf, sold } from './contract-sale.ts';
import { call, describeGiven, type Get, given, has, type Lacks, unique } from './contract-subject.ts';

const [A = '', B = ''] = wellStocked(2, 115).map(({ variant }) => variant.sku);

export function describeReturns(get: Get, lacks: Lacks): void {
  if (lacks.shipOrder !== undefined || lacks.recordPayment !== undefined) return;
  describeGiven(lacks, ['returns'], 'returns', () => {
    given(lacks, 'returns')('are announced and come back in parts, once for each key', async () => {
      const { source, sandbox } = get();
      const request = has(source.writes.requestReturn, 'writes.requestReturn');
      const receive = has(source.writes.receiveReturn, 'writes.receiveReturn');
      const { number } = await sold(source, [{ sku: A, quantity: '3', unitPrice: '10.00' }]);
      const before = await levelOf(source, A);
      const [returnNumber, wanted] = [unique('RET'), { number, externalId: null, decided: null }];
      const { externalId, state } = await applied(request, unique('return'), { ...wanted, returnNumber, lines: [{ sku: A, quantity: '2' }], reason: 'too small' });
      expect(state.returns.map((one) => [one.externalId, one.number, one.lines.map(({ sku, quantity, received }) => [sku, Number(quantity), Number(received)])])).toEqual([[externalId, returnNumber, [[A, 2, 0]]]]);
      expect(['REQUESTED', 'AUTHORIZED']).toContain(state.returns[0]?.custody);
      expect([quantityOf(state, A, 'returned'), (await levelOf(source, A)).onHand]).toEqual([0, before.onHand]);

      const receipt = { ...wanted, returnNumber, lines: [{ sku: A, quantity: '1' }], location: LOCATION };
      const part = await applied(receive, unique('receive'), receipt);
      expect([quantityOf(part.state, A, 'returned'), Number(part.state.returns[0]?.lines[0]?.received), Number((await levelOf(source, A)).onHand) - Number(before.onHand)]).toEqual([1, 1, 1]);
      const error: unknown = await receive.apply(unique('receive'), { ...receipt, lines: [{ sku: A, quantity: '2' }] }, call).catch((reason: unknown) => reason);
      expect(error).toMatchObject(refusal('QUANTITY_EXCEEDED', A));
      expect(Number(actualOf(error))).toBe(1);

      const whole = await receive.apply(unique('receive'), receipt, call);
      expect([quantityOf(whole.state, A, 'returned'), ['RECEIVED', 'INSPECTED', 'RESTOCKED'].includes(String(whole.state.returns[0]?.custody))]).toEqual([2, true]);
      await expect(receive.apply(unique('receive'), receipt, call)).rejects.toMatchObject({ kind: 'REJECTED', code: expect.stringMatching(/^(QUANTITY_EXCEEDED|ILLEGAL_TRANSITION)$/) as unknown });
      const after = await levelOf(source, A);
      expect([Number(after.onHand) - Number(before.onHand), Number(await sandbox.peek.onHand(A, LOCATION))]).toEqual([2, Number(after.onHand)]);
    });

    given(lacks, 'returns')('of more than was shipped, or of what is unknown, are refused', async () => {
      const { source } = get();
      const request = has(source.writes.requestReturn, 'writes.requestReturn');
      const { number } = await sold(source, [{ sku: B, quantity: '2', unitPrice: '10.00' }]);
      const input = { number, externalId: null, decided: null, returnNumber: unique('RET'), lines: [{ sku: B, quantity: '3' }], reason: null };
      const before = await orderOfSource(source, number);
      const error: unknown = await request.apply(unique('return'), input, call).catch((reason: unknown) => reason);
      expect(error).toMatchObject(refusal('QUANTITY_EXCEEDED', B));
      expect(Number(actualOf(error))).toBe(2);
      await expect(request.apply(unique('return'), { ...input, number: 'NO-SUCH-ORDER' }, call)).rejects.toMatchObject(refusal('UNKNOWN_ORDER'));
      await expect(has(source.writes.receiveReturn, 'writes.receiveReturn').apply(unique('receive'), { ...input, returnNumber: 'NO-SUCH-RETURN', location: LOCATION }, call)).rejects.toMatchObject(refusal('UNKNOWN_RETURN', 'NO-SUCH-RETURN'));
      if (source.writes.refundOrder) {
        await expect(source.writes.refundOrder.apply(unique('refund'), { number, externalId: null, decided: null, amount: '1.00', currency: 'EUR', reason: null, returnNumber: 'NO-SUCH-RETURN', reference: null }, call)).rejects.toMatchObject(refusal('UNKNOWN_RETURN', 'NO-SUCH-RETURN'));
      }
      expect(await orderOfSource(source, number)).toEqual(before);
    });
  });
}
