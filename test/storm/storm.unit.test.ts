/** That the count of a storm can fail, and that a seed gives its blows. */
import { describe, expect, it } from 'vitest';
import { planBlows } from './blows.ts';
import { countOrders } from './count.ts';

const order = (number: string, total = '11.90') => ({ number, state: 'CONFIRMED', total, shipments: 1, lines: [{ sku: 'A', quantity: '1', unitPrice: '10' }] });
const holding = (...orders: ReturnType<typeof order>[]) => ({ peek: { orders: async (number: string) => orders.filter((one) => one.number === number), orderCount: async () => orders.length } });
const problemsOf = async (erp: ReturnType<typeof holding>, storefront: ReturnType<typeof holding>, told = ['N-1', 'N-2']) => (await countOrders({ erp, storefront }, told, 2, [0, 0])).problems;

describe('a storm', () => {
  it('is passed when every order stands once in both systems', async () => {
    expect(await problemsOf(holding(order('N-1'), order('N-2')), holding(order('N-2', '11.900'), order('N-1')))).toEqual([]);
  });

  it('is not passed with an order twice, missing, with another sum, that nobody was told of, or one for two keys', async () => {
    const both = holding(order('N-1'), order('N-2'));
    expect(await problemsOf(holding(order('N-1'), order('N-2'), order('N-2')), both)).toEqual(['N-2 stands 2 times in the ERP and 1 times in the storefront', '2 orders were placed, the ERP has 3 more and the storefront 2']);
    expect(await problemsOf(both, holding(order('N-1')))).toHaveLength(2);
    expect(await problemsOf(both, holding(order('N-1'), order('N-2', '11.91')))).toMatchObject([expect.stringContaining('N-2 is 11.90 in the ERP and 11.91 in the storefront')]);
    expect(await problemsOf(holding(order('N-1'), order('N-2'), order('N-3')), both)).toEqual(['2 orders were placed, the ERP has 3 more and the storefront 2']);
    expect(await problemsOf(both, both, ['N-1', 'N-1'])).toEqual(['2 keys have 1 numbers']);
  });

  it('strikes as often as asked, at moments that the seed gives', () => {
    const plan = { orders: 200, kills: 3, restarts: 2, seed: 7 };
    const blows = planBlows(plan, 2);
    expect(blows).toEqual(planBlows(plan, 2));
    expect(blows).not.toEqual(planBlows({ ...plan, seed: 8 }, 2));
    expect(blows.map(({ what }) => what).sort()).toEqual([...Array<string>(3).fill('kill a gateway'), ...Array<string>(2).fill('restart the ERP')]);
    expect(blows.map(({ after }) => after)).toEqual(blows.map(({ after }) => after).sort((a, b) => a - b));
    expect(blows.every(({ after, gateway }) => after > 0 && after < 200 && gateway < 2)).toBe(true);
  });
});
