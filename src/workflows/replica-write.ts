/** What a storefront refuses because there is nothing (left) to do. */
import { SourceError, type OrderPhase, type OrderRecord, type Write } from '../../sources/source.ts';

/**
 * The same write, which answers with the state null where the storefront never had the order, or has it in the phase already that the
 * write would bring about (its own people were first).
 */
export function replicaWrite<Command>(write: Write<Command, OrderRecord> | undefined, brings: OrderPhase | null): Write<Command, OrderRecord | null> | undefined {
  if (!write) return undefined;
  return {
    key: write.key,
    ...(write.find ? { find: write.find.bind(write) } : {}),
    apply: (key, command, call) =>
      write.apply(key, command, call).catch((error: unknown) => {
        if (error instanceof SourceError && (error.code === 'UNKNOWN_ORDER' || (brings !== null && error.code === 'ILLEGAL_TRANSITION' && error.actual === brings))) return { externalId: '', state: null };
        throw error;
      }),
  };
}
