import type { Call, Writes } from '../source.ts';
import { ANSWERS, read } from './answers.ts';
import { LIMITS, type Client } from './client.ts';
import { fromAdjustment, fromCancellation, fromCustomer, fromOrder, toCustomer, toLevel, toOrder } from './mapping.ts';

/** Each is one call and one transaction, under the unique key that the bridge keeps. */
export function createWrites(client: Client): Writes {
  const tell = (method: string, key: string, input: unknown, { signal }: Call): Promise<unknown> => client.call(method, [key, input], { timeoutMs: LIMITS.writeTimeoutMs, signal });
  return {
    placeOrder: {
      key: 'ENFORCED',
      async apply(key, order, call) {
        const answer = read(ANSWERS.order, await tell('model.gateway.order.place', key, fromOrder(order), call));
        return { externalId: String(answer.id), state: toOrder(answer) };
      },
    },
    cancelOrder: {
      key: 'ENFORCED',
      async apply(key, order, call) {
        const answer = read(ANSWERS.order, await tell('model.gateway.order.cancel', key, fromCancellation(order), call));
        return { externalId: String(answer.id), state: toOrder(answer) };
      },
    },
    adjustInventory: {
      key: 'ENFORCED',
      async apply(key, adjustment, call) {
        const { id, level } = read(ANSWERS.adjustment, await tell('model.gateway.inventory.adjust', key, fromAdjustment(adjustment), call));
        return { externalId: String(id), state: toLevel(level) };
      },
    },
    upsertCustomer: {
      key: 'ENFORCED',
      async apply(key, customer, call) {
        const answer = read(ANSWERS.customer, await tell('model.gateway.customer.upsert', key, fromCustomer(customer), call));
        return { externalId: String(answer.id), state: toCustomer(answer) };
      },
    },
  };
}
