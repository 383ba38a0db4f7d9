import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded, wellStocked, type Seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { ask, query } from '../../support/graphql.ts';
import { lineOf, place, type OrderInput } from '../../support/orders.ts';
import type { Pair } from '../../support/pair.ts';

interface Reserved {
  readonly outcome: {
    readonly reservation: { readonly id: string; readonly status: string; readonly location: string; readonly orderNumber: string | null } | null;
    readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] | null; readonly available?: string; readonly status?: string }[];
  };
}
const OUTCOME = '{ reservation { id status location orderNumber } userErrors { code path ... on InsufficientStock { available } ... on ReservationEnded { status } } }';

/** Buyers at the same instant. */
const BUYERS = 30;
const EACH = 2;
/** Pieces that are left at a location. */
const LEFT = 10;

export function stockIsPromisedOnce(makePair: () => Promise<Pair>): void {
  describe('stock is promised once', () => {
    let pair: Pair;
    let deployment: Deployment;
    let gateway: Gateway;
    // sold by no other test
    const [one, other] = wellStocked(2, 150) as [Seeded, Seeded];
    // at both locations, at the first one more
    const third = seeded.findLast(({ variant }) => variant !== one.variant && variant !== other.variant && variant.stock.BER - 2 > variant.stock.LYS && variant.stock.LYS >= 5) as Seeded;
    let serial = 0;

    beforeAll(async () => {
      pair = await makePair();
      deployment = await pair.deploy();
      gateway = await startGateway({ env: { ...deployment.env, ...(await pair.store()) } });
    });
    afterAll(async () => {
      await gateway?.stop();
      await deployment?.remove();
      await pair?.stop();
    });

    const reserve = async (wanted: Seeded, pieces: number, more: object = {}) =>
      (await query<Reserved>(gateway.url, gateway.key, `mutation($input: ReserveInventoryInput!) { outcome: reserveInventory(input: $input) ${OUTCOME} }`, { input: { idempotencyKey: `hold ${(serial += 1)}`, channel: 'web', lines: [lineOf(wanted, pieces)], ...more } })).outcome;
    const release = async (id: string | undefined) => (await query<Reserved>(gateway.url, gateway.key, `mutation($id: ID!) { outcome: releaseReservation(input: { id: $id }) ${OUTCOME} }`, { id })).outcome;
    const available = async (wanted: Seeded): Promise<number> => {
      const { availability } = await query<{ availability: { sku: string; available: string }[] }>(gateway.url, gateway.key, 'query($skus: [String!]!) { availability(skus: $skus, channel: "web") { sku channel available asOf } }', { skus: [wanted.variant.sku, 'NO-SUCH'] });
      expect(availability).toMatchObject([{ sku: wanted.variant.sku }]);
      return Number(availability[0]?.available);
    };

    it('what a checkout holds nobody else is sold, and its order takes it', async () => {
      const free = await available(one);
      const { reservation, userErrors } = await reserve(one, free);
      expect(userErrors).toEqual([]);
      expect(reservation).toMatchObject({ status: 'HELD', orderNumber: null });
      await expect.poll(() => available(one), { timeout: 10_000 }).toBe((await bestElsewhere(reservation?.location)) ?? 0);
      const tooMany = await place(gateway.url, gateway.key, { idempotencyKey: 'too many', lines: [lineOf(one, free)] });
      expect(tooMany.placeOrder.userErrors).toMatchObject([{ code: 'InsufficientStock', path: ['lines', '0', 'quantity'] }]);
      const { placeOrder } = await place(gateway.url, gateway.key, { idempotencyKey: 'the order', lines: [lineOf(one, free)], reservationId: reservation?.id } as OrderInput);
      expect(placeOrder.userErrors).toEqual([]);
      const number = placeOrder.order?.number ?? '';
      for (const peek of [pair.erp.peek, pair.storefront.peek]) expect(await peek.orders(number)).toHaveLength(1);
      expect(await release(reservation?.id)).toMatchObject({ reservation: { status: 'USED', orderNumber: number }, userErrors: [{ code: 'ReservationEnded', status: 'USED' }] });
    });

    /** Most that one location but this one can deliver. */
    async function bestElsewhere(location: string | undefined): Promise<number | null> {
      const { inventoryLevels } = await query<{ inventoryLevels: { location: { code: string }; available: string }[] }>(gateway.url, gateway.key, 'query($skus: [String!]!) { inventoryLevels(skus: $skus) { location { code } available } }', { skus: [one.variant.sku] });
      const others = inventoryLevels.filter((level) => level.location.code !== location).map((level) => Math.max(0, Number(level.available)));
      return others.length > 0 ? Math.max(...others) : null;
    }

    it(`F07 of ${BUYERS} buyers at once as many are promised theirs as there are pieces`, async () => {
      const levels = async () => (await query<{ inventoryLevels: { available: string; reserved: string }[] }>(gateway.url, gateway.key, 'query($skus: [String!]!) { inventoryLevels(skus: $skus) { available reserved } }', { skus: [other.variant.sku] })).inventoryLevels;
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
      const reserved = async (): Promise<number> => sum((await levels()).map((level) => Number(level.reserved)));
      // few enough are left everywhere that some of the buyers go without
      const holds = (await levels()).map((level) => Number(level.available) - LEFT).filter((pieces) => pieces > 0).toSorted((a, b) => b - a);
      const held = [];
      for (const pieces of holds) held.push(await reserve(other, pieces));
      for (const { userErrors } of held) expect(userErrors).toEqual([]);
      await expect.poll(reserved, { timeout: 10_000 }).toBe(sum(holds));
      const room = sum((await levels()).map((level) => Math.floor(Math.max(0, Number(level.available)) / EACH)));
      const outcomes = await Promise.all(Array.from({ length: BUYERS }, () => reserve(other, EACH)));
      expect(room).toBeLessThan(BUYERS);
      expect(outcomes.filter(({ reservation }) => reservation)).toHaveLength(room);
      for (const { reservation, userErrors } of outcomes) if (!reservation) expect(userErrors).toMatchObject([{ code: 'InsufficientStock', path: ['lines', '0', 'quantity'] }]);
      const ends = await Promise.all([...held, ...outcomes].flatMap(({ reservation }) => (reservation ? [release(reservation.id), release(reservation.id)] : [])));
      for (const end of ends) expect(end).toMatchObject({ reservation: { status: 'RELEASED' }, userErrors: [] });
      await expect.poll(reserved, { timeout: 10_000 }).toBe(0);
    });

    it('F08 from a location that orders have partly taken no more is taken than is free there', async () => {
      const levels = async () => {
        const { inventoryLevels } = await query<{ inventoryLevels: { location: { code: string }; available: string }[] }>(gateway.url, gateway.key, 'query($skus: [String!]!) { inventoryLevels(skus: $skus) { location { code } available } }', { skus: [third.variant.sku] });
        return new Map(inventoryLevels.map(({ location, available: free }) => [location.code, Number(free)]));
      };
      const before = await levels();
      const [[first, most] = ['', 0], [second, fewer] = ['', 0]] = [...before].toSorted(([, a], [, b]) => b - a);
      expect(fewer).toBeGreaterThanOrEqual(3);
      const order = async (pieces: number) => (await place(gateway.url, gateway.key, { idempotencyKey: `F08 ${pieces}`, lines: [lineOf(third, pieces)] })).placeOrder;
      expect((await order(most - 2)).userErrors).toEqual([]);
      await expect.poll(levels, { timeout: 10_000 }).toEqual(new Map([[first, 2], [second, fewer]]));
      expect((await order(fewer + 1)).userErrors).toMatchObject([{ code: 'InsufficientStock', available: String(fewer) }]);
      expect((await order(fewer)).userErrors).toEqual([]);
      await expect.poll(levels, { timeout: 10_000 }).toEqual(new Map([[first, 2], [second, 0]]));
    });

    it('an unknown channel is refused by name, and nobody holds stock without a name', async () => {
      const unknown = await ask(gateway.url, gateway.key, '{ availability(skus: ["X"], channel: "moon") { sku } }');
      expect(unknown.errors).toMatchObject([{ message: expect.stringContaining('moon'), extensions: { code: 'BAD_USER_INPUT' } }]);
      const anonymous = await ask(gateway.url, null, `mutation { outcome: reserveInventory(input: { idempotencyKey: "x", channel: "web", lines: [{ sku: "${one.variant.sku}", quantity: "1" }] }) ${OUTCOME} }`);
      expect(anonymous.errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    });
  });
}
