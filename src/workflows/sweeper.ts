/** Does in the background what nobody asks for: takes over, starts what was accepted, forgets what is old. */
import { setTimeout as pause } from 'node:timers/promises';
import { pruneDemand } from '../inventory/demand.ts';
import { expireReservations, pruneReservations } from '../store/queries/end-reservation.ts';
import { expireOperations } from '../store/queries/expire-operations.ts';
import { findIdleOperations } from '../store/queries/find-idle-operations.ts';
import { promoteOperations } from '../store/queries/promote-operations.ts';
import { takeOverOperations } from '../store/queries/take-over-operations.ts';
import type { Store } from '../store/store.ts';
import { SILENT_MS } from './liveness.ts';
import type { SharedLimits } from './shared-limits.ts';
import { takeOverTheDead } from './takeover.ts';
import type { Runner } from './runner.ts';
import type { WorkflowLogger } from './verb.ts';

export interface SweeperOptions {
  readonly store: Store;
  /** This process, as `operation.owner` names it. */
  readonly owner: string;
  readonly runner: Runner;
  readonly sharedLimits: SharedLimits;
  readonly outcomeMs: number;
  readonly logger: WorkflowLogger;
}

/** Alone on its store a gateway has nobody to take over from. */
const EVERY_MS = { alone: 1_000, among: 500 };
const FORGET_EVERY_MS = 60 * 60 * 1_000;
/** No read of a record takes longer, in ms. */
const DEMAND_MS = 60 * 60 * 1_000;

/** @returns how to stop it */
export function startSweeper({ store, owner, runner, sharedLimits, outcomeMs, logger }: SweeperOptions): () => Promise<void> {
  const stopping = new AbortController();
  let forgotAt = 0;
  /** An embedded store has one process at a time: what others began, it goes on with. */
  let first = true;
  const sweep = async (): Promise<void> => {
    const { db } = store;
    const { left, gateways } = store.embedded ? { left: first ? await takeOverOperations(db, null, owner) : [], gateways: 1 } : await takeOverTheDead(store, owner, SILENT_MS, logger);
    sharedLimits.count(gateways);
    // an embedded store has nobody else to hear of, but the process before this one
    if (first || !store.embedded) await sharedLimits.listen();
    first = false;
    const idle = await findIdleOperations(db, owner, [...runner.workedOn]);
    for (const run of [...left, ...idle, ...(await promoteOperations(db, owner, 'all'))]) runner.start(run);
    await expireReservations(db);
    if (Date.now() - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = Date.now();
    await expireOperations(db, outcomeMs);
    await pruneDemand(db, DEMAND_MS);
    await pruneReservations(db, outcomeMs);
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sweep().catch((error: unknown) => logger.warn({ err: error }, 'could not sweep, will try again'));
      await pause(store.embedded ? EVERY_MS.alone : EVERY_MS.among, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const ended = loop();
  return () => {
    stopping.abort();
    return ended;
  };
}
