import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { readDeployment } from '../../../src/registry/deployment.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { ask, query } from '../../support/graphql.ts';
import { demoPair, type Pair } from '../../support/pair.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ucg-start-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a malformed setting refuses the start in one line', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a port that is none', { PORT: '70000' }, /^PORT: expected a port, 0 to 65535$/],
    ['a host that is none', { HOST: 'not a host' }, /^HOST: expected an IP address or localhost$/],
    ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL: expected postgres:/],
    ['a Redis address that is none', { REDIS_URL: 'nowhere' }, /^REDIS_URL: expected redis:/],
    ['a secret that is too short', { UCG_JWT_SECRET: 'short' }, /^UCG_JWT_SECRET: expected secrets of at least 32/],
    ['keys that are not JSON', { UCG_API_KEYS: '{' }, /^UCG_API_KEYS: expected JSON$/],
    ['production without a cursor secret', { NODE_ENV: 'production' }, /^UCG_CURSOR_SECRET: not set/],
  ];
  for (const [name, env, message] of cases) it(name, () => expect(() => readConfig(env)).toThrow(message));

  it('takes what is said, and defaults for the rest', () => {
    expect(readConfig({ PORT: '8080', HOST: '::1', DATA_DIR: '/somewhere', REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://u@h/d' })).toMatchObject({ port: 8080, host: '::1', dataDir: '/somewhere', redisUrl: 'redis://127.0.0.1:1', databaseUrl: 'postgres://u@h/d' });
    expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', redisUrl: null, databaseUrl: null, sources: ['demo-erp', 'demo-storefront'], production: false });
  });
});

describe('a malformed deployment list refuses the start in one line', () => {
  const handler = (extra: string): string => `sources:\n  - name: some-erp\n    handler:\n      ./sources/demo-erp/mesh.ts: { role: ERP, endpoint: embedded${extra} }\n`;
  const cases: [string, string, RegExp][] = [
    ['no YAML', 'sources: [', /list\.yaml: cannot be read as YAML/],
    ['no list', 'sources: []', /list\.yaml: sources: /],
    ['an unknown role', handler('').replace('ERP', 'SHOP'), /list\.yaml: sources\.0\.handler.*role: /],
    ['an endpoint that is none', handler('').replace('embedded', 'nowhere'), /endpoint: expected "embedded" or an http\(s\) address/],
    ['a secret that is no name', handler(', secrets: { token: "not-a-name" }'), /expected the name of an environment variable/],
    ['a handler elsewhere', handler('').replace('./sources/demo-erp/mesh.ts', 'openapi'), /handler: expected exactly one key of the form/],
    ['a source that is not in it', handler('').replace('some-erp', 'other-erp'), /UCG_SOURCES: "some-erp" is not in list\.yaml/],
  ];
  for (const [name, text, message] of cases) {
    it(name, async () => {
      const file = join(dir, 'list.yaml');
      await writeFile(file, text);
      expect(() => readDeployment(file, ['some-erp'])).toThrow(message);
    });
  }

  it('and prints that line alone', async () => {
    const file = join(dir, 'list.yaml');
    await writeFile(file, handler('').replace('ERP', 'SHOP'));
    const failure = await startGateway({ env: { UCG_DEPLOYMENT: file, UCG_SOURCES: 'some-erp' } }).then(() => '', String);
    const [, ...lines] = failure.split('\n');
    expect(lines).toEqual([expect.stringMatching(/list\.yaml: sources\.0\.handler.*role: /)]);
  });
});

describe('a folder has one gateway, and a source may be down', () => {
  let pair: Pair;
  let gateway: Gateway | undefined;
  beforeAll(async () => {
    pair = await demoPair();
  });
  afterAll(async () => {
    await gateway?.stop();
    await pair?.stop();
  });

  it('starts without a source, says so, and reads the other one', async () => {
    const deployment = await pair.deploy({ storefront: 'http://127.0.0.1:9' });
    gateway = await startGateway({ env: deployment.env });
    const ready = await fetch(`${gateway.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'degraded', sources: { 'demo-erp': 'UP', 'demo-storefront': 'DOWN' } });
    expect(await query(gateway.url, gateway.key, '{ variant(sku: "SKU-00005") { sku title } }')).toMatchObject({ variant: { sku: 'SKU-00005' } });
    const { data, errors } = await ask(gateway.url, gateway.key, '{ variant(sku: "SKU-00005") { title product { title slug } } }');
    expect(data).toMatchObject({ variant: { product: { slug: null } } });
    expect(errors).toHaveLength(1);
    await deployment.remove();
  });

  it('refuses a second process on the same data folder in one line', async () => {
    const failure = await startGateway({ dataDir: gateway?.dataDir ?? '' }).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(failure.split('\n').filter((line) => line.includes('is in use by process'))).toHaveLength(1);
    expect(failure).not.toMatch(/\n\s+at /);
  });
});
