import { GraphQLError } from 'graphql';

/** Codes that a caller may see. Anything else is masked as `INTERNAL_SERVER_ERROR`. */
export const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'BAD_REQUEST', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED', 'FORBIDDEN', 'CSRF_REFUSED', 'METHOD_NOT_ALLOWED', 'NOT_ACCEPTABLE', 'UNSUPPORTED_MEDIA_TYPE', 'PAYLOAD_TOO_LARGE',
  'LIMIT_EXCEEDED', 'COST_EXCEEDED', 'INTROSPECTION_DISABLED', 'TOO_MANY_SUBSCRIPTIONS', 'SERVICE_UNAVAILABLE',
  'SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT', 'SOURCE_REJECTED', 'INVALID_CURSOR', 'HISTORY_GAP', 'SLOW_CONSUMER', 'NOT_SUPPORTED', 'UNKNOWN_CUSTOMER', 'INTERNAL_SERVER_ERROR',
]);

export interface RefusalOptions {
  /** HTTP status, default 400. */
  readonly status?: number;
  /** The request was well-formed GraphQL over HTTP: a client that accepts only `application/json` gets the error with status 200, as the specification asks. */
  readonly wellFormed?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further public facts, e.g. the limit. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Error whose place in the document is kept. */
  readonly at?: GraphQLError;
}

/** An error that stops a request before execution. `extensions.http` is taken off before it leaves. */
export function refusal(code: string, message: string, { status = 400, wellFormed = false, headers, details, at }: RefusalOptions = {}): GraphQLError {
  return new GraphQLError(message, { nodes: at?.nodes ?? null, source: at?.source, positions: at?.positions, extensions: { code, ...details, http: { status, ...(wellFormed ? { spec: true } : {}), ...(headers === undefined ? {} : { headers }) } } });
}

/** Refusal because of a limit, which is named. */
export const overLimit = (what: string, limit: number): GraphQLError =>
  refusal('LIMIT_EXCEEDED', `The document has more than ${limit} ${what}.`, { wellFormed: true, details: { limit } });

/** The error without the facts of how it is carried. */
export function withoutStatus(error: GraphQLError): GraphQLError {
  if (!('http' in error.extensions)) return error;
  const { http: _, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { nodes: error.nodes ?? null, source: error.source, positions: error.positions, path: error.path, originalError: error.originalError, extensions });
}
