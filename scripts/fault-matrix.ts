/** Disturbs every verb at everything it waits for and sees that nothing is lost, doubled or guessed. `--help` says how. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startDemoPair } from '../test/fault-matrix/demo-pair.ts';
import { LANE_LIMITS } from '../test/fault-matrix/lane.ts';
import { sampleCells, shuffleCells, type Cell, type Plan } from '../test/fault-matrix/plan.ts';
import { putSection, renderSection, toTestReport, type RunFacts } from '../test/fault-matrix/report.ts';
import { openMemory, type Result } from '../test/fault-matrix/results.ts';
import { startRealPair } from '../test/fault-matrix/real-pair.ts';
import { startMatrix, type Matrix } from '../test/fault-matrix/run-matrix.ts';
import { EVERY_VERB } from '../test/fault-matrix/subjects.ts';

const FOLDER = resolve(import.meta.dirname, '../test-report');
const HELP = `npm run proof:fault-matrix -- [--pair demo|real] [--verb NAME]… [--cell ID]… [--sample N --seed TEXT] [--lanes N] [--minutes N] [--resume] [--report FILE]

Runs each verb undisturbed, computes from that what can be done to it, writes the plan to test-report/, and does it, one cell after
another in each lane. docs/fault-matrix.md says what a cell is and when it passes.

  --pair NAME    demo (default), or real: Tryton and Vendure, each call that writes, killed after it or left without an answer
  --verb NAME    only this verb; may be given several times
  --cell ID      only this cell; may be given several times
  --sample N     N of the cells, chosen by the seed
  --seed TEXT    the same seed chooses the same ones; default: the time
  --lanes N      so many cells at once; default 2 (real: 1)
  --minutes N    begins no cell after so many minutes; what was left fails, and --resume goes on with it
  --resume       goes on with the plan of the last run, as far as its cells did not pass
  --report FILE  writes the table into this document, in the place of the one of the same pair

Progress goes to standard error, failures and the table to standard output, a report to test-report/. Exit code 1 when a cell failed.`;

const { values } = parseArgs({
  options: {
    pair: { type: 'string', default: 'demo' }, verb: { type: 'string', multiple: true }, cell: { type: 'string', multiple: true }, sample: { type: 'string' }, seed: { type: 'string' },
    lanes: { type: 'string' }, minutes: { type: 'string' }, resume: { type: 'boolean' }, report: { type: 'string' }, help: { type: 'boolean' },
  },
});
const say = (line: string): void => console.error(line);
const count = (name: string, text: string): number => z.coerce.number(`${name} ${text}: expected a number`).int(`${name} ${text}: expected a whole number`).min(1, `${name} ${text}: expected at least 1`).parse(text);

function commitOfNow(): string {
  const git = (...args: readonly string[]): string => execFileSync('git', [...args], { cwd: FOLDER, encoding: 'utf8' }).trim();
  mkdirSync(FOLDER, { recursive: true });
  return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
}

/** Of the plan, what the arguments ask for. */
function choose({ cells }: Plan): readonly Cell[] {
  const { cell: ids, sample, seed = String(Date.now()) } = values;
  const missing = ids?.find((id) => !cells.some((cell) => cell.id === id));
  if (missing !== undefined) throw new Error(`--cell ${missing}: the plan has no such cell`);
  const wanted = ids ? cells.filter(({ id }) => ids.includes(id)) : cells;
  if (sample === undefined) return wanted;
  console.log(`seed ${seed}`);
  return sampleCells(wanted, seed, count('--sample', sample));
}

function verbsOf(all: readonly Plan['recordings'][number]['verb'][]): typeof all {
  const named = values.verb ?? values.cell?.map((id) => id.split('/', 1)[0] ?? '');
  const unknown = named?.find((name) => !all.some((verb) => verb === name));
  if (unknown !== undefined) throw new Error(`--verb ${unknown}: expected one of ${all.join(', ')}`);
  return named ? all.filter((verb) => named.includes(verb)) : all;
}

async function run(matrix: Matrix, pair: Plan['pair'], lanes: number): Promise<RunFacts> {
  const memory = openMemory(FOLDER, pair);
  const commit = commitOfNow();
  const kept = values.resume ? memory.readPlan() : null;
  if (values.resume && kept?.commit !== commit) throw new Error(kept ? `--resume: the plan is of commit ${kept.commit}, this is ${commit}` : '--resume: there is no plan to go on with');
  if (!kept) say('runs each verb undisturbed');
  const plan = kept ?? (await matrix.plan(verbsOf(EVERY_VERB)));
  if (!kept) memory.keepPlan(plan, commit);
  const cells = choose(plan);
  const done = new Map(memory.readResults(plan).filter(({ says }) => says !== null).map((result) => [result.id, result]));
  const left = cells.filter(({ id }) => !done.has(id));
  say(`plan ${plan.hash}: ${plan.cells.length} cells, ${cells.length} of them to run, ${cells.length - left.length} already passed`);
  const began = performance.now();
  const results: Result[] = cells.flatMap(({ id }) => done.get(id) ?? []);
  const minutes = values.minutes === undefined ? Infinity : count('--minutes', values.minutes);
  await matrix.run(shuffleCells(left, plan.hash), () => performance.now() - began > minutes * 60_000, (result) => {
    memory.keep(plan, result);
    results.push(result);
    const spent = ((performance.now() - began) / 1_000).toFixed(0);
    if (result.says === null) console.log(`FAILED ${result.id}: ${result.why}`);
    say(`  ${results.length} of ${cells.length}, ${spent} s: ${result.says ?? 'FAILED'} ${result.id}, ${(result.ms / 1_000).toFixed(1)} s`);
  });
  return { plan, cells, results, commit, lanes, seconds: results.reduce((sum, { ms }) => sum + ms, 0) / 1_000 / lanes, notes: NOTES };
}

/** What is not as in earnest. */
const NOTES = [`Pauses between attempts are at most ${LANE_LIMITS.longestPauseMs} ms; all other limits and the systems' own timeouts are as in earnest.`];

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const pair = z.enum(['demo', 'real'], `--pair ${values.pair}: expected demo or real`).parse(values.pair);
  const lanes = count('--lanes', values.lanes ?? (pair === 'demo' ? '2' : '1'));
  starting = (pair === 'demo' ? startDemoPair(lanes) : startRealPair(lanes, say)).then(startMatrix);
  const matrix = await starting;
  let facts: RunFacts;
  try {
    facts = await run(matrix, pair, lanes);
  } finally {
    await matrix.stop();
  }
  const section = renderSection(facts);
  console.log(section);
  writeFileSync(resolve(FOLDER, `fault-matrix-${pair}.json`), toTestReport(facts));
  if (values.report !== undefined) writeFileSync(values.report, putSection(existsSync(values.report) ? readFileSync(values.report, 'utf8') : '', section));
  const failed = facts.cells.length - facts.results.filter(({ says }) => says !== null).length;
  console.log(`${facts.cells.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** What a signal has to end. */
let starting: Promise<Matrix> | undefined;
let ending = false;
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const)
  // npm passes on a signal that the whole group got already: the second one must not end this process while it clears up
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void Promise.resolve(starting?.then((matrix) => matrix.stop()))
      .catch((error: unknown) => console.error(error))
      .finally(() => process.exit(code));
  });
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
