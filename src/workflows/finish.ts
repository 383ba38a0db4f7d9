/** The end of an operation whose record has confirmed. */
import { endOperation } from '../store/queries/end-operation.ts';
import type { LegStatus } from '../store/schema.ts';
import type { Work } from './verb.ts';

export async function finish({ db, changed, again }: Pick<Work, 'db' | 'changed' | 'again'>, operationId: string, replicas: readonly LegStatus[]): Promise<void> {
  const status = replicas.includes('IN_DOUBT') ? 'IN_DOUBT' : replicas.some((leg) => leg !== 'CONFIRMED') ? 'SET_ASIDE' : 'APPLIED';
  await again('finish', () => endOperation(db, operationId, status));
  changed();
}
