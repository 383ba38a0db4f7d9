import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { tellOperations } from './tell-operation.ts';

/** An operation that is to run now. Of its runs only the latest counts. */
export interface Run {
  readonly id: string;
  readonly kind: string;
  readonly run: number;
}

/** Lets run what now heads all its keys: the given operation, or whatever waits. The caller starts them. */
export async function promoteOperations(db: Kysely<Database>, owner: string, of: { readonly id: string } | { readonly keys: readonly string[] } | 'all'): Promise<Run[]> {
  const among = of === 'all' ? sql`true` : 'id' in of ? sql`o.id = ${of.id}` : sql`o.id in (select operation_id from ticket where key = any(${[...of.keys]}::text[]))`;
  const { rows } = await sql<Run>`
    with promoted as (
      update operation o set status = 'RUNNING', owner = ${owner}, updated_at = now()
      where o.status = 'QUEUED' and ${among} and not exists (
        select from ticket mine join ticket older on older.key = mine.key and older.number < mine.number where mine.operation_id = o.id
      )
      returning o.id, o.kind, o.status, o.caller, o.run
    ), ${tellOperations('promoted')}
    select id, kind, run from promoted`.execute(db);
  return rows;
}
