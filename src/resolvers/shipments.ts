/** `shipments.graphql`. */
import type { Resolvers } from './generated.ts';
import { orderPayload } from './order-payload.ts';

export const shipments: Resolvers = {
  Mutation: {
    shipOrder: async (_, { input, waitFor }, context) => orderPayload(await context.rooms.workflows.write('shipOrder', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
  },
};
