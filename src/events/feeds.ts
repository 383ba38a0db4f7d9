/** The feed loops of this process, one for each source that has a feed. */
import type { SourcedType } from './entry.ts';
import { createFeedLoop, type FeedLoop, type FeedLoopOptions } from './feed-loop.ts';
import type { TakeForeignOrders } from './foreign-orders.ts';
import type { Registry } from '../registry/registry.ts';

export interface Feeds {
  /** Read the source's feed now, when this process holds its lease. */
  wake(source: string): void;
  /** Resolves when every feed was tried once, at the latest after `FIRST_TURN_MS`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A start waits so long for sources that do not answer, in ms. */
const FIRST_TURN_MS = 2_000;

export function createFeeds(options: Omit<FeedLoopOptions, 'registered' | 'feed' | 'owned' | 'takeOrders'> & { readonly registry: Registry; readonly takeOrders: TakeForeignOrders; readonly recordOf: (type: SourcedType) => string }): Feeds {
  const loops = new Map<string, FeedLoop>();
  for (const registered of options.registry.sources) {
    const { feed } = registered.source;
    const owned = new Set((['inventory', 'order'] as const).filter((type) => options.recordOf(type) === registered.name));
    if (feed) loops.set(registered.name, createFeedLoop({ ...options, registered, feed, owned, takeOrders: registered.role === 'STOREFRONT' ? options.takeOrders : null }));
  }
  return {
    wake: (source) => loops.get(source)?.wake(),
    async start() {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, FIRST_TURN_MS);
      void Promise.all([...loops.values()].map((loop) => loop.start())).then(() => resolve());
      await promise;
      clearTimeout(timer);
    },
    async stop() {
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
    },
  };
}
