/** Load on one server: fixed connections, each with the queries in an order of its own. */
import autocannon from 'autocannon';
import type { PageQuery } from './page-query.ts';
import { cpuMicroseconds, familyMiB } from './process-facts.ts';
import { quantile } from './statistics.ts';

export interface Target {
  /** Scheme, host and port. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pid: number;
}

export interface Measured {
  readonly requests: number;
  /** User and system time of the server for each request, in µs. */
  readonly cpu: number;
  readonly perSecond: number;
  /** In ms. */
  readonly p50: number;
  readonly p99: number;
  readonly rssMiB: number;
}

const SAMPLE_MS = 100;
export const CONNECTIONS = 8;

/** Rejects when any answer is not a 200 without errors. */
export async function load({ url, headers, pid }: Target, queries: readonly PageQuery[], seconds: number, connections = CONNECTIONS): Promise<Measured> {
  const requests = queries.map(({ body }) => ({ method: 'POST' as const, path: '/graphql', headers: { ...headers, 'content-type': 'application/json' }, body }));
  const times: number[] = [];
  let client = 0;
  const cpuBefore = cpuMicroseconds(pid);
  const began = performance.now();
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    sampleInt: SAMPLE_MS,
    setupClient(one) {
      // Every connection begins elsewhere, so that they do not ask the same at the same time.
      const from = Math.floor((client++ * requests.length) / connections);
      one.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
    verifyBody: (body) => !body.includes('"errors":'),
  });
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { non2xx, errors, timeouts, mismatches } = await running;
  const elapsedMs = performance.now() - began;
  const cpu = cpuMicroseconds(pid) - cpuBefore;
  if (non2xx + errors + timeouts + mismatches > 0 || times.length === 0) {
    throw new Error(`${url}: of ${times.length} requests ${non2xx} were refused, ${errors} cut off, ${timeouts} too slow, ${mismatches} answered with errors`);
  }
  return { requests: times.length, cpu: cpu / times.length, perSecond: (times.length * 1_000) / elapsedMs, p50: quantile(times, 0.5), p99: quantile(times, 0.99), rssMiB: familyMiB(pid) };
}
