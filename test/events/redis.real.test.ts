import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createEvents, type Events } from '../../src/events/index.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createDatabase } from '../support/postgres.ts';
import { startRedis, type Redis } from '../support/redis.ts';
import { waitFor } from '../support/wait-for.ts';
import { quiet, registryOver, stockRequest, takeUntil } from './gateway.ts';
import { createScriptedErp } from './scripted-erp.ts';

/** Two gateways on one PostgreSQL and one Redis; both see the same ERP. */
interface Gateway {
  readonly store: Store;
  readonly registry: Registry;
  readonly events: Events;
  readonly warnings: string[];
}

const erp = createScriptedErp();
/** Read only when woken. */
const quietErp = createScriptedErp('quiet', undefined, 3_600_000);
const ended = new AbortController();
let redis: Redis;
let one: Gateway;
let two: Gateway;
let url: string;

async function gateway(databaseUrl: string): Promise<Gateway> {
  const store = await openStore({ databaseUrl, dataDir: '', logger: quiet });
  const registry = registryOver([erp.source, quietErp.source]);
  const warnings: string[] = [];
  const logger = { ...quiet, warn: (_: object, message: string) => void warnings.push(message) };
  const events = createEvents({ store, registry, redisUrl: redis.url, cursorKeys: ['key'], logger });
  await events.start();
  return { store, registry, events, warnings };
}

beforeAll(async () => {
  redis = await startRedis();
  erp.move('A', 'BER', 10);
  url = await createDatabase(inject('systems').postgresPort, `events_${randomUUID().replaceAll('-', '')}`);
  one = await gateway(url);
  two = await gateway(url);
});
afterAll(async () => {
  await Promise.all([one.events.stop(), two.events.stop()]);
  await Promise.all([one.store.close(), two.store.close()]);
  await redis.stop();
});

const owner = async ({ store } = one) => (await store.db.selectFrom('feed').select('owner').where('source', '=', 'erp').executeTakeFirst())?.owner;
const follow = ({ events, registry }: Gateway, after: string | null = null) => events.subscribe(stockRequest(registry, ['A'], ended.signal, after));
const shows = (onHand: number) => ({ state }: { state: { onHand: string } }) => state.onHand === String(onHand);

describe('two gateways', () => {
  it('read a feed by one lease, and both tell', async () => {
    const streams = [follow(one), follow(two)];
    await Promise.all(streams.map((stream) => takeUntil(stream, shows(10))));
    const holder = await owner();
    expect(holder).toEqual(expect.any(String));
    erp.move('A', 'BER', 1);
    for (const events of await Promise.all(streams.map((stream) => takeUntil(stream, shows(11))))) expect(events.map(({ kind }) => kind)).toEqual(['CHANGE']);
    expect(await owner()).toBe(holder);
    const rows = await one.store.db.selectFrom('event_log').select('position').where('type', '=', 'inventory').execute();
    expect(rows).toHaveLength(2);
    for (const stream of streams) await stream.return?.();
  });

  it('continue each other’s cursors', async () => {
    const before = (await takeUntil(follow(one), shows(erp.onHand('A', 'BER')))).at(-1)?.cursor ?? null;
    erp.move('A', 'BER', 1);
    const events = await takeUntil(follow(two, before), shows(erp.onHand('A', 'BER')));
    expect(events.map(({ kind }) => kind)).toEqual(['CHANGE']);
    const again = follow(one, events.at(-1)?.cursor ?? null);
    erp.move('A', 'BER', 1);
    expect((await takeUntil(again, shows(erp.onHand('A', 'BER')))).map(({ kind }) => kind)).toEqual(['CHANGE']);
  });

  it('append at once without a lost, doubled or reordered row', async () => {
    const told: number[] = [];
    two.events.onChange((entries) => told.push(...entries.filter(({ type }) => type === 'product').map(({ position }) => position)));
    const append = ({ store, events }: Gateway, key: string) =>
      store.db.transaction().execute((trx) => events.append(trx, [{ source: 'erp', type: 'product', key, version: null, state: null, operationId: null }])).then(() => events.appended());
    await Promise.all(Array.from({ length: 200 }, (_, round) => append(round % 2 === 0 ? one : two, `P${round}`)));
    await waitFor('all are told', () => told.length >= 200);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told).toHaveLength(200);
  });

  it('wake the reader of a feed, whichever it is', async () => {
    const told: string[] = [];
    one.events.onChange((entries) => told.push(...entries.filter(({ source }) => source === 'quiet').map(({ key }) => key)));
    for (const [{ events }, key] of [[one, 'by one'], [two, 'by two']] as const) {
      quietErp.touch('product', key);
      events.wake('quiet');
      await waitFor(key, () => told.includes(key));
    }
  });

  it('go on by polling when Redis is gone, and say so once', async () => {
    const streams = [follow(one), follow(two)];
    const onHand = erp.onHand('A', 'BER');
    await Promise.all(streams.map((stream) => takeUntil(stream, shows(onHand))));
    await redis.stop();
    for (const step of [1, 2]) {
      erp.move('A', 'BER', 1);
      await Promise.all(streams.map((stream) => takeUntil(stream, shows(onHand + step))));
    }
    expect(one.warnings.filter((message) => message.includes('redis')).length).toBeLessThanOrEqual(1);
    expect([...one.warnings, ...two.warnings].some((message) => message.includes('redis'))).toBe(true);
    redis = await startRedis();
  });

  it('hand the feed over when its reader goes', async () => {
    await one.events.stop();
    await one.store.close();
    // Now two reads it, and the new one stands by.
    const second = await waitFor('two reads the feed', owner.bind(null, two));
    one = await gateway(url);
    const stream = follow(one);
    await takeUntil(stream, shows(erp.onHand('A', 'BER')));
    await two.events.stop();
    erp.move('A', 'BER', 1);
    expect((await takeUntil(stream, shows(erp.onHand('A', 'BER')))).map(({ kind }) => kind)).toEqual(['CHANGE']);
    const first = await owner(one);
    expect([first === null, first === second]).toEqual([false, false]);
  });
});
