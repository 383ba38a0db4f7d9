/**
 * Starts everything that the real-system tests share: Tryton, Vendure, PostgreSQL, Redis and the relay that keeps Vendure's
 * webhook address. One of them missing fails the run. Tests reach them by `test/support/systems.ts`.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Sandbox, SandboxRequest, SourceOptions } from '../../sources/source.ts';
import { start as startTryton } from '../../sources/tryton/sandbox/index.ts';
import { start as startVendure } from '../../sources/vendure/sandbox/index.ts';
import { serverProgram } from './debian.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { startRelay } from './relay.ts';

export interface SystemHandle {
  readonly options: SourceOptions;
  readonly pid: number;
  /** Given to the sandbox's `start` again it attaches to the running system. */
  readonly request: Pick<SandboxRequest, 'name' | 'channels' | 'dir' | 'backend' | 'webhook' | 'checkout'>;
}

export interface RealSystems {
  readonly tryton: SystemHandle;
  readonly vendure: SystemHandle;
  readonly postgresPort: number;
  readonly redisUrl: string;
  /** Pass to `pointRelay`. */
  readonly relayUrl: string;
  /** API key with which Vendure's checkout asks for its stock; with a gateway that does not know it the shop sells unasked. */
  readonly checkoutKey: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly systems: RealSystems;
  }
}

const PASSABLE = 0o711;
/** Where the systems keep their data; CI names a folder, so that it can end what a killed run left behind. */
const PARENT = process.env['UCG_SYSTEMS_DIR'] ?? '/var/tmp';
const CHECKOUT_KEY = 'a-checkout-key-of-the-tests-only';
const WEBHOOK_SECRET = 'a-secret-of-the-tests-only';

/** What runs, and the folder that goes when it has ended. */
const running: { stop(): Promise<void> }[] = [];
let folder: string | null = null;

async function keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const started = await starting;
  running.push(started);
  return started;
}

/** Waits for all, so that nothing is still starting when the first failure ends the run. */
async function all<T extends readonly Promise<unknown>[]>(tasks: readonly [...T]): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('systems', await startSystems());
}

/** Ends what it started when one of them does not come up; else `teardown` does. */
export async function startSystems(): Promise<RealSystems> {
  // packages come first, one installer at a time
  for (const program of ['postgres', 'redis-server']) serverProgram(program);
  const dir = await mkdtemp(join(PARENT, 'ucg-real-'));
  folder = dir;
  await chmod(dir, PASSABLE); // PostgreSQL runs as its own user

  const progress = (line: string): void => console.error(`  ${line}`);
  const relay = await keep(startRelay());
  const trytonRequest = { name: 'tryton', channels: [], dir: join(dir, 'tryton'), backend: 'postgres' } as const;
  const vendureRequest = {
    name: 'vendure',
    channels: ['web', 'pos'],
    dir: join(dir, 'vendure'),
    backend: 'postgres',
    webhook: { url: `${relay.url}/webhooks/vendure`, secret: WEBHOOK_SECRET },
    // most gateways of the tests do not know the key
    checkout: { url: `${relay.url}/graphql`, key: CHECKOUT_KEY, whenDown: 'sell' },
  } as const;
  try {
    const [tryton, vendure, postgres, redis] = await all([
      keep(startTryton({ ...trytonRequest, progress })),
      keep(startVendure({ ...vendureRequest, progress })),
      keep(startPostgres()),
      keep(startRedis()),
    ]);
    return { tryton: handle(tryton, trytonRequest), vendure: handle(vendure, vendureRequest), postgresPort: postgres.port, redisUrl: redis.url, relayUrl: relay.url, checkoutKey: CHECKOUT_KEY };
  } catch (error) {
    await teardown(); // a failed setup is not torn down by the runner
    throw error;
  }
}

const handle = ({ options, pid }: Sandbox, request: SystemHandle['request']): SystemHandle => ({ options, pid, request });

export async function teardown(): Promise<void> {
  const ends = await Promise.allSettled(running.splice(0).map((one) => one.stop()));
  for (const end of ends) if (end.status === 'rejected') console.error(end.reason);
  if (folder !== null) await rm(folder, { recursive: true, force: true });
}
