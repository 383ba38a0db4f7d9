/** All I/O with the shop; every fault becomes a `SourceError`. */
import { z } from 'zod';
import { createWire, parseJson, rateLimited, throttledInside, type WireAnswer } from '../http.ts';
import { type Call, type Limits, SourceError } from '../source.ts';
import type { Config } from './config.ts';

/** Header with the instant of sending in ms since 1970. */
export const SENT_HEADER = 'x-sent-at';
/** A request older than this is dropped by the shop before anything is done, in ms: a write given up after it cannot take effect later. */
export const MAX_AGE_MS = 2_000;
export const LIMITS: Limits = { concurrency: 24, concurrentWrites: 8, callsPerSecond: null, maxKeys: 200, readTimeoutMs: MAX_AGE_MS, writeTimeoutMs: MAX_AGE_MS };

export interface Client {
  /** Sends a document and parses `data`. */
  ask<Data extends z.ZodType>(query: string, variables: Readonly<Record<string, unknown>>, data: Data, call: Call): Promise<z.infer<Data>>;
  close(): Promise<void>;
}

const Failure = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).optional() })).min(1) });

/** @param connections as many as calls at once */
export function createClient({ endpoint, token }: Config, connections: number): Client {
  const { origin, pathname } = new URL(endpoint);
  const path = `${pathname.replace(/\/$/, '')}/graphql`;
  const wire = createWire({ origin, connections });
  const authorization = `Bearer ${token}`;
  return {
    async ask(query, variables, data, call) {
      const answer = await wire.send({
        method: 'POST', path, headers: { authorization, 'content-type': 'application/json', [SENT_HEADER]: String(Date.now()) }, body: JSON.stringify({ query, variables }), timeoutMs: LIMITS.readTimeoutMs, signal: call.signal,
      });
      if (answer.status === 401 || answer.status === 403) throw new SourceError('UNAUTHORIZED', `${origin} refuses the token`);
      if (answer.status === 408) throw new SourceError('TIMEOUT', `${origin} got the request too late`);
      if (answer.status === 429) throw rateLimited(answer, origin);
      if (answer.status >= 500) throw new SourceError('UNAVAILABLE', `${origin} answered ${answer.status}`);
      const body = parseJson(answer, origin);
      if (typeof body !== 'object' || body === null || 'errors' in body) throw failure(origin, body, answer);
      const result = data.safeParse('data' in body ? body.data : undefined);
      if (result.success) return result.data;
      const issue = result.error.issues[0];
      throw new SourceError('MALFORMED', `${origin}: data.${issue?.path.join('.')}: ${issue?.message}`);
    },
    close: () => wire.close(),
  };
}

function failure(origin: string, body: unknown, answer: WireAnswer): SourceError {
  const parsed = Failure.safeParse(body);
  const error = parsed.data?.errors[0];
  if (!parsed.success || !error) return new SourceError('MALFORMED', `${origin} answered without data`);
  const { errors, data } = parsed.data;
  const throttled = throttledInside(answer, origin, errors.map(({ extensions }) => extensions?.code), data);
  if (throttled) return throttled;
  if (error.extensions?.code === 'INTERNAL') return new SourceError('UNAVAILABLE', `${origin}: ${error.message}`);
  return new SourceError('REJECTED', `${origin}: ${error.message}`, { code: 'OTHER' });
}
