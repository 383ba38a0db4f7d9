import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The next number of a series; null when the series was not begun. Unique over all gateways on the store; gaps are possible. */
export async function drawOrderNumber(db: Kysely<Database>, series: string): Promise<string | null> {
  const { rows } = await sql<{ drawn: string }>`update order_number set next = next + 1 where channel = ${series} returning next - 1 as drawn`.execute(db);
  return rows[0]?.drawn ?? null;
}

export async function beginOrderNumbers(db: Kysely<Database>, series: string, first: number): Promise<void> {
  await db.insertInto('order_number').values({ channel: series, next: first }).onConflict((conflict) => conflict.doNothing()).execute();
}
