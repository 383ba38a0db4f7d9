/** Batches as an integrator sends them: each row answers for itself, and the counts add up. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { ask, query, subscribe } from '../../support/graphql.ts';
import { demoPair, type Pair } from '../../support/pair.ts';
import { waitFor } from '../../support/wait-for.ts';

const ADJUST = `mutation($input: AdjustInventoriesInput!, $waitFor: WaitFor) { adjustInventories(input: $input, waitFor: $waitFor) {
  applied refused open operation { id } userErrors { code message path ... on IdempotencyConflict { key } }
  rows { index level { sku onHand location { code } } operation { id kind status idempotencyKey legs { source status } } userErrors { code path ... on UnknownSku { sku } } } } }`;
const PRICES = `mutation($input: SetPricesInput!) { setPrices(input: $input, waitFor: ALL) {
  applied refused open userErrors { code } rows { index price { sku amount { amount currency } } operation { kind status } userErrors { code path } } } }`;

interface Row { readonly index: number; readonly level: { readonly sku: string; readonly onHand: string } | null; readonly operation: { readonly id: string; readonly status: string } | null; readonly userErrors: readonly { readonly code: string }[] }
interface Batch { readonly applied: number; readonly refused: number; readonly open: number; readonly rows: readonly Row[]; readonly userErrors: readonly { readonly code: string; readonly message: string }[] }

let pair: Pair;
let deployment: Deployment;
let gateway: Gateway;

const adjust = async (input: object): Promise<Batch> => (await query<{ adjustInventories: Batch }>(gateway.url, gateway.key, ADJUST, { input, waitFor: 'ALL' })).adjustInventories;
const rowsFor = (from: number, count: number) => seeded.slice(from, from + count).map(({ variant }) => ({ sku: variant.sku, location: 'LYS', delta: '3' }));

beforeAll(async () => {
  pair = await demoPair();
  deployment = await pair.deploy();
  gateway = await startGateway({ env: deployment.env });
});
afterAll(async () => {
  await gateway?.stop();
  await deployment?.remove();
  await pair?.stop();
});

it('F10 the row with the unknown SKU is reported, the others stand in both systems', async () => {
  const rows = [...rowsFor(0, 4), { sku: 'NO-SUCH-SKU', location: 'LYS', delta: '3' }, ...rowsFor(4, 5)];
  const batch = await adjust({ idempotencyKey: 'upload-1', rows });
  expect(batch).toMatchObject({ applied: 9, refused: 1, open: 0, operation: null, userErrors: [] });
  expect(batch.rows.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
  expect(batch.rows[4]).toMatchObject({ level: null, operation: { status: 'REJECTED', idempotencyKey: 'upload-1#4' }, userErrors: [{ code: 'UnknownSku', sku: 'NO-SUCH-SKU', path: ['rows', '4', 'sku'] }] });
  for (const { index, level, operation } of batch.rows.filter((row) => row.index !== 4)) {
    expect(operation).toMatchObject({ kind: 'adjustInventory', status: 'APPLIED' });
    expect(level?.sku).toBe(rows[index]?.sku);
    for (const system of [pair.erp, pair.storefront]) expect(await system.peek.onHand(rows[index]?.sku ?? '', 'LYS')).toBe(level?.onHand);
  }
  expect(await adjust({ idempotencyKey: 'upload-1', rows })).toEqual(batch);
});

it('a batch of 5,000 rows is refused by name, and nothing is written', async () => {
  const batch = await adjust({ idempotencyKey: 'upload-2', rows: Array.from({ length: 5_000 }, () => rowsFor(0, 1)[0]) });
  expect(batch).toMatchObject({ applied: 0, refused: 0, open: 0, rows: [], userErrors: [{ code: 'InvalidInput', path: ['rows'] }] });
  expect(batch.userErrors[0]?.message).toContain('500');
});

it('prices are set row by row', async () => {
  const [one, two] = seeded.slice(20, 22).map(({ variant }) => variant.sku);
  const { setPrices } = await query<{ setPrices: Batch }>(gateway.url, gateway.key, PRICES, { input: { idempotencyKey: 'prices-1', rows: [{ sku: one, amount: '7.77' }, { sku: two, amount: '8.88', currency: 'XXX' }, { sku: two, amount: '9.99', priceList: 'NO-SUCH-LIST' }] } });
  expect(setPrices).toMatchObject({
    applied: 1, refused: 2, open: 0, userErrors: [],
    rows: [
      { price: { sku: one }, operation: { kind: 'setPrice', status: 'APPLIED' }, userErrors: [] },
      { price: null, userErrors: [{ code: 'CurrencyMismatch', path: ['rows', '1', 'currency'] }] },
      { price: null, userErrors: [{ code: 'UnknownPriceList', path: ['rows', '2', 'priceList'] }] },
    ],
  });
});

it('each row is seen by who watches operations', async () => {
  const stream = subscribe<{ operationChanged: { operation: { id: string } } }>(gateway.url, gateway.key, 'subscription { operationChanged(status: APPLIED) { operation { id } } }');
  let isOpen = false;
  const first = stream.take().then(() => (isOpen = true));
  let probes = 0;
  await waitFor('the subscription', async () => {
    await adjust({ idempotencyKey: `probe ${(probes += 1)}`, rows: rowsFor(35, 1) });
    return isOpen;
  });
  await first;
  const batch = await adjust({ idempotencyKey: 'upload-3', rows: rowsFor(30, 3) });
  const missing = new Set(batch.rows.map(({ operation }) => operation?.id ?? ''));
  while (missing.size > 0) missing.delete((await stream.take()).operationChanged.operation.id);
  await stream.stop();
});

it('is refused to who may not write stock', async () => {
  const { errors } = await ask(gateway.url, null, ADJUST, { input: { idempotencyKey: 'x', rows: [] } });
  expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
});
