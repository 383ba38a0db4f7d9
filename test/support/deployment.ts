/** Writes a deployment list of running systems for a gateway that a test starts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { SourceOptions } from '../../sources/source.ts';

export interface Deployed {
  readonly options: SourceOptions;
  /** Folder under `sources/`. Default: the source's name. */
  readonly system?: string;
  /** In place of the system's own address, e.g. a proxy's. */
  readonly endpoint?: string;
}

export interface Deployment {
  /** For `startGateway`: the list, the names on it and the secrets. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const variable = (...parts: string[]): string => parts.join('_').replace(/[^A-Za-z0-9]/g, '_').toUpperCase();

export async function writeDeployment(systems: readonly Deployed[]): Promise<Deployment> {
  const dir = await mkdtemp(join(tmpdir(), 'ucg-deployment-'));
  const file = join(dir, '.meshrc.yaml');
  const secrets: Record<string, string> = {};
  const sources = systems.map(({ options, system = options.name, endpoint = options.endpoint }) => {
    const names = Object.entries(options.secrets).map(([name, value]) => {
      const key = variable('TEST', options.name, name);
      secrets[key] = value;
      return [name, key] as const;
    });
    const { role, channels, settings } = options;
    return { name: options.name, handler: { [`./sources/${system}/mesh.ts`]: { ...settings, role, channels, endpoint, secrets: Object.fromEntries(names) } } };
  });
  await writeFile(file, stringify({ sources }));
  return {
    env: { UCG_DEPLOYMENT: file, UCG_SOURCES: systems.map(({ options }) => options.name).join(','), ...secrets },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
