import { describe, expect, it } from 'vitest';
import { judge, type Observed, type SeenLeg } from './verdict.ts';

const leg = (over: Partial<SeenLeg> = {}): SeenLeg => ({ source: 'erp', action: 'placeOrder', status: 'CONFIRMED', attempts: 1, key: 'ENFORCED', ...over });
const shopLeg = (over: Partial<SeenLeg> = {}): SeenLeg => leg({ source: 'shop', ...over });

/** As it should be, with what is given instead. */
const seen = (over: Partial<Observed> = {}): Observed => ({
  reached: true,
  money: false,
  recovered: 'APPLIED',
  operation: { status: 'APPLIED', legs: [leg(), shopLeg()] },
  effects: { erp: { orders: 1, pieces: 1 }, shop: { orders: 1 } },
  ...over,
});
const inDoubt = (record: Partial<SeenLeg>): Observed['operation'] => ({ status: 'IN_DOUBT', legs: [leg({ status: 'IN_DOUBT', ...record }), shopLeg({ status: 'REQUESTED', attempts: 0 })] });
const why = (observed: Observed): string => {
  const verdict = judge(observed);
  return verdict.passed ? `passed: ${verdict.says}` : verdict.why;
};

describe('a cell passes', () => {
  it('applied once everywhere', () => expect(judge(seen())).toEqual({ passed: true, says: 'APPLIED' }));
  it('applied, and a system that is not told has nothing', () => expect(judge(seen({ operation: { status: 'APPLIED', legs: [leg()] }, effects: { erp: { invoices: 1 }, shop: {} } }))).toEqual({ passed: true, says: 'APPLIED' }));
  it('refused and nothing is there', () => expect(judge(seen({ operation: { status: 'REJECTED', legs: [leg({ status: 'DECLINED' })] }, effects: { erp: { orders: 0 }, shop: { orders: 0 } } }))).toEqual({ passed: true, says: 'REJECTED' }));
  it('never accepted, and done when it was asked for again', () => expect(judge(seen({ recovered: null }))).toEqual({ passed: true, says: 'APPLIED' }));
  it.each([0, 1])('in doubt under a key that is none, there %d times', (times) =>
    expect(judge(seen({ recovered: 'IN_DOUBT', operation: inDoubt({ key: 'NONE' }), effects: { erp: { stock: times }, shop: { stock: 0 } } }))).toEqual({ passed: true, says: 'IN_DOUBT' }));
  it('in doubt about money that a search does not find', () =>
    expect(judge(seen({ money: true, operation: inDoubt({ key: 'LOOKUP' }), effects: { erp: { payments: 0 }, shop: { payments: 0 } } }))).toEqual({ passed: true, says: 'IN_DOUBT' }));
});

describe('a cell fails', () => {
  it('whose await or call never came', () => expect(why(seen({ reached: false }))).toBe('not reached'));
  it('with a doubled effect', () => expect(why(seen({ effects: { erp: { orders: 2, pieces: 2 }, shop: { orders: 1 } } }))).toBe('erp has it 2 times: orders'));
  it('with a doubled effect in the replica', () => expect(why(seen({ effects: { erp: { orders: 1 }, shop: { orders: 2 } } }))).toBe('shop has it 2 times: orders'));
  it('APPLIED with nothing there', () => expect(why(seen({ effects: { erp: { orders: 0, pieces: 0 }, shop: { orders: 0 } } }))).toContain('erp has it 0 times and the operation says APPLIED'));
  it('APPLIED and lost on the way to the replica', () => expect(why(seen({ effects: { erp: { orders: 1 }, shop: { orders: 0 } } }))).toContain('shop has it 0 times and the operation says APPLIED'));
  it('APPLIED with a half: the order without its pieces', () => expect(why(seen({ effects: { erp: { orders: 1, pieces: 0 }, shop: { orders: 1 } } }))).toContain('erp has it 0 times and the operation says APPLIED'));
  it('with a part of the pieces', () => expect(why(seen({ effects: { erp: { orders: 1, pieces: 0.5 }, shop: { orders: 1 } } }))).toBe('erp has a part of it: pieces 0.5'));
  it('with what nobody asked for', () => expect(why(seen({ effects: { erp: { title: -1 }, shop: { title: 1 } } }))).toContain('holds what was not asked for'));
  it('REJECTED although it is there', () => expect(why(seen({ operation: { status: 'REJECTED', legs: [leg({ status: 'DECLINED' })] } }))).toContain('erp has it 1 times and the operation says REJECTED'));
  it('APPLIED with a leg that is not', () => expect(why(seen({ operation: { status: 'APPLIED', legs: [leg(), shopLeg({ status: 'SENT' })] } }))).toBe('APPLIED although the leg of shop is SENT'));
  it('APPLIED without a leg', () => expect(why(seen({ operation: { status: 'APPLIED', legs: [] }, effects: {} }))).toBe('APPLIED without a leg'));
  it('where a system has it that was never told', () => expect(why(seen({ operation: { status: 'APPLIED', legs: [leg()] } }))).toContain('shop has it 1 times and the operation says APPLIED, no leg'));
  it('IN_DOUBT under an enforced key', () => expect(why(seen({ operation: inDoubt({ key: 'ENFORCED' }) }))).toContain('its key is ENFORCED'));
  it('IN_DOUBT where a search tells and no money moves', () => expect(why(seen({ operation: inDoubt({ key: 'LOOKUP' }) }))).toContain('its key is LOOKUP and it moves no money'));
  it('IN_DOUBT about what was never sent', () => expect(why(seen({ operation: inDoubt({ key: 'NONE', attempts: 0 }) }))).toContain('was never sent'));
  it('IN_DOUBT about money that a search finds', () => expect(why(seen({ money: true, operation: inDoubt({ key: 'LOOKUP' }), effects: { erp: { payments: 1 }, shop: { payments: 0 } } }))).toContain('erp has it 1 times'));
  it('IN_DOUBT with the replica told', () => expect(why(seen({ operation: inDoubt({ key: 'NONE' }), effects: { erp: { stock: 1 }, shop: { stock: 1 } } }))).toContain('shop has it 1 times and the operation says IN_DOUBT'));
  it('IN_DOUBT with a half of it', () => expect(why(seen({ operation: inDoubt({ key: 'NONE' }), effects: { erp: { left: 1, came: 0 }, shop: {} } }))).toBe('erp has a half of it'));
  it('IN_DOUBT without a leg in doubt', () => expect(why(seen({ operation: { status: 'IN_DOUBT', legs: [leg()] } }))).toBe('IN_DOUBT without a leg in doubt'));
  it.each(['QUEUED', 'RUNNING'] as const)('%s for ever', (recovered) => expect(why(seen({ recovered }))).toContain('for ever'));
  it.each(['SET_ASIDE', 'ABANDONED', 'COMPENSATED', 'RUNNING'] as const)('%s', (status) => expect(why(seen({ operation: { status, legs: [leg(), shopLeg()] } }))).toBe(`the operation is ${status}`));
  it('without an operation after it was asked for again', () => expect(why(seen({ recovered: null, operation: null }))).toContain('there is no operation'));
});
