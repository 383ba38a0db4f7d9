import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startCountingProxy } from './counting-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { listen, shut } from './listen.ts';
import { pointRelay, startRelay } from './relay.ts';
import { waitFor } from './wait-for.ts';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

/** Answers how often it was asked and with what. */
async function startUpstream(): Promise<{ url: string; bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(201, { 'x-path': request.url ?? '' });
      response.end(`answer ${bodies.length}`);
    });
  });
  const url = await listen(server);
  undo.push(() => shut(server));
  return { url, bodies };
}

const post = (url: string, body: string): Promise<Response> => fetch(url, { method: 'POST', body });

describe('counting proxy', () => {
  it('passes calls on, keeps the target path, and counts', async () => {
    const upstream = await startUpstream();
    const proxy = await startCountingProxy(`${upstream.url}/rpc`);
    undo.push(proxy.stop);
    const answer = await post(`${proxy.url}/x?y=1`, 'one');
    expect([answer.status, answer.headers.get('x-path'), await answer.text()]).toEqual([201, '/rpc/x?y=1', 'answer 1']);
    expect(proxy.calls.map(({ method, path, body }) => [method, path, body.toString()])).toEqual([['POST', '/rpc/x?y=1', 'one']]);
    proxy.reset();
    expect(proxy.calls).toHaveLength(0);
  });
});

describe('fault proxy', () => {
  it('does what the latest rule says and nothing without one', async () => {
    const upstream = await startUpstream();
    const proxy = await startFaultProxy(upstream.url);
    undo.push(proxy.stop);
    expect(await (await post(proxy.url, 'plain')).text()).toBe('answer 1');

    const cut = proxy.when(() => ({ kind: 'cut' }));
    await expect(post(proxy.url, 'cut')).rejects.toThrow();
    expect(upstream.bodies).toEqual(['plain']);

    proxy.when((request) => (request.body.toString() === 'after' ? { kind: 'cutAfter' } : null));
    cut();
    await expect(post(proxy.url, 'after')).rejects.toThrow();
    expect(upstream.bodies).toEqual(['plain', 'after']);

    proxy.when(() => ({ kind: 'answerAfter', status: 500 }));
    expect((await post(proxy.url, 'failed')).status).toBe(500);
    expect(upstream.bodies).toEqual(['plain', 'after', 'failed']);

    proxy.when(() => ({ kind: 'answer', status: 429, headers: { 'retry-after': '1' } }));
    expect((await post(proxy.url, 'throttled')).headers.get('retry-after')).toBe('1');
    expect(upstream.bodies).toHaveLength(3);
  });

  it('runs hooks after the upstream acted and before the caller hears of it', async () => {
    const upstream = await startUpstream();
    const proxy = await startFaultProxy(upstream.url);
    undo.push(proxy.stop);
    const order: string[] = [];
    proxy.onAnswer(async (request, answer) => {
      order.push(`${request.body.toString()} ${upstream.bodies.length} ${answer.status}`);
      await new Promise(setImmediate);
      order.push('hook done');
    });
    await post(proxy.url, 'x');
    order.push('caller');
    expect(order).toEqual(['x 1 201', 'hook done', 'caller']);
  });
});

describe('relay', () => {
  it('answers 503 without a gateway and passes on to the one of the moment', async () => {
    const [first, second] = [await startUpstream(), await startUpstream()];
    const relay = await startRelay();
    undo.push(relay.stop);
    expect((await post(relay.url, 'lost')).status).toBe(503);
    await pointRelay(relay, first.url);
    expect((await post(`${relay.url}/webhooks/web`, 'a')).headers.get('x-path')).toBe('/webhooks/web');
    await pointRelay(relay, second.url);
    await post(relay.url, 'b');
    await pointRelay(relay, null);
    expect((await post(relay.url, 'lost')).status).toBe(503);
    expect([first.bodies, second.bodies]).toEqual([['a'], ['b']]);
  });

  it('answers 503 when the gateway is gone', async () => {
    const relay = await startRelay();
    undo.push(relay.stop);
    const gone = createServer();
    const url = await listen(gone);
    await shut(gone);
    await pointRelay(relay, url);
    expect((await post(relay.url, 'x')).status).toBe(503);
  });
});

describe('waitFor', () => {
  it('counts errors as not yet and names what it waited for', async () => {
    let asked = 0;
    const answer = await waitFor('third time', () => {
      asked += 1;
      if (asked < 3) throw new Error('not yet');
      return asked;
    });
    expect(answer).toBe(3);
    await expect(waitFor('never', () => null, 60)).rejects.toThrow('never: not within 60 ms');
  });
});
