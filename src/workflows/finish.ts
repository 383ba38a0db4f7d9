/** The end of an operation whose record has confirmed. */
import { endOperation } from '../store/queries/end-operation.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import type { Work } from './verb.ts';

export async function finish({ db, changed, again }: Pick<Work, 'db' | 'changed' | 'again'>, operationId: string, replicas: readonly Leg[]): Promise<void> {
  const ends = new Set(replicas.map(({ status }) => status));
  const status = ends.has('IN_DOUBT') ? 'IN_DOUBT' : [...ends].some((end) => end !== 'CONFIRMED') ? 'SET_ASIDE' : 'APPLIED';
  await again('finish', () => endOperation(db, operationId, status));
  changed();
}
