/** `operations.graphql`. */
import type { Resolvers } from './generated.ts';
import { connection } from './page.ts';

/** Scope that sees every operation. */
const READ_ALL = 'operations:read';

export const operations: Resolvers = {
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
  },
};
