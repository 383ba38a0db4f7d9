/**
 * Fills the caches of the real systems (packages, seeded databases), so that starting them later is quick: starts and stops each once.
 * The arguments name the backends; default: sqlite.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SandboxRequest } from '../sources/source.ts';
import { start as startTryton } from '../sources/tryton/sandbox/index.ts';
import { start as startVendure } from '../sources/vendure/sandbox/index.ts';

/** The user `postgres` must be able to pass. */
const PASSABLE = 0o711;
const backends = z.array(z.enum(['sqlite', 'postgres'])).parse(process.argv.slice(2));
const systems = [
  { start: startTryton, name: 'tryton', channels: [] },
  { start: startVendure, name: 'vendure', channels: ['web', 'pos'] },
];

const dir = await mkdtemp(join(process.env['UCG_SYSTEMS_DIR'] ?? '/var/tmp', 'ucg-prepare-'));
await chmod(dir, PASSABLE);
try {
  const results = await Promise.allSettled(systems.map(prepare));
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  for (const reason of failed) console.error(reason);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}

async function prepare({ start, name, channels }: (typeof systems)[number]): Promise<void> {
  for (const backend of backends.length > 0 ? backends : (['sqlite'] as const)) {
    const began = performance.now();
    const request: SandboxRequest = { name, channels, backend, dir: join(dir, `${name}-${backend}`), progress: (line) => console.log(line) };
    const sandbox = await start(request);
    await sandbox.stop();
    console.log(`${name} on ${backend} is prepared: ${Math.round((performance.now() - began) / 1_000)} s`);
  }
}
