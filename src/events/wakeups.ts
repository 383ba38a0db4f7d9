/** Tells the other gateways on the same store that there is something to read. Hints only: everybody polls as well. */
import { Redis } from 'ioredis';
import type { EventsLogger } from './logger.ts';

export interface Wakeups {
  /** The log has new rows (committed). */
  announceLog(): void;
  /** A source says that its feed has news. */
  announceFeed(source: string): void;
  stop(): Promise<void>;
}

interface WakeupsOptions {
  /** Null: this process only. */
  readonly redisUrl: string | null;
  /** Kept apart from other stores on the same Redis. */
  readonly namespace: string;
  readonly logger: EventsLogger;
  readonly onLog: () => void;
  readonly onFeed: (source: string) => void;
}

/** Messages kept in the stream; it can be lost at any time. */
const STREAM_LENGTH = 1_000;
/** How long one blocking read lasts, in ms. */
const BLOCK_MS = 5_000;
/** Longest pause between two attempts to connect, in ms. */
const RECONNECT_MS = 2_000;

export function createWakeups({ redisUrl, namespace, logger, onLog, onFeed }: WakeupsOptions): Wakeups {
  if (redisUrl === null) return { announceLog: onLog, announceFeed: onFeed, stop: async () => {} };
  const stream = `ucg:${namespace}:log`;
  const options = { maxRetriesPerRequest: 1, enableOfflineQueue: false, retryStrategy: (attempt: number) => Math.min(RECONNECT_MS, 100 * attempt) };
  const writer = new Redis(redisUrl, options);
  const reader = new Redis(redisUrl, options);
  let stopped = false;
  let warned = false;
  const note = (error: unknown): void => {
    if (!warned && !stopped) logger.warn({ err: error }, 'redis does not answer: events of other gateways are found by polling');
    warned = true;
  };
  // What a lost connection means is told once, by its end; commands and attempts to connect fail meanwhile.
  for (const client of [writer, reader]) client.on('error', () => {});
  reader.on('close', () => note(`connection to ${stream} ended`)).on('ready', () => (warned = false));
  const send = (field: string, value: string): void => {
    writer.xadd(stream, 'MAXLEN', '~', STREAM_LENGTH, '*', field, value).catch(() => {});
  };
  const follow = async (): Promise<void> => {
    let last = '$';
    while (!stopped) {
      if (reader.status !== 'ready') await once(reader, RECONNECT_MS);
      try {
        const answer = await reader.xread('COUNT', STREAM_LENGTH, 'BLOCK', BLOCK_MS, 'STREAMS', stream, last);
        for (const [id, fields] of answer?.[0]?.[1] ?? []) {
          last = id;
          if (fields[0] === 'feed' && fields[1] !== undefined) onFeed(fields[1]);
          else onLog();
        }
      } catch (error) {
        if (reader.status === 'ready') {
          note(error);
          if (!stopped) await once(reader, RECONNECT_MS);
        }
        last = '$';
        onLog();
      }
    }
  };
  const following = follow();
  return {
    announceLog() {
      onLog();
      send('log', '1');
    },
    announceFeed(source) {
      onFeed(source);
      send('feed', source);
    },
    async stop() {
      stopped = true;
      writer.disconnect();
      reader.disconnect();
      await following;
    },
  };
}

/** Waits until the connection is there again, is given up, or the time is over. */
function once(client: Redis, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = (): void => {
    clearTimeout(timer);
    client.off('ready', done).off('end', done);
    resolve();
  };
  const timer = setTimeout(done, ms);
  client.once('ready', done).once('end', done);
  return promise;
}
