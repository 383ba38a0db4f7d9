/** `returns.graphql`. */
import type { OrderRecord } from '../../sources/source.ts';
import type { Outcome } from '../workflows/index.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './generated.ts';
import { orderPayload } from './order-payload.ts';

async function returnPayload(outcome: Outcome<OrderRecord>, context: RequestContext) {
  const payload = await orderPayload(outcome, context);
  return { ...payload, return: payload.order?.returns.find(({ externalId }) => externalId === outcome.externalId) ?? null };
}

export const returns: Resolvers = {
  Mutation: {
    requestReturn: async (_, { input, waitFor }, context) => returnPayload(await context.rooms.workflows.write('requestReturn', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
    receiveReturn: async (_, { input, waitFor }, context) => returnPayload(await context.rooms.workflows.write('receiveReturn', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
  },
};
