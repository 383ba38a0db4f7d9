/** What a subscriber asks for and gets. */
import type { CursorBinding } from './cursor.ts';
import type { StatefulType, StateOf } from './entry.ts';

/** One key of a snapshot. */
export interface SnapshotItem<S> {
  /** `inventoryKey`, the order number or our id of an operation. */
  readonly key: string;
  /** Head of the record's feed before the state was read; null: the source has no feed. */
  readonly version: string | null;
  readonly state: S;
}

export interface SubscriptionRequest<T extends StatefulType> {
  readonly type: T;
  /** Whether the subscriber asked for this and may see it. Called for every entry of the type: must be quick, must not throw. */
  matches(entry: { readonly key: string; readonly state: StateOf[T] }): boolean;
  /**
   * Reads the present state of every key that matches (or of none), each once: fresh from the record, never cached, and as it
   * says it (personal data may stay). Called once, and again for each RESYNC. What differs from the log is added to it; operations,
   * which stand in the same store as the log, are read again with their place in it.
   */
  snapshot(): AsyncIterable<SnapshotItem<StateOf[T]>>;
  /** Cursor to go on from, without a snapshot; null: begin. */
  readonly after: string | null;
  readonly binding: CursorBinding;
  /** Ends the stream. */
  readonly signal: AbortSignal;
}

export interface LogEvent<S> {
  /** SNAPSHOT: the state at the beginning. RESYNC: what came before may have gaps, this is the state now. */
  readonly kind: 'SNAPSHOT' | 'CHANGE' | 'RESYNC';
  /** Give it as `after` to go on behind this event. */
  readonly cursor: string;
  /** When the gateway learned of it, RFC 3339. */
  readonly occurredAt: string;
  readonly key: string;
  readonly state: S;
}

/** A stream of orders or operations whose reader did not keep up: nothing is skipped, it ends. Resume with `lastCursor`. */
export class SlowConsumer extends Error {
  override readonly name = 'SlowConsumer';
  readonly lastCursor: string;
  constructor(lastCursor: string) {
    super('events were not taken quickly enough: resume with the last cursor');
    this.lastCursor = lastCursor;
  }
}

/** Orders or operations changed that the stream cannot tell, and it has no snapshot to tell the present state by. Begin anew without a cursor. */
export class HistoryGap extends Error {
  override readonly name = 'HistoryGap';
  constructor() {
    super('some changes can no longer be told: read them anew and subscribe without a cursor');
  }
}
