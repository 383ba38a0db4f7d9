/** A loop's pause that can be cut short. A ring before the wait is remembered. */
export interface Alarm {
  ring(): void;
  /** Resolves when rung, or after `ms` when given. */
  wait(ms?: number): Promise<void>;
}

export function createAlarm(): Alarm {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
        wake = resolve;
        await promise;
        clearTimeout(timer);
        wake = null;
      }
      rung = false;
    },
  };
}

/** Growing pauses after failures in a row. */
export const pauseAfter = (failures: number, firstMs: number, longestMs: number): number => Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 16));
