import { createClient, type Client } from 'graphql-ws';
import { SignJWT } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { BACK_OFFICE_KEY, SECRET, startGateway, type TestGateway } from './gateway.ts';
import { waitFor } from '../support/wait-for.ts';

const token = (expiresIn: string) => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject('1').setExpirationTime(expiresIn).sign(new TextEncoder().encode(SECRET));

function connect({ wsUrl }: TestGateway, connectionParams?: Record<string, unknown>, onClose: (code: number) => void = () => undefined): Client {
  const client = createClient({
    url: wsUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(connectionParams === undefined ? {} : { connectionParams }),
    on: { closed: (event) => onClose((event as { code: number }).code) },
  });
  onTestFinished(() => client.dispose());
  return client;
}

async function collect(client: Client, query: string, variables?: Record<string, unknown>): Promise<unknown[]> {
  const results: unknown[] = [];
  for await (const result of client.iterate({ query, ...(variables === undefined ? {} : { variables }) })) results.push(result);
  return results;
}

/** Events of an SSE answer, as they come. */
async function* eventsOf(response: Response): AsyncGenerator<string> {
  if (response.body === null) return;
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (!part.startsWith(':')) yield part;
  }
}

async function nextOf(events: AsyncGenerator<string>): Promise<string> {
  const { value } = await events.next();
  return String(value);
}

const metric = async ({ metrics }: TestGateway, name: string) => (await metrics.expose()).text.split('\n').find((line) => line.startsWith(name));

describe('graphql-ws', () => {
  test('subscriptions, queries and mutations', async () => {
    const gateway = await startGateway();
    const client = connect(gateway);
    expect(await collect(client, 'subscription ($to: Int!) { ticks(to: $to) }', { to: 3 })).toEqual([1, 2, 3].map((ticks) => ({ data: { ticks } })));
    expect(await collect(client, '{ whoami { id } }')).toEqual([{ data: { whoami: { id: 'anonymous' } } }]);
    expect(await collect(client, 'mutation { count }')).toEqual([{ data: { count: 1 } }]);
    expect(gateway.inside.executed).toBe(3);
  });

  test('the caller comes from the parameters of the connection, which browsers can send', async () => {
    const client = connect(await startGateway(), { authorization: `Bearer ${BACK_OFFICE_KEY}` });
    expect(await collect(client, '{ whoami { id } }')).toEqual([{ data: { whoami: { id: 'key:back-office' } } }]);
  });

  test('bad credentials close the socket', async () => {
    const gateway = await startGateway();
    for (const authorization of ['Bearer nobody', 7, `Bearer ${await token('-1h')}`]) {
      const codes: number[] = [];
      await expect(collect(connect(gateway, { authorization }, (code) => codes.push(code)), '{ whoami { id } }')).rejects.toMatchObject({ code: 4403 });
      expect(codes).toEqual([4403]);
    }
    expect(gateway.inside.executed).toBe(0);
  });

  test('every operation passes the guards; a refusal ends it alone', async () => {
    const client = connect(await startGateway());
    for (const [query, code] of [['{ a: expensive b: expensive }', 'COST_EXCEEDED'], [`{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'LIMIT_EXCEEDED'], ['{', 'GRAPHQL_PARSE_FAILED']] as const) {
      await expect(collect(client, query)).rejects.toMatchObject([{ extensions: { code } }]);
    }
    expect(await collect(client, '{ broken }')).toMatchObject([{ data: { broken: null }, errors: [{ message: 'Internal server error.' }] }]);
  });

  test('a failing subscription is masked and ends', async () => {
    const results = await collect(connect(await startGateway()), 'subscription { failsLater }');
    expect(results).toMatchObject([{ data: { failsLater: 1 } }, { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }]);
    expect(JSON.stringify(results)).not.toContain('redis');
  });

  test('completing lets go of the source', async () => {
    const gateway = await startGateway();
    const stream = connect(gateway).iterate({ query: 'subscription { forever }' });
    expect((await stream.next()).value).toEqual({ data: { forever: 1 } });
    expect(await metric(gateway, 'gateway_subscriptions{transport="socket"}')).toMatch(/ 1$/);
    await stream.return?.();
    await waitFor('the source to be let go', () => gateway.inside.released === 1);
    expect(await metric(gateway, 'gateway_subscriptions{transport="socket"}')).toMatch(/ 0$/);
  });

  test('A24 a socket does not outlive its token', async () => {
    const gateway = await startGateway();
    const authorization = `Bearer ${await token('2s')}`;
    await expect(collect(connect(gateway, { authorization }), 'subscription { forever }')).rejects.toMatchObject({ code: 4403 });
    await waitFor('the source to be let go', () => gateway.inside.released === 1);
  });
});

describe('SSE', () => {
  const FOREVER = 'subscription { forever }';
  const open = ({ url }: TestGateway, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(`${url}/graphql?query=${encodeURIComponent(FOREVER)}`, { headers: { accept: 'text/event-stream', ...headers }, ...(signal === undefined ? {} : { signal }) });

  test.each(['GET', 'POST'])('by %s: every event, then complete', async (method) => {
    const { url } = await startGateway();
    const query = 'subscription { ticks(to: 2) }';
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
    const response = method === 'GET' ? await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers }) : await fetch(`${url}/graphql`, { method, headers, body: JSON.stringify({ query }) });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const events: string[] = [];
    for await (const event of eventsOf(response)) events.push(event);
    expect(events).toEqual(['event: next\ndata: {"data":{"ticks":1}}', 'event: next\ndata: {"data":{"ticks":2}}', 'event: complete\ndata:']);
  });

  test('a client that leaves lets go of the source', async () => {
    const gateway = await startGateway();
    const leaving = new AbortController();
    expect(await nextOf(eventsOf(await open(gateway, {}, leaving.signal)))).toContain('"forever":1');
    leaving.abort();
    await waitFor('the source to be let go', () => gateway.inside.released === 1);
    expect(await metric(gateway, 'gateway_subscriptions{transport="sse"}')).toMatch(/ 0$/);
  });

  test('A24 a stream does not outlive its token', async () => {
    const gateway = await startGateway();
    const events = eventsOf(await open(gateway, { authorization: `Bearer ${await token('2s')}` }));
    expect(await nextOf(events)).toContain('"forever":1');
    expect(await nextOf(events)).toContain('event: complete');
  });

  test('more streams than the limit are 503', async () => {
    const gateway = await startGateway({ limits: { streams: 1 } });
    const first = await open(gateway);
    const second = await open(gateway);
    expect(await second.text()).toContain('SERVICE_UNAVAILABLE');
    await first.body?.cancel();
    await waitFor('the place to be free', async () => (await nextOf(eventsOf(await open(gateway)))).includes('"forever":1'));
  });
});
