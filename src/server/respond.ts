import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { withoutStatus } from '../plugins/refusal.ts';

/** Facts of `extensions.http`, made by `refusal`. */
interface HttpFacts {
  readonly status?: unknown;
  readonly spec?: unknown;
  readonly headers?: unknown;
}

const httpOf = (error: GraphQLError): HttpFacts => {
  const http = error.extensions['http'];
  return typeof http === 'object' && http !== null ? http : {};
};

/** JSON text, perhaps encoded already, with the headers that every GraphQL answer has. */
export function sendJson(response: ServerResponse, status: number, type: string, text: string | Buffer): void {
  response.statusCode = status;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(text);
}

/** Errors of a request that was not executed, with the status that they ask for. As `application/json` errors of a well-formed request have status 200. */
export function sendErrors(response: ServerResponse, type: string, errors: readonly GraphQLError[]): void {
  const plain = type === 'application/json';
  let status = 0;
  for (const error of errors) {
    const http = httpOf(error);
    const own = plain && http.spec === true ? 200 : typeof http.status === 'number' ? http.status : 400;
    status = Math.max(status, own);
    if (typeof http.headers === 'object' && http.headers !== null) for (const [name, value] of Object.entries(http.headers)) response.setHeader(name, String(value));
  }
  sendJson(response, status, type, JSON.stringify({ errors: errors.map(withoutStatus) }));
}

/** A short answer that is not GraphQL. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(text);
}
