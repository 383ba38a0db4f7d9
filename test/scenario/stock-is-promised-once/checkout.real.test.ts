/** Vendure's own checkout asks the gateway for its stock before the shopper pays. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { query } from '../../support/graphql.ts';
import { importsOf } from '../../support/imports.ts';
import { lineOf } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';
import { realPair } from '../../support/real-pair.ts';
import { systems } from '../../support/systems.ts';
import { waitFor } from '../../support/wait-for.ts';

const KEY = 'a-back-office-key-of-this-test';
const GUEST = 'gesa.promise@example.com';

describe('a checkout of the shop', () => {
  let pair: Pair;
  let deployment: Deployment;
  let gateway: Gateway;
  let database: pg.Client;
  const [sold] = wellStocked(1, 155) as [Seeded];
  let serial = 0;

  beforeAll(async () => {
    pair = await realPair();
    deployment = await pair.deploy();
    const store = await pair.store();
    const keys = [
      { name: 'back-office', key: KEY, scopes: ['orders:read', 'orders:write', 'operations:read'] },
      { name: 'checkout', key: systems().checkoutKey, scopes: ['inventory:reserve'] },
    ];
    gateway = await startGateway({ env: { ...deployment.env, ...store, UCG_API_KEYS: JSON.stringify(keys) } });
    database = new pg.Client({ connectionString: store['DATABASE_URL'] });
    await database.connect();
    await pair.deliverTo(gateway.url);
  });
  afterAll(async () => {
    await pair?.deliverTo(null);
    await database?.end();
    await gateway?.stop();
    await deployment?.remove();
    await pair?.stop();
  });

  const buy = (pieces: number) => pair.storefront.people.checkout?.({ email: GUEST, lines: [{ sku: sold.variant.sku, pieces }] }) ?? Promise.reject(new Error('this shop has no checkout'));
  const available = async (): Promise<number> =>
    Number((await query<{ availability: { available: string }[] }>(gateway.url, KEY, 'query($skus: [String!]!) { availability(skus: $skus, channel: "web") { available } }', { skus: [sold.variant.sku] })).availability[0]?.available);
  const hold = async (pieces: number): Promise<string> => {
    const input = { idempotencyKey: `hold ${(serial += 1)}`, channel: 'pos', lines: [lineOf(sold, pieces)] };
    const { reserveInventory } = await query<{ reserveInventory: { reservation: { id: string } | null; userErrors: unknown[] } }>(gateway.url, KEY, 'mutation($input: ReserveInventoryInput!) { reserveInventory(input: $input) { reservation { id } userErrors { message } } }', { input });
    expect(reserveInventory.userErrors).toEqual([]);
    return reserveInventory.reservation?.id ?? '';
  };
  const release = (id: string) => query(gateway.url, KEY, 'mutation($id: ID!) { releaseReservation(input: { id: $id }) { userErrors { message } } }', { id });
  const reservations = async (number: string): Promise<readonly { status: string; owner: string }[]> =>
    (await database.query<{ status: string; owner: string }>('select status, owner from reservation where order_number = $1 order by created_at', [number])).rows;

  it('is refused what the gateway has promised to others, though the shop shows it', async () => {
    const holds: string[] = [];
    for (let free = await available(); free > 1; free = await available()) {
      holds.push(await hold(free - (holds.length === 0 ? 1 : 0)));
      await expect.poll(available, { timeout: 10_000 }).toBeLessThan(free);
    }
    const shown = Number(await pair.storefront.peek.onHand(sold.variant.sku, 'BER'));
    expect(shown).toBeGreaterThan(2);
    await expect(buy(2)).rejects.toThrow(`2 of ${sold.variant.sku} are asked for and one location can deliver 1`);
    const number = await buy(1);
    await waitFor('the import', async () => (await importsOf(gateway.url, KEY, number)).find(({ status }) => status === 'APPLIED'));
    expect(await reservations(number)).toEqual([{ status: 'USED', owner: 'key:checkout' }]);
    expect(await pair.erp.peek.orders(number)).toHaveLength(1);
    await expect(buy(1)).rejects.toThrow('one location can deliver 0');
    for (const id of holds) await release(id);
  });

  it('sells what is free, and its pieces count once: promised, then in the ERP', async () => {
    const everywhere = async (): Promise<number> =>
      (await query<{ inventoryLevels: { available: string }[] }>(gateway.url, KEY, 'query($skus: [String!]!) { inventoryLevels(skus: $skus) { available } }', { skus: [sold.variant.sku] })).inventoryLevels.reduce((sum, level) => sum + Number(level.available), 0);
    const free = await everywhere();
    const number = await buy(2);
    await waitFor('the import', async () => (await importsOf(gateway.url, KEY, number)).find(({ status }) => status === 'APPLIED'));
    await expect.poll(everywhere, { timeout: 10_000 }).toBe(free - 2);
    expect((await database.query('select from reserved_piece')).rowCount).toBe(0);
    const { rows } = await database.query<{ sum: string }>('select coalesce(sum(delta), 0)::int::text as sum from stock_ledger where sku = $1', [sold.variant.sku]);
    expect(rows).toEqual([{ sum: '0' }]);
  });
});
