/** Many writes of one verb under one key: each row is an operation of its own; the batch is accepted as a whole or not at all. */
import { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import { acceptBatch, type BatchToAccept } from './accept-batch.ts';
import { MAX_NAME, name, parseInput } from './input-rules.ts';
import { MAX_BATCH_ROWS, type WorkflowLimits } from './limits.ts';
import type { Refusal } from './refusals.ts';
import type { Runner } from './runner.ts';
import type { WorkflowDeps } from './verb.ts';
import { VERBS, type AnyVerb, type StateOfVerb } from './verbs.ts';
import type { WaitFor, Waiting } from './wait.ts';

/** Verbs that have a batch form. */
export type BatchVerbName = 'adjustInventory' | 'setPrice';

export interface BatchRow<State> {
  /** Place in the input, from 0. */
  readonly index: number;
  /** Null when the row breaks a rule: nothing was recorded. */
  readonly operationId: string | null;
  /** Their paths begin with `rows` and the index. */
  readonly refusals: readonly Refusal[];
  /** As the record confirmed it; null while it is not known and when nothing was done. */
  readonly state: State | null;
}

/** With refusals there are no rows: nothing was recorded. */
export interface BatchOutcome<State> {
  readonly refusals: readonly Refusal[];
  readonly rows: readonly BatchRow<State>[];
}

export interface Batches {
  /**
   * Takes the rows in and waits as long as `waitFor` asks of every one, at most `limits.answerMs`; then they go on by themselves, a few at
   * a time (`BATCH_LANES`). A row that fails does not hold back the others.
   * @param raw `{ idempotencyKey, rows }` as GraphQL coerced it; a row is the verb's input without its key
   */
  writeMany<Name extends BatchVerbName>(verb: Name, caller: Caller, raw: unknown, waitFor: WaitFor, signal?: AbortSignal): Promise<BatchOutcome<StateOfVerb[Name]>>;
}

interface BatchesOptions extends Pick<WorkflowDeps, 'store' | 'logger'> {
  readonly owner: () => string;
  readonly runner: Runner;
  readonly waiting: Waiting;
  readonly limits: WorkflowLimits;
}

/** Room for `#` and the position of a row. */
const MAX_KEY = MAX_NAME - `#${MAX_BATCH_ROWS}`.length;
const batchInput = z.object({
  idempotencyKey: name.max(MAX_KEY, `is longer than ${MAX_KEY} characters`),
  rows: z.array(z.record(z.string(), z.unknown())).min(1, 'is empty').max(MAX_BATCH_ROWS, `more than ${MAX_BATCH_ROWS} rows, the most in one batch: split it, with a key for each part`),
});

export function createBatches({ store, logger, owner, runner, waiting, limits }: BatchesOptions): Batches {
  return {
    async writeMany(name, caller, raw, waitFor, signal) {
      const { verb, isState } = VERBS[name];
      const by = owner();
      const deadline = Date.now() + limits.answerMs;
      const parsed = parseInput(batchInput, raw);
      if ('refusals' in parsed) return { refusals: parsed.refusals, rows: [] };
      const checked = checkRows(verb, parsed.input);
      const accepted = await acceptBatch(store, by, verb, caller, checked);
      if ('refused' in accepted) return { refusals: [accepted.refused], rows: [] };
      await runner.promote(accepted.fresh).catch((error: unknown) => logger.warn({ err: error }, 'could not start a batch, the sweeper will'));
      const ids = [...accepted.ids.values()];
      const known = await waiting.waitForAll(ids, waitFor, deadline, signal);
      return {
        refusals: [],
        rows: checked.rows.map((row, index) => {
          if ('refusals' in row) return { index, operationId: null, refusals: placed(index, row.refusals), state: null };
          const operationId = accepted.ids.get(row.input.idempotencyKey) ?? null;
          const progress = operationId === null ? undefined : known.get(operationId);
          return { index, operationId, refusals: placed(index, progress?.refusals ?? []), state: isState(progress?.state) ? progress.state : null };
        }),
      };
    },
  };
}

function checkRows(verb: AnyVerb, { idempotencyKey, rows }: z.output<typeof batchInput>): BatchToAccept {
  return {
    idempotencyKey,
    rows: rows.map((row, index) => {
      const parsed = parseInput(verb.input, { ...row, idempotencyKey: `${idempotencyKey}#${index}` });
      if ('refusals' in parsed) return { refusals: parsed.refusals, given: row };
      const refusals = verb.check(parsed.input);
      return refusals.length > 0 ? { refusals, given: row } : { input: parsed.input };
    }),
  };
}

const placed = (index: number, refusals: readonly Refusal[]): Refusal[] => refusals.map((one) => ({ ...one, path: ['rows', String(index), ...(one.path ?? [])] }));
