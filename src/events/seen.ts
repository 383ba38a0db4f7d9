/** What a subscriber has of each key since its snapshot: which entries are news to it. */
import type { LogEntry } from './entry.ts';
import type { Floor } from './cursor.ts';
import { compareCursors } from '../../sources/values.ts';

export interface Seen {
  /** Of the snapshot, for the cursor; null: nothing to compare with. */
  readonly floor: Floor | null;
  /** Notes a key of the snapshot. */
  note(key: string, version: string | null, hash: string): void;
  /** Whether an entry that confirms a state could tell this subscriber anything. */
  inDoubt(key: string): boolean;
  /**
   * NEWS: to be told. STALE: was part of the snapshot or told already. LOOK_UP: the state that an entry confirms may not
   * have been told. LOST: cannot be known, begin anew.
   */
  judge(entry: LogEntry, hash: string | null): 'NEWS' | 'STALE' | 'LOOK_UP' | 'LOST';
  /** The state that `entry` confirms was looked up: whether it is news. */
  judgeConfirmed(entry: LogEntry, confirmed: LogEntry, hash: string): boolean;
  /** Whether everything of the snapshot was read at this version or a later one. */
  covers(version: string | null): boolean;
}

/** @param resumed floor of the cursor that the stream goes on from: its keys are not known any more */
export function createSeen(resumed: Floor | null): Seen {
  const known = new Map<string, { readonly version: string | null; readonly hash: string }>();
  let floor = resumed;
  let comparable = true;
  return {
    get floor() {
      return floor;
    },
    note(key, version, hash) {
      known.set(key, { version, hash });
      comparable &&= version !== null;
      if (version === null || !comparable) floor = null;
      else if (floor === null) floor = { min: version, max: version };
      else floor = { min: compareCursors(version, floor.min) < 0 ? version : floor.min, max: compareCursors(version, floor.max) > 0 ? version : floor.max };
    },
    inDoubt: (key) => resumed !== null || known.has(key),
    judge({ key, version }, hash) {
      const before = known.get(key);
      const [min, max] = before ? [before.version, before.version] : resumed ? [resumed.min, resumed.max] : [null, null];
      if (version !== null && min !== null && compareCursors(version, min) <= 0) return 'STALE';
      if (version !== null && max !== null && compareCursors(version, max) <= 0) return 'LOST';
      if (hash === null) return before || resumed ? 'LOOK_UP' : 'STALE';
      known.delete(key);
      return before?.hash === hash ? 'STALE' : 'NEWS';
    },
    judgeConfirmed({ key, version }, confirmed, hash) {
      const before = known.get(key);
      if (resumed) known.set(key, { version, hash });
      else known.delete(key);
      if (before) return before.hash !== hash;
      return confirmed.version !== null && resumed !== null && compareCursors(confirmed.version, resumed.max) <= 0;
    },
    covers: (version) => version !== null && floor !== null && compareCursors(floor.min, version) >= 0,
  };
}
