import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import { createServer } from 'node:http';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BACK_OFFICE_KEY, SECRET, codeOf, startGateway, type Answer } from './gateway.ts';

const WHOAMI = { query: '{ whoami { id scopes customerId } }' };
const secretOf = (text: string) => new TextEncoder().encode(text);
const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` });
const me = ({ body }: Answer) => body.data?.['whoami'];

const token = (claims: Record<string, unknown>, { secret = SECRET, expiresIn = '1h', subject = '4711' } = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setSubject(subject).setExpirationTime(expiresIn).sign(secretOf(secret));

describe('who asks', () => {
  test('nobody without credentials', async () => {
    const gateway = await startGateway();
    expect(me(await gateway.post(WHOAMI))).toEqual({ id: 'anonymous', scopes: [], customerId: null });
  });

  test('a key, declared plainly or by its digest', async () => {
    const digest = createHash('sha256').update('admin-key').digest('hex');
    const gateway = await startGateway({ config: { apiKeys: [{ name: 'shop', key: 'shop-key', scopes: ['orders:write', 'self'] }, { name: 'admin', key: `sha256:${digest}`, scopes: ['admin'] }] } });
    // a key has no customer: it cannot hold `self`
    expect(me(await gateway.post(WHOAMI, bearer('shop-key')))).toEqual({ id: 'key:shop', scopes: ['orders:write'], customerId: null });
    expect(me(await gateway.post(WHOAMI, { authorization: 'bearer admin-key' }))).toEqual({ id: 'key:admin', scopes: ['admin'], customerId: null });
    expect((await gateway.post(WHOAMI, bearer(digest))).status).toBe(401);
  });

  test('a customer by token, with the scope self', async () => {
    const gateway = await startGateway();
    const shopper = bearer(await token({ scope: 'orders:read  prices:read', customer_id: 'cus_1' }));
    const expected = { id: 'user:4711', scopes: ['orders:read', 'prices:read', 'self'], customerId: 'cus_1' };
    expect(me(await gateway.post(WHOAMI, shopper))).toEqual(expected);
    expect(me(await gateway.post(WHOAMI, shopper)), 'from the kept verdict').toEqual(expected);
  });

  test('self without a customer is not granted', async () => {
    const gateway = await startGateway();
    expect(me(await gateway.post(WHOAMI, bearer(await token({ scope: 'self' }))))).toEqual({ id: 'user:4711', scopes: [], customerId: null });
  });

  test('the current and the previous secret', async () => {
    const previous = 'the secret that was used until yesterday';
    const gateway = await startGateway({ config: { jwt: { secrets: [SECRET, previous] } } });
    expect((await gateway.post(WHOAMI, bearer(await token({}, { secret: previous })))).status).toBe(200);
  });
});

describe('401, never anonymous', () => {
  const bad: Record<string, () => Promise<string> | string> = {
    'an unknown key': () => 'Bearer nobody',
    'no credential': () => 'Bearer ',
    'another scheme': () => `Basic ${BACK_OFFICE_KEY}`,
    'a foreign secret': async () => `Bearer ${await token({}, { secret: 'somebody else’s secret of enough bytes' })}`,
    'an expired token': async () => `Bearer ${await token({}, { expiresIn: '-1h' })}`,
    'no signature': () => `Bearer ${new UnsecuredJWT({}).setSubject('4711').setExpirationTime('1h').encode()}`,
    'no end': async () => `Bearer ${await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject('4711').sign(secretOf(SECRET))}`,
    'no subject': async () => `Bearer ${await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(secretOf(SECRET))}`,
    'a customer that is no string': async () => `Bearer ${await token({ customer_id: { $ne: '' } })}`,
    'a credential of 9,000 characters': () => `Bearer ${'x'.repeat(9_000)}`,
  };
  test.each(Object.entries(bad))('%s', async (_name, header) => {
    const gateway = await startGateway();
    const answer = await gateway.post(WHOAMI, { authorization: await header() });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(gateway.inside.executed).toBe(0);
  });

  test('a wrong issuer or audience', async () => {
    const gateway = await startGateway({ config: { jwt: { secrets: [SECRET], issuer: 'https://id.example', audience: 'gateway' } } });
    expect((await gateway.post(WHOAMI, bearer(await token({ iss: 'https://id.example', aud: 'gateway' })))).status).toBe(200);
    expect((await gateway.post(WHOAMI, bearer(await token({ iss: 'https://other.example', aud: 'gateway' })))).status).toBe(401);
    expect((await gateway.post(WHOAMI, bearer(await token({ iss: 'https://id.example', aud: 'shop' })))).status).toBe(401);
  });

  test('any token where tokens are not accepted', async () => {
    const gateway = await startGateway({ config: { jwt: null } });
    expect((await gateway.post(WHOAMI, bearer(await token({})))).status).toBe(401);
  });

  test('GET and SSE too', async () => {
    const gateway = await startGateway();
    const headers = bearer('nobody');
    expect((await fetch(`${gateway.url}/graphql?query={whoami{id}}`, { headers })).status).toBe(401);
    expect((await fetch(`${gateway.url}/graphql?query=subscription{forever}`, { headers: { ...headers, accept: 'text/event-stream' } })).status).toBe(401);
  });
});

describe('a published key set', () => {
  async function serveKeySet() {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const keys = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ ...jwk, kid: 'k1', alg: 'ES256' }] })));
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const stop = () => new Promise<void>((resolve) => {
      keys.close(() => resolve());
      keys.closeAllConnections();
    });
    onTestFinished(() => (keys.listening ? stop() : undefined));
    const { port } = keys.address() as AddressInfo;
    const sign = () => new SignJWT({ scope: 'orders:read' }).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).setSubject('9').setExpirationTime('1h').sign(privateKey);
    return { uri: `http://127.0.0.1:${port}/jwks.json`, jwk, sign, stop };
  }

  test('verifies its tokens; its public key is no shared secret', async () => {
    const { uri, jwk, sign } = await serveKeySet();
    const gateway = await startGateway({ config: { jwt: { jwksUri: uri, secrets: [] } } });
    expect(me(await gateway.post(WHOAMI, bearer(await sign())))).toMatchObject({ id: 'user:9', scopes: ['orders:read'] });
    const forged = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).setSubject('9').setExpirationTime('1h').sign(secretOf(JSON.stringify(jwk)));
    expect((await gateway.post(WHOAMI, bearer(forged))).status).toBe(401);
  });

  test('out of reach: 503, because nothing is known of the token', async () => {
    const { uri, sign, stop } = await serveKeySet();
    await stop();
    const gateway = await startGateway({ config: { jwt: { jwksUri: uri, secrets: [] } } });
    const answer = await gateway.post(WHOAMI, bearer(await sign()));
    expect([answer.status, codeOf(answer)]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect((await gateway.post(WHOAMI, bearer('not.a.token'))).status, 'malformed without asking').toBe(401);
  });
});

test('the same key declared twice is refused at start', async () => {
  const twice = startGateway({ config: { apiKeys: [{ name: 'one', key: 'k', scopes: [] }, { name: 'two', key: 'k', scopes: ['admin'] }] } });
  await expect(twice).rejects.toThrow('"two"');
});
