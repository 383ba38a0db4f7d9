/** When to ask a source again. */
import { SourceError, type SourceErrorKind } from '../../sources/source.ts';

/** First pause by kind of fault, in ms; it doubles with every attempt. */
const FIRST_PAUSE_MS: Readonly<Record<SourceErrorKind, number>> = {
  UNREACHABLE: 250,
  SHED: 250,
  RATE_LIMITED: 1_000,
  UNAUTHORIZED: 5_000,
  TIMEOUT: 500,
  RESET: 250,
  UNAVAILABLE: 500,
  MALFORMED: 1_000,
  CONFLICT: 100,
  REJECTED: 5_000,
  CANCELLED: 250,
};
/** Doubling ends here, before the cap does: 2^20 s is beyond every cap. */
const MOST_DOUBLINGS = 20;

/**
 * Pause before the next attempt, in ms: exponential with jitter (half to whole), never shorter than the source asked for.
 * @param attempt 1 after the first one
 */
export function pauseMs(error: SourceError, attempt: number, longestPauseMs: number): number {
  const full = Math.min(longestPauseMs, FIRST_PAUSE_MS[error.kind] * 2 ** Math.min(attempt - 1, MOST_DOUBLINGS));
  return Math.max(error.retryAfterMs ?? 0, full * (0.5 + Math.random() / 2));
}

/** Any other error of a source's code counts as an answer that was not understood. */
export const toSourceError = (error: unknown): SourceError =>
  error instanceof SourceError ? error : new SourceError('MALFORMED', error instanceof Error ? error.message : String(error), { cause: error });
