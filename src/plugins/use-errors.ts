/** What of an error leaves the gateway: a code that is meant for callers passes, a source's failure is told in our words, anything else is masked. The original is logged. */
import { GraphQLError } from 'graphql';
import type { Logger } from '../telemetry/logger.ts';
import type { Arrival, Guard } from './guard.ts';
import { PUBLIC_CODES } from './refusal.ts';

export function useErrors({ logger }: { readonly logger: Logger }): Guard {
  return { name: 'errors', onError: (error, arrival) => publicError(error, arrival, logger) };
}

function publicError(error: GraphQLError, arrival: Arrival, logger: Logger): GraphQLError {
  const code = error.extensions['code'];
  if (typeof code === 'string' && PUBLIC_CODES.has(code) && code !== 'INTERNAL_SERVER_ERROR') return error;
  const original = rootOf(error);
  const { requestId } = arrival;
  if (isSourceError(original)) {
    logger.warn({ requestId, err: original, path: error.path }, 'a source failed');
    return locate(error, 'The source did not do what was asked.', { ...sourceCode(original), requestId });
  }
  if (error.path === undefined && code === undefined && isAboutVariables(error, original)) return locate(error, error.message, { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } });
  logger.error({ requestId, err: original, path: error.path }, 'an unexpected error was masked');
  return locate(error, 'Internal server error.', { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } });
}

/** Made when variables are coerced, before any resolver ran; the message quotes only what the caller sent. */
const isAboutVariables = (error: GraphQLError, original: Error): boolean => original instanceof GraphQLError || error.message.startsWith('Variable "$');

/** The error that a resolver threw, below what GraphQL wrapped around it. */
function rootOf(error: Error): Error {
  let root = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

interface SourceFailure extends Error {
  readonly kind: string;
  readonly retryAfterMs?: number | undefined;
  readonly source?: string | undefined;
}

/** By its shape: the class belongs to the kit of the sources, and a bundled copy of it would be another class. */
const isSourceError = (error: Error): error is SourceFailure => error.name === 'SourceError' && 'kind' in error && typeof error.kind === 'string';

function sourceCode({ kind, retryAfterMs, source }: SourceFailure): Record<string, unknown> {
  const code = kind === 'TIMEOUT' ? 'SOURCE_TIMEOUT' : kind === 'REJECTED' || kind === 'CONFLICT' ? 'SOURCE_REJECTED' : 'SOURCE_UNAVAILABLE';
  return { code, ...(typeof source === 'string' ? { source } : {}), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

const locate = (error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError =>
  new GraphQLError(message, { nodes: error.nodes ?? null, source: error.source, positions: error.positions, path: error.path, extensions });
