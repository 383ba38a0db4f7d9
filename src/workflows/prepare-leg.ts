/** A leg that waits for its turn at the source. */
import type { KeyClass } from '../../sources/source.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import { markLegSent } from '../store/queries/mark-leg-sent.ts';
import type { SlotOptions } from '../store/queries/write-slot.ts';
import type { LegToRun } from './leg.ts';
import { NotOurs } from './not-ours.ts';
import type { Work } from './verb.ts';

type Answer = Awaited<ReturnType<Parameters<RegisteredSource['admit']>[0]>>;

export interface Prepared<Input> {
  /** What is to be sent. */
  readonly input: Input;
  /** Asks the store whether it may be; then the leg is marked as sent. Throws when the process stops or the operation is another's. */
  ask(): Promise<Answer>;
}

/** Input that waited longer is made anew: turns that it holds do not last, and what it was made from has aged. In ms. */
const FRESH_MS = 500;
/** Between two looks for a slot that other gateways hold, in ms. */
const LOOK_MS = 25;
/** Added to the longest request time before a slot is taken from who never gave it back, in ms. */
const MARGIN_MS = 1_000;

const slotOf = ({ source: { name, limits } }: RegisteredSource): SlotOptions => ({ source: name, slots: limits.concurrentWrites, keepMs: limits.writeTimeoutMs + MARGIN_MS });

/**
 * For what is marked as sent before its turn: null when it would have to wait here, and when the system knows it by no key (should this process
 * end before it is sent, nobody could tell).
 */
export function slotIfIdle(target: RegisteredSource, key: KeyClass): SlotOptions | null {
  const { waiting, heldMs } = target.line();
  return key === 'NONE' || waiting > 0 || heldMs > 0 ? null : slotOf(target);
}

export function prepare<Input, State>({ db, owner, passage }: Work, { operationId, target, input: make }: LegToRun<Input, State>, { position, markedAt }: Leg, first: Input): Prepared<Input> {
  let input = first;
  let madeAt = performance.now();
  return {
    get input() {
      return input;
    },
    async ask() {
      if (passage.closed) throw new Error('stopped while waiting for a slot');
      if (performance.now() - madeAt > FRESH_MS) {
        input = await make();
        madeAt = performance.now();
      }
      // its slot is kept longer than the longest request takes, by more than this
      if (markedAt !== undefined && performance.now() - markedAt <= FRESH_MS) return { kind: 'ADMITTED' };
      const marked = await markLegSent(db, operationId, position, owner, slotOf(target));
      switch (marked.kind) {
        case 'SENT':
          return { kind: 'ADMITTED' };
        case 'FULL':
          return { kind: 'FULL', ms: LOOK_MS };
        case 'HELD':
          return marked;
        case 'NOT_OURS':
          throw new NotOurs(operationId);
      }
    },
  };
}
