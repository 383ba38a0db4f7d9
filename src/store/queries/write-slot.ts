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

/**
 * A CTE for the statement that marks a leg as sent: at most one row, in which the leg has a slot while `source_pace` does not hold it back.
 * One that the leg still has is taken again. Another's statement under way is not waited for.
 */
export const freeSlot = ({ source, slots }: SlotOptions, operationId: string, position: number): RawBuilder<unknown> => sql`
  free_slot as materialized (
    select s.source, s.slot from source_slot s
    where s.source = ${source} and s.slot < ${slots}
      and (s.until is null or s.until < clock_timestamp() or (s.operation_id = ${operationId} and s.position = ${position}))
      and not exists (select from source_pace p where p.source = ${source} and p.not_before > clock_timestamp())
    order by (s.operation_id = ${operationId} and s.position = ${position}) desc nulls last, s.slot
    limit 1 for update of s skip locked
  )`;

/** A CTE behind `freeSlot`: the slot is taken if the CTE `marked` has a row. */
export const takeSlot = ({ keepMs }: SlotOptions, operationId: string, position: number): RawBuilder<unknown> => sql`
  taken_slot as (
    update source_slot s set operation_id = ${operationId}, position = ${position}, until = clock_timestamp() + ${keepMs} * interval '1 millisecond'
    from free_slot f, marked where s.source = f.source and s.slot = f.slot
  )`;

/** A CTE: what the leg has is free. */
export const freedSlot = (operationId: string, position: number): RawBuilder<unknown> =>
  sql`freed_slot as (update source_slot set until = null, operation_id = null, position = null where operation_id = ${operationId} and position = ${position})`;

/** For an attempt that ended while the leg did not. */
export async function freeSlotOf(db: Kysely<Database>, operationId: string, position: number): Promise<void> {
  await sql`with ${freedSlot(operationId, position)} select`.execute(db);
}
