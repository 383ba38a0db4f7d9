/** What a subscriber has not yet taken. Bounded: memory does not grow with a reader that is slow. */
import type { LogEntry, StatefulType } from './entry.ts';

export interface Buffer {
  /** False when it is full: the entry was not taken. */
  push(entry: LogEntry): boolean;
  /** The oldest one. */
  take(): LogEntry | undefined;
  clear(): void;
}

/** Entries that wait for one subscriber. */
const BUFFER_LIMIT = 1_000;

/** Stock: only the newest entry of each key is kept. Orders: every one is. */
export const createBuffer = (type: StatefulType, limit: number = BUFFER_LIMIT): Buffer => (type === 'inventory' ? newestOfEachKey(limit) : everyOne(limit));

function newestOfEachKey(limit: number): Buffer {
  const waiting = new Map<string, LogEntry>();
  return {
    push(entry) {
      // Moved to the end, so that places are taken in increasing order.
      if (!waiting.delete(entry.key) && waiting.size >= limit) return false;
      waiting.set(entry.key, entry);
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
  let waiting: LogEntry[] = [];
  return {
    push(entry) {
      if (waiting.length >= limit) return false;
      waiting.push(entry);
      return true;
    },
    take: () => waiting.shift(),
    clear: () => void (waiting = []),
  };
}
