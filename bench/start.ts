/** `start`: how long the embedded gateway takes to be ready on a new data folder, and what it holds at rest. */
import { startEmbeddedGateway } from './embedded-gateway.ts';
import { residentMiB } from './process-facts.ts';
import { progress, runFacts, table, writeSection } from './results.ts';
import { median } from './statistics.ts';
import NODE_FLAGS from '../config/node-flags.json' with { type: 'json' };

const STARTS = 5;
const REST_SECONDS = 10;
const LONGEST_START_MS = 6_000;
const LARGEST_AT_REST_MIB = 300;

export async function benchStart(): Promise<void> {
  const facts = runFacts('start');
  const runs: { readonly startMs: number; readonly rssMiB: number }[] = [];
  while (runs.length < STARTS) {
    const { startMs, pid, stop } = await startEmbeddedGateway();
    await new Promise((go) => setTimeout(go, REST_SECONDS * 1_000));
    runs.push({ startMs, rssMiB: residentMiB(pid) });
    await stop();
    progress(`start ${runs.length} of ${STARTS}: ${startMs.toFixed(0)} ms, ${runs.at(-1)?.rssMiB.toFixed(0)} MiB`);
  }
  const ms = median(runs.map(({ startMs }) => startMs));
  const mib = median(runs.map(({ rssMiB }) => rssMiB));
  const verdict = (met: boolean): string => (met ? 'met' : 'not met');
  writeSection('start', [
    facts,
    `\`node ${NODE_FLAGS.join(' ')} src/main.ts\`, everything embedded, a new data folder each time, ${STARTS} starts; resident memory of the gateway's process (the two demo systems are processes of their own) after ${REST_SECONDS} s of rest.`,
    table(['', 'median', 'all', 'bar', 'verdict'], [
      ['spawn to 200 on `/health/ready`, ms', ms.toFixed(0), runs.map(({ startMs }) => startMs.toFixed(0)).join(', '), `< ${LONGEST_START_MS}`, verdict(ms < LONGEST_START_MS)],
      ['resident at rest, MiB', mib.toFixed(0), runs.map(({ rssMiB }) => rssMiB.toFixed(0)).join(', '), `< ${LARGEST_AT_REST_MIB}`, verdict(mib < LARGEST_AT_REST_MIB)],
    ]),
  ].join('\n\n'));
}
