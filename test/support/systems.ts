/** The running real systems as a test sees them. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type { Sandbox } from '../../sources/source.ts';
import { start as startTryton } from '../../sources/tryton/sandbox/index.ts';
import { start as startVendure } from '../../sources/vendure/sandbox/index.ts';
import { createDatabase } from './postgres.ts';
import type { SystemHandle } from './real-systems.ts';
import { pointRelay } from './relay.ts';

export const systems = () => inject('systems');

/** A running system with its back door (`peek`, `people`). Do not stop it: it is shared and ends with the run. */
export type Attached = Omit<Sandbox, 'stop'>;

export const attachTryton = (): Promise<Attached> => startTryton(systems().tryton.request);
export const attachVendure = (): Promise<Attached> => startVendure(systems().vendure.request);

/** An empty database of its own on the shared PostgreSQL. */
export const freshDatabase = (): Promise<string> => createDatabase(systems().postgresPort, `gateway_${randomUUID().replaceAll('-', '')}`);

/** Points the webhooks of the systems to a gateway; null: to none, then they are sent again later. */
export const deliverTo = (url: string | null): Promise<void> => pointRelay({ url: systems().relayUrl }, url);

/** Environment of a gateway over the two real systems; add DATABASE_URL, REDIS_URL and the like. */
export function realEnvironment(endpoints: { readonly tryton?: string; readonly vendure?: string } = {}): Record<string, string> {
  const { tryton, vendure } = systems();
  return { UCG_SOURCES: 'tryton,vendure', ...variables(tryton, endpoints.tryton), ...variables(vendure, endpoints.vendure) };
}

/** `TRYTON_ENDPOINT`, `TRYTON_PASSWORD` …: the address and each secret of the source. */
function variables({ options }: SystemHandle, endpoint = options.endpoint): Record<string, string> {
  const prefix = options.name.toUpperCase().replaceAll('-', '_');
  const secrets = Object.entries(options.secrets).map(([name, value]) => [`${prefix}_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`, value] as const);
  return { [`${prefix}_ENDPOINT`]: endpoint, ...Object.fromEntries(secrets) };
}
