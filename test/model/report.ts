/** What the runs came to, as a page. */
import type { Ran } from './world.ts';

interface Runs { readonly commit: string; readonly seeds: readonly number[]; readonly runs: readonly Ran[]; readonly commands: number; readonly seconds: number; readonly failures: readonly string[] }

const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;

export function reportOf({ commit, seeds, runs, commands, seconds, failures }: Runs): string {
  const ends = runs.flatMap((ran) => ran.ends);
  const statuses = [...new Set(ends.map(({ status }) => status))].sort();
  const verbs = [...new Set(ends.map(({ verb }) => verb))].sort();
  const count = (verb: string | null, status: string): number => ends.filter((end) => (verb === null || end.verb === verb) && end.status === status).length;
  return `# The property test

\`npm run proof:model\`: three clients at once do any writes on few orders, SKUs, prices, products, customers and companies of the demo pair,
while calls to both systems are cut, refused or answered wrongly. At the end of each run both systems, looked at by their back doors, must
be as the model of \`test/model/\` says; every refusal must have been due, and every write that was done must have been allowed. What the
store lists as in doubt may have been done in the record or not, and what waits behind it must not have been done.

${[
  row('', ''),
  row('---', '---'),
  row('commit', commit),
  row(seeds.length > 1 ? 'seeds' : 'seed', seeds.join(', ')),
  row('runs', runs.length),
  row('commands in each', commands),
  row('duration', `${seconds} s`),
  row('facts compared', runs.reduce((sum, { facts }) => sum + facts, 0)),
  row('runs that ended otherwise than the model says', failures.length),
].join('\n')}

Operations by how they ended. A refusal is one that the model demands, or, for \`SourceUnavailable\`, one in a run that disturbed the ERP.

${[row('verb', ...statuses), row('---', ...statuses.map(() => '---:')), ...verbs.map((verb) => row(verb, ...statuses.map((status) => count(verb, status)))), row('all', ...statuses.map((status) => count(null, status)))].join('\n')}
${failures.length === 0 ? '' : `\n${failures.map((failure) => `\`\`\`\n${failure}\n\`\`\`\n`).join('\n')}`}`;
}
