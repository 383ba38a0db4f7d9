/** Runs operations in this process. How far each came is told by its own plan and legs, so that any process can go on. */
import { z } from 'zod';
import { LANE, leaveLane } from '../store/queries/leave-lane.ts';
import { promoteOperations, type Run } from '../store/queries/promote-operations.ts';
import { setAsideOperation } from '../store/queries/set-aside-operation.ts';
import { takeUpOperation, type TakenUp } from '../store/queries/take-up-operation.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import type { LegStatus, OperationStatus } from '../store/schema.ts';
import type { Gate, Passage } from './gate.ts';
import type { WorkflowLimits } from './limits.ts';
import { NotOurs } from './not-ours.ts';
import { untilDone } from './steps.ts';
import type { Asker, Progress, WorkflowDeps, Work } from './verb.ts';
import { isVerbName, VERBS, type AnyVerb } from './verbs.ts';
import { progressOf, type Waiting } from './wait.ts';

export interface Runner {
  /** Begins a run, unless the operation is worked on here already. Returns at once. @param taken as this process has just accepted it */
  start(run: Run, taken?: TakenUp): void;
  /** Starts the operation if it heads all its keys; else what runs before it does. */
  begin(operationId: string): Promise<void>;
  /** Lets run what waits behind these keys. */
  promote(keys: readonly string[]): Promise<void>;
  /** Ids of the operations that are worked on here. */
  readonly workedOn: ReadonlySet<string>;
}

export interface RunnerOptions extends Pick<WorkflowDeps, 'store' | 'registry' | 'log' | 'logger'> {
  readonly clock: () => Date;
  readonly limits: WorkflowLimits;
  readonly gate: Gate;
  /** This process; known once it is announced. */
  readonly owner: () => string;
  readonly changed: Waiting['changed'];
}

const OPEN: readonly LegStatus[] = ['REQUESTED', 'SENT'];

const request = z.object({
  asker: z.object({ id: z.string(), scopes: z.array(z.string()), customerId: z.string().nullable() }) satisfies z.ZodType<Asker>,
  input: z.unknown(),
});

export function createRunner({ store, registry, log, logger, clock, limits, gate, owner, changed }: RunnerOptions): Runner {
  const { db } = store;
  const workedOn = new Set<string>();

  const promote = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0 || gate.closed) return;
    for (const run of await promoteOperations(db, owner(), { keys })) start(run);
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

  const work = async (verb: AnyVerb, { id, run }: Run, accepted: TakenUp | undefined, passage: Passage): Promise<void> => {
    const again = <T>(name: string, step: () => Promise<T>): Promise<T> => untilDone(name, passage, logger, step);
    const taken = accepted ?? (await again('take up', () => takeUpOperation(db, id, run, owner())));
    if (!taken) return;
    const leave = laneOf(id, taken.keys);
    // what the record answered is known, also when a run before this one saw it
    if (taken.legs[0] && !OPEN.includes(taken.legs[0].status)) leave();
    let confirmed: Progress | null = null;
    const onChange = (leg?: Leg): void => {
      if (leg) confirmed = progressOf(id, leg) ?? confirmed;
      changed(id, { progress: confirmed });
      leave();
    };
    const { asker, input: kept } = request.parse(taken.input);
    const input = verb.input.parse(kept);
    const held = new Set(taken.keys);
    const tools: Work = { db, registry, log, logger, clock, limits, passage, owner: owner(), again, holds: (key) => void held.add(key), changed: onChange };
    let ended: OperationStatus | null = null;
    if (taken.takeovers > limits.takeovers) {
      logger.error({ operation: id, takeovers: taken.takeovers }, 'set aside an operation at which one process after another ended');
      await again('set aside', () => setAsideOperation(db, id, `POISON: ${taken.takeovers} processes ended while they worked on it`));
    } else ended = await verb.run(tools, { id, asker, input, plan: taken.plan, takenUpAt: taken.at, legs: taken.legs });
    changed(id, { ended: true, progress: ended === 'APPLIED' ? confirmed : null });
    await again('promote', () => promote([...held]));
    log.appended();
  };

  function start(run: Run, taken?: TakenUp): void {
    const verb = isVerbName(run.kind) ? VERBS[run.kind].verb : undefined;
    if (!verb || gate.closed || workedOn.has(run.id)) return;
    workedOn.add(run.id);
    gate
      .enter((passage) => work(verb, run, taken, passage))
      .catch((error: unknown) => {
        if (error instanceof NotOurs) logger.warn({ operation: run.id }, error.message);
        // the sweeper finds it idle and tries anew
        else logger.error({ err: error, operation: run.id }, 'an operation stopped unexpectedly and will be taken up again');
      })
      .finally(() => workedOn.delete(run.id));
  }

  return {
    start,
    promote,
    workedOn,
    async begin(id) {
      try {
        for (const run of await promoteOperations(db, owner(), { id })) start(run);
      } catch (error) {
        logger.warn({ err: error, operation: id }, 'could not start an operation, the sweeper will');
      }
    },
  };
}
