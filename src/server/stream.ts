/** A subscription on its way out: masked, and ended from outside when the client leaves, the token ends or the gateway stops. */
import type { ExecutionResult } from 'graphql';

export interface StreamOptions {
  /** Aborts when the client leaves or the gateway stops. */
  readonly signal: AbortSignal;
  /** When the caller's token ends, in ms since 1970; null: never. */
  readonly expiresAt: number | null;
  onEvent(result: ExecutionResult): ExecutionResult;
  /** The last event of a source that failed. */
  onFailure(error: unknown): ExecutionResult;
  /** Once, when nothing more comes. */
  onEnd(): void;
}

/** Longest time that a timer takes, in ms. */
export const MAX_TIMER_MS = 2_147_483_647;

/**
 * An iterator whose end does not depend on the source's next event: an async generator that waits cannot be returned,
 * so a waiting `next()` is answered here and the source is told.
 */
export function guardStream(source: AsyncIterableIterator<ExecutionResult>, { signal, expiresAt, onEvent, onFailure, onEnd }: StreamOptions): AsyncIterableIterator<ExecutionResult> {
  const END: IteratorResult<ExecutionResult> = { done: true, value: undefined };
  const waiting = new Set<(end: IteratorResult<ExecutionResult>) => void>();
  let ended = false;
  const expiry = expiresAt === null ? undefined : setTimeout(end, Math.min(MAX_TIMER_MS, Math.max(0, expiresAt - Date.now())));

  function end(): void {
    if (ended) return;
    ended = true;
    clearTimeout(expiry);
    signal.removeEventListener('abort', end);
    for (const resolve of waiting) resolve(END);
    waiting.clear();
    onEnd();
    // The stream is over for the client: a source that fails while it is let go has nobody to tell.
    source.return?.().catch(() => undefined);
  }

  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      if (ended) return Promise.resolve(END);
      return new Promise((resolve) => {
        const answer = (result: IteratorResult<ExecutionResult>): void => {
          if (waiting.delete(resolve)) resolve(result);
        };
        waiting.add(resolve);
        source.next().then(
          (event) => {
            if (!event.done) return answer({ done: false, value: onEvent(event.value) });
            answer(END);
            end();
          },
          (error: unknown) => {
            answer({ done: false, value: onFailure(error) });
            end();
          },
        );
      });
    },
    return() {
      end();
      return Promise.resolve(END);
    },
  };
}
