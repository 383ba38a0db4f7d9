/** The demo pair, running for the length of one command. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start as startErp } from '../sources/demo-erp/sandbox/index.ts';
import { start as startStorefront } from '../sources/demo-storefront/sandbox/index.ts';
import type { Upstreams } from './upstreams.ts';

export interface DemoSystems {
  readonly upstreams: Upstreams;
  /** For data of servers over it; removed by `stop`. */
  readonly dir: string;
  stop(): Promise<void>;
}

export async function startDemoSystems(): Promise<DemoSystems> {
  const dir = await mkdtemp(join(tmpdir(), 'ucg-bench-'));
  const [erp, storefront] = await Promise.all([
    startErp({ name: 'demo-erp', channels: [], dir: join(dir, 'erp') }),
    startStorefront({ name: 'demo-storefront', channels: ['web', 'pos'], dir: join(dir, 'storefront') }),
  ]);
  const upstream = ({ options: { endpoint, secrets } }: typeof erp): Upstreams['erp'] => ({ endpoint, token: secrets['token'] ?? '' });
  return {
    upstreams: { erp: upstream(erp), storefront: upstream(storefront) },
    dir,
    async stop() {
      await Promise.all([erp.stop(), storefront.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
