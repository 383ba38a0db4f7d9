/** The property test as a proof: many runs, each checked against the model by the back doors of both systems. `--help` says how. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProperty } from '../test/model/property.ts';
import { reportOf } from '../test/model/report.ts';
import { seedOf } from '../test/model/seed.ts';
import { startWorld, type Ran } from '../test/model/world.ts';

const REPORT = resolve(import.meta.dirname, '../docs/property-test.md');

const HELP = `npm run proof:model -- [--runs 200] [--commands 20] [--seed N] [--path P] [--worlds 1] [--no-shrink] [--write]

Three clients at once do any writes on few orders, SKUs, prices, products, customers and companies of the demo pair, while calls to both
systems are cut, refused or answered wrongly. At the end of each run both systems, looked at by their back doors, must be as the model
says, except what the store lists as in doubt.

  --runs N       runs in all
  --commands N   commands in each, three of them the first orders
  --seed N       the same seed makes the same commands and the same trouble; default: the time
  --path P       of a counterexample, together with its seed: only that run
  --worlds N     so many pairs side by side; each has its share of the runs and a seed of its own
  --no-shrink    does not look for a smaller counterexample
  --write        writes docs/property-test.md

Progress goes to standard error, the result to standard output. Exit code 1 when a run ended otherwise than the model says.`;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, commands: { type: 'string', default: '20' }, seed: { type: 'string' }, path: { type: 'string' }, worlds: { type: 'string', default: '1' }, 'no-shrink': { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

function whole(name: 'runs' | 'commands' | 'worlds', text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error(`--${name}: a whole number is needed\n\n${HELP}`);
    process.exit(2);
  }
  return value;
}

const EVERY = 10;

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const commit = (): string => git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain', '--', 'src', 'sources', 'schema', 'test') === '' ? '' : ' with changes');

async function main(): Promise<number> {
  const [runs, commands, worlds] = [whole('runs', values.runs), whole('commands', values.commands), whole('worlds', values.worlds)];
  const seed = seedOf(values.seed);
  console.error(`seed ${seed}, ${runs} runs of ${commands} commands`);
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 1_000);
  const rans: Ran[] = [];
  const failures = await Promise.all(
    Array.from({ length: Math.min(worlds, runs) }, async (_, place) => {
      const world = await startWorld();
      try {
        return await checkProperty(world, {
          runs: Math.ceil((runs - place) / worlds),
          commands,
          seed: seed + place,
          shrink: !values['no-shrink'],
          ...(values.path === undefined ? {} : { path: values.path }),
          ended(ran) {
            rans.push(ran);
            if (rans.length % EVERY === 0) console.error(`  ${rans.length} runs, ${seconds()} s`);
          },
        });
      } finally {
        await world.stop();
      }
    }),
  );
  const report = reportOf({ commit: commit(), seeds: failures.map((_, place) => seed + place), runs: rans, commands, seconds: seconds(), failures: failures.filter((failure) => failure !== null) });
  console.log(report);
  if (values.write) writeFileSync(REPORT, report);
  return failures.every((failure) => failure === null) ? 0 : 1;
}

if (values.help) console.log(HELP);
else process.exitCode = await main();
