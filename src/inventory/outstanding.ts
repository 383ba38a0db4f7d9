/** What readers see as `reserved`: promised to checkouts and to orders that the record has not yet confirmed. */
import { sql } from 'kysely';
import { plain } from '../../sources/values.ts';
import type { Store } from '../store/store.ts';

/** By SKU, then by location code: decimals. All SKUs, or the given ones. */
export async function outstandingDemand({ db }: Pick<Store, 'db'>, skus?: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<{ sku: string; location: string; quantity: string }>`
    select sku, location, sum(quantity)::text as quantity from (
      select sku, location, quantity from demand where released_at is null and acknowledged_at is null
      union all select p.sku, p.location, p.quantity from reserved_piece p join reservation r on r.id = p.reservation_id where r.expires_at > clock_timestamp()
    ) as promised ${skus ? sql`where sku = any(${[...skus]}::text[])` : sql``}
    group by sku, location`.execute(db);
  const bySku = new Map<string, Map<string, string>>();
  for (const { sku, location, quantity } of rows) {
    const locations = bySku.get(sku) ?? new Map<string, string>();
    bySku.set(sku, locations.set(location, plain(quantity)));
  }
  return bySku;
}
