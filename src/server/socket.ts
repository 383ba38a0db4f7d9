/** One WebSocket between `ws` and graphql-ws: what the protocol library leaves to the transport. */
import { CloseCode, type Server } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import type { Limits } from '../plugins/limits.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What the protocol's hooks know of the connection. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

export interface SocketOptions {
  readonly limits: Limits;
  readonly logger: Logger;
  /** Once the socket is closed. */
  onClosed(): void;
}

export function openSocket(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage, { limits, logger, onClosed }: SocketOptions): void {
  let answersPings = true;
  const keepAlive = setInterval(() => {
    // A half-open connection: whoever was there is gone.
    if (!answersPings) return socket.terminate();
    answersPings = false;
    socket.ping();
  }, limits.keepAliveMs);

  /** A client that sends but does not read would fill our memory with answers. */
  const cutIfClogged = (): boolean => {
    if (socket.bufferedAmount <= limits.unsentBytes) return false;
    socket.terminate();
    return true;
  };

  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) resolve();
          else socket.send(data, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) =>
        socket.on('message', (data, isBinary) => {
          if (socket.readyState !== socket.OPEN || cutIfClogged()) return;
          if (isBinary) return socket.close(CloseCode.BadRequest, 'Invalid message received');
          receive(textOf(data)).catch((error: unknown) => {
            // Our hooks never throw: it is a message that only a server may send.
            logger.warn({ err: error }, 'a socket was closed because of a message that it may not send');
            socket.close(CloseCode.BadRequest, 'Invalid message received');
          });
        }),
    },
    { socket, request },
  );

  socket.on('ping', cutIfClogged);
  socket.on('pong', () => {
    answersPings = true;
  });
  // Too long a frame, bad UTF-8, a connection reset: `ws` closes the socket with the right code, `close` follows.
  socket.on('error', (error) => logger.debug({ err: error }, 'a socket failed'));
  socket.once('close', (code, reason) => {
    clearInterval(keepAlive);
    Promise.resolve(closed(code, reason.toString())).catch((error: unknown) => logger.error({ err: error }, 'a closed socket could not be tidied up'));
    onClosed();
  });
}

const textOf = (data: RawData): string => (Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
