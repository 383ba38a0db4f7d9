/** The gateway over Tryton and Vendure, all three on PostgreSQL, with Redis; everything new and ended by `stop`. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../sources/sandbox.ts';
import { start as startTryton } from '../sources/tryton/sandbox/index.ts';
import { start as startVendure } from '../sources/vendure/sandbox/index.ts';
import { serverProgram } from '../test/support/debian.ts';
import { writeDeployment } from '../test/support/deployment.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { startRedis } from '../test/support/redis.ts';
import { spawnGateway, type BenchGateway } from './embedded-gateway.ts';
import { progress } from './results.ts';

const PASSABLE = 0o711; // PostgreSQL runs as its own user

export async function startRealGateway(): Promise<BenchGateway> {
  for (const program of ['postgres', 'redis-server']) serverProgram(program);
  const dir = await mkdtemp('/var/tmp/ucg-bench-real-');
  await chmod(dir, PASSABLE);
  const port = await freePort();
  const ends: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  const keep = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    ends.push(() => started.stop());
    return started;
  };
  try {
    const webhook = { url: `http://127.0.0.1:${port}/webhooks/vendure`, secret: 'a-secret-of-the-bench-only' };
    const tryton = await keep(startTryton({ name: 'tryton', channels: [], dir: join(dir, 'tryton'), backend: 'postgres', progress }));
    const vendure = await keep(startVendure({ name: 'vendure', channels: ['web', 'pos'], dir: join(dir, 'vendure'), backend: 'postgres', webhook, progress }));
    const postgres = await keep(startPostgres());
    const redis = await keep(startRedis());
    const deployment = await writeDeployment([tryton, vendure]);
    ends.push(() => deployment.remove());
    const env = { ...deployment.env, DATABASE_URL: await postgres.createDatabase('gateway'), REDIS_URL: redis.url };
    return { ...(await keep(spawnGateway({ dir, port, env }))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
