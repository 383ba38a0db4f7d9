import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { LAST } from '../session.ts';
import { freeSlot, takeSlot, type SlotOptions } from './write-slot.ts';

/** `NOT_OURS`: the leg has ended meanwhile, or the operation is another process's. `HELD`: the source asked to be left alone for `ms`. */
export type Marked = { readonly kind: 'SENT' | 'FULL' | 'NOT_OURS' } | { readonly kind: 'HELD'; readonly ms: number };

/** Committed before every call: what was sent is never forgotten. Takes one of the source's slots, or does nothing. */
export async function markLegSent(db: Kysely<Database>, operationId: string, position: number, owner: string, slot: SlotOptions): Promise<Marked> {
  const { rows } = await mark(operationId, position, owner, slot).execute(db);
  return rows.length === 1 ? { kind: 'SENT' } : whyNot(db, operationId, position, owner, slot.source);
}

/** As the last statement of a transaction, for what is sent right after it. @returns whether there was a slot; else `markLegSent` waits for one */
export async function markNextLegSent(trx: Transaction<Database>, operationId: string, position: number, owner: string, slot: SlotOptions): Promise<boolean> {
  const { rows } = await sql`${LAST} ${mark(operationId, position, owner, slot)}`.execute(trx);
  return rows.length === 1;
}

const mark = (operationId: string, position: number, owner: string, slot: SlotOptions): RawBuilder<unknown> => sql`
  with ${takeSlot(slot, operationId, position)}
  update operation_leg l set status = 'SENT', attempts = attempts + 1, started_at = coalesce(l.started_at, clock_timestamp()), sent_at = clock_timestamp()
  from operation o, slot
  where l.operation_id = ${operationId} and l.position = ${position} and l.status in ('REQUESTED', 'SENT') and o.id = l.operation_id and o.owner = ${owner} and o.status = 'RUNNING'
  returning l.position`;

/** Asked only when nothing was marked. A slot that was taken for nothing is given back. */
async function whyNot(db: Kysely<Database>, operationId: string, position: number, owner: string, source: string): Promise<Marked> {
  const { rows } = await sql<{ ours: boolean; held_ms: number | null }>`
    with ${freeSlot(operationId, position)}
    select exists (
      select from operation o join operation_leg l on l.operation_id = o.id and l.position = ${position}
      where o.id = ${operationId} and o.owner = ${owner} and o.status = 'RUNNING' and l.status in ('REQUESTED', 'SENT')
    ) as ours, (select (extract(epoch from max(not_before) - clock_timestamp()) * 1000)::float8 from source_slot where source = ${source}) as held_ms`.execute(db);
  const [row] = rows;
  if (!row?.ours) return { kind: 'NOT_OURS' };
  return row.held_ms !== null && row.held_ms > 0 ? { kind: 'HELD', ms: row.held_ms } : { kind: 'FULL' };
}
