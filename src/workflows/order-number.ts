/** Numbers of orders placed through the API: one series a channel, e.g. `WEB-100001`. */
import type { Kysely } from 'kysely';
import type { RegisteredSource } from '../registry/registry.ts';
import { beginOrderNumbers } from '../store/queries/begin-order-numbers.ts';
import type { Database } from '../store/schema.ts';

const FIRST = 100_001;
/** Numbers looked up in one call when a series begins. */
const PROBE = 100;

export const seriesOf = (channel: string): string => channel.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '-');
const numberOf = (series: string, drawn: string | number): string => `${series}-${drawn}`;

/** Series that are known to have begun, by store. */
const begun = new WeakMap<Kysely<Database>, Set<string>>();
const remember = (db: Kysely<Database>, series: string): void => void begun.set(db, (begun.get(db) ?? new Set()).add(series));

/**
 * Begins the channel's series once for a store: behind the numbers that an earlier store has given, so that no number is given twice
 * when a store is made anew. Outside of any transaction: it asks the record.
 */
export async function ensureSeries(db: Kysely<Database>, channel: string, record: RegisteredSource): Promise<void> {
  const series = seriesOf(channel);
  if (begun.get(db)?.has(series)) return;
  const known = await db.selectFrom('order_number').select('channel').where('channel', '=', series).executeTakeFirst();
  if (known) return remember(db, series);
  for (let first = FIRST; ; first += PROBE) {
    const numbers = Array.from({ length: PROBE }, (_, index) => numberOf(series, first + index));
    const { orders } = record.source.reads;
    const behind = orders ? (await record.run('orders', (call) => orders(numbers, call))).findLastIndex((order) => order !== null) + 1 : 0;
    if (behind < PROBE) {
      await beginOrderNumbers(db, series, first + behind);
      return remember(db, series);
    }
  }
}
