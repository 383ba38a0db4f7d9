/** What an operator does from the command line to operations that wait for a person. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded, wellStocked, type Seeded } from '../support/catalogue.ts';
import type { Deployment } from '../support/deployment.ts';
import { startFaultProxy, type Fault, type FaultProxy } from '../support/fault-proxy.ts';
import { startGateway, type Gateway } from '../support/gateway.ts';
import { query } from '../support/graphql.ts';
import { demoPair, type Pair } from '../support/pair.ts';
import { waitFor } from '../support/wait-for.ts';
import { startUcg, ucg as runUcg, type Run } from './run-ucg.ts';

const KEY = 'the-key-of-an-operator';
const KEYS = [{ name: 'operator', key: KEY, scopes: ['orders:read', 'orders:write', 'inventory:write', 'prices:write', 'operations:read', 'operations:write'] }, { name: 'clerk', key: 'the-key-of-a-clerk-of-the-shop', scopes: ['orders:read'] }];
const ADJUST = 'mutation($input: AdjustInventoryInput!) { adjustInventory(input: $input, waitFor: ALL) { operation { id status } } }';
const PRICE = 'mutation($input: SetPriceInput!) { setPrice(input: $input, waitFor: ALL) { operation { id status } userErrors { code message } } }';

const REFUSED: Fault = { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data: { publishQuote: { __typename: 'BadInput', message: 'no', about: null } } }) };

let pair: Pair;
let erp: FaultProxy;
let shop: FaultProxy;
let deployment: Deployment;
let dataDir: string;
let gateway: Gateway;
let serial = 0;

const environment = (): Record<string, string> => ({ UCG_URL: gateway.url, UCG_KEY: KEY });
const ucg = (...words: string[]): Promise<Run> => runUcg(['operations', ...words], environment());
const stateOf = async (id: string): Promise<string> => {
  const { operation } = await query<{ operation: { status: string } }>(gateway.url, KEY, 'query($id: ID!) { operation(id: $id) { status } }', { id });
  return operation.status;
};
const comesTo = (id: string, status: string) => waitFor(`${id} to be ${status}`, async () => (await stateOf(id)) === status);
const begin = (port: string): Promise<Gateway> => startGateway({ dataDir, env: { ...deployment.env, PORT: port, UCG_API_KEYS: JSON.stringify(KEYS) } });

/** The ERP acts and its answer never comes. */
async function doubt({ variant: { sku } }: Seeded): Promise<string> {
  const well = erp.when(({ path }) => (path === '/bestand/buchung' ? { kind: 'cutAfter' } : null));
  serial += 1;
  const { adjustInventory } = await query<{ adjustInventory: { operation: { id: string; status: string } } }>(gateway.url, KEY, ADJUST, { input: { idempotencyKey: `doubt ${serial}`, sku, location: 'BER', delta: '1' } });
  well();
  expect(adjustInventory.operation.status).toBe('IN_DOUBT');
  return adjustInventory.operation.id;
}

