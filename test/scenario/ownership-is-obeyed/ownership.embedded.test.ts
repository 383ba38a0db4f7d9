/** The directive decides where a value comes from: flipped, the calls move to the other system, and so does the value. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { readSdl } from '../../../src/execution/schema.ts';
import { start, Started } from '../../../src/main.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import { seeded } from '../../support/catalogue.ts';
import { startCountingProxy, type CountingProxy } from '../../support/counting-proxy.ts';
import { query } from '../../support/graphql.ts';
import { demoPair, type Pair } from '../../support/pair.ts';

const TITLE = '"Name of the variant."\n  title: String!';
const sku = seeded[7]?.variant.sku ?? '';
const asksFor = (path: RegExp) => ({ path: target, body }: { path: string; body: Buffer }): boolean => path.test(`${target} ${body.toString()}`) && body.toString().includes(sku);

let pair: Pair;
let erp: CountingProxy;
let storefront: CountingProxy;

beforeAll(async () => {
  pair = await demoPair();
  [erp, storefront] = await Promise.all([startCountingProxy(pair.erp.options.endpoint), startCountingProxy(pair.storefront.options.endpoint)]);
});
afterAll(async () => {
  await Promise.all([erp?.stop(), storefront?.stop()]);
  await pair?.stop();
});

/** Reads the title through a gateway with the schema, and says who was asked. */
async function readTitle(sdl: string): Promise<{ title: string; erpCalls: number; storefrontCalls: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ucg-ownership-'));
  const deployment = await pair.deploy({ erp: erp.url, storefront: storefront.url });
  const started = new Started();
  const logger = createLogger({ level: 'silent' });
  try {
    const url = await start(readConfig({ ...deployment.env, PORT: '0', DATA_DIR: dataDir }), logger, started, sdl);
    erp.reset();
    storefront.reset();
    const { variant } = await query<{ variant: { title: string } }>(url, null, 'query($sku: String!) { variant(sku: $sku) { title } }', { sku });
    return { title: variant.title, erpCalls: erp.calls.filter(asksFor(/./)).length, storefrontCalls: storefront.calls.filter(asksFor(/./)).length };
  } finally {
    await started.end(logger);
    await deployment.remove();
    await rm(dataDir, { recursive: true, force: true });
  }
}

it('reads the title from the ERP as the schema says, and from the storefront when it says so', async () => {
  const sdl = readSdl();
  expect(sdl).toContain(TITLE);
  const asDeclared = await readTitle(sdl);
  expect(asDeclared).toMatchObject({ erpCalls: 1, storefrontCalls: 0 });
  const flipped = await readTitle(sdl.replace(TITLE, `${TITLE} @systemOfRecord(role: STOREFRONT)`));
  expect(flipped).toMatchObject({ erpCalls: 0, storefrontCalls: 1 });
  expect(flipped.title).not.toBe(asDeclared.title);
});
