/** Runs operations in this process. How far each came is told by its own plan and legs, so that any process can go on. */
import { z } from 'zod';
import { promoteOperations, type Run } from '../store/queries/promote-operations.ts';
import { setAsideOperation } from '../store/queries/set-aside-operation.ts';
import { takeUpOperation } from '../store/queries/take-up-operation.ts';
import type { Gate, Passage } from './gate.ts';
import type { WorkflowLimits } from './limits.ts';
import { NotOurs } from './not-ours.ts';
import { untilDone } from './steps.ts';
import type { Asker, WorkflowDeps, Work } from './verb.ts';
import { isVerbName, VERBS, type AnyVerb } from './verbs.ts';

export interface Runner {
  /** Begins a run, unless the operation is worked on here already. Returns at once. */
  start(run: Run): void;
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
  readonly changed: (operationId: string) => void;
}

const accepted = z.object({
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

  const work = async (verb: AnyVerb, { id, run }: Run, passage: Passage): Promise<void> => {
    const again = <T>(name: string, step: () => Promise<T>): Promise<T> => untilDone(name, passage, logger, step);
    const taken = await again('take up', () => takeUpOperation(db, id, run, owner()));
    if (!taken) return;
    const { asker, input: kept } = accepted.parse(taken.input);
    const input = verb.input.parse(kept);
    const tools: Work = { db, registry, log, logger, clock, limits, passage, owner: owner(), again, changed: () => changed(id) };
    if (taken.takeovers > limits.takeovers) {
      logger.error({ operation: id, takeovers: taken.takeovers }, 'set aside an operation at which one process after another ended');
      await again('set aside', () => setAsideOperation(db, id, `POISON: ${taken.takeovers} processes ended while they worked on it`));
    } else await verb.run(tools, { id, asker, input, plan: taken.plan, takenUpAt: taken.at, legs: taken.legs });
    changed(id);
    await again('promote', () => promote(verb.keys(input)));
  };

  function start(run: Run): void {
    const verb = isVerbName(run.kind) ? VERBS[run.kind].verb : undefined;
    if (!verb || gate.closed || workedOn.has(run.id)) return;
    workedOn.add(run.id);
    gate
      .enter((passage) => work(verb, run, passage))
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
