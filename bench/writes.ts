/** `writes`: what durability adds to an order's upstream calls, on PostgreSQL and embedded. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { OrderToPlace } from '../sources/source.ts';
import type { RegisteredSource } from '../src/registry/registry.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from '../test/workflows/bench.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { progress, runFacts, table, writeSection } from './results.ts';
import { estimate, quantile } from './statistics.ts';

/** Most that two legs may add on PostgreSQL, in ms at the median. */
const MOST_ADDED_MS = 10;
const WARM_UP = 40;
const SKU = 'SKU-00002-M4';
const EMAIL = 'c0001@example.com';
const CURRENCY = 'EUR';
/** Stock put there before, so that it lasts. */
const PLENTY = '100000';

interface Sample { readonly ms: number; readonly cpuUs: number }

export async function benchWrites({ pairs }: { readonly pairs: number }): Promise<void> {
  const facts = runFacts(`writes --pairs ${pairs}`);
  const systems = await startPair();
  const postgres = await startPostgres();
  const dir = await mkdtemp(join(tmpdir(), 'ucg-bench-writes-'));
  try {
    const onPostgres = await measure(systems, dir, pairs, await postgres.createDatabase('writes'));
    const embedded = await measure(systems, dir, pairs);
    const row = (where: string, { direct, durable, statements, heap }: Measured): string[] => {
      const added = durable.map(({ ms }, i) => ms - (direct[i]?.ms ?? 0));
      const { median, low, high } = estimate(added);
      const ms = (samples: readonly Sample[], share: number): string => quantile(samples.map((sample) => sample.ms), share).toFixed(1);
      const cpu = (samples: readonly Sample[]): string => (quantile(samples.map(({ cpuUs }) => cpuUs), 0.5) / 1_000).toFixed(1);
      return [where, `${ms(direct, 0.5)} / ${ms(direct, 0.99)}`, `${ms(durable, 0.5)} / ${ms(durable, 0.99)}`, `${median.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`, (quantile(durable.map((s) => s.ms), 0.99) - quantile(direct.map((s) => s.ms), 0.99)).toFixed(1), `${cpu(direct)} / ${cpu(durable)}`, String(statements), heap.map((mib) => mib.toFixed(1)).join(' / ')];
    };
    const { high } = estimate(onPostgres.durable.map(({ ms }, i) => ms - (onPostgres.direct[i]?.ms ?? 0)));
    writeSection('writes', [
      facts,
      `One order after another over the demo pair, ${pairs} pairs: \`placeOrder\` with \`waitFor: ALL\` (idempotency, decision, two durable legs, log), then the same upstream calls without an engine: customer, prices and stock, the order in the ERP, the order in the storefront. In one process with the client side of all calls; CPU is that process's. "Added" is the median of the differences within a pair with its 95 % interval. PostgreSQL 15 on this machine without fsync. The heap, with everything of the bench in it, is what is in use after a collection.`,
      table(['store', 'calls alone, p50 / p99 ms', 'durable, p50 / p99 ms', 'added, p50 ms', 'added, p99 ms', 'CPU, alone / durable, ms', 'statements an order', 'heap before / after, MiB'], [row('PostgreSQL', onPostgres), row('embedded', embedded)]),
      `Bar: at most ${MOST_ADDED_MS} ms added at the median on PostgreSQL: ${high <= MOST_ADDED_MS ? 'met' : 'not shown'}.`,
    ].join('\n\n'));
  } finally {
    await systems.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** `heap`: in use after a collection, before and after the measured orders, in MiB. */
interface Measured { readonly direct: readonly Sample[]; readonly durable: readonly Sample[]; readonly statements: number; readonly heap: readonly [number, number] }

async function measure(systems: Pair, dir: string, pairs: number, databaseUrl?: string): Promise<Measured> {
  const where = databaseUrl === undefined ? 'embedded' : 'postgres';
  const bench = await startBench({ sources: [systems.erpOptions, systems.shopOptions], dataDir: join(dir, where), ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    const statements = countStatements(bench);
    const direct: Sample[] = [];
    const durable: Sample[] = [];
    await stockUp(bench, where);
    let before = 0;
    for (let i = -WARM_UP; i < pairs; i++) {
      if (i === 0) before = heapMiB();
      const sent = statements();
      const withEngine = await timed(() => throughEngine(bench, `${where} ${i}`));
      const count = statements() - sent;
      const alone = await timed(() => withoutEngine(bench, `${where}-${i + WARM_UP}`));
      if (i < 0) continue;
      durable.push(withEngine);
      direct.push(alone);
      counts.push(count);
      if (i % 100 === 0) progress(`${where}: ${i} of ${pairs}`);
    }
    return { direct, durable, statements: quantile(counts.splice(0), 0.5), heap: [before, heapMiB()] };
  } finally {
    await bench.stop();
  }
}
const counts: number[] = [];

const collect = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

function heapMiB(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

async function timed(work: () => Promise<void>): Promise<Sample> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuUs: user + system };
}

const line = { sku: SKU, quantity: '1' };

async function throughEngine({ workflows }: Bench, key: string): Promise<void> {
  const { refusals, state } = await workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: key, channel: 'web', customerEmail: EMAIL, lines: [line] }, 'ALL');
  if (!state) throw new Error(`an order was not placed: ${JSON.stringify(refusals)}`);
}

/** What the engine asks the systems for, in the same order. */
async function withoutEngine({ registry }: Bench, number: string): Promise<void> {
  const { sku, quantity } = line;
  const [erp, shop] = [registry.record('Order', null), registry.channel('web')];
  if (!erp || !shop) throw new Error('the pair is not whole');
  const { customers, variants } = erp.source.reads;
  const [customer] = (await customers?.([{ email: EMAIL }], {})) ?? [];
  const contexts = [{ customer: customer?.externalId ?? null, currency: CURRENCY, quantity, at: null }];
  const [variant] = (await variants?.([sku], { fields: new Set(['taxRate']), prices: contexts, inventory: { locations: null } }, {})) ?? [];
  const order: OrderToPlace = {
    number: `BENCH-${number}`, channel: 'web', placedAt: new Date().toISOString(), currency: CURRENCY, customer: { externalId: customer?.externalId ?? null, email: EMAIL }, location: 'BER',
    lines: [{ sku, quantity, unitPrice: Number(variant?.prices?.[0]?.amount ?? 0).toFixed(2) }], shippingAddress: null, billingAddress: null, externalNumber: null, note: null, decided: null,
  };
  const { state } = await place(erp, number, order);
  await place(shop, number, { ...order, customer: { externalId: null, email: EMAIL }, decided: state });
}

function place({ name, source }: RegisteredSource, key: string, order: OrderToPlace) {
  if (!source.writes.placeOrder) throw new Error(`${name} cannot place orders`);
  return source.writes.placeOrder.apply(key, order, {});
}

async function stockUp({ workflows }: Bench, where: string): Promise<void> {
  const { state, refusals } = await workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: `${where} plenty`, sku: SKU, location: 'BER', count: PLENTY }, 'ALL');
  if (!state) throw new Error(`no stock of ${SKU}: ${JSON.stringify(refusals)}`);
}

/** Counts what is sent to the store through its pool. */
function countStatements({ store }: Bench): () => number {
  let count = 0;
  const { pool } = store;
  pool.on('connect', count1);
  pool.on('acquire', count1);
  const seen = new WeakSet<object>();
  function count1(client: object): void {
    if (seen.has(client) || !('query' in client) || typeof client.query !== 'function') return;
    seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = (...args: unknown[]): unknown => {
      count++;
      return query(...args);
    };
  }
  return () => count;
}
