/** `reads`: the page of variants through every server, paired and alternating. */
import { startCached, startHiveContender, startPlain, startSubgraphs, startUncached, TITLES, type Contender, type ContenderName } from './contenders.ts';
import { load, type Measured } from './load.ts';
import { pageQueries } from './page-query.ts';
import { installPeers } from './peers/install.ts';
import { cpuMicroseconds } from './process-facts.ts';
import { METHOD, sizeTable, verdicts } from './reads-report.ts';
import { progress, runFacts, table, writeSection } from './results.ts';
import { checkSameAnswers } from './same-answers.ts';
import { startDemoSystems } from './systems.ts';
import { countUpstreamCalls } from './upstream-calls.ts';

export interface ReadsOptions {
  readonly pairs: number;
  /** Of each measurement. */
  readonly seconds: number;
  /** False: without Hive Gateway. */
  readonly peers: boolean;
}

const SIZES = [10, 50, 200];
/** Queries of each size whose answers are compared and whose calls are counted. */
const SAMPLE = 24;
const WARM_UP_SECONDS = 3;
const REST_SECONDS = 5;

export async function benchReads({ pairs, seconds, peers: withPeers }: ReadsOptions): Promise<void> {
  const facts = runFacts(`reads --pairs ${pairs} --seconds ${seconds}${withPeers ? '' : ' --no-peers'}`);
  const peers = withPeers ? await installPeers(progress) : null;
  const sizes = SIZES.map((rows) => ({ rows, queries: pageQueries(rows) }));
  progress('starting the demo pair');
  const systems = await startDemoSystems();
  try {
    const measured = await withContenders(systems, peers, async (contenders) => {
      progress(`comparing the answers of ${contenders.map(({ name }) => TITLES[name]).join('; ')}`);
      for (const { queries } of sizes) await checkSameAnswers(contenders, queries.slice(0, SAMPLE));
      progress('warming up');
      for (const { queries } of sizes) for (const contender of contenders) await load(contender, queries, WARM_UP_SECONDS);
      const rounds = sizes.map(() => new Map<ContenderName, Measured[]>(contenders.map(({ name }) => [name, []])));
      for (let round = 1; round <= pairs; round++) {
        for (const [position, { rows, queries }] of sizes.entries()) {
          const line: string[] = [];
          for (const contender of contenders) {
            const figures = await load(contender, queries, seconds);
            rounds[position]?.get(contender.name)?.push(figures);
            line.push(`${contender.name} ${figures.cpu.toFixed(0)}`);
          }
          progress(`round ${round} of ${pairs}, ${rows} variants, µs a request: ${line.join(', ')}`);
        }
      }
      return { rounds, rest: await restCpu(contenders) };
    });
    progress('counting upstream calls');
    const counted = await countUpstreamCalls(systems.upstreams, peers, systems.dir, sizes.map(({ queries }) => queries.slice(0, SAMPLE)));
    const figures = sizes.map(({ rows }, position) => ({
      rows,
      measured: measured.rounds[position] ?? new Map<ContenderName, Measured[]>(),
      calls: new Map([...counted].flatMap(([name, counts]) => { const one = counts[position]; return one ? [[name, one] as const] : []; })),
    }));
    const rest = `### At rest\n\n${table(['server', 'CPU, ms a second'], measured.rest.map(({ name, milliseconds }) => [TITLES[name], milliseconds.toFixed(1)]))}`;
    writeSection('reads', [facts, METHOD, verdicts(figures), ...figures.map(sizeTable), rest].join('\n\n'));
  } finally {
    await systems.stop();
  }
}

/** Starts all, hands them over, stops all. */
async function withContenders<T>({ upstreams, dir }: Awaited<ReturnType<typeof startDemoSystems>>, peers: string | null, use: (contenders: readonly Contender[]) => Promise<T>): Promise<T> {
  const contenders: Contender[] = [];
  const ends: (() => Promise<void>)[] = [];
  const add = (contender: Contender): void => {
    contenders.push(contender);
    ends.push(() => contender.stop());
  };
  try {
    for (const start of [startPlain, startUncached, startCached]) add(await start(upstreams, dir));
    if (peers !== null) {
      const subgraphs = await startSubgraphs(upstreams);
      ends.push(() => subgraphs.stop());
      add(await startHiveContender(peers, subgraphs, dir));
    }
    return await use(contenders);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** What each takes while nobody asks: feeds, store, sweepers. */
async function restCpu(contenders: readonly Contender[]): Promise<{ readonly name: ContenderName; readonly milliseconds: number }[]> {
  const before = contenders.map(({ pid }) => cpuMicroseconds(pid));
  await new Promise((go) => setTimeout(go, REST_SECONDS * 1_000));
  return contenders.map(({ name, pid }, position) => ({ name, milliseconds: (cpuMicroseconds(pid) - (before[position] ?? 0)) / 1_000 / REST_SECONDS }));
}
