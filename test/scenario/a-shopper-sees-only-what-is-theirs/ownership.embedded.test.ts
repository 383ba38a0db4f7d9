import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { email, wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { ask, query, subscribe } from '../../support/graphql.ts';
import { lineOf, place, tryToPlace } from '../../support/orders.ts';
import { demoPair, type Pair } from '../../support/pair.ts';

const SECRET = 'a-shared-secret-of-the-tests-of-32-characters';
const BACK_OFFICE = 'the-key-of-the-back-office';
const SCOPES = ['orders:read', 'orders:write', 'customers:read', 'prices:read', 'operations:read'];

let pair: Pair;
let deployment: Deployment;
let gateway: Gateway;
/** One shopper with an order, and another one. */
let mine: { token: string; customerId: string; number: string; orderId: string };
let theirs: typeof mine;

const token = (customerId: string): Promise<string> =>
  new SignJWT({ customer_id: customerId, scope: '' }).setProtectedHeader({ alg: 'HS256' }).setSubject(`shopper-${customerId}`).setExpirationTime('10m').sign(new TextEncoder().encode(SECRET));

async function shopper(number: number, from: number): Promise<typeof mine> {
  const { customer } = await query<{ customer: { id: string } }>(gateway.url, BACK_OFFICE, 'query($email: String!) { customer(email: $email) { id } }', { email: email(number) });
  const { placeOrder } = await place(gateway.url, BACK_OFFICE, { idempotencyKey: `order of ${number}`, customerEmail: email(number), lines: [lineOf(wellStocked(1, from)[0] as Seeded, 1)] });
  const orderNumber = placeOrder.order?.number ?? '';
  const { order } = await query<{ order: { id: string } }>(gateway.url, BACK_OFFICE, 'query($number: String!) { order(number: $number) { id } }', { number: orderNumber });
  return { token: await token(customer.id), customerId: customer.id, number: orderNumber, orderId: order.id };
}

beforeAll(async () => {
  pair = await demoPair();
  deployment = await pair.deploy();
  gateway = await startGateway({ env: { ...deployment.env, UCG_JWT_SECRET: SECRET, UCG_API_KEYS: JSON.stringify([{ name: 'back-office', key: BACK_OFFICE, scopes: SCOPES }]) } });
  mine = await shopper(1, 0);
  theirs = await shopper(2, 1);
});
afterAll(async () => {
  await gateway?.stop();
  await deployment?.remove();
  await pair?.stop();
});

it('makes no demo key where other ways in are configured', () => {
  expect(gateway.key).toBe('');
});

it('A12 sees the own order by number, by id and in the list, and no other', async () => {
  const see = (number: string, id: string) => query<{ order: object | null; node: object | null }>(gateway.url, mine.token, 'query($number: String!, $id: ID!) { order(number: $number) { number customer { email } } node(id: $id) { id } }', { number, id });
  expect(await see(mine.number, mine.orderId)).toEqual({ order: { number: mine.number, customer: { email: email(1) } }, node: { id: mine.orderId } });
  expect(await see(theirs.number, theirs.orderId)).toEqual({ order: null, node: null });
  expect(await see('NO-SUCH-ORDER', '00000000-0000-0000-0000-000000000000')).toEqual({ order: null, node: null });
  const { orders } = await query<{ orders: { nodes: { number: string }[] } }>(gateway.url, mine.token, '{ orders { nodes { number } } }');
  expect(orders.nodes.map(({ number }) => number)).toEqual([mine.number]);
  const { errors } = await ask(gateway.url, mine.token, 'query($id: ID!) { orders(filter: { customerId: $id }) { nodes { number } } }', { id: theirs.customerId });
  expect(errors).toHaveLength(1);
});

it('A12 sees nothing of others by what leads there: operations, references, a cursor', async () => {
  const { order } = await query<{ order: { operations: { id: string }[]; customer: { id: string } } }>(gateway.url, BACK_OFFICE, 'query($number: String!) { order(number: $number) { operations { id } customer { id } } }', { number: theirs.number });
  const theirOperation = order.operations[0]?.id;
  expect(order.customer.id).toBe(theirs.customerId);
  expect(theirOperation).toBeDefined();
  const mineToo = await query(gateway.url, mine.token, 'query($id: ID!) { operation(id: $id) { id } node(id: $id) { id } }', { id: theirOperation });
  expect(mineToo).toEqual({ operation: null, node: null });

  const FOLLOW = 'subscription($number: String, $after: Cursor) { orderChanged(number: $number, after: $after) { kind cursor order { number } } }';
  const stream = subscribe<{ orderChanged: { cursor: string } }>(gateway.url, theirs.token, FOLLOW, { number: theirs.number });
  const { cursor } = (await stream.take()).orderChanged;
  await stream.stop();
  const forged = subscribe(gateway.url, mine.token, FOLLOW, { number: theirs.number, after: cursor });
  await expect(forged.take()).rejects.toThrow('INVALID_CURSOR');
  await forged.stop();
});

it('A12 sees the own customer record and no other', async () => {
  const see = (id: string) => query(gateway.url, mine.token, 'query($id: ID!) { customer(id: $id) { email } node(id: $id) { id } }', { id });
  expect(await see(mine.customerId)).toEqual({ customer: { email: email(1) }, node: { id: mine.customerId } });
  expect(await see(theirs.customerId)).toEqual({ customer: null, node: null });
  expect(await query(gateway.url, mine.token, 'query($email: String!) { customer(email: $email) { email } }', { email: email(2) })).toEqual({ customer: null });
});

it('A12 cannot ask for the prices of another customer', async () => {
  const sku = wellStocked(1)[0]?.variant.sku;
  const ask_ = (customerId: string) => ask(gateway.url, mine.token, 'query($sku: String!, $customerId: ID) { prices(skus: [$sku], customerId: $customerId) { amount { amount } } }', { sku, customerId });
  expect((await ask_(mine.customerId)).errors).toBeUndefined();
  expect((await ask_(theirs.customerId)).errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNKNOWN_CUSTOMER' }) as unknown })]);
});

it('A12 cannot order for another customer or cancel their order', async () => {
  const { data } = await tryToPlace(gateway.url, mine.token, { idempotencyKey: 'not mine', customerEmail: email(2), lines: [lineOf(wellStocked(1, 2)[0] as Seeded, 1)] });
  expect(data?.placeOrder.userErrors).toEqual([expect.objectContaining({ code: 'UnknownCustomer' })]);
  const cancelled = await query<{ cancelOrder: { userErrors: { code: string }[] } }>(gateway.url, mine.token, 'mutation($number: String!) { cancelOrder(input: { idempotencyKey: "not mine", number: $number }) { userErrors { code } } }', { number: theirs.number });
  expect(cancelled.cancelOrder.userErrors).toEqual([{ code: 'UnknownOrder' }]);
  expect(await pair.erp.peek.orders(theirs.number)).toHaveLength(1);
});

it('A14 shares nothing with another caller, at the same instant or later', async () => {
  const OWN = '{ orders { nodes { number customer { email } } } }';
  const seen = await Promise.all(Array.from({ length: 20 }, (_, i) => query<{ orders: { nodes: { number: string }[] } }>(gateway.url, i % 2 === 0 ? mine.token : theirs.token, OWN)));
  expect(seen.map(({ orders }) => orders.nodes.map(({ number }) => number))).toEqual(seen.map((_, i) => [i % 2 === 0 ? mine.number : theirs.number]));
  expect((await ask(gateway.url, null, OWN)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);

  const sku = wellStocked(1)[0]?.variant.sku;
  const PRICE = 'query($sku: String!, $customerId: ID) { variants(skus: [$sku]) { price(customerId: $customerId) { amount { amount } } } }';
  const price = (key: string | null, customerId: string | null) => ask(gateway.url, key, PRICE, { sku, customerId });
  const [own, publicPrice] = await Promise.all([price(mine.token, mine.customerId), price(null, null)]);
  expect(own.errors ?? publicPrice.errors).toBeUndefined();
  for (const key of [null, theirs.token]) expect((await price(key, mine.customerId)).errors).toMatchObject([{ extensions: { code: 'UNKNOWN_CUSTOMER' } }]);
  expect((await price(null, null)).data).toEqual(publicPrice.data);
});

it('A10 what only an upstream has does not exist here', async () => {
  const sku = wellStocked(1)[0]?.variant.sku;
  const invalid = async (text: string): Promise<void> => {
    const { data, errors } = await ask(gateway.url, BACK_OFFICE, text);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  };
  await invalid('{ _entities(representations: [{ __typename: "Order", number: "1" }]) { __typename } }');
  await invalid('{ _service { sdl } }');
  // names of the demo systems' own fields and operations
  await invalid(`{ variants(skus: ["${sku}"]) { EKPREIS } }`);
  await invalid('{ auftraege { NR } }');
  await invalid('{ streamHead { position } }');
  await invalid('mutation { recordPurchase(input: {}) { __typename } }');
});

it('A12 hears of the own order only', async () => {
  const stream = subscribe<{ orderChanged: { order: { number: string; phase: string } } }>(gateway.url, mine.token, 'subscription { orderChanged { order { number phase } } }');
  const next = stream.take();
  // theirs first: it must not arrive before mine
  await pair.erp.people.shipOrder?.(theirs.number);
  await pair.erp.people.shipOrder?.(mine.number);
  expect((await next).orderChanged.order).toEqual({ number: mine.number, phase: 'COMPLETED' });
  await stream.stop();
});