/** The ERP has the price, and the storefront refuses it. */
async function setAside(sku: string): Promise<string> {
  const well = shop.when(({ body }) => (body.includes('publishQuote') ? REFUSED : null));
  serial += 1;
  const { setPrice } = await query<{ setPrice: { operation: { id: string; status: string } } }>(gateway.url, KEY, PRICE, { input: { idempotencyKey: `price ${serial}`, sku, amount: '9.95' } });
  well();
  expect(setPrice.operation.status).toBe('SET_ASIDE');
  return setPrice.operation.id;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ucg-cli-'));
  pair = await demoPair();
  [erp, shop] = await Promise.all([startFaultProxy(pair.erp.options.endpoint), startFaultProxy(pair.storefront.options.endpoint)]);
  deployment = await pair.deploy({ erp: erp.url, storefront: shop.url });
  gateway = await begin('0');
});
afterAll(async () => {
  await gateway?.stop();
  await deployment?.remove();
  await Promise.all([erp?.stop(), shop?.stop()]);
  await pair?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('ucg operations', () => {
  it('lists and shows what waits for a person, as text and as JSON, page by page', async () => {
    const [first, second] = [await doubt(wellStocked(1, 40)[0] as Seeded), await doubt(wellStocked(1, 41)[0] as Seeded)];
    const listed = await ucg('list', '--status', 'IN_DOUBT', '--kind', 'adjustInventory');
    expect(listed).toMatchObject({ code: 0, error: '' });
    expect(listed.out.split('\n').map((line) => line.split(/\s{2,}/)[0])).toEqual(['ID', second, first, '']);
    expect(listed.out).toContain('demo-erp IN_DOUBT, demo-storefront REQUESTED');
    expect(await (await fetch(`${gateway.url}/metrics`)).text()).toContain('gateway_operations_open{status="IN_DOUBT"} 2');
    const page = JSON.parse((await ucg('list', '--status', 'in-doubt', '--status', 'SET_ASIDE', '--first', '1', '--json')).out) as { nodes: { id: string }[]; pageInfo: { endCursor: string } };
    expect(page.nodes.map(({ id }) => id)).toEqual([second]);
    const next = JSON.parse((await ucg('list', '--status', 'IN_DOUBT', '--status', 'SET_ASIDE', '--first', '1', '--after', page.pageInfo.endCursor, '--json')).out) as typeof page;
    expect(next.nodes.map(({ id }) => id)).toEqual([first]);
    expect((await ucg('list', '--subject', 'NO-SUCH-SKU')).out).toBe('no operations\n');
    const shown = await ucg('show', first);
    expect(shown).toMatchObject({ code: 0, error: '' });
    expect(shown.out).toMatch(/status +IN_DOUBT\n/);
    expect(shown.out).toMatch(/demo-erp +ERP +IN_DOUBT +1x/);
    expect(JSON.parse((await ucg('show', first, '--json')).out)).toMatchObject({ id: first, status: 'IN_DOUBT', actor: 'key:operator' });
    expect(await ucg('abandon', first, '--reason', 'seen in the books')).toMatchObject({ code: 0, out: `operation ${first} is ABANDONED\n`, error: '' });
    expect(await ucg('abandon', second, '--reason', 'seen in the books')).toMatchObject({ code: 0 });
  });

  it('resends what a person says was not done, and refuses what is done', async () => {
    const id = await doubt(wellStocked(1, 42)[0] as Seeded);
    expect((await ucg('resend', id, '--reason', 'not in the books')).code).toBe(0);
    await comesTo(id, 'APPLIED');
    const again = await ucg('resend', id, '--reason', 'once more');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.error).toContain('IllegalTransition at id: The operation is APPLIED');
    expect(JSON.parse((await ucg('retry', id, '--json')).out)).toMatchObject({ operation: { id }, userErrors: [{ code: 'IllegalTransition' }] });
  });

  it('retries what a storefront refused, and amends it from words and from a file', async () => {
    const skus = seeded.slice(200, 203).map(({ variant }) => variant.sku) as [string, string, string];
    const retried = await setAside(skus[0]);
    expect((await ucg('retry', retried)).out).toMatch(new RegExp(`^operation ${retried} is (QUEUED|RUNNING|APPLIED)\n$`));
    await comesTo(retried, 'APPLIED');
    const file = join(dataDir, 'change.json');
    await writeFile(file, '{"sku":"ANOTHER"}');
    const id = await setAside(skus[1]);
    expect(await ucg('amend', id, '--input', `@${file}`)).toMatchObject({ code: 1, error: expect.stringContaining('InvalidInput at input') });
    expect(await ucg('amend', id, '--input', '{"currency":"EUR"}')).toMatchObject({ code: 0 });
    await comesTo(id, 'APPLIED');
  });

  it('watches until Ctrl-C, over a gateway that comes back', async () => {
    const watching = startUcg(['operations', 'watch', '--status', 'IN_DOUBT'], environment());
    const first = await doubt(wellStocked(1, 43)[0] as Seeded);
    await watching.line((line) => line.endsWith(first));
    const port = new URL(gateway.url).port;
    await gateway.kill('SIGKILL');
    await waitFor('the loss to be told', () => watching.error().includes('trying again'));
    gateway = await begin(port);
    const second = await doubt(wellStocked(1, 44)[0] as Seeded);
    await watching.line((line) => line.endsWith(second));
    const { code, out } = await watching.stop();
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').map((line) => line.split(/\s{2,}/).slice(1))).toEqual([
      [expect.stringMatching(/SNAPSHOT|CHANGE/), 'IN_DOUBT', 'adjustInventory', first],
      ['CHANGE', 'IN_DOUBT', 'adjustInventory', second],
    ]);
    for (const id of [first, second]) await ucg('abandon', id, '--reason', 'seen in the books');
  });

  it('watches one operation as JSON and goes on behind a cursor', async () => {
    const id = await doubt(wellStocked(1, 45)[0] as Seeded);
    const watching = startUcg(['operations', 'watch', '--id', id, '--json'], environment());
    const line = await watching.line(() => true);
    expect(JSON.parse(line)).toMatchObject({ kind: 'SNAPSHOT', operation: { id, status: 'IN_DOUBT', legs: [{ source: 'demo-erp' }, { source: 'demo-storefront' }] } });
    expect((await watching.stop()).code).toBe(0);
    await ucg('abandon', id, '--reason', 'seen in the books');
    const { cursor } = JSON.parse(line) as { cursor: string };
    const resumed = startUcg(['operations', 'watch', '--id', id, '--after', cursor], environment());
    expect(await resumed.line(() => true)).toMatch(/CHANGE +ABANDONED +adjustInventory/);
    expect((await resumed.stop()).code).toBe(0);
  });
});

