/** What a storm came to, as a page. */
import type { StormResult } from './storm.ts';

const SECOND = 1_000;
const seconds = (ms: number): string => `${(ms / SECOND).toFixed(1)} s`;
const row = (name: string, value: string | number): string => `| ${name} | ${value} |`;
const counts = (map: ReadonlyMap<string, number>): string => [...map].map(([name, times]) => `${times} ${name}`).join(', ') || 'none';

export function reportOf(result: StormResult, commit: string): string {
  const { orders, atOnce, kills, restarts, seed, problems } = result;
  return `# The storm

\`npm run proof:storm\`: ${orders} orders at ${atOnce} at once on Tryton and Vendure, two gateways on one PostgreSQL, while the ERP's server is
killed and started again ${restarts} times and a gateway ${kills} times, all by SIGKILL. A client repeats one key until its order is told as
applied. Counted by the back doors of both systems.

| | |
|---|---|
${[
  row('commit', commit),
  row('seed', seed),
  row('orders in the ERP', result.inErp),
  row('orders in the storefront', result.inStorefront),
  row('not once in both, or with other lines or sums', problems.length),
  row('operations in the store', counts(result.operations)),
  row('duration', `${Math.round(result.seconds)} s`),
  row('until an order was told as applied', `median ${seconds(result.median)}, slowest ${seconds(result.slowest)}`),
  row('requests sent once more', counts(result.retries)),
].join('\n')}

| what | at | orders applied then | away |
|---|---|---|---|
${result.blows.map(({ what, atSecond, afterOrders, awayMs }) => `| ${what} | ${Math.round(atSecond)} s | ${afterOrders} | ${seconds(awayMs)} |`).join('\n')}
${problems.length === 0 ? '' : `\n${problems.map((problem) => `- ${problem}`).join('\n')}\n`}`;
}
