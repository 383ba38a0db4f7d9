/** The demo ERP, seeded, on a free port of 127.0.0.1. */
import { join } from 'node:path';
import type { Sandbox, SandboxRequest } from '../../source.ts';
import { createWire } from '../../http.ts';
import { startChild } from '../../sandbox-child.ts';
import { recall, remember } from '../../sandbox-memory.ts';
import { toComma } from '../decimal-comma.ts';
import { QUANTITY } from './numbers.ts';
import { createPeek } from './peek.ts';

const SERVER = join(import.meta.dirname, 'server.ts');
const TIMEOUT_MS = 5_000;

/** Starts it on the data in `request.dir`, seeding them when there are none. It ends with this process, or by `stop`. */
export async function start(request: SandboxRequest): Promise<Sandbox> {
  const memory = recall(request.dir);
  const child = await startChild({ program: SERVER, dir: request.dir, port: memory.port, env: { DEMO_ERP_TOKEN: memory.token, DEMO_ERP_PEOPLE_TOKEN: memory.peopleToken } });
  remember(request.dir, { ...memory, port: child.port });
  const endpoint = `http://127.0.0.1:${child.port}`;
  const wire = createWire({ origin: endpoint, connections: 2 });
  const act = async (path: string, body: object): Promise<void> => {
    const answer = await wire.send({ method: 'POST', path, headers: { authorization: `Bearer ${memory.peopleToken}`, 'content-type': 'application/json' }, body: JSON.stringify(body), timeoutMs: TIMEOUT_MS });
    if (answer.status !== 200 || answer.text.startsWith('{"FEHLER"')) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  };
  return {
    options: { name: request.name, role: 'ERP', channels: [], endpoint, secrets: { token: memory.token }, settings: {} },
    pid: child.pid,
    seed: () => act('/demo/neu', {}),
    peek: createPeek(request.dir),
    people: {
      moveStock: (sku, location, delta) => act('/demo/buchung', { ARTNR: sku, LAGER: location, MENGE: toComma(delta, QUANTITY) }),
      shipOrder: (number) => act('/demo/versand', { IHRE_NR: number }),
      renameProduct: (sku, title) => act('/demo/umbenennen', { NR: sku, BEZ: title }),
      withdrawProduct: (sku) => act('/demo/loeschen', { ARTNR: sku }),
      restoreProduct: (sku) => act('/demo/wiederherstellen', { ARTNR: sku }),
    },
    async stop() {
      await wire.close();
      await child.stop();
    },
  };
}
