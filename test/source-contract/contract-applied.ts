/** Sending a write as its key class allows. */
import { expect } from 'vitest';
import { type Receipt, SourceError, type Write } from '../../sources/source.ts';
import { call } from './contract-subject.ts';

/**
 * Applies the write and answers its receipt. An ENFORCED one is sent three times at once and once more afterwards, and all must be the first effect;
 * a LOOKUP one is found afterwards and not before.
 */
export async function applied<Input, State>(write: Write<Input, State>, key: string, input: Input): Promise<Receipt<State>> {
  if (write.key === 'LOOKUP') expect(await write.find?.(key, input, call)).toBeNull();
  const sent = write.key === 'ENFORCED' ? 3 : 1;
  const together = await Promise.all(Array.from({ length: sent }, () => write.apply(key, input, call).catch(conflictIsFine)));
  const receipts = together.filter((receipt) => receipt !== null);
  if (write.key === 'ENFORCED') receipts.push(await write.apply(key, input, call));
  const last = receipts.at(-1);
  if (!last) throw new Error('no receipt');
  expect(new Set(receipts.map(({ externalId }) => externalId)).size).toBe(1);
  if (write.key === 'LOOKUP') expect((await write.find?.(key, input, call))?.externalId).toBe(last.externalId);
  return last;
}

function conflictIsFine(error: unknown): null {
  if (error instanceof SourceError && error.kind === 'CONFLICT') return null;
  throw error;
}
