/** The row of a source's feed: who reads it, and how far it was read. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';

/** How far a feed was read; both null before first contact. */
export interface FeedPlace {
  readonly cursor: string | null;
  readonly epoch: string | null;
}

/** A holder that does not renew for so long, by the database's clock, can be replaced; in seconds. */
const LEASE_S = 5;
const until = sql<Date>`now() + make_interval(secs => ${sql.lit(LEASE_S)})`;

/** Takes or renews the lease; null while another process holds it. @param alone no other process can be on this store */
export async function takeLease(db: Kysely<Database>, source: string, owner: string, alone: boolean): Promise<FeedPlace | null> {
  const row = await db
    .insertInto('feed')
    .values({ source, owner, lease_until: until, updated_at: sql<Date>`now()` })
    .onConflict((conflict) =>
      conflict
        .column('source')
        .doUpdateSet({ owner, lease_until: until })
        .where((is) => is.or([is('feed.owner', 'is', null), is('feed.owner', '=', owner), is('feed.lease_until', '<', sql<Date>`now()`), ...(alone ? [sql<boolean>`true`] : [])])),
    )
    .returning(['cursor', 'epoch'])
    .executeTakeFirst();
  return row ?? null;
}

/** The lease went to another process: what was read here is not recorded. */
export class LostLease extends Error {
  override readonly name = 'LostLease';
}

/** Records how far the feed was read and renews the lease. Throws `LostLease`. @param horizon null: leave it @param contact by the source's clock, at first contact */
export async function advanceFeed(trx: Kysely<Database> | Transaction<Database>, source: string, owner: string, place: { readonly cursor: string; readonly epoch: string; readonly horizon: string | null; readonly contact?: string }): Promise<void> {
  const { cursor, epoch, horizon, contact } = place;
  const result = await trx
    .updateTable('feed')
    .set({ cursor, epoch, ...(horizon === null ? {} : { horizon }), ...(contact === undefined ? {} : { contact }), lease_until: until, updated_at: sql<Date>`now()` })
    .where('source', '=', source)
    .where('owner', '=', owner)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw new LostLease(`another process reads the feed of ${source}`);
}

export async function releaseLease(db: Kysely<Database>, source: string, owner: string): Promise<void> {
  await db.updateTable('feed').set({ owner: null, lease_until: null }).where('source', '=', source).where('owner', '=', owner).execute();
}
