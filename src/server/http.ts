/** Which path is whose. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ANONYMOUS } from '../access/caller.ts';
import type { Arrival } from '../plugins/guard.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Cors } from './cors.ts';
import type { Health } from './health.ts';
import type { Operations } from './operations.ts';
import { sendText } from './respond.ts';
import type { Webhooks } from './webhooks.ts';

export interface HttpOptions {
  readonly operations: Operations;
  readonly health: Health;
  readonly webhooks: Webhooks;
  readonly cors: Cors;
  readonly requestIds: () => string;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}

export const GRAPHQL_PATH = '/graphql';

export function createListener({ operations, health, webhooks, cors, requestIds, logger, stopping }: HttpOptions): RequestListener {
  async function others(path: string, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    if (await health(path, request, response)) return;
    if (await webhooks(path, request, response, requestId)) return;
    sendText(response, 404, 'text/plain; charset=utf-8', 'Not found. The API is at /graphql.\n');
  }

  return (request, response) => {
    // Never the client's own id: it would end up in logs and answers unchecked.
    const requestId = requestIds();
    response.setHeader('x-request-id', requestId);
    if (stopping.aborted) response.setHeader('connection', 'close');
    const path = pathOf(request.url ?? '/');
    let answered: Promise<void>;
    if (path === GRAPHQL_PATH) {
      if (cors(request, response)) return;
      const arrival: Arrival = { transport: 'http', method: request.method ?? 'GET', headers: request.headers, requestId, caller: ANONYMOUS };
      answered = operations(request, response, arrival);
    } else answered = others(path, request, response, requestId);
    answered.catch((error: unknown) => {
      logger.error({ requestId, err: error }, 'a request could not be answered');
      response.destroy();
    });
  };
}

export function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
