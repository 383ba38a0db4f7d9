/** graphql-ws on `/graphql`: every operation passes the same guards as over HTTP. */
import type { ExecutionArgs, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { ANONYMOUS } from '../access/caller.ts';
import type { Arrival } from '../plugins/guard.ts';
import type { Limits } from '../plugins/limits.ts';
import { refusal, withoutStatus } from '../plugins/refusal.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { mayOpenSocket } from './cors.ts';
import { GRAPHQL_PATH, pathOf } from './http.ts';
import { paramsOf } from './params.ts';
import type { Admitted, Pipeline } from './pipeline.ts';
import { openSocket, type SocketExtra } from './socket.ts';
import { MAX_TIMER_MS } from './stream.ts';

export interface SocketsOptions {
  readonly pipeline: Pipeline;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Origins of pages that may connect, beside the gateway's own. */
  readonly origins: readonly string[];
  readonly requestIds: () => string;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

export interface Sockets {
  /** Handler of the HTTP server's `upgrade`. */
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Queries and mutations that run on sockets at this moment. */
  running(): number;
  /** Closes every socket with 1001. Resolves when all are closed; those that do not answer are cut. */
  close(): Promise<void>;
}

type Params = Record<string, unknown> | undefined;

/** Time that clients have to answer the closing handshake, in ms. */
const CLOSING_MS = 1_000;

export function createSockets({ pipeline, schema, limits, origins, requestIds, logger, metrics }: SocketsOptions): Sockets {
  const allowedOrigins = new Set(origins);
  /** Open sockets; the signal aborts when the socket closes. */
  const open = new Map<WebSocket, AbortController>();
  const arrivals = new WeakMap<WebSocket, Arrival>();
  const admissions = new WeakMap<ExecutionArgs, { readonly admitted: Admitted; readonly signal: AbortSignal }>();
  let running = 0;
  const transport = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false, clientTracking: false, handleProtocols: (protocols) => handleProtocols(protocols) });

  const server = makeServer<Params, SocketExtra>({
    connectionInitWaitTimeout: limits.connectionInitMs,
    async onConnect({ connectionParams, extra: { socket, request } }) {
      const arrival: Arrival = { transport: 'socket', method: 'GET', headers: headersOf(request, connectionParams), requestId: requestIds(), caller: ANONYMOUS };
      try {
        await pipeline.arrive(arrival);
      } catch (thrown) {
        logger.info({ requestId: arrival.requestId, code: pipeline.refuse(thrown, arrival)[0]?.extensions['code'] }, 'a socket was refused');
        return false;
      }
      arrivals.set(socket, arrival);
      if (arrival.caller.expiresAt !== null) closeAt(socket, arrival.caller.expiresAt);
      return true;
    },
    onSubscribe: ({ subscriptions, extra: { socket } }, _id, payload) => admit(socket, Object.keys(subscriptions).length, payload),
    execute: (args) => run(admissionOf(args)),
    subscribe: (args) => {
      const { admitted, signal } = admissionOf(args);
      return pipeline.subscribe(admitted, signal);
    },
  });

  /** Guards before each operation; its errors end that operation, not the socket. */
  function admit(socket: WebSocket, operations: number, payload: unknown): ExecutionArgs | readonly GraphQLError[] {
    const initialised = arrivals.get(socket);
    const signal = open.get(socket)?.signal;
    if (initialised === undefined || signal === undefined) return [refusal('UNAUTHENTICATED', 'The connection is not initialised.')];
    const arrival: Arrival = { ...initialised, requestId: requestIds() };
    try {
      if (operations > limits.operationsPerSocket) throw refusal('TOO_MANY_SUBSCRIPTIONS', `At most ${limits.operationsPerSocket} operations run at once on a connection.`);
      const admitted = pipeline.admit(arrival, paramsOf(payload));
      const { document, operation } = admitted.prepared;
      const args: ExecutionArgs = { schema, document, operationName: operation.name?.value, contextValue: undefined };
      admissions.set(args, { admitted, signal });
      return args;
    } catch (thrown) {
      metrics.requestDone('unknown', 'refused', 0);
      return pipeline.refuse(thrown, arrival).map(withoutStatus);
    }
  }

  function admissionOf(args: ExecutionArgs): { readonly admitted: Admitted; readonly signal: AbortSignal } {
    const admission = admissions.get(args);
    if (admission === undefined) throw new Error('an operation was not admitted');
    return admission;
  }

  async function run({ admitted, signal }: { readonly admitted: Admitted; readonly signal: AbortSignal }): Promise<ExecutionResult> {
    const { kind } = admitted.prepared;
    const startedAt = performance.now();
    running++;
    try {
      const result = await pipeline.run(admitted, kind === 'query' ? signal : new AbortController().signal);
      metrics.requestDone(kind, result.errors === undefined ? 'ok' : 'failed', (performance.now() - startedAt) / 1000);
      return result;
    } finally {
      running--;
    }
  }

  function opened(socket: WebSocket, request: IncomingMessage): void {
    const closing = new AbortController();
    open.set(socket, closing);
    metrics.sockets(1);
    openSocket(server, socket, request, {
      limits,
      logger,
      onClosed() {
        open.delete(socket);
        metrics.sockets(-1);
        closing.abort();
      },
    });
  }

  return {
    upgrade(request, connection, head) {
      connection.on('error', (error) => logger.debug({ err: error }, 'an upgrade failed'));
      if (pathOf(request.url ?? '/') !== GRAPHQL_PATH) return refuseUpgrade(connection, '404 Not Found');
      if (!mayOpenSocket(request, allowedOrigins)) return refuseUpgrade(connection, '403 Forbidden');
      if (open.size >= limits.sockets) return refuseUpgrade(connection, '503 Service Unavailable');
      transport.handleUpgrade(request, connection, head, opened);
    },
    running: () => running,
    async close() {
      const all = [...open.keys()];
      const closed = Promise.all(all.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
      for (const socket of all) socket.close(1001, 'Going away');
      const cut = setTimeout(() => {
        for (const socket of all) socket.terminate();
      }, CLOSING_MS);
      await closed;
      clearTimeout(cut);
      transport.close();
    },
  };
}

/** A socket does not outlive the token that opened it. */
function closeAt(socket: WebSocket, expiresAt: number): void {
  const timer = setTimeout(() => socket.close(CloseCode.Forbidden, 'Forbidden'), Math.min(MAX_TIMER_MS, Math.max(0, expiresAt - Date.now())));
  socket.once('close', () => clearTimeout(timer));
}

/** Browsers cannot send headers with a WebSocket: they put them into the parameters of the connection, which win. */
function headersOf({ headers }: IncomingMessage, params: Params): Arrival['headers'] {
  const sent = params?.['authorization'] ?? params?.['Authorization'];
  if (sent === undefined || sent === null) return headers;
  return { ...headers, authorization: typeof sent === 'string' ? sent : '' };
}

function refuseUpgrade(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => connection.destroy());
}
