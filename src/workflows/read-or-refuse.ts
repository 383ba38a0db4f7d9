/** Reads that a decision needs: nothing was sent yet, so a record that stays away ends in a refusal that frees the key. */
import { SourceError } from '../../sources/source.ts';
import { unavailable } from './record-end.ts';
import type { Refusal } from './refusals.ts';
import { pauseMs } from './retry.ts';
import { recordPatience, targetsOf } from './targets.ts';
import type { Work } from './verb.ts';

/** @param waitMs how long the record is waited for; default: as `@fanOut` says */
export async function readOrRefuse<T>(work: Work, verb: string, read: () => Promise<T>, channel?: string, waitMs?: number): Promise<T | { readonly refusals: readonly Refusal[]; readonly releaseKey: true }> {
  const { registry, limits, passage } = work;
  const downMs = waitMs ?? recordPatience(registry, verb, limits).downMs;
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await passage.run(read);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const pause = pauseMs(error, attempt, Math.min(downMs, limits.longestPauseMs));
      const spent = performance.now() - began;
      // who has something better to do does not wait for as long as the source asks
      if (spent >= downMs || (waitMs !== undefined && spent + (error.retryAfterMs ?? 0) > waitMs)) return { refusals: [unavailable(targetsOf(registry, verb, channel).record.name)], releaseKey: true };
      await passage.sleep(pause);
    }
  }
}
