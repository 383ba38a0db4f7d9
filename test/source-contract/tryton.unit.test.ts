/** How Tryton's words become the contract's: faults, phases, the feed's cursors. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { OrderAnswer } from '../../sources/tryton/answers.ts';
import type { Client } from '../../sources/tryton/client.ts';
import { faultToError } from '../../sources/tryton/faults.ts';
import { createFeed } from '../../sources/tryton/feed.ts';
import tryton from '../../sources/tryton/index.ts';
import { fromVariantWant } from '../../sources/tryton/mapping.ts';
import { openApiDocument } from '../../sources/tryton/openapi.ts';
import { toOrder } from '../../sources/tryton/order-mapping.ts';

describe('faults', () => {
  const refusal = (details: object): string => `gateway:${JSON.stringify(details)}`;
  it.each([
    [['UserError', ['STALE_REVISION: A', refusal({ code: 'STALE_REVISION', subject: 'A', actual: 'r2' }), null]], { kind: 'REJECTED', code: 'STALE_REVISION', subject: 'A', actual: 'r2', sent: 'refused' }],
    [['UserError', ['UNKNOWN_SKU: A', refusal({ code: 'UNKNOWN_SKU', subject: 'A', actual: null }), null]], { kind: 'REJECTED', code: 'UNKNOWN_SKU', subject: 'A', actual: undefined }],
    [['UserError', ['Sie haben kein Recht', '', null]], { kind: 'REJECTED', code: 'OTHER' }],
    [['UserError', ['forged', 'gateway:{not json', null]], { kind: 'REJECTED', code: 'OTHER' }],
    [['UserError', ['unknown code', refusal({ code: 'NEW_ONE', subject: 'A', actual: null }), null]], { kind: 'REJECTED', code: 'OTHER' }],
    [['UserWarning', ['name.1', 'The credit limit is exceeded.', '']], { kind: 'REJECTED', code: 'OTHER' }],
    [['ConcurrencyException', 'Records were modified in the meanwhile'], { kind: 'CONFLICT', retryable: true, sent: 'refused' }],
    [['LoginException', ['password', 'Password for gateway', 'password']], { kind: 'UNAUTHORIZED' }],
    [['could not obtain lock on row in relation "stock_move"\n', ''], { kind: 'CONFLICT' }],
    [['could not serialize access due to concurrent update\n', ''], { kind: 'CONFLICT' }],
    [['canceling statement due to lock timeout\n', ''], { kind: 'CONFLICT' }],
    [['database is locked', ''], { kind: 'CONFLICT' }],
    [["'gateway.order'", ''], { kind: 'REJECTED', code: 'OTHER', message: expect.stringContaining('gateway_bridge') }],
    [["'nope'", 'Traceback (most recent call last)'], { kind: 'UNAVAILABLE', sent: 'unknown' }],
    [[], { kind: 'UNAVAILABLE' }],
  ])('%j', (error, expected) => {
    expect(faultToError('model.x.y', error)).toMatchObject(expected);
  });

  it('never shows a traceback', () => {
    expect(faultToError('model.x.y', ["'nope'", 'Traceback secret']).message).not.toContain('Traceback');
  });
});

const order: OrderAnswer = {
  id: 7, number: 'WEB-1', sale_number: '12', channel: 'web', phase: 'CONFIRMED', placed_at: '2026-11-24T10:00:00.000Z', currency: 'EUR', customer: { id: 3, email: 'a@example.com' },
  lines: [{ id: 1, sku: 'A', title: 'A', quantity: '2', cancelled: '0', allocated: '0', shipped: '0', returned: '0', refunded: '0', unit_price: '4.1300', discount: '0', amount: '8.26', taxes: [{ code: 'VAT 19%', rate: '0.19', base: '8.26', amount: '1.57' }] }],
  taxes: [{ code: 'VAT 19%', rate: '0.19', base: '8.26', amount: '1.57' }], untaxed: '13.16', shipping: '4.90', tax: '2.50', total: '15.66', paid: '0', refunded: '0', shipping_address: null, billing_address: null,
  shipments: [{ id: 1, number: '1', state: 'waiting', location: 'BER', carrier: null, tracking: [], shipped_at: null, lines: [{ sku: 'A', quantity: '2' }] }], invoices: [],
  payments: [{ id: '4', amount: '15.6600', method: 'CARD', reference: 'tx', at: null }],
  returns: [{ id: 8, number: 'RMA-1', custody: 'RECEIVED', reason: null, requested_at: null, lines: [{ sku: 'A', quantity: '2', received: '1' }] }],
  refunds: [{ id: '5', number: 'CN-1', amount: '4.915', reason: null, return_number: 'RMA-1', at: null }],
};

describe('an order', () => {
  it.each([['draft', 'PENDING'], ['assigned', 'ALLOCATED'], ['done', 'SHIPPED'], ['cancelled', 'CANCELLED']] as const)('has a shipment that is %s as %s', (state, phase) => {
    expect(toOrder({ ...order, shipments: order.shipments.map((shipment) => ({ ...shipment, state })) }).shipments[0]?.phase).toBe(phase);
  });

  it('has its payments, returns and refunds', () => {
    expect(toOrder(order)).toMatchObject({
      phase: 'CONFIRMED', payments: [{ externalId: '4', phase: 'CAPTURED', amount: '15.66', reference: 'tx' }],
      returns: [{ externalId: '8', number: 'RMA-1', custody: 'RECEIVED', lines: [{ sku: 'A', quantity: '2', received: '1' }] }], refunds: [{ externalId: '5', number: 'CN-1', amount: '4.92', returnNumber: 'RMA-1' }],
    });
  });

  it('has settled amounts, the carrier\'s charge apart', () => {
    expect(toOrder(order).totals).toEqual({ subtotal: '8.26', discount: '0.00', shipping: '4.90', tax: '2.50', total: '15.66', paid: '0.00', refunded: '0.00' });
    expect(toOrder({ ...order, currency: 'JPY', untaxed: '13', shipping: '5', tax: '3', total: '16' }).totals).toMatchObject({ subtotal: '8', total: '16' });
    expect(toOrder(order)).toMatchObject({ otherNumbers: ['12'], lines: [{ unitPrice: '4.1300', total: '8.26' }] });
  });
});

it('asks for what is wanted only, and never with an id that cannot be Tryton\'s', () => {
  expect(fromVariantWant({ fields: new Set() })).toEqual({ fields: [], product: null, inventory: null, prices: null });
  const price = { currency: null, quantity: '1', at: null };
  expect(fromVariantWant({ fields: new Set(['taxRate', 'weightGrams', 'images']), prices: [{ ...price, customer: '43' }, { ...price, customer: "1' OR 1" }] })).toMatchObject({ fields: ['tax', 'weight'], prices: [{ customer: '43' }, { customer: '0' }] });
});

describe('the feed', () => {
  const log = [
    { cursor: '900:1', model: 'product.template', keys: { products: ['P'], variants: ['P-1', 'P-2'] }, at: null },
    { cursor: '901:2', model: 'account.invoice', keys: { orders: [] }, at: null },
    { cursor: '901:3', model: 'stock.move', keys: { variants: ['P-1'], orders: ['WEB-1'] }, at: null },
    { cursor: '902:4', model: 'product.price_list', keys: {}, at: null },
  ];
  const position = (cursor: string): number => Number(cursor.split(':')[1]);
  /** The bridge's own rule on a log in memory. */
  const client: Client = {
    async call(_method, [cursor, limit]) {
      const rows = log.filter((row) => position(row.cursor) > position(String(cursor)));
      const answered = rows.slice(0, Number(limit));
      return { rows: answered, more: rows.length > answered.length, cursor: answered.at(-1)?.cursor ?? String(cursor), epoch: 'e', horizon: '2026-11-24T10:00:00.000Z' };
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
  const feed = createFeed(client);

  it('tells a row as one change for each topic, none for what is about nothing, any for what is not known', async () => {
    const { changes } = await feed.since('0:0', 100, {});
    expect(changes.map(({ topic, keys }) => [topic, keys])).toEqual([['product', ['P']], ['variant', ['P-1', 'P-2']], ['price', ['P-1', 'P-2']], ['inventory', ['P-1']], ['order', ['WEB-1']], ['price', []]]);
  });

  it.each([1, 2, 3, 4])('loses and repeats nothing, read in parts of %i', async (limit) => {
    const whole = await feed.since('0:0', 100, {});
    const cursors: string[] = [];
    for (let cursor = '0:0', more = true; more; ) {
      const answer = await feed.since(cursor, limit, {});
      expect(answer.changes.length).toBeLessThanOrEqual(limit);
      cursors.push(...answer.changes.map((change) => change.cursor));
      ({ cursor, more } = answer);
    }
    expect(cursors).toEqual(whole.changes.map((change) => change.cursor));
    expect(new Set(cursors).size).toBe(6);
    const end = await feed.since(whole.cursor, 5, {});
    expect([end.cursor, end.changes]).toEqual([whole.cursor, []]);
  });

  it('refuses what is no cursor', async () => {
    await expect(feed.since("0:0'; DROP", 5, {})).rejects.toMatchObject({ kind: 'REJECTED' });
  });
});

describe('an entry of the deployment list', () => {
  const entry = { name: 'erp', role: 'ERP', channels: [], endpoint: 'http://127.0.0.1:8000/', secrets: { password: 'x' }, settings: { database: 'erp', user: 'gateway' } } as const;
  it.each([
    [{ endpoint: 'ftp://erp' }, /source erp: endpoint: expected the http/],
    [{ secrets: {} }, /source erp: secrets\.password:/],
    [{ settings: { user: 'gateway' } }, /source erp: database:/],
    [{ settings: { ...entry.settings, database: '../other' } }, /source erp: database: expected the name/],
    [{ settings: { ...entry.settings, currency: 'EURO' } }, /source erp: currency: expected an ISO 4217/],
    [{ settings: { ...entry.settings, databse: 'erp' } }, /databse/],
  ])('%j is refused, naming the key', (change, message) => {
    expect(() => tryton.create({ ...entry, ...change })).toThrow(message);
  });
});

it('the OpenAPI document is the one that the answers make', async () => {
  const committed = await readFile(fileURLToPath(new URL('../../sources/tryton/openapi.json', import.meta.url)), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
