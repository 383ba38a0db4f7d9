/** Numbers of durable writes. */
export interface WorkflowLimits {
  /** A mutation answers after this long at the latest, in ms; the operation goes on. */
  readonly answerMs: number;
  /** A record that cannot be reached is waited for this long before the request is refused, in ms. */
  readonly recordDownMs: number;
  /** A record that answers "not now" (429, conflicts) is asked again for this long, in ms. */
  readonly recordBusyMs: number;
  /** A leg that never succeeds is left to a person after this long, in ms. */
  readonly giveUpMs: number;
  /** Longest pause between two attempts, in ms. */
  readonly longestPauseMs: number;
  /** An operation at which so many processes ended is left to a person. */
  readonly takeovers: number;
  /** When a refusal for want of stock may be untrue because other orders are on their way, it is looked at again for this long, in ms. */
  readonly stockSettlesMs: number;
  /** Outcomes are kept this long, in ms; keys for ever. */
  readonly outcomeMs: number;
  /** A stop waits this long for legs under way, in ms. */
  readonly drainMs: number;
}

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

export const WORKFLOW_LIMITS: WorkflowLimits = {
  answerMs: 10 * SECOND,
  recordDownMs: 3 * SECOND,
  recordBusyMs: 8 * SECOND,
  giveUpMs: DAY,
  longestPauseMs: 30 * SECOND,
  takeovers: 5,
  stockSettlesMs: 3 * SECOND,
  outcomeMs: 30 * DAY,
  drainMs: 10 * SECOND,
};

/** Lines in one order. */
export const MAX_LINES = 250;

/** Rows in one batch. */
export const MAX_BATCH_ROWS = 500;
/** Rows of one batch that are written to their record at once. */
export const BATCH_LANES = 8;
