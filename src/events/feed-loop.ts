/** Reads the feed of one source into the log, while this process holds its lease. */
import type { Kysely } from 'kysely';
import { SourceError, type Feed, type SourceErrorKind } from '../../sources/source.ts';
import { compareCursors } from '../../sources/values.ts';
import type { RegisteredSource } from '../registry/registered-source.ts';
import type { Database } from '../store/schema.ts';
import { createAlarm, pauseAfter } from './alarm.ts';
import { EVERY, type NewEntry, type SourcedType } from './entry.ts';
import { advanceFeed, LostLease, releaseLease, takeLease, type FeedPlace } from './lease.ts';
import { appendLog, forgetVersions } from './log.ts';
import { placedNumbers, type TakeForeignOrders } from './foreign-orders.ts';
import type { EventsLogger } from './logger.ts';
import { hintEvery, refetch } from './refetch.ts';

export interface FeedLoop {
  wake(): void;
  /** Resolves after the first turn, whatever came of it. */
  start(): Promise<void>;
  /** Ends the call that is running, gives the lease back. */
  stop(): Promise<void>;
}

export interface FeedLoopOptions {
  readonly db: Kysely<Database>;
  /** No other process can be on this store. */
  readonly alone: boolean;
  readonly registered: RegisteredSource;
  readonly feed: Feed;
  readonly owned: ReadonlySet<SourcedType>;
  /** Name of this process. */
  readonly owner: string;
  readonly logger: EventsLogger;
  /** Called after rows were committed to the log, or the feed's row moved. */
  readonly onAdvance: (appended: boolean) => void;
  /** Null: this source's orders are not imported. */
  readonly takeOrders: TakeForeignOrders | null;
}

/** Changes asked for at once. */
const PAGE = 500;
/** How long a process without the lease waits before it tries again, in ms. */
const STANDBY_MS = 1_000;
/** Pauses after failures, in ms. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** How often the head is compared with our cursor though nothing failed, in ms. */
const HEAD_CHECK_MS = 30_000;
/** Reads that began before a feed began anew are over by then, in ms. */
const SETTLED_MS = 15_000;
/** States that cannot be read so many times in a row are given up: their readers are told to read anew. */
const STATE_ATTEMPTS = 5;
/** Answers of a system that is there, and will perhaps never answer these keys otherwise. */
const ANSWERED: ReadonlySet<SourceErrorKind> = new Set<SourceErrorKind>(['REJECTED', 'MALFORMED', 'UNAVAILABLE']);

