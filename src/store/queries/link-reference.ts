import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { AHEAD } from '../session.ts';

export interface Link {
  readonly type: string;
  /** Whose record is known already; without a row nothing happens. */
  readonly known: { readonly source: string; readonly externalId: string };
  readonly source: string;
  readonly externalId: string;
  readonly key: string | null;
}

/** Says that a source calls the known record so too. An id given earlier stays. */
export async function linkReference(trx: Transaction<Database>, { type, known, source, externalId, key }: Link): Promise<void> {
  await sql`${AHEAD}
    insert into cross_reference (type, source, external_id, id, key)
    select ${type}, ${source}, ${externalId}, id, ${key}::text from cross_reference where type = ${type} and source = ${known.source} and external_id = ${known.externalId}
    on conflict do nothing`.execute(trx);
}
