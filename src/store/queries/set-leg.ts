import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, LegStatus } from '../schema.ts';
import { AHEAD } from '../session.ts';
import { freeSlot } from './write-slot.ts';

export interface LegChange {
  readonly status: LegStatus;
  readonly error?: string | null;
  readonly externalId?: string;
  readonly state?: unknown;
}

const OPEN: readonly LegStatus[] = ['REQUESTED', 'SENT'];

/** Changes a leg and gives its slot back; the time is kept when it ends. @returns false when the operation is another process's */
export async function setLeg(db: Kysely<Database>, operationId: string, position: number, change: LegChange, owner: string): Promise<boolean> {
  const { rows } = await sql`with ${changed(operationId, position, change, owner)} select from changed`.execute(db);
  return rows.length === 1;
}

/** `setLeg` in a transaction that does more: when the operation is another process's, what follows fails with `TAKEN_OVER`. */
export async function endLeg(trx: Transaction<Database>, operationId: string, position: number, change: LegChange, owner: string): Promise<void> {
  await sql`${AHEAD} with ${changed(operationId, position, change, owner)} select must_be_ours(exists (select from changed))`.execute(trx);
}

const TAKEN_OVER = 'UCG01';
export const isTakenOver = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === TAKEN_OVER;

/** Keeps what is not given. */
const changed = (operationId: string, position: number, { status, error, externalId, state }: LegChange, owner: string) => sql`
  ${freeSlot(operationId, position)}, changed as (
    update operation_leg set status = ${status}, error = ${error === undefined ? sql.ref('error') : error}, external_id = ${externalId === undefined ? sql.ref('external_id') : externalId},
      state = ${state === undefined ? sql.ref('state') : sql`${JSON.stringify(state)}::jsonb`}, finished_at = ${OPEN.includes(status) ? null : sql`clock_timestamp()`}
    where operation_id = ${operationId} and position = ${position} and exists (select from operation where id = ${operationId} and owner = ${owner} for share)
    returning position
  )`;
