/** The one reader of the log in a process: follows it by position and tells listeners in order. */
import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import { createAlarm, pauseAfter } from './alarm.ts';
import { EVERY, type LogEntry } from './entry.ts';
import { ensureFirstRow } from './log.ts';
import type { EventsLogger } from './logger.ts';
import { holdsPlace, newestPlace, readAfter, type Place } from './read-log.ts';

/** Where a source's feed has been read to, by whichever process holds its lease. */
export interface FeedState {
  readonly cursor: string | null;
  /** In ms since 1970. */
  readonly horizon: number | null;
}

export type Listener = (entries: readonly LogEntry[]) => void;

export interface Tail {
  /** The last row told to the listeners. */
  readonly place: Place;
  /** Every entry up to this state has been told to the listeners. */
  feed(source: string): FeedState | undefined;
  /** Called with every batch; must not throw. Returns how to end it. */
  listen(listener: Listener): () => void;
  /** Called after every look at the log. */
  onTick(listener: () => void): () => void;
  /** Look at the log now. */
  wake(): void;
  /** Resolves once the present end of the log is known. Rejects when the store does not answer. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Between two looks without a wake-up, in ms. */
const POLL_MS = 250;
/** Rows read at once. */
const PAGE = 1_000;
/** Longest pause while the store does not answer, in ms. */
const LONGEST_PAUSE_MS = 5_000;

export function createTail({ db, logger, onFeed }: { readonly db: Kysely<Database>; readonly logger: EventsLogger; readonly onFeed?: (source: string, state: FeedState) => void }): Tail {
  const alarm = createAlarm();
  const listeners = new Set<Listener>();
  const tickListeners = new Set<() => void>();
  let place: Place = { position: 0, stamp: 0 };
  let feeds = new Map<string, FeedState>();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const tell = (entries: readonly LogEntry[]): void => {
    for (const listener of listeners) listener(entries);
  };
  /** The store was away; when an older one came back, everybody must read anew. */
  const reconsider = async (): Promise<void> => {
    if (await holdsPlace(db, place)) return;
    place = (await newestPlace(db)) ?? { position: 0, stamp: 0 };
    logger.warn({ position: place.position }, 'the log is not the one that was followed: everything is read anew');
    tell([{ position: place.position, source: EVERY, type: '*', key: EVERY, version: null, state: null, operationId: null, occurredAt: new Date(place.stamp).toISOString() }]);
  };
  const look = async (): Promise<void> => {
    // Feeds first: when their state is shown, the entries that belong to it have been told.
    const rows = await db.selectFrom('feed').select(['source', 'cursor', 'horizon']).execute();
    for (;;) {
      const entries = await readAfter(db, place.position, PAGE);
      const last = entries.at(-1);
      if (!last) break;
      place = { position: last.position, stamp: Date.parse(last.occurredAt) };
      tell(entries);
      if (entries.length < PAGE) break;
    }
    feeds = new Map(rows.map((row) => [row.source, { cursor: row.cursor, horizon: row.horizon === null ? null : new Date(row.horizon).getTime() }]));
    for (const [source, state] of feeds) onFeed?.(source, state);
    for (const listener of tickListeners) listener();
  };
  const follow = async (): Promise<void> => {
    let failures = 0;
    while (!stopped) {
      try {
        if (failures > 0) await reconsider();
        await look();
        failures = 0;
      } catch (error) {
        if (failures === 0 && !stopped) logger.error({ err: error }, 'the log cannot be read: subscriptions wait');
        failures += 1;
      }
      if (!stopped) await alarm.wait(failures === 0 ? POLL_MS : pauseAfter(failures, POLL_MS, LONGEST_PAUSE_MS));
    }
  };

  return {
    get place() {
      return place;
    },
    feed: (source) => feeds.get(source),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTick(listener) {
      tickListeners.add(listener);
      return () => tickListeners.delete(listener);
    },
    wake: alarm.ring,
    async start() {
      await db.transaction().execute(ensureFirstRow);
      place = (await newestPlace(db)) ?? place;
      running = follow();
    },
    async stop() {
      stopped = true;
      alarm.ring();
      await running;
    },
  };
}
