/** `payments.graphql`. */
import type { Resolvers } from './generated.ts';
import { orderPayload } from './order-payload.ts';

export const payments: Resolvers = {
  Mutation: {
    recordPayment: async (_, { input, waitFor }, context) => orderPayload(await context.rooms.workflows.write('recordPayment', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
    async refundOrder(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('refundOrder', context.caller, input, waitFor ?? 'RECORD', context.signal);
      const payload = await orderPayload(outcome, context);
      return { ...payload, refund: payload.order?.refunds.find(({ externalId }) => externalId === outcome.externalId) ?? null };
    },
  },
};
