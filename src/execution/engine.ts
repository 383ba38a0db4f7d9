/** Plan, run, answer: the one way in which every query, mutation and subscription is executed. */
import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createProvenance } from '../loaders/provenance.ts';
import { createRequestLoaders } from '../loaders/request-loaders.ts';
import type { Fault } from '../loaders/scope.ts';
import type { Caller } from '../access/caller.ts';
import type { RequestContext, Rooms } from '../resolvers/context.ts';
import { createDocuments, type Compiled, type Prepared } from './document.ts';
import { makePlan } from './plan.ts';
import { openSubscription } from './subscribe.ts';

export type { Prepared } from './document.ts';

export interface RequestFacts {
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export interface Engine {
  readonly schema: GraphQLSchema;
  /** Parsed, validated, compiled; kept by text. @throws InvalidDocument */
  prepare(query: string, operationName: string | null): Prepared;
  createContext(request: RequestFacts): RequestContext;
  /** Runs a query or mutation. Never throws: errors are in the result, unmasked. */
  run(prepared: Prepared, variables: Record<string, unknown>, context: RequestContext): Promise<ExecutionResult>;
  subscribe(prepared: Prepared, variables: Record<string, unknown>, context: RequestContext): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** JSON text of a result of this document. */
  stringify(prepared: Prepared, result: ExecutionResult): string;
}

export function createEngine(schema: GraphQLSchema, rooms: Rooms): Engine {
  const documents = createDocuments(schema, rooms.registry);
  const lagMs = (source: string): number | null => rooms.registry.source(source).feedLagMs();

  const planFor = (prepared: Compiled, variables: Record<string, unknown>): RequestContext['plan'] => {
    if (prepared.plan) return prepared.plan;
    const made = makePlan({ schema, operation: prepared.operation, fragments: prepared.fragments }, variables);
    if (made.static) prepared.plan = made.plan;
    return made.plan;
  };

  return {
    schema,
    prepare: (query, operationName) => documents.prepare(query, operationName),
    createContext({ caller, requestId, signal }) {
      const scope = { caller, provenance: createProvenance(), faults: [] };
      return { ...scope, requestId, signal, rooms, loaders: createRequestLoaders(rooms, scope), plan: NO_PLAN };
    },
    async run(prepared, variables, context) {
      if (!isCompiled(prepared)) throw new TypeError('not prepared by this engine');
      context.plan = planFor(prepared, variables);
      const result = await prepared.query.query(undefined, context, variables);
      const errors = [...(result.errors ?? []), ...context.faults.map(toGraphQLError)];
      return {
        ...(result.data === undefined ? {} : { data: result.data }),
        ...(errors.length > 0 ? { errors } : {}),
        extensions: { provenance: { sources: context.provenance.report(lagMs) } },
      };
    },
    async subscribe(prepared, variables, context) {
      if (!isCompiled(prepared)) throw new TypeError('not prepared by this engine');
      context.plan = planFor(prepared, variables);
      return openSubscription(schema, prepared, variables, context, (event) => prepared.query.query(event, context, variables) as Promise<ExecutionResult>);
    },
    stringify(prepared, { data, errors, extensions }) {
      const parts: string[] = [];
      if (data !== undefined) parts.push(`"data":${JSON.stringify(data)}`);
      if (errors?.length) parts.push(`"errors":${JSON.stringify(errors)}`);
      const { provenance, ...others } = extensions ?? {};
      if (isProvenance(provenance)) {
        const owners = isCompiled(prepared) ? prepared.owners : '{}';
        const rest = Object.entries(others).map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`).join('');
        parts.push(`"extensions":{"provenance":{"sources":${JSON.stringify(provenance.sources)},"fields":${owners}}${rest}}`);
      } else if (extensions && Object.keys(extensions).length > 0) parts.push(`"extensions":${JSON.stringify(extensions)}`);
      return `{${parts.join(',')}}`;
    },
  };
}

const isCompiled = (prepared: Prepared): prepared is Compiled => 'query' in prepared && 'owners' in prepared;
const isProvenance = (value: unknown): value is { sources: unknown } => typeof value === 'object' && value !== null && 'sources' in value;

const NO_PLAN: RequestContext['plan'] = {
  variants: () => ({ fields: new Set(), product: null, inventory: null, prices: [] }),
  products: () => ({ fields: new Set(), variants: null }),
};

/** One error a source and root field, not one a row: the fields that it names are null or old, their siblings stand. */
const toGraphQLError = ({ root, source, error, fields }: Fault): GraphQLError =>
  new GraphQLError(`${source} could not be asked (${error.kind}): ${fields.join(', ')} missing or old`, {
    path: [root],
    originalError: error,
    extensions: { code: 'SOURCE_UNAVAILABLE', source, kind: error.kind, fields, ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }) },
  });
