/** What readers see as `reserved`: promised, and the record has not yet confirmed it. */
import { sql } from 'kysely';
import { plain } from '../../sources/values.ts';
import type { Store } from '../store/store.ts';

/** By SKU, then by location code: decimals. All SKUs, or the given ones. */
export async function outstandingDemand({ db }: Pick<Store, 'db'>, skus?: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<{ sku: string; location: string; quantity: string }>`
    select sku, location, sum(quantity)::text as quantity from demand
    where released_at is null and acknowledged_at is null ${skus ? sql`and sku = any(${[...skus]}::text[])` : sql``}
    group by sku, location`.execute(db);
  const bySku = new Map<string, Map<string, string>>();
  for (const { sku, location, quantity } of rows) {
    const locations = bySku.get(sku) ?? new Map<string, string>();
    bySku.set(sku, locations.set(location, plain(quantity)));
  }
  return bySku;
}
