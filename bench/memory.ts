/** `memory`: resident memory of the gateway, embedded or over the real pair, through minutes of reading and as many of rest. */
import { startEmbeddedGateway } from './embedded-gateway.ts';
import { load } from './load.ts';
import { pageQueries } from './page-query.ts';
import { residentMiB } from './process-facts.ts';
import { startRealGateway } from './real-gateway.ts';
import { progress, runFacts, table, writeSection } from './results.ts';
import { median } from './statistics.ts';

const SAMPLE_SECONDS = 15;
const REST_SECONDS = 15;
const SECONDS_PER_MINUTE = 60;
const SAMPLES_PER_MINUTE = SECONDS_PER_MINUTE / SAMPLE_SECONDS;
/** The last quarter of the load may be so much above the second one: the first is warming up. */
const GROWTH_ALLOWED = 0.05;
const LARGEST_AT_REST_MIB = { embedded: 300, real: 200 };
const PAGE_SIZES = [10, 50, 200];

export async function benchMemory({ minutes, real }: { readonly minutes: number; readonly real: boolean }): Promise<void> {
  const facts = runFacts(`memory --minutes ${minutes}${real ? ' --real' : ''}`);
  const gateway = await (real ? startRealGateway() : startEmbeddedGateway());
  const where = real ? 'over Tryton and Vendure, its store on PostgreSQL, with Redis' : 'with everything embedded';
  const bar = LARGEST_AT_REST_MIB[real ? 'real' : 'embedded'];
  try {
    await seconds(REST_SECONDS);
    const before = residentMiB(gateway.pid);
    progress(`at rest: ${before.toFixed(0)} MiB`);
    const queries = PAGE_SIZES.map((rows) => pageQueries(rows));
    const mixed = (queries[0] ?? []).flatMap((_, position) => queries.flatMap((list) => list[position] ?? []));
    const [loaded, { requests, perSecond }] = await sampled('load', gateway.pid, () => load(gateway, mixed, minutes * SECONDS_PER_MINUTE));
    const [idle] = await sampled('idle', gateway.pid, () => seconds(minutes * SECONDS_PER_MINUTE));
    const quarter = (list: readonly number[], which: number): number => median(list.slice(Math.floor((list.length * which) / 4), Math.floor((list.length * (which + 1)) / 4)));
    const early = quarter(loaded, 1);
    const late = quarter(loaded, 3);
    const growth = late / early - 1;
    writeSection(real ? 'memory over the real pair' : 'memory', [
      facts,
      `The gateway ${where}, pages of ${PAGE_SIZES.join(', ')} variants as fast as it answers for ${minutes} min (${requests} requests, ${perSecond.toFixed(0)} a second), then ${minutes} min of nothing. Resident memory of its process in MiB, each ${SAMPLE_SECONDS} s.`,
      table(['', 'MiB'], [
        [`at rest before`, before.toFixed(0)], ['second quarter of the load, median', early.toFixed(0)], ['last quarter of the load, median', late.toFixed(0)],
        ['largest', Math.max(...loaded, ...idle).toFixed(0)], ['at the end of the rest', (idle.at(-1) ?? 0).toFixed(0)],
      ]),
      `From the second to the last quarter of the load: ${(growth * 100).toFixed(1)} %, ${growth <= GROWTH_ALLOWED ? 'flat' : 'not flat'} (at most ${GROWTH_ALLOWED * 100} % allowed). After the rest it holds ${((100 * (idle.at(-1) ?? 0)) / before - 100).toFixed(1)} % more than at rest before. At rest before: ${before <= bar ? 'under' : 'over'} the bar of ${bar} MiB.`,
      table(['minute', 'load', 'idle'], perMinute(loaded).map((list, minute) => [String(minute + 1), list, perMinute(idle)[minute] ?? ''])),
    ].join('\n\n'));
  } finally {
    await gateway.stop();
  }
}

const seconds = (count: number): Promise<void> => new Promise((go) => setTimeout(go, count * 1_000));

/** Runs the phase and notes the memory all the time, at least 4 times. */
async function sampled<T>(phase: string, pid: number, run: () => Promise<T>): Promise<[number[], T]> {
  const samples: number[] = [];
  const timer = setInterval(() => {
    samples.push(residentMiB(pid));
    progress(`${phase}: ${samples.at(-1)?.toFixed(0)} MiB`);
  }, SAMPLE_SECONDS * 1_000);
  try {
    const result = await run();
    while (samples.length < SAMPLES_PER_MINUTE) samples.push(residentMiB(pid));
    return [samples, result];
  } finally {
    clearInterval(timer);
  }
}

const perMinute = (samples: readonly number[]): string[] =>
  Array.from({ length: Math.ceil(samples.length / SAMPLES_PER_MINUTE) }, (_, minute) => samples.slice(minute * SAMPLES_PER_MINUTE, (minute + 1) * SAMPLES_PER_MINUTE).map((mib) => mib.toFixed(0)).join(', '));
