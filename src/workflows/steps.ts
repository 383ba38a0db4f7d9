/** The patience of all that is ours. */
import type { Passage } from './gate.ts';
import { NotOurs } from './not-ours.ts';
import type { WorkflowLogger } from './verb.ts';

/** First and longest pause after a fault of ours or of the store, in ms. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Does it until it succeeds. For what may be done again: a failed workflow would be one that nobody takes up.
 * @throws NotOurs
 */
export async function untilDone<T>(name: string, passage: Passage, logger: WorkflowLogger, work: () => Promise<T>): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotOurs) throw error;
      if (!passage.closed) logger.error({ err: error, step: name }, 'a step failed unexpectedly and will be tried again');
      await passage.sleep(pause);
    }
  }
}
