/** Everything that an operation waits for outside its process, in order: each statement to the store, each call to a source. A killed gateway dies at one of them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { RegisteredSource } from '../../src/registry/registered-source.ts';
import type { Store } from '../../src/store/store.ts';

/** An await is found again by its label and the how-manieth of that label it is: parallel branches may come in another order. */
export const awaitPoint = z.object({ label: z.string(), occurrence: z.int().positive() });
export type AwaitPoint = z.output<typeof awaitPoint>;

export const killAt = awaitPoint.extend({ when: z.enum(['before', 'after']) });
export type KillAt = z.output<typeof killAt>;

export interface AwaitLog {
  /** In the order in which they began. */
  readonly awaits: readonly AwaitPoint[];
}

interface Watch {
  readonly awaits: AwaitPoint[];
  readonly seen: Map<string, number>;
  readonly kill: KillAt | null;
}

/** What an operation does inherits the context of the write that began it. */
const watched = new AsyncLocalStorage<Watch>();
/** What a gateway does unasked. */
const background = new AsyncLocalStorage<true>();
/** Resolves when the write of the moment has ended. */
let quiet: Promise<void> = Promise.resolve();

/** Starts what sweeps. While a write is watched its statements wait: else a sweep may begin the operation first, and nobody would see it. */
export const inBackground = <T>(work: () => Promise<T>): Promise<T> => background.run(true, work);

/** Runs `work`, one at a time; with `kill` this process ends at that await, as by `kill -9`. */
export async function watchAwaits<T>(kill: KillAt | null, work: () => Promise<T>): Promise<T & AwaitLog> {
  const watch: Watch = { awaits: [], seen: new Map(), kill };
  const ended = Promise.withResolvers<void>();
  quiet = ended.promise;
  try {
    return { ...(await watched.run(watch, work)), awaits: watch.awaits };
  } finally {
    ended.resolve();
  }
}

async function noteAwait<T>(label: string, send: () => Promise<T>): Promise<T> {
  const watch = watched.getStore();
  if (!watch) return send();
  const occurrence = (watch.seen.get(label) ?? 0) + 1;
  watch.seen.set(label, occurrence);
  watch.awaits.push({ label, occurrence });
  const { kill } = watch;
  const isHere = kill?.label === label && kill.occurrence === occurrence;
  if (isHere && kill.when === 'before') await die();
  try {
    return await send();
  } finally {
    if (isHere) await die();
  }
}

/** Nothing more is done here: the signal cannot be caught, and it may take a moment to be delivered. */
function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** The caller looks as often as there is time: no await of the operation. */
const CALLERS_LOOK = /^select "operation"\."id", "operation"\."status", "operation"\."outcome"/;
/** A gateway that does not say that it lives is taken to be dead. */
const BEAT = /^update executor set beat_at/;
/** Travels with the statement behind it and waits for nobody. */
const BEGIN = 'begin';
const LABEL_CHARACTERS = 72;

const labelOf = (statement: string): string => statement.replaceAll(/\s+/g, ' ').trim().slice(0, LABEL_CHARACTERS);

/** Sees every statement that goes through the pool's clients. */
export function watchStore({ pool }: Pick<Store, 'pool'>): void {
  const seen = new WeakSet<PoolClient>();
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown;
  const watchClient = (client: PoolClient): PoolClient => {
    if (seen.has(client)) return client;
    seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    const watchedQuery = (...args: unknown[]): Promise<unknown> => {
      const [statement] = args;
      if (background.getStore() && typeof statement === 'string' && !BEAT.test(statement)) return quiet.then(() => query(...args));
      if (typeof statement !== 'string' || statement === BEGIN || CALLERS_LOOK.test(statement)) return query(...args);
      return noteAwait(labelOf(statement), () => query(...args));
    };
    client.query = watchedQuery as typeof client.query;
    return client;
  };
  const watchedConnect = (...args: unknown[]): unknown => (args.length > 0 ? connect(...args) : (connect() as Promise<PoolClient>).then(watchClient));
  pool.connect = watchedConnect as typeof pool.connect;
}

/** The same source, whose calls are seen. */
export const watchSource = (registered: RegisteredSource): RegisteredSource => ({
  ...registered,
  run: (what, work, options) => noteAwait(`${registered.name} ${what}`, () => registered.run(what, work, options)),
});
