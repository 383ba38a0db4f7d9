/** Does in the background what nobody asks for: takes over, starts what was accepted, forgets what is old. */
import { setTimeout as pause } from 'node:timers/promises';
import { pruneDemand } from '../inventory/demand.ts';
import { expireOperations } from '../store/queries/expire-operations.ts';
import { findUnstarted } from '../store/queries/find-unstarted.ts';
import type { Store } from '../store/store.ts';
import { takeOverTheDead } from './takeover.ts';
import type { WorkflowLogger } from './verb.ts';

export interface SweeperOptions {
  readonly store: Store;
  readonly executorId: string;
  readonly start: (operation: { readonly id: string; readonly kind: string }) => Promise<void>;
  readonly outcomeMs: number;
  readonly logger: WorkflowLogger;
}

const EVERY_MS = 1_000;
/** An operation that is older and has no workflow is started here, in ms. */
const UNSTARTED_MS = 2_000;
const FORGET_EVERY_MS = 60 * 60 * 1_000;
/** No read of a record takes longer, in ms. */
const DEMAND_MS = 60 * 60 * 1_000;

/** @returns how to stop it */
export function startSweeper({ store, executorId, start, outcomeMs, logger }: SweeperOptions): () => Promise<void> {
  const stopping = new AbortController();
  let forgotAt = 0;
  const sweep = async (): Promise<void> => {
    if (!store.embedded) await takeOverTheDead(store, executorId, logger);
    for (const operation of await findUnstarted(store.db, UNSTARTED_MS)) await start(operation);
    if (Date.now() - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = Date.now();
    await expireOperations(store.db, outcomeMs);
    await pruneDemand(store.db, DEMAND_MS);
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sweep().catch((error: unknown) => logger.warn({ err: error }, 'could not sweep, will try again'));
      await pause(EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const ended = loop();
  return () => {
    stopping.abort();
    return ended;
  };
}
