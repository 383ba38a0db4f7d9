import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST, type NewEntry } from '../../src/events/entry.ts';
import { HistoryGap, InvalidCursor, SlowConsumer, type Events, type InventoryState, type LogEvent } from '../../src/events/index.ts';
import { prune } from '../../src/events/retention.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { waitFor } from '../support/wait-for.ts';
import { embeddedStore, eventsOver, orderRequest, registryOver, stockRequest, takeUntil, type OpenedStore } from './gateway.ts';
import { createScriptedErp, order, type ScriptedErp } from './scripted-erp.ts';

let opened: OpenedStore;
let erp: ScriptedErp;
let registry: Registry;
let events: Events;
let ended: AbortController;
let serial = 0;

beforeAll(async () => {
  opened = await embeddedStore();
});
afterAll(() => opened.close());
beforeEach(async () => {
  erp = createScriptedErp(`erp-${(serial += 1)}`);
  erp.move('A', 'BER', 10);
  erp.move('A', 'LYS', 5);
  erp.order('O1', 'PLACED');
  registry = registryOver([erp.source]);
  events = eventsOver(opened.store, registry);
  ended = new AbortController();
  await events.start();
});
afterEach(() => events.stop());

const stock = (after: string | null = null, skus = ['A']) => events.subscribe(stockRequest(registry, skus, ended.signal, after));
const orders = (after: string | null = null, numbers = ['O1']) => events.subscribe(orderRequest(registry, numbers, ended.signal, after));
const brief = (taken: readonly LogEvent<InventoryState>[]) => taken.map(({ kind, key, state }) => `${kind} ${key} ${state.onHand}`);
const shows = (location: string) => (event: LogEvent<InventoryState>) => event.state.location === location && Number(event.state.onHand) === erp.onHand(event.state.sku, location);
const noted = () => waitFor('the feed is read', async () => (await opened.store.db.selectFrom('feed').select('cursor').where('source', '=', erp.source.name).executeTakeFirst())?.cursor === erp.head());
const rows = (type: string) => opened.store.db.selectFrom('event_log').selectAll().where('source', '=', erp.source.name).where('type', '=', type).orderBy('position').execute();

