/** Longest time that a condition may take, in ms, unless the caller knows better. */
const DEFAULT_LIMIT_MS = 30_000;
const PAUSE_MS = 25;

/**
 * Asks again until the answer is neither null, undefined nor false, and returns it. Errors of `ask` count as "not yet".
 * Rejects after `limitMs`, naming `what` and the last error.
 */
export async function waitFor<T>(what: string, ask: () => Promise<T | null | undefined | false> | T | null | undefined | false, limitMs = DEFAULT_LIMIT_MS): Promise<T> {
  const end = performance.now() + limitMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs} ms`, { cause });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
