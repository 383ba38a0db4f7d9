/** Inbound changes → log → subscriptions and caches. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Registry } from '../registry/registry.ts';
import type { Database } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { createCursorCodec } from './cursor.ts';
import { OPERATION_SOURCE } from '../store/queries/tell-operation.ts';
import type { NewEntry, SourcedType } from './entry.ts';
import { createFeeds } from './feeds.ts';
import type { TakeForeignOrders } from './foreign-orders.ts';
import { createIntake, type Intake } from './intake.ts';
import { appendLog } from './log.ts';
import type { EventsLogger } from './logger.ts';
import { createRetention } from './retention.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { createTail, type Listener } from './tail.ts';
import { createWakeups } from './wakeups.ts';

export { InvalidCursor } from './cursor.ts';
export { cacheKey, callerDigest, inventoryKey, parseInventoryKey, type InventoryState, type LogEntry, type NewEntry, type OperationState, type OrderState } from './entry.ts';
export type { TakeForeignOrders } from './foreign-orders.ts';
export { mapStream } from './map-stream.ts';
export { HistoryGap, SlowConsumer, type LogEvent, type SubscriptionRequest } from './subscription.ts';

export interface EventsOptions {
  readonly store: Store;
  readonly registry: Registry;
  /** Null: other gateways on the store are noticed by polling alone. */
  readonly redisUrl: string | null;
  /** Keeps stores that share one Redis apart. @default 'default' */
  readonly namespace?: string;
  /** Secrets that sign cursors, the current one first. At least one. */
  readonly cursorKeys: readonly string[];
  readonly logger: EventsLogger;
  readonly clock?: () => Date;
}

export interface Events extends Pick<Subscriptions, 'subscribe'> {
  /** Resolves when the log is followed and every feed was tried once (at most 2 s). */
  start(): Promise<void>;
  /** Ends streams, loops and connections. */
  stop(): Promise<void>;
  /** Read a source's feed now, in whichever process holds its lease. */
  wake(source: string): void;
  /** Appends in the caller's transaction, as its last statement; call `appended` after the commit. Rules: `appendLog`. @returns rows appended */
  append(trx: Transaction<Database>, entries: readonly NewEntry[]): Promise<number>;
  /** What `append` wrote is committed: subscribers of all gateways hear of it at once (else within 250 ms). */
  appended(): void;
  /** Instant in ms up to which every change of the source is known here; null: no feed, or never read. */
  horizon(source: string): number | null;
  /** Called with every batch of what changed in the systems, in order, before a horizon behind it is shown; must not throw. Returns how to end it. */
  onChange(listener: Listener): () => void;
  /** Who imports what storefronts sell by themselves; to be said before `start`. Without it nothing is imported. */
  onForeignOrders(take: TakeForeignOrders): void;
  readonly intake: Intake;
  /** Lag of each feed in ms; null: never read. */
  lag(): Readonly<Record<string, number | null>>;
  /** Streams that are open here. */
  readonly openStreams: number;
}

export function createEvents({ store, registry, redisUrl, namespace = 'default', cursorKeys, logger, clock = () => new Date() }: EventsOptions): Events {
  const { db } = store;
  const recordOf = (type: SourcedType): string => registry.record(type === 'inventory' ? 'InventoryLevel' : 'Order', null).name;
  const codec = createCursorCodec(cursorKeys, store.epoch);
  const tail = createTail({
    db,
    logger,
    onFeed(name, { horizon }) {
      const registered = registry.sources.find((candidate) => candidate.name === name);
      if (registered && horizon !== null) registered.noteFeed(new Date(horizon).toISOString());
    },
  });
  const wakeups = createWakeups({ redisUrl, namespace, logger, onLog: tail.wake, onFeed: (source) => feeds.wake(source) });
  let take: TakeForeignOrders = async () => () => undefined;
  const feeds = createFeeds({ takeOrders: (trx, source, numbers) => take(trx, source, numbers), db, alone: store.embedded, registry, recordOf, owner: randomUUID(), logger, onAdvance: (appended) => (appended ? wakeups.announceLog() : undefined) });
  const subscriptions = createSubscriptions({ db, tail, codec, recordOf: (type) => (type === 'operation' ? OPERATION_SOURCE : recordOf(type)), now: clock, onAppend: wakeups.announceLog });
  const retention = createRetention({ db, logger, now: clock });
  const horizon = (source: string): number | null => tail.feed(source)?.horizon ?? null;
  return {
    async start() {
      await tail.start();
      await feeds.start();
      retention.start();
    },
    async stop() {
      subscriptions.stop();
      await Promise.all([feeds.stop(), retention.stop(), wakeups.stop()]);
      await tail.stop();
    },
    wake: wakeups.announceFeed,
    append: appendLog,
    appended: wakeups.announceLog,
    horizon,
    onChange: (listener) =>
      tail.listen((entries) => {
        const changes = entries.filter(({ type }) => type !== 'operation');
        if (changes.length > 0) listener(changes);
      }),
    onForeignOrders(taker) {
      take = taker;
    },
    intake: createIntake({ db, registry, logger, now: clock, onDelivery: wakeups.announceFeed }),
    subscribe: subscriptions.subscribe,
    lag() {
      const nowMs = clock().getTime();
      return Object.fromEntries(
        registry.sources.filter(({ source }) => source.feed).map(({ name }) => {
          const read = horizon(name);
          return [name, read === null ? null : Math.max(0, nowMs - read)];
        }),
      );
    },
    get openStreams() {
      return subscriptions.open;
    },
  };
}
