import type { IncomingMessage } from 'node:http';
import { refusal } from '../plugins/refusal.ts';

/** What is read and thrown away of a body that is too long, so that the client gets the answer; beyond it the connection is cut. */
const DISCARDED_BYTES = 16_777_216;

/** The client went away before its request was complete: there is nobody to answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** The whole body. Rejects with `PAYLOAD_TOO_LARGE`, or with `ClientGone`. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const tooLarge = () => refusal('PAYLOAD_TOO_LARGE', `The body is longer than ${maxBytes} bytes.`, { status: 413, headers: { connection: 'close' } });
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else if (length > DISCARDED_BYTES) {
        reject(tooLarge());
        request.pause();
      } else chunks.length = 0;
    });
    request.on('end', () => {
      if (length > maxBytes) reject(tooLarge());
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    });
    request.on('error', (error) => reject(new ClientGone('the client went away', { cause: error })));
    request.on('close', () => {
      if (!request.complete) reject(new ClientGone('the client went away'));
    });
  });
}
