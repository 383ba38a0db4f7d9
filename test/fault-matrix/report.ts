/** The table of a run, for people and for the tally. */
import type { Cell, Plan } from './plan.ts';
import type { Result } from './results.ts';
import { kindOf } from './run-matrix.ts';

export interface RunFacts {
  readonly plan: Plan;
  /** Of the plan, those that were to run. */
  readonly cells: readonly Cell[];
  readonly results: readonly Result[];
  readonly commit: string;
  readonly lanes: number;
  /** Wall time, in s. */
  readonly seconds: number;
  /** What was left out or made shorter, one sentence each. */
  readonly notes: readonly string[];
}

const median = (values: readonly number[], share = 0.5): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

interface Group { readonly name: string; readonly cells: readonly Cell[]; readonly results: readonly Result[] }

function groups({ cells, results }: RunFacts, nameOf: (cell: Cell) => string): Group[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const names = [...new Set(cells.map(nameOf))];
  return names.map((name) => {
    const own = cells.filter((cell) => nameOf(cell) === name);
    return { name, cells: own, results: own.flatMap(({ id }) => byId.get(id) ?? []) };
  });
}

/** What was seen in full stands in test-report/. */
const WHY_CHARACTERS = 200;

const HEAD = ['cells', 'ran', 'passed', 'applied', 'in doubt', 'refused', 'median s', 'longest s'];

function row({ name, cells, results }: Group, more: readonly (string | number)[] = []): string {
  const says = (what: Result['says']): number => results.filter((result) => result.says === what).length;
  const times = results.map(({ ms }) => ms);
  const facts = [cells.length, results.length, results.length - says(null), says('APPLIED'), says('IN_DOUBT'), says('REJECTED'), seconds(median(times)), seconds(Math.max(0, ...times))];
  return `| ${[name, ...more, ...facts].join(' | ')} |`;
}

const head = (first: string, more: readonly string[] = []): string[] => [`| ${[first, ...more, ...HEAD].join(' | ')} |`, `|---|${[...more, ...HEAD].map(() => '---:|').join('')}`];

/** One section, `## On the … pair`. */
export function renderSection(facts: RunFacts): string {
  const { plan, cells, results, commit, lanes, notes } = facts;
  const ran = new Map(plan.recordings.map((recording) => [recording.verb, recording]));
  const failures = results.filter(({ says }) => says === null);
  const again = results.filter(({ tries }) => tries > 1).length;
  const all: Group = { name: '**all**', cells, results };
  const sum = (count: (recording: Plan['recordings'][number]) => number): number => plan.recordings.reduce((total, recording) => total + count(recording), 0);
  const verbs = groups(facts, ({ verb }) => verb).map((group) => {
    const recording = [...ran.values()].find(({ verb }) => verb === group.name);
    return row(group, [recording?.awaits.length ?? 0, recording?.calls.length ?? 0]);
  });
  return [
    `## On the ${plan.pair} pair`,
    '',
    `Commit ${commit}, plan ${plan.hash}, the gateways' store on PostgreSQL, ${lanes} lanes, ${Math.round(facts.seconds)} s. The plan has ${plan.cells.length} cells${cells.length === plan.cells.length ? '' : `, a choice of ${cells.length} was to run`}; ${results.length} ran: ${results.length - failures.length} passed, ${failures.length} failed.`,
    ...(again === 0 ? [] : [`\n${again} of them were run again because the first time the run did not come to their await or call.`]),
    ...notes.map((note) => `\n${note}`),
    '',
    ...head('verb', ['awaits', 'calls']),
    ...verbs,
    row(all, [sum(({ awaits }) => awaits.length), sum(({ calls }) => calls.length)]),
    '',
    ...head('disturbed by'),
    ...groups(facts, kindOf).toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map((group) => row(group)),
    '',
    ...(failures.length === 0 ? ['Nothing failed.'] : ['Failed:', '', ...failures.map(({ id, why }) => `- \`${id}\`: ${why.slice(0, WHY_CHARACTERS)}`)]),
    '',
  ].join('\n');
}

const INTRODUCTION = `# The fault matrix

Written by \`npm run proof:fault-matrix -- --report docs/fault-matrix.md\`; do not edit.

Each verb is run undisturbed once, and everything that its operation waits for outside the gateway's process is recorded: every statement to the
store, every call to a system. From that record alone the cells are computed: the gateway is killed (SIGKILL) before and after each await; each
request to a system is refused, answered with an error, cut off, left without an answer, throttled or answered with a page of HTML, the middle three and the last
after the system has acted; and the gateway is killed at each request, once after the system has acted (\`acted\`), once when it was never asked
(\`lost\`): a dead gateway cannot tell the six faults apart any further. Then a new gateway starts on the same store, recovery is awaited, and the caller
asks again with the same key.

A cell passes when each system's own store, read past its API, holds what the key of the write promises, and the operation says so: APPLIED and there once,
REJECTED and not there at all. IN_DOUBT passes only where the key allows it (NONE; LOOKUP where money moves), where it was sent, and where the store holds it once or not at all.
An await or a request that does not come fails its cell. "cannot make ready" is said of a cell whose order could not be placed, shipped or billed first, as on a machine
that is too busy: it says nothing of the cell, and it fails all the same.
`;

/** The whole document: `section` in the place of the one of the same pair. */
export function putSection(document: string, section: string): string {
  const title = section.split('\n', 1)[0] ?? '';
  const others = document.split(/^(?=## )/m).slice(1).filter((other) => !other.startsWith(`${title}\n`));
  return [INTRODUCTION, ...[...others, section].sort().map((one) => `${one.trim()}\n`)].join('\n');
}

/** In the shape of vitest's report, for the tally. */
export function toTestReport({ plan, cells, results }: RunFacts): string {
  const byId = new Map(results.map((result) => [result.id, result]));
  const ran = cells.map(({ id }) => ({ ancestorTitles: [`fault matrix, ${plan.pair} pair`], title: id, status: byId.get(id)?.says ? 'passed' : 'failed' }));
  const success = ran.length > 0 && ran.every(({ status }) => status === 'passed');
  return JSON.stringify({ success, testResults: [{ name: 'test/fault-matrix', status: success ? 'passed' : 'failed', assertionResults: ran }] });
}
