/** How a server that the bench starts learns where the demo pair is: one variable, JSON. */
import { z } from 'zod';
import type { SourceOptions } from '../sources/source.ts';

const Upstream = z.object({ endpoint: z.url(), token: z.string() });
const Upstreams = z.object({ erp: Upstream, storefront: Upstream });
export type Upstreams = z.infer<typeof Upstreams>;

const VARIABLE = 'BENCH_UPSTREAMS';

export const upstreamsEnv = (upstreams: Upstreams): Record<string, string> => ({ [VARIABLE]: JSON.stringify(upstreams) });

/** @throws Error when the variable is missing or malformed */
export const readUpstreams = (): Upstreams => Upstreams.parse(JSON.parse(process.env[VARIABLE] ?? 'null'));

export const sourceOptions = ({ erp, storefront }: Upstreams): { readonly erp: SourceOptions; readonly storefront: SourceOptions } => ({
  erp: { name: 'demo-erp', role: 'ERP', channels: [], endpoint: erp.endpoint, secrets: { token: erp.token }, settings: {} },
  storefront: { name: 'demo-storefront', role: 'STOREFRONT', channels: ['web', 'pos'], endpoint: storefront.endpoint, secrets: { token: storefront.token }, settings: {} },
});
