import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What each source calls the record with this id of ours; empty when unknown. */
export async function findReferences(db: Kysely<Database>, id: string): Promise<{ type: string; source: string; externalId: string; key: string | null }[]> {
  if (!UUID.test(id)) return [];
  const rows = await db.selectFrom('cross_reference').select(['type', 'source', 'external_id', 'key']).where('id', '=', id).orderBy('source').execute();
  return rows.map(({ type, source, external_id, key }) => ({ type, source, externalId: external_id, key }));
}
