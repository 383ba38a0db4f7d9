import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startGateway, type TestGateway } from './gateway.ts';
import { waitFor } from '../support/wait-for.ts';

interface Raw {
  readonly socket: WebSocket;
  readonly messages: { readonly type: string; readonly id?: string; readonly payload?: unknown }[];
  send(message: unknown): void;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
}

async function open({ wsUrl }: TestGateway, options: { readonly protocol?: string; readonly headers?: Record<string, string> } = {}): Promise<Raw> {
  const socket = new WebSocket(wsUrl, options.protocol ?? 'graphql-transport-ws', { headers: options.headers ?? {} });
  const messages: Raw['messages'] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Raw['messages'][number]));
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  return { socket, messages, closed, send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)) };
}

async function initialised(gateway: TestGateway): Promise<Raw> {
  const raw = await open(gateway);
  raw.send({ type: 'connection_init' });
  await waitFor('the acknowledgement', () => raw.messages.length === 1);
  return raw;
}

const subscription = (id: string) => ({ id, type: 'subscribe', payload: { query: 'subscription { forever }' } });

describe('A22 the exact close codes', () => {
  test.each([
    ['4401 subscribe before the connection is acknowledged', [subscription('1')], 4401],
    ['4429 two inits', [{ type: 'connection_init' }, { type: 'connection_init' }], 4429],
    ['4400 bad JSON', ['{'], 4400],
    ['4400 an unknown type', [{ type: 'drop_table' }], 4400],
    ['4400 a type that only servers send', [{ type: 'connection_ack' }], 4400],
    ['4400 a subscribe without a query', [{ type: 'connection_init' }, { id: '1', type: 'subscribe', payload: {} }], 4400],
    ['1009 a frame of 1 MB', [`"${'x'.repeat(1_000_000)}"`], 1009],
  ])('%s', async (_name, messages, code) => {
    const raw = await open(await startGateway());
    for (const message of messages) raw.send(message);
    expect(await raw.closed).toBe(code);
  });

  test('4400 a binary frame, even of a valid message', async () => {
    const raw = await initialised(await startGateway());
    raw.socket.send(Buffer.from(JSON.stringify(subscription('1'))), { binary: true });
    expect(await raw.closed).toBe(4400);
  });

  test('4409 an id that is in use', async () => {
    const raw = await initialised(await startGateway());
    raw.send(subscription('same'));
    raw.send(subscription('same'));
    expect(await raw.closed).toBe(4409);
  });

  test('4408 no init in time', async () => {
    const raw = await open(await startGateway({ limits: { connectionInitMs: 50 } }));
    expect(await raw.closed).toBe(4408);
  });

  test('4406 another subprotocol', async () => {
    const gateway = await startGateway();
    const socket = new WebSocket(gateway.wsUrl);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(4406);
  });
});

describe('A21 the origin of a page', () => {
  const statusOf = (gateway: TestGateway, headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(gateway.wsUrl, 'graphql-transport-ws', { headers });
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        socket.terminate();
      });
      socket.on('open', () => {
        resolve(101);
        socket.terminate();
      });
      socket.on('error', () => undefined);
    });

  test('foreign ones are refused at the upgrade, the own and the listed ones are not', async () => {
    const gateway = await startGateway({ config: { wsOrigins: ['https://shop.example'] } });
    expect(await statusOf(gateway, { origin: 'https://evil.example', cookie: 'session=valid' })).toBe(403);
    expect(await statusOf(gateway, { origin: 'null' })).toBe(403);
    expect(await statusOf(gateway, { origin: gateway.url.replace('127.0.0.1', '127.0.0.1.evil.example') })).toBe(403);
    expect(await statusOf(gateway, { origin: gateway.url })).toBe(101);
    expect(await statusOf(gateway, { origin: 'https://shop.example' })).toBe(101);
    expect(await statusOf(gateway, {})).toBe(101);
  });

  test('another path is 404', async () => {
    const gateway = await startGateway();
    expect(await statusOf({ ...gateway, wsUrl: gateway.wsUrl.replace('/graphql', '/other') }, {})).toBe(404);
  });
});

describe('caps', () => {
  test('A22 10,000 subscribes on one socket: 100 run', async () => {
    const gateway = await startGateway();
    const raw = await initialised(gateway);
    for (let i = 0; i < 10_000; i++) raw.send(subscription(String(i)));
    await waitFor('every answer', () => raw.messages.length === 1 + 10_000);
    const refused = raw.messages.filter(({ type }) => type === 'error');
    expect(refused).toHaveLength(9_900);
    expect(JSON.stringify(refused[0]?.payload)).toContain('TOO_MANY_SUBSCRIPTIONS');
    expect(gateway.inside.executed).toBe(100);
    raw.socket.close();
    await waitFor('the sources to be let go', () => gateway.inside.released === 100);
  });

  test('A23 subscribing and completing many times leaves nothing behind', async () => {
    const gateway = await startGateway();
    const raw = await initialised(gateway);
    for (let i = 0; i < 2_000; i++) {
      raw.send(subscription(String(i)));
      if (i % 50 === 49) {
        await waitFor('the events', () => raw.messages.length === i + 2);
        for (let done = i - 49; done <= i; done++) raw.send({ id: String(done), type: 'complete' });
        await waitFor('the sources to be let go', () => gateway.inside.released === i + 1);
      }
    }
    expect((await gateway.metrics.expose()).text).toContain('gateway_subscriptions{transport="socket"} 0');
  });

  test('sockets in this process', async () => {
    const gateway = await startGateway({ limits: { sockets: 2 } });
    await open(gateway);
    const second = await open(gateway);
    await expect(open(gateway)).rejects.toThrow('503');
    second.socket.close();
    await second.closed;
    await waitFor('a place', async () => (await open(gateway)).socket.readyState === WebSocket.OPEN);
  });

  test('A22 a client that floods with pings and does not read is cut', async () => {
    const gateway = await startGateway({ limits: { unsentBytes: 65_536 } });
    const raw = await initialised(gateway);
    raw.socket.pause();
    const ping = { type: 'ping', payload: { x: 'x'.repeat(50_000) } };
    let closed = false;
    raw.socket.on('error', () => (closed = true));
    await waitFor('the cut', async () => {
      for (let i = 0; i < 100 && raw.socket.readyState === WebSocket.OPEN; i++) raw.send(ping);
      const open = (await gateway.metrics.expose()).text.includes('gateway_sockets 0');
      return closed || open;
    });
  });

  test('A22 a half-open connection is cut', async () => {
    const gateway = await startGateway({ limits: { keepAliveMs: 50 } });
    const { port } = new URL(gateway.url);
    const connection = connectTcp(Number(port), '127.0.0.1');
    onTestFinished(() => void connection.destroy());
    connection.write(`GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`);
    // reads, but never answers a ping
    connection.resume();
    await once(connection, 'close');
  });
});
