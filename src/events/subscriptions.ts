/** Opens streams over the log. */
import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import type { CursorCodec } from './cursor.ts';
import type { StatefulType, StateOf } from './entry.ts';
import { openStream } from './stream.ts';
import type { LogEvent, SubscriptionRequest } from './subscription.ts';
import type { Tail } from './tail.ts';

export interface Subscriptions {
  /**
   * Takes a place in the log at once. The stream ends with the signal, by `return()`, or at `stop`; it throws `SlowConsumer`,
   * `HistoryGap`, or what the first snapshot threw.
   * @throws InvalidCursor
   */
  subscribe<T extends StatefulType>(request: SubscriptionRequest<T>): AsyncIterableIterator<LogEvent<StateOf[T]>>;
  /** Streams that are open. */
  readonly open: number;
  stop(): void;
}

export interface SubscriptionsOptions {
  readonly db: Kysely<Database>;
  readonly tail: Tail;
  readonly codec: CursorCodec;
  /** Source of record of a type. */
  readonly recordOf: (type: StatefulType) => string;
  readonly now: () => Date;
  /** Called when a snapshot brought rows to the log. */
  readonly onAppend: () => void;
}

export function createSubscriptions({ db, tail, codec, recordOf, now, onAppend }: SubscriptionsOptions): Subscriptions {
  const ends = new Set<() => void>();
  return {
    subscribe(request) {
      const cursors = codec.bind(request.binding);
      const after = request.after === null ? undefined : cursors.decode(request.after);
      const ended = new AbortController();
      const end = (): void => {
        request.signal.removeEventListener('abort', end);
        ends.delete(end);
        ended.abort();
      };
      ends.add(end);
      if (request.signal.aborted) end();
      else request.signal.addEventListener('abort', end, { once: true });
      const stream = openStream({ db, tail, record: recordOf(request.type), request, cursors, signal: ended.signal, now, onAppend, ...(after === undefined ? {} : { after }) });
      return {
        async next() {
          try {
            const result = await stream.next();
            if (result.done === true) end();
            return result;
          } catch (error) {
            end();
            throw error;
          }
        },
        async return() {
          end();
          // Not awaited: a snapshot may be under way, whose failure no longer concerns anybody.
          stream.return().catch(() => undefined);
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    get open() {
      return ends.size;
    },
    stop() {
      for (const end of ends) end();
    },
  };
}
