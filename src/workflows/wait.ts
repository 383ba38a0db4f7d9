/** Waiting for an operation, wherever it runs. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Leg } from '../store/queries/find-legs.ts';
import { findOutcome, findOutcomes, type OutcomeRow } from '../store/queries/find-outcome.ts';
import type { Store } from '../store/store.ts';
import { isRefusal, type Refusal } from './refusals.ts';
import type { Progress } from './verb.ts';

export type WaitFor = 'RECORD' | 'ALL';

export interface Change {
  /** It does not run any more. */
  readonly ended?: boolean;
  /** What the store would tell now, where it is known; null: look. */
  readonly progress: Progress | null;
}

export interface Waiting {
  /** To be called when an operation that runs here has changed. */
  changed(operationId: string, change?: Change): void;
  /** How far the operation is when `waitFor` is reached, at `deadline` (ms since 1970) or when the signal aborts. */
  wait(operation: { readonly id: string; /** Begun by this request: there is nothing to see yet. */ readonly fresh: boolean }, waitFor: WaitFor, deadline: number, signal?: AbortSignal): Promise<Progress>;
  /** The same for many, by id: all of them when each is there, else as far as they are. */
  waitForAll(ids: readonly string[], waitFor: WaitFor, deadline: number, signal?: AbortSignal): Promise<ReadonlyMap<string, Progress>>;
}

/** An operation may run in another process: it is looked at this often, in ms. */
const LOOK_MS = 100;

export function createWaiting({ db }: Pick<Store, 'db'>): Waiting {
  const signals = new EventEmitter().setMaxListeners(0);
  return {
    changed(operationId, { ended = false, progress } = { progress: null }) {
      signals.emit(operationId, progress);
      if (ended) signals.emit(endOf(operationId), progress);
    },
    async wait({ id, fresh }, waitFor, deadline, signal) {
      for (let first = true; ; first = false) {
        const { promise: changed, resolve } = Promise.withResolvers<Progress | null>();
        const name = waitFor === 'ALL' ? endOf(id) : id;
        // listen before looking: a change in between is not missed
        signals.once(name, resolve);
        const left = deadline - Date.now();
        let timer: NodeJS.Timeout | undefined;
        try {
          if (!(first && fresh)) {
            const row = await findOutcome(db, id);
            if (reached(row, waitFor) || left <= 0 || signal?.aborted) return toProgress(id, row);
          }
          timer = setTimeout(resolve, Math.min(LOOK_MS, left), null);
          const told = await changed;
          if (told) return told;
        } finally {
          clearTimeout(timer);
          signals.off(name, resolve);
        }
      }
    },
    async waitForAll(ids, waitFor, deadline, signal) {
      const known = new Map<string, Progress>();
      for (let waiting = ids; ; ) {
        const rows = await findOutcomes(db, waiting);
        for (const [id, row] of rows) known.set(id, toProgress(id, row));
        waiting = [...rows].flatMap(([id, row]) => (reached(row, waitFor) ? [] : [id]));
        const left = deadline - Date.now();
        if (waiting.length === 0 || left <= 0 || signal?.aborted) return known;
        await pause(Math.min(LOOK_MS, left), undefined, signal ? { signal } : {}).catch(() => undefined);
      }
    },
  };
}

const endOf = (operationId: string): string => `end of ${operationId}`;

const CONFIRMED = new Set(['CONFIRMED', 'COMPENSATED']);

const reached = ({ status, promised, record }: OutcomeRow, waitFor: WaitFor): boolean =>
  (status !== 'QUEUED' && status !== 'RUNNING') || (waitFor === 'RECORD' && (promised || (record !== null && CONFIRMED.has(record.status))));

const stored = z.object({ refusals: z.array(z.custom<Refusal>(isRefusal)) });

/** Null: the leg tells nothing to who waits. */
export const progressOf = (operationId: string, { position, status, source, externalId, state }: Leg): Progress | null => (position === 0 && CONFIRMED.has(status) ? { operationId, refusals: [], state, source, externalId } : null);

function toProgress(operationId: string, { outcome, record }: OutcomeRow): Progress {
  const refusals = outcome === null ? [] : stored.parse(outcome).refusals;
  const confirmed = record !== null && CONFIRMED.has(record.status);
  return { operationId, refusals, state: confirmed ? record.state : null, source: confirmed ? record.source : null, externalId: confirmed ? record.externalId : null };
}
