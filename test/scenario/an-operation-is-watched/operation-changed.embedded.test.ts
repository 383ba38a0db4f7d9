/** Whoever watches operations sees each status that one comes to, once and in order, over both transports and over a lost connection. */
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { email, wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startFaultProxy, type FaultProxy } from '../../support/fault-proxy.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query, subscribe, subscribeBySse, type Json, type Subscription } from '../../support/graphql.ts';
import { place } from '../../support/orders.ts';
import { demoPair, type Pair } from '../../support/pair.ts';
import { waitFor } from '../../support/wait-for.ts';

const SECRET = 'a-shared-secret-of-the-tests-of-32-characters';
const OPERATOR = 'the-key-of-an-operator';
const SCOPES = ['orders:read', 'orders:write', 'customers:read', 'inventory:write', 'operations:read', 'operations:write'];

const CHANGED = 'subscription($id: ID, $status: OperationStatus, $after: Cursor) { operationChanged(id: $id, status: $status, after: $after) { kind cursor occurredAt operation { id kind status } } }';
const ADJUST = 'mutation($input: AdjustInventoryInput!) { adjustInventory(input: $input, waitFor: ALL) { operation { id status } userErrors { code } } }';
const ABANDON = 'mutation($id: ID!) { abandonOperation(id: $id, reason: "seen in the books") { operation { status } userErrors { code } } }';

interface Event { readonly kind: string; readonly cursor: string; readonly operation: { readonly id: string; readonly kind: string; readonly status: string } }
interface Changed extends Json { readonly operationChanged: Event }

let pair: Pair;
let proxy: FaultProxy;
let deployment: Deployment;
let gateway: Gateway;
let serial = 0;
const open: Subscription<Changed>[] = [];

const [stocked] = wellStocked(1, 30) as [Seeded];
const watch = (via: typeof subscribe, variables: Json = {}, key = OPERATOR): Subscription<Changed> => {
  const stream = via<Changed>(gateway.url, key, CHANGED, variables);
  open.push(stream);
  return stream;
};
const next = async (stream: Subscription<Changed>): Promise<Event> => (await stream.take()).operationChanged;
const adjust = async (sku = stocked.variant.sku): Promise<{ id: string; status: string }> => {
  serial += 1;
  const { adjustInventory } = await query<{ adjustInventory: { operation: { id: string; status: string } } }>(gateway.url, OPERATOR, ADJUST, { input: { idempotencyKey: `watched ${serial}`, sku, location: 'BER', delta: '1' } });
  return adjustInventory.operation;
};
/** The upstream acts, and its answer never comes. */
const doubt = async (): Promise<string> => {
  const well = proxy.when(({ path }) => (path === '/bestand/buchung' ? { kind: 'cutAfter' } : null));
  const { id, status } = await adjust();
  well();
  expect(status).toBe('IN_DOUBT');
  return id;
};
const abandon = (id: string) => query(gateway.url, OPERATOR, ABANDON, { id });
/** Statuses of one operation until the last one. @param all gets what the stream tells meanwhile, of others too */
async function statusesOf(stream: Subscription<Changed>, id: string, last: string, all: Event[] = []): Promise<Event[]> {
  const seen: Event[] = [];
  do {
    const event = await next(stream);
    all.push(event);
    if (event.operation.id === id) seen.push(event);
  } while (seen.at(-1)?.operation.status !== last);
  return seen;
}
const brief = (events: readonly Event[]) => events.map(({ kind, operation }) => `${kind} ${operation.status}`);

beforeAll(async () => {
  pair = await demoPair();
  proxy = await startFaultProxy(pair.erp.options.endpoint);
  deployment = await pair.deploy({ erp: proxy.url });
  gateway = await startGateway({ env: { ...deployment.env, UCG_JWT_SECRET: SECRET, UCG_API_KEYS: JSON.stringify([{ name: 'operator', key: OPERATOR, scopes: SCOPES }]) } });
});
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.stop();
});
afterAll(async () => {
  await gateway?.stop();
  await deployment?.remove();
  await proxy?.stop();
  await pair?.stop();
});

