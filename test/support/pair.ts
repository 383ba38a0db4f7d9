/** A pair of systems that a scenario runs over: the same scenario, the demo pair or the real one. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start as startDemoErp } from '../../sources/demo-erp/sandbox/index.ts';
import { start as startDemoStorefront } from '../../sources/demo-storefront/sandbox/index.ts';
import type { Sandbox } from '../../sources/source.ts';
import { writeDeployment, type Deployment } from './deployment.ts';
import { pointRelay, startRelay } from './relay.ts';

export interface Pair {
  readonly erp: Omit<Sandbox, 'stop'>;
  readonly storefront: Omit<Sandbox, 'stop'>;
  /** The deployment list of the pair, with other addresses where given. */
  deploy(endpoints?: { readonly erp?: string; readonly storefront?: string }): Promise<Deployment>;
  /** Where the storefront's webhooks go from now on; null: nowhere, then they are sent again later. */
  deliverTo(url: string | null): Promise<void>;
  /** `DATABASE_URL` for gateways that share a store; empty for the embedded store. */
  store(): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

const PASSABLE = 0o711;

export async function demoPair(): Promise<Pair> {
  const dir = await mkdtemp(join(tmpdir(), 'ucg-demo-'));
  await chmod(dir, PASSABLE);
  const relay = await startRelay();
  const [erp, storefront] = await Promise.all([
    startDemoErp({ name: 'demo-erp', channels: [], dir: join(dir, 'erp') }),
    startDemoStorefront({ name: 'demo-storefront', channels: ['web', 'pos'], dir: join(dir, 'storefront'), webhook: { url: `${relay.url}/webhooks/demo-storefront`, secret: 'a-secret-of-the-tests-only' } }),
  ]);
  return {
    erp,
    storefront,
    deploy: (endpoints = {}) =>
      writeDeployment([
        { options: erp.options, ...(endpoints.erp === undefined ? {} : { endpoint: endpoints.erp }) },
        { options: storefront.options, ...(endpoints.storefront === undefined ? {} : { endpoint: endpoints.storefront }) },
      ]),
    deliverTo: (url) => pointRelay(relay, url),
    store: () => Promise.resolve({}),
    async stop() {
      await Promise.all([erp.stop(), storefront.stop(), relay.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
