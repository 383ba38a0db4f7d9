/** Where running workflows may be halted: a halted one is not failed, it is taken up again by the next process. */
import { setTimeout as pause } from 'node:timers/promises';

/** One workflow's way through the gate. */
export interface Passage {
  readonly closed: boolean;
  /** Runs what a stop waits for. Never resolves when the gate is closed before it begins. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves after `ms`; never, when the gate is closed meanwhile. */
  sleep(ms: number): Promise<void>;
}

export interface Gate {
  /** Runs a workflow that a stop waits for until it ends or is halted. */
  enter<T>(workflow: (passage: Passage) => Promise<T>): Promise<T>;
  readonly closed: boolean;
  close(): void;
  /** Resolves when nothing runs, at the latest after `ms`. @returns how many still run */
  drained(ms: number): Promise<number>;
}

export function createGate(): Gate {
  const closing = new AbortController();
  let running = 0;
  let onIdle: (() => void) | undefined;
  const count = (change: 1 | -1): void => {
    running += change;
    if (running === 0) onIdle?.();
  };
  const halted = new Promise<never>(() => undefined);
  return {
    async enter(workflow) {
      let counted = true;
      count(1);
      const leave = (): void => {
        if (counted) count(-1);
        counted = false;
      };
      const halt = (): Promise<never> => {
        leave();
        return halted;
      };
      const passage: Passage = {
        get closed() {
          return closing.signal.aborted;
        },
        async run(work) {
          if (closing.signal.aborted) return halt();
          count(1);
          try {
            return await work();
          } finally {
            count(-1);
          }
        },
        async sleep(ms) {
          await pause(ms, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
          if (closing.signal.aborted) return halt();
        },
      };
      try {
        return await workflow(passage);
      } finally {
        leave();
      }
    },
    get closed() {
      return closing.signal.aborted;
    },
    close: () => closing.abort(),
    async drained(ms) {
      if (running > 0) await Promise.race([new Promise<void>((resolve) => (onIdle = resolve)), pause(ms, undefined, { ref: false })]);
      return running;
    },
  };
}
