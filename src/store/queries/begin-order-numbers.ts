import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A series that has begun stays as it is. */
export async function beginOrderNumbers(db: Kysely<Database>, series: string, first: number): Promise<void> {
  await db.insertInto('order_number').values({ channel: series, next: first }).onConflict((conflict) => conflict.doNothing()).execute();
}
