import { sql, type Kysely } from 'kysely';
import type { Database, OperationStatus } from '../schema.ts';

type OpenStatus = Extract<OperationStatus, 'QUEUED' | 'RUNNING' | 'IN_DOUBT' | 'SET_ASIDE'>;

/** How many operations of all gateways stand in each status that is not an end; every status is there. */
export async function countOpenOperations(db: Kysely<Database>): Promise<Record<OpenStatus, number>> {
  const { rows } = await sql<{ status: OpenStatus; count: number }>`
    select status, count(*)::int as count from operation where status in ('QUEUED', 'RUNNING', 'IN_DOUBT', 'SET_ASIDE') group by status`.execute(db);
  return { QUEUED: 0, RUNNING: 0, IN_DOUBT: 0, SET_ASIDE: 0, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}
