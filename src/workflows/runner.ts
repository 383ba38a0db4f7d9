/** Runs operations: each run is one workflow of the engine; how far it came is told by the operation's own plan and legs. */
import { z } from 'zod';
import { LANE, leaveLane } from '../store/queries/leave-lane.ts';
import { promoteOperations, type Promoted } from '../store/queries/promote-operations.ts';
import { setAsideOperation } from '../store/queries/set-aside-operation.ts';
import { takeUpOperation } from '../store/queries/take-up-operation.ts';
import type { LegStatus } from '../store/schema.ts';
import { DBOS } from './engine.ts';
import type { Gate, Passage } from './gate.ts';
import type { WorkflowLimits } from './limits.ts';
import { NotOurs } from './not-ours.ts';
import { untilDone } from './steps.ts';
import type { Asker, WorkflowDeps, Work } from './verb.ts';
import { isVerbName, VERBS, type AnyVerb, type VerbName } from './verbs.ts';

export interface Runner {
  /** Starts a run that is not yet begun; one that is begun already goes on as it is. */
  start(operation: Promoted): Promise<void>;
  /** Starts the operation if it heads all its keys; else what runs before it does. A start that fails is made up for by the sweeper. */
  begin(operationId: string): Promise<void>;
  /** Lets run what waits behind these keys. */
  promote(keys: readonly string[]): Promise<void>;
}

export interface RunnerOptions extends Pick<WorkflowDeps, 'store' | 'registry' | 'log' | 'logger'> {
  readonly clock: () => Date;
  readonly limits: WorkflowLimits;
  readonly gate: Gate;
  /** This process; known once it is announced. */
  readonly owner: () => string;
  readonly changed: (operationId: string) => void;
}

/** The name of a released workflow is frozen; what it does may change, as it keeps nothing but its end. */
const workflowName = (kind: string): string => `${kind}.2`;
const OPEN: readonly LegStatus[] = ['REQUESTED', 'SENT'];
/** Work is taken up as often as processes die; the operation counts for itself. */
const MAX_RECOVERIES = 1_000_000_000;

const accepted = z.object({
  asker: z.object({ id: z.string(), scopes: z.array(z.string()), customerId: z.string().nullable() }) satisfies z.ZodType<Asker>,
  input: z.unknown(),
});

/** Registers the verbs; call it before the engine is launched. */
export function createRunner({ store, registry, log, logger, clock, limits, gate, owner, changed }: RunnerOptions): Runner {
  const { db } = store;

  const promote = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0 || gate.closed) return;
    for (const operation of await promoteOperations(db, owner(), { keys })) await start(operation);
  };

  /** The first end of a leg lets the next operation of a batch begin: a replica that does not answer holds back nobody else. */
  const laneOf = (id: string, keys: readonly string[]): (() => void) => {
    let lane = keys.find((key) => key.startsWith(LANE));
    return () => {
      if (lane === undefined) return;
      const left = lane;
      lane = undefined;
      // a lane that is not left here is left with the operation's end
      leaveLane(db, id, left)
        .then(() => promote([left]))
        .catch((error: unknown) => logger.warn({ err: error, operation: id }, 'could not let the next of a batch begin'));
    };
  };

  const run = async (verb: AnyVerb, id: string, workflowId: string, passage: Passage): Promise<void> => {
    const again = <T>(name: string, work: () => Promise<T>): Promise<T> => untilDone(name, passage, logger, work);
    const taken = await again('take up', () => takeUpOperation(db, id, workflowId, owner()));
    if (!taken) return;
    const leave = laneOf(id, taken.keys);
    // what the record answered is known, also when a run before this one saw it
    if (taken.legs[0] && !OPEN.includes(taken.legs[0].status)) leave();
    const onChange = (): void => {
      changed(id);
      leave();
    };
    const work: Work = { db, registry, log, logger, clock, limits, passage, owner: owner(), again, changed: onChange };
    const { asker, input: kept } = accepted.parse(taken.input);
    const input = verb.input.parse(kept);
    if (taken.takeovers > limits.takeovers) {
      logger.error({ operation: id, takeovers: taken.takeovers }, 'set aside an operation at which one process after another ended');
      await again('set aside', () => setAsideOperation(db, id, `POISON: ${taken.takeovers} processes ended while they worked on it`));
    } else await verb.run(work, { id, asker, input, plan: taken.plan, legs: taken.legs });
    changed(id);
    await again('promote', () => promote(taken.keys));
    log.appended();
  };

  const register = (verb: AnyVerb): ((id: string, workflowId: string) => Promise<void>) =>
    DBOS.registerWorkflow(
      (id: string, workflowId: string) =>
        gate.enter(async (passage) => {
          try {
            await run(verb, id, workflowId, passage);
          } catch (error) {
            if (!(error instanceof NotOurs)) throw error;
            logger.warn({ operation: id }, error.message);
          }
        }),
      { name: workflowName(verb.kind), maxRecoveryAttempts: MAX_RECOVERIES },
    );
  const workflows = new Map<VerbName, (id: string, workflowId: string) => Promise<void>>();
  for (const { verb } of Object.values(VERBS)) if (isVerbName(verb.kind)) workflows.set(verb.kind, register(verb));

  async function start({ id, kind, workflowId }: Promoted): Promise<void> {
    const workflow = isVerbName(kind) ? workflows.get(kind) : undefined;
    if (workflow && !gate.closed) await DBOS.startWorkflow(workflow, { workflowID: workflowId })(id, workflowId);
  }

  return {
    start,
    promote,
    async begin(id) {
      try {
        for (const operation of await promoteOperations(db, owner(), { id })) await start(operation);
      } catch (error) {
        logger.warn({ err: error, operation: id }, 'could not start an operation, the sweeper will');
      }
    },
  };
}