export function createFeedLoop({ db, alone, registered, feed, owned, owner, logger, onAdvance, takeOrders }: FeedLoopOptions): FeedLoop {
  const { name } = registered;
  const alarm = createAlarm();
  const ended = new AbortController();
  const { signal } = ended;
  let held: FeedPlace | null = null;
  let failures = 0;
  let stateFailures = 0;
  let checkHeadAt = 0;
  let beginAgainAt = Infinity;
  let running: Promise<void> = Promise.resolve();

  const record = async (place: { cursor: string; epoch: string; horizon: string | null; contact?: string }, entries: readonly NewEntry[], { anew = false, orders = [] }: { anew?: boolean; orders?: readonly string[] } = {}): Promise<void> => {
    let appended = 0;
    let taken: (() => void) | undefined;
    if (entries.length === 0) await advanceFeed(db, name, owner, place);
    else
      appended = await db.transaction().execute(async (trx) => {
        await advanceFeed(trx, name, owner, place);
        if (anew) await forgetVersions(trx, name);
        // in the transaction that moves the feed: a crash loses neither or both
        if (takeOrders && orders.length > 0) taken = await takeOrders(trx, name, orders);
        return appendLog(trx, entries);
      });
    held = place;
    onAdvance(appended > 0);
    taken?.();
  };

  /** Everything read before is stale. @param version null: not even what was read at the new head can be compared */
  const begin = async (comparable: boolean): Promise<void> => {
    const head = await registered.run('feed', (call) => feed.head(call), { signal });
    const entry: NewEntry = { source: name, type: '*', key: EVERY, version: comparable ? head.cursor : null, state: null, operationId: null };
    await record(comparable ? { ...head, contact: head.horizon } : head, [entry], { anew: !comparable });
    checkHeadAt = performance.now() + HEAD_CHECK_MS;
  };

  const readStates = async (changes: Parameters<typeof refetch>[0]['changes'], version: string): Promise<NewEntry[]> => {
    try {
      const entries = await refetch({ registered, changes, owned, version, signal });
      stateFailures = 0;
      return entries;
    } catch (error) {
      stateFailures += 1;
      if (!(error instanceof SourceError) || !ANSWERED.has(error.kind) || stateFailures < STATE_ATTEMPTS) throw error;
      stateFailures = 0;
      logger.error({ source: name, err: error, changes: changes.length }, 'states of changed records cannot be read: told to read anew');
      return hintEvery(name, changes);
    }
  };

  /** @returns true when there is more to read at once */
  const round = async ({ cursor, epoch }: FeedPlace): Promise<boolean> => {
    if (cursor === null) {
      await begin(true);
      logger.info({ source: name }, 'first contact with the feed: followed from its head');
      return false;
    }
    if (performance.now() >= beginAgainAt) {
      // What was read before and recorded since carries versions that cannot be compared with the new ones.
      await begin(false);
      beginAgainAt = Infinity;
      return false;
    }
    if (performance.now() >= checkHeadAt) {
      const head = await registered.run('feed', (call) => feed.head(call), { signal });
      if (head.epoch !== epoch || compareCursors(head.cursor, cursor) < 0) return restart(cursor, head.cursor);
      checkHeadAt = performance.now() + HEAD_CHECK_MS;
    }
    const answer = await registered.run('feed', (call) => feed.since(cursor, PAGE, call), { signal });
    if (answer.epoch !== epoch || compareCursors(answer.cursor, cursor) < 0) return restart(cursor, answer.cursor);
    if (answer.changes.length === 0) {
      await record({ ...answer, horizon: answer.more ? null : answer.horizon }, []);
      return answer.more && answer.cursor !== cursor;
    }
    // Behind: the states are newer than this page; the head says how new.
    const version = answer.more ? (await registered.run('feed', (call) => feed.head(call), { signal })).cursor : answer.cursor;
    const entries = await readStates(answer.changes, version);
    await record({ ...answer, horizon: answer.more ? null : answer.horizon }, entries, { orders: placedNumbers(answer.changes) });
    return answer.more && answer.cursor !== cursor;
  };
  const restart = async (cursor: string, head: string): Promise<boolean> => {
    logger.warn({ source: name, cursor, head }, 'the feed began anew (restored or reset): everything of this source is taken as stale');
    await begin(false);
    beginAgainAt = performance.now() + SETTLED_MS;
    return false;
  };

  /** One turn. @returns the pause until the next, in ms */
  const turn = async (): Promise<number> => {
    try {
      if (held === null) {
        held = await takeLease(db, name, owner, alone);
        if (held === null) return STANDBY_MS;
        checkHeadAt = 0;
      }
      const more = await round(held);
      if (failures > 0) logger.info({ source: name }, 'the feed answers again');
      failures = 0;
      return more ? 0 : feed.pollMs;
    } catch (error) {
      if (signal.aborted) return 0;
      if (error instanceof LostLease) {
        held = null;
        return STANDBY_MS;
      }
      failures += 1;
      checkHeadAt = 0;
      if (failures === 1) logger.warn({ source: name, err: error }, 'the feed cannot be read: tried again with growing pauses');
      return pauseAfter(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    }
  };

  return {
    wake: alarm.ring,
    start() {
      const { promise, resolve } = Promise.withResolvers<void>();
      running = (async () => {
        while (!signal.aborted) {
          const pauseMs = await turn();
          resolve();
          if (!signal.aborted && pauseMs > 0) await alarm.wait(pauseMs);
        }
      })();
      return promise;
    },
    async stop() {
      ended.abort();
      alarm.ring();
      await running;
      if (held !== null) await releaseLease(db, name, owner).catch((error: unknown) => logger.warn({ source: name, err: error }, 'the lease of the feed lapses'));
    },
  };
}
