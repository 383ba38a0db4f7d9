/** Answers HTTP requests of the shop: pictures, GraphQL, and its people's screens. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { MAX_AGE_MS, SENT_HEADER } from '../client.ts';
import { createGraphql } from './graphql.ts';
import { drawImage } from './images.ts';
import { PEOPLE } from './people.ts';
import type { Store } from './store.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const IMAGE_MAX_AGE_S = 3_600;

interface Answer { readonly status: number; readonly type: string; readonly body: string }
const json = (status: number, body: object): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });
const failure = (status: number, code: string, message: string): Answer => json(status, { errors: [{ message, extensions: { code } }] });

/** @param tokens of the API and of the people */
export function createApp(store: Store, tokens: { readonly api: string; readonly people: string }): RequestListener {
  const graphql = createGraphql(store);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const arrived = Date.now();
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    if (request.method === 'GET') {
      if (pathname === '/health') return json(200, { status: 'ok' });
      const image = drawImage(store, pathname);
      return image === null ? failure(404, 'NOT_FOUND', 'there is nothing here') : { status: 200, type: 'image/svg+xml', body: image };
    }
    const act = PEOPLE[pathname];
    const screen = act !== undefined || pathname === '/demo/reset';
    if (request.method !== 'POST' || (!screen && pathname !== '/graphql')) return failure(404, 'NOT_FOUND', 'there is nothing here');
    if (request.headers.authorization !== `Bearer ${screen ? tokens.people : tokens.api}`) return failure(401, 'UNAUTHENTICATED', 'token is missing or wrong');
    const body = await readJson(request);
    if (body === undefined) return failure(400, 'BAD_REQUEST', 'body is not JSON or too long');
    // Last before acting: whoever gave a request up after this time may rely on it never taking effect.
    if (Date.now() - Number(request.headers[SENT_HEADER] ?? arrived) > MAX_AGE_MS) return failure(408, 'TOO_LATE', 'request is too old');
    if (act) return json(200, store.transaction(() => act(store, body)));
    if (screen) return (store.reset(), json(200, {}));
    return json(200, await graphql(body));
  }
  return (request, response) => void answer(request).catch((error: unknown) => {
    console.error(error);
    return failure(500, 'INTERNAL', error instanceof Error ? error.message : 'internal error');
  }).then((result) => send(response, result));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...(type === 'image/svg+xml' ? { 'cache-control': `public, max-age=${IMAGE_MAX_AGE_S}` } : {}) });
  response.end(body);
}