describe.each([['WebSocket', subscribe], ['SSE', subscribeBySse]] as const)('over %s', (_, via) => {
  it('every status is told, and a cursor goes on behind it', async () => {
    const doubtful = await doubt();
    const stream = watch(via);
    expect(await next(stream)).toMatchObject({ kind: 'SNAPSHOT', operation: { id: doubtful, kind: 'adjustInventory', status: 'IN_DOUBT' } });
    await abandon(doubtful);
    const [given] = await statusesOf(stream, doubtful, 'ABANDONED');
    const { id } = await adjust();
    expect(brief(await statusesOf(stream, id, 'APPLIED'))).toEqual(['CHANGE QUEUED', 'CHANGE RUNNING', 'CHANGE APPLIED']);
    await stream.stop();
    const { id: meanwhile } = await adjust();
    const resumed = watch(via, { after: given?.cursor });
    const [queued, running] = [await next(resumed), await next(resumed)];
    expect([queued, running].map(({ operation }) => operation)).toMatchObject([{ id, status: 'QUEUED' }, { id, status: 'RUNNING' }]);
    await resumed.stop();
    const again = watch(via, { after: running?.cursor });
    expect(await next(again)).toMatchObject({ kind: 'CHANGE', operation: { id, status: 'APPLIED' } });
    expect(brief(await statusesOf(again, meanwhile, 'APPLIED'))).toEqual(['CHANGE QUEUED', 'CHANGE RUNNING', 'CHANGE APPLIED']);
  });

  it('one operation, at rest or not, and nothing of others', async () => {
    const doubtful = await doubt();
    const stream = watch(via, { id: doubtful });
    expect(brief([await next(stream)])).toEqual(['SNAPSHOT IN_DOUBT']);
    // another SKU: the same one would wait behind the doubt
    const other = await adjust((wellStocked(1, 31) as [Seeded])[0].variant.sku);
    await abandon(doubtful);
    expect(await next(stream)).toMatchObject({ kind: 'CHANGE', operation: { id: doubtful, status: 'ABANDONED' } });
    expect(brief([await next(watch(via, { id: other.id }))])).toEqual(['SNAPSHOT APPLIED']);
  });

  it('with a status only what comes to it', async () => {
    const stream = watch(via, { status: 'IN_DOUBT' });
    const first = await doubt();
    expect(await next(stream)).toMatchObject({ operation: { id: first, status: 'IN_DOUBT' } });
    await abandon(first);
    const second = await doubt();
    expect(await next(stream)).toMatchObject({ kind: 'CHANGE', operation: { id: second, status: 'IN_DOUBT' } });
    await abandon(second);
  });
});

it('a retry and an abandonment in turn are told as they are', async () => {
  const id = await doubt();
  const stream = watch(subscribe, { id });
  await next(stream);
  await query(gateway.url, OPERATOR, 'mutation($id: ID!) { resendOperation(id: $id, reason: "not in the books") { userErrors { code } } }', { id });
  expect(brief(await statusesOf(stream, id, 'APPLIED'))).toEqual(['CHANGE QUEUED', 'CHANGE RUNNING', 'CHANGE APPLIED']);
});

it('a shopper sees the own operations and no others; a cursor is the own one too', async () => {
  const { customer } = await query<{ customer: { id: string } }>(gateway.url, OPERATOR, 'query($email: String!) { customer(email: $email) { id } }', { email: email(3) });
  const token = (subject: string) => new SignJWT({ customer_id: customer.id, scope: '' }).setProtectedHeader({ alg: 'HS256' }).setSubject(subject).setExpirationTime('10m').sign(new TextEncoder().encode(SECRET));
  const [mine, theirs] = await Promise.all([token('shopper'), token('another')]);
  const stream = watch(subscribe, {}, mine);
  const order = (idempotencyKey: string) => place(gateway.url, mine, { idempotencyKey, customerEmail: email(3), lines: [{ sku: stocked.variant.sku, quantity: '1' }] });
  let isOpen = false;
  const first = next(stream).then(() => (isOpen = true));
  let probes = 0;
  await waitFor('the subscription', async () => {
    await order(`probe ${(probes += 1)}`);
    return isOpen;
  });
  await first;
  const foreign = await doubt();
  await abandon(foreign);
  const { placeOrder } = await order('mine');
  expect(placeOrder.userErrors).toEqual([]);
  const all: Event[] = [];
  const seen = await statusesOf(stream, placeOrder.operation?.id ?? '', 'APPLIED', all);
  expect(brief(seen)).toEqual(['CHANGE RUNNING', 'CHANGE APPLIED']);
  expect(all.map(({ operation }) => operation.id)).not.toContain(foreign);
  await expect(watch(subscribe, { after: seen[0]?.cursor }, theirs).take()).rejects.toThrow('INVALID_CURSOR');
  const watching = watch(subscribe, { id: foreign }, mine);
  const nothing = watching.next();
  const own = watch(subscribe, { id: placeOrder.operation?.id ?? '' }, mine);
  expect(brief([await next(own)])).toEqual(['SNAPSHOT APPLIED']);
  await watching.stop();
  expect((await nothing).done).toBe(true);
});

it('is refused to who may not see operations', async () => {
  await expect(watch(subscribe, {}, 'wrong').take()).rejects.toThrow();
  await expect(subscribe<Changed>(gateway.url, null, CHANGED, {}).take()).rejects.toThrow('UNAUTHENTICATED');
});
