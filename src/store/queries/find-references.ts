import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface ReferenceRow { readonly id: string; readonly type: string; readonly source: string; readonly externalId: string; readonly key: string | null }

/** What each source calls the records with these ids of ours, in one statement; unknown ids have no rows. */
export async function findReferences(db: Kysely<Database>, ids: readonly string[]): Promise<ReferenceRow[]> {
  const wellFormed = ids.filter((id) => UUID.test(id));
  if (wellFormed.length === 0) return [];
  const rows = await db.selectFrom('cross_reference').select(['id', 'type', 'source', 'external_id', 'key']).where('id', 'in', wellFormed).orderBy('source').execute();
  return rows.map(({ id, type, source, external_id, key }) => ({ id, type, source, externalId: external_id, key }));
}
