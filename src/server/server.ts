/** The gateway's one listening server: HTTP, SSE, WebSockets, webhooks, health. */
import { createServer, type Server } from 'node:http';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createRequestIds } from '../telemetry/request-id.ts';
import type { ServerConfig } from './config.ts';
import { createCors } from './cors.ts';
import { createHealth, type Probes } from './health.ts';
import { createListener } from './http.ts';
import { createOperations } from './operations.ts';
import { createPipeline, type OperationEngine } from './pipeline.ts';
import { createSockets } from './sockets.ts';
import { createWebhooks, type Intake } from './webhooks.ts';
import { createYogaHandover } from './yoga.ts';

export interface GatewayServerOptions<Context> {
  readonly engine: OperationEngine<Context>;
  readonly config: ServerConfig;
  readonly probes: Probes;
  readonly intake: Intake;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

export interface GatewayServer {
  /** Rejects when the address is taken. */
  listen(): Promise<{ readonly address: string; readonly port: number }>;
  /** Takes no new requests, lets the running ones end (`limits.shutdownMs`), closes streams and sockets (1001), then stops. Idempotent. */
  close(): Promise<void>;
}

/** A request must have arrived whole within this time, in ms. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Its headers within this time, in ms. */
const HEADERS_TIMEOUT_MS = 10_000;
/** An idle connection is kept so long: longer than the usual 60 s of load balancers, in ms. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Largest head of a request, in bytes. */
const MAX_HEADER_BYTES = 16_384;

export function createGatewayServer<Context>({ engine, config, probes, intake, logger, metrics }: GatewayServerOptions<Context>): GatewayServer {
  const { limits } = config;
  const stopping = new AbortController();
  const requestIds = createRequestIds();
  const pipeline = createPipeline({ engine, config, logger, metrics });
  const handover = createYogaHandover({ pipeline, production: config.production, limits, logger, metrics, stopping: stopping.signal });
  const sockets = createSockets({ pipeline, schema: engine.schema, limits, origins: config.wsOrigins, requestIds, logger, metrics });
  const listener = createListener({
    operations: createOperations({ pipeline, metrics, limits, handover }),
    health: createHealth({ probes, metrics, stopping: stopping.signal }),
    webhooks: createWebhooks({ intake, maxBytes: limits.bodyBytes, logger }),
    cors: createCors(config.corsOrigins),
    requestIds,
    logger,
    stopping: stopping.signal,
  });
  const http = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS, maxHeaderSize: MAX_HEADER_BYTES });
  const requests = countRequests(http);
  http.on('request', listener);
  http.on('upgrade', sockets.upgrade);
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    if (!http.listening) return;
    const stopped = new Promise<void>((resolve) => http.close(() => resolve()));
    // Ends the streams, turns readiness off and lets every further answer close its connection.
    stopping.abort();
    await until(() => requests.running() === 0 && sockets.running() === 0, limits.shutdownMs);
    await sockets.close();
    http.closeAllConnections();
    await stopped;
  }

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(config.port, config.host, () => {
          http.off('error', reject);
          http.on('error', (error) => logger.error({ err: error }, 'the server failed'));
          const bound = http.address();
          if (bound === null || typeof bound === 'string') return reject(new Error('the server has no port'));
          resolve({ address: bound.address, port: bound.port });
        });
      }),
    close: () => (closed ??= close()),
  };
}

function countRequests(http: Server): { running(): number } {
  let running = 0;
  http.on('request', (_request, response) => {
    running++;
    response.once('close', () => running--);
  });
  return { running: () => running };
}

/** How often the end of the running requests is looked for, in ms. */
const LOOK_MS = 20;

/** Resolves when the condition holds, or after the time. */
async function until(condition: () => boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
