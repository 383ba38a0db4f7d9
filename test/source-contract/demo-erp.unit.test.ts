import { describe, expect, it } from 'vitest';
import { fromBerlin, toBerlin } from '../../sources/demo-erp/berlin-time.ts';
import { fromComma, gramsFromComma, quantityFromComma, toComma } from '../../sources/demo-erp/decimal-comma.ts';
import { openApiDocument } from '../../sources/demo-erp/sandbox/openapi.ts';
import { comma, proportion, scaled } from '../../sources/demo-erp/sandbox/numbers.ts';
import document from '../../sources/demo-erp/openapi.json' with { type: 'json' };

describe('times of Berlin', () => {
  it.each([
    ['2026-11-24T16:05:00.000Z', '24.11.2026 17:05:00'],
    ['2026-07-01T22:30:59.000Z', '02.07.2026 00:30:59'],
    ['2026-12-31T23:00:00.000Z', '01.01.2027 00:00:00'],
    ['2026-03-29T00:59:59.000Z', '29.03.2026 01:59:59'],
    ['2026-03-29T01:00:00.000Z', '29.03.2026 03:00:00'],
    ['2026-10-25T00:30:00.000Z', '25.10.2026 02:30:00A'],
    ['2026-10-25T01:30:00.000Z', '25.10.2026 02:30:00B'],
    ['2026-10-25T02:00:00.000Z', '25.10.2026 03:00:00'],
  ])('%s is %s', (instant, local) => {
    expect(toBerlin(new Date(instant))).toBe(local);
    expect(fromBerlin(local)?.toISOString()).toBe(instant);
  });

  it('keeps every minute of the days on which the clocks change', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const start = Date.parse(`${day}T00:00:00.000Z`) - 7_200_000;
      for (let minute = 0; minute < 28 * 60; minute++) {
        const instant = new Date(start + minute * 60_000 + 123);
        expect(fromBerlin(toBerlin(instant, true))?.toISOString()).toBe(instant.toISOString());
      }
    }
  });

  it('takes the first pass of a repeated hour when none is named', () => {
    expect(fromBerlin('25.10.2026 02:30:00')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['', '24.11.2026', '2026-11-24 17:05:00', '31.02.2026 10:00:00', '24.11.2026 25:00:00', '29.03.2026 02:30:00'])('%j is no time', (text) => {
    expect(fromBerlin(text)).toBeNull();
  });
});

describe('numbers with a decimal comma', () => {
  it('reads and writes them without losing a digit', () => {
    expect([fromComma('77,9436'), fromComma('-1,50'), quantityFromComma('55,000'), quantityFromComma('0,500'), quantityFromComma('100'), quantityFromComma('-3,100')]).toEqual(['77.9436', '-1.50', '55', '0.5', '100', '-3.1']);
    expect([toComma('92.79', 4), toComma('-3', 3), toComma('0.5', 3)]).toEqual(['92,7900', '-3,000', '0,500']);
    expect([gramsFromComma('1,250'), gramsFromComma('0,020'), gramsFromComma('4')]).toEqual([1250, 20, 4000]);
  });

  it('refuses what it cannot hold', () => {
    expect(() => toComma('0.0005', 3)).toThrow(RangeError);
    expect(() => gramsFromComma('1,2505')).toThrow(RangeError);
    for (const text of ['1.5', '1,', ',5', '1e3', '', '1.000,00']) expect(() => fromComma(text)).toThrow(RangeError);
  });

  it('is kept by the ERP as scaled integers', () => {
    expect([scaled('92,79', 4), scaled('-1,5', 3), scaled('7', 2), comma(927_900, 4), comma(-1_500, 3), comma(5, 2)]).toEqual([927_900, -1_500, 700, '92,7900', '-1,500', '0,05']);
    expect(() => scaled('1,2345', 3)).toThrow('at most 3 decimals');
    expect([proportion(999, 19, 100), proportion(-999, 19, 100), proportion(50, 1, 100), proportion(49, 1, 100)]).toEqual([190, -190, 1, 0]);
  });
});

it('openapi.json is made from the operations', () => {
  expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
