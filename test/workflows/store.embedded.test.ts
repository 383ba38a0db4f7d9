/** The store: one process at a time in a folder, and never a database from the future. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { quiet } from './bench.ts';

const HOLDER = `
  const { openStore } = await import(process.argv[1]);
  await openStore({ dataDir: process.argv[2], logger: { info() {}, warn() {} } });
  console.log('open');
  setInterval(() => {}, 1000);
`;

describe('the embedded store', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('refuses a folder that another process uses, and opens it when that one was killed', async () => {
    const holder = spawn(process.execPath, ['--liftoff-only', '--input-type=module', '-e', HOLDER, new URL('../../src/store/store.ts', import.meta.url).href, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(holder, 'close');
    await once(holder.stdout, 'data');
    await expect(openStore({ dataDir, logger: quiet })).rejects.toThrow(`data folder ${dataDir} is in use by process ${holder.pid}: stop it or set DATA_DIR`);
    holder.kill('SIGKILL');
    await ended;
    const store = await openStore({ dataDir, logger: quiet });
    await store.close();
  });

  it('keeps its epoch, rows and exact numbers over a restart; another folder is another store', async () => {
    const first = await openStore({ dataDir, logger: quiet });
    await first.db.insertInto('order_number').values({ channel: 'WEB', next: '9007199254740993' }).execute();
    await first.close();
    const again = await openStore({ dataDir, logger: quiet });
    expect(again.epoch).toBe(first.epoch);
    expect(await again.db.selectFrom('order_number').selectAll().execute()).toEqual([{ channel: 'WEB', next: '9007199254740993' }]);
    await again.close();
    const other = await openStore({ dataDir: join(dataDir, 'other'), logger: quiet });
    expect(other.epoch).not.toBe(first.epoch);
    await other.close();
  });

  it('refuses a database that a newer release has made', async () => {
    const store = await openStore({ dataDir, logger: quiet });
    await store.pool.query(`insert into schema_migration (version, name) values (9999, 'from the future')`);
    await store.close();
    await expect(openStore({ dataDir, logger: quiet })).rejects.toThrow(/schema version 9999 .* this release knows/);
  });
});
