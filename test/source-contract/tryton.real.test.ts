/** The contract on the real Tryton, and what it promises beyond it: on PostgreSQL, where writers meet. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectedUnitPrice } from '../../sources/catalogue.ts';
import type { Sandbox, Source, VariantWant } from '../../sources/source.ts';
import tryton from '../../sources/tryton/index.ts';
import { start } from '../../sources/tryton/sandbox/index.ts';
import { catalogue, email, seeded, wellStocked } from '../support/catalogue.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { waitFor } from '../support/wait-for.ts';
import { describeSource } from './contract.ts';
import { customerId, levelOf, orderOf, refusal } from './contract-orders.ts';
import { call, unique } from './contract-subject.ts';

describeSource('tryton', tryton, start, { publishInventory: 'an ERP is the record of stock', publishPrice: 'an ERP is the record of prices', webhook: 'it sends none: its feed is read', decidedOrders: 'an ERP is the record: nothing is decided before it', throttledInside200: 'it is no GraphQL and says 429' });

const BARE: VariantWant = { fields: new Set() };
const [A = '', B = '', C = '', D = '', E = ''] = wellStocked(5, 60).map(({ variant }) => variant.sku);

describe('tryton on postgres', () => {
  let dir: string;
  let sandbox: Sandbox;
  let proxy: CountingProxy;
  let source: Source;
  let database: pg.Client;

  beforeAll(async () => {
    dir = await mkdtemp('/var/tmp/ucg-tryton-');
    sandbox = await start({ name: 'tryton', channels: [], dir, backend: 'postgres', progress: (line) => console.error(line) });
    proxy = await startCountingProxy(sandbox.options.endpoint);
    source = tryton.create({ ...sandbox.options, endpoint: proxy.url });
    const { postgres } = z.object({ postgres: z.int() }).parse(JSON.parse(await readFile(join(dir, 'tryton-ports.json'), 'utf8')));
    database = new pg.Client({ host: '127.0.0.1', port: postgres, user: 'tryton', database: 'erp' });
    await database.connect();
  });
  afterAll(async () => {
    await database?.end();
    await source?.close();
    await proxy?.stop();
    await sandbox?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  const writes = () => {
    const { placeOrder, cancelOrder, adjustInventory, upsertCustomer } = source.writes;
    if (!placeOrder || !cancelOrder || !adjustInventory || !upsertCustomer || !source.feed) throw new Error('a member is missing');
    return { placeOrder, cancelOrder, adjustInventory, upsertCustomer, feed: source.feed };
  };
  const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> => Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));
  const reasons = (outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] => outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));

  it('logs in once for all who ask at the same time, and again when the session is over', async () => {
    await source.reads.locations?.(call);
    await database.query('DELETE FROM ir_session');
    proxy.reset();
    const answers = await Promise.all([1, 2, 3, 4].map(() => source.reads.locations?.(call)));
    expect(answers.map((locations) => locations?.length)).toEqual([2, 2, 2, 2]);
    expect(proxy.calls.filter(({ body }) => body.toString().includes('common.db.login'))).toHaveLength(1);
  });

  it('answers everything about 100 SKUs with one call, prices as the lists of the catalogue say', async () => {
    const customers = new Map([['RETAIL', null], ['GOLD', await customerId(source, 41)], ['SILVER', await customerId(source, 42)]]);
    const questions = catalogue.priceLists.flatMap((list) => [1, 10, 100].map((quantity) => ({ list, quantity })));
    const prices = questions.map(({ list, quantity }) => ({ customer: customers.get(list.code) ?? null, currency: 'EUR', quantity: String(quantity), at: null }));
    const page = seeded.slice(0, 100);
    proxy.reset();
    const records = await source.reads.variants?.(page.map(({ variant }) => variant.sku), { fields: new Set(['gtin', 'title', 'taxRate']), product: new Set(['title']), inventory: { locations: null }, prices }, call);
    expect(proxy.calls).toHaveLength(1);
    for (const [index, { product }] of page.entries()) {
      expect(records?.[index]?.prices?.map((price) => price?.amount)).toEqual(questions.map(({ list, quantity }) => expectedUnitPrice(list, product, quantity)));
    }
    expect(records?.[0]?.prices?.map((price) => price?.minimumQuantity)).toEqual(['1', '1', '50', '1', '10', '50', '1', '10', '100']);
    const none = await source.reads.variants?.([A], { ...BARE, prices: [{ customer: '999999', currency: null, quantity: '1', at: null }, { customer: null, currency: 'XXX', quantity: '1', at: null }] }, call);
    expect(none?.[0]?.prices).toEqual([null, null]);
  });

  it('places one order of many sent at once with one key', async () => {
    const order = orderOf([{ sku: A, quantity: '1', unitPrice: '2.50' }], { note: 'once' });
    const key = unique('place');
    const outcomes = await times(6, () => writes().placeOrder.apply(key, order, call));
    expect(reasons(outcomes)).toEqual([]);
    expect(await sandbox.peek.orders(order.number)).toMatchObject([{ state: 'processing', shipments: 1, total: '2.98' }]);
  });

  it('places one order of several with one number and different keys', async () => {
    const order = orderOf([{ sku: A, quantity: '1', unitPrice: '2.50' }]);
    const outcomes = await times(4, () => writes().placeOrder.apply(unique('place'), order, call));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const reason of reasons(outcomes)) expect(reason).toMatchObject(refusal('DUPLICATE', order.number));
    expect(await sandbox.peek.orders(order.number)).toHaveLength(1);
  });

  it('leaves nothing of a refused order, its key neither', async () => {
    const key = unique('place');
    const order = orderOf([{ sku: A, quantity: '1', unitPrice: '1.00' }, { sku: 'NO-SUCH-SKU', quantity: '1', unitPrice: '1.00' }]);
    const head = await writes().feed.head(call);
    await expect(writes().placeOrder.apply(key, order, call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
    expect((await writes().feed.since(head.cursor, 100, call)).changes).toEqual([]);
    await writes().placeOrder.apply(key, { ...order, lines: order.lines.slice(0, 1) }, call);
    expect(await sandbox.peek.orders(order.number)).toMatchObject([{ lines: [{ sku: A }] }]);
    // the key is now of that order
    await expect(writes().cancelOrder.apply(key, { number: order.number, externalId: null, reason: null, decided: null }, call)).rejects.toMatchObject(refusal('DUPLICATE', key));
  });

  it('cancels once, however often it is asked at the same time', async () => {
    const order = orderOf([{ sku: B, quantity: '2', unitPrice: '3.00' }]);
    await writes().placeOrder.apply(unique('place'), order, call);
    const outcomes = await times(3, () => writes().cancelOrder.apply(unique('cancel'), { number: order.number, externalId: null, reason: 'late', decided: null }, call));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const reason of reasons(outcomes)) expect(reason).toMatchObject({ ...refusal('ILLEGAL_TRANSITION', order.number), actual: 'CANCELLED' });
    expect((await source.reads.orders?.([order.number], call))?.[0]).toMatchObject({ phase: 'CANCELLED', shipments: [{ phase: 'CANCELLED' }], lines: [{ quantity: { ordered: '2', cancelled: '2' } }] });
  });

  it('lets one of a correction and people\'s moves win where a revision is expected', async () => {
    for (let round = 0; round < 3; round++) {
      const before = await levelOf(source, C);
      const [correction, move] = await Promise.allSettled([
        writes().adjustInventory.apply(unique('adjust'), { sku: C, location: 'BER', delta: null, count: '500', expectedRevision: before.revision, reason: null }, call),
        sandbox.people.moveStock?.(C, 'BER', '7'),
      ]);
      if (move.status === 'rejected') throw move.reason;
      const now = Number(await sandbox.peek.onHand(C, 'BER'));
      // the move came after the count, or the count was refused
      if (correction.status === 'fulfilled') expect(now).toBe(507);
      else {
        expect(correction.reason).toMatchObject({ code: 'STALE_REVISION', actual: (await levelOf(source, C)).revision });
        expect(now).toBe(Number(before.onHand) + 7);
      }
    }
  });

  it('takes ten corrections at once, none lost', async () => {
    const before = Number(await sandbox.peek.onHand(D, 'BER'));
    const outcomes = await times(10, () => writes().adjustInventory.apply(unique('adjust'), { sku: D, location: 'BER', delta: '-2', count: null, expectedRevision: null, reason: null }, call));
    expect(reasons(outcomes)).toEqual([]);
    expect(Number(await sandbox.peek.onHand(D, 'BER'))).toBe(before - 20);
    await expect(writes().adjustInventory.apply(unique('adjust'), { sku: D, location: 'BER', delta: '-100000', count: null, expectedRevision: null, reason: null }, call)).rejects.toMatchObject(refusal('INSUFFICIENT_STOCK', D));
  });

  it('makes one customer of several upserts at once with different keys', async () => {
    const address = `${unique('many').toLowerCase()}@example.com`;
    const outcomes = await times(4, (index) => writes().upsertCustomer.apply(unique('customer'), { email: index % 2 ? address : address.toUpperCase(), firstName: 'Ana', lastName: 'Novak', phone: null, addresses: null, code: null }, call));
    for (const reason of reasons(outcomes)) expect(reason).toMatchObject({ kind: 'CONFLICT' });
    expect(await sandbox.peek.customers(address)).toEqual([{ email: address, firstName: 'Ana', lastName: 'Novak' }]);
  });

  it('keeps names that the one name of a party could not tell', async () => {
    const [before] = (await source.reads.customers?.([{ email: email(3) }], call)) ?? [];
    const customer = { email: email(3), firstName: 'Anna Maria', lastName: 'Lopez Garcia', phone: null, addresses: null, code: null };
    await writes().upsertCustomer.apply(unique('customer'), customer, call);
    expect((await source.reads.customers?.([{ email: email(3) }], call))?.[0]).toEqual({ ...before, firstName: 'Anna Maria', lastName: 'Lopez Garcia' });
    // of a company it is the contact's name
    await writes().upsertCustomer.apply(unique('customer'), { ...customer, email: email(42), lastName: null }, call);
    expect((await source.reads.customers?.([{ email: email(42) }], call))?.[0]).toMatchObject({ firstName: 'Anna Maria', companyName: catalogue.customers[41]?.companyName, lastName: catalogue.customers[41]?.lastName });
  });

  it('tells a late commit behind no cursor that it has given', async () => {
    const { feed } = writes();
    const head = await feed.head(call);
    await database.query('BEGIN');
    await database.query("INSERT INTO gateway_change (model, record, kind, txid, create_date) SELECT 'product.product', id, 'write', txid_current(), CURRENT_TIMESTAMP FROM product_product WHERE code = $1", [E]);
    await sandbox.people.moveStock?.(A, 'BER', '1');
    const between = await feed.since(head.cursor, 100, call);
    expect(between.changes).toEqual([]);
    expect(between.cursor).toBe(head.cursor);
    const late = await feed.head(call);
    await database.query('COMMIT');
    const { changes, horizon } = await waitFor('both changes', async () => {
      const answer = await feed.since(between.cursor, 100, call);
      return answer.changes.some(({ topic, keys }) => topic === 'inventory' && keys.includes(A)) && answer;
    });
    expect(changes.find(({ topic }) => topic === 'variant')?.keys).toEqual([E]);
    expect(Date.parse(horizon)).toBeGreaterThan(Date.parse(late.horizon));
  });

  it('tells the number of an order that people ship, and its invoice', async () => {
    const { feed } = writes();
    const order = orderOf([{ sku: B, quantity: '1', unitPrice: '3.00' }]);
    await writes().placeOrder.apply(unique('place'), order, call);
    const head = await feed.head(call);
    await sandbox.people.shipOrder?.(order.number);
    await waitFor('the order in the feed', async () => (await feed.since(head.cursor, 500, call)).changes.some(({ topic, keys }) => topic === 'order' && keys.includes(order.number)));
    expect((await source.reads.orders?.([order.number], call))?.[0]).toMatchObject({ phase: 'COMPLETED', invoices: [{ phase: 'DRAFT', total: '3.57' }], lines: [{ quantity: { shipped: '1' } }] });
  });

  it('keeps what it has confirmed when it is killed, and comes back at its address', async () => {
    const order = orderOf([{ sku: B, quantity: '1', unitPrice: '3.00' }]);
    const key = unique('place');
    const { externalId } = await writes().placeOrder.apply(key, order, call);
    process.kill(sandbox.pid, 'SIGKILL');
    const again = await start({ name: 'tryton', channels: [], dir, backend: 'postgres' });
    expect(again.options.endpoint).toBe(sandbox.options.endpoint);
    expect((await writes().placeOrder.apply(key, order, call)).externalId).toBe(externalId);
    expect(await again.peek.orders(order.number)).toHaveLength(1);
  });
});
