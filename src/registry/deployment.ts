/** Reads the deployment list (`.meshrc.yaml`): which systems are plugged in, in which role, where. */
import { readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SourceOptions } from '../../sources/source.ts';
import { ConfigError } from '../telemetry/config-error.ts';
import { channelStock, type ChannelStock } from './channel-stock.ts';

/** One entry of the list; `secrets` still holds names of environment variables. */
export interface DeploymentEntry extends Omit<SourceOptions, 'secrets'> {
  /** Folder of the system under `sources/`. */
  readonly folder: string;
  readonly secretNames: Readonly<Record<string, string>>;
  /** By channel; the others sell the whole pool. */
  readonly stock: Readonly<Record<string, ChannelStock>>;
}

/** Where the code of the systems is, wherever the list lies. */
const SOURCES = resolve(import.meta.dirname, '../../sources');

/** `endpoint` of an entry whose sandbox the gateway starts itself. */
export const EMBEDDED = 'embedded';

const handlerOptions = z
  .object({
    role: z.enum(['ERP', 'STOREFRONT']),
    channels: z.array(z.string().min(1)).default([]),
    stock: z.record(z.string(), channelStock).default({}),
    endpoint: z.string().refine((endpoint) => endpoint === EMBEDDED || (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)), `expected "${EMBEDDED}" or an http(s) address`),
    secrets: z.record(z.string(), z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected the name of an environment variable')).default({}),
  })
  .catchall(z.unknown());

const list = z.object({
  sources: z.array(z.object({ name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and dashes'), handler: z.record(z.string(), handlerOptions) }).catchall(z.unknown())).min(1),
});

/**
 * @param file path of the list; its handlers name folders of this project
 * @param selected names to use, in this order
 * @throws ConfigError
 */
export function readDeployment(file: string, selected: readonly string[]): DeploymentEntry[] {
  const parsed = list.safeParse(parseYaml(file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${relative(process.cwd(), file)}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed'}`);
  }
  const entries = new Map(parsed.data.sources.map(({ name, handler }) => [name, toEntry(file, name, handler)]));
  const chosen = selected.map((name) => {
    const entry = entries.get(name);
    if (!entry) throw new ConfigError(`UCG_SOURCES: ${JSON.stringify(name)} is not in ${basename(file)}: expected some of ${[...entries.keys()].join(', ')}`);
    return entry;
  });
  requireRoles(chosen, file);
  return chosen;
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ConfigError(`${relative(process.cwd(), file)}: cannot be read as YAML: ${reason}`);
  }
}

function toEntry(file: string, name: string, handler: Record<string, z.infer<typeof handlerOptions>>): DeploymentEntry {
  const [first, ...others] = Object.entries(handler);
  const match = /^\.\/sources\/([a-z0-9-]+)\/mesh\.ts$/.exec(first?.[0] ?? '');
  if (!first || others.length > 0 || !match?.[1]) throw new ConfigError(`${basename(file)}: sources.${name}.handler: expected exactly one key of the form ./sources/<system>/mesh.ts`);
  const { role, channels, stock, endpoint, secrets, ...settings } = first[1];
  if (role === 'STOREFRONT' && channels.length === 0) throw new ConfigError(`${basename(file)}: sources.${name}.channels: expected at least one channel for a storefront`);
  const stray = Object.keys(stock).find((channel) => !channels.includes(channel));
  if (stray !== undefined) throw new ConfigError(`${basename(file)}: sources.${name}.stock.${stray}: expected one of the entry's channels (${channels.join(', ')})`);
  return { name, folder: resolve(SOURCES, match[1]), role, channels, stock, endpoint, secretNames: secrets, settings };
}

function requireRoles(entries: readonly DeploymentEntry[], file: string): void {
  const erps = entries.filter((entry) => entry.role === 'ERP');
  if (erps.length !== 1) throw new ConfigError(`UCG_SOURCES: ${erps.length} sources with role ERP (${erps.map((entry) => entry.name).join(', ')}): expected exactly one of those in ${basename(file)}`);
  const channels = entries.flatMap((entry) => entry.channels);
  const twice = channels.find((channel, position) => channels.indexOf(channel) !== position);
  if (twice !== undefined) throw new ConfigError(`UCG_SOURCES: channel ${JSON.stringify(twice)} is served by two of ${entries.map((entry) => entry.name).join(', ')}: expected one storefront a channel`);
}
