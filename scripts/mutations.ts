/** Breaks one promise at a time in a copy of the last commit and sees that the named tests go red. `--help` says how. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPatches, sample, type MutationPatch } from './mutation-patch.ts';
import { makeCopy, type ThrowAwayCopy, type Verdict } from './throw-away-copy.ts';

const REPORT = resolve(import.meta.dirname, '../test-report/mutations.json');
const HELP = `npm run mutations -- [--only NAME]... [--sample N --seed TEXT] [--real] [--list]

Each file of test/mutations/ is a patch that breaks one promise. It is applied to a throw-away copy of the last commit (what is not
committed plays no part), after the test files that it names were seen green there; then each of them must go red.

  --only NAME   only this one (its file name without .patch, or the number alone); may be given several times
  --sample N    N of them, chosen by the seed
  --seed TEXT   the same seed chooses the same ones; default: the time
  --real        also those that need Tryton, Vendure, PostgreSQL or Redis
  --list        says what there is and runs nothing

Progress goes to standard error, results to standard output, a report to test-report/mutations.json. Exit code 1 when a patch does not
apply, a test survives it, or a test was not green before it.`;

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly line: string;
}

/** What each test file said before anything was broken. */
const baseline = new Map<string, Verdict>();
let copy: ThrowAwayCopy | undefined;

const say = (line: string): void => console.error(line);
const saying = (verdict: Exclude<Verdict, { kind: 'green' }>): string => (verdict.kind === 'red' ? verdict.by : verdict.why);

async function seenGreen(there: ThrowAwayCopy, test: string): Promise<string | null> {
  let verdict = baseline.get(test);
  if (!verdict) {
    say(`  ${test}, unbroken`);
    baseline.set(test, (verdict = await there.test(test, false)));
  }
  return verdict.kind === 'green' ? null : `${test} is not green without it: ${saying(verdict)}`;
}

async function judge({ name, file, promise, tests }: MutationPatch): Promise<Result> {
  const failed = (why: string): Result => ({ name, ok: false, line: `${name}: ${why}` });
  say(`${name}: ${promise}`);
  const there = (copy = makeCopy());
  try {
    for (const test of tests) {
      const why = await seenGreen(there, test);
      if (why !== null) return failed(`NO VERDICT, ${why}`);
    }
    const why = there.apply(file);
    if (why !== null) return failed(why);
    const killers: string[] = [];
    for (const test of tests) {
      say(`  ${test}, broken`);
      const verdict = await there.test(test, true);
      if (verdict.kind === 'green') return failed(`SURVIVED ${test}`);
      if (verdict.kind === 'none') return failed(`NO VERDICT of ${test}: ${verdict.why}`);
      killers.push(`${test} > ${verdict.by}`);
    }
    return { name, ok: true, line: `${name}: killed by ${killers.join(' and ')}` };
  } finally {
    there.remove();
  }
}

/** Patches that no longer fit the code; all are looked at, because a sample would find them late. */
function misfits(patches: readonly MutationPatch[]): Result[] {
  const there = (copy = makeCopy());
  try {
    return patches.flatMap(({ name, file }) => {
      const why = there.apply(file, 'look');
      return why === null ? [] : [{ name, ok: false, line: `${name}: DOES NOT APPLY, make it anew from the present code: ${why}` }];
    });
  } finally {
    there.remove();
  }
}

/** In the shape of vitest's report, for the tally. */
function report(results: readonly Result[]): string {
  const ran = results.map(({ name, ok }) => ({ ancestorTitles: ['mutations'], title: name, status: ok ? 'passed' : 'failed' }));
  const ok = results.every((result) => result.ok);
  return JSON.stringify({ success: ok, testResults: [{ name: 'test/mutations', status: ok ? 'passed' : 'failed', assertionResults: ran }] });
}

function choose(): { readonly looked: MutationPatch[]; readonly chosen: MutationPatch[] } {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, seed: { type: 'string' }, sample: { type: 'string' }, real: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const all = readPatches();
  if (values.list) {
    for (const { name, promise, tests } of all) console.log(`${name}: ${promise}\n  ${tests.join('\n  ')}`);
    process.exit(0);
  }
  const { only } = values;
  const missing = only?.find((wanted) => !all.some(({ name }) => isNamed(name, wanted)));
  if (missing !== undefined) throw new Error(`--only ${missing}: there is no such patch in test/mutations`);
  const named = only ? all.filter(({ name }) => only.some((wanted) => isNamed(name, wanted))) : all;
  const wanted = named.filter(({ real }) => values.real || !real);
  if (wanted.length < named.length) say(`${named.length - wanted.length} that need the real systems are left out, --real takes them too`);
  if (wanted.length === 0) throw new Error('nothing to run');
  if (values.sample === undefined) return { looked: named, chosen: wanted };
  const size = Number(values.sample);
  if (!Number.isInteger(size) || size < 1) throw new Error(`--sample ${values.sample}: expected a whole number above zero`);
  const seed = values.seed ?? String(Date.now());
  console.log(`seed ${seed}`);
  return { looked: named, chosen: sample(wanted, seed, size) };
}

const isNamed = (name: string, wanted: string): boolean => name === wanted || name.split('-')[0] === wanted;

async function main(): Promise<number> {
  const { looked, chosen } = choose();
  const results = misfits(looked);
  for (const { line } of results) console.log(line);
  const unfit = new Set(results.map(({ name }) => name));
  const run = chosen.filter(({ name }) => !unfit.has(name));
  for (const [place, patch] of run.entries()) {
    const began = performance.now();
    const result = await judge(patch);
    results.push(result);
    console.log(result.line);
    say(`  ${((performance.now() - began) / 1_000).toFixed(0)} s, ${place + 1} of ${run.length}`);
  }
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, report(results));
  const failed = results.filter(({ ok }) => !ok).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

let ending = false;
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const)
  // npm passes on a signal that the whole group got already: the second one must not end this process while it clears up
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    copy?.remove();
    process.exit(code);
  });
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
