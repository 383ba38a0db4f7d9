/** What cancelling an order would do in the shop, from the order as it stands. Pure. */
import { SourceError } from '../source.ts';
import type { OrderAnswer } from './documents.ts';
import { phaseOf } from './mapping.ts';

const WAITING = new Set(['Created', 'Pending']);
const CANCELLABLE = new Set(['PaymentAuthorized', 'PaymentSettled', 'ArrangingAdditionalPayment', 'PartiallyShipped', 'PartiallyDelivered']);

/** Rejects as the plugin would. */
export function cancelSteps(number: string, order: OrderAnswer | null): readonly string[] {
  if (!order) throw new SourceError('REJECTED', `no order ${number}`, { code: 'UNKNOWN_ORDER', subject: number });
  const { state, lines, fulfillments } = order;
  const open = lines.filter((line) => line.open > line.shipped);
  if (!CANCELLABLE.has(state) || open.length === 0) throw new SourceError('REJECTED', `order ${number} is in state ${state}`, { code: 'ILLEGAL_TRANSITION', subject: number, actual: phaseOf(state) });
  const left = lines.some((line) => line.shipped > 0);
  return [
    ...fulfillments.filter((fulfillment) => WAITING.has(fulfillment.state)).map(({ id, state: waiting }) => `cancel fulfilment ${id} (${waiting})`),
    ...open.map((line) => `cancel ${line.open - line.shipped} of ${line.open} × ${line.sku} and set their stock free`),
    ...(left ? ['keep what has left, with its part of the discount'] : ['cancel shipping, discount and the payment on account', `cancel order ${number}`]),
  ];
}
