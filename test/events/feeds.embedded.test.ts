import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Webhook } from '../../sources/source.ts';
import type { Events, LogEntry } from '../../src/events/index.ts';
import { advanceFeed, LostLease, takeLease } from '../../src/events/lease.ts';
import { prune } from '../../src/events/retention.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { waitFor } from '../support/wait-for.ts';
import { embeddedStore, eventsOver, registryOver, type OpenedStore } from './gateway.ts';
import { createScriptedErp, order, type ScriptedErp } from './scripted-erp.ts';

const webhook: Webhook = {
  verify(headers, rawBody) {
    const expected = createHmac('sha256', 'secret').update(rawBody).digest('hex');
    return headers['x-signature'] === expected ? { id: Buffer.from(rawBody).toString() } : null;
  },
};
const signed = (body: string): [Record<string, string>, Uint8Array] => [{ 'x-signature': createHmac('sha256', 'secret').update(body).digest('hex') }, Buffer.from(body)];

let opened: OpenedStore;
let erp: ScriptedErp;
let registry: Registry;
let events: Events;
let told: LogEntry[];
let serial = 0;

beforeAll(async () => {
  opened = await embeddedStore();
});
afterAll(() => opened.close());
beforeEach(async () => {
  erp = createScriptedErp(`erp-${(serial += 1)}`, webhook);
  erp.move('A', 'BER', 10);
  registry = registryOver([erp.source]);
  events = eventsOver(opened.store, registry);
  told = [];
  events.onChange((entries) => told.push(...entries));
});
afterEach(() => events.stop());

const feedRow = () => opened.store.db.selectFrom('feed').selectAll().where('source', '=', erp.source.name).executeTakeFirst();
const noted = () => waitFor('the feed is read', async () => (await feedRow())?.cursor === erp.head());
const states = () => told.flatMap(({ state, key }) => (state && 'onHand' in state ? [`${key} ${state.onHand}`] : []));

describe('a feed', () => {
  it('is followed from its head at first contact: what was cached before is stale', async () => {
    await events.start();
    expect(await feedRow()).toMatchObject({ cursor: '0:1', epoch: '1' });
    await waitFor('told', () => told.length > 0);
    expect(told.map(({ type, key, version }) => `${type} ${key} ${version}`)).toEqual(['* * 0:1']);
  });

  it('shows a horizon once what lies before it was told', async () => {
    await events.start();
    erp.move('A', 'BER', 1);
    const movedAt = Date.now();
    await waitFor('the horizon passes', () => (events.horizon(erp.source.name) ?? 0) > movedAt);
    expect(states()).toEqual(['BER/A 11']);
    expect(registry.source(erp.source.name).report().feedLagMs).not.toBeNull();
    expect(events.lag()[erp.source.name]).toBeTypeOf('number');
    expect(events.horizon('unknown')).toBeNull();
  });

  it('catches up after a restart, each key once', async () => {
    await events.start();
    await events.stop();
    for (let round = 0; round < 700; round += 1) erp.move('A', 'BER', 1);
    events = eventsOver(opened.store, registry);
    told = [];
    events.onChange((entries) => told.push(...entries));
    await events.start();
    await noted();
    await waitFor('told', () => states().length > 0);
    expect(states()).toEqual(['BER/A 710']);
  });

  it('reads more keys than one call takes', async () => {
    for (const sku of ['B', 'C', 'D', 'E']) erp.move(sku, 'BER', 1);
    await events.start();
    for (const sku of ['A', 'B', 'C', 'D', 'E']) erp.move(sku, 'BER', 1);
    await waitFor('all are told', () => new Set(states()).size >= 5);
    expect(new Set(states())).toEqual(new Set(['BER/A 11', 'BER/B 2', 'BER/C 2', 'BER/D 2', 'BER/E 2']));
  });

  it('survives a source that is down, also at start', async () => {
    erp.down = true;
    await events.start();
    expect((await feedRow())?.cursor).toBeNull();
    erp.down = false;
    await noted();
    erp.down = true;
    erp.move('A', 'BER', 1);
    await waitFor('a failed call', () => registry.source(erp.source.name).report().lastError !== null);
    erp.down = false;
    await waitFor('told', () => states().includes('BER/A 11'));
  });

  it('tells to read anew when states cannot be read, and goes on', async () => {
    await events.start();
    erp.poisoned.add('X');
    erp.touch('inventory', 'X');
    await noted();
    await waitFor('told', () => told.some(({ type, key, version }) => type === 'inventory' && key === '*' && version === null));
    erp.move('A', 'BER', 1);
    await waitFor('told', () => states().includes('BER/A 11'));
  });

  it('tells of a key that is gone, of others without a state, and of all when no key is named', async () => {
    await events.start();
    erp.touch('inventory', 'GONE');
    erp.touch('price', 'A', 'A');
    erp.touch('location');
    erp.touch('customer', 'ada@example.org');
    await waitFor('told', () => told.some(({ type }) => type === 'customer'));
    const hints = told.filter(({ type }) => type !== '*').map(({ type, key, state }) => `${type} ${key} ${state}`);
    expect(hints.slice(0, 3)).toEqual(['inventory */GONE null', 'price A null', 'location * null']);
    expect(JSON.stringify(told)).not.toContain('ada@');
  });
});

