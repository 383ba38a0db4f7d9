/** The demo storefront, seeded, on a free port of 127.0.0.1. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sandbox, SandboxRequest } from '../../source.ts';
import { createWire } from '../../http.ts';
import { startChild } from '../../sandbox-child.ts';
import { recall, remember } from '../../sandbox-memory.ts';
import { createPeek } from './peek.ts';

const SERVER = join(import.meta.dirname, 'server.ts');
const CheckedOut = z.object({ code: z.string() });
const TIMEOUT_MS = 5_000;
const SECRET_BYTES = 24;

/** Starts it on the data in `request.dir`, seeding them when there are none. It ends with this process, or by `stop`. */
export async function start(request: SandboxRequest): Promise<Sandbox> {
  const memory = recall(request.dir);
  const webhook = request.webhook;
  const child = await startChild({
    program: SERVER, dir: request.dir, port: memory.port,
    env: { DEMO_STOREFRONT_TOKEN: memory.token, DEMO_STOREFRONT_PEOPLE_TOKEN: memory.peopleToken, ...(webhook && { DEMO_STOREFRONT_WEBHOOK_URL: webhook.url, DEMO_STOREFRONT_WEBHOOK_SECRET: webhook.secret }) },
  });
  remember(request.dir, { ...memory, port: child.port });
  const endpoint = `http://127.0.0.1:${child.port}`;
  const wire = createWire({ origin: endpoint, connections: 2 });
  const act = async (path: string, body: object): Promise<string> => {
    const answer = await wire.send({ method: 'POST', path, headers: { authorization: `Bearer ${memory.peopleToken}`, 'content-type': 'application/json' }, body: JSON.stringify(body), timeoutMs: TIMEOUT_MS });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.text;
  };
  return {
    options: {
      name: request.name, role: 'STOREFRONT', channels: request.channels, endpoint,
      secrets: { token: memory.token, webhookSecret: webhook?.secret ?? randomBytes(SECRET_BYTES).toString('base64url') }, settings: {},
    },
    pid: child.pid,
    seed: async () => void (await act('/demo/reset', {})),
    peek: createPeek(request.dir),
    people: {
      moveStock: async (sku, location, delta) => void (await act('/demo/move', { sku, depot: location, pieces: Number(delta) })),
      shipOrder: async (number) => void (await act('/demo/send', { code: number })),
      renameProduct: async (sku, title) => void (await act('/demo/rename', { code: sku, name: title })),
      checkout: async (basket) => CheckedOut.parse(JSON.parse(await act('/demo/checkout', basket))).code,
    },
    async stop() {
      await wire.close();
      await child.stop();
    },
  };
}
