import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startGateway, type TestGateway } from './gateway.ts';
import { waitFor } from '../support/wait-for.ts';

test('lets a running mutation end, takes nothing new, closes streams and sockets', async () => {
  const gateway = await startGateway();
  const socket = new WebSocket(gateway.wsUrl, 'graphql-transport-ws');
  await once(socket, 'open');
  const socketClosed = once(socket, 'close');
  const stream = await fetch(`${gateway.url}/graphql?query=subscription{forever}`, { headers: { accept: 'text/event-stream' } });
  const streamed = stream.text();
  const running = gateway.post({ query: 'mutation { waitAndCount }' });
  await gateway.inside.begun;

  let closed = false;
  const closing = gateway.server.close().then(() => (closed = true));
  await waitFor('new connections to be refused', () => fetch(`${gateway.url}/health/live`).then(() => false, () => true));
  expect(await streamed).toContain('event: complete');
  expect(closed).toBe(false);

  gateway.inside.release();
  const answer = await running;
  expect(answer.body.data).toEqual({ waitAndCount: 1 });
  await closing;
  expect((await socketClosed)[0]).toBe(1001);
  await gateway.server.close();
});

test('does not wait longer than its limit', async () => {
  const gateway = await startGateway({ limits: { shutdownMs: 100 } });
  const running = gateway.post({ query: 'mutation { waitAndCount }' });
  await gateway.inside.begun;
  const [answer] = await Promise.all([running.then(() => 'answered', () => 'cut'), gateway.server.close()]);
  expect(answer).toBe('cut');
});

/** Sends the operation and leaves once it has begun. */
async function leaveDuring(gateway: TestGateway, query: string): Promise<void> {
  const leaving = new AbortController();
  const request = fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }), signal: leaving.signal });
  await gateway.inside.begun;
  leaving.abort();
  await expect(request).rejects.toThrow();
}

test('a mutation whose client leaves goes on', async () => {
  const gateway = await startGateway();
  await leaveDuring(gateway, 'mutation { waitAndCount }');
  gateway.inside.release();
  await waitFor('the mutation to end', () => gateway.inside.counted === 1);
});

test('a query whose client leaves is told', async () => {
  const gateway = await startGateway();
  await leaveDuring(gateway, '{ slow }');
  await waitFor('the signal', () => gateway.inside.aborted === 1);
});

test('an address that is taken is an error of listen', async () => {
  const gateway = await startGateway();
  await expect(startGateway({ config: { port: Number(new URL(gateway.url).port) } })).rejects.toThrow('EADDRINUSE');
});
