/** A private Redis on a free port that keeps nothing on disk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { Redis as Client } from 'ioredis';
import { freePort } from '../../sources/sandbox.ts';
import { serverProgram } from './debian.ts';
import { waitFor } from './wait-for.ts';

export interface Redis {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const server = spawn(serverProgram('redis-server'), ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', tmpdir()], { stdio: 'ignore' });
  const ended = once(server, 'close');
  const url = `redis://127.0.0.1:${port}`;
  const client = new Client(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined); // told by the call that failed
  await waitFor('Redis', async () => {
    if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`);
    if (client.status !== 'ready') await client.connect();
    return (await client.ping()) === 'PONG';
  });
  client.disconnect();
  if (server.pid === undefined) throw new Error('Redis has no process');
  return {
    pid: server.pid,
    url,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
