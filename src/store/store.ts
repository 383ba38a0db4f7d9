/** The gateway's own memory: PostgreSQL where configured, else PGlite in the data folder. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { ConfigError } from '../telemetry/config-error.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { openPglitePool } from './pglite-pool.ts';
import { unpackPrebuilt } from './prebuilt.ts';
import type { Database } from './schema.ts';
import { createSessions } from './session.ts';

export interface Store {
  readonly db: Kysely<Database>;
  /** For what needs plain SQL or a session of its own. One client at a time when `embedded`. */
  readonly pool: Pool;
  readonly embedded: boolean;
  /** Changes when the store is another one (new, reset). */
  readonly epoch: string;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `postgres://…`; absent: embedded. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded store (in its subfolder `store`); made when missing. */
  readonly dataDir: string;
  readonly logger: StoreLogger;
  /** Connections to PostgreSQL. @default 10 */
  readonly connections?: number;
}

export interface StoreLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

const CONNECTIONS = 10;
/** A start waits this long for PostgreSQL's first connection, in ms. */
const CONNECT_TIMEOUT_MS = 5_000;

/** @throws ConfigError when the folder is in use, the database cannot be reached or is newer than this release */
export function openStore(options: StoreOptions): Promise<Store> {
  return options.databaseUrl ? openPostgres(options, options.databaseUrl) : openEmbedded(options);
}

async function openPostgres({ logger, connections = CONNECTIONS }: StoreOptions, connectionString: string): Promise<Store> {
  const pool = new Pool({ connectionString, max: connections, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, application_name: 'gateway', pipeline: true });
  pool.on('connect', createSessions());
  pool.on('error', (error) => logger.warn({ err: error }, 'lost an idle connection to the store'));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new ConfigError(`DATABASE_URL: cannot use the database: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return finish(pool, false, () => pool.end());
}

async function openEmbedded({ dataDir, logger }: StoreOptions): Promise<Store> {
  mkdirSync(dataDir, { recursive: true });
  const lock = lockFolder(dataDir);
  try {
    const dir = join(dataDir, 'store');
    await unpackPrebuilt(dir);
    const pool = await openPglitePool(dir);
    logger.info({ dir }, 'embedded store: survives a killed process, not a power cut; set DATABASE_URL for PostgreSQL');
    return await finish(pool, true, async () => {
      await pool.end();
      lock.release();
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function finish(pool: Pool, embedded: boolean, end: () => Promise<void>): Promise<Store> {
  try {
    await migrate(pool);
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    await db.insertInto('store_identity').values({ epoch: randomUUID() }).onConflict((conflict) => conflict.doNothing()).execute();
    const { epoch } = await db.selectFrom('store_identity').select('epoch').executeTakeFirstOrThrow();
    let closing: Promise<void> | undefined;
    return { db, pool, embedded, epoch, close: () => (closing ??= end()) };
  } catch (error) {
    await end();
    throw error;
  }
}
