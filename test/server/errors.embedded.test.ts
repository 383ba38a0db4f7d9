import { expect, test } from 'vitest';
import { codeOf, startGateway } from './gateway.ts';
import { waitFor } from '../support/wait-for.ts';

test('A20 an unexpected error is masked; the log holds the original under the same id', async () => {
  const gateway = await startGateway();
  const answer = await gateway.post({ query: '{ broken whoami { id } }' });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    data: { broken: null, whoami: { id: 'anonymous' } },
    errors: [{ message: 'Internal server error.', path: ['broken'], locations: [{ line: 1, column: 3 }], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: answer.headers.get('x-request-id') } }],
  });
  const line = await waitFor('the log line', () => gateway.log.find((entry) => entry.includes('ECONNREFUSED')));
  expect(JSON.parse(line)).toMatchObject({ requestId: answer.headers.get('x-request-id'), path: ['broken'] });
});

test("a source's failure is told in the gateway's words", async () => {
  const gateway = await startGateway();
  const answer = await gateway.post({ query: '{ failing }' });
  expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'SOURCE_TIMEOUT', source: 'erp', requestId: answer.headers.get('x-request-id') });
  expect(answer.text).not.toContain('internal');
});

test('an error that is meant for the caller passes', async () => {
  const gateway = await startGateway();
  const answer = await gateway.post({ query: '{ refused }' });
  expect([codeOf(answer), answer.body.errors?.[0]?.message]).toEqual(['FORBIDDEN', 'You may not see this.']);
});

test('A20 GET and SSE mask too', async () => {
  const gateway = await startGateway();
  const byGet = await (await fetch(`${gateway.url}/graphql?query={broken}`)).text();
  const bySse = await (await fetch(`${gateway.url}/graphql?query=subscription{failsLater}`, { headers: { accept: 'text/event-stream' } })).text();
  for (const text of [byGet, bySse]) {
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('internal:');
    expect(text).not.toContain('redis');
    expect(text).not.toContain('"http"');
  }
});
