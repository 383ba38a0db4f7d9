/** Loads the systems of the deployment list: their code by dynamic import, embedded ones with their sandbox. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Sandbox, SandboxRequest, Source, SourceOptions, SourceSystem } from '../../sources/source.ts';
import { ConfigError } from '../telemetry/config-error.ts';
import { EMBEDDED, type DeploymentEntry } from './deployment.ts';

/** Where `endpoint: embedded` systems keep their data and post their webhooks. */
export interface EmbeddedSettings {
  readonly dataDir: string;
  /** Address of the webhook intake of a source; undefined: webhooks stay off. */
  readonly webhook: (name: string) => SandboxRequest['webhook'] | undefined;
  /** Where the checkout of a storefront asks for stock; undefined: it does not. */
  readonly checkout: (name: string) => SandboxRequest['checkout'] | undefined;
  readonly progress: (line: string) => void;
}

/** Starts the sandbox of an embedded entry. */
export async function startEmbedded(entry: DeploymentEntry, settings: EmbeddedSettings): Promise<Sandbox> {
  const start = (await importFile(entry.folder, 'sandbox/index.ts'))['start'];
  if (!isStart(start)) throw new ConfigError(`sources.${entry.name}.endpoint: ${JSON.stringify(EMBEDDED)} needs a sandbox: expected ${entry.folder}/sandbox/index.ts to export start`);
  const [webhook, checkout] = [settings.webhook(entry.name), settings.checkout(entry.name)];
  return start({ name: entry.name, channels: entry.channels, dir: resolve(settings.dataDir, entry.name), progress: settings.progress, ...(webhook ? { webhook } : {}), ...(checkout ? { checkout } : {}) });
}

/** The options of an entry that points to a running system. `secret` reads the environment. */
export function toOptions(entry: DeploymentEntry, secret: (variable: string) => string | undefined): SourceOptions {
  const secrets = Object.entries(entry.secretNames).map(([name, variable]) => {
    const value = secret(variable);
    if (!value) throw new ConfigError(`${variable}: not set in the environment: expected the secret ${JSON.stringify(name)} of source ${entry.name}`);
    return [name, value] as const;
  });
  return { name: entry.name, role: entry.role, channels: entry.channels, endpoint: entry.endpoint, secrets: Object.fromEntries(secrets), settings: entry.settings };
}

/** Makes the source; does no I/O to the system. */
export async function createSource(entry: DeploymentEntry, options: SourceOptions): Promise<Source> {
  const system = (await importFile(entry.folder, 'index.ts'))['default'];
  if (!isSystem(system)) throw new ConfigError(`sources.${entry.name}: expected ${entry.folder}/index.ts to export a SourceSystem as default`);
  try {
    return system.create(options);
  } catch (error) {
    throw new ConfigError(`sources.${entry.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

async function importFile(folder: string, file: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(resolve(folder, file)).href)) as Record<string, unknown>;
}

const isStart = (value: unknown): value is (request: SandboxRequest) => Promise<Sandbox> => typeof value === 'function';
const isSystem = (value: unknown): value is SourceSystem => typeof value === 'object' && value !== null && 'create' in value && typeof value.create === 'function';
