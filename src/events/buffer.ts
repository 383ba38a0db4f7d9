/** What a subscriber has not yet taken. Bounded: memory does not grow with a reader that is slow. */
import type { LogEntry, StatefulType } from './entry.ts';
import type { Place } from './read-log.ts';

export interface Buffered {
  readonly entry: LogEntry;
  /** The newest row that this stands for. */
  readonly place: Place;
}

export interface Buffer {
  /** False when it is full: the entry was not taken. */
  push(entry: LogEntry): boolean;
  /** The oldest one. */
  take(): Buffered | undefined;
  clear(): void;
}

/** Entries that wait for one subscriber. */
export const BUFFER_LIMIT = 1_000;

/** Stock: only the newest entry of each key is kept. Orders: every one is. */
export const createBuffer = (type: StatefulType, limit: number = BUFFER_LIMIT): Buffer => (type === 'inventory' ? newestOfEachKey(limit) : everyOne(limit));

const placeOf = (entry: LogEntry): Place => ({ position: entry.position, stamp: Date.parse(entry.occurredAt) });

function newestOfEachKey(limit: number): Buffer {
  const waiting = new Map<string, Buffered>();
  return {
    push(entry) {
      const older = waiting.get(entry.key);
      if (!older && waiting.size >= limit) return false;
      // Without a state: the one before is confirmed at a newer version.
      const kept = entry.state === null && older ? { ...older.entry, version: entry.version } : entry;
      // Moved to the end, so that places are taken in increasing order.
      waiting.delete(entry.key);
      waiting.set(entry.key, { entry: kept, place: placeOf(entry) });
      return true;
    },
    take() {
      const first = waiting.entries().next().value;
      if (!first) return undefined;
      waiting.delete(first[0]);
      return first[1];
    },
    clear: () => waiting.clear(),
  };
}

function everyOne(limit: number): Buffer {
  let waiting: Buffered[] = [];
  return {
    push(entry) {
      if (waiting.length >= limit) return false;
      waiting.push({ entry, place: placeOf(entry) });
      return true;
    },
    take: () => waiting.shift(),
    clear: () => void (waiting = []),
  };
}
