/** `companies.graphql`. */
import type { Resolvers } from './generated.ts';
import { payloadOf } from './payload.ts';

export const companies: Resolvers = {
  Query: { company: (_, { id }, context) => context.rooms.companies.byId(id, context) },
  Mutation: {
    async upsertCompany(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('upsertCompany', context.caller, input, waitFor ?? 'RECORD', context.signal);
      const company = outcome.state && outcome.source ? await context.rooms.companies.view(outcome.state, outcome.source) : null;
      return { ...(await payloadOf(outcome, context)), company };
    },
  },
  Company: { refs: ({ id }, _, { loaders }) => loaders.references.load(id) },
};
