/** What the benchmark says of its samples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, median, quantile } from '../../bench/statistics.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('quantiles', () => {
  it('lie between the two nearest values, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 3])).toBe(2.5);
    expect(quantile([40, 10, 30, 20], 0)).toBe(10);
    expect(quantile([40, 10, 30, 20], 1)).toBe(40);
    expect(quantile([40, 10, 30, 20], 0.9)).toBeCloseTo(37);
    expect(quantile(upTo(101), 0.99)).toBe(100);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('sort by number, not by text, and leave the samples as they are', () => {
    const values = [100, 9, 10];
    expect(median(values)).toBe(10);
    expect(values).toEqual([100, 9, 10]);
  });

  it('of nothing are an error', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => estimate([])).toThrow(RangeError);
  });
});

describe('the interval of a median', () => {
  // 1-based ranks of the sign test at 95 %, as in printed tables
  it.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [11, 2, 10],
    [12, 3, 10],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
    [30, 10, 21],
  ])('of %i values reaches from the %i. to the %i.', (count, low, high) => {
    expect(estimate(upTo(count).reverse())).toEqual({ median: (count + 1) / 2, low, high });
  });

  it('of fewer than 6 values is their whole range', () => {
    for (const count of [1, 2, 5]) expect(estimate(upTo(count))).toEqual({ median: (count + 1) / 2, low: 1, high: count });
  });

  it('is not moved by how far out an outlier is', () => {
    const calm = estimate(upTo(11));
    expect(estimate([...upTo(10), 1_000_000])).toEqual(calm);
  });

  it('holds the median, and its ends are samples', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 60 }), (values) => {
        const { median: middle, low, high } = estimate(values);
        return low <= middle && middle <= high && values.includes(low) && values.includes(high);
      }),
    );
  });

  it('holds the true median in about 95 of 100 experiments, never in far fewer', () => {
    const EXPERIMENTS = 4_000;
    let state = 1;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const held = Array.from({ length: EXPERIMENTS }, () => estimate(Array.from({ length: 11 }, random))).filter(({ low, high }) => low <= 0.5 && 0.5 <= high).length;
    expect(held / EXPERIMENTS).toBeGreaterThan(0.95);
    expect(held / EXPERIMENTS).toBeLessThan(1);
  });
});
