import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Our ids of a source's records, in their order; given at first sight, in one statement for all.
 * Two gateways that see a record first at once agree: the database's key decides.
 */
export async function identify(db: Kysely<Database>, type: string, source: string, records: readonly { readonly externalId: string; readonly key: string | null }[]): Promise<string[]> {
  if (records.length === 0) return [];
  const externalIds = records.map(({ externalId }) => externalId);
  const keys = records.map(({ key }) => key);
  const { rows } = await sql<{ external_id: string; id: string }>`
    with seen as (
      select distinct on (external_id) external_id, key from unnest(${externalIds}::text[], ${keys}::text[]) as record (external_id, key)
    ), known as (
      select x.external_id, x.id from cross_reference x join seen using (external_id) where x.type = ${type} and x.source = ${source}
    ), made as (
      insert into cross_reference (type, source, external_id, id, key)
      select ${type}, ${source}, external_id, gen_random_uuid(), key from seen where external_id not in (select external_id from known)
      on conflict (type, source, external_id) do update set key = coalesce(excluded.key, cross_reference.key)
      returning external_id, id
    )
    select external_id, id from known union all select external_id, id from made`.execute(db);
  const ids = new Map(rows.map(({ external_id, id }) => [external_id, id]));
  return externalIds.map((externalId) => {
    const id = ids.get(externalId);
    if (id === undefined) throw new Error(`no id was given to ${type} ${source}/${externalId}`);
    return id;
  });
}
