/** `POST /webhooks/<source>`: takes a delivery in and hands its bytes on as they came, because its signature is over them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../telemetry/logger.ts';
import { ClientGone, readBody } from './body.ts';
import { sendText } from './respond.ts';

/** Verifies and records a delivery. Answers the HTTP status: 2xx only once it is safely recorded, 401 for a wrong signature, 404 for an unknown source. */
export type Intake = (source: string, headers: Readonly<Record<string, string | string[] | undefined>>, rawBody: Uint8Array) => Promise<{ readonly status: number }>;

export interface WebhooksOptions {
  readonly intake: Intake;
  readonly maxBytes: number;
  readonly logger: Logger;
}

export type Webhooks = (path: string, request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<boolean>;

const PATH = /^\/webhooks\/([a-z0-9][a-z0-9_-]{0,63})$/i;

/** False: not a webhook's path. */
export function createWebhooks({ intake, maxBytes, logger }: WebhooksOptions): Webhooks {
  return async (path, request, response, requestId) => {
    const source = PATH.exec(path)?.[1];
    if (source === undefined) return false;
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      sendText(response, 405, 'text/plain; charset=utf-8', '');
      return true;
    }
    let body: Buffer;
    try {
      body = await readBody(request, maxBytes);
    } catch (error) {
      if (error instanceof ClientGone) response.destroy();
      else {
        response.setHeader('connection', 'close');
        sendText(response, 413, 'text/plain; charset=utf-8', '');
      }
      return true;
    }
    try {
      sendText(response, (await intake(source, request.headers, body)).status, 'text/plain; charset=utf-8', '');
    } catch (error) {
      logger.error({ requestId, source, err: error }, 'a webhook delivery could not be taken in');
      sendText(response, 500, 'text/plain; charset=utf-8', '');
    }
    return true;
  };
}
