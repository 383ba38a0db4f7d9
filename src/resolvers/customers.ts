/** `customers.graphql`. */
import type { Resolvers } from './generated.ts';
import { payloadOf } from './payload.ts';
import { badInput } from './refuse.ts';

export const customers: Resolvers = {
  Query: {
    async customer(_, { id, email }, context) {
      if ((id == null) === (email == null)) throw badInput('customer: give exactly one of id and email');
      return id == null ? context.rooms.customers.byEmail(email ?? '', context) : context.rooms.customers.byId(id, context);
    },
  },
  Mutation: {
    async upsertCustomer(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('upsertCustomer', context.caller, input, waitFor ?? 'RECORD', context.signal);
      const customer = outcome.state && outcome.source ? await context.rooms.customers.view(outcome.state, outcome.source) : null;
      return { ...(await payloadOf(outcome, context)), customer };
    },
  },
  Customer: { refs: ({ id }, _, { loaders }) => loaders.references.load(id) },
};
