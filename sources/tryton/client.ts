import { z } from 'zod';
import { createWire, parseJson, rateLimited, type WireAnswer, unlessAborted } from '../http.ts';
import { type Limits, SourceError } from '../source.ts';
import type { TrytonConfig } from './config.ts';
import { faultToError } from './faults.ts';

export interface CallOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Tryton's JSON-RPC with one session that is renewed when it ends. */
export interface Client {
  /** @param params without the context, which is added. Rejects with a `SourceError`. */
  call(method: string, params: readonly unknown[], options: CallOptions): Promise<unknown>;
  /** Asks the version, without a login. */
  ping(options: CallOptions): Promise<void>;
  close(): Promise<void>;
}

interface Session {
  readonly authorization: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export const LIMITS = { concurrency: 4, concurrentWrites: 2, callsPerSecond: null, maxKeys: 500, readTimeoutMs: 10_000, writeTimeoutMs: 30_000 } as const satisfies Limits;

const REPLY = z.object({ id: z.number(), error: z.array(z.unknown()).optional(), result: z.unknown().optional() });
const LOGIN = z.tuple([z.int(), z.string()]);
const PREFERENCES = z.record(z.string(), z.unknown());
const LANGUAGE = 'en';

/** @param connections as many as calls at once */
export function createClient(config: Pick<TrytonConfig, 'endpoint' | 'database' | 'user' | 'password'>, connections: number = LIMITS.concurrency): Client {
  const { origin } = new URL(config.endpoint);
  const path = `/${config.database}/`;
  const wire = createWire({ origin, connections });
  let session: Promise<Session> | undefined;
  let lastId = 0;

  async function request(target: string, method: string, params: readonly unknown[], authorization: string | undefined, { timeoutMs, signal }: CallOptions): Promise<unknown> {
    const id = (lastId += 1);
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    const answer = await wire.send({ method: 'POST', path: target, headers, body: JSON.stringify({ id, method, params }), timeoutMs, signal });
    if (answer.status !== 200) throw statusToError(answer, method);
    const reply = REPLY.safeParse(parseJson(answer, origin));
    if (!reply.success || reply.data.id !== id) throw new SourceError('MALFORMED', `${method} was answered with something that is no reply to it`);
    if (reply.data.error) throw faultToError(method, reply.data.error);
    return reply.data.result;
  }

  /** Not bound to a caller's signal: others may wait for the same login. */
  async function logIn(): Promise<Session> {
    const options = { timeoutMs: LIMITS.readTimeoutMs };
    const key = LOGIN.safeParse(await request(path, 'common.db.login', [config.user, { password: config.password }, LANGUAGE], undefined, options));
    if (!key.success) throw new SourceError('MALFORMED', 'the answer to the login is not understood');
    const authorization = `Session ${Buffer.from([config.user, ...key.data].join(':')).toString('base64')}`;
    const context = PREFERENCES.safeParse(await request(path, 'model.res.user.get_preferences', [true, {}], authorization, options));
    if (!context.success) throw new SourceError('MALFORMED', 'the preferences of the user are not understood');
    return { authorization, context: { ...context.data, language: LANGUAGE } };
  }

  /** One login for all who wait; `stale` is the session that turned out to be over. */
  function open(stale?: Promise<Session>): Promise<Session> {
    if (session === undefined || session === stale) {
      const opened = logIn();
      session = opened;
      opened.catch(() => {
        if (session === opened) session = undefined;
      });
    }
    return session;
  }

  return {
    async call(method, params, options) {
      const current = open();
      const { authorization, context } = await unlessAborted(current, options.signal);
      try {
        return await request(path, method, [...params, context], authorization, options);
      } catch (error) {
        if (!(error instanceof SourceError) || error.kind !== 'UNAUTHORIZED') throw error;
        const renewed = await unlessAborted(open(current), options.signal);
        return await request(path, method, [...params, renewed.context], renewed.authorization, options);
      }
    },
    async ping(options) {
      await request('/', 'common.server.version', [], undefined, options);
    },
    close: () => wire.close(),
  };
}

function statusToError(answer: WireAnswer, method: string): SourceError {
  switch (answer.status) {
    case 401:
      return new SourceError('UNAUTHORIZED', 'the session or the password is not valid');
    case 403:
      return new SourceError('REJECTED', `${method} is not offered: activate the module gateway_bridge in its present version`, { code: 'OTHER' });
    case 404:
      return new SourceError('REJECTED', 'there is no such database', { code: 'OTHER' });
    case 429: // also said of too many wrong passwords
      return rateLimited(answer, 'Tryton');
    default:
      return new SourceError(answer.status >= 500 ? 'UNAVAILABLE' : 'MALFORMED', `${method} was answered with HTTP ${answer.status}`);
  }
}
