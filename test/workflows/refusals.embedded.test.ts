/** Bad input: a typed refusal that names the field, and nothing is written anywhere. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/access/caller.ts';
import type { VerbName } from '../../src/workflows/index.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from './bench.ts';

const ORDER = { channel: 'web', customerEmail: 'c0001@example.com', lines: [{ sku: 'SKU-00002-M4', quantity: '1' }] };
const STOCK = { sku: 'SKU-00002-M4', location: 'BER', delta: '1' };
const SHOPPER: Caller = { id: 'user:somebody', scopes: new Set(['self']), customerId: 'f1cfb3a4-3a52-4d5c-9b0e-7a3c8d3a0f10', expiresAt: null };

interface Case {
  readonly what: string;
  readonly verb: VerbName;
  readonly input: object;
  readonly refusals: readonly object[];
  /** Whether an operation keeps the refusal. */
  readonly kept: boolean;
  readonly caller?: Caller;
}

const CASES: readonly Case[] = [
  { what: 'no lines', verb: 'placeOrder', input: { ...ORDER, lines: [] }, refusals: [{ code: 'InvalidInput', path: ['lines'] }], kept: false },
  { what: 'too many lines', verb: 'placeOrder', input: { ...ORDER, lines: Array.from({ length: 251 }, () => ORDER.lines[0]) }, refusals: [{ code: 'InvalidInput', path: ['lines'] }], kept: false },
  ...['0', '-1', '1.5', '1e3', 'x', ''].map((quantity): Case => ({ what: `quantity ${JSON.stringify(quantity)}`, verb: 'placeOrder', input: { ...ORDER, lines: [ORDER.lines[0], { sku: 'SKU-00001', quantity }] }, refusals: [{ code: 'InvalidQuantity', path: ['lines', '1', 'quantity'], sku: 'SKU-00001' }], kept: false })),
  { what: 'neither id nor e-mail', verb: 'placeOrder', input: { ...ORDER, customerEmail: null }, refusals: [{ code: 'InvalidInput', path: ['customerId'] }], kept: false },
  ...['companyLocationId', 'shippingMethod'].map((field): Case => ({ what: field, verb: 'placeOrder', input: { ...ORDER, [field]: 'x' }, refusals: [{ code: 'InvalidInput', path: [field] }], kept: false })),
  { what: 'a reservation that is not there', verb: 'placeOrder', input: { ...ORDER, reservationId: 'x' }, refusals: [{ code: 'UnknownReservation', path: ['reservationId'] }], kept: true },
  { what: 'a NUL in a text', verb: 'placeOrder', input: { ...ORDER, note: 'a\0b' }, refusals: [{ code: 'InvalidInput', path: ['note'] }], kept: false },
  { what: 'half a surrogate pair', verb: 'placeOrder', input: { ...ORDER, note: '\ud800' }, refusals: [{ code: 'InvalidInput', path: ['note'] }], kept: false },
  { what: 'an empty key', verb: 'placeOrder', input: { ...ORDER, idempotencyKey: '' }, refusals: [{ code: 'InvalidInput', path: ['idempotencyKey'] }], kept: false },
  { what: 'an unknown SKU', verb: 'placeOrder', input: { ...ORDER, lines: [ORDER.lines[0], { sku: 'NOPE', quantity: '1' }] }, refusals: [{ code: 'UnknownSku', path: ['lines', '1', 'sku'], sku: 'NOPE' }], kept: true },
  { what: 'more than there is', verb: 'placeOrder', input: { ...ORDER, lines: [{ sku: 'SKU-00001', quantity: '4' }] }, refusals: [{ code: 'InsufficientStock', path: ['lines', '0', 'quantity'], sku: 'SKU-00001', requested: '4' }], kept: true },
  { what: 'more than there is over two lines', verb: 'placeOrder', input: { ...ORDER, lines: [{ sku: 'SKU-00001', quantity: '2' }, { sku: 'SKU-00001', quantity: '2' }] }, refusals: [{ code: 'InsufficientStock', path: ['lines', '0', 'quantity'], requested: '4' }, { code: 'InsufficientStock', path: ['lines', '1', 'quantity'], requested: '4' }], kept: true },
  { what: 'an unknown customer', verb: 'placeOrder', input: { ...ORDER, customerEmail: 'nobody@example.com' }, refusals: [{ code: 'UnknownCustomer', path: ['customerEmail'] }], kept: true },
  { what: 'an unknown customer id', verb: 'placeOrder', input: { ...ORDER, customerEmail: null, customerId: 'f1cfb3a4-3a52-4d5c-9b0e-7a3c8d3a0f10' }, refusals: [{ code: 'UnknownCustomer', path: ['customerId'] }], kept: true },
  { what: "somebody else's name", verb: 'placeOrder', input: ORDER, caller: SHOPPER, refusals: [{ code: 'UnknownCustomer', path: ['customerEmail'] }], kept: true },
  { what: 'an unknown channel', verb: 'placeOrder', input: { ...ORDER, channel: 'moon' }, refusals: [{ code: 'UnknownChannel', path: ['channel'], channel: 'moon' }], kept: true },
  { what: 'another currency', verb: 'placeOrder', input: { ...ORDER, currency: 'USD' }, refusals: [{ code: 'CurrencyMismatch', path: ['currency'], expected: 'EUR' }], kept: true },
  { what: 'another price', verb: 'placeOrder', input: { ...ORDER, lines: [{ ...ORDER.lines[0], unitPrice: '1.00' }] }, refusals: [{ code: 'PriceMismatch', path: ['lines', '0', 'unitPrice'], expected: '115.99' }], kept: true },
  { what: 'an unknown order', verb: 'cancelOrder', input: { number: 'NOPE' }, refusals: [{ code: 'UnknownOrder', path: ['number'] }], kept: true },
  { what: 'both delta and count', verb: 'adjustInventory', input: { ...STOCK, count: '1' }, refusals: [{ code: 'InvalidInput', path: ['delta'] }], kept: false },
  { what: 'half a piece', verb: 'adjustInventory', input: { ...STOCK, delta: '0.5' }, refusals: [{ code: 'InvalidQuantity', path: ['delta'] }], kept: false },
  { what: 'a negative count', verb: 'adjustInventory', input: { ...STOCK, delta: null, count: '-1' }, refusals: [{ code: 'InvalidQuantity', path: ['count'] }], kept: false },
  { what: 'an unknown SKU to adjust', verb: 'adjustInventory', input: { ...STOCK, sku: 'NOPE' }, refusals: [{ code: 'UnknownSku', path: ['sku'], sku: 'NOPE' }], kept: true },
  { what: 'an unknown location', verb: 'adjustInventory', input: { ...STOCK, location: 'XXX' }, refusals: [{ code: 'UnknownLocation', path: ['location'], location: 'XXX' }], kept: true },
  { what: 'a stale revision', verb: 'adjustInventory', input: { ...STOCK, expectedRevision: '777' }, refusals: [{ code: 'StaleRevision', path: ['expectedRevision'], expected: '777', actual: '1' }], kept: true },
  { what: 'no e-mail', verb: 'upsertCustomer', input: { email: 'nobody' }, refusals: [{ code: 'InvalidInput', path: ['email'] }], kept: false },
  { what: 'no country', verb: 'upsertCustomer', input: { email: 'a@example.com', addresses: [{ street: 'a', postalCode: '1', city: 'b', countryCode: 'Germany' }] }, refusals: [{ code: 'InvalidInput', path: ['addresses', '0', 'countryCode'] }], kept: false },
];

