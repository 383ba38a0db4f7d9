/** What is counted, for Prometheus. Labels take few values: never an id, a SKU or a name given by a caller. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type OperationKind = 'query' | 'mutation' | 'subscription';
/** `refused`: stopped by a guard or invalid; `failed`: ran, with errors in the result. */
export type RequestOutcome = 'ok' | 'failed' | 'refused';
export type StreamTransport = 'socket' | 'sse';

export interface Metrics {
  /** A request that has been answered. `unknown`: refused before its document was understood. */
  requestDone(kind: OperationKind | 'unknown', outcome: RequestOutcome, seconds: number): void;
  /** A call to a source. @param outcome `ok` or the kind of its `SourceError` */
  upstreamDone(source: string, outcome: string, seconds: number): void;
  /** Calls that wait for their turn at a source, and how long it is left alone because it asked to slow down, in seconds. */
  upstreamLine(source: string, waiting: number, heldSeconds: number): void;
  /** A subscription that began (1) or ended (-1). */
  subscriptions(transport: StreamTransport, change: 1 | -1): void;
  /** An open WebSocket that came (1) or went (-1). */
  sockets(change: 1 | -1): void;
  /** How far a source's change feed is behind, in seconds. */
  feedLag(source: string, seconds: number): void;
  /** Counts at every scrape the operations that are not over, by status. */
  operations(count: () => Promise<Readonly<Record<string, number>>>): void;
  /** Text in the exposition format, and its content type. */
  expose(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** In seconds. */
const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'gateway_requests_total', help: 'Requests answered.', labelNames: ['kind', 'outcome'], registers });
  const requestSeconds = new Histogram({ name: 'gateway_request_seconds', help: 'Time to answer a request.', labelNames: ['kind'], buckets: REQUEST_BUCKETS, registers });
  const upstream = new Counter({ name: 'gateway_upstream_calls_total', help: 'Calls to sources.', labelNames: ['source', 'outcome'], registers });
  const upstreamSeconds = new Histogram({ name: 'gateway_upstream_seconds', help: 'Time of a call to a source.', labelNames: ['source'], buckets: REQUEST_BUCKETS, registers });
  const upstreamWaiting = new Gauge({ name: 'gateway_upstream_waiting', help: 'Calls that wait for their turn at a source.', labelNames: ['source'], registers });
  const upstreamHeld = new Gauge({ name: 'gateway_upstream_held_seconds', help: 'How long a source that asked to slow down is still left alone.', labelNames: ['source'], registers });
  const streams = new Gauge({ name: 'gateway_subscriptions', help: 'Subscriptions that are open.', labelNames: ['transport'], registers });
  const sockets = new Gauge({ name: 'gateway_sockets', help: 'WebSockets that are open.', registers });
  const feedLag = new Gauge({ name: 'gateway_feed_lag_seconds', help: 'How far a change feed is behind.', labelNames: ['source'], registers });
  return {
    requestDone(kind, outcome, seconds) {
      requests.inc({ kind, outcome });
      requestSeconds.observe({ kind }, seconds);
    },
    upstreamDone(source, outcome, seconds) {
      upstream.inc({ source, outcome });
      upstreamSeconds.observe({ source }, seconds);
    },
    upstreamLine(source, waiting, heldSeconds) {
      upstreamWaiting.set({ source }, waiting);
      upstreamHeld.set({ source }, heldSeconds);
    },
    subscriptions: (transport, change) => streams.inc({ transport }, change),
    sockets: (change) => sockets.inc(change),
    feedLag: (source, seconds) => feedLag.set({ source }, seconds),
    operations(count) {
      new Gauge({
        name: 'gateway_operations_open',
        help: 'Operations in the store, of all gateways, that are not over.',
        labelNames: ['status'],
        registers,
        async collect() {
          this.reset(); // nothing is better than an old number when the store cannot be asked
          for (const [status, open] of Object.entries(await count().catch(() => ({})))) this.set({ status }, open);
        },
      });
    },
    expose: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
