/** `base.graphql`: any record by our id. */
import { owns } from '../access/caller.ts';
import type { Resolvers } from './generated.ts';
import { CursorScalar, DateTimeScalar, DecimalScalar } from './scalars.ts';

export const base: Resolvers = {
  DateTime: DateTimeScalar,
  Decimal: DecimalScalar,
  Cursor: CursorScalar,
  Node: { __resolveType: (parent) => parent.__typename },
  UserError: { __resolveType: (parent) => parent.__typename },
  Query: {
    async node(_, { id }, context, info) {
      const { rooms, caller } = context;
      const root = String(info.path.key);
      const [reference] = await rooms.identities.references(id);
      switch (reference?.type) {
        case 'Product':
          return reference.key === null ? null : ((await rooms.catalog.products([reference.key], context.plan.products(root), context, root))[0] ?? null);
        case 'ProductVariant':
          return reference.key === null ? null : ((await rooms.catalog.variants([reference.key], context.plan.variants(root), context, root))[0] ?? null);
        case 'Location':
          return (await rooms.locations.all()).find((location) => location.id === id) ?? null;
        case 'Customer':
          return rooms.customers.byId(id, context);
        case 'Order': {
          const order = reference.key === null ? null : await rooms.orders.byNumber(reference.key, context);
          return order && owns(caller, 'orders:read', order.customerId) ? order : null;
        }
        case undefined: {
          const operation = await rooms.operations.byId(id);
          return operation && (caller.scopes.has('operations:read') || operation.caller === caller.id) ? operation : null;
        }
        default:
          return null;
      }
    },
  },
};
