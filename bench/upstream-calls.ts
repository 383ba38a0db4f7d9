/** How many calls a page makes, counted by proxies before the systems; apart from the runs that measure CPU. */
import { isDeepStrictEqual } from 'node:util';
import { startCountingProxy } from '../test/support/counting-proxy.ts';
import type { ProxiedRequest } from '../test/support/forward.ts';
import { startCached, startHiveContender, startPlain, startSubgraphs, startUncached, type Contender, type ContenderName } from './contenders.ts';
import { CONNECTIONS } from './load.ts';
import type { PageQuery } from './page-query.ts';
import { ask } from './same-answers.ts';
import type { Upstreams } from './upstreams.ts';

/** Calls for each request. */
export interface UpstreamCalls {
  /** One request at a time. */
  readonly single: number;
  /** `CONNECTIONS` at a time: this gateway joins the keys of requests that wait together. */
  readonly busy: number;
}

interface Addresses { readonly erp: string; readonly storefront: string }
interface Counted { readonly counts: readonly UpstreamCalls[]; readonly bodies: readonly string[] }

/** Feeds and health checks are not reads of a page. */
const isPageRead = ({ path, body }: ProxiedRequest): boolean => path === '/artikel/abfrage' || path === '/erp' || path === '/storefront' || (path === '/graphql' && body.includes('"query Items('));

/**
 * By server, one entry for each page size.
 * @param peers null: without Hive
 * @param sizes queries of each page size
 * @throws Error when this gateway and the plain proxy send different bodies
 */
export async function countUpstreamCalls(upstreams: Upstreams, peers: string | null, dir: string, sizes: readonly (readonly PageQuery[])[]): Promise<ReadonlyMap<ContenderName, readonly UpstreamCalls[]>> {
  const { erp, storefront } = upstreams;
  const systems = { erp: erp.endpoint, storefront: storefront.endpoint };
  const over = (proxied: Addresses): Upstreams => ({ erp: { ...erp, endpoint: proxied.erp }, storefront: { ...storefront, endpoint: proxied.storefront } });
  const plain = await count(systems, (proxied) => startPlain(over(proxied), dir), sizes);
  const uncached = await count(systems, (proxied) => startUncached(over(proxied), dir), sizes);
  const cached = await count(systems, (proxied) => startCached(over(proxied), dir), sizes);
  if (!isDeepStrictEqual(plain.bodies, uncached.bodies)) throw new Error(`the plain proxy and the gateway ask differently:\n${plain.bodies[0]}\n${uncached.bodies[0]}`);
  const counted = new Map<ContenderName, readonly UpstreamCalls[]>([['plain', plain.counts], ['uncached', uncached.counts], ['cached', cached.counts]]);
  if (peers !== null) {
    const subgraphs = await startSubgraphs(upstreams);
    try {
      counted.set('hive', (await count(subgraphs, (proxied) => startHiveContender(peers, proxied, dir), sizes)).counts);
    } finally {
      await subgraphs.stop();
    }
  }
  return counted;
}

async function count(addresses: Addresses, start: (proxied: Addresses) => Promise<Contender>, sizes: readonly (readonly PageQuery[])[]): Promise<Counted> {
  const erp = await startCountingProxy(addresses.erp);
  const storefront = await startCountingProxy(addresses.storefront);
  const take = (): string[] => {
    const bodies = [...erp.calls, ...storefront.calls].filter(isPageRead).map(({ body }) => body.toString());
    erp.reset();
    storefront.reset();
    return bodies;
  };
  try {
    const contender = await start({ erp: erp.url, storefront: storefront.url });
    try {
      const counts: UpstreamCalls[] = [];
      const bodies: string[] = [];
      for (const queries of sizes) {
        for (const query of queries) await ask(contender, query);
        take();
        for (const query of queries) await ask(contender, query);
        const sent = take();
        bodies.push(...sent);
        await askTogether(contender, queries);
        counts.push({ single: sent.length / queries.length, busy: take().length / queries.length });
      }
      return { counts, bodies: bodies.sort() };
    } finally {
      await contender.stop();
    }
  } finally {
    await Promise.all([erp.stop(), storefront.stop()]);
  }
}

/** Each query once, `CONNECTIONS` at a time. */
async function askTogether(contender: Contender, queries: readonly PageQuery[]): Promise<void> {
  const waiting = [...queries];
  const worker = async (): Promise<void> => {
    for (let query = waiting.shift(); query; query = waiting.shift()) await ask(contender, query);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}
