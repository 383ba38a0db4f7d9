import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Says that a source calls our record so. An id given earlier stays. */
export async function linkReference(db: Kysely<Database>, reference: { id: string; type: string; source: string; externalId: string; key: string | null }): Promise<void> {
  const { id, type, source, externalId, key } = reference;
  await db.insertInto('cross_reference').values({ id, type, source, external_id: externalId, key }).onConflict((conflict) => conflict.doNothing()).execute();
}
