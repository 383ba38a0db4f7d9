/** A small gateway that really listens: the server under test over an engine that does only what these tests need. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, execute, getOperationAST, parse, subscribe, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Caller } from '../../src/access/caller.ts';
import { LIMITS, type Limits } from '../../src/plugins/limits.ts';
import type { ServerConfig } from '../../src/server/config.ts';
import type { SourceState } from '../../src/server/health.ts';
import type { OperationEngine } from '../../src/server/pipeline.ts';
import { createGatewayServer, type GatewayServer } from '../../src/server/server.ts';
import type { Intake } from '../../src/server/webhooks.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createMetrics, type Metrics } from '../../src/telemetry/metrics.ts';

export const SECRET = 'a shared secret of at least thirty-two bytes';
export const BACK_OFFICE_KEY = 'back-office-key';

const TYPE_DEFS = /* GraphQL */ `
  directive @cost(weight: Int!) on FIELD_DEFINITION
  type Query {
    whoami: Me!
    items(first: Int = 20): [Item!]!
    page(first: Int = 20): Page!
    byKeys(keys: [String!]!): [Item]!
    expensive: Int! @cost(weight: 4000)
    slow: String!
    broken: String
    failing: String
    refused: String
  }
  type Page { nodes: [Item!]! total: Int! }
  type Item { id: ID! item: Item items: [Item!]! }
  type Me { id: String! scopes: [String!]! customerId: String }
  type Mutation { count: Int! waitAndCount: Int! }
  type Subscription { ticks(to: Int!): Int! forever: Int! failsLater: Int! }
`;

interface Context {
  readonly caller: Caller;
  readonly signal: AbortSignal;
}

/** What the tests see of the inside. */
export interface Inside {
  /** Operations that reached the engine. */
  executed: number;
  /** Mutations that took effect. */
  counted: number;
  /** Queries that were told that their client left. */
  aborted: number;
  /** Streams that were let go. */
  released: number;
  /** Lets `slow` and `waitAndCount` go on. */
  release(): void;
  /** Resolves when `slow` or `waitAndCount` has begun. */
  readonly begun: Promise<void>;
}

class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly kind = 'TIMEOUT';
  readonly source = 'erp';
}

function createTestSchema(inside: Inside, gate: Promise<void>, begin: () => void): GraphQLSchema {
  const wait = async (): Promise<void> => {
    begin();
    await gate;
  };
  return makeExecutableSchema<Context>({
    typeDefs: TYPE_DEFS,
    resolvers: {
      Query: {
        whoami: (_root, _args, { caller }) => ({ id: caller.id, scopes: [...caller.scopes], customerId: caller.customerId }),
        items: () => [{ id: '1' }],
        page: () => ({ nodes: [], total: 0 }),
        byKeys: () => [],
        expensive: () => 1,
        slow: async (_root, _args, { signal }) => {
          signal.addEventListener('abort', () => inside.aborted++);
          await wait();
          return 'done';
        },
        broken: () => {
          throw new Error('connect ECONNREFUSED db.internal:5432 password=hunter2');
        },
        failing: () => {
          throw new SourceError('erp.internal did not answer');
        },
        refused: () => {
          throw new GraphQLError('You may not see this.', { extensions: { code: 'FORBIDDEN' } });
        },
      },
      Item: { items: () => [] },
      Mutation: {
        count: () => ++inside.counted,
        waitAndCount: async () => {
          await wait();
          return ++inside.counted;
        },
      },
      Subscription: {
        ticks: {
          async *subscribe(_root: unknown, { to }: { to: number }) {
            try {
              for (let ticks = 1; ticks <= to; ticks++) yield { ticks };
            } finally {
              inside.released++;
            }
          },
        },
        forever: { subscribe: (_root: unknown, _args: unknown, { signal }: Context) => firstThenSilence(inside, signal) },
        failsLater: {
          async *subscribe() {
            yield { failsLater: 1 };
            throw new Error('lost connection to redis.internal');
          },
        },
      },
    },
  });
}

/** One event, then a wait that nothing but `return()` ends: like a queue that stays empty. */
function firstThenSilence(inside: Inside, signal: AbortSignal): AsyncIterableIterator<unknown> {
  let sent = false;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => (sent || signal.aborted ? new Promise(() => undefined) : ((sent = true), Promise.resolve({ done: false, value: { forever: 1 } }))),
    return() {
      inside.released++;
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}

class Invalid extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super('invalid');
    this.errors = errors;
  }
}

function createTestEngine(schema: GraphQLSchema, inside: Inside): OperationEngine<Context> {
  const run: OperationEngine<Context>['run'] = async ({ document }, variableValues, contextValue) => {
    inside.executed++;
    return execute({ schema, document, variableValues, contextValue });
  };
  return {
    schema,
    prepare(text, operationName) {
      const document = parse(text);
      const errors = validate(schema, document);
      if (errors.length > 0) throw new Invalid(errors);
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Invalid([new GraphQLError('no such operation', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })]);
      return { text, document, operation, kind: operation.operation };
    },
    createContext: (request) => request,
    run,
    answer: run,
    async subscribe({ document }, variableValues, contextValue) {
      inside.executed++;
      return (await subscribe({ schema, document, variableValues, contextValue })) as AsyncIterableIterator<ExecutionResult> | ExecutionResult;
    },
    stringify: (_prepared, result) => JSON.stringify(result),
  };
}

export interface TestGateway {
  readonly url: string;
  readonly wsUrl: string;
  readonly server: GatewayServer;
  readonly inside: Inside;
  readonly metrics: Metrics;
  /** Lines of the log. */
  readonly log: string[];
  /** Posts JSON to `/graphql`. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[] };
}

export interface TestGatewayOptions {
  readonly config?: Partial<Omit<ServerConfig, 'limits'>>;
  readonly limits?: Partial<Limits>;
  readonly sources?: readonly SourceState[];
  readonly serving?: () => boolean;
  readonly intake?: Intake;
}

/** Listens on a free port and is closed at the end of the test. */
export async function startGateway({ config = {}, limits = {}, sources = [], serving = () => true, intake = async () => ({ status: 404 }) }: TestGatewayOptions = {}): Promise<TestGateway> {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const inside: Inside = { executed: 0, counted: 0, aborted: 0, released: 0, release: () => gate.resolve(), begun: begun.promise };
  const log: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString());
      done();
    },
  });
  const metrics = createMetrics();
  const server = createGatewayServer({
    engine: createTestEngine(createTestSchema(inside, gate.promise, begun.resolve), inside),
    config: {
      host: '127.0.0.1',
      port: 0,
      production: false,
      corsOrigins: [],
      wsOrigins: [],
      jwt: { secrets: [SECRET] },
      apiKeys: [{ name: 'back-office', key: BACK_OFFICE_KEY, scopes: ['orders:read', 'orders:write'] }],
      ...config,
      limits: { ...LIMITS, ...limits },
    },
    probes: { serving, sources: () => sources },
    intake,
    logger: createLogger({ level: 'debug', destination }),
    metrics,
  });
  const { port } = await server.listen();
  onTestFinished(async () => {
    gate.resolve();
    await server.close();
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    wsUrl: `ws://127.0.0.1:${port}/graphql`,
    server,
    inside,
    metrics,
    log,
    post: async (body, headers = {}) => answerOf(await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })),
  };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
}

/** Code of the first error. */
export const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.['code'];
