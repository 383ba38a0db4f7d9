/** The data folder that a new embedded store starts from: making one from nothing takes seconds. Made by `scripts/prebuild-store.ts`. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { readMigrations } from './migrate.ts';

export const PREBUILT = { archive: new URL('prebuilt.tar.br', import.meta.url), key: new URL('prebuilt.key', import.meta.url) };

/** Fills `dir` when it is empty. Without an archive it stays so, and the store is made from nothing; an older one is brought up to date by the migrations. */
export async function unpackPrebuilt(dir: string): Promise<void> {
  if (!existsSync(PREBUILT.archive) || (existsSync(dir) && readdirSync(dir).length > 0)) return;
  // renamed when complete: a start killed half-way leaves no half store
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const tar = spawn('tar', ['xf', '-', '-C', unfinished], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(tar, 'close');
  // tar may hang up before the padding at the end: whether all came out is what its exit code says
  await pipeline(createReadStream(PREBUILT.archive), createBrotliDecompress(), tar.stdin).catch(() => undefined);
  const [code] = z.tuple([z.number().nullable(), z.unknown()]).parse(await ended);
  if (code !== 0) throw new Error(`tar ended with ${code} while unpacking ${PREBUILT.archive.pathname}`);
  rmSync(dir, { recursive: true, force: true });
  renameSync(unfinished, dir);
}

/** Names what an up-to-date archive is made from; a test compares it with the file beside the archive. */
export function prebuiltKey(): string {
  const versions = z.object({ dependencies: z.object({ '@electric-sql/pglite': z.string() }) });
  const { dependencies } = versions.parse(createRequire(import.meta.url)('../../package.json'));
  return createHash('sha256')
    .update(JSON.stringify([dependencies, readMigrations()]))
    .digest('hex');
}
