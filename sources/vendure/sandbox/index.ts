/** Starts the real Vendure, seeded, with the plugin of this source; installs and seeds once, then from the cache. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, dataFolder, freePort, runScript, type Environment, type ScriptName } from '../../sandbox.ts';
import type { Sandbox, SandboxRequest, SourceOptions } from '../../source.ts';
import { createPeek } from './peek.ts';
import { createPeople } from './people.ts';
import { openStore } from './store.ts';

const started = z.object({
  adminApi: z.string(), backend: z.enum(['sqlite', 'postgres']), database: z.string(), databasePort: z.int(), pid: z.int(),
  adminUser: z.string(), adminPassword: z.string(), superadminUser: z.string(), superadminPassword: z.string(),
});
const portsFile = z.object({ server: z.int(), postgres: z.int() });

/** What the seeding sets. */
const CURRENCY = 'EUR';

/** Started again with the same `dir` it attaches to the running system, or starts it with its data on its old ports. */
export async function start(request: SandboxRequest): Promise<Sandbox> {
  const { dir, channels, webhook, checkout, backend = 'sqlite', progress } = request;
  await dataFolder(dir);
  const ports = await keptPorts(dir);
  const environment: Environment = {
    ...process.env, STATE_DIR: dir, SNAPSHOT_DIR: await cacheFolder(process.env), VENDURE_DB: backend, VENDURE_PORT: String(ports.server), VENDURE_PG_PORT: String(ports.postgres),
    WEBHOOK_URL: webhook?.url ?? '', WEBHOOK_SECRET: webhook?.secret ?? '',
    CHECKOUT_URL: checkout?.url ?? '', CHECKOUT_KEY: checkout?.key ?? '', CHECKOUT_CHANNEL: channels[0] ?? '', CHECKOUT_WHEN_DOWN: checkout?.whenDown ?? '',
  };
  const run = (script: ScriptName) => runScript(import.meta.dirname, script, environment, progress);
  let running = started.parse(await run('up'));
  const store = openStore(() => running);
  const peek = createPeek(store);
  return {
    options: optionsFor(request, running),
    get pid() {
      return running.pid;
    },
    async seed() {
      running = started.parse(await run('reset'));
    },
    peek,
    people: createPeople({ adminApi: running.adminApi, user: running.superadminUser, password: running.superadminPassword }, store),
    async stop() {
      await run('down');
    },
  };
}

const optionsFor = ({ name, channels, webhook }: SandboxRequest, { adminApi, adminUser, adminPassword }: z.infer<typeof started>): SourceOptions => ({
  name, role: 'STOREFRONT', channels, endpoint: adminApi, secrets: { password: adminPassword, ...(webhook ? { webhookSecret: webhook.secret } : {}) }, settings: { user: adminUser, currency: CURRENCY },
});

/** A system that was killed comes back where its users look for it. */
async function keptPorts(dir: string): Promise<z.infer<typeof portsFile>> {
  const file = join(dir, 'ports.json');
  try {
    return portsFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    const ports = { server: await freePort(), postgres: await freePort() };
    await writeFile(file, JSON.stringify(ports));
    return ports;
  }
}
