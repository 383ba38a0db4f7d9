/** Speaks GraphQL with a gateway over HTTP, with the documents that are generated from `schema/`. */
import { z } from 'zod';
import type { ClientConfig } from '../config.ts';
import type { TypedDocumentString } from './generated/documents.ts';
import { readEvents } from './read-events.ts';

/** The gateway refused the request as a whole. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** `extensions.code`; null when it names none. */
  readonly code: string | null;
  /** Of a stream that was not read quickly enough: where to go on. */
  readonly lastCursor: string | null;
  constructor(message: string, code: string | null, lastCursor: string | null = null) {
    super(message);
    this.code = code;
    this.lastCursor = lastCursor;
  }
}

/** No answer, or not one of a gateway. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface Gateway {
  /** @throws Refused, Unreachable */
  ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result>;
  /** Events over SSE, until the gateway ends the stream. @param onOpen called when it has begun @throws Refused, Unreachable */
  watch<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal: AbortSignal, onOpen: () => void): AsyncGenerator<Result, void, undefined>;
}

/** A request that is not answered for so long is given up, in ms; the gateway itself answers within 10 s. */
const ANSWER_MS = 60_000;
const UNREACHABLE_STATUS = 500;

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional(), lastCursor: z.string().optional() }).optional() })).optional(),
});

export function connect({ url, key }: ClientConfig): Gateway {
  const address = `${url.replace(/\/(graphql)?$/, '')}/graphql`;

  const post = async (document: { toString(): string }, variables: unknown, accept: string, signal: AbortSignal): Promise<Response> => {
    const headers = { 'content-type': 'application/json', accept, ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
    try {
      return await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query: document.toString(), variables }), signal, redirect: 'error' });
    } catch (error) {
      throw new Unreachable(`${address} cannot be reached: ${reasonOf(error)}`, { cause: error });
    }
  };

  return {
    async ask(document, variables) {
      const response = await post(document, variables, 'application/json', AbortSignal.timeout(ANSWER_MS));
      return resultOf(await textOf(response, address), response.status, address);
    },
    async *watch<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal: AbortSignal, onOpen: () => void) {
      const response = await post(document, variables, 'text/event-stream', signal);
      if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
        resultOf(await textOf(response, address), response.status, address);
        throw new Unreachable(`${address} sends no events: is it a gateway?`);
      }
      onOpen();
      try {
        for await (const text of readEvents(response.body)) yield resultOf<Result>(text, response.status, address);
      } catch (error) {
        if (error instanceof Refused || error instanceof Unreachable) throw error;
        throw new Unreachable(`the connection to ${address} was lost: ${reasonOf(error)}`, { cause: error });
      }
    },
  };
}

async function textOf(response: Response, address: string): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new Unreachable(`the answer of ${address} was cut off: ${reasonOf(error)}`, { cause: error });
  }
}

/** @throws Refused with the first error */
function resultOf<Result>(text: string, status: number, address: string): Result {
  const parsed = answer.safeParse(parseJson(text));
  if (!parsed.success) throw new Unreachable(`${address} answered ${status} and nothing that a gateway says`);
  const { data, errors } = parsed.data;
  const [first] = errors ?? [];
  if (first && status >= UNREACHABLE_STATUS) throw new Unreachable(first.message);
  if (first) throw new Refused(first.message, first.extensions?.code ?? null, first.extensions?.lastCursor ?? null);
  if (!isAnswerTo<Result>(data)) throw new Unreachable(`${address} answered ${status} without data`);
  return data;
}

/** The gateway validates the document against the same schema that its type was generated from. */
const isAnswerTo = <Result>(data: unknown): data is Result => typeof data === 'object' && data !== null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
