/** What the demo pair promises beyond the contract. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectedUnitPrice } from '../../sources/catalogue.ts';
import demoErp from '../../sources/demo-erp/index.ts';
import { start as startErp } from '../../sources/demo-erp/sandbox/index.ts';
import demoStorefront from '../../sources/demo-storefront/index.ts';
import { start as startStorefront } from '../../sources/demo-storefront/sandbox/index.ts';
import type { ProductField, VariantField, VariantWant } from '../../sources/source.ts';
import { catalogue, seeded, wellStocked } from '../support/catalogue.ts';
import { listen, shut } from '../support/listen.ts';
import { waitFor } from '../support/wait-for.ts';
import { call, unique } from './contract-subject.ts';
import { customerId, levelOf, orderOf } from './contract-orders.ts';

const PAIR = [['demo-erp', demoErp, startErp], ['demo-storefront', demoStorefront, startStorefront]] as const;
const BARE: VariantWant = { fields: new Set() };
const [SKU = '', OTHER = ''] = wellStocked(2).map(({ variant }) => variant.sku);

let dir: string;
const endings: (() => unknown)[] = [];
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'demo-pair-'))));
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await rm(dir, { recursive: true, force: true });
});

async function startSource([name, system, start]: (typeof PAIR)[number], webhook?: { readonly url: string; readonly secret: string }) {
  const sandbox = await start({ name, channels: ['web'], dir: join(dir, name), ...(webhook && { webhook }) });
  const source = system.create(sandbox.options);
  endings.push(() => sandbox.stop(), () => source.close());
  return { sandbox, source };
}

describe.each(PAIR)('%s', (...entry) => {
  const [name] = entry;

  it('is unreachable when stopped, and comes back at the same address with its data', async () => {
    const first = await startSource(entry);
    await first.sandbox.people.moveStock?.(SKU, 'BER', '5');
    const level = await levelOf(first.source, SKU);
    await first.sandbox.stop();
    await expect(first.source.ping(call)).rejects.toMatchObject({ kind: 'UNREACHABLE', sent: 'no' });
    const second = await startSource(entry);
    expect(second.sandbox.options).toMatchObject({ endpoint: first.sandbox.options.endpoint, secrets: { token: first.sandbox.options.secrets['token'] } });
    expect(await levelOf(first.source, SKU)).toEqual(level);
  });

  it('keeps what it has confirmed when it is killed', async () => {
    const { sandbox, source } = await startSource(entry);
    const order = orderOf([{ sku: SKU, quantity: '1', unitPrice: '1.00' }]);
    await source.writes.placeOrder?.apply(unique('place'), order, call);
    process.kill(sandbox.pid, 'SIGKILL');
    await waitFor('its end', () => source.ping(call).then(() => false, () => true));
    const again = await startSource(entry);
    expect(await again.sandbox.peek.orders(order.number)).toHaveLength(1);
  });

  it('drops a write that its sender has given up: frozen meanwhile, it does nothing later', async () => {
    const { sandbox, source } = await startSource(entry);
    await source.ping(call);
    const order = orderOf([{ sku: SKU, quantity: '1', unitPrice: '1.00' }]);
    process.kill(sandbox.pid, 'SIGSTOP');
    try {
      await expect(source.writes.placeOrder?.apply(unique('place'), order, call)).rejects.toMatchObject({ kind: 'TIMEOUT', sent: 'unknown' });
    } finally {
      process.kill(sandbox.pid, 'SIGCONT');
    }
    await waitFor('an answer', () => source.ping(call).then(() => true, () => false));
    // The frozen request stands before this one in the server's queue.
    expect(await source.reads.orders?.([order.number], call)).toEqual([null]);
    expect(await sandbox.peek.orderCount()).toBe(0);
  });

  it.each([[[], true], [['--outlive'], false]] as const)('with %j: ends with its parent: %s', async (flags, ends) => {
    const child = spawn(process.execPath, [resolve('sources', name, 'sandbox/server.ts'), '--dir', join(dir, 'alone'), ...flags], {
      env: { DEMO_ERP_TOKEN: 'a', DEMO_ERP_PEOPLE_TOKEN: 'b', DEMO_STOREFRONT_TOKEN: 'a', DEMO_STOREFRONT_PEOPLE_TOKEN: 'b' }, stdio: ['pipe', 'pipe', 'inherit'],
    });
    endings.push(() => child.kill('SIGKILL'));
    const port = await readyPort(child);
    const alive = (): Promise<boolean> => fetch(`http://127.0.0.1:${port}/${name === 'demo-erp' ? 'status' : 'health'}`).then((answer) => answer.ok, () => false);
    expect(await alive()).toBe(true);
    const exit = once(child, 'exit');
    child.stdin.end();
    if (!ends) {
      expect(await alive()).toBe(true);
      child.kill('SIGTERM');
    }
    expect(await exit).toEqual([0, null]);
  });
});

async function readyPort(child: ChildProcessByStdio<Writable, Readable, null>): Promise<number> {
  for await (const line of createInterface({ input: child.stdout })) {
    const ready: unknown = JSON.parse(line);
    if (typeof ready === 'object' && ready !== null && 'port' in ready && 'ready' in ready && ready.ready === true) return Number(ready.port);
  }
  throw new Error('it ended before it was ready');
}

describe('demo-erp', () => {
  it('prices by the lists of the catalogue, to four decimals', async () => {
    const { source } = await startSource(PAIR[0]);
    const customers = new Map([['RETAIL', null], ['GOLD', await customerId(source, 41)], ['SILVER', await customerId(source, 42)]]);
    const questions = catalogue.priceLists.flatMap((list) => [1, 9, 10, 49, 50, 99, 100, 500].map((quantity) => ({ list, quantity })));
    const prices = questions.map(({ list, quantity }) => ({ customer: customers.get(list.code) ?? null, currency: 'EUR', quantity: String(quantity), at: null }));
    const records = await source.reads.variants?.(seeded.map(({ variant }) => variant.sku), { ...BARE, prices }, call);
    for (const [index, { product }] of seeded.entries()) {
      expect(records?.[index]?.prices?.map((price) => price?.amount)).toEqual(questions.map(({ list, quantity }) => expectedUnitPrice(list, product, quantity)));
    }
    const none = await source.reads.variants?.([SKU], { ...BARE, prices: [{ customer: null, currency: 'USD', quantity: '1', at: null }, { customer: 'C9999', currency: null, quantity: '1', at: null }] }, call);
    expect(none?.[0]?.prices).toEqual([null, null]);
  });

  it('rounds VAT once for each class of a document, and the lines share it', async () => {
    const { source } = await startSource(PAIR[0]);
    const standard = seeded.filter(({ product }) => product.vatClass === 'standard').slice(0, 3).map(({ variant }) => variant.sku);
    const reduced = seeded.find(({ product }) => product.vatClass === 'reduced')?.variant.sku ?? '';
    // 19 % of 0.13 is 0.0247 three times: by line 3 × 0.02, by document 0.07.
    const order = orderOf([...standard.map((sku) => ({ sku, quantity: '1', unitPrice: '0.13' })), { sku: reduced, quantity: '2', unitPrice: '10.00' }]);
    const { state } = (await source.writes.placeOrder?.apply(unique('place'), order, call)) ?? {};
    expect(state?.taxLines).toEqual([{ code: 'standard', rate: '0.19', base: '0.39', amount: '0.07' }, { code: 'reduced', rate: '0.07', base: '20.00', amount: '1.40' }]);
    expect(state?.totals).toMatchObject({ subtotal: '20.39', tax: '1.47', total: '21.86' });
    expect(state?.lines.map((line) => line.taxLines[0]?.amount).slice(0, 3).reduce((sum, amount) => sum + Number(amount) * 100, 0)).toBeCloseTo(7, 6);
  });

  it('invoices what it has shipped', async () => {
    const { sandbox, source } = await startSource(PAIR[0]);
    const order = orderOf([{ sku: SKU, quantity: '2', unitPrice: '10.00' }]);
    await source.writes.placeOrder?.apply(unique('place'), order, call);
    await sandbox.people.shipOrder?.(order.number);
    const [read] = (await source.reads.orders?.([order.number], call)) ?? [];
    expect(read).toMatchObject({ phase: 'COMPLETED', invoices: [{ phase: 'POSTED', total: read?.totals.total, amountDue: read?.totals.total }] });
  });

  it('knows no keys: an order or a correction sent twice is there twice', async () => {
    const { sandbox, source } = await startSource(PAIR[0]);
    const { placeOrder, adjustInventory } = source.writes;
    expect([placeOrder?.key, adjustInventory?.key, adjustInventory?.find]).toEqual(['LOOKUP', 'NONE', undefined]);
    const order = orderOf([{ sku: SKU, quantity: '1', unitPrice: '1.00' }]);
    const first = await placeOrder?.apply('one-key', order, call);
    await placeOrder?.apply('one-key', order, call);
    expect(await sandbox.peek.orders(order.number)).toHaveLength(2);
    expect((await placeOrder?.find?.('one-key', order, call))?.externalId).toBe(first?.externalId);
    const before = Number(await sandbox.peek.onHand(OTHER, 'BER'));
    const correction = { sku: OTHER, location: 'BER', delta: '1', count: null, expectedRevision: null, reason: null };
    await adjustInventory?.apply('one-key', correction, call);
    await adjustInventory?.apply('one-key', correction, call);
    expect(Number(await sandbox.peek.onHand(OTHER, 'BER'))).toBe(before + 2);
  });

  it('says what is wrong in its old way', async () => {
    const { sandbox } = await startSource(PAIR[0]);
    const post = (path: string, body: string, token = sandbox.options.secrets['token']) => fetch(sandbox.options.endpoint + path, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body }).then(async (answer) => [answer.status, JSON.parse(await answer.text())]);
    expect(await post('/bestand/buchung', JSON.stringify({ ARTNR: 'X', LAGER: 'BER', ART: 'D', MENGE: '1,000', LFD: '', GRUND: '' }))).toEqual([200, { FEHLER: { NR: 4404, TEXT: 'unknown article', BEZUG: 'X', STAND: '' } }]);
    expect(await post('/bestand/buchung', JSON.stringify({ ARTNR: SKU, LAGER: 'BER', ART: 'D', MENGE: '1.0', LFD: '', GRUND: '' }))).toMatchObject([422, { FEHLER: { NR: 4000 } }]);
    expect(await post('/bestand/buchung', '{"ARTNR"')).toMatchObject([422, { FEHLER: { NR: 4000 } }]);
    expect(await post('/no/such/function', '{}')).toMatchObject([422, { FEHLER: { NR: 4000 } }]);
    expect(await post('/auftraege/abfrage', '{}', 'wrong')).toMatchObject([401, { FEHLER: { NR: 4010 } }]);
    expect(await fetch(`${sandbox.options.endpoint}/openapi.json`).then((answer) => answer.json())).toMatchObject({ openapi: '3.0.3' });
  });
});

describe('demo-storefront', () => {
  it('serves the picture of each product', async () => {
    const { sandbox, source } = await startSource(PAIR[1]);
    const [product] = (await source.reads.products?.(['SKU-00005'], { fields: new Set<ProductField>(['images', 'slug']) }, call)) ?? [];
    expect(product?.images?.[0]?.url).toBe(`${sandbox.options.endpoint}/images/${product?.slug}.svg`);
    const picture = await fetch(product?.images?.[0]?.url ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await picture.text()).toMatch(/^<svg .*Initech Solid Site Safety Manual 5.*<\/svg>$/);
    expect((await fetch(`${sandbox.options.endpoint}/images/no-such-product.svg`)).status).toBe(404);
  });

  it('delivers its outbox in order and at least once, though the receiver fails or the shop is killed', async () => {
    const received: string[] = [];
    let refuse = 3;
    const receiver = createServer((request, response) => {
      request.resume().on('end', () => {
        if (refuse-- > 0) return void response.writeHead(500).end();
        received.push(String(request.headers['x-event-id']));
        return void response.writeHead(200).end();
      });
    });
    const url = await listen(receiver);
    endings.push(() => shut(receiver));
    const webhook = { url, secret: 'secret' };
    const { sandbox } = await startSource(PAIR[1], webhook);
    for (const step of ['1', '2', '-1']) await sandbox.people.moveStock?.(SKU, 'BER', step);
    process.kill(sandbox.pid, 'SIGKILL');
    const again = await startSource(PAIR[1], webhook);
    await again.sandbox.people.moveStock?.(OTHER, 'BER', '1');
    await waitFor('four deliveries', () => new Set(received).size === 4);
    // First seen in the order of the outbox; a repetition follows what it repeats.
    const order = [...new Set(received)];
    const events = await streamIds(again.sandbox.options.endpoint, again.sandbox.options.secrets['token'] ?? '');
    expect(order).toEqual(events);
  });

  it('answers the ERP\'s fields a little differently, so that a flipped owner is seen', async () => {
    const [erp, shop] = await Promise.all([startSource(PAIR[0]), startSource(PAIR[1])]);
    const want: VariantWant = {
      fields: new Set<VariantField>(['title', 'gtin']), product: new Set<ProductField>(['title', 'category', 'brand', 'description']), inventory: { locations: ['BER'] }, prices: [{ customer: null, currency: null, quantity: '1', at: null }],
    };
    const [fromErp, fromShop] = await Promise.all([erp, shop].map(async ({ source }) => (await source.reads.variants?.(['SKU-00005'], want, call))?.[0]));
    expect(fromErp).toMatchObject({ sku: 'SKU-00005', title: 'Initech Solid Site Safety Manual 5', gtin: '2000000005003', prices: [{ amount: '92.7900' }] });
    expect(fromShop).toMatchObject({ sku: 'SKU-00005', title: 'Initech Solid Site Safety Manual 5 | Trade Shop', gtin: '02000000005003', prices: [{ amount: '92.80' }] });
    expect([fromErp?.product?.brand, fromShop?.product?.brand, fromErp?.product?.category, fromShop?.product?.category]).toEqual(['INITECH', 'Initech', 'BOOKS', 'books']);
    expect(Number(fromErp?.inventory?.[0]?.onHand) - Number(fromShop?.inventory?.[0]?.onHand)).toBe(1);
    expect(fromErp?.product?.description).not.toBe(fromShop?.product?.description);
  });

  it('answers introspection and refuses what its schema does not know', async () => {
    const { sandbox } = await startSource(PAIR[1]);
    const ask = (query: string, variables: object = {}) => fetch(`${sandbox.options.endpoint}/graphql`, { method: 'POST', headers: { authorization: `Bearer ${sandbox.options.secrets['token']}` }, body: JSON.stringify({ query, variables }) }).then((answer) => answer.json());
    expect(await ask('{ __type(name: "Purchase") { name } items(skus: ["SKU-00005"]) { entry { code items { sku stock { depot } } } } }')).toEqual({ data: { __type: { name: 'Purchase' }, items: [{ entry: { code: 'SKU-00005', items: [{ sku: 'SKU-00005', stock: [{ depot: 'BER' }, { depot: 'LYS' }] }] } }] } });
    expect(await ask('{ nonsense }')).toMatchObject({ errors: [{ message: expect.stringContaining('nonsense') }] });
    expect(await ask('{ items(skus:')).toMatchObject({ errors: [{ message: expect.stringContaining('Syntax') }] });
    expect(await ask('query($s: [String!]!) { items(skus: $s) { sku } }', { s: Array.from({ length: 201 }, (_, index) => String(index)) })).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});

async function streamIds(endpoint: string, token: string): Promise<string[]> {
  const answer = await fetch(`${endpoint}/graphql`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query: '{ stream(after: "0:0", take: 100) { events { id } } }' }) });
  return [...(await answer.text()).matchAll(/"id":"([^"]+)"/g)].map((match) => String(match[1]));
}
