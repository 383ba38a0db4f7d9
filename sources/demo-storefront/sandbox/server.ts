/**
 * The demo storefront as a process: `node server.ts --dir DATA [--port 0] [--outlive]`, with the tokens DEMO_STOREFRONT_TOKEN and
 * DEMO_STOREFRONT_PEOPLE_TOKEN, and where it posts its webhooks: DEMO_STOREFRONT_WEBHOOK_URL, DEMO_STOREFRONT_WEBHOOK_SECRET.
 * Prints `{"ready":true,"port":…}` when it listens on 127.0.0.1. Ends on SIGTERM, and when its standard input closes unless `--outlive` is given.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { openStore } from './store.ts';
import { startWebhookSender } from './webhook-sender.ts';

const STOP_GRACE_MS = 2_000;

const { values } = parseArgs({ options: { dir: { type: 'string' }, port: { type: 'string', default: '0' }, outlive: { type: 'boolean', default: false } } });
const { DEMO_STOREFRONT_TOKEN: api, DEMO_STOREFRONT_PEOPLE_TOKEN: people, DEMO_STOREFRONT_WEBHOOK_URL: url, DEMO_STOREFRONT_WEBHOOK_SECRET: secret } = process.env;
if (!values.dir || !api || !people) {
  console.error('usage: DEMO_STOREFRONT_TOKEN=… DEMO_STOREFRONT_PEOPLE_TOKEN=… node server.ts --dir DATA [--port 0] [--outlive]');
  process.exit(2);
}

mkdirSync(values.dir, { recursive: true });
const store = openStore(values.dir);
const sender = url && secret ? startWebhookSender(store, { url, secret }) : undefined;
if (sender) {
  store.onEvents = sender.wake;
  sender.wake();
}
const server = createServer(createApp(store, { api, people }));

server.on('error', (error) => {
  // The port that was asked for is taken: any other does.
  if (!('code' in error) || error.code !== 'EADDRINUSE' || server.listening) throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${JSON.stringify({ ready: true, port: address.port })}\n`);
});
server.listen(Number(values.port), '127.0.0.1');

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  sender?.stop();
  server.close(() => {
    store.close();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), STOP_GRACE_MS).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Nobody reads standard output any more when the parent is gone.
process.stdout.on('error', () => undefined);
if (!values.outlive) process.stdin.on('end', stop).on('close', stop).resume();
