import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCatalogue } from '../../sources/catalogue.ts';
import system from '../../sources/demo-erp/index.ts';
import { start } from '../../sources/demo-erp/sandbox/index.ts';
import type { OrderToPlace, Sandbox, Source } from '../../sources/source.ts';
import type { Events, InventoryState, LogEvent } from '../../src/events/index.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { waitFor } from '../support/wait-for.ts';
import { embeddedStore, eventsOver, orderRequest, registryOver, stockRequest, takeUntil, type OpenedStore } from './gateway.ts';

const catalogue = generateCatalogue();
const sku = catalogue.products[0]?.variants[0]?.sku ?? '';

let dir: string;
let sandbox: Sandbox;
let source: Source;
let opened: OpenedStore;
let registry: Registry;
let events: Events;
const ended = new AbortController();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'events-erp-'));
  sandbox = await start({ name: 'erp', channels: [], dir });
  source = system.create(sandbox.options);
  opened = await embeddedStore();
  registry = registryOver([source]);
  events = eventsOver(opened.store, registry);
  await events.start();
});
afterAll(async () => {
  await events.stop();
  await source.close();
  await sandbox.stop();
  await opened.close();
  await rm(dir, { recursive: true });
});

describe('what people do inside the ERP', () => {
  it('moving stock reaches a subscriber', async () => {
    const stream = events.subscribe(stockRequest(registry, [sku], ended.signal));
    const [first] = await takeUntil(stream, ({ kind }) => kind === 'SNAPSHOT');
    const before = first?.state.onHand ?? '0';
    await sandbox.people.moveStock?.(sku, first?.state.location ?? '', '3');
    const changes = await takeUntil(stream, ({ kind, key }) => kind === 'CHANGE' && key === first?.key);
    expect(Number(changes.at(-1)?.state.onHand)).toBe(Number(before) + 3);
    expect(changes.at(-1)?.state.onHand).toBe(await sandbox.peek.onHand(sku, first?.state.location ?? ''));
    await stream.return?.();
  });

  it('shipping an order reaches a subscriber, without personal data', async () => {
    const input: OrderToPlace = {
      number: 'EV-1', channel: 'web', placedAt: new Date().toISOString(), currency: 'EUR',
      customer: { externalId: null, email: catalogue.customers[0]?.email ?? '' }, location: 'BER',
      lines: [{ sku: sku, quantity: '1', unitPrice: '10.00' }],
      shippingAddress: null, billingAddress: null, externalNumber: null, note: null, decided: null,
    };
    await source.writes.placeOrder?.apply('EV-1', input, {});
    const stream = events.subscribe(orderRequest(registry, ['EV-1'], ended.signal));
    expect((await stream.next()).value).toMatchObject({ kind: 'SNAPSHOT', key: 'EV-1' });
    await sandbox.people.shipOrder?.('EV-1');
    const changes = await takeUntil(stream, ({ state }) => state.shipments.some(({ phase }) => phase === 'SHIPPED' || phase === 'DELIVERED'));
    expect(changes.at(-1)?.state.customer?.email).toBeNull();
    const logged = await opened.store.db.selectFrom('event_log').select('state').where('type', '=', 'order').execute();
    expect(JSON.stringify(logged).toLowerCase()).not.toContain(input.customer.email.toLowerCase());
    await stream.return?.();
  });

  it('ends in the same stock for a subscriber that comes and goes over 200 moves', async () => {
    let last = new Map<string, string>();
    let cursor: string | null = null;
    for (let step = 0; step < 200; step += 1) {
      await sandbox.people.moveStock?.(sku, step % 3 === 0 ? 'LYS' : 'BER', step % 4 === 0 ? '-1' : '2');
      if (step % 20 !== 19) continue;
      const expected = await Promise.all(['BER', 'LYS'].map((location) => sandbox.peek.onHand(sku, location)));
      const stream: AsyncIterableIterator<LogEvent<InventoryState>> = events.subscribe(stockRequest(registry, [sku], ended.signal, cursor));
      const told = new Map(last);
      for (const done = () => told.get(`BER/${sku}`) === expected[0] && told.get(`LYS/${sku}`) === expected[1]; !done(); ) {
        const [value] = await takeUntil(stream, () => true);
        if (!value) break;
        expect(value.kind).toBe(step === 19 ? 'SNAPSHOT' : 'CHANGE');
        expect(value.state.onHand).not.toBe(told.get(value.key));
        told.set(value.key, value.state.onHand);
        cursor = value.cursor;
      }
      last = told;
      await stream.return?.();
    }
    await waitFor('nothing is open', () => events.openStreams === 0);
  });
});
