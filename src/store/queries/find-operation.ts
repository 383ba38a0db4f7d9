import type { Kysely } from 'kysely';
import type { Database, Json, OperationStatus } from '../schema.ts';

export interface OperationContents {
  readonly id: string;
  readonly caller: string;
  readonly status: OperationStatus;
  readonly input: Json;
  readonly plan: Json;
}

/** What an operation was asked for and what was decided. Throws when there is none. */
export async function findOperation(db: Kysely<Database>, id: string): Promise<OperationContents> {
  return db.selectFrom('operation').select(['id', 'caller', 'status', 'input', 'plan']).where('id', '=', id).executeTakeFirstOrThrow();
}
