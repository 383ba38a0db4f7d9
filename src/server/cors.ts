/** Which pages of other origins may call. Never with cookies: the gateway has none. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a browser may remember the answer to a preflight, in seconds. */
const PREFLIGHT_S = 600;

/** Sets the headers for a listed origin and answers preflights. True when the request is answered. */
export type Cors = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins);
  return (request, response) => {
    const { origin } = request.headers;
    const listed = origin !== undefined && allowed.has(origin);
    if (allowed.size > 0) response.setHeader('vary', 'origin');
    if (listed) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', 'x-request-id');
    }
    if (request.method !== 'OPTIONS') return false;
    if (listed) {
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader('access-control-allow-headers', 'authorization, content-type');
      response.setHeader('access-control-max-age', String(PREFLIGHT_S));
    }
    response.statusCode = 204;
    response.end();
    return true;
  };
}

/** True when a page of this origin may open a WebSocket: the gateway's own, or a listed one. Clients that are no browsers send none. */
export function mayOpenSocket(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origins.has(origin)) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
