/** The model alone: what it says must be, and what it finds wrong. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { expectAfter, type Baseline } from './model.ts';
import type { Done } from './operations.ts';
import { allowedPrices } from './prices.ts';
import { seedOf } from './seed.ts';

const SKU = 'A';
const [UNIT_CENTS, TAX, PIECES] = [1_000, 19, 100];
const level = `${SKU}@BER`;

const baseline = (disturbed: readonly string[] = []): Baseline => ({
  erp: { orders: 0, levels: new Map([[level, { onHand: PIECES, committed: 0 }]]), prices: new Map([[SKU, null]]), products: new Map() },
  shop: { orders: 0, levels: new Map([[level, PIECES]]), prices: new Map([[SKU, null]]), products: new Map() },
  listPrices: new Map([[SKU, UNIT_CENTS]]),
  perCent: new Map([[SKU, TAX]]),
  disturbed: new Set(disturbed),
});
let moment = 0;
const done = (verb: string, input: object, more: Partial<Done> = {}): Done => ({
  id: `${verb} ${++moment}`, verb, input: { ...input }, status: 'APPLIED', codes: [], number: 'N-1', prices: new Map(), location: null, record: 'CONFIRMED', replicas: ['CONFIRMED'], from: moment, to: moment, ...more,
});
const order = done('placeOrder', { lines: [{ sku: SKU, quantity: '3' }] }, { prices: new Map([[SKU, UNIT_CENTS]]), location: 'BER' });
const ship = (quantity: string, more: Partial<Done> = {}) => done('shipOrder', { number: 'N-1', lines: [{ sku: SKU, quantity }], location: null }, more);
const adjust = (more: Partial<Done>) => done('adjustInventory', { sku: SKU, location: 'BER', delta: '5', count: null, expectedRevision: null }, more);
const problemsOf = (...operations: Done[]): readonly string[] => expectAfter(baseline(), operations, new Set()).problems;

describe('the model', () => {
  it('tells both systems after an order that was shipped in part', () => {
    const { facts, problems } = expectAfter(baseline(), [order, ship('2')], new Set());
    expect(problems).toEqual([]);
    expect(facts.get('erp order N-1')).toContain('"phase":"IN_PROGRESS","total":"35.70"');
    expect(facts.get('shop order N-1')).toContain('"ordered":3,"cancelled":0,"shipped":2');
    expect(facts.get(`erp level ${level}`)).toBe('[98,1]');
    expect(facts.get('shop orders')).toBe('1');
  });

  it('finds what was done and had to be refused, and what was refused for the wrong reason', () => {
    expect(problemsOf(order, ship('4'))).toMatchObject([expect.stringContaining('due was the refusal QuantityExceeded')]);
    expect(problemsOf(order, ship('2', { status: 'REJECTED', codes: ['QuantityExceeded'] }))).toMatchObject([expect.stringContaining('due was nothing')]);
    expect(problemsOf(order, ship('4', { status: 'REJECTED', codes: ['IllegalTransition'] }))).toMatchObject([expect.stringContaining('due was QuantityExceeded')]);
  });

  it('takes neither a doubt nor an absence without a cause, nor an end that its legs do not show', () => {
    expect(problemsOf(adjust({ status: 'IN_DOUBT', record: 'IN_DOUBT' }))).toHaveLength(1);
    expect(problemsOf(adjust({ status: 'REJECTED', codes: ['SourceUnavailable'] }))).toHaveLength(1);
    expect(problemsOf(adjust({ replicas: ['SENT'] }))).toHaveLength(1);
    expect(problemsOf(adjust({ status: 'SET_ASIDE', replicas: ['SET_ASIDE'] }))).toHaveLength(1);
  });

  it('finds a price that nobody had set', () => {
    expect(problemsOf({ ...order, prices: new Map([[SKU, UNIT_CENTS + 1]]) })).toMatchObject([expect.stringContaining('was sold at 1001 cents')]);
  });

  it('what is in doubt is done or not, and nothing in between', async () => {
    const doubtful = adjust({ status: 'IN_DOUBT', record: 'IN_DOUBT', replicas: [] });
    const seeing = (onHand: number) => judge(baseline(['erp']), [doubtful], async (wanted) => new Map([...expectAfter(baseline(['erp']), [], new Set()).facts].map(([fact, text]) => [fact, wanted.has(fact) && fact === `erp level ${level}` ? `[${onHand},0]` : text])));
    expect((await seeing(PIECES)).problems).toEqual([]);
    expect((await seeing(PIECES + 5)).problems).toEqual([]);
    expect((await seeing(PIECES + 10)).problems).toHaveLength(1);
  });

  it('a reader meets the prices that stood while it read', () => {
    const write = (amount: string, from: number, to: number) => ({ input: { amount }, from, to });
    expect(allowedPrices(100, [write('2.00', 10, 20)], 1, 5)).toEqual([100]);
    expect(allowedPrices(100, [write('2.00', 10, 20)], 15, 30)).toEqual([100, 200]);
    expect(allowedPrices(100, [write('2.00', 10, 20), write('3.00', 30, 40)], 50, 60)).toEqual([300]);
    expect(allowedPrices(100, [write('2.00', 10, 35), write('3.00', 30, 40)], 50, 60)).toEqual([200, 300]);
  });

  it('a seed is a number, or any text', () => {
    expect([seedOf('17'), seedOf('ab12'), seedOf('ab12') === seedOf('ab13')]).toEqual([17, seedOf('ab12'), false]);
  });
});
