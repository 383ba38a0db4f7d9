/** The running real systems as a test sees them. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type { Sandbox } from '../../sources/source.ts';
import { start as startTryton } from '../../sources/tryton/sandbox/index.ts';
import { start as startVendure } from '../../sources/vendure/sandbox/index.ts';
import { writeDeployment, type Deployment } from './deployment.ts';
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

/** The deployment list of the two real systems; an endpoint given stands before the system's own. */
export function deployReal(endpoints: { readonly tryton?: string; readonly vendure?: string } = {}): Promise<Deployment> {
  const { tryton, vendure } = systems();
  const entry = ({ options }: SystemHandle, endpoint: string | undefined) => ({ options, ...(endpoint === undefined ? {} : { endpoint }) });
  return writeDeployment([entry(tryton, endpoints.tryton), entry(vendure, endpoints.vendure)]);
}
