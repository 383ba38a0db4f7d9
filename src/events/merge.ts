/** Pure rules of the log: which entries are worth a row. */
import { createHash } from 'node:crypto';
import { compareCursors } from '../../sources/values.ts';
import { EVERY, withoutPersonalData, type NewEntry } from './entry.ts';

/** JSON with sorted keys: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) : inner,
  );
}

export const hashState = (state: unknown): string => createHash('sha256').update(canonicalJson(state)).digest('base64url');

/** Drops stateless entries that another one of the batch says already; takes personal data out of the others. Keeps the order. */
export function mergeEntries(entries: readonly NewEntry[]): NewEntry[] {
  const id = (entry: NewEntry, key: string): string => JSON.stringify([entry.source, entry.type, key]);
  const everyOf = new Set(entries.filter((entry) => entry.state === null && entry.key === EVERY).map((entry) => id(entry, EVERY)));
  const seen = new Set<string>();
  const merged: NewEntry[] = [];
  for (const entry of entries) {
    if (entry.state !== null) {
      merged.push(entry.type === 'order' ? { ...entry, state: withoutPersonalData(entry.state) } : entry);
      continue;
    }
    const own = id(entry, entry.key);
    if (seen.has(own) || (entry.key !== EVERY && everyOf.has(id(entry, EVERY)))) continue;
    seen.add(own);
    merged.push(entry);
  }
  return merged;
}

/** What is known of a key's newest row with a state. */
export interface Head {
  readonly stateHash: string;
  readonly version: string | null;
}

export type Verdict =
  /** A new row. */
  | 'APPEND'
  /** A row without a state. */
  | 'INVALIDATE'
  /** Nothing new. */
  | 'SKIP';

/**
 * A state that is older than the head's, or equal to it (our own write coming back), is no news. Equal, but caused by a
 * change behind the head's version: it may have been another in between (5, 4, 5), which a cache saw; hence INVALIDATE.
 */
export function judge(entry: NewEntry, stateHash: string, head: Head | undefined): Verdict {
  if (!head) return 'APPEND';
  if (entry.version !== null && head.version !== null && compareCursors(entry.version, head.version) < 0) return 'SKIP';
  if (stateHash !== head.stateHash) return 'APPEND';
  if (entry.cause === undefined) return 'SKIP';
  return head.version === null || compareCursors(head.version, entry.cause) < 0 ? 'INVALIDATE' : 'SKIP';
}
