/** Pure decisions: prices, location, pauses, the gate. */
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { SourceError, type InventoryRecord, type VariantRecord } from '../../sources/source.ts';
import { chooseLocation } from '../../src/inventory/choose-location.ts';
import { createGate } from '../../src/workflows/gate.ts';
import { pauseMs } from '../../src/workflows/retry.ts';
import { priceContexts, settleLines } from '../../src/workflows/settle-lines.ts';

const variant = (sku: string, prices: readonly (readonly [amount: string, taxIncluded: boolean] | null)[], taxRate = '0.19'): [string, VariantRecord] => [
  sku,
  { externalId: sku, sku, taxRate, prices: prices.map((price) => price && { amount: price[0], currency: 'EUR', taxIncluded: price[1], priceList: null, minimumQuantity: '1', validFrom: null, validTo: null }) },
];
const line = (sku: string, quantity: string, unitPrice: string | null = null) => ({ sku, quantity, unitPrice });
const level = (location: string, onHand: string, committed = '0', unavailable = '0'): InventoryRecord => ({ location, onHand, committed, unavailable, incoming: '0', revision: '1' });

describe('prices', () => {
  it('are asked for once for each quantity and settled half up to the currency', () => {
    // as a float 1.005 is a little less, and would be settled to 1.00
    const lines = [line('A', '1'), line('B', '10'), line('A', '10.0'), line('C', '1')];
    const contexts = priceContexts(lines, 'C1', 'EUR');
    expect(contexts.map(({ quantity }) => quantity)).toEqual(['1', '10']);
    const { lines: settled, refusals } = settleLines(lines, new Map([variant('A', [['4.1250', false], ['3.9949', false]]), variant('B', [['1', false], ['11.9', true]]), variant('C', [['1.0050', false], null])]), contexts, 'EUR');
    expect(refusals).toEqual([]);
    expect(settled).toEqual([{ sku: 'A', quantity: '1', unitPrice: '4.13' }, { sku: 'B', quantity: '10', unitPrice: '10.00' }, { sku: 'A', quantity: '10', unitPrice: '3.99' }, { sku: 'C', quantity: '1', unitPrice: '1.01' }]);
  });

  it('given are taken as settled or in the record\'s own scale, else refused by line', () => {
    const lines = [line('A', '1', '4.13'), line('A', '1', '4.125'), line('A', '1', '4.12'), line('X', '1'), line('B', '1')];
    const { refusals } = settleLines(lines, new Map([variant('A', [['4.1250', false]]), variant('B', [null])]), priceContexts(lines, null, 'EUR'), 'EUR');
    expect(refusals).toMatchObject([
      { code: 'PriceMismatch', path: ['lines', '2', 'unitPrice'], expected: '4.13' },
      { code: 'UnknownSku', path: ['lines', '3', 'sku'] },
      { code: 'InvalidInput', path: ['lines', '4', 'sku'] },
    ]);
  });
});

describe('the location', () => {
  const wanted = new Map([['A', new Big(2)], ['B', new Big(3)]]);
  it('is the first that delivers everything, committed, blocked and promised pieces left out', () => {
    const levels = new Map([['A', [level('X', '9', '5', '3'), level('Y', '9')]], ['B', [level('X', '9'), level('Y', '3')]]]);
    expect(chooseLocation(wanted, levels, [])).toEqual({ location: 'Y', shortfalls: null });
    expect(chooseLocation(wanted, levels, [{ sku: 'B', location: 'Y', quantity: '1' }])).toEqual({ location: null, shortfalls: new Map([['B', '2']]) });
  });
  it('that lacks least is the one whose shortfall is named, wherever it stands', () => {
    const one = new Map([['A', new Big(5)]]);
    for (const places of [['X', 'Y'], ['Y', 'X']]) expect(chooseLocation(one, new Map([['A', places.map((place) => level(place, place === 'X' ? '1' : '4'))]]), [])).toEqual({ location: null, shortfalls: new Map([['A', '4']]) });
    const levels = new Map([['A', [level('X', '1'), level('Y', '0')]], ['B', [level('X', '1'), level('Y', '3')]]]);
    expect(chooseLocation(wanted, levels, [])).toEqual({ location: null, shortfalls: new Map([['A', '0']]) });
  });
  it('is none when there is no level at all', () => {
    expect(chooseLocation(wanted, new Map(), [])).toEqual({ location: null, shortfalls: new Map([['A', '0'], ['B', '0']]) });
  });
});

it('pauses grow to the cap, and never undercut what the source asked for', () => {
  const pauses = Array.from({ length: 40 }, (_, attempt) => pauseMs(new SourceError('UNREACHABLE', ''), attempt + 1, 30_000));
  expect(pauses[0]).toBeLessThanOrEqual(250);
  for (const pause of pauses.slice(10)) expect(pause).toBeGreaterThanOrEqual(15_000);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
  expect(pauseMs(new SourceError('RATE_LIMITED', '', { retryAfterMs: 60_000 }), 1, 30_000)).toBe(60_000);
});

describe('a closed gate', () => {
  it('lets what runs come to its end, and halts what would begin', async () => {
    const gate = createGate();
    const call = Promise.withResolvers<undefined>();
    const reached: string[] = [];
    void gate.enter(async (passage) => {
      await passage.run(() => call.promise);
      reached.push('first');
      await passage.run(async () => void reached.push('second'));
    });
    gate.close();
    const drained = gate.drained(10_000);
    call.resolve(undefined);
    expect(await drained).toBe(0);
    expect(reached).toEqual(['first']);
  });
  it('wakes sleepers only to halt them', async () => {
    const gate = createGate();
    let woke = false;
    void gate.enter(async (passage) => {
      await passage.sleep(60_000);
      woke = true;
    });
    gate.close();
    expect(await gate.drained(10_000)).toBe(0);
    expect(woke).toBe(false);
  });
});
