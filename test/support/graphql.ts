/** Small GraphQL clients over HTTP, WebSocket and SSE, as an integrator would write them. */
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export type Json = Record<string, unknown>;
export interface Answer<T = Json> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: Json }[];
  readonly extensions?: Json;
}

/** Null: no token, an anonymous shopper. */
export type Key = string | null;

const authorization = (key: Key): Record<string, string> => (key === null ? {} : { authorization: `Bearer ${key}` });

/** Answers whatever came, errors included; rejects only when it is not JSON. */
export async function ask<T = Json>(url: string, key: Key, query: string, variables: Json = {}, headers: Record<string, string> = {}): Promise<Answer<T> & { readonly status: number }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization(key), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer<T>) };
}

/** The data; rejects when there is any error. */
export async function query<T = Json>(url: string, key: Key, text: string, variables: Json = {}): Promise<T> {
  const { status, data, errors } = await ask<T>(url, key, text, variables);
  if (errors !== undefined || data === undefined || data === null) throw new Error(`${status}: ${JSON.stringify(errors ?? data)}`);
  return data;
}

export interface Subscription<T> extends AsyncIterableIterator<Answer<T>> {
  /** The next answer's data; rejects when it holds errors or the stream has ended. */
  take(): Promise<T>;
  stop(): Promise<void>;
}

function subscription<T>(results: AsyncIterator<Answer<T>>, end: () => void | Promise<void>): Subscription<T> {
  const stop = async (): Promise<void> => {
    await end();
  };
  return {
    next: () => results.next(),
    [Symbol.asyncIterator]() {
      return this;
    },
    async take() {
      const { done, value } = await results.next();
      if (done === true) throw new Error('the subscription has ended');
      if (value.errors !== undefined || value.data === undefined || value.data === null) throw new Error(JSON.stringify(value));
      return value.data;
    },
    stop,
    async return() {
      await stop();
      return { done: true, value: undefined };
    },
  };
}

/** Over graphql-ws, one socket a subscription; a lost socket ends it with an error (no silent reconnect). */
export function subscribe<T = Json>(url: string, key: Key, text: string, variables: Json = {}): Subscription<T> {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: authorization(key),
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  });
  const results = client.iterate<T>({ query: text, variables }) as AsyncIterableIterator<ExecutionResult<T>>;
  return subscription(answers(results), async () => {
    await client.dispose();
  });
}

async function* answers<T>(results: AsyncIterable<ExecutionResult<T>>): AsyncGenerator<Answer<T>, void, undefined> {
  for await (const { data, errors, extensions } of results) {
    yield {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map((error) => ({ message: error.message, extensions: error.extensions })) }),
      ...(extensions === undefined ? {} : { extensions }),
    };
  }
}

/** Over Server-Sent Events, distinct connections mode. */
export function subscribeBySse<T = Json>(url: string, key: Key, text: string, variables: Json = {}): Subscription<T> {
  const controller = new AbortController();
  return subscription(events<T>(url, key, text, variables, controller.signal), () => controller.abort());
}

async function* events<T>(url: string, key: Key, text: string, variables: Json, signal: AbortSignal): AsyncGenerator<Answer<T>, void, undefined> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...authorization(key) },
    body: JSON.stringify({ query: text, variables }),
    signal,
  });
  if (!response.ok || response.body === null) throw new Error(`SSE: ${response.status} ${await response.text()}`);
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of response.body) {
    pending += decoder.decode(chunk, { stream: true });
    const messages = pending.split(/\r?\n\r?\n/);
    pending = messages.pop() ?? '';
    for (const message of messages) {
      const lines = message.split(/\r?\n/);
      const name = lines.find((line) => line.startsWith('event:'))?.slice(6).trim();
      if (name === 'complete') return;
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim());
      if (name === 'next') yield JSON.parse(data.join('\n')) as Answer<T>;
    }
  }
}
