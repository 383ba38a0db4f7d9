/** A client as an integrator would write it: one key for one order, asked for again, wherever somebody answers, until it is told as applied. */
import { setTimeout as pause } from 'node:timers/promises';
import { tryToPlace, type OrderInput } from '../support/orders.ts';

/** Why the same request was sent once more. */
export type Reason = 'no answer' | 'error' | 'SourceUnavailable' | 'not yet applied' | 'no gateway';

export interface Applied { readonly number: string; readonly operationId: string; readonly ms: number; readonly retries: readonly Reason[] }

/** Pause before the same request is sent again, in ms. */
const PAUSE_MS = 250;
/** An order that is not applied by then is given up, in ms. */
const LIMIT_MS = 300_000;
const UNDER_WAY = new Set(['QUEUED', 'RUNNING']);

/** @param address of a gateway, another one for each try where there are several; null: none runs at the moment */
export async function placeUntilApplied(input: OrderInput, key: string, address: (attempt: number) => string | null): Promise<Applied> {
  const began = performance.now();
  const retries: Reason[] = [];
  for (let attempt = 0; performance.now() - began < LIMIT_MS; attempt++) {
    if (attempt > 0) await pause(PAUSE_MS);
    const url = address(attempt);
    if (url === null) {
      retries.push('no gateway');
      continue;
    }
    const answer = await tryToPlace(url, key, input).catch(() => null);
    const placed = answer?.data?.placeOrder;
    if (!answer || !placed) {
      retries.push(answer ? 'error' : 'no answer');
      continue;
    }
    const { order, operation, userErrors } = placed;
    if (userErrors.length > 0) {
      if (userErrors.some(({ code }) => code !== 'SourceUnavailable')) throw new Error(`${input.idempotencyKey} was refused: ${JSON.stringify(userErrors)}`);
      retries.push('SourceUnavailable'); // nothing was written and the key is free again
      continue;
    }
    if (operation?.status === 'APPLIED' && order) return { number: order.number, operationId: operation.id, ms: performance.now() - began, retries };
    if (operation && !UNDER_WAY.has(operation.status)) throw new Error(`${input.idempotencyKey} ended ${operation.status}: ${JSON.stringify(operation.legs)}`);
    retries.push('not yet applied');
  }
  throw new Error(`${input.idempotencyKey} was not applied within ${LIMIT_MS} ms: ${retries.slice(-5).join(', ')}`);
}