describe('our own write', () => {
  it('that comes back by the feed is not told twice', async () => {
    await events.start();
    erp.order('O1', 'CONFIRMED');
    const written = { source: erp.source.name, type: 'order', key: 'O1', version: erp.head(), state: order('O1', 'CONFIRMED'), operationId: null } as const;
    await opened.store.db.transaction().execute((trx) => events.append(trx, [written]));
    events.appended();
    await noted();
    erp.touch('product', 'A');
    await waitFor('told', () => told.some(({ type }) => type === 'product'));
    expect(told.filter(({ type }) => type === 'order')).toHaveLength(1);
  });

  it('that is rolled back is not told', async () => {
    await events.start();
    const undone = opened.store.db.transaction().execute(async (trx) => {
      await events.append(trx, [{ source: 'x', type: 'product', key: 'UNDONE', version: null, state: null, operationId: null }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    erp.touch('product', 'A');
    await waitFor('told', () => told.some(({ key }) => key === 'A'));
    expect(told.some(({ key }) => key === 'UNDONE')).toBe(false);
  });
});

describe('the lease', () => {
  it('has one holder, until it lapses; who lost it records nothing', async () => {
    const { db } = opened.store;
    expect(await takeLease(db, 'leased', 'one', false)).toEqual({ cursor: null, epoch: null });
    expect(await takeLease(db, 'leased', 'two', false)).toBeNull();
    await db.updateTable('feed').set({ lease_until: new Date(Date.now() - 1_000) }).where('source', '=', 'leased').execute();
    expect(await takeLease(db, 'leased', 'two', false)).not.toBeNull();
    await expect(advanceFeed(db, 'leased', 'one', { cursor: '0:9', epoch: '1', horizon: null })).rejects.toThrow(LostLease);
    expect((await db.selectFrom('feed').select('cursor').where('source', '=', 'leased').executeTakeFirst())?.cursor).toBeNull();
  });
});

describe('a webhook', () => {
  const deliveries = () => opened.store.db.selectFrom('webhook_delivery').selectAll().where('source', '=', erp.source.name).execute();

  it('F02 A26 wakes the feed once, however often it is delivered', async () => {
    await events.start();
    erp.move('A', 'BER', 1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => events.intake(erp.source.name, ...signed('delivery-1'))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await deliveries()).toHaveLength(1);
    await waitFor('told', () => states().length > 0);
    expect(states()).toEqual(['BER/A 11']);
  });

  it.each([
    ['of an unknown source', 'nobody', signed('d'), 404],
    ['without a signature', null, [{}, Buffer.from('d')] as const, 401],
    ['with a wrong signature', null, [{ 'x-signature': 'f'.repeat(64) }, Buffer.from('d')] as const, 401],
    ['that is too long', null, signed('x'.repeat(1024 * 1024 + 1)), 413],
  ])('A26 %s is refused and leaves nothing', async (_, source, [headers, body], status) => {
    expect(await events.intake(source ?? erp.source.name, headers, body)).toEqual({ status });
    expect(await deliveries()).toEqual([]);
  });
});

describe('retention', () => {
  it('drops by age and by count, never the newest row', async () => {
    await events.start();
    for (let round = 1; round <= 3; round += 1) {
      erp.touch('product', `P${round}`);
      await noted();
    }
    await events.stop();
    const { db } = opened.store;
    const count = async () => Number((await db.selectFrom('event_log').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n);
    const before = await count();
    await prune(db, { ageMs: 60_000, rows: 1_000, deliveryMs: 60_000 }, new Date());
    expect(await count()).toBe(before);
    await prune(db, { ageMs: 60_000, rows: 2, deliveryMs: 60_000 }, new Date());
    expect(await count()).toBe(2);
    await prune(db, { ageMs: 0, rows: 1_000, deliveryMs: 0 }, new Date(Date.now() + 60_000));
    expect(await count()).toBe(1);
    expect(await db.selectFrom('webhook_delivery').selectAll().execute()).toEqual([]);
  });
});
