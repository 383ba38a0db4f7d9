/** Waiting for an operation, wherever it runs. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { findOutcome, findOutcomes, type OutcomeRow } from '../store/queries/find-outcome.ts';
import type { Store } from '../store/store.ts';
import { isRefusal, type Refusal } from './refusals.ts';
import type { Progress } from './verb.ts';

export type WaitFor = 'RECORD' | 'ALL';

export interface Waiting {
  /** To be called when an operation that runs here has changed. */
  changed(operationId: string): void;
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
    changed: (operationId) => void signals.emit(operationId),
    async wait({ id, fresh }, waitFor, deadline, signal) {
      for (let first = true; ; first = false) {
        const looked = new AbortController();
        // listen before looking: a change in between is not missed
        const change = once(signals, id, { signal: looked.signal }).catch(() => undefined);
        const left = deadline - Date.now();
        if (!(first && fresh)) {
          const row = await findOutcome(db, id);
          if (reached(row, waitFor) || left <= 0 || signal?.aborted) {
            looked.abort();
            return toProgress(id, row);
          }
        }
        await Promise.race([change, pause(Math.min(LOOK_MS, left), undefined, { signal: looked.signal }).catch(() => undefined)]);
        looked.abort();
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

const CONFIRMED = new Set(['CONFIRMED', 'COMPENSATED']);

const reached = ({ status, promised, record }: OutcomeRow, waitFor: WaitFor): boolean =>
  (status !== 'QUEUED' && status !== 'RUNNING') || (waitFor === 'RECORD' && (promised || (record !== null && CONFIRMED.has(record.status))));

const stored = z.object({ refusals: z.array(z.custom<Refusal>(isRefusal)) });

function toProgress(operationId: string, { outcome, record }: OutcomeRow): Progress {
  const refusals = outcome === null ? [] : stored.parse(outcome).refusals;
  const confirmed = record !== null && CONFIRMED.has(record.status);
  return { operationId, refusals, state: confirmed ? record.state : null, source: confirmed ? record.source : null, externalId: confirmed ? record.externalId : null };
}
