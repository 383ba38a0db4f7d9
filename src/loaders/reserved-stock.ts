/** What is promised and not yet visible in the ERP, for every SKU; few rows, so read as a whole and shared for a moment. */
import { outstandingDemand } from '../inventory/outstanding.ts';
import type { Store } from '../store/store.ts';

export interface ReservedStock {
  /** By SKU, then by location code: decimals. At most `MAX_AGE_MS` old. */
  current(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>>;
}

/** As old as the change feeds' own beat. */
const MAX_AGE_MS = 250;

export function createReservedStock(store: Store): ReservedStock {
  let known: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let running: Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> | null = null;
  return {
    async current() {
      const now = Date.now();
      if (now - readAt <= MAX_AGE_MS) return known;
      running ??= outstandingDemand(store)
        .then((demand) => {
          readAt = now;
          return (known = demand);
        })
        .finally(() => (running = null));
      return running;
    },
  };
}
