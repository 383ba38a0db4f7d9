/** A storefront that never had an order has nothing to do with it. */
import { SourceError, type OrderRecord, type Write } from '../../sources/source.ts';

/** The same write, which answers with the state null where the order is unknown. */
export function skipUnknownOrder<Command>(write: Write<Command, OrderRecord> | undefined): Write<Command, OrderRecord | null> | undefined {
  if (!write) return undefined;
  return {
    key: write.key,
    ...(write.find ? { find: write.find.bind(write) } : {}),
    apply: (key, command, call) =>
      write.apply(key, command, call).catch((error: unknown) => {
        if (error instanceof SourceError && error.code === 'UNKNOWN_ORDER') return { externalId: '', state: null };
        throw error;
      }),
  };
}
