/** The wire kit: one pooled HTTP client for each source, faults turned into `SourceError`. */
import { Pool, errors } from 'undici';
import { SourceError } from './source.ts';

export interface WireOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Connections kept open. Default 16. */
  readonly connections?: number;
  /** Largest answer taken, in bytes. Default 16 MiB. */
  readonly maxBytes?: number;
}

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with query, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Wire {
  /** Any status is an answer; only a missing or cut-off one rejects, with UNREACHABLE, TIMEOUT, RESET, MALFORMED (too long) or CANCELLED. */
  send(request: WireRequest): Promise<WireAnswer>;
  close(): Promise<void>;
}

const DEFAULT_CONNECTIONS = 16;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const CONNECT_TIMEOUT_MS = 2_000;
/** Below Node's own 5 s for idle connections, so that a pooled one is not reused while the server drops it. */
const KEEP_ALIVE_MS = 4_000;

export function createWire({ origin, connections = DEFAULT_CONNECTIONS, maxBytes = DEFAULT_MAX_BYTES }: WireOptions): Wire {
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: KEEP_ALIVE_MS, keepAliveMaxTimeout: KEEP_ALIVE_MS, connect: { timeout: CONNECT_TIMEOUT_MS }, maxResponseSize: maxBytes });
  return {
    async send({ method, path, headers, body, timeoutMs, signal }) {
      const deadline = new Deadline(timeoutMs, signal);
      try {
        const answer = await pool.request({ method, path, headers: headers ?? {}, body: body ?? null, signal: deadline.signal, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
        return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
      } catch (error) {
        throw toSourceError(error, origin, deadline.expired, signal?.aborted === true);
      } finally {
        deadline.clear();
      }
    },
    close: () => pool.destroy(),
  };
}

/** One timer and at most one listener for each request: cheaper than AbortSignal.any with AbortSignal.timeout. */
class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal | undefined;
  readonly #abort = (): void => this.#controller.abort();
  expired = false;
  constructor(ms: number, outer: AbortSignal | undefined) {
    this.#timer = setTimeout(() => {
      this.expired = true;
      this.#controller.abort();
    }, ms);
    this.#outer = outer;
    if (outer?.aborted) this.#controller.abort();
    else outer?.addEventListener('abort', this.#abort, { once: true });
  }
  get signal(): AbortSignal {
    return this.#controller.signal;
  }
  clear(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#abort);
  }
}

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function toSourceError(error: unknown, origin: string, expired: boolean, cancelled: boolean): SourceError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (expired || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) return new SourceError('TIMEOUT', `no answer in time from ${origin}`, { cause: error });
  if (cancelled) return new SourceError('CANCELLED', `call to ${origin} was cancelled`, { cause: error });
  if (NEVER_SENT.has(code)) return new SourceError('UNREACHABLE', `cannot connect to ${origin} (${code})`, { cause: error });
  if (error instanceof errors.ResponseExceededMaxSizeError) return new SourceError('MALFORMED', `answer of ${origin} is too long`, { cause: error });
  return new SourceError('RESET', `connection to ${origin} ended before the answer (${code || String(error)})`, { cause: error });
}

/** Parses a JSON answer; rejects with MALFORMED naming what came instead. */
export function parseJson(answer: WireAnswer, origin: string): unknown {
  try {
    return JSON.parse(answer.text) as unknown;
  } catch (error) {
    throw new SourceError('MALFORMED', `${origin} answered ${answer.status} with something that is not JSON: ${JSON.stringify(answer.text.slice(0, 60))}`, { cause: error });
  }
}

/** Nobody is left alone for longer, whatever was asked: a mistake in a header must not last for ever. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** `Retry-After` in ms (seconds or a date), at most a day; undefined when absent. */
export function retryAfterMs(answer: WireAnswer, now: Date): number | undefined {
  const value = answer.headers['retry-after'];
  if (typeof value !== 'string') return undefined;
  const seconds = value.trim() === '' ? Number.NaN : Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_WAIT_MS, Math.max(0, ms));
}

/** The system asked to slow down and did nothing. */
export function rateLimited(answer: WireAnswer, origin: string): SourceError {
  const wait = retryAfterMs(answer, new Date());
  return new SourceError('RATE_LIMITED', `${origin} asks to slow down`, wait === undefined ? {} : { retryAfterMs: wait });
}

/** Codes by which GraphQL servers say inside HTTP 200 what others say with 429. */
const THROTTLED = new Set(['THROTTLED', 'RATE_LIMITED', 'RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS']);

/**
 * The error of a GraphQL answer with HTTP 200 that asks to slow down; null: it does not.
 * @param codes `extensions.code` of its errors
 */
export function throttledInside(answer: WireAnswer, origin: string, codes: readonly (string | undefined)[], data: unknown): SourceError | null {
  if (!codes.some((code) => code !== undefined && THROTTLED.has(code))) return null;
  const partly = typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null);
  // beside an answer it does not mean that nothing was done
  return partly ? new SourceError('UNAVAILABLE', `${origin} asks to slow down in the middle of an answer`) : rateLimited(answer, origin);
}

/** Waits for something that others wait for too (a login), as long as this caller stays: rejects with CANCELLED when the signal aborts. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new SourceError('CANCELLED', 'the call was cancelled while waiting for the login'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
