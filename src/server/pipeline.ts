/** The way of every operation, whatever carried it: the guards, the engine, the masking. */
import { GraphQLError, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createApiKeys } from '../access/api-keys.ts';
import { createBoundedMap } from '../access/bounded-map.ts';
import type { Caller } from '../access/caller.ts';
import { createTokens } from '../access/tokens.ts';
import type { Answer, Prepared } from '../execution/engine.ts';
import type { Arrival, Guard } from '../plugins/guard.ts';
import { refusal, withoutStatus } from '../plugins/refusal.ts';
import { useAuthentication } from '../plugins/use-authentication.ts';
import { useCost } from '../plugins/use-cost.ts';
import { useCsrf } from '../plugins/use-csrf.ts';
import { useErrors } from '../plugins/use-errors.ts';
import { useIntrospection } from '../plugins/use-introspection.ts';
import { useLimits } from '../plugins/use-limits.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { ServerConfig } from './config.ts';
import { guardStream } from './stream.ts';

/** The part of `execution/engine.ts` that the transports need. `Context` is passed through unread. */
export interface OperationEngine<Context> {
  readonly schema: GraphQLSchema;
  /** @throws an Error with `errors` when the document is invalid */
  prepare(query: string, operationName: string | null): Prepared;
  createContext(request: { readonly caller: Caller; readonly requestId: string; readonly signal: AbortSignal }): Context;
  run(prepared: Prepared, variables: Record<string, unknown>, context: Context): Promise<ExecutionResult>;
  /** The same for who only wants its text. */
  answer(prepared: Prepared, variables: Record<string, unknown>, context: Context): Promise<Answer>;
  subscribe(prepared: Prepared, variables: Record<string, unknown>, context: Context): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  stringify(prepared: Prepared, answer: Answer): string | Buffer;
}

