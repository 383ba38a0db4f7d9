import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { answerOf, codeOf, startGateway, type Answer } from './gateway.ts';

const WHOAMI = { query: '{ whoami { id } }' };
const COUNT = { query: 'mutation { count }' };

describe('A11 CSRF', () => {
  test('a mutation over GET is refused', async () => {
    const gateway = await startGateway();
    const answer = await answerOf(await fetch(`${gateway.url}/graphql?query=mutation{count}`));
    expect([answer.status, codeOf(answer)]).toEqual([405, 'CSRF_REFUSED']);
    const hidden = new URLSearchParams({ query: 'query A { whoami { id } } mutation B { count }', operationName: 'B' });
    expect((await fetch(`${gateway.url}/graphql?${hidden}`)).status).toBe(405);
    expect((await fetch(`${gateway.url}/graphql?query=mutation{count}`, { headers: { accept: 'text/event-stream' } })).status).toBe(405);
    expect(gateway.inside.counted).toBe(0);
  });

  test.each([
    ['text/plain', JSON.stringify(COUNT)],
    ['application/x-www-form-urlencoded', 'query=mutation%7Bcount%7D'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"mutation { count }"}\r\n--x--\r\n'],
    ['application/graphql', 'mutation { count }'],
    ['application/json; charset=utf-16', JSON.stringify(COUNT)],
    ['application/json+x', JSON.stringify(COUNT)],
    ['', JSON.stringify(COUNT)],
  ])('a body of type %j is refused', async (type, body) => {
    const gateway = await startGateway();
    const answer = await gateway.post(body, { 'content-type': type });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(gateway.inside.counted).toBe(0);
  });

  test('A28 an upload is refused', async () => {
    const gateway = await startGateway();
    const form = new FormData();
    form.append('operations', JSON.stringify({ query: 'mutation ($file: Upload) { count }', variables: { file: null } }));
    form.append('map', JSON.stringify({ 0: ['variables.file'] }));
    form.append('0', new Blob(['x'.repeat(1_000)]), 'a.txt');
    const answer = await answerOf(await fetch(`${gateway.url}/graphql`, { method: 'POST', body: form }));
    expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(gateway.inside).toMatchObject({ executed: 0, counted: 0 });
  });

  test('a mutation runs once on either path', async () => {
    const gateway = await startGateway();
    expect((await gateway.post(COUNT)).body.data).toEqual({ count: 1 });
    const overSse = await gateway.post(COUNT, { accept: 'text/event-stream' });
    expect(overSse.text).toContain('"count":2');
    expect(gateway.inside).toMatchObject({ executed: 2, counted: 2 });
  });

  test('other methods are refused', async () => {
    const gateway = await startGateway();
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${gateway.url}/graphql`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(COUNT) });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });
});

describe('CORS', () => {
  const preflight = (url: string, origin: string) => fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });

  test('is off', async () => {
    const gateway = await startGateway();
    expect((await preflight(gateway.url, 'https://shop.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('lets only the listed origins in', async () => {
    const gateway = await startGateway({ config: { corsOrigins: ['https://shop.example'] } });
    const listed = await preflight(gateway.url, 'https://shop.example');
    expect([listed.status, listed.headers.get('access-control-allow-origin'), listed.headers.get('vary')]).toEqual([204, 'https://shop.example', 'origin']);
    expect((await preflight(gateway.url, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await gateway.post(WHOAMI, { origin: 'https://shop.example' })).headers.get('access-control-allow-origin')).toBe('https://shop.example');
    const get = await fetch(`${gateway.url}/graphql?query={whoami{id}}`, { headers: { origin: 'https://shop.example' } });
    expect(get.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  });
});

describe('GraphQL over HTTP', () => {
  const RESPONSE_JSON = 'application/graphql-response+json';
  const outline = ({ status, headers, body }: Answer) => [status, headers.get('content-type'), body.errors === undefined ? 'data' : 'errors'];

  test.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    [RESPONSE_JSON, RESPONSE_JSON],
    [`${RESPONSE_JSON}; charset=utf-8, application/json; charset=utf-8`, RESPONSE_JSON],
    ['application/json;q=0, application/graphql-response+json', RESPONSE_JSON],
    ['text/html, */*;q=0.8', 'application/json'],
  ])('accept %j is answered with %s', async (accept, type) => {
    const gateway = await startGateway();
    expect(outline(await gateway.post(WHOAMI, { accept }))).toEqual([200, `${type}; charset=utf-8`, 'data']);
  });

  test('an answer that cannot be given is 406', async () => {
    const gateway = await startGateway();
    expect((await gateway.post(WHOAMI, { accept: 'text/csv' })).status).toBe(406);
    expect(gateway.inside.executed).toBe(0);
    expect((await gateway.post({ query: 'subscription { forever }' })).status).toBe(406);
  });

  test.each([
    ['that does not parse', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['that is not valid', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['without the named operation', { query: 'query A { whoami { id } }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['with variables of a wrong type', { query: 'query ($n: Int!) { items(first: $n) { id } }', variables: { n: 'many' } }, 'BAD_USER_INPUT'],
  ])('a request %s is 400, or 200 for a client of application/json', async (_what, body, code) => {
    const gateway = await startGateway();
    const strict = await gateway.post(body, { accept: RESPONSE_JSON });
    expect([...outline(strict), codeOf(strict)]).toEqual([400, `${RESPONSE_JSON}; charset=utf-8`, 'errors', code]);
    const lenient = await gateway.post(body, { accept: 'application/json' });
    expect([...outline(lenient), codeOf(lenient)]).toEqual([200, 'application/json; charset=utf-8', 'errors', code]);
    expect(strict.body).not.toHaveProperty('data');
    expect(strict.text).not.toContain('"http"');
  });

  test.each([
    ['no JSON', '{"query":'],
    ['a string', '"{ whoami { id } }"'],
    ['null', 'null'],
    ['no query', '{}'],
    ['a query that is no string', '{"query":{"a":1}}'],
    ['variables that are a list', '{"query":"{ whoami { id } }","variables":[]}'],
    ['an operation name that is none', '{"query":"{ whoami { id } }","operationName":"a\\nb"}'],
    ['extensions that are a string', '{"query":"{ whoami { id } }","extensions":"x"}'],
    ['A02 a batch', JSON.stringify(Array.from({ length: 1_000 }, () => WHOAMI))],
  ])('%s is 400', async (_what, body) => {
    const gateway = await startGateway();
    const answer = await gateway.post(body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(gateway.inside.executed).toBe(0);
  });

  test('GET answers queries with variables', async () => {
    const gateway = await startGateway();
    const query = new URLSearchParams({ query: 'query Q($n: Int!) { items(first: $n) { id } }', variables: '{"n":1}', operationName: 'Q' });
    const answer = await answerOf(await fetch(`${gateway.url}/graphql?${query}`));
    expect([answer.status, answer.body.data]).toEqual([200, { items: [{ id: '1' }] }]);
    expect((await fetch(`${gateway.url}/graphql?query={whoami{id}}&variables={`)).status).toBe(400);
  });

  test('every answer names its request', async () => {
    const gateway = await startGateway();
    const ids = [await gateway.post(WHOAMI, { 'x-request-id': 'mine' }), await gateway.post('{'), await answerOf(await fetch(`${gateway.url}/graphql?query={whoami{id}}`))].map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
    expect(ids).not.toContain('mine');
  });

  test('GraphiQL is served, but not in production', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await fetch(`${(await startGateway()).url}/graphql`, { headers });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(await page.text()).not.toContain('unpkg.com');
    const inProduction = await fetch(`${(await startGateway({ config: { production: true } })).url}/graphql`, { headers });
    expect(inProduction.headers.get('content-type')).not.toBe('text/html');
    expect(inProduction.status).toBe(400);
  });
});

describe('the body', () => {
  test('A06 longer than the limit is 413, announced or not', async () => {
    const gateway = await startGateway();
    const spaces = `{"query":"{ whoami { id } }${' '.repeat(10_000_000)}"}`;
    const announced = await gateway.post(spaces);
    expect([announced.status, codeOf(announced)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const chunked = await new Promise((resolve, reject) => {
      const sending = httpRequest(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } }, ({ statusCode }) => resolve(statusCode));
      sending.on('error', reject);
      sending.end(spaces);
      sending.flushHeaders();
    });
    expect(chunked).toBe(413);
    expect(gateway.inside.executed).toBe(0);
  });

  test('compressed is refused unread', async () => {
    const gateway = await startGateway();
    expect((await gateway.post(WHOAMI, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('cut off costs nothing', async () => {
    const gateway = await startGateway();
    await new Promise<void>((resolve) => {
      const cut = httpRequest(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 1_000 } });
      cut.on('error', () => resolve());
      cut.write('{"query":"mutation { count }"', () => cut.destroy());
    });
    expect((await gateway.post(WHOAMI)).status).toBe(200);
    expect(gateway.inside.counted).toBe(0);
  });
});
