/** Passes an HTTP request on to another address, whole bodies at a time: what the proxies of the tests are made of. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Pool } from 'undici';

export interface ProxiedRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface ProxiedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Forwarder {
  /** Rejects when the target does not answer. */
  send(request: ProxiedRequest): Promise<ProxiedAnswer>;
  close(): Promise<void>;
}

/** Headers of one connection, not of the message. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect', 'upgrade']);
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'] as const;

const endToEnd = <T>(headers: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));

export function createForwarder(target: string): Forwarder {
  const { origin, pathname } = new URL(target);
  const prefix = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, { connections: 64 });
  return {
    async send({ method, path, headers, body }) {
      const known = METHODS.find((name) => name === method);
      if (!known) throw new Error(`cannot pass on ${method}`);
      const answer = await pool.request({ method: known, path: prefix + path, headers: endToEnd(headers), body: body.length > 0 ? body : null });
      return { status: answer.statusCode, headers: endToEnd(answer.headers), body: Buffer.from(await answer.body.arrayBuffer()) };
    },
    close: () => pool.destroy(),
  };
}

export async function readRequest(request: IncomingMessage): Promise<ProxiedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return { method: request.method ?? 'GET', path: request.url ?? '/', headers: request.headers, body: Buffer.concat(chunks) };
}

export function writeAnswer(response: ServerResponse, { status, headers, body }: ProxiedAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

export const textAnswer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): ProxiedAnswer => ({
  status,
  headers: { 'content-type': 'text/plain', ...headers },
  body: Buffer.from(text),
});
