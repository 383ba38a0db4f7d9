/** One subscriber: its snapshot, then everything behind its place in the log, as an async iterator. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { SourceError } from '../../sources/source.ts';
import type { Database } from '../store/schema.ts';
import { createAlarm, pauseAfter } from './alarm.ts';
import { createBuffer } from './buffer.ts';
import type { CursorCodec, CursorContent, Floor } from './cursor.ts';
import { EVERY, stateOf, withoutPersonalData, type LogEntry, type StatefulType, type StateOf } from './entry.ts';
import { hashState } from './merge.ts';
import { holdsPlace, latestState, readAfter, type Place } from './read-log.ts';
import { createSeen } from './seen.ts';
import { HistoryGap, SlowConsumer, type LogEvent, type SnapshotItem, type SubscriptionRequest } from './subscription.ts';
import type { Tail } from './tail.ts';

/** Rows read at once while catching up. */
const PAGE = 500;
/** A snapshot in the middle of a stream is tried so often before the stream ends with its error. */
const RESYNC_ATTEMPTS = 20;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

export interface StreamOptions<T extends StatefulType> {
  readonly db: Kysely<Database>;
  readonly tail: Tail;
  /** Source whose entries count. */
  readonly record: string;
  readonly request: SubscriptionRequest<T>;
  readonly cursors: ReturnType<CursorCodec['bind']>;
  /** What `request.after` holds; null: another store's. Absent: no cursor was given. */
  readonly after?: CursorContent | null;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

const hashOf = <T extends StatefulType>(type: T, state: StateOf[T]): string => hashState(type === 'order' && 'billingAddress' in state ? withoutPersonalData(state) : state);

/** Takes its place in the log at once; what is yielded ends when `signal` is aborted. */
export function openStream<T extends StatefulType>({ db, tail, record, request, cursors, after, signal, now }: StreamOptions<T>): AsyncGenerator<LogEvent<StateOf[T]>, void, undefined> {
  const { type } = request;
  const alarm = createAlarm();
  const buffer = createBuffer(type);
  let seen = createSeen(after?.floor ?? null);
  let snapshotting = after === undefined;
  let resync = after === null || after?.partial === true;
  let overflowed = false;
  /** Entries for everything that came while a snapshot was read: perhaps it covers them. */
  let doubts: LogEntry[] = [];
  let start = tail.place;
  /** Rows up to here were dealt with though the tail may not have come so far. */
  let skipUpTo = 0;
  let last: { readonly place: Place; readonly floor: Floor | null } = { place: start, floor: seen.floor };

  const unlisten = tail.listen((entries) => {
    for (const entry of entries) if (concerns(entry)) accept(entry);
  });
  const end = (): void => {
    unlisten();
    buffer.clear();
    alarm.ring();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });

  const concerns = (entry: LogEntry): boolean => {
    if (entry.source !== record && entry.source !== EVERY) return false;
    if (entry.type === EVERY) return true;
    if (entry.type !== type) return false;
    if (entry.state === null) return entry.key === EVERY || (entry.version !== null && (snapshotting || seen.inDoubt(entry.key)));
    const state = stateOf(type, entry);
    return state !== null && request.matches({ key: entry.key, state });
  };
  const accept = (entry: LogEntry): void => {
    if (entry.key === EVERY) {
      if (snapshotting) doubts.push(entry);
      else resync ||= !seen.covers(entry.version);
    } else if (!buffer.push(entry)) {
      buffer.clear();
      if (type === 'inventory') resync = true;
      else overflowed = true;
    }
    alarm.ring();
  };

  const event = (kind: LogEvent<StateOf[T]>['kind'], key: string, state: StateOf[T], place: Place, occurredAt: string, partial: boolean): LogEvent<StateOf[T]> => {
    last = { place, floor: seen.floor };
    return { kind, cursor: cursors.encode({ ...place, floor: seen.floor, partial }), occurredAt, key, state };
  };

