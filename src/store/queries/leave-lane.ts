import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Tickets of these keys say only how many operations of a batch run at once: nothing is written to them, so nothing waits for them longer than it must. */
export const LANE = 'lane:';

/** Lets the next operation of the lane run; the caller promotes it. */
export async function leaveLane(db: Kysely<Database>, operationId: string, lane: string): Promise<void> {
  await db.deleteFrom('ticket').where('operation_id', '=', operationId).where('key', '=', lane).execute();
}
