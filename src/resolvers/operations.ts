/** `operations.graphql`. */
import { visibilityKey } from '../access/caller.ts';
import { callerDigest, type OperationState } from '../events/index.ts';
import type { OperationView } from '../loaders/operations.ts';
import type { Refusal } from '../workflows/index.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './generated.ts';
import { JsonScalar } from './scalars.ts';
import { connection } from './page.ts';
import { eventStream } from './stream.ts';

/** Scope that sees every operation. */
const READ_ALL = 'operations:read';
/** What still moves, or waits for a person. */
const OPEN: readonly OperationView['status'][] = ['QUEUED', 'RUNNING', 'IN_DOUBT', 'SET_ASIDE'];
/** Operations that a subscription without an id begins with. */
const MAX_PRESENT = 100;

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
  },
  Mutation: {
    retryOperation: async (_, { id }, context) => operationPayload(id, await context.rooms.workflows.operators.retry(context.caller, id), context),
    resendOperation: async (_, { id, reason }, context) => operationPayload(id, await context.rooms.workflows.operators.resend(context.caller, id, reason), context),
    amendOperation: async (_, { id, input }, context) => operationPayload(id, await context.rooms.workflows.operators.amend(context.caller, id, input), context),
    abandonOperation: async (_, { id, reason }, context) => operationPayload(id, await context.rooms.workflows.operators.abandon(context.caller, id, reason), context),
  },
  Subscription: {
    operationChanged: {
      subscribe(_, { id, status, after }, context) {
        const { rooms, caller, signal } = context;
        const wanted = { id: id ?? null, status: status ?? null };
        const digest = caller.scopes.has(READ_ALL) ? null : callerDigest(caller.id);
        const open = () => rooms.events.subscribe({
          type: 'operation',
          matches: ({ key, state }) => (wanted.id === null || key === wanted.id) && (wanted.status === null || state.status === wanted.status) && (digest === null || state.caller === digest),
          snapshot: () => present(wanted, context),
          after: after ?? null,
          binding: { operation: 'operationChanged', arguments: wanted, visibility: `${visibilityKey(caller)}|${digest ?? ''}` },
          signal,
        });
        return eventStream(open, async ({ kind, cursor, occurredAt, key, state }) => {
          const found = await rooms.operations.byId(key);
          return found && { kind, cursor, occurredAt, operation: { ...found, status: state.status } };
        });
      },
      resolve: (event: unknown) => event as never,
    },
  },
};

async function operationPayload(id: string, userErrors: readonly Refusal[], { rooms }: RequestContext): Promise<{ operation: OperationView | null; userErrors: readonly Refusal[] }> {
  return { operation: await rooms.operations.byId(id), userErrors };
}

/** What a subscription begins with. */
async function* present({ id, status }: { readonly id: string | null; readonly status: OperationView['status'] | null }, { rooms, caller }: RequestContext): AsyncGenerator<{ key: string; version: null; state: OperationState }, void, undefined> {
  const found = id === null ? await openOnes(status, { rooms, caller }) : [await rooms.operations.byId(id)];
  for (const operation of found) if (operation) yield { key: operation.id, version: null, state: { status: operation.status, caller: callerDigest(operation.caller) } };
}

async function openOnes(status: OperationView['status'] | null, { rooms, caller }: Pick<RequestContext, 'rooms' | 'caller'>): Promise<readonly OperationView[]> {
  const statuses = OPEN.filter((open) => status === null || open === status);
  if (statuses.length === 0) return [];
  const { rows } = await rooms.operations.page(MAX_PRESENT, null, { status: statuses, ...(caller.scopes.has(READ_ALL) ? {} : { caller: caller.id }) });
  return rows.map(({ view }) => view);
}