  async function* snapshot(kind: 'SNAPSHOT' | 'RESYNC'): AsyncGenerator<LogEvent<StateOf[T]>, void, undefined> {
    if (kind === 'RESYNC') {
      start = tail.place;
      doubts = [];
      seen = createSeen(null);
      resync = false;
      snapshotting = true;
      // The snapshot holds what waits; orders that it leaves out were taken before.
      if (type === 'inventory') buffer.clear();
    }
    let held: SnapshotItem<StateOf[T]> | undefined;
    for await (const item of request.snapshot()) {
      if (signal.aborted) return;
      if (held) yield event(kind, held.key, held.state, start, now().toISOString(), true);
      seen.note(item.key, item.version, hashOf(type, item.state));
      held = item;
    }
    snapshotting = false;
    resync ||= doubts.some((entry) => !seen.covers(entry.version));
    if (held) yield event(kind, held.key, held.state, start, now().toISOString(), false);
    else if (kind === 'RESYNC' && type === 'order') throw new HistoryGap();
  }

  async function* resynchronise(): AsyncGenerator<LogEvent<StateOf[T]>, void, undefined> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        return yield* snapshot('RESYNC');
      } catch (error) {
        if (!(error instanceof SourceError) || attempt >= RESYNC_ATTEMPTS) throw error;
        await pause(pauseAfter(attempt, FIRST_PAUSE_MS, LONGEST_PAUSE_MS), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  const toEvent = async (entry: LogEntry, place: Place): Promise<LogEvent<StateOf[T]> | null> => {
    const state = stateOf(type, entry);
    const verdict = seen.judge(entry, state === null ? null : hashOf(type, state));
    if (verdict === 'NEWS' && state !== null) return event('CHANGE', entry.key, state, place, entry.occurredAt, false);
    if (verdict === 'LOST') resync = true;
    if (verdict !== 'LOOK_UP') return null;
    const confirmed = await latestState(db, record, type, entry.key, entry.position);
    const confirmedState = confirmed && stateOf(type, confirmed);
    if (!confirmed || !confirmedState) {
      resync = true;
      return null;
    }
    const news = seen.judgeConfirmed(entry, confirmed, hashOf(type, confirmedState)) && request.matches({ key: entry.key, state: confirmedState });
    return news ? event('CHANGE', entry.key, confirmedState, place, entry.occurredAt, false) : null;
  };

  /** From the cursor's place to where the buffer begins. */
  async function* replay(from: Place): AsyncGenerator<LogEvent<StateOf[T]>, void, undefined> {
    const upTo = start.position;
    skipUpTo = from.position;
    last = { place: from, floor: seen.floor };
    for (let position = from.position; position < upTo && !resync && !signal.aborted; ) {
      const entries = await readAfter(db, position, PAGE, { types: [type, '*'], upTo });
      for (const entry of entries) {
        if (!concerns(entry)) continue;
        if (entry.key === EVERY) {
          resync ||= !seen.covers(entry.version);
        } else {
          const change = await toEvent(entry, { position: entry.position, stamp: Date.parse(entry.occurredAt) });
          if (change) yield change;
        }
        if (resync || signal.aborted) return;
      }
      if (entries.length < PAGE) return;
      position = entries.at(-1)?.position ?? upTo;
    }
  }

  return (async function* run() {
    try {
      if (after === undefined) yield* snapshot('SNAPSHOT');
      else if (after !== null && !resync) {
        if (await holdsPlace(db, after)) yield* replay(after);
        else resync = true;
      }
      while (!signal.aborted) {
        if (overflowed) throw new SlowConsumer(cursors.encode({ ...last.place, floor: last.floor, partial: false }));
        if (resync && type === 'inventory') yield* resynchronise();
        const next = buffer.take();
        if (!next && resync) yield* resynchronise();
        else if (next && next.place.position > skipUpTo) {
          const change = await toEvent(next.entry, next.place);
          if (change) yield change;
        } else if (!next && !overflowed) await alarm.wait();
      }
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  })();
}