/** What a client sends: already checked to be of these types. */
export interface OperationParams {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/** An operation that every guard let pass. */
export interface Admitted {
  readonly arrival: Arrival;
  readonly prepared: Prepared;
  readonly variables: Record<string, unknown>;
}

export interface Pipeline {
  /** Looks at the headers and sets the caller. Throws or rejects with a refusal. */
  arrive(arrival: Arrival): Promise<void> | undefined;
  /** Throws what `refuse` takes. */
  admit(arrival: Arrival, params: OperationParams): Admitted;
  /** Runs a query or mutation. Never throws; errors are masked. */
  run(admitted: Admitted, signal: AbortSignal): Promise<ExecutionResult>;
  /** The same for who only wants its text. */
  answer(admitted: Admitted, signal: AbortSignal): Promise<Answer>;
  /** Starts a subscription. Never throws; errors are masked, in each event too. */
  subscribe(admitted: Admitted, signal: AbortSignal): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  stringify(admitted: Admitted, answer: Answer): string | Buffer;
  /** The errors to answer for anything that was thrown on the way, masked. */
  refuse(thrown: unknown, arrival: Arrival): readonly GraphQLError[];
}

export function createPipeline<Context>({ engine, config, logger, metrics }: { readonly engine: OperationEngine<Context>; readonly config: ServerConfig; readonly logger: Logger; readonly metrics: Metrics }): Pipeline {
  const { limits } = config;
  // The order is the security design: each guard may rely on those before it, and the cheap ones come first.
  const guards: readonly Guard[] = [
    useCsrf(), // requests that another site could make a browser send: refused unread, even with good credentials
    useAuthentication({ apiKeys: createApiKeys(config.apiKeys), tokens: config.jwt && createTokens(config.jwt, limits.tokensCached) }), // before anything is parsed for somebody with bad credentials
    useLimits(limits), // before validation, which a hostile document can make slow
    useIntrospection({ allowed: !config.production }), // behind the limits, because it walks the document
    useCost(engine.schema, limits), // needs a valid document and its variables
    useErrors({ logger }), // what leaves
  ];
  const onRequest = guards.filter((guard) => guard.onRequest !== undefined);
  const onText = guards.filter((guard) => guard.onText !== undefined);
  const onDocument = guards.filter((guard) => guard.onDocument !== undefined);
  const onOperation = guards.filter((guard) => guard.onOperation !== undefined);
  // Masking comes first so that later guards see only what may leave.
  const onError = guards.filter((guard) => guard.onError !== undefined).reverse();
  /** Documents that passed; refused ones are not kept, so that nobody can push the good ones out with them. */
  const verdicts = createBoundedMap<string, Prepared>(limits.documents);
  /** SSE streams that are open. */
  let streams = 0;

  function prepare(query: string, operationName: string | null): Prepared {
    // No document begins with a zero character, and no name contains a line break: no two requests share a key.
    const key = operationName === null ? query : `\0${operationName}\n${query}`;
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    for (const guard of onText) guard.onText?.(query);
    const document = parseWithin(query, limits.tokens);
    for (const guard of onDocument) guard.onDocument?.(document, engine.schema);
    const prepared = engine.prepare(query, operationName);
    verdicts.set(key, prepared);
    return prepared;
  }

  const mask = (error: GraphQLError, arrival: Arrival): GraphQLError => onError.reduce((masked, guard) => guard.onError?.(masked, arrival) ?? masked, error);

  function maskResult<Result extends Answer>(result: Result, arrival: Arrival): Result {
    if (!result.errors?.length) return result;
    const errors = result.errors.map((error) => mask(error, arrival));
    // A status is for an HTTP answer without data; any other carries none.
    return { ...result, errors: result.data === undefined && result.rows === undefined && arrival.transport === 'http' ? errors : errors.map(withoutStatus) };
  }

  const failed = (thrown: unknown, arrival: Arrival): ExecutionResult => maskResult({ errors: toErrors(thrown) }, arrival);

  const contextOf = ({ arrival: { caller, requestId } }: Admitted, signal: AbortSignal): Context => engine.createContext({ caller, requestId, signal });

  return {
    arrive: (arrival) => passAll(onRequest, arrival, 0),
    admit(arrival, { query, operationName, variables }) {
      const admitted: Admitted = { arrival, prepared: prepare(query, operationName), variables };
      for (const guard of onOperation) guard.onOperation?.(admitted);
      return admitted;
    },
    async run(admitted, signal) {
      try {
        return maskResult(await engine.run(admitted.prepared, admitted.variables, contextOf(admitted, signal)), admitted.arrival);
      } catch (error) {
        return failed(error, admitted.arrival);
      }
    },
    async answer(admitted, signal) {
      try {
        return maskResult(await engine.answer(admitted.prepared, admitted.variables, contextOf(admitted, signal)), admitted.arrival);
      } catch (error) {
        return failed(error, admitted.arrival);
      }
    },
    async subscribe(admitted, signal) {
      const transport = admitted.arrival.transport === 'http' ? 'sse' : 'socket';
      try {
        if (transport === 'sse' && streams >= limits.streams) throw refusal('SERVICE_UNAVAILABLE', 'Too many streams are open.', { status: 503, headers: { 'retry-after': '5' } });
        const answer = await engine.subscribe(admitted.prepared, admitted.variables, contextOf(admitted, signal));
        if (!(Symbol.asyncIterator in answer)) return maskResult(answer, admitted.arrival);
        if (transport === 'sse') streams++;
        metrics.subscriptions(transport, 1);
        return guardStream(answer, {
          signal,
          // a socket is closed as a whole, with a code that says why: a stream that merely completed would look like the end of the matter
          expiresAt: transport === 'sse' ? admitted.arrival.caller.expiresAt : null,
          onEvent: (result) => maskResult(result, admitted.arrival),
          onFailure: (error) => failed(error, admitted.arrival),
          onEnd() {
            if (transport === 'sse') streams--;
            metrics.subscriptions(transport, -1);
          },
        });
      } catch (error) {
        return failed(error, admitted.arrival);
      }
    },
    stringify: (admitted, answer) => engine.stringify(admitted.prepared, answer),
    refuse: (thrown, arrival) => toErrors(thrown).map((error) => mask(error, arrival)),
  };
}

/** Guard after guard; a promise only when one of them gave one. */
function passAll(guards: readonly Guard[], arrival: Arrival, from: number): Promise<void> | undefined {
  for (let i = from; i < guards.length; i++) {
    const pending = guards[i]?.onRequest?.(arrival);
    if (pending instanceof Promise) return pending.then(() => passAll(guards, arrival, i + 1));
  }
  return undefined;
}

function parseWithin(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    // Nested so deeply that the parser ran out of stack.
    if (!(error instanceof GraphQLError)) throw refusal('GRAPHQL_PARSE_FAILED', 'The document cannot be parsed.', { wellFormed: true });
    throw refusal('GRAPHQL_PARSE_FAILED', error.message, { wellFormed: true, at: error });
  }
}

/** @param thrown a GraphQLError, an Error with `errors` (an invalid document), or anything unexpected */
function toErrors(thrown: unknown): readonly GraphQLError[] {
  if (thrown instanceof GraphQLError) return [thrown];
  if (thrown instanceof Error && 'errors' in thrown && Array.isArray(thrown.errors) && thrown.errors.length > 0) return thrown.errors.map(invalid);
  return [new GraphQLError('unexpected', { originalError: thrown instanceof Error ? thrown : new Error(String(thrown)) })];
}

function invalid(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError('unexpected', { originalError: error instanceof Error ? error : new Error(String(error)) });
  const code = error.extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED';
  return refusal(typeof code === 'string' ? code : 'GRAPHQL_VALIDATION_FAILED', error.message, { wellFormed: true, at: error });
}
