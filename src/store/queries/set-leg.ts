import { sql, type Kysely } from 'kysely';
import type { Database, LegStatus } from '../schema.ts';

export interface LegChange {
  readonly status: LegStatus;
  readonly error?: string | null;
  readonly externalId?: string;
  readonly state?: unknown;
}

const OPEN: readonly LegStatus[] = ['REQUESTED', 'SENT'];

/** Changes a leg and gives its slot back; the time is kept when it ends. @returns false when the operation is another process's */
export async function setLeg(db: Kysely<Database>, operationId: string, position: number, { status, error, externalId, state }: LegChange, owner: string): Promise<boolean> {
  const changed = await db
    .with('freed_slot', (query) => query.updateTable('source_slot').set({ until: null }).where('operation_id', '=', operationId).where('position', '=', position).where('until', 'is not', null))
    .updateTable('operation_leg')
    .set({
      status,
      ...(error === undefined ? {} : { error }),
      ...(externalId === undefined ? {} : { external_id: externalId }),
      ...(state === undefined ? {} : { state: JSON.stringify(state) }),
      finished_at: OPEN.includes(status) ? null : sql<Date>`clock_timestamp()`,
    })
    .where('operation_id', '=', operationId)
    .where('position', '=', position)
    .where(sql<boolean>`exists (select from operation where id = ${operationId} and owner = ${owner} for share)`)
    .returning('position')
    .execute();
  return changed.length === 1;
}
