/** Brings the gateway's own tables up to date: plain SQL files `NNNN-name.sql`, in order, each in a transaction. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Pool } from 'pg';
import { ConfigError } from '../telemetry/config-error.ts';

const FOLDER = new URL('migrations/', import.meta.url);
const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** Advisory lock held while migrating, so that gateways may start at once. */
const MIGRATION_LOCK = 7_710_001;

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** @throws ConfigError when the database was made by a newer release */
export async function migrate(pool: Pool): Promise<void> {
  const migrations = readMigrations();
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query('create table if not exists schema_migration (version int primary key, name text not null, applied_at timestamptz not null default now())');
    const applied = await client.query<{ version: number }>('select version from schema_migration order by version');
    const done = new Set(applied.rows.map((row) => row.version));
    const newest = Math.max(0, ...done);
    const known = migrations.at(-1)?.version ?? 0;
    if (newest > known) throw new ConfigError(`the store has schema version ${newest} and this release knows ${known}: start the newer release or point DATABASE_URL (or DATA_DIR) to another store`);
    for (const migration of migrations) {
      if (done.has(migration.version)) continue;
      // one string: PostgreSQL runs it as one transaction
      await client.query(`begin; ${migration.sql}; insert into schema_migration (version, name) values (${migration.version}, '${migration.name}'); commit`);
    }
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => undefined);
    client.release();
  }
}