describe('a subscriber', () => {
  it('gets the present state, then what a person changed', async () => {
    const stream = stock();
    expect(brief([...(await takeUntil(stream, shows('BER'))), ...(await takeUntil(stream, shows('LYS')))])).toEqual(['SNAPSHOT BER/A 10', 'SNAPSHOT LYS/A 5']);
    erp.move('A', 'LYS', -2);
    expect(brief(await takeUntil(stream, shows('LYS')))).toEqual(['CHANGE LYS/A 3']);
  });

  it('gets every state of an order that the log saw, and no personal data', async () => {
    const stream = orders();
    const phases: string[] = [];
    for (const phase of ['PLACED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED'] as const) {
      if (phase !== 'PLACED') erp.order('O1', phase);
      const { value } = await stream.next();
      phases.push(`${value.kind} ${value.state.phase}`);
      expect(value.kind === 'CHANGE' && /ada|Markt/i.test(JSON.stringify(value))).toBe(false);
    }
    expect(phases).toEqual(['SNAPSHOT PLACED', 'CHANGE CONFIRMED', 'CHANGE IN_PROGRESS', 'CHANGE COMPLETED']);
  });

  it('is not told the state that an order was made with after a later one, in one batch with what is news', async () => {
    const append = (...entries: readonly NewEntry[]) => opened.store.db.transaction().execute((trx) => events.append(trx, entries));
    const entry = (number: string, version: string | null, phase: 'PLACED' | 'CONFIRMED' | 'IN_PROGRESS'): NewEntry => ({ source: erp.source.name, type: 'order', key: number, version, state: order(number, phase), operationId: null });
    await append(entry('O2', '1:7', 'IN_PROGRESS'));
    await append(entry('O2', FIRST, 'PLACED'), entry('O3', FIRST, 'PLACED'), entry('O4', '1:8', 'CONFIRMED'));
    await append(entry('O3', FIRST, 'PLACED'), entry('O3', '1:9', 'CONFIRMED'));
    const told = (await rows('order')).filter(({ key }) => key !== 'O1').map(({ key, version, state }) => [key, version, (state as { phase: string }).phase]);
    expect(told).toEqual([['O2', '1:7', 'IN_PROGRESS'], ['O3', FIRST, 'PLACED'], ['O4', '1:8', 'CONFIRMED'], ['O3', '1:9', 'CONFIRMED']]);
    const heads = await opened.store.db.selectFrom('event_head').innerJoin('event_log', 'event_log.position', 'event_head.position').select(['event_head.key', 'event_head.version', 'event_log.version as at']).where('event_head.source', '=', erp.source.name).where('event_head.type', '=', 'order').where('event_head.key', '!=', 'O1').orderBy('event_head.key').execute();
    expect(heads).toEqual([{ key: 'O2', version: '1:7', at: '1:7' }, { key: 'O3', version: '1:9', at: '1:9' }, { key: 'O4', version: '1:8', at: '1:8' }]);
  });

  it('is not told what does not concern it, nor the same state again', async () => {
    const stream = stock();
    await takeUntil(stream, shows('LYS'));
    erp.move('B', 'BER', 1);
    erp.touch('inventory', 'A');
    erp.touch('product', 'A');
    await noted();
    erp.move('A', 'BER', 1);
    expect(brief(await takeUntil(stream, shows('BER')))).toEqual(['CHANGE BER/A 11']);
  });

  it('sees 5, 4, 5 end at 5 though only its snapshot saw the 4', async () => {
    const held = Promise.withResolvers<void>();
    const reading = Promise.withResolvers<void>();
    erp.move('A', 'BER', 1);
    await noted();
    // 11 stands in the log. The feed's next read is of 11 again, while the snapshot shows 10.
    erp.move('A', 'BER', -1);
    const stream = stock();
    erp.afterRead = () => {
      reading.resolve();
      return held.promise;
    };
    const first = stream.next();
    await reading.promise;
    erp.move('A', 'BER', 1);
    erp.afterRead = async () => {};
    held.resolve();
    const snapshot = await first;
    expect(snapshot.value.state.onHand).toBe('10');
    expect((await takeUntil(stream, (event) => event.kind === 'CHANGE' && shows('BER')(event))).at(-1)?.state.onHand).toBe('11');
  });

  it('ends with its signal, by return, and at stop', async () => {
    const [bySignal, byReturn, byStop] = [stock(), stock(), stock()];
    for (const stream of [bySignal, byReturn, byStop]) await takeUntil(stream, shows('LYS'));
    const waiting = [bySignal.next(), byReturn.next(), byStop.next()];
    expect(events.openStreams).toBe(3);
    await byReturn.return?.();
    ended.abort();
    await waitFor('one left or none', () => events.openStreams === 0);
    await events.stop();
    expect((await Promise.all(waiting)).map(({ done }) => done)).toEqual([true, true, true]);
  });

  it('that takes nothing is told the newest stock, and only that', async () => {
    const stream = stock();
    const snapshot = await takeUntil(stream, shows('LYS'));
    for (let round = 0; round < 5; round += 1) {
      erp.move('A', 'BER', 1);
      await noted();
    }
    const seen = await events.subscribe(stockRequest(registry, ['A'], ended.signal, snapshot.at(-1)?.cursor ?? null)).next();
    expect(seen.value.kind).toBe('CHANGE');
    await waitFor('all is in the log', async () => (await rows('inventory')).length >= 5);
    await takeUntil(stream, shows('BER'));
    expect(erp.onHand('A', 'BER')).toBe(15);
  });

  it('of orders that takes nothing is ended with the cursor to go on from', async () => {
    const stream = orders();
    const first = await stream.next();
    let told = 0;
    events.onChange((entries) => (told += entries.filter(({ type, version }) => type === 'order' && version === null).length));
    const states = Array.from({ length: 1_002 }, (_, step) => ({ ...order('O1', 'CONFIRMED'), placedAt: new Date(step).toISOString() }));
    await opened.store.db.transaction().execute((trx) => events.append(trx, states.map((state) => ({ source: erp.source.name, type: 'order', key: 'O1', version: null, state, operationId: null }))));
    events.appended();
    await waitFor('all are told', () => told === states.length);
    const failure = await (async () => {
      try {
        for (;;) if ((await stream.next()).done === true) return null;
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(SlowConsumer);
    expect(first.value.kind).toBe('SNAPSHOT');
    const again = orders(failure instanceof SlowConsumer ? failure.lastCursor : null);
    const resumed: string[] = [];
    for (const { placedAt } of states) {
      const { value } = await again.next();
      resumed.push(value.state.placedAt);
      expect(value.kind).toBe('CHANGE');
      if (placedAt === states.at(-1)?.placedAt) break;
    }
    expect(resumed).toEqual(states.map(({ placedAt }) => placedAt));
  });
});

describe('a cursor', () => {
  it('resumes without loss or doubling over 200 random moves', async () => {
    const moves = fc.sample(fc.tuple(fc.constantFrom('BER', 'LYS'), fc.constantFrom(-1, 1, 2), fc.boolean()), { numRuns: 200, seed: 7 });
    const last = new Map<string, { version: number; onHand: string }>();
    let cursor: string | null = null;
    let stream = stock();
    const take = async (): Promise<void> => {
      const { value } = await stream.next();
      const before = last.get(value.key);
      expect(value.kind).toBe(before === undefined ? 'SNAPSHOT' : 'CHANGE');
      expect(value.state.onHand).not.toBe(before?.onHand);
      last.set(value.key, { version: (before?.version ?? 0) + 1, onHand: value.state.onHand });
      cursor = value.cursor;
    };
    while (last.size < 2) await take();
    for (const [location, delta, reconnect] of moves) {
      if (reconnect) {
        await stream.return?.();
        erp.move('A', location, delta);
        stream = stock(cursor);
      } else erp.move('A', location, delta);
      if (reconnect) await noted();
      while (last.get('BER/A')?.onHand !== String(erp.onHand('A', 'BER')) || last.get('LYS/A')?.onHand !== String(erp.onHand('A', 'LYS'))) await take();
    }
    expect(Object.fromEntries([...last].map(([key, { onHand }]) => [key, onHand]))).toEqual({ 'BER/A': String(erp.onHand('A', 'BER')), 'LYS/A': String(erp.onHand('A', 'LYS')) });
  });

  it('of a snapshot that was cut off begins it anew', async () => {
    const cut = await stock().next();
    expect(brief(await takeUntil(stock(cut.value.cursor), shows('LYS')))).toEqual(['RESYNC BER/A 10', 'RESYNC LYS/A 5']);
  });

  it('A25 past the retained history is answered by RESYNC', async () => {
    const cursor = (await takeUntil(stock(), shows('LYS'))).at(-1)?.cursor ?? '';
    erp.move('A', 'BER', 1);
    await noted();
    await prune(opened.store.db, { ageMs: 0, rows: 1_000, deliveryMs: 0 }, new Date(Date.now() + 60_000));
    expect(brief(await takeUntil(stock(cursor), shows('LYS')))).toEqual(['RESYNC BER/A 11', 'RESYNC LYS/A 5']);
  });

  it('A25 of another subscription is refused', async () => {
    const { value } = await stock().next();
    expect(() => stock(value.cursor, ['B'])).toThrow(InvalidCursor);
    expect(() => orders(value.cursor)).toThrow(InvalidCursor);
    expect(events.openStreams).toBe(1);
  });
});

describe('a feed that began anew', () => {
  it('tells everybody to read anew, and goes on', async () => {
    const stream = stock();
    await takeUntil(stream, shows('LYS'));
    const stale: string[] = [];
    events.onChange((entries) => stale.push(...entries.filter(({ version }) => version === null).map(({ type, key }) => `${type} ${key}`)));
    erp.restore();
    expect(brief(await takeUntil(stream, shows('LYS')))).toEqual(['RESYNC BER/A 10', 'RESYNC LYS/A 5']);
    expect(stale).toEqual(['* *']);
    erp.move('A', 'BER', -1);
    expect(brief(await takeUntil(stream, shows('BER')))).toEqual(['CHANGE BER/A 9']);
  });

  it('ends an order stream that has no snapshot to tell the gap by', async () => {
    const stream = orders(null, ['unknown']);
    const next = stream.next();
    await waitFor('it is open', () => events.openStreams === 1);
    erp.restore();
    await expect(next).rejects.toThrow(HistoryGap);
  });

  it('is told to who resumes, with versions that begin anew', async () => {
    const cursor = (await takeUntil(stock(), shows('LYS'))).at(-1)?.cursor ?? '';
    erp.restore();
    erp.move('A', 'BER', 1);
    await waitFor('it is followed', async () => (await rows('*')).length === 2);
    expect(brief(await takeUntil(stock(cursor), shows('LYS')))).toEqual(['RESYNC BER/A 11', 'RESYNC LYS/A 5']);
  });
});