describe('what goes wrong is said', () => {
  const nowhere = { UCG_URL: 'http://127.0.0.2:1234', UCG_KEY: KEY };

  it.each([
    [['operations', 'show'], 'ID is missing'],
    [['operations', 'show', 'a', 'b'], 'unexpected: b'],
    [['operations', 'list', '--status', 'GONE'], '--status GONE: expected one of ABANDONED, APPLIED'],
    [['operations', 'list', '--first', 'many'], '--first many: expected a number'],
    [['operations', 'list', '--colour'], "Unknown option '--colour'"],
    [['operations', 'abandon', 'x'], '--reason TEXT is missing'],
    [['operations', 'amend', 'x', '--input', '[1]'], 'expected a JSON object'],
    [['operations', 'amend', 'x', '--input', '@/nowhere.json'], '--input @/nowhere.json'],
    [['operations', 'list', '--url', 'ftp://x'], '--url or UCG_URL: expected an http(s) address'],
    [['operations', 'sing'], 'there is no command operations sing'],
    [['sing'], 'there is no command sing'],
    [[], 'usage: ucg COMMAND'],
  ])('wrong usage: %j', async (words, told) => {
    const { code, out, error } = await runUcg(words, nowhere);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(told);
  });

  it('nobody answers, wrong keys, missing scopes, unknown operations', async () => {
    // the gateway listens on 127.0.0.1 alone
    const closed = { ...environment(), UCG_URL: `http://127.0.0.2:${new URL(gateway.url).port}` };
    expect(await runUcg(['operations', 'list'], closed)).toMatchObject({ code: 1, out: '', error: expect.stringContaining(`${closed.UCG_URL}/graphql cannot be reached: connect ECONNREFUSED`) });
    expect(await runUcg(['operations', 'watch'], closed)).toMatchObject({ code: 1, error: expect.stringContaining('cannot be reached') });
    expect(await runUcg(['operations', 'list'], { UCG_URL: gateway.url })).toMatchObject({ code: 1, error: expect.stringContaining('UNAUTHENTICATED') });
    expect(await runUcg(['operations', 'watch'], { UCG_URL: gateway.url, UCG_KEY: 'the-key-of-a-clerk-of-the-shop' })).toMatchObject({ code: 1, error: expect.stringContaining('FORBIDDEN') });
    expect(await ucg('show', 'no-such-operation')).toMatchObject({ code: 1, out: '', error: expect.stringContaining('there is no operation no-such-operation') });
    expect(await ucg('retry', 'no-such-operation')).toMatchObject({ code: 1, error: expect.stringContaining('UnknownOperation') });
    expect(await ucg('watch', '--after', 'forged')).toMatchObject({ code: 1, error: expect.stringContaining('INVALID_CURSOR') });
  });

  it('a key is never shown', async () => {
    const secret = 'a-secret-that-nobody-must-see';
    for (const words of [['operations', 'list', '--key', secret], ['operations', 'list', `--keys=${secret}`], ['operations', 'list', '--key', `${secret} ${secret}`]]) {
      const { code, out, error } = await runUcg(words, { UCG_URL: gateway.url });
      expect(code).not.toBe(0);
      expect(error).not.toBe('');
      expect(out + error).not.toContain(secret);
    }
  });

  it('help is given for everything, without a gateway', async () => {
    const overview = await runUcg(['--help'], {});
    expect(overview).toMatchObject({ code: 0, error: '' });
    const commands = ['list', 'show', 'retry', 'resend', 'amend', 'abandon', 'watch'];
    for (const command of commands) {
      expect(overview.out).toContain(`operations ${command}`);
      expect(await runUcg(['operations', command, '--help'], {})).toMatchObject({ code: 0, error: '', out: expect.stringContaining(`usage: ucg operations ${command}`) });
    }
  });
});
