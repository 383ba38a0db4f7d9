/** The promise on stock to checkouts, over the demo pair. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/access/caller.ts';
import { readSdl } from '../../src/execution/schema.ts';
import { outstandingDemand } from '../../src/inventory/outstanding.ts';
import { createReservations } from '../../src/inventory/reservations.ts';
import { createStockReader } from '../../src/inventory/stock-reader.ts';
import { readOwnership } from '../../src/registry/ownership.ts';
import { createRegistry } from '../../src/registry/registry.ts';
import { waitFor } from '../support/wait-for.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from '../workflows/bench.ts';

const SKU = 'SKU-00002-M4';
const OTHER = 'SKU-00002-M6';
const SHOPPER: Caller = { id: 'user:ada', scopes: new Set(['self']), customerId: '00000000-0000-4000-8000-000000000001', expiresAt: null };
const STRANGER: Caller = { ...SHOPPER, id: 'user:eve', customerId: '00000000-0000-4000-8000-000000000002' };

let pair: Pair;
let bench: Bench;
let dataDir: string;
let serial = 0;
const key = (): string => `key ${(serial += 1)}`;

beforeAll(async () => {
  pair = await startPair();
  dataDir = await mkdtemp(join(tmpdir(), 'reservations-'));
  bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir });
});
afterAll(async () => {
  await bench?.stop();
  await pair?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const reserve = (caller: Caller, pieces: number, more: object = {}) => bench.workflows.reservations.reserve(caller, { idempotencyKey: key(), channel: 'web', lines: [{ sku: SKU, quantity: String(pieces) }], ...more });
const order = (pieces: number, more: object = {}) => bench.workflows.write('placeOrder', BACK_OFFICE, { idempotencyKey: key(), channel: 'web', customerEmail: 'c0001@example.com', lines: [{ sku: SKU, quantity: String(pieces) }], ...more }, 'RECORD');
const codes = (outcome: { readonly refusals: readonly { readonly code: string; readonly path: readonly string[] | null }[] }) => outcome.refusals.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim());
const held = async (sku = SKU): Promise<string> => (await outstandingDemand(bench.store, [sku])).get(sku)?.get('BER') ?? '0';

/** Free pieces at Berlin, and none elsewhere. */
async function stockUp(sku: string, free: number): Promise<void> {
  const [variant] = (await bench.registry.record('InventoryLevel', null).source.reads.variants?.([sku], { fields: new Set(), inventory: { locations: null } }, {})) ?? [];
  for (const { location, committed, unavailable } of variant?.inventory ?? []) {
    const count = Number(committed) + Number(unavailable) + (location === 'BER' ? free : 0);
    const { refusals } = await bench.workflows.write('adjustInventory', BACK_OFFICE, { idempotencyKey: key(), sku, location, count: String(count) }, 'RECORD');
    expect(refusals).toEqual([]);
  }
}

/** What earlier tests left. */
async function releaseAll(): Promise<void> {
  const rows = await bench.store.db.selectFrom('reservation').select('id').where('status', '=', 'HELD').execute();
  for (const { id } of rows) await bench.workflows.reservations.release(BACK_OFFICE, { id });
}

