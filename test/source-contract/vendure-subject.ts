/** What the tests of Vendure's writes share: the shared shop, orders in it, and its database past the API. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { expect } from 'vitest';
import { z } from 'zod';
import type { OrderRecord, OrderToPlace, Source, Writes } from '../../sources/source.ts';
import { openStore, type Store } from '../../sources/vendure/sandbox/store.ts';
import type { SystemHandle } from '../support/real-systems.ts';
import { waitFor } from '../support/wait-for.ts';
import { call } from './contract-subject.ts';

const ports = z.object({ postgres: z.int() });
const DATABASE = 'vendure';
const BUSY_MS = 10_000;
const sqliteFile = (dir: string): string => join(dir, 'vendure/sqlite/vendure.sqlite');
const postgresPort = async (dir: string): Promise<number> => ports.parse(JSON.parse(await readFile(join(dir, 'ports.json'), 'utf8'))).postgres;

/** The shop's own database, on whichever store it runs. */
export async function databaseOf({ dir, backend = 'sqlite' }: SystemHandle['request']): Promise<Store> {
  const databasePort = await postgresPort(dir);
  return openStore(() => ({ backend, database: backend === 'sqlite' ? sqliteFile(dir) : DATABASE, databasePort }));
}

/** Changes the database past the shop. */
export async function execute({ dir, backend = 'sqlite' }: SystemHandle['request'], sql: string): Promise<void> {
  if (backend === 'sqlite') {
    const file = new DatabaseSync(sqliteFile(dir), { timeout: BUSY_MS });
    file.exec(sql);
    file.close();
    return;
  }
  const client = new pg.Client({ host: '127.0.0.1', port: await postgresPort(dir), user: 'vendure', database: DATABASE });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The writes by name, each of which may be missing. */
export const offered = ({ writes }: Source): Partial<Required<Writes>> => writes;

const level = z.object({ onHand: z.coerce.number(), allocated: z.coerce.number() });
const LEVEL = `SELECT s."stockOnHand" AS "onHand", s."stockAllocated" AS allocated FROM stock_level s JOIN product_variant v ON v.id = s."productVariantId" JOIN stock_location l ON l.id = s."stockLocationId"
  WHERE v.sku = $1 AND v."deletedAt" IS NULL AND l."customFieldsErpid" = $2`;

/** `[onHand, allocated]` as the database has them. */
export async function levelIn(store: Store, sku: string, location = 'BER'): Promise<readonly [number, number]> {
  const [row] = await store.rows(level, LEVEL, sku, location);
  return [row?.onHand ?? 0, row?.allocated ?? 0];
}

const snapshot = z.object({
  state: z.string(), total: z.coerce.number(), pieces: z.coerce.number(), fulfillments: z.coerce.number(), surcharges: z.coerce.number(), payments: z.coerce.number(), settled: z.coerce.number(), refunded: z.coerce.number(), movements: z.coerce.number(), effects: z.coerce.number(),
});
const SNAPSHOT = `SELECT o.state, o."subTotalWithTax" + o."shippingWithTax" AS total, (SELECT sum(quantity) FROM order_line WHERE "orderId" = o.id) AS pieces,
  (SELECT count(*) FROM order_fulfillments_fulfillment WHERE "orderId" = o.id) AS fulfillments, (SELECT count(*) FROM surcharge WHERE "orderId" = o.id) AS surcharges,
  (SELECT count(*) FROM payment WHERE "orderId" = o.id) AS payments, (SELECT coalesce(sum(amount), 0) FROM payment WHERE "orderId" = o.id AND state = 'Settled') AS settled,
  (SELECT coalesce(sum(r.total), 0) FROM refund r JOIN payment p ON p.id = r."paymentId" WHERE p."orderId" = o.id) AS refunded,
  (SELECT count(*) FROM stock_movement m JOIN order_line l ON l.id = m."orderLineId" WHERE l."orderId" = o.id) AS movements,
  (SELECT count(*) FROM gateway_effect WHERE subject = o.code) AS effects FROM "order" o WHERE o.code = $1`;

/** All of an order that a write could change. */
export async function standing(store: Store, number: string): Promise<z.infer<typeof snapshot>> {
  const [row, ...more] = await store.rows(snapshot, SNAPSHOT, number);
  if (!row || more.length > 0) throw new Error(`${more.length + 1} orders ${number}`);
  return row;
}

export function orderToPlace(number: string, lines: OrderToPlace['lines'], decided: OrderRecord | null = null): OrderToPlace {
  return {
    number, channel: 'web', placedAt: '2026-11-20T09:30:00.000Z', currency: 'EUR', customer: { externalId: null, email: 'c0002@example.com' }, location: 'BER', lines,
    shippingAddress: null, billingAddress: null, externalNumber: null, note: null, decided,
  };
}

export interface DecidedLine { readonly sku: string; readonly ordered: number; readonly cancelled?: number; readonly unitPrice: string; readonly total: string }

/** An order as an ERP answers it: one rate of tax, computed for the document. */
export function decidedOrder(number: string, lines: readonly DecidedLine[], totals: Pick<OrderRecord['totals'], 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>, changes: Partial<OrderRecord> = {}): OrderRecord {
  const taxLines = [{ code: 'VAT 19', rate: '0.19', base: totals.subtotal, amount: totals.tax }];
  return {
    externalId: '1', number, channel: 'web', phase: 'CONFIRMED', placedAt: null, currency: 'EUR', customer: null,
    lines: lines.map(({ sku, ordered, cancelled = 0, unitPrice, total }, position) => ({
      externalId: String(position), sku, title: '', unitPrice, total, taxLines: [{ code: 'VAT 19', rate: '0.19', base: total, amount: '0.00' }],
      quantity: { ordered: String(ordered), cancelled: String(cancelled), allocated: '0', shipped: '0', delivered: '0', returned: '0', refunded: '0' },
    })),
    taxLines, totals: { ...totals, paid: '0.00', refunded: '0.00' }, shippingAddress: null, billingAddress: null, shipments: [], invoices: [], payments: [], returns: [], refunds: [], otherNumbers: [], ...changes,
  };
}

/** `topic:key` of what the feed tells behind the cursor, waited for until all of `wanted` are there. */
export async function told(source: Source, cursor: string, ...wanted: readonly string[]): Promise<void> {
  let seen: string[] = [];
  await waitFor(`the feed tells ${wanted.join(', ')}`, async () => {
    const answer = await source.feed?.since(cursor, 500, call);
    seen = answer?.changes.flatMap(({ topic, keys }) => keys.map((key) => `${topic}:${key}`)) ?? [];
    return wanted.every((one) => seen.includes(one));
  }).catch((error: unknown) => expect.fail(`${String(error)}; seen: ${seen.join(', ')}`));
}
