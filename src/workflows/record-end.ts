/** What becomes of an operation when its record's leg did not succeed. */
import type { Transaction } from 'kysely';
import type { SourceError } from '../../sources/source.ts';
import { endOperation } from '../store/queries/end-operation.ts';
import type { Database } from '../store/schema.ts';
import type { LegEnd } from './leg.ts';
import { refusal, type Refusal } from './refusals.ts';

/** Says a refusal of the source in the words of the verb; null: it has none. */
export type Translate = (error: SourceError) => Refusal | null;

export const unavailable = (source: string): Refusal => refusal('SourceUnavailable', { source }, null, `${source} cannot be reached just now; nothing was written. Try again with the same key.`);

export const refused = (source: string, error: SourceError): Refusal => refusal('SourceRefused', { source }, null, `${source} refused: ${error.message}`);

/** Call it with every end but CONFIRMED. @returns true when nothing was written, so that what was promised can be taken back */
export async function endWithoutRecord(trx: Transaction<Database>, operationId: string, source: string, end: Exclude<LegEnd<unknown>, { kind: 'CONFIRMED' }>, translate: Translate): Promise<boolean> {
  if (end.kind === 'IN_DOUBT') {
    await endOperation(trx, operationId, 'IN_DOUBT');
    return false;
  }
  // wrong credentials are no answer to the caller's question
  const isAnswer = end.kind === 'DECLINED' && end.error.kind === 'REJECTED';
  const reason = isAnswer ? (translate(end.error) ?? refused(source, end.error)) : unavailable(source);
  await endOperation(trx, operationId, 'REJECTED', { refusals: [reason], releaseKey: !isAnswer });
  return true;
}
