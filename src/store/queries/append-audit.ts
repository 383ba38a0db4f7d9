import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export interface AuditLine {
  /** `Caller.id`. */
  readonly actor: string;
  readonly action: string;
  readonly operationId: string | null;
  /** No personal data: it can never be removed. */
  readonly detail: object;
}

/** Call it in the transaction of what was done. */
export async function appendAudit(db: Kysely<Database>, { actor, action, operationId, detail }: AuditLine): Promise<void> {
  await db.insertInto('audit').values({ actor, action, operation_id: operationId, detail: JSON.stringify(detail) }).execute();
}
