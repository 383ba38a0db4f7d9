/** One subscriber: its snapshot, then everything behind its place in the log. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { SourceError } from '../../sources/source.ts';
import { compareCursors } from '../../sources/values.ts';
import type { Database } from '../store/schema.ts';
import { createAlarm, pauseAfter } from './alarm.ts';
import { createBuffer } from './buffer.ts';
import type { CursorCodec, CursorContent } from './cursor.ts';
import { EVERY, stateOf, type LogEntry, type StatefulType, type StateOf } from './entry.ts';
import { holdsPlace, readAfter, type Place } from './read-log.ts';
import { recordSnapshot } from './record-snapshot.ts';
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
  /** Called when a snapshot brought rows to the log. */
  readonly onAppend: () => void;
}

const placeOf = (entry: LogEntry): Place => ({ position: entry.position, stamp: Date.parse(entry.occurredAt) });

/** Takes its place in the log at once; what is yielded ends when `signal` is aborted. */
export function openStream<T extends StatefulType>({ db, tail, record, request, cursors, after, signal, now, onAppend }: StreamOptions<T>): AsyncGenerator<LogEvent<StateOf[T]>, void, undefined> {
  type Event = LogEvent<StateOf[T]>;
  const { type } = request;
  const alarm = createAlarm();
  const buffer = createBuffer(type);
  /** The state that was told is the log's here. */
  let told: Place = tail.place;
  const joinedAt = told.position;
  /** Oldest version of the last snapshot. */
  let covered: string | null = null;
  /** Entries for everything that came while a snapshot was read; null: none is being read. */
  let doubts: LogEntry[] | null = after === undefined ? [] : null;
  let resync = after === null || after?.partial === true;
  let overflowed = false;

  const concerns = (entry: LogEntry): boolean => {
    if ((entry.source !== record && entry.source !== EVERY) || (entry.type !== type && entry.type !== EVERY)) return false;
    if (entry.key === EVERY) return true;
    const state = stateOf(type, entry);
    return state !== null && request.matches({ key: entry.key, state });
  };
  /** Everything may have changed, unless all was read at that version. */
  const outdates = ({ version }: LogEntry): boolean => version === null || covered === null || compareCursors(covered, version) < 0;
  const accept = (entry: LogEntry): void => {
    if (entry.key === EVERY) {
      if (doubts) doubts.push(entry);
      else resync ||= outdates(entry);
    } else if (!buffer.push(entry)) {
      buffer.clear();
      if (type === 'inventory') resync = true;
      else overflowed = true;
    }
    alarm.ring();
  };
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

  const toEvent = (kind: Event['kind'], key: string, state: StateOf[T], occurredAt: string, partial = false): Event => ({ kind, cursor: cursors.encode({ ...told, partial }), occurredAt, key, state });
  const change = (entry: LogEntry, partial = false): Event[] => {
    const state = stateOf(type, entry);
    return state === null ? [] : [toEvent('CHANGE', entry.key, state, entry.occurredAt, partial)];
  };

  async function* snapshot(kind: 'SNAPSHOT' | 'RESYNC'): AsyncGenerator<Event, void, undefined> {
    if (kind === 'RESYNC') {
      // The snapshot holds what waits; of orders and operations that it leaves out everything was taken before.
      if (type === 'inventory') buffer.clear();
      doubts = [];
      resync = false;
      told = tail.place;
    }
    const items: SnapshotItem<StateOf[T]>[] = [];
    for await (const item of request.snapshot()) {
      if (signal.aborted) return;
      items.push(item);
    }
    if (items.length === 0 && kind === 'RESYNC' && type !== 'inventory') throw new HistoryGap();
    const from = told;
    covered = items.reduce<string | null>((oldest, { version }, index) => (version === null || (index > 0 && oldest === null) ? null : oldest === null || compareCursors(version, oldest) < 0 ? version : oldest), null);
    let recorded: readonly SnapshotItem<StateOf[T]>[] = [];
    let others: LogEntry[] = [];
    if (items.length > 0) {
      const result = await recordSnapshot(db, record, type, items);
      if (result.appended) onAppend();
      recorded = result.items.filter((item) => request.matches(item));
      others = await between(from.position, result.place.position, new Set(items.map(({ key }) => key)));
      told = result.place;
    }
    const held = doubts ?? [];
    doubts = null;
    resync ||= held.some(outdates);
    const occurredAt = now().toISOString();
    let left = recorded.length + others.length;
    for (const { key, state } of recorded) yield toEvent(kind, key, state, occurredAt, (left -= 1) > 0);
    for (const entry of others) yield* change(entry, (left -= 1) > 0);
  }
  /** Entries of keys that a snapshot left out, up to its place. */
  const between = async (position: number, upTo: number, besides: ReadonlySet<string>): Promise<LogEntry[]> => {
    const entries: LogEntry[] = [];
    for await (const page of pages(position, upTo)) entries.push(...page.filter((entry) => entry.key !== EVERY && !besides.has(entry.key) && concerns(entry)));
    return entries;
  };
  async function* pages(from: number, upTo: number): AsyncGenerator<LogEntry[], void, undefined> {
    for (let position = from; position < upTo && !signal.aborted; ) {
      const entries = await readAfter(db, position, PAGE, { types: [type, EVERY], upTo });
      yield entries;
      position = entries.length < PAGE ? upTo : (entries.at(-1)?.position ?? upTo);
    }
  }

  async function* resynchronise(): AsyncGenerator<Event, void, undefined> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        return yield* snapshot('RESYNC');
      } catch (error) {
        if (!(error instanceof SourceError) || attempt >= RESYNC_ATTEMPTS) throw error;
        await pause(pauseAfter(attempt, FIRST_PAUSE_MS, LONGEST_PAUSE_MS), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** From the cursor's place to where the buffer begins. */
  async function* replay(from: Place): AsyncGenerator<Event, void, undefined> {
    told = from;
    for await (const page of pages(from.position, joinedAt))
      for (const entry of page.filter(concerns)) {
        if (entry.key === EVERY) resync = true;
        if (resync || signal.aborted) return;
        told = placeOf(entry);
        yield* change(entry);
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
        if (overflowed) throw new SlowConsumer(cursors.encode({ ...told, partial: false }));
        if (resync && type === 'inventory') yield* resynchronise();
        const entry = buffer.take();
        if (entry && entry.position > told.position) {
          told = placeOf(entry);
          yield* change(entry);
        } else if (!entry && resync) yield* resynchronise();
        else if (!entry && !overflowed) await alarm.wait();
      }
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  })();
}
