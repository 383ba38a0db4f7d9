/** Gateways on one PostgreSQL: what a source bears it bears of all of them together. */
import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LimitSettings, SourceOptions } from '../../sources/source.ts';
import type { ProxiedRequest } from '../support/forward.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { waitFor } from '../support/wait-for.ts';
import { startBench, startPair, type Bench, type BenchOptions, type Pair } from './bench.ts';
import { spawnProcess, type Spawned } from './spawn-process.ts';

const SKU = 'SKU-00002-M4';
const ORDER = { channel: 'web', customerEmail: 'c0001@example.com', lines: [{ sku: SKU, quantity: '1' }] };
const WRITES = 2;
const READS = 2;
const PER_SECOND = 20;
const ASKED_MS = 1_500;
/** As short as a timer of Node may come before its time, in ms. */
const EARLY_MS = 2;
/** Each call stays at the ERP so long, in ms: without limits many are there at once. */
const STAY_MS = 40;

const places = ({ method, path }: ProxiedRequest): boolean => method === 'POST' && path === '/auftraege';
const readsArticles = ({ path }: ProxiedRequest): boolean => path === '/artikel/abfrage';

describe('limits over all gateways', () => {
  let postgres: Postgres;
  let pair: Pair;
  let db: pg.Client;
  let databaseUrl: string;
  const running: Spawned[] = [];
  const benches: Bench[] = [];
  const bearing = (limits: Partial<LimitSettings>): Omit<BenchOptions, 'databaseUrl'> & { readonly databaseUrl: string } => {
    const erp: SourceOptions = { ...pair.erpOptions, settings: { ...pair.erpOptions.settings, limits } };
    return { sources: [erp, pair.shopOptions], dataDir: tmpdir(), databaseUrl };
  };
  const LIMITS = { concurrency: WRITES + READS, concurrentWrites: WRITES };
  const gateway = async (): Promise<Spawned> => {
    const spawned = await spawnProcess(bearing(LIMITS));
    running.push(spawned);
    return spawned;
  };
  const twoBenches = async (limits: Partial<LimitSettings>): Promise<readonly Bench[]> => {
    benches.push(await startBench(bearing(limits)), await startBench(bearing(limits)));
    return benches;
  };
  const read = ({ registry }: Bench) => {
    const { source, run } = registry.source('demo-erp');
    return run('variants', (call) => source.reads.variants?.([SKU], { fields: new Set(['title']) }, call) ?? Promise.reject(new Error('cannot read')));
  };
  /** The most calls of a kind that were at the ERP at once. */
  const countAtOnce = (fits: (request: ProxiedRequest) => boolean): (() => number) => {
    let now = 0;
    let most = 0;
    pair.erpProxy.when((request) => {
      if (!fits(request)) return null;
      most = Math.max(most, (now += 1));
      return { kind: 'delay', ms: STAY_MS };
    });
    pair.erpProxy.onAnswer((request) => void (fits(request) && (now -= 1)));
    return () => most;
  };
  const slotsTaken = async (): Promise<number> => Number((await db.query<{ count: string }>('select count(*) from source_slot where until > clock_timestamp()')).rows[0]?.count);

  beforeAll(async () => {
    [postgres, pair] = await Promise.all([startPostgres(), startPair()]);
    databaseUrl = await postgres.createDatabase('limits');
    db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
  });
  afterEach(async () => {
    pair.erpProxy.reset();
    await Promise.all(running.splice(0).map((spawned) => spawned.stop()));
    await Promise.all(benches.splice(0).map((bench) => bench.stop()));
  });
  afterAll(async () => {
    await db.end();
    await pair.stop();
    await postgres.stop();
  });

  it('of two processes never more writes at once than the ERP bears, and all are done', async () => {
    const before = await pair.erp.peek.orderCount();
    const [one, two] = await Promise.all([gateway(), gateway()]);
    const most = countAtOnce(places);
    const outcomes = await Promise.all(Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? one : two).ask('placeOrder', { idempotencyKey: `many ${index}`, ...ORDER }, 'ALL')));
    expect(outcomes.map(({ refusals }) => refusals).flat()).toEqual([]);
    expect(outcomes.filter(({ state }) => state !== null)).toHaveLength(16);
    expect(most()).toBe(WRITES);
    expect(await pair.erp.peek.orderCount()).toBe(before + 16);
    expect(await slotsTaken()).toBe(0);
  });

  it('each has its share of the reads, and all of them when it is alone again', async () => {
    const [one, two] = await twoBenches(LIMITS);
    if (!one || !two) throw new Error('two gateways');
    const placesOf = ({ registry }: Bench): number => registry.source('demo-erp').line().readPlaces;
    await waitFor('each to know of the other', () => placesOf(one) === READS / 2 && placesOf(two) === READS / 2);
    const most = countAtOnce(readsArticles);
    await Promise.all(Array.from({ length: 20 }, (_, index) => read(index % 2 === 0 ? one : two)));
    expect(most()).toBe(READS);
    await two.stop();
    benches.splice(1);
    await waitFor('the other to be alone', () => placesOf(one) === READS);
  });

  it('calls a second are counted together', async () => {
    const gateways = await twoBenches({ ...LIMITS, callsPerSecond: PER_SECOND });
    const came: number[] = [];
    pair.erpProxy.when((request) => {
      if (readsArticles(request)) came.push(performance.now());
      return null;
    });
    await Promise.all(Array.from({ length: 10 }, () => gateways.map(read)).flat());
    expect(came).toHaveLength(20);
    // 20 calls are 19 intervals, were they counted apart 9; some are lost to what the first and the last took on their way
    expect((came.at(-1) ?? 0) - (came[0] ?? 0)).toBeGreaterThanOrEqual(15 * (1_000 / PER_SECOND));
  });

  it('F21 a pause told to one process holds the other', async () => {
    const [one, two] = await Promise.all([gateway(), gateway()]);
    const came: number[] = [];
    let askedAt: number | undefined;
    pair.erpProxy.when((request) => {
      if (!places(request)) return null;
      if (askedAt !== undefined) {
        came.push(performance.now());
        return null;
      }
      askedAt = performance.now();
      return { kind: 'answer', status: 429, headers: { 'retry-after': String(ASKED_MS / 1_000) } };
    });
    const told = one.ask('placeOrder', { idempotencyKey: 'told', ...ORDER }, 'ALL');
    await waitFor('the pause to be told', async () => (await db.query(`select from source_slot where source = 'demo-erp' and not_before > clock_timestamp()`)).rowCount === WRITES);
    const outcomes = await Promise.all([told, two.ask('placeOrder', { idempotencyKey: 'held', ...ORDER }, 'ALL')]);
    for (const { state } of outcomes) expect(state).not.toBeNull();
    expect(came).toHaveLength(2);
    expect(Math.min(...came)).toBeGreaterThanOrEqual((askedAt ?? Infinity) + ASKED_MS - EARLY_MS);
  });

  it('the slots of a killed process come free with the takeover of its work', async () => {
    const before = await pair.erp.peek.orderCount();
    const [one, two] = await Promise.all([gateway(), gateway()]);
    const all = Promise.withResolvers<undefined>();
    let here = 0;
    let killed: Promise<void> | undefined;
    const kill = async (): Promise<void> => {
      // not even time would free them
      await db.query(`update source_slot set until = clock_timestamp() + interval '1 hour' where until is not null`);
      await one.kill();
    };
    pair.erpProxy.onAnswer(async (request) => {
      if (!places(request) || killed) return;
      if ((here += 1) === WRITES) all.resolve(undefined);
      await all.promise;
      await (killed ??= kill());
    });
    const lost = Array.from({ length: WRITES }, (_, index) => one.ask('placeOrder', { idempotencyKey: `lost ${index}`, ...ORDER }, 'ALL'));
    for (const answer of await Promise.allSettled(lost)) expect(answer.status).toBe('rejected');
    const next = await two.ask('placeOrder', { idempotencyKey: 'next', ...ORDER }, 'ALL');
    expect(next.state).not.toBeNull();
    await waitFor('the lost ones to be finished', async () => (await db.query(`select from operation where idempotency_key like 'lost %' and status = 'APPLIED'`)).rowCount === WRITES);
    expect(await slotsTaken()).toBe(0);
    expect(await pair.erp.peek.orderCount()).toBe(before + WRITES + 1);
  });
});
