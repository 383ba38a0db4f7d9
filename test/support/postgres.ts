/** A private PostgreSQL cluster on a free port, without durability: it lives as long as the tests. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../../sources/sandbox.ts';
import { serverProgram, unprivileged } from './debian.ts';
import { waitFor } from './wait-for.ts';

export interface Postgres {
  readonly pid: number;
  readonly port: number;
  /** Address of a database of the cluster. */
  url(database: string): string;
  /** Makes an empty database and returns its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const USER = 'gateway';
/** Folder that the user `postgres` can reach and that survives a cleared /tmp. */
const PARENT = '/var/tmp';
const PASSABLE = 0o711;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

export const postgresUrl = (port: number, database: string): string => `postgresql://${USER}@127.0.0.1:${port}/${database}`;

export async function createDatabase(port: number, name: string): Promise<string> {
  await run(postgresUrl(port, 'postgres'), `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  return postgresUrl(port, name);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function startPostgres(): Promise<Postgres> {
  const user = unprivileged('postgres');
  const folder = await mkdtemp(join(PARENT, 'ucg-postgres-'));
  await chmod(folder, PASSABLE);
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) await chown(data, user.uid, user.gid);
  const options = { ...user, cwd: '/' };
  await promisify(execFile)(serverProgram('initdb'), ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], options);

  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(serverProgram('postgres'), ['-D', data, ...settings], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-4_000)));
  const ended = once(server, 'close');
  await waitFor('PostgreSQL', async () => {
    if (server.exitCode !== null) throw new Error(log);
    await run(postgresUrl(port, 'postgres'), 'SELECT 1');
    return true;
  });
  if (server.pid === undefined) throw new Error('PostgreSQL has no process');
  return {
    pid: server.pid,
    port,
    url: (database) => postgresUrl(port, database),
    createDatabase: (name) => createDatabase(port, name),
    async stop() {
      server.kill('SIGINT'); // "fast": ends sessions
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
