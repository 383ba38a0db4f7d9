/** The part that every mutation's payload has. */
import type { Outcome } from '../workflows/index.ts';
import type { OperationView } from '../loaders/operations.ts';
import type { Refusal } from '../workflows/refusals.ts';
import type { RequestContext } from './context.ts';

export async function payloadOf(outcome: Pick<Outcome, 'operationId' | 'refusals'>, { rooms }: RequestContext): Promise<{ operation: OperationView | null; userErrors: readonly Refusal[] }> {
  return { operation: outcome.operationId === null ? null : await rooms.operations.byId(outcome.operationId), userErrors: outcome.refusals };
}
