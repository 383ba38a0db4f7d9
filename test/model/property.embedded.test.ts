/** A few runs of the property test, others every time; `npm run proof:model` does many. And that the model can be wrong. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pair } from '../workflows/bench.ts';
import { scenarioOf, type Scenario } from './commands.ts';
import { checkProperty } from './property.ts';
import { seedOf } from './seed.ts';
import { products, skus } from './things.ts';
import { startWorld, type World } from './world.ts';

const RUNS = 2;
const COMMANDS = 12;
const FEW_COMMANDS = 6;

const seed = seedOf(process.env['UCG_SEED']);
const scenarios: readonly Scenario[] = fc.sample(scenarioOf(FEW_COMMANDS), { seed, numRuns: 3 }).map((scenario) => scenario.map((command) => ({ ...command, trouble: null })));

describe('the property test', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it(`both systems end as the model says (UCG_SEED=${seed})`, async () => {
    console.log(`the property test runs with the seed ${seed}`);
    expect(await checkProperty(world, { runs: RUNS, commands: COMMANDS, seed, shrink: false })).toBeNull();
  });

  /** Counted, not sold: its levels are always told. */
  const sku = skus.at(-1) ?? '';
  const [product = ''] = products;
  const meddling: readonly (readonly [string, (pair: Pair, numbers: readonly string[]) => Promise<void> | undefined, RegExp])[] = [
    ['a piece that is gone from the ERP', ({ erp }) => erp.people.moveStock?.(sku, 'BER', '-1'), /^erp level /],
    ['a piece that is too many in the storefront', ({ shop }) => shop.people.moveStock?.(sku, 'LYS', '1'), /^shop level /],
    ['a title that only the storefront has', ({ shop }) => shop.people.renameProduct?.(product, 'Another title'), /^shop product /],
  ];
  it.each(meddling.map((one, place) => [...one, place] as const))('notices %s', async (_, meddle, wrong, place) => {
    const { problems } = await world.run(scenarios[place] ?? [], async (pair, numbers) => meddle(pair, numbers));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(wrong);
  });

  it('notices an order that was shipped in one system only', async () => {
    const order: Scenario = [{ client: 0, write: { verb: 'placeOrder', buyer: 0, lines: [{ sku: 0, quantity: 3 }] }, twice: false, waitFor: 'ALL', trouble: null }];
    const { problems } = await world.run(order, async ({ shop }, [number = '']) => shop.people.shipOrder?.(number));
    expect(problems).toContainEqual(expect.stringMatching(/^shop order .*COMPLETED.*, must be .*CONFIRMED/));
  });
});
