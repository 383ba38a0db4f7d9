/** All I/O with the ERP; every fault becomes a `SourceError`. */
import type { z } from 'zod';
import { createWire, parseJson, rateLimited, type WireAnswer } from '../http.ts';
import { type Call, type Limits, type RejectionCode, SourceError } from '../source.ts';
import type { Config } from './config.ts';
import { toActual } from './mapping-orders.ts';
import type { Operation } from './operations.ts';
import { Fehler, FEHLER, MAX_AGE_MS, MAX_KEYS, SENT_HEADER } from './wire.ts';

/** A request that is older than `MAX_AGE_MS` is dropped by the ERP, so a write given up after it cannot take effect later. */
export const LIMITS: Limits = { concurrency: 16, concurrentWrites: 8, callsPerSecond: null, maxKeys: MAX_KEYS, readTimeoutMs: MAX_AGE_MS, writeTimeoutMs: MAX_AGE_MS };

const CODES: Readonly<Record<number, RejectionCode>> = {
  [FEHLER.ARTIKEL]: 'UNKNOWN_SKU', [FEHLER.KUNDE]: 'UNKNOWN_CUSTOMER', [FEHLER.LAGER]: 'UNKNOWN_LOCATION', [FEHLER.AUFTRAG]: 'UNKNOWN_ORDER', [FEHLER.RETOURE]: 'UNKNOWN_RETURN', [FEHLER.LISTE]: 'UNKNOWN_PRICE_LIST',
  [FEHLER.STATUS]: 'ILLEGAL_TRANSITION', [FEHLER.LFD]: 'STALE_REVISION', [FEHLER.MENGE]: 'QUANTITY_EXCEEDED', [FEHLER.BETRAG]: 'AMOUNT_EXCEEDED', [FEHLER.FEHLMENGE]: 'INSUFFICIENT_STOCK', [FEHLER.BELEG]: 'DUPLICATE',
};
/** One of these is in every body that is a refusal, and its beginning in no other. */
const REFUSAL_START = '{"FEHLER"';

export interface Client {
  /** Calls an operation that takes a body or a query. */
  ask<Request extends z.ZodObject, Answer extends z.ZodObject>(operation: Operation & { readonly request: Request; readonly answer: Answer }, request: z.infer<Request>, call: Call): Promise<z.infer<Answer>>;
  /** Calls one that takes nothing. */
  get<Answer extends z.ZodObject>(operation: Operation & { readonly answer: Answer }, call: Call): Promise<z.infer<Answer>>;
  close(): Promise<void>;
}

/** @param connections as many as calls at once */
export function createClient({ endpoint, token }: Config, connections: number): Client {
  const { origin, pathname } = new URL(endpoint);
  const prefix = pathname.replace(/\/$/, '');
  const wire = createWire({ origin, connections });
  const authorization = `Bearer ${token}`;

  async function send(operation: Operation, request: Readonly<Record<string, unknown>> | null, call: Call): Promise<unknown> {
    const headers = { authorization, 'content-type': 'application/json', [SENT_HEADER]: String(Date.now()) };
    const query = operation.method === 'GET' && request ? `?${new URLSearchParams(Object.entries(request).map(([name, value]) => [name, String(value)]))}` : '';
    const answer = await wire.send({
      method: operation.method, path: `${prefix}${operation.path}${query}`, headers, timeoutMs: LIMITS.readTimeoutMs, signal: call.signal,
      ...(operation.method === 'POST' && request ? { body: JSON.stringify(request) } : {}),
    });
    return open(answer, origin);
  }
  return {
    ask: async (operation, request, call) => parse(operation, await send(operation, request, call), origin),
    get: async (operation, call) => parse(operation, await send(operation, null, call), origin),
    close: () => wire.close(),
  };
}

function open(answer: WireAnswer, origin: string): unknown {
  if (answer.status === 401 || answer.status === 403) throw new SourceError('UNAUTHORIZED', `${origin} refuses the token`);
  if (answer.status === 429) throw rateLimited(answer, origin);
  if (answer.status >= 500) throw new SourceError('UNAVAILABLE', `${origin} answered ${answer.status}`);
  const body = parseJson(answer, origin);
  if (answer.status === 200 && !answer.text.startsWith(REFUSAL_START)) return body;
  const refusal = Fehler.safeParse(body);
  if (!refusal.success) throw new SourceError('MALFORMED', `${origin} answered ${answer.status} without saying why`);
  const { NR, TEXT, BEZUG, STAND } = refusal.data.FEHLER;
  if (NR === FEHLER.VERALTET) throw new SourceError('TIMEOUT', `${origin} got the request too late`);
  throw new SourceError('REJECTED', `${NR} ${TEXT}`, { code: CODES[NR] ?? 'OTHER', ...(BEZUG === '' ? {} : { subject: BEZUG }), ...(STAND === '' ? {} : { actual: toActual(NR, STAND) }) });
}

function parse<Answer extends z.ZodObject>(operation: Operation & { readonly answer: Answer }, body: unknown, origin: string): z.infer<Answer> {
  const result = operation.answer.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SourceError('MALFORMED', `${origin}${operation.path}: ${issue?.path.join('.')}: ${issue?.message}`);
}
