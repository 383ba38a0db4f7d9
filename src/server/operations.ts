/** `POST /graphql` with JSON, the way nearly every operation comes: guards, engine, text; nothing in between. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrival } from '../plugins/guard.ts';
import type { Limits } from '../plugins/limits.ts';
import { refusal } from '../plugins/refusal.ts';
import type { Metrics, OperationKind, RequestOutcome } from '../telemetry/metrics.ts';
import { negotiate } from './accept.ts';
import { ClientGone, readBody } from './body.ts';
import { paramsOfBody } from './params.ts';
import type { Pipeline } from './pipeline.ts';
import { sendErrors, sendJson } from './respond.ts';

/** Answers what is not plain JSON over POST. The body is unread. */
export type Handover = (request: IncomingMessage, response: ServerResponse, arrival: Arrival) => Promise<void>;

export interface OperationsOptions {
  readonly pipeline: Pipeline;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly handover: Handover;
}

/** Never rejects. */
export type Operations = (request: IncomingMessage, response: ServerResponse, arrival: Arrival) => Promise<void>;

export function createOperations({ pipeline, metrics, limits, handover }: OperationsOptions): Operations {
  /** Runs the operation in the body and answers it. */
  async function serve(request: IncomingMessage, response: ServerResponse, arrival: Arrival, type: 'application/json' | 'application/graphql-response+json'): Promise<void> {
    const startedAt = performance.now();
    let kind: OperationKind | 'unknown' = 'unknown';
    let outcome: RequestOutcome = 'refused';
    try {
      const body = await readBody(request, limits.bodyBytes);
      const admitted = pipeline.admit(arrival, paramsOfBody(body.toString('utf8')));
      kind = admitted.prepared.kind;
      if (kind === 'subscription') throw refusal('NOT_ACCEPTABLE', 'A subscription needs the header accept: text/event-stream, or a WebSocket.', { status: 406 });
      const gone = new AbortController();
      // A mutation goes on when its client leaves: what it began must reach an end that is recorded.
      if (kind === 'query') {
        response.once('close', () => {
          if (!response.writableFinished) gone.abort();
        });
      }
      const answer = await pipeline.answer(admitted, gone.signal);
      outcome = answer.errors === undefined ? 'ok' : 'failed';
      if (answer.data === undefined && answer.rows === undefined && answer.errors !== undefined) sendErrors(response, type, answer.errors);
      else sendJson(response, 200, type, pipeline.stringify(admitted, answer));
    } catch (thrown) {
      answerRefusal(thrown, response, arrival, type);
    } finally {
      metrics.requestDone(kind, outcome, (performance.now() - startedAt) / 1000);
    }
  }

  function answerRefusal(thrown: unknown, response: ServerResponse, arrival: Arrival, type: string): void {
    if (thrown instanceof ClientGone || response.headersSent) response.destroy();
    else sendErrors(response, type, pipeline.refuse(thrown, arrival));
  }

  return async (request, response, arrival) => {
    const type = negotiate(request.headers.accept);
    try {
      const pending = pipeline.arrive(arrival);
      if (pending !== undefined) await pending;
      // Decided by the headers alone, before the body is read: one of the two paths has the request for itself, and nothing can run twice.
      if (request.method === 'GET' || type === 'stream') return await handover(request, response, arrival);
      if (type === undefined) throw refusal('NOT_ACCEPTABLE', 'The answer can be application/json, application/graphql-response+json or text/event-stream.', { status: 406 });
    } catch (thrown) {
      metrics.requestDone('unknown', 'refused', 0);
      return answerRefusal(thrown, response, arrival, type === 'application/graphql-response+json' ? type : 'application/json');
    }
    return serve(request, response, arrival, type);
  };
}
