/** `operations.graphql`. */
import type { OperationView } from '../loaders/operations.ts';
import type { Refusal } from '../workflows/index.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './generated.ts';
import { JsonScalar } from './scalars.ts';
import { connection } from './page.ts';

/** Scope that sees every operation. */
const READ_ALL = 'operations:read';

export const operations: Resolvers = {
  JSON: JsonScalar,
  Query: {
    async operation(_, { id }, { rooms, caller }) {
      const found = await rooms.operations.byId(id);
      return found && (caller.scopes.has(READ_ALL) || found.caller === caller.id) ? found : null;
    },
    operations(_, { first, after, filter }, { rooms }) {
      const wanted = {
        ...(filter?.kind == null ? {} : { kind: filter.kind }),
        ...(filter?.status == null ? {} : { status: filter.status }),
        ...(filter?.subject == null ? {} : { subjects: [filter.subject] }),
      };
      return connection(rooms.pageCursors, `operations ${JSON.stringify(wanted)}`, { first: first ?? 20, after: after ?? null }, (count, place) => rooms.operations.page(count, place, wanted));
    },
  },  Mutation: {
    retryOperation: async (_, { id }, context) => operationPayload(id, await context.rooms.workflows.operators.retry(context.caller, id), context),
    resendOperation: async (_, { id, reason }, context) => operationPayload(id, await context.rooms.workflows.operators.resend(context.caller, id, reason), context),
    amendOperation: async (_, { id, input }, context) => operationPayload(id, await context.rooms.workflows.operators.amend(context.caller, id, input), context),
    abandonOperation: async (_, { id, reason }, context) => operationPayload(id, await context.rooms.workflows.operators.abandon(context.caller, id, reason), context),
  },
};

async function operationPayload(id: string, userErrors: readonly Refusal[], { rooms }: RequestContext): Promise<{ operation: OperationView | null; userErrors: readonly Refusal[] }> {
  return { operation: await rooms.operations.byId(id), userErrors };
}