describe('a reservation', () => {
  beforeEach(async () => {
    await releaseAll();
    await stockUp(SKU, 10);
  });

  it('holds pieces that nobody else is sold, and an order of them is placed', async () => {
    const { reservation } = await reserve(SHOPPER, 10);
    expect(reservation).toMatchObject({ status: 'HELD', location: 'BER', lines: [{ sku: SKU, quantity: '10' }] });
    expect(codes(await order(1))).toEqual(['InsufficientStock lines.0.quantity']);
    expect(codes(await reserve(STRANGER, 1))).toEqual(['InsufficientStock lines.0.quantity']);
    const placed = await order(10, { reservationId: reservation?.id });
    expect(placed.refusals).toEqual([]);
    expect(placed.state?.lines).toMatchObject([{ sku: SKU }]);
    const again = await order(1, { reservationId: reservation?.id });
    expect(again.refusals).toMatchObject([{ code: 'ReservationEnded', status: 'USED', path: ['reservationId'] }]);
    expect(await bench.workflows.reservations.release(SHOPPER, { id: reservation?.id })).toMatchObject({ reservation: { status: 'USED', orderNumber: placed.state?.number }, refusals: [{ code: 'ReservationEnded' }] });
  });

  it('frees what the order does not take', async () => {
    const { reservation } = await reserve(SHOPPER, 10);
    expect((await order(4, { reservationId: reservation?.id })).refusals).toEqual([]);
    expect((await order(6)).refusals).toEqual([]);
    expect(codes(await order(1))).toEqual(['InsufficientStock lines.0.quantity']);
  });

  it('F12 given back twice is free once; what is held is never below zero', async () => {
    const { reservation } = await reserve(SHOPPER, 7);
    expect(await held()).toBe('7');
    const id = reservation?.id;
    const ends = await Promise.all(Array.from({ length: 10 }, () => bench.workflows.reservations.release(SHOPPER, { id })));
    for (const end of ends) expect(end).toMatchObject({ reservation: { status: 'RELEASED' }, refusals: [] });
    expect(await held()).toBe('0');
    expect(codes(await bench.workflows.reservations.extend(SHOPPER, { id, ttlSeconds: 60 }))).toEqual(['ReservationEnded id']);
    expect((await reserve(SHOPPER, 10)).refusals).toEqual([]);
    expect(codes(await reserve(SHOPPER, 1))).toEqual(['InsufficientStock lines.0.quantity']);
  });

  it('F12 expires by itself, and is not held from that instant on', async () => {
    const { reservation } = await reserve(SHOPPER, 10, { ttlSeconds: 1 });
    await waitFor('the pieces to be free', async () => (await reserve(STRANGER, 10)).reservation);
    expect(await bench.workflows.reservations.release(SHOPPER, { id: reservation?.id })).toMatchObject({ reservation: { status: 'EXPIRED' }, refusals: [] });
    expect((await order(1, { reservationId: reservation?.id })).refusals).toMatchObject([{ code: 'ReservationEnded', status: 'EXPIRED' }]);
    await waitFor('the sweeper', async () => (await bench.store.db.selectFrom('reserved_piece').select('sku').where('reservation_id', '=', reservation?.id ?? '').execute()).length === 0);
  });

  it('lasts longer when asked to, at most a day, and never shorter', async () => {
    const { reservation } = await reserve(SHOPPER, 1, { ttlSeconds: 60 });
    const extend = async (ttlSeconds: number) => Date.parse((await bench.workflows.reservations.extend(SHOPPER, { id: reservation?.id, ttlSeconds })).reservation?.expiresAt ?? '');
    const first = Date.parse(reservation?.expiresAt ?? '');
    const second = await extend(86_400);
    expect(second - first).toBe(86_340_000);
    expect(await extend(10)).toBe(second);
  });

  it('holds all lines or none', async () => {
    await stockUp(OTHER, 1);
    const outcome = await reserve(SHOPPER, 1, { lines: [{ sku: SKU, quantity: '3' }, { sku: OTHER, quantity: '2' }] });
    expect(outcome.refusals).toMatchObject([{ code: 'InsufficientStock', sku: OTHER, requested: '2', available: '1', path: ['lines', '1', 'quantity'] }]);
    expect([await held(), await held(OTHER)]).toEqual(['0', '0']);
  });

  it('F07 of forty buyers for ten pieces, two of them each, five are promised', async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, buyer) => reserve({ ...SHOPPER, id: `user:${buyer}` }, 2)));
    expect(outcomes.filter(({ reservation }) => reservation).length).toBe(5);
    for (const outcome of outcomes.filter(({ reservation }) => !reservation)) expect(codes(outcome)).toEqual(['InsufficientStock lines.0.quantity']);
    expect(await held()).toBe('10');
  });

  it('sent ten times at once with one key is made once; the key with another input is refused', async () => {
    const idempotencyKey = key();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reserve(SHOPPER, 2, { idempotencyKey })));
    expect(new Set(outcomes.map(({ reservation }) => reservation?.id)).size).toBe(1);
    expect(await held()).toBe('2');
    const last = key();
    const all = await Promise.all(Array.from({ length: 10 }, () => reserve(SHOPPER, 8, { idempotencyKey: last })));
    expect(all.map(codes)).toEqual(all.map(() => []));
    expect(await held()).toBe('10');
    await bench.workflows.reservations.release(SHOPPER, { id: all[0]?.reservation?.id });
    expect(codes(await reserve(SHOPPER, 3, { idempotencyKey }))).toEqual(['IdempotencyConflict idempotencyKey']);
    expect((await reserve(STRANGER, 3, { idempotencyKey })).refusals).toEqual([]);
  });

  it('is its owner\'s: to a stranger it does not exist', async () => {
    const { reservation } = await reserve(SHOPPER, 1);
    const id = reservation?.id;
    expect(codes(await bench.workflows.reservations.release(STRANGER, { id }))).toEqual(['UnknownReservation id']);
    expect(codes(await bench.workflows.reservations.extend(STRANGER, { id, ttlSeconds: 60 }))).toEqual(['UnknownReservation id']);
    expect(codes(await bench.workflows.reservations.release(SHOPPER, { id: 'nothing' }))).toEqual(['UnknownReservation id']);
    expect(await bench.workflows.reservations.release(BACK_OFFICE, { id })).toMatchObject({ reservation: { status: 'RELEASED' } });
  });

  it('of a shopper are twenty at most at a time', async () => {
    await stockUp(SKU, 100);
    const hoarder = { ...SHOPPER, id: 'user:hoarder' };
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => reserve(hoarder, 1)));
    expect(outcomes.filter(({ reservation }) => reservation).length).toBe(20);
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual(Array.from({ length: 10 }, () => expect.objectContaining({ code: 'ReservationLimit', limit: 20 })));
    await bench.workflows.reservations.release(hoarder, { id: outcomes.find(({ reservation }) => reservation)?.reservation?.id });
    expect((await reserve(hoarder, 1)).refusals).toEqual([]);
  });

  it.each([
    ['nothing', { lines: [] }, ['InvalidInput lines']],
    ['no pieces', { lines: [{ sku: SKU, quantity: '0' }] }, ['InvalidQuantity lines.0.quantity']],
    ['half a piece', { lines: [{ sku: SKU, quantity: '0.5' }] }, ['InvalidQuantity lines.0.quantity']],
    ['one SKU twice', { lines: [{ sku: SKU, quantity: '1' }, { sku: SKU, quantity: '1' }] }, ['InvalidInput lines.1.sku']],
    ['what nobody knows', { lines: [{ sku: 'NOT-THERE', quantity: '1' }] }, ['UnknownSku lines.0.sku']],
    ['on no channel', { channel: 'moon' }, ['UnknownChannel channel']],
    ['no time', { ttlSeconds: 0 }, ['InvalidInput ttlSeconds']],
    ['for ever', { ttlSeconds: 86_401 }, ['InvalidInput ttlSeconds']],
    ['without a key', { idempotencyKey: '' }, ['InvalidInput idempotencyKey']],
  ])('of %s is refused, and nothing is held', async (_, input, expected) => {
    expect(codes(await reserve(SHOPPER, 1, input))).toEqual(expected);
    expect(await held()).toBe('0');
  });

  it('made for an order of the storefront\'s own checkout is used by its import', async () => {
    const number = (await pair.shop.people.checkout?.({ email: 'c0001@example.com', lines: [{ sku: SKU, pieces: 4 }] })) ?? '';
    const { reservation } = await reserve(BACK_OFFICE, 4, { orderNumber: number });
    const { refusals } = await bench.workflows.write('importOrder', BACK_OFFICE, { idempotencyKey: key(), source: 'demo-storefront', number }, 'ALL');
    expect(refusals).toEqual([]);
    expect(await bench.workflows.reservations.release(BACK_OFFICE, { id: reservation?.id })).toMatchObject({ reservation: { status: 'USED', orderNumber: number } });
    expect(await held()).toBe('0');
    expect(codes(await reserve(SHOPPER, 7))).toEqual(['InsufficientStock lines.0.quantity']);
    expect((await reserve(SHOPPER, 6)).refusals).toEqual([]);
  });

  it('sold by the channel, less what it leaves alone and never more than it may show', async () => {
    const limited = createRegistry(bench.registry.sources, readOwnership(buildSchema(readSdl())), new Map([['web', { buffer: 3, cap: 5 }], ['pos', { buffer: 8, cap: null }]]));
    const reservations = createReservations(bench.store, limited, createStockReader(bench.store, limited));
    const ask = (channel: string, pieces: number) => reservations.reserve(SHOPPER, { idempotencyKey: key(), inputHash: '', channel, lines: [{ sku: SKU, quantity: String(pieces) }], orderNumber: null, ttlMs: 60_000 });
    expect(await ask('web', 6)).toMatchObject({ kind: 'SHORT', available: new Map([[SKU, '5']]) });
    expect(await ask('pos', 3)).toMatchObject({ kind: 'SHORT', available: new Map([[SKU, '2']]) });
    expect(await ask('web', 5)).toMatchObject({ kind: 'RESERVED' });
    expect(await ask('web', 3)).toMatchObject({ kind: 'SHORT', available: new Map([[SKU, '2']]) });
    expect(await ask('pos', 1)).toMatchObject({ kind: 'SHORT', available: new Map([[SKU, '0']]) });
  });

  it('F12 of orders that were placed, refused, cancelled and shipped nothing is left', async () => {
    const holds = await Promise.all([1, 2, 3].map((pieces) => reserve(SHOPPER, pieces)));
    const [first, second, third] = holds.map(({ reservation }) => reservation?.id);
    const placed = await order(1, { reservationId: first });
    await order(2, { reservationId: second });
    expect(codes(await order(99, { reservationId: third }))).toEqual(['InsufficientStock lines.0.quantity']);
    const number = placed.state?.number ?? '';
    expect((await bench.workflows.write('cancelOrder', BACK_OFFICE, { idempotencyKey: key(), number }, 'ALL')).refusals).toEqual([]);
    expect(await held()).toBe('3');
    expect((await bench.workflows.reservations.release(SHOPPER, { id: third })).refusals).toEqual([]);
    expect(await held()).toBe('0');
    expect(await bench.store.db.selectFrom('reservation').select('id').where('status', '=', 'HELD').execute()).toEqual([]);
    expect(await bench.store.db.selectFrom('reserved_piece').select('sku').execute()).toEqual([]);
  });

  it('of another channel is nothing to order from', async () => {
    const { reservation } = await reserve(SHOPPER, 1);
    await bench.store.db.updateTable('reservation').set({ channel: 'pos' }).where('id', '=', reservation?.id ?? '').execute();
    expect(codes(await order(1, { reservationId: reservation?.id }))).toEqual(['InvalidInput channel']);
  });
});

describe('the ledger', () => {
  it('sums to what is promised, and nobody changes it', async () => {
    const { rows } = await sql<{ sku: string; location: string; sum: string }>`select sku, location, sum(delta)::float8::text as sum from stock_ledger group by sku, location having sum(delta) <> 0 order by sku, location`.execute(bench.store.db);
    const promised = [...(await outstandingDemand(bench.store))].flatMap(([sku, places]) => [...places].map(([location, sum]) => ({ sku, location, sum })));
    expect(rows).toEqual(promised.sort((a, b) => (a.sku < b.sku ? -1 : 1)));
    expect(rows.length).toBeGreaterThan(0);
    const { rows: kinds } = await sql<{ kind: string }>`select distinct kind from stock_ledger order by kind`.execute(bench.store.db);
    expect(kinds.map(({ kind }) => kind)).toEqual(['ENDED', 'ORDERED', 'RESERVED', 'SETTLED']);
    await expect(sql`delete from stock_ledger`.execute(bench.store.db)).rejects.toThrow('append-only');
  });
});
