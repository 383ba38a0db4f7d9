import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Change, OrderRecord, OrderToPlace, Page, ProductRecord, Sandbox, Source, VariantWant } from '../../sources/source.ts';
import vendure from '../../sources/vendure/index.ts';
import { start } from '../../sources/vendure/sandbox/index.ts';
import { isGone } from '../support/is-gone.ts';
import { waitFor } from '../support/wait-for.ts';
import { databaseOf, execute } from './vendure-subject.ts';

const SECRET = 'whsec-of-this-test';
const EVERYTHING: VariantWant = {
  fields: new Set(['gtin', 'title', 'taxClass', 'weightGrams', 'images', 'taxRate']),
  product: new Set(['title', 'description', 'slug', 'images', 'category', 'brand']),
  inventory: { locations: null },
  prices: [{ customer: null, currency: null, quantity: '1', at: null }, { customer: null, currency: 'USD', quantity: '1', at: null }],
};

interface Delivery { readonly headers: Readonly<Record<string, string | undefined>>; readonly body: Buffer }

/** Takes the shop's webhooks and its requests: counts the calls that go to the shop. */
async function listen(handle: (path: string, headers: NodeJS.Dict<string | string[]>, body: Buffer) => Promise<{ status: number; headers: Record<string, string>; body: string }>): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void handle(request.url ?? '/', request.headers, Buffer.concat(chunks)).then((answer) => response.writeHead(answer.status, answer.headers).end(answer.body)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/** What an ERP that rounds for the whole document made of ten books and three tools: a cent less tax than Vendure's own. */
const decidedOrder = (number: string): OrderRecord => ({
  externalId: '1', number, channel: 'web', phase: 'CONFIRMED', placedAt: null, currency: 'EUR', customer: null,
  lines: [
    { externalId: '1', sku: 'SKU-00005', title: '', quantity: { ordered: '10', cancelled: '0', allocated: '0', shipped: '0', delivered: '0', returned: '0', refunded: '0' }, unitPrice: '77.94', total: '779.40', taxLines: [{ code: 'VAT 7', rate: '0.07', base: '779.40', amount: '54.55' }] },
    { externalId: '2', sku: 'SKU-00001', title: '', quantity: { ordered: '3', cancelled: '0', allocated: '0', shipped: '0', delivered: '0', returned: '0', refunded: '0' }, unitPrice: '207.36', total: '622.08', taxLines: [{ code: 'VAT 19', rate: '0.19', base: '622.08', amount: '118.20' }] },
  ],
  taxLines: [{ code: 'VAT 7', rate: '0.07', base: '779.40', amount: '54.55' }, { code: 'VAT 19', rate: '0.19', base: '622.08', amount: '118.20' }],
  totals: { subtotal: '1401.48', discount: '0.00', shipping: '0.00', tax: '172.75', total: '1574.23', paid: '0.00', refunded: '0.00' },
  shippingAddress: null, billingAddress: null, shipments: [], invoices: [], payments: [], returns: [], refunds: [], otherNumbers: [`SO-${number}`],
});
const orderToPlace = (number: string, over: Partial<OrderToPlace> = {}): OrderToPlace => ({
  number, channel: 'pos', placedAt: '2026-11-24T10:00:00.000Z', currency: 'EUR', customer: { externalId: null, email: 'C0041@Example.com' }, location: 'BER',
  lines: [{ sku: 'SKU-00005', quantity: '10', unitPrice: '77.94' }, { sku: 'SKU-00001', quantity: '3', unitPrice: '207.36' }],
  shippingAddress: { name: 'Nina Weiß', company: null, street: 'Hauptstraße 1\nHinterhaus', postalCode: '10115', city: 'Berlin', countryCode: 'DE', phone: null },
  billingAddress: null, externalNumber: 'PO-77', note: 'ring twice', decided: decidedOrder(number), ...over,
});

describe.each(['sqlite', 'postgres'] as const)('Vendure on %s', (backend) => {
  const deliveries: Delivery[] = [];
  const call = {};
  let dir: string;
  let hooks: Server;
  let hooksUrl: string;
  let proxy: Server;
  let calls = 0;
  let dropSession = false;
  let sandbox: Sandbox;
  let source: Source;

  beforeAll(async () => {
    dir = await mkdtemp('/var/tmp/ucg-vendure-');
    const receiver = await listen(async (_path, headers, body) => {
      deliveries.push({ headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])), body });
      return { status: 204, headers: {}, body: '' };
    });
    hooks = receiver.server;
    hooksUrl = receiver.url;
    sandbox = await start({ name: 'vendure', channels: ['web', 'pos'], dir, backend, webhook: { url: receiver.url, secret: SECRET } });
    const shop = await listen(async (path, { host: _host, authorization, ...headers }, body) => {
      calls += 1;
      const token = dropSession ? 'Bearer gone' : authorization;
      dropSession = false;
      const answer = await fetch(new URL(path, sandbox.options.endpoint), { method: 'POST', headers: { 'content-type': String(headers['content-type']), ...(token ? { authorization: String(token) } : {}) }, body: new Uint8Array(body) });
      const session = answer.headers.get('vendure-auth-token');
      return { status: answer.status, headers: { 'content-type': 'application/json', ...(session === null ? {} : { 'vendure-auth-token': session }) }, body: await answer.text() };
    });
    proxy = shop.server;
    source = vendure.create({ ...sandbox.options, endpoint: `${shop.url}/admin-api` });
    await source.ping(call);
  });
  afterAll(async () => {
    await source?.close();
    await sandbox?.stop();
    hooks?.close();
    proxy?.close();
    proxy?.closeAllConnections();
    await rm(dir, { recursive: true, force: true });
  });
  const counted = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = calls;
    return [await work(), calls - before];
  };
  const reads = () => source.reads;
  /** The feed's changes behind a cursor, waited for until one names the key. */
  const changesWith = async (cursor: string, key: string): Promise<readonly Change[]> => {
    let changes: readonly Change[] = [];
    await waitFor(`a change of ${key}`, async () => {
      changes = (await source.feed?.since(cursor, 500, call))?.changes ?? [];
      return changes.some(({ keys }) => keys.includes(key));
    });
    return changes;
  };
  const head = async () => (await source.feed?.head(call)) ?? expect.fail('no feed');

  it('answers 50 variants with all their parts in one call, in the order of the keys', async () => {
    const page = await reads().productPage?.({ first: 60, after: null }, {}, { fields: new Set(), variants: { fields: new Set() } }, call);
    const skus = page?.rows.flatMap(({ record }) => record.variants?.map(({ sku }) => sku) ?? []).slice(0, 49) ?? [];
    const [variants, made] = await counted(async () => reads().variants?.([...skus, 'SKU-NOT-THERE'].reverse(), EVERYTHING, call));
    expect(made).toBe(1);
    expect(variants?.map((variant) => variant?.sku ?? null)).toEqual([null, ...skus.toReversed()]);
    const first = variants?.find((variant) => variant?.sku === 'SKU-00001');
    expect(first).toMatchObject({ taxRate: '0.19', gtin: '2000000001005', product: { sku: 'SKU-00001', category: 'TOOLS', images: [{ url: expect.stringMatching(/^http.*\/images\/.*\.svg$/) }] } });
    expect(first?.prices).toEqual([{ amount: '230.40', currency: 'EUR', taxIncluded: false, priceList: null, minimumQuantity: '1', validFrom: null, validTo: null }, null]);
    expect(first?.inventory?.map(({ location, onHand, revision }) => [location, onHand, revision])).toEqual([['BER', '2', '2/0'], ['LYS', '3', '3/0']]);
  });

  it('leaves out what is not wanted', async () => {
    const variants = await reads().variants?.(['SKU-00001'], { fields: new Set() }, call);
    expect(variants?.[0]).toEqual({ externalId: '1', sku: 'SKU-00001' });
  });

  it('prices for a customer by the group and the quantity', async () => {
    const [gold] = (await reads().customers?.([{ email: 'c0041@EXAMPLE.com' }], call)) ?? [];
    const prices = [{ customer: gold?.externalId ?? '', currency: 'EUR', quantity: '10', at: null }];
    const variants = await reads().variants?.(['SKU-00005', 'SKU-00001'], { fields: new Set(), prices }, call);
    expect(variants?.map((variant) => variant?.prices?.[0])).toMatchObject([{ amount: '77.94', priceList: 'GOLD' }, { amount: '193.54', priceList: 'GOLD' }]);
  });

  it('finds products by their own or a variant\'s SKU and pages through all of them once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Page<ProductRecord> | undefined = await reads().productPage?.({ first: 70, after }, {}, { fields: new Set() }, call);
      seen.push(...(page?.rows.map(({ record }) => record.sku) ?? []));
      after = page?.rows.at(-1)?.key ?? null;
      more = page?.hasNext ?? false;
    }
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
    const [withVariants] = (await reads().products?.([seen.at(-1) ?? ''], { fields: new Set(['slug']), variants: { fields: new Set(['title']) } }, call)) ?? [];
    const variant = withVariants?.variants?.[0]?.sku ?? '';
    expect(await reads().products?.([variant, 'SKU-NOT-THERE'], { fields: new Set() }, call)).toEqual([{ externalId: withVariants?.externalId, sku: seen.at(-1) }, null]);
    expect((await reads().productPage?.({ first: 5, after: null }, { category: 'BOOKS', title: 'site safety' }, { fields: new Set(['category', 'title']) }, call))?.rows.map(({ record }) => record.category)).not.toContain('TOOLS');
  });

  it('logs in again when the session is gone', async () => {
    dropSession = true;
    const [locations, made] = await counted(async () => reads().locations?.(call));
    expect(locations?.map(({ code }) => code)).toEqual(['BER', 'LYS']);
    expect(made).toBe(3);
  });

  it('records an order once, exactly as decided, however often it is sent at the same time', async () => {
    const before = await head();
    const receipts = await Promise.all([1, 2, 3].map(() => source.writes.placeOrder?.apply('op-1', orderToPlace('GW-1001'), call)));
    expect(new Set(receipts.map((receipt) => receipt?.externalId)).size).toBe(1);
    expect(await sandbox.peek.orders('GW-1001')).toEqual([{ number: 'GW-1001', state: 'PaymentSettled', total: '1574.23', shipments: 0, lines: [{ sku: 'SKU-00005', quantity: '10', unitPrice: '77.94' }, { sku: 'SKU-00001', quantity: '3', unitPrice: '207.36' }] }]);
    const [order] = (await reads().orders?.(['GW-1001'], call)) ?? [];
    expect(order).toMatchObject({
      channel: 'pos', phase: 'PLACED', placedAt: '2026-11-24T10:00:00.000Z', customer: { email: 'c0041@example.com' }, otherNumbers: ['SO-GW-1001', 'PO-77'],
      totals: decidedOrder('').totals, taxLines: decidedOrder('').taxLines, shippingAddress: { street: 'Hauptstraße 1\nHinterhaus' },
    });
    const [level] = (await reads().variants?.(['SKU-00005'], { fields: new Set(), inventory: { locations: ['BER'] } }, call)) ?? [];
    expect(level?.inventory?.[0]?.committed).toBe('10');
    const changes = await changesWith(before.cursor, 'GW-1001');
    expect(changes.map(({ topic, keys }) => ({ topic, keys }))).toEqual([{ topic: 'inventory', keys: ['SKU-00005', 'SKU-00001'] }, { topic: 'order', keys: ['GW-1001'] }]);
  });

  it('refuses, with the reason, what cannot be recorded, and writes nothing', async () => {
    const place = (order: OrderToPlace) => source.writes.placeOrder?.apply('op-2', order, call);
    const count = await sandbox.peek.orderCount();
    await expect(place(orderToPlace('GW-1002', { lines: [{ sku: 'SKU-NOT-THERE', quantity: '1', unitPrice: '1.00' }] }))).rejects.toMatchObject({ kind: 'REJECTED', code: 'UNKNOWN_SKU', subject: 'SKU-NOT-THERE' });
    await expect(place(orderToPlace('GW-1002', { location: 'XXX' }))).rejects.toMatchObject({ kind: 'REJECTED', code: 'UNKNOWN_LOCATION', subject: 'XXX' });
    await expect(place(orderToPlace('GW-1002', { customer: { externalId: '99999', email: 'c0041@example.com' } }))).rejects.toMatchObject({ kind: 'REJECTED', code: 'UNKNOWN_CUSTOMER' });
    await expect(place(orderToPlace('GW-1001', { lines: [{ sku: 'SKU-00001', quantity: '1', unitPrice: '1.00' }] }))).rejects.toMatchObject({ kind: 'REJECTED', code: 'DUPLICATE', subject: 'GW-1001' });
    await expect(place(orderToPlace('GW-1002', { lines: [{ sku: 'SKU-00001', quantity: '1', unitPrice: '1.00' }] }))).rejects.toMatchObject({ kind: 'REJECTED', code: 'OTHER' });
    expect(await sandbox.peek.orderCount()).toBe(count);
  });

  it('cancels once and gives the stock back', async () => {
    const cancel = () => source.writes.cancelOrder?.apply('op-3', { number: 'GW-1001', externalId: null, reason: 'changed mind', decided: null }, call);
    const both = await Promise.all([cancel(), cancel()]);
    expect([...both, await cancel()].map((receipt) => receipt?.state.phase)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    const [level] = (await reads().variants?.(['SKU-00005'], { fields: new Set(), inventory: { locations: ['BER'] } }, call)) ?? [];
    expect(level?.inventory?.[0]?.committed).toBe('0');
    await expect(source.writes.cancelOrder?.apply('op-4', { number: 'GW-9999', externalId: null, reason: null, decided: null }, call)).rejects.toMatchObject({ kind: 'REJECTED', code: 'UNKNOWN_ORDER' });
  });

  it('ships a recorded order, and then does not cancel it', async () => {
    await source.writes.placeOrder?.apply('op-5', orderToPlace('GW-1003'), call);
    await sandbox.people.moveStock?.('SKU-00001', 'BER', '10');
    await sandbox.people.shipOrder?.('GW-1003');
    const [order] = (await reads().orders?.(['GW-1003'], call)) ?? [];
    expect(order).toMatchObject({ phase: 'COMPLETED', shipments: [{ phase: 'SHIPPED', trackingNumbers: ['TRACK-GW-1003'] }], lines: [{ quantity: { shipped: '10' } }, { quantity: { shipped: '3' } }] });
    await expect(source.writes.cancelOrder?.apply('op-6', { number: 'GW-1003', externalId: null, reason: null, decided: null }, call)).rejects.toMatchObject({ kind: 'REJECTED', code: 'ILLEGAL_TRANSITION' });
    expect((await reads().orderPage?.({ first: 1, after: null }, {}, call))?.rows.map(({ record }) => record.number)).toEqual(['GW-1001']);
    expect((await reads().orderPage?.({ first: 5, after: null }, { numbers: ['GW-1003'] }, call))?.rows.map(({ record }) => record.number)).toEqual(['GW-1003']);
  });

  it('takes a published level, and not one that was read earlier', async () => {
    const publish = (onHand: string, version: string) => source.writes.publishInventory?.apply('op-7', { sku: 'SKU-00006', location: 'BER', onHand, version }, call);
    await publish('71.9', '12:5');
    await publish('60', '12:4');
    await publish('61', '9:99');
    expect(await sandbox.peek.onHand('SKU-00006', 'BER')).toBe('71');
    await Promise.all(['13:3', '13:1', '13:4', '13:2'].map((version, position) => publish(String(position), version)));
    expect(await sandbox.peek.onHand('SKU-00006', 'BER')).toBe('2');
    await expect(source.writes.publishInventory?.apply('op-8', { sku: 'SKU-NOT-THERE', location: 'BER', onHand: '1', version: '1:1' }, call)).rejects.toMatchObject({ code: 'UNKNOWN_SKU' });
  });

  it('makes one customer of two at once, without regard to case, and leaves what is null', async () => {
    const customer = { email: 'Zoë.New@Example.com', firstName: 'Zoë', lastName: 'Neu', phone: null, code: 'C0999', addresses: [{ name: 'Zoë Neu', company: null, street: 'Gasse 2', postalCode: '69001', city: 'Lyon', countryCode: 'FR', phone: null }] };
    const upsert = source.writes.upsertCustomer;
    const receipts = await Promise.all([customer, { ...customer, email: customer.email.toLowerCase() }].map((input) => upsert?.apply('op-9', input, call)));
    expect(new Set(receipts.map((receipt) => receipt?.externalId)).size).toBe(1);
    await upsert?.apply('op-10', { email: customer.email, firstName: null, lastName: 'Alt', phone: '+49 1', addresses: null, code: null }, call);
    expect(await sandbox.peek.customers(customer.email)).toEqual([{ email: customer.email.toLowerCase(), firstName: 'Zoë', lastName: 'Alt' }]);
    expect((await reads().customers?.([{ email: customer.email }, { externalId: receipts[0]?.externalId ?? '' }], call))?.map((found) => [found?.code, found?.phone, found?.addresses])).toEqual(Array.from({ length: 2 }, () => ['C0999', '+49 1', customer.addresses]));
    await expect(upsert?.apply('op-11', { ...customer, email: 'other@example.com' }, call)).rejects.toMatchObject({ code: 'DUPLICATE' });
  });

  it('tells what people in the shop do, by the keys of the records', async () => {
    const before = await head();
    await sandbox.people.moveStock?.('SKU-00011', 'LYS', '5');
    await sandbox.people.renameProduct?.('SKU-00003', 'Renamed by a person');
    const changes = await changesWith(before.cursor, 'SKU-00003');
    expect(changes).toContainEqual(expect.objectContaining({ topic: 'inventory', keys: ['SKU-00011'] }));
    expect(changes).toContainEqual(expect.objectContaining({ topic: 'product', keys: ['SKU-00003'] }));
    expect((await head()).epoch).toBe(before.epoch);
  });

  it('sends signed webhooks that verify, and no others', async () => {
    await waitFor('a webhook', () => deliveries.length > 0);
    const [delivery] = deliveries;
    if (!delivery) expect.fail('nothing was delivered');
    const { headers, body } = delivery;
    const verify = source.webhook?.verify ?? expect.fail('no webhook');
    expect(verify(headers, body, new Date())).toEqual({ id: headers['x-event-id'] });
    expect(verify(headers, Buffer.concat([body, Buffer.from(' ')]), new Date())).toBeNull();
    expect(verify(headers, body, new Date(Date.now() + 400_000))).toBeNull();
    expect(verify({ ...headers, 'x-signature': undefined }, body, new Date())).toBeNull();
    const stranger = vendure.create({ ...sandbox.options, secrets: { ...sandbox.options.secrets, webhookSecret: 'another previous' } });
    expect(stranger.webhook?.verify(headers, body, new Date())).toBeNull();
    await stranger.close();
  });

  it('forgets old changes, and tells whoever stood before them that the history is broken', async () => {
    const request = { name: 'vendure', channels: ['web', 'pos'], dir, backend } as const;
    const store = await databaseOf(request);
    const rows = async (where: string): Promise<number> => (await store.rows(z.object({ n: z.coerce.number() }), `SELECT count(*) AS n FROM outbox_event WHERE ${where}`))[0]?.n ?? 0;
    await waitFor('all changes are delivered', async () => (await rows('delivered = false')) === 0);
    const { cursor, epoch } = await head();
    const young = await rows('1 = 1');
    const [first] = (await source.feed?.since('0:0', 1, call))?.changes ?? [];
    await execute(request, `UPDATE outbox_event SET "createdAt" = '${new Date(Date.now() - 31 * 86_400_000).toISOString().replace('T', ' ').replace('Z', '')}'`);
    process.kill(sandbox.pid, 'SIGKILL');
    // a start that still sees it would take it for running
    await waitFor('the end of the shop', () => isGone(sandbox.pid));
    // it prunes when it starts
    await start({ ...request, webhook: { url: hooksUrl, secret: SECRET } });
    expect(young).toBeGreaterThan(1);
    expect(await rows('1 = 1')).toBe(1);
    expect(await head()).toMatchObject({ cursor, epoch });
    expect(await source.feed?.since(cursor, 500, call)).toMatchObject({ cursor, epoch, changes: [], more: false });
    for (const behind of ['0:0', first?.cursor ?? '']) {
      const answer = await source.feed?.since(behind, 500, call);
      expect(answer).toMatchObject({ cursor, changes: [], more: false });
      expect(answer?.epoch).not.toBe(epoch);
    }
    // nothing young goes
    await sandbox.people.moveStock?.('SKU-00011', 'LYS', '1');
    expect((await changesWith(cursor, 'SKU-00011')).map(({ topic }) => topic)).toContain('inventory');
    expect(await rows('1 = 1')).toBeGreaterThan(1);
  });

  it('begins a new epoch when the shop is put back', async () => {
    const { epoch } = await head();
    await sandbox.seed();
    const fresh = vendure.create(sandbox.options);
    expect(await fresh.feed?.head(call)).toMatchObject({ cursor: '0:0' });
    expect((await fresh.feed?.head(call))?.epoch).not.toBe(epoch);
    await fresh.close();
  });
});
