/** Starts the real Tryton, seeded, with the bridge module; installs Debian's packages and seeds once, then from the cache. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, dataFolder, freePort, runScript, type Environment, type ScriptName } from '../../sandbox.ts';
import type { Sandbox, SandboxRequest } from '../../source.ts';
import { createPeek } from './peek.ts';
import { createPeople } from './people.ts';
import { openStore } from './store.ts';

const started = z.object({
  url: z.string(), backend: z.enum(['sqlite', 'postgres']), database: z.string(), databaseFile: z.string(), databasePort: z.int(),
  user: z.string(), password: z.string(), adminUser: z.string(), adminPassword: z.string(), pid: z.int(),
});
const portsFile = z.object({ server: z.int(), postgres: z.int() });

/** What the seeding sets. */
const CURRENCY = 'EUR';

/** Started again with the same `dir` it attaches to the running system, or starts it with its data on its old ports. */
export async function start({ name, dir, backend = 'sqlite', progress }: SandboxRequest): Promise<Sandbox> {
  await dataFolder(dir);
  const ports = await keptPorts(dir);
  const environment: Environment = {
    ...process.env, STATE_DIR: dir, SNAPSHOT_DIR: await cacheFolder(process.env), TRYTON_DB: backend, TRYTON_PORT: String(ports.server), TRYTON_PG_PORT: String(ports.postgres),
  };
  const run = (script: ScriptName) => runScript(import.meta.dirname, script, environment, progress);
  let running = started.parse(await run('up'));
  const { url: endpoint, database, user, password, databaseFile: file, databasePort: port, adminUser, adminPassword } = running;
  return {
    options: { name, role: 'ERP', channels: [], endpoint, secrets: { password }, settings: { database, user, currency: CURRENCY } },
    get pid() {
      return running.pid;
    },
    async seed() {
      running = started.parse(await run('reset'));
    },
    peek: createPeek(openStore(running.backend === 'sqlite' ? { backend: 'sqlite', file } : { backend: 'postgres', port, database })),
    people: createPeople({ endpoint, database, user: adminUser, password: adminPassword }),
    async stop() {
      await run('down');
    },
  };
}

/** A system that was killed comes back where its users look for it. */
async function keptPorts(dir: string): Promise<z.infer<typeof portsFile>> {
  const file = join(dir, 'tryton-ports.json');
  try {
    return portsFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    const ports = { server: await freePort(), postgres: await freePort() };
    await writeFile(file, JSON.stringify(ports));
    return ports;
  }
}
