import { describe, expect, test } from 'vitest';
import { startGateway } from './gateway.ts';

const get = async (url: string, path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe('health', () => {
  test('live while the process is, ready once it serves', async () => {
    let serving = false;
    const { url } = await startGateway({ serving: () => serving });
    expect((await get(url, '/health/live')).status).toBe(200);
    const starting = await get(url, '/health/ready');
    expect([starting.status, JSON.parse(starting.text)]).toEqual([503, { status: 'starting', sources: {} }]);
    serving = true;
    expect(await get(url, '/health/ready')).toMatchObject({ status: 200, text: '{"status":"ready","sources":{}}' });
  });

  test('a source that is down is told and does not make it unready', async () => {
    const { url } = await startGateway({ sources: [{ name: 'erp', status: 'DOWN' }, { name: 'shop', status: 'UP' }] });
    const ready = await get(url, '/health/ready');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { status: 'degraded', sources: { erp: 'DOWN', shop: 'UP' } }]);
  });

  test('metrics count requests by kind and outcome', async () => {
    const gateway = await startGateway();
    await gateway.post({ query: '{ whoami { id } }' });
    await gateway.post({ query: '{ broken }' });
    await gateway.post({ query: '{ nothing }' });
    await gateway.post({ query: '{ whoami { id } }' }, { authorization: 'Bearer nobody' });
    const { type, text } = await get(gateway.url, '/metrics');
    expect(type).toContain('text/plain');
    expect(text).toContain('gateway_requests_total{kind="query",outcome="ok"} 1');
    expect(text).toContain('gateway_requests_total{kind="query",outcome="failed"} 1');
    expect(text).toContain('gateway_requests_total{kind="unknown",outcome="refused"} 2');
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('any other path is 404', async () => {
    const { url } = await startGateway();
    for (const path of ['/', '/graphql/', '/health', '/webhooks/', '/webhooks/a/b', '/webhooks/..%2fx']) expect((await get(url, path)).status).toBe(404);
  });
});

describe('webhooks', () => {
  const received: { source: string; body: string; signature: unknown }[] = [];
  const intake = async (source: string, headers: Readonly<Record<string, unknown>>, rawBody: Uint8Array) => {
    if (source === 'broken') throw new Error('the store is closed');
    received.push({ source, body: Buffer.from(rawBody).toString('latin1'), signature: headers['x-signature'] });
    return { status: source === 'shop' ? 204 : 401 };
  };
  const deliver = (url: string, source: string, body: string | Uint8Array<ArrayBuffer>) => fetch(`${url}/webhooks/${source}`, { method: 'POST', body, headers: { 'x-signature': 'abc' } });

  test('hand the bytes on as they came and answer what the intake says', async () => {
    const { url } = await startGateway({ intake });
    expect((await deliver(url, 'shop', new Uint8Array([123, 255, 0, 125]))).status).toBe(204);
    expect(received.at(-1)).toEqual({ source: 'shop', body: '{\xff\0}', signature: 'abc' });
    expect((await deliver(url, 'other', '{}')).status).toBe(401);
  });

  test('A26 too long is 413 and never handed on', async () => {
    const { url } = await startGateway({ intake, limits: { bodyBytes: 1_000 } });
    const before = received.length;
    expect((await deliver(url, 'shop', 'x'.repeat(1_001))).status).toBe(413);
    expect(received).toHaveLength(before);
  });

  test('a failing intake is 500 without its reason; GET is 405', async () => {
    const { url } = await startGateway({ intake });
    const answer = await deliver(url, 'broken', '{}');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect((await fetch(`${url}/webhooks/shop`)).status).toBe(405);
  });
});
