/** The end of an operation whose record has confirmed. */
import { endOperation } from '../store/queries/end-operation.ts';
import type { OperationStatus } from '../store/schema.ts';
import type { EndedLeg } from './leg.ts';
import type { Work } from './verb.ts';

/** @returns how it ended */
export async function finish({ db, again }: Pick<Work, 'db' | 'again'>, operationId: string, replicas: readonly EndedLeg[]): Promise<OperationStatus> {
  if (replicas.some(({ endedAll }) => endedAll)) return 'APPLIED';
  const ends = new Set(replicas.map(({ status }) => status));
  const status = ends.has('IN_DOUBT') ? 'IN_DOUBT' : [...ends].some((end) => end !== 'CONFIRMED') ? 'SET_ASIDE' : 'APPLIED';
  await again('finish', () => endOperation(db, operationId, status));
  return status;
}
