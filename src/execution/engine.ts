/** Plan, run, answer: the one way in which every query, mutation and subscription is executed. */
import { getVariableValues, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createProvenance } from '../loaders/provenance.ts';
import { createRequestLoaders } from '../loaders/request-loaders.ts';
import type { Fault } from '../loaders/scope.ts';
import type { Caller } from '../access/caller.ts';
import type { RequestContext, Rooms } from '../resolvers/context.ts';
import { createDocuments, type Compiled, type Prepared } from './document.ts';
import { makePlan } from './plan.ts';
import { encodeRows, type Rows } from './rows.ts';
import { openSubscription } from './subscribe.ts';

export type { Prepared } from './document.ts';

export interface RequestFacts {
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** A result whose data may already be text. */
export interface Answer extends ExecutionResult {
  /** The text of `data`, in its place. */
  readonly rows?: Rows;
}

export interface Engine {
  readonly schema: GraphQLSchema;
  /** Parsed, validated, compiled; kept by text. @throws InvalidDocument */
  prepare(query: string, operationName: string | null): Prepared;
  createContext(request: RequestFacts): RequestContext;
  /** Runs a query or mutation. Never throws: errors are in the result, unmasked. */
  run(prepared: Prepared, variables: Record<string, unknown>, context: RequestContext): Promise<ExecutionResult>;
  /** The same for who only wants its text: see `stringify`. */
  answer(prepared: Prepared, variables: Record<string, unknown>, context: RequestContext): Promise<Answer>;
  subscribe(prepared: Prepared, variables: Record<string, unknown>, context: RequestContext): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** JSON text of a result of this document, encoded where it is made of rows. */
  stringify(prepared: Prepared, answer: Answer): string | Buffer;
}

export function createEngine(schema: GraphQLSchema, rooms: Rooms): Engine {
  const documents = createDocuments(schema, rooms.registry);
  const lagMs = (source: string): number | null => rooms.registry.source(source).feedLagMs();

  const planFor = (prepared: Compiled, variables: Record<string, unknown>): RequestContext['plan'] => {
    if (prepared.plan) return prepared.plan;
    const { coerced } = getVariableValues(schema, prepared.operation.variableDefinitions ?? [], variables);
    if (!coerced) return NO_PLAN; // the executor words what is wrong with them
    const made = makePlan({ schema, operation: prepared.operation, fragments: prepared.fragments }, coerced);
    if (made.static) prepared.plan = made.plan;
    return made.plan;
  };

  const planned = (prepared: Prepared, variables: Record<string, unknown>, context: RequestContext): Compiled => {
    if (!isCompiled(prepared)) throw new TypeError('not prepared by this engine');
    context.plan = planFor(prepared, variables);
    return prepared;
  };

  /** @param errors of the executor; faults of sources are added */
  const conclude = <Data extends Pick<Answer, 'data' | 'rows'>>(data: Data, errors: readonly GraphQLError[], { faults, provenance }: RequestContext): Data & Answer => {
    const all = faults.length > 0 ? [...errors, ...faults.map(toGraphQLError)] : errors;
    return { ...data, ...(all.length > 0 ? { errors: all } : {}), extensions: { provenance: { sources: provenance.report(lagMs) } } };
  };

  const execute = async (prepared: Compiled, variables: Record<string, unknown>, context: RequestContext): Promise<ExecutionResult> => {
    const { data, errors } = await prepared.query.query(undefined, context, variables);
    return conclude(data === undefined ? {} : { data }, errors ?? [], context);
  };

  return {
    schema,
    prepare: (query, operationName) => documents.prepare(query, operationName),
    createContext({ caller, requestId, signal }) {
      const scope = { caller, provenance: createProvenance(), faults: [] };
      return { ...scope, requestId, signal, rooms, loaders: createRequestLoaders(rooms, scope), plan: NO_PLAN };
    },
    run: async (prepared, variables, context) => execute(planned(prepared, variables, context), variables, context),
    async answer(prepared, variables, context) {
      const compiled = planned(prepared, variables, context);
      const rows = await compiled.pageText?.(variables, context);
      if (rows) return conclude({ rows }, [], context);
      context.faults.length = 0; // they come again
      return execute(compiled, variables, context);
    },
    async subscribe(prepared, variables, context) {
      const compiled = planned(prepared, variables, context);
      return openSubscription(schema, compiled, variables, context, (event) => compiled.query.query(event, context, variables) as Promise<ExecutionResult>);
    },
    stringify(prepared, { data, rows, errors, extensions }) {
      const parts: string[] = [];
      if (data !== undefined) parts.push(`"data":${JSON.stringify(data)}`);
      if (errors?.length) parts.push(`"errors":${JSON.stringify(errors)}`);
      const { provenance, ...others } = extensions ?? {};
      if (isProvenance(provenance)) {
        const owners = isCompiled(prepared) ? prepared.owners : '{}';
        const rest = Object.entries(others).map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`).join('');
        parts.push(`"extensions":{"provenance":{"sources":${JSON.stringify(provenance.sources)},"fields":${owners}}${rest}}`);
      } else if (extensions && Object.keys(extensions).length > 0) parts.push(`"extensions":${JSON.stringify(extensions)}`);
      if (!rows) return `{${parts.join(',')}}`;
      return encodeRows('{"data":', rows, `${parts.map((part) => `,${part}`).join('')}}`);
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
