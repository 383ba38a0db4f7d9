/** Many orders at once while the ERP is restarted and gateways are killed; then the back doors of both systems are counted. */
import pg from 'pg';
import type { Peek } from '../../sources/source.ts';
import { email, wellStocked } from '../support/catalogue.ts';
import type { OrderInput } from '../support/orders.ts';
import { planBlows } from './blows.ts';
import { placeUntilApplied, type Applied, type Reason } from './clients.ts';
import { countOrders, type Counted } from './count.ts';
import { GATEWAYS, startGateways } from './gateways.ts';
import { seededRandom } from './random.ts';

export interface StormPlan { readonly orders: number; readonly atOnce: number; readonly kills: number; readonly restarts: number; readonly seed: number }

export interface Field {
  /** The store, the deployment list, and what else a gateway needs. */
  readonly env: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  readonly erp: { readonly peek: Peek; /** Ends it and starts it again on its data. */ restart(): Promise<void> };
  readonly storefront: { readonly peek: Peek };
}

export interface StormResult extends StormPlan, Counted {
  readonly seconds: number;
  readonly blows: readonly { readonly what: string; readonly atSecond: number; readonly afterOrders: number; readonly awayMs: number }[];
  readonly retries: ReadonlyMap<Reason, number>;
  /** Milliseconds until an order was told as applied. */
  readonly median: number;
  readonly slowest: number;
  /** By their status, as the store lists them. */
  readonly operations: ReadonlyMap<string, number>;
}

export const API_KEY = 'a-key-of-the-storm-only-0123456789';
const SKUS = 24;
const MOST_LINES = 3;
const MOST_PIECES = 2;
const SHOPPERS = 20;
const SECOND = 1_000;

export async function runStorm(field: Field, plan: StormPlan, say: (line: string) => void): Promise<StormResult> {
  const before = [await field.erp.peek.orderCount(), await field.storefront.peek.orderCount()] as const;
  const gateways = await startGateways({ ...field.env, DATABASE_URL: field.databaseUrl, UCG_API_KEYS: JSON.stringify([{ name: 'storm', key: API_KEY, scopes: ['orders:write', 'orders:read'] }]) });
  const began = performance.now();
  const blows: StormResult['blows'][number][] = [];
  const applied: Applied[] = [];
  const strike = async ({ what, gateway }: ReturnType<typeof planBlows>[number]): Promise<void> => {
    const [atSecond, afterOrders, start] = [(performance.now() - began) / SECOND, applied.length, performance.now()];
    say(`${what}, ${afterOrders} orders are applied`);
    const awayMs = what === 'kill a gateway' ? await gateways.kill(gateway) : await field.erp.restart().then(() => performance.now() - start);
    say(`${what}: back after ${Math.round(awayMs)} ms`);
    blows.push({ what, atSecond, afterOrders, awayMs });
  };
  try {
    const due = planBlows(plan, GATEWAYS);
    // kills wait for one another, so that not both gateways are away; restarts of the ERP likewise
    const lanes = new Map<string, Promise<void>>();
    const onApplied = (): void => {
      while (due[0] && due[0].after <= applied.length) {
        const blow = due.shift();
        if (blow) lanes.set(blow.what, (lanes.get(blow.what) ?? Promise.resolve()).then(() => strike(blow)));
      }
    };
    const wishes = wishesOf(plan);
    const client = async (): Promise<void> => {
      for (let wish = wishes.next(); !wish.done; wish = wishes.next()) {
        const [input, turn] = wish.value;
        applied.push(await placeUntilApplied(input, API_KEY, (attempt) => gateways.address(turn + attempt)));
        if (applied.length % Math.ceil(plan.orders / 10) === 0) say(`${applied.length} of ${plan.orders} orders are applied`);
        onApplied();
      }
    };
    await Promise.all(Array.from({ length: plan.atOnce }, client));
    await Promise.all(lanes.values());
    const seconds = (performance.now() - began) / SECOND;
    const counted = await countOrders(field, applied.map(({ number }) => number), plan.orders, before);
    return { ...plan, seconds, blows, ...counted, operations: await statuses(field.databaseUrl), retries: tally(applied.flatMap(({ retries }) => retries)), ...latencies(applied) };
  } finally {
    await gateways.stop();
  }
}

function* wishesOf({ orders, seed }: StormPlan): Generator<readonly [OrderInput, number]> {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const skus = wellStocked(SKUS, 0, 60).map(({ variant }) => variant.sku);
  for (let turn = 0; turn < orders; turn++) {
    const chosen = new Set(Array.from({ length: 1 + below(MOST_LINES) }, () => skus[below(SKUS)] ?? ''));
    yield [{ idempotencyKey: `storm ${turn}`, customerEmail: email(1 + below(SHOPPERS)), lines: [...chosen].map((sku) => ({ sku, quantity: String(1 + below(MOST_PIECES)) })) }, turn];
  }
}

const tally = <T>(items: readonly T[]): Map<T, number> => items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<T, number>());

function latencies(applied: readonly Applied[]): Pick<StormResult, 'median' | 'slowest'> {
  const sorted = applied.map(({ ms }) => ms).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 };
}

async function statuses(databaseUrl: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ status: string; count: string }>('SELECT status, count(*) FROM operation GROUP BY status ORDER BY status');
    return new Map(rows.map(({ status, count: times }) => [status, Number(times)]));
  } finally {
    await client.end();
  }
}
