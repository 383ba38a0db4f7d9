import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface Publication {
  readonly source: string;
  readonly sku: string;
  readonly location: string;
  readonly epoch: string;
  readonly version: string;
}

/** What the storefront was told last; null: nothing yet. */
export async function findPublication(db: Kysely<Database>, { source, sku, location }: Omit<Publication, 'epoch' | 'version'>): Promise<{ epoch: string; version: string } | null> {
  const row = await db.selectFrom('publication').select(['epoch', 'version']).where('source', '=', source).where('sku', '=', sku).where('location', '=', location).executeTakeFirst();
  return row ?? null;
}

/** Keeps what it is told now. */
export async function setPublication(db: Kysely<Database>, { source, sku, location, epoch, version }: Publication): Promise<void> {
  await db
    .insertInto('publication')
    .values({ source, sku, location, epoch, version })
    .onConflict((conflict) => conflict.columns(['source', 'sku', 'location']).doUpdateSet({ epoch, version, published_at: sql<Date>`now()` }))
    .execute();
}
