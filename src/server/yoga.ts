/** GET, SSE and GraphiQL: graphql-yoga speaks the protocols, the pipeline decides and executes. */
import { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Arrival } from '../plugins/guard.ts';
import type { Limits } from '../plugins/limits.ts';
import { refusal } from '../plugins/refusal.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Handover } from './operations.ts';
import { paramsOf } from './params.ts';
import type { Pipeline } from './pipeline.ts';

interface YogaContext {
  readonly arrival: Arrival;
  /** Aborts when the client leaves or the gateway stops. */
  readonly gone: AbortSignal;
}

export interface YogaOptions {
  readonly pipeline: Pipeline;
  readonly production: boolean;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Aborts when the gateway stops: ends every stream. */
  readonly stopping: AbortSignal;
}

export function createYogaHandover({ pipeline, production, limits, logger, metrics, stopping }: YogaOptions): Handover {
  const answer = async (sent: unknown, { arrival, gone }: YogaContext) => {
    const startedAt = performance.now();
    try {
      const admitted = pipeline.admit(arrival, paramsOf(sent));
      const { kind } = admitted.prepared;
      if (kind !== 'subscription') {
        const result = await pipeline.run(admitted, kind === 'query' ? gone : new AbortController().signal);
        metrics.requestDone(kind, result.errors === undefined ? 'ok' : 'failed', (performance.now() - startedAt) / 1000);
        return result;
      }
      if (gone.aborted) throw refusal('SERVICE_UNAVAILABLE', 'The gateway stops.', { status: 503 });
      const stream = await pipeline.subscribe(admitted, gone);
      metrics.requestDone(kind, Symbol.asyncIterator in stream ? 'ok' : 'failed', (performance.now() - startedAt) / 1000);
      return stream;
    } catch (thrown) {
      metrics.requestDone('unknown', 'refused', (performance.now() - startedAt) / 1000);
      return { errors: [...pipeline.refuse(thrown, arrival)] };
    }
  };

  const plugin: Plugin<object, YogaContext> = {
    // Replaces parsing, validation and execution: the same way as on the compiled path, run once.
    onParams: ({ setParamsHandler }) => setParamsHandler(({ params, context }) => answer(params, context)),
  };
  const yoga = createYoga<YogaContext>({
    plugins: [plugin],
    graphqlEndpoint: '/graphql',
    graphiql: production ? false : { title: 'Unified commerce gateway' },
    // Without a network too: the page is brought by a package, read when it is first asked for.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    healthCheckEndpoint: '/health/live',
    maxRequestBodySize: limits.bodyBytes,
    logging: false,
    maskedErrors: { maskError },
  });

  const isRefusal = (error: unknown): error is GraphQLError => error instanceof GraphQLError && error.extensions['code'] !== undefined;

  /** For what yoga itself refuses, e.g. parameters that are not JSON. */
  function maskError(error: unknown): Error {
    // With its own status: yoga would answer 200 to a client of application/json.
    if (isRefusal(error)) return error.extensions['code'] === 'BAD_REQUEST' ? refusal('BAD_REQUEST', error.message) : error;
    if (error instanceof SyntaxError) return refusal('BAD_REQUEST', 'A parameter is not JSON.');
    logger.error({ err: error }, 'an unexpected error was masked');
    return refusal('INTERNAL_SERVER_ERROR', 'Internal server error.', { status: 500 });
  }

  return async (request, response, arrival) => {
    const gone = new AbortController();
    const end = (): void => gone.abort();
    stopping.addEventListener('abort', end, { once: true });
    response.once('close', () => {
      stopping.removeEventListener('abort', end);
      end();
    });
    if (stopping.aborted) end();
    await yoga(request, response, { arrival, gone: gone.signal });
  };
}
