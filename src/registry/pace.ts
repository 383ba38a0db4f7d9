/** So many calls a second, evenly spaced. Instants are reserved a few at a time, where all gateways reserve theirs. */
import { setTimeout as pause } from 'node:timers/promises';

/** Reserves so many instants, one interval apart. @returns ms from now until the first of them */
export type Reserve = (count: number, intervalMs: number) => Promise<number>;

export interface Pace {
  readonly waiting: number;
  /** Resolves when a call may begin. */
  take(): Promise<void>;
}

/** So long a time's worth of calls is reserved at once, in ms: at most ten reservations a second, however many calls. */
const CHUNK_MS = 100;
/** An instant that nobody came for is used until so much later, in ms. */
const KEEP_MS = 1_000;

/** @param perSecond null: no call waits */
export function createPace(perSecond: number | null, reserve: Reserve): Pace {
  if (perSecond === null) return { waiting: 0, take: () => Promise.resolve() };
  const intervalMs = 1_000 / perSecond;
  const chunk = Math.max(1, Math.floor(CHUNK_MS / intervalMs));
  const line: (() => void)[] = [];
  let instants: number[] = [];
  let serving = false;
  const nextInstant = async (): Promise<number> => {
    instants = instants.filter((at) => at > performance.now() - KEEP_MS);
    if (instants.length === 0) {
      const first = performance.now() + (await reserve(chunk, intervalMs));
      instants = Array.from({ length: chunk }, (_, index) => first + index * intervalMs);
    }
    return instants.shift() ?? performance.now();
  };
  const serve = async (): Promise<void> => {
    serving = true;
    for (let next = line[0]; next; next = line[0]) {
      const ms = (await nextInstant()) - performance.now();
      if (ms > 0) await pause(ms, undefined, { ref: false });
      line.shift();
      next();
    }
    serving = false;
  };
  return {
    get waiting() {
      return line.length;
    },
    take: () =>
      new Promise((resolve) => {
        line.push(resolve);
        if (!serving) void serve();
      }),
  };
}

/** For one gateway alone. */
export function reserveAlone(): Reserve {
  let next = 0;
  return (count, intervalMs) => {
    const now = performance.now();
    const first = Math.max(now, next);
    next = first + count * intervalMs;
    return Promise.resolve(first - now);
  };
}
