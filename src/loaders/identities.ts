/** Our ids: given at first sight, never changed, so remembered for good. */
import type { Store } from '../store/store.ts';
import { identify } from '../store/queries/identify.ts';
import { findReferences } from '../store/queries/find-references.ts';

export interface Identities {
  /** Ids in the order of the records; one statement for all that are not yet known here. */
  idsOf(type: string, source: string, records: readonly { readonly externalId: string; readonly key: string | null }[]): Promise<string[]>;
  /** What each source calls the record; empty for an unknown id. */
  references(id: string): Promise<readonly Reference[]>;
  /** The same for many, in their order, in one statement. */
  referencesOf(ids: readonly string[]): Promise<(readonly Reference[])[]>;
}

export interface Reference { readonly id: string; readonly type: string; readonly source: string; readonly externalId: string; readonly key: string | null }

/** Ids remembered in the process. */
const MAX_REMEMBERED = 200_000;

export function createIdentities(store: Store): Identities {
  const known = new Map<string, string>();
  return {
    async idsOf(type, source, records) {
      const name = (externalId: string): string => `${type}/${source}/${externalId}`;
      const missing = new Map(records.filter((record) => !known.has(name(record.externalId))).map((record) => [record.externalId, record]));
      if (missing.size > 0) {
        const rows = [...missing.values()];
        const ids = await identify(store.db, type, source, rows);
        if (known.size + rows.length > MAX_REMEMBERED) known.clear();
        rows.forEach((record, position) => known.set(name(record.externalId), ids[position] as string));
      }
      return records.map((record) => known.get(name(record.externalId)) as string);
    },
    references: async (id) => findReferences(store.db, [id]),
    async referencesOf(ids) {
      const byId = Map.groupBy(await findReferences(store.db, ids), (row) => row.id);
      return ids.map((id) => byId.get(id) ?? []);
    },
  };
}
