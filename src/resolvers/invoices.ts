/** `invoices.graphql`. */
import type { Resolvers } from './generated.ts';
import { orderPayload } from './order-payload.ts';

export const invoices: Resolvers = {
  Mutation: {
    async issueInvoice(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('issueInvoice', context.caller, input, waitFor ?? 'RECORD', context.signal);
      const payload = await orderPayload(outcome, context);
      return { ...payload, invoice: payload.order?.invoices.find(({ externalId }) => externalId === outcome.externalId) ?? null };
    },
  },
};
