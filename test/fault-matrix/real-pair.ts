/** Tryton and Vendure for the matrix: each call that writes. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import tryton from '../../sources/tryton/index.ts';
import { start as startTryton } from '../../sources/tryton/sandbox/index.ts';
import vendure from '../../sources/vendure/index.ts';
import { start as startVendure } from '../../sources/vendure/sandbox/index.ts';
import type { Sandbox } from '../../sources/source.ts';
import { serverProgram } from '../support/debian.ts';
import { checkoutOf, type MatrixPair } from './back-door.ts';
import { createKeys } from './keys.ts';
import { REAL_LOOKS, type AskDatabase } from './real-looks.ts';
import { EVERY_VERB } from './subjects.ts';

/** PostgreSQL runs as its own user. */
const PASSABLE = 0o711;
const CHANNELS = ['web', 'pos'];
/** The databases' ports, as the sandboxes keep them in their folders. */
const ports = z.object({ postgres: z.int() });

const WRITES = /^tryton model\.gateway\.(order\.(place|change|cancel|ship|record_payment|issue_invoice|request_return|receive_return|refund)|inventory\.(adjust|transfer)|price\.set|catalogue\.update_product|(customer|company)\.upsert)$|^vendure gateway(Record|Change|Cancel|Ship|Refund|Publish|Update|Upsert)/;

async function openDatabase(portsFile: string, user: string, database: string): Promise<{ ask: AskDatabase; end(): Promise<void> }> {
  const { postgres: port } = ports.parse(JSON.parse(await readFile(portsFile, 'utf8')));
  const client = new pg.Client({ host: '127.0.0.1', port, user, database });
  await client.connect();
  return {
    async ask(sql, ...values) {
      const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
      const [value] = Object.values(rows[0] ?? {});
      return value === undefined || value === null ? null : String(value);
    },
    end: () => client.end(),
  };
}

/** @param lanes at most as many as the shop has channels */
export async function startRealPair(lanes: number, progress: (line: string) => void): Promise<MatrixPair> {
  if (lanes > CHANNELS.length) throw new Error(`the real pair has ${CHANNELS.length} channels: at most so many lanes`);
  // packages come first, one installer at a time
  serverProgram('postgres');
  const dir = await mkdtemp(join(process.env['UCG_SYSTEMS_DIR'] ?? '/var/tmp', 'ucg-matrix-'));
  await chmod(dir, PASSABLE);
  const [erpDir, shopDir] = [join(dir, 'tryton'), join(dir, 'vendure')];
  const started: Sandbox[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((sandbox) => sandbox.stop()));
    await rm(dir, { recursive: true, force: true });
  };
  const keep = async (starting: Promise<Sandbox>): Promise<Sandbox> => {
    const sandbox = await starting;
    started.push(sandbox);
    return sandbox;
  };
  const starting = [
    keep(startTryton({ name: 'tryton', channels: [], dir: erpDir, backend: 'postgres', progress })),
    keep(startVendure({ name: 'vendure', channels: CHANNELS, dir: shopDir, backend: 'postgres', progress })),
  ] as const;
  await Promise.allSettled(starting);
  try {
    const [erp, shop] = await Promise.all(starting);
    const [inErp, inShop] = await Promise.all([openDatabase(join(erpDir, 'tryton-ports.json'), 'tryton', 'erp'), openDatabase(join(shopDir, 'ports.json'), 'vendure', 'vendure')]);
    const stores = { tryton: inErp.ask, vendure: inShop.ask, erp: erp.peek, shop: shop.peek };
    return {
      name: 'real',
      systems: [{ system: 'tryton', options: erp.options }, { system: 'vendure', options: shop.options }],
      verbs: EVERY_VERB,
      channels: CHANNELS.slice(0, lanes),
      keyOf: createKeys([tryton.create(erp.options), vendure.create(shop.options)]),
      isWrite: (label) => WRITES.test(label),
      lookBefore: (verb, subject) => REAL_LOOKS[verb](stores, subject),
      checkout: checkoutOf(shop),
      async stop() {
        await Promise.all([inErp.end(), inShop.end()]);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
