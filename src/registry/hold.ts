/** A source that asked to slow down is left alone until then. */
import { setTimeout as pause } from 'node:timers/promises';
import { SourceError } from '../../sources/source.ts';

export interface Hold {
  readonly waiting: number;
  /** From now, in ms; 0: not held. */
  leftMs(): number;
  /** A shorter one does not end a longer one. */
  set(ms: number): void;
  /** Resolves when it is over. Rejects with RATE_LIMITED when that is after `deadline` (as `performance.now()` counts), with CANCELLED when the signal aborts. */
  over(deadline: number, signal?: AbortSignal): Promise<void>;
  /** What a call gets that does not wait. */
  error(): SourceError;
}

export function createHold(name: string): Hold {
  let until = 0;
  let waiting = 0;
  const leftMs = (): number => Math.max(0, until - performance.now());
  const error = (): SourceError => new SourceError('RATE_LIMITED', `${name} asked to slow down`, { retryAfterMs: leftMs() });
  return {
    get waiting() {
      return waiting;
    },
    leftMs,
    error,
    set(ms) {
      until = Math.max(until, performance.now() + ms);
    },
    async over(deadline, signal) {
      waiting += 1;
      try {
        for (let ms = leftMs(); ms > 0; ms = leftMs()) {
          if (until > deadline) throw error();
          await pause(ms, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch((cause: unknown) => {
            throw new SourceError('CANCELLED', `the call was cancelled while ${name} asked to slow down`, { cause });
          });
        }
      } finally {
        waiting -= 1;
      }
    },
  };
}
