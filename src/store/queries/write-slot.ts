/** Slots of writes, taken and given back within the statements that change legs: no round trip of their own. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';

export interface SlotOptions {
  readonly source: string;
  /** How many writes the source bears at once. */
  readonly slots: number;
  /** It is free again after so many ms, whatever became of its holder. */
  readonly keepMs: number;
}

/** A CTE `slot` that takes one, unless all are taken or the source asked to be left alone. What another statement is just taking is not waited for. */
export const takeSlot = ({ source, slots, keepMs }: SlotOptions, operationId: string, position: number): RawBuilder<unknown> => sql`
  slot as (
    update source_slot set operation_id = ${operationId}, position = ${position}, until = clock_timestamp() + ${keepMs} * interval '1 millisecond'
    where source = ${source} and slot = (
      select slot from source_slot
      where source = ${source} and slot < ${slots} and (until is null or until < clock_timestamp()) and (not_before is null or not_before <= clock_timestamp())
      limit 1 for update skip locked
    ) returning slot
  )`;

/** A CTE that gives back what the leg has. */
export const freeSlot = (operationId: string, position: number): RawBuilder<unknown> => sql`
  freed as (update source_slot set until = null where operation_id = ${operationId} and position = ${position} and until is not null)`;

/** For an attempt that ended while the leg did not. */
export async function freeSlotOf(db: Kysely<Database>, operationId: string, position: number): Promise<void> {
  await sql`with ${freeSlot(operationId, position)} select`.execute(db);
}
