/** What the mutations of orders answer. */
import type { OrderRecord } from '../../sources/source.ts';
import type { OperationView } from '../loaders/operations.ts';
import type { OrderView } from '../loaders/order-view.ts';
import type { Outcome, PlanStep } from '../workflows/index.ts';
import type { Refusal } from '../workflows/refusals.ts';
import type { RequestContext } from './context.ts';
import { payloadOf } from './payload.ts';

export interface OrderPayloadView {
  readonly order: OrderView | null;
  readonly plan: readonly PlanStep[] | null;
  readonly operation: OperationView | null;
  readonly userErrors: readonly Refusal[];
}

export async function orderPayload(outcome: Outcome<OrderRecord>, context: RequestContext): Promise<OrderPayloadView> {
  const [views, payload] = await Promise.all([
    outcome.state && outcome.source ? context.rooms.orders.views([outcome.state], outcome.source, false) : [],
    payloadOf(outcome, context),
  ]);
  return { ...payload, order: views[0] ?? null, plan: outcome.plan ?? null };
}
