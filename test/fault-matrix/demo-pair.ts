/** The demo pair for the matrix: all verbs, a channel for each lane. */
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import demoErp from '../../sources/demo-erp/index.ts';
import { start as startErp } from '../../sources/demo-erp/sandbox/index.ts';
import demoStorefront from '../../sources/demo-storefront/index.ts';
import { start as startStorefront } from '../../sources/demo-storefront/sandbox/index.ts';
import { checkoutOf, type MatrixPair } from './back-door.ts';
import { DEMO_LOOKS, type DemoFiles } from './demo-looks.ts';
import { createKeys } from './keys.ts';
import { EVERY_VERB } from './subjects.ts';

const ERP = 'demo-erp';
const SHOP = 'demo-storefront';

/** The systems' files in their folders. */
const FILES = { [ERP]: 'erp.sqlite', [SHOP]: 'shop.sqlite' };

const READS = /GET | \S*\/(abfrage|liste)$|^demo-storefront (purchases|items|entries|shoppers|companies)/;

export async function startDemoPair(lanes: number): Promise<MatrixPair> {
  const dir = await mkdtemp(join(tmpdir(), 'fault-matrix-'));
  const channels = Array.from({ length: lanes }, (_, lane) => `lane${lane + 1}`);
  const [erp, shop] = await Promise.all([startErp({ name: ERP, channels: [], dir: join(dir, ERP) }), startStorefront({ name: SHOP, channels, dir: join(dir, SHOP) })]);
  const open = (name: keyof typeof FILES): DatabaseSync => new DatabaseSync(join(dir, name, FILES[name]), { readOnly: true });
  const databases = { erp: open(ERP), shop: open(SHOP) };
  const ask = (database: DatabaseSync) => (sql: string, ...values: readonly string[]): unknown => Object.values(database.prepare(sql).get(...values) ?? {})[0] ?? 0;
  const numberOf = (database: DatabaseSync) => (sql: string, ...values: readonly string[]): number => Number(ask(database)(sql, ...values));
  const textOf = (database: DatabaseSync) => (sql: string, ...values: readonly string[]): string => String(ask(database)(sql, ...values));
  const files: DemoFiles = { erp: numberOf(databases.erp), shop: numberOf(databases.shop), erpText: textOf(databases.erp), shopText: textOf(databases.shop) };
  const systems = [{ system: ERP, options: erp.options }, { system: SHOP, options: shop.options }];
  return {
    name: 'demo',
    systems,
    verbs: EVERY_VERB,
    channels,
    keyOf: createKeys([demoErp.create(erp.options), demoStorefront.create(shop.options)]),
    isWrite: (label) => !READS.test(label),
    async lookBefore(verb, subject) {
      const look = DEMO_LOOKS[verb](files, subject);
      return async () => {
        const found = look();
        return { [ERP]: found.erp, [SHOP]: found.shop };
      };
    },
    checkout: checkoutOf(shop),
    async stop() {
      databases.erp.close();
      databases.shop.close();
      await Promise.all([erp.stop(), shop.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