describe('bad input is refused with the field named, and nothing is written', () => {
  let pair: Pair;
  let bench: Bench;
  let dataDir: string;
  beforeAll(async () => {
    pair = await startPair();
    dataDir = await mkdtemp(join(tmpdir(), 'workflows-refusals-'));
    bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir });
  });
  afterAll(async () => {
    await bench.stop();
    await pair.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(CASES)('$verb: $what', async ({ what, verb, input, refusals, kept, caller = BACK_OFFICE }) => {
    const key = `bad ${verb} ${what}`;
    const outcome = await bench.workflows.write(verb, caller, { idempotencyKey: key, ...input }, 'ALL');
    expect(outcome).toMatchObject({ refusals, state: null });
    expect(outcome.refusals).toHaveLength(refusals.length);
    const rows = await bench.store.db.selectFrom('operation').select(['status', 'id']).where('idempotency_key', '=', key).execute();
    expect(rows).toEqual(kept ? [{ status: 'REJECTED', id: outcome.operationId }] : []);
    expect(await pair.erp.peek.orderCount()).toBe(0);
    expect(await pair.shop.peek.orderCount()).toBe(0);
    expect(await pair.erp.peek.onHand('SKU-00002-M4', 'BER')).toBe('142');
    expect(await bench.store.db.selectFrom('demand').select('sku').where('released_at', 'is', null).execute()).toEqual([]);
  });
});
