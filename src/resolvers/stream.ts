/** Subscriptions of the event log as the executor takes them; the log's own errors become errors that a client can act on. */
import { GraphQLError } from 'graphql';
import { HistoryGap, InvalidCursor, mapStream, SlowConsumer } from '../events/index.ts';

/** @param map null leaves an event out */
export function eventStream<Event, Shown>(open: () => AsyncIterableIterator<Event>, map: (event: Event) => Promise<Shown | null>): AsyncIterableIterator<Shown> {
  const stream = attempt(() => mapStream(open(), map));
  return {
    next: () => stream.next().catch((error: unknown) => fail(error)),
    return: async () => (await stream.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return fail(error);
  }
}

function fail(error: unknown): never {
  if (error instanceof InvalidCursor) throw new GraphQLError(error.message, { extensions: { code: 'INVALID_CURSOR' } });
  if (error instanceof HistoryGap) throw new GraphQLError(error.message, { extensions: { code: 'HISTORY_GAP' } });
  if (error instanceof SlowConsumer) throw new GraphQLError(error.message, { extensions: { code: 'SLOW_CONSUMER', lastCursor: error.lastCursor } });
  throw error;
}
