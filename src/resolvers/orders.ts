/** `orders.graphql`. */
import { owns, visibilityKey } from '../access/caller.ts';
import type { OrderView } from '../loaders/order-view.ts';
import type { OrderRecord } from '../../sources/source.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './generated.ts';
import { orderPayload } from './order-payload.ts';
import { connection } from './page.ts';
import { badInput, checkKeys } from './refuse.ts';
import { eventStream } from './stream.ts';

/** Scope that sees every order. */
const READ_ALL = 'orders:read';

const mayRead = (context: RequestContext, order: OrderView | null): OrderView | null => (order && owns(context.caller, READ_ALL, order.customerId) ? order : null);

export const orders: Resolvers = {
  Query: {
    order: async (_, { number }, context) => mayRead(context, await context.rooms.orders.byNumber(checkKeys('number', [number])[0] as string, context)),
    async orders(_, { first, after, filter }, context) {
      const { caller, rooms } = context;
      const customerId = caller.scopes.has(READ_ALL) ? (filter?.customerId ?? null) : caller.customerId;
      if (filter?.customerId != null && filter.customerId !== customerId) throw badInput('filter.customerId: not yours to see');
      const customer = customerId === null ? null : await rooms.customerKeys.externalId(customerId, rooms.registry.record('Order', null).name, caller, READ_ALL);
      if (customerId !== null && customer === null) return { edges: [], nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      const wanted = { ...(customer === null ? {} : { customer }), ...(filter?.numbers ? { numbers: checkKeys('filter.numbers', filter.numbers) } : {}) };
      return connection(rooms.pageCursors, `orders ${JSON.stringify(wanted)}`, { first: first ?? 20, after: after ?? null }, (count, place) => rooms.orders.page(count, place, wanted, context));
    },
  },
  Mutation: {
    placeOrder: async (_, { input, waitFor }, context) => orderPayload(await context.rooms.workflows.write('placeOrder', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
    importOrder: async (_, { input, waitFor }, context) => orderPayload(await context.rooms.workflows.write('importOrder', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
    changeOrder: async (_, { input, waitFor }, context) => orderPayload(await context.rooms.workflows.write('changeOrder', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
    cancelOrder: async (_, { input, waitFor }, context) => orderPayload(await context.rooms.workflows.write('cancelOrder', context.caller, input, waitFor ?? 'RECORD', context.signal), context),
  },
  Order: {
    customer: (order, _, context) => (order.customerId === null ? null : context.loaders.customer.load(order.customerId)),
    shippingAddress: async (order, _, context) => order.shippingAddress ?? (order.shippingAddress === null ? null : ((await context.rooms.orders.byNumber(order.number, context))?.shippingAddress ?? null)),
    billingAddress: async (order, _, context) => order.billingAddress ?? (order.billingAddress === null ? null : ((await context.rooms.orders.byNumber(order.number, context))?.billingAddress ?? null)),
    refs: ({ id }, _, { loaders }) => loaders.references.load(id),
    operations: (order, _, { loaders }) => loaders.operationsOfOrder.load(order.number),
  },
  Subscription: {
    orderChanged: {
      subscribe(_, { number, customerId, channel, after }, context) {
        const { rooms, caller } = context;
        const see = async (record: OrderRecord): Promise<OrderView | null> => {
          const [view] = await rooms.orders.views([record], rooms.registry.record('Order', null).name, false);
          const wanted = view && (customerId == null || view.customerId === customerId) && (channel == null || view.channel === channel);
          return wanted ? mayRead(context, view) : null;
        };
        const open = () => rooms.events.subscribe({
          type: 'order',
          matches: ({ key }) => number == null || key === number || key === '*',
          snapshot: () => rooms.orders.snapshot(number ?? null),
          after: after ?? null,
          binding: { operation: 'orderChanged', arguments: { number: number ?? null, customerId: customerId ?? null, channel: channel ?? null }, visibility: visibilityKey(caller) },
          signal: context.signal,
        });
        return eventStream(open, async ({ kind, cursor, occurredAt, state }) => {
          const order = await see(state);
          return order && { kind, cursor, occurredAt, order };
        });
      },
      resolve: (event: unknown) => event as never,
    },
  },
};
