/** Does in the background what nobody asks for: takes over, starts what was accepted, forgets what is old. */
import { setTimeout as pause } from 'node:timers/promises';
import { pruneDemand } from '../inventory/demand.ts';
import { expireOperations } from '../store/queries/expire-operations.ts';
import { findUnstarted } from '../store/queries/find-unstarted.ts';
import { promoteOperations, type Promoted } from '../store/queries/promote-operations.ts';
import { pruneWorkflows } from '../store/queries/prune-workflows.ts';
import type { Store } from '../store/store.ts';
import { SILENT_MS } from './liveness.ts';
import { takeOverTheDead } from './takeover.ts';
import type { WorkflowLogger } from './verb.ts';

export interface SweeperOptions {
  readonly store: Store;
  /** This process, as `operation.owner` names it. */
  readonly owner: string;
  readonly start: (operation: Promoted) => Promise<void>;
  readonly outcomeMs: number;
  readonly logger: WorkflowLogger;
}

/** Alone on its store a gateway has nobody to take over from. */
const EVERY_MS = { alone: 1_000, among: 500 };
/** A running operation that is older and has no workflow is started here, in ms. */
const UNSTARTED_MS = 2_000;
const FORGET_EVERY_MS = 60 * 60 * 1_000;
/** No read of a record takes longer, in ms. */
const DEMAND_MS = 60 * 60 * 1_000;
/** The engine's own rows of ended workflows are of use to nobody after this long, in ms. */
const WORKFLOW_MS = 60 * 60 * 1_000;

/** @returns how to stop it */
export function startSweeper({ store, owner, start, outcomeMs, logger }: SweeperOptions): () => Promise<void> {
  const stopping = new AbortController();
  let forgotAt = 0;
  const sweep = async (): Promise<void> => {
    const { db } = store;
    const left = store.embedded ? [] : await takeOverTheDead(store, owner, SILENT_MS, logger);
    for (const operation of [...left, ...(await findUnstarted(db, UNSTARTED_MS)), ...(await promoteOperations(db, owner, 'all'))]) await start(operation);
    if (Date.now() - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = Date.now();
    await expireOperations(db, outcomeMs);
    await pruneDemand(db, DEMAND_MS);
    await pruneWorkflows(db, WORKFLOW_MS);
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
