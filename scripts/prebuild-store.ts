/** Makes `src/store/prebuilt.tar.br`: the migrated, empty store that a new data folder starts from. Wants `tar`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { migrate } from '../src/store/migrate.ts';
import { openPglitePool } from '../src/store/pglite-pool.ts';
import { PREBUILT, prebuiltKey } from '../src/store/prebuilt.ts';

/** Bytes that the compressor looks back, as a power of two. */
const WINDOW = 24;
const LARGEST_TAR = 256 * 1024 * 1024;

const dir = mkdtempSync(join(tmpdir(), 'prebuild-store-'));
try {
  const pool = await openPglitePool(dir);
  await migrate(pool);
  await pool.query('vacuum full');
  await pool.query('checkpoint');
  await pool.end();
  const tar = execFileSync('tar', ['cf', '-', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '-C', dir, '.'], { maxBuffer: LARGEST_TAR });
  const archive = brotliCompressSync(tar, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: WINDOW } });
  writeFileSync(PREBUILT.archive, archive);
  writeFileSync(PREBUILT.key, `${prebuiltKey()}\n`);
  process.stdout.write(`${PREBUILT.archive.pathname}: ${(archive.length / 1e6).toFixed(1)} MB\n`);
} finally {
  rmSync(dir, { recursive: true });
}
