/** The parts that payloads of mutations have in common. */
import type { BatchOutcome, Outcome } from '../workflows/index.ts';
import type { OperationView } from '../loaders/operations.ts';
import type { Refusal } from '../workflows/refusals.ts';
import type { RequestContext } from './context.ts';

export async function payloadOf(outcome: Pick<Outcome, 'operationId' | 'refusals'>, { rooms }: RequestContext): Promise<{ operation: OperationView | null; userErrors: readonly Refusal[] }> {
  return { operation: outcome.operationId === null ? null : await rooms.operations.byId(outcome.operationId), userErrors: outcome.refusals };
}

/** @param show what a row has besides, from the state that the record confirmed */
export async function batchPayload<State, Shown extends object>({ rows, refusals }: BatchOutcome<State>, { rooms }: RequestContext, show: (state: State | null, index: number) => Promise<Shown>) {
  const operations = await rooms.operations.byIds(rows.flatMap(({ operationId }) => operationId ?? []));
  const shown = await Promise.all(rows.map(async (row) => ({
    ...(await show(row.state, row.index)),
    index: row.index,
    operation: row.operationId === null ? null : (operations.get(row.operationId) ?? null),
    userErrors: row.refusals,
  })));
  const refused = rows.filter((row) => row.refusals.length > 0).length;
  const applied = rows.filter((row) => row.refusals.length === 0 && row.state !== null).length;
  return { rows: shown, applied, refused, open: rows.length - applied - refused, operation: null, userErrors: refusals };
}
