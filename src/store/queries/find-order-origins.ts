import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Channel and origin of orders by number; numbers that the gateway never saw placed are absent. */
export async function findOrderOrigins(db: Kysely<Database>, numbers: readonly string[]): Promise<Map<string, { channel: string; origin: string }>> {
  if (numbers.length === 0) return new Map();
  const rows = await db.selectFrom('order_origin').select(['number', 'channel', 'origin']).where('number', 'in', [...numbers]).execute();
  return new Map(rows.map(({ number, channel, origin }) => [number, { channel, origin }]));
}
