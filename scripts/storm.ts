/** The storm as a proof: many orders at once on a real pair of its own while the ERP is restarted and gateways are killed. `--help` says how. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { start as startTryton } from '../sources/tryton/sandbox/index.ts';
import { start as startVendure } from '../sources/vendure/sandbox/index.ts';
import { seedOf } from '../test/model/seed.ts';
import { reportOf } from '../test/storm/report.ts';
import { restartable } from '../test/storm/restart.ts';
import { runStorm } from '../test/storm/storm.ts';
import { writeDeployment } from '../test/support/deployment.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { startSystems, teardown } from '../test/support/real-systems.ts';

const REPORT = resolve(import.meta.dirname, '../docs/storm.md');
const HELP = `npm run proof:storm -- [--orders 200] [--at-once 16] [--kills 3] [--restarts 2] [--seed N] [--write]

Starts Tryton, Vendure, PostgreSQL and Redis of its own (Debian 12, as root the first time) and two gateways on one store. So many clients
place orders, each with one key that it repeats until the order is told as applied, while the ERP's server is killed and started again on
its data, and gateways are killed and started again. Then the back doors of both systems are counted.

  --orders N     orders in all
  --at-once N    clients
  --kills N      gateways killed by SIGKILL, one at a time
  --restarts N   of the ERP's server, by SIGKILL too
  --seed N       the same seed makes the same orders, and the same blows after as many orders; default: the time
  --write        writes docs/storm.md

Progress goes to standard error, the result to standard output. Exit code 1 unless every order stands once in both systems with equal sums.`;

const { values } = parseArgs({
  options: { orders: { type: 'string', default: '200' }, 'at-once': { type: 'string', default: '16' }, kills: { type: 'string', default: '3' }, restarts: { type: 'string', default: '2' }, seed: { type: 'string' }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

function whole(name: 'orders' | 'at-once' | 'kills' | 'restarts', least: number): number {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < least) {
    console.error(`--${name}: a whole number from ${least} on is needed\n\n${HELP}`);
    process.exit(2);
  }
  return value;
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const commit = (): string => git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain', '--', 'src', 'sources', 'schema', 'test') === '' ? '' : ' with changes');

async function main(): Promise<number> {
  const plan = { orders: whole('orders', 1), atOnce: whole('at-once', 1), kills: whole('kills', 0), restarts: whole('restarts', 0), seed: seedOf(values.seed) };
  console.error(`seed ${plan.seed}`);
  const began = performance.now();
  const say = (line: string): void => console.error(`  ${String(Math.round((performance.now() - began) / 1_000)).padStart(4)} s  ${line}`);
  try {
    const systems = await startSystems();
    const [tryton, vendure] = await Promise.all([startTryton(systems.tryton.request), startVendure(systems.vendure.request)]);
    const deployment = await writeDeployment([{ options: tryton.options }, { options: vendure.options }]);
    say('the systems are up');
    const databaseUrl = await createDatabase(systems.postgresPort, 'storm');
    const erp = restartable(tryton, () => startTryton(systems.tryton.request));
    const result = await runStorm({ env: { ...deployment.env, REDIS_URL: systems.redisUrl }, databaseUrl, erp, storefront: vendure }, plan, say);
    await deployment.remove();
    const report = reportOf(result, commit());
    console.log(report);
    if (values.write) writeFileSync(REPORT, report);
    return result.problems.length === 0 ? 0 : 1;
  } finally {
    await teardown();
  }
}

// the systems run detached: an interrupted proof ends them too
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void teardown().finally(() => process.exit(1)));
if (values.help) console.log(HELP);
else process.exitCode = await main();
