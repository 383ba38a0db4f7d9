/** The workflows of a gateway as a process that dies where it is told to. Run with the options as JSON; then one request a line, one answer a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSchema } from 'graphql';
import { z } from 'zod';
import type { SourceOptions, SourceSystem } from '../../sources/source.ts';
import { appendLog } from '../../src/events/log.ts';
import { readOwnership } from '../../src/registry/ownership.ts';
import { registerSource } from '../../src/registry/registered-source.ts';
import { createRegistry } from '../../src/registry/registry.ts';
import { openStore } from '../../src/store/store.ts';
import { createWorkflows } from '../../src/workflows/index.ts';
import type { Caller } from '../../src/access/caller.ts';
import { isVerbName } from '../../src/workflows/verbs.ts';
import { inBackground, killAt, watchAwaits, watchSource, watchStore } from './awaits.ts';

const options = z
  .object({
    /** Folder under `sources/` of each source, and the source's own entry. */
    sources: z.array(z.object({ system: z.string(), options: z.custom<SourceOptions>((value) => typeof value === 'object') })),
    databaseUrl: z.string(),
    limits: z.record(z.string(), z.number()),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));
const request = z.object({ id: z.number(), verb: z.string().refine(isVerbName), input: z.unknown(), kill: killAt.nullable() });
const module = z.object({ default: z.custom<SourceSystem>((value) => typeof value === 'object') });

/** Not of the test bench: what that needs besides would be loaded for each cell. */
const BACK_OFFICE: Caller = { id: 'key:back-office', scopes: new Set(['orders:write', 'orders:read', 'inventory:write', 'customers:write']), customerId: null, expiresAt: null };
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: (details: object, message: string) => console.error(message, details) };

/** Read here, and not checked: it is checked elsewhere, and each cell starts a gateway or two. */
const SCHEMA = resolve(import.meta.dirname, '../../schema');
const sdl = readdirSync(SCHEMA).filter((file) => file.endsWith('.graphql')).map((file) => readFileSync(resolve(SCHEMA, file), 'utf8')).join('\n');

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const sources = await Promise.all(options.sources.map(async ({ system, options: entry }) => module.parse(await import(`../../sources/${system}/index.ts`)).default.create(entry)));
const store = await openStore({ dataDir: '', databaseUrl: options.databaseUrl, logger: quiet });
watchStore(store);
const registry = createRegistry(sources.map((source) => watchSource(registerSource(source, () => {}))), readOwnership(buildSchema(sdl, { assumeValid: true, assumeValidSDL: true })));
const workflows = createWorkflows({ store, registry, log: { append: appendLog, appended: () => {} }, logger: quiet, limits: options.limits });
await inBackground(() => workflows.launch());
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, verb, input, kill } = request.parse(JSON.parse(line));
  watchAwaits(kill, () => workflows.write(verb, BACK_OFFICE, input, 'ALL')).then(
    (answer) => say({ id, answer }),
    (error: unknown) => say({ id, error: String(error) }),
  );
}
await workflows.stop();
await Promise.all(sources.map((source) => source.close()));
await store.close();
