/** For whoever runs the gateway: is the process alive, does it serve, what does it count. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from '../telemetry/metrics.ts';
import { sendText } from './respond.ts';

export interface SourceState {
  readonly name: string;
  readonly status: 'UP' | 'DEGRADED' | 'DOWN';
}

/** What the server asks the rooms behind it. */
export interface Probes {
  /** True once the store is open and requests can be answered. */
  serving(): boolean;
  sources(): readonly SourceState[];
}

/** Answers `/health/live`, `/health/ready` and `/metrics`; false: not one of them. */
export type Health = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function createHealth({ probes, metrics, stopping }: { readonly probes: Probes; readonly metrics: Metrics; readonly stopping: AbortSignal }): Health {
  /** A source that is down costs its own fields only: the gateway stays ready, and says so. */
  function ready(response: ServerResponse): void {
    const serving = probes.serving() && !stopping.aborted;
    const sources = probes.sources();
    const status = !serving ? (stopping.aborted ? 'stopping' : 'starting') : sources.every((source) => source.status === 'UP') ? 'ready' : 'degraded';
    const states = Object.fromEntries(sources.map((source) => [source.name, source.status]));
    sendText(response, serving ? 200 : 503, 'application/json; charset=utf-8', JSON.stringify({ status, sources: states }));
  }

  return async (path, request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (path === '/health/live') sendText(response, 200, 'application/json; charset=utf-8', '{"status":"live"}');
    else if (path === '/health/ready') ready(response);
    else if (path === '/metrics') {
      const { text, contentType } = await metrics.expose();
      sendText(response, 200, contentType, text);
    } else return false;
    return true;
  };
}
