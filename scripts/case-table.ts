/** The table of test/cases.md and what may be said of it. */

export interface CaseRow {
  readonly id: string;
  readonly state: 'done' | 'later';
  readonly reason: string;
}

export interface RanTest {
  readonly titles: readonly string[];
  readonly status: string;
}

/** Every id that must have a row. */
const RANGES = { F: 34, A: 30 } as const;
const ROW = /^\|\s*([A-Z]\d{2})\s*\|[^|]+\|\s*(done|later)(?::\s*([^|]*?))?\s*\|\s*$/;

const everyId = (): string[] => Object.entries(RANGES).flatMap(([letter, last]) => Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`));

/** Throws on a line of the table that is neither its head nor a row. */
export function readTable(markdown: string): CaseRow[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [, id, state, reason = ''] = ROW.exec(line) ?? [];
    if (!id || (state !== 'done' && state !== 'later')) throw new Error(`cases: expected "| F01 | what | done |" or "| F01 | what | later: why |", not ${line}`);
    return { id, state, reason };
  });
}

const idOf = ({ titles }: RanTest): string[] => titles.flatMap((title) => /^([A-Z]\d{2})\b/.exec(title)?.[1] ?? []);

/** @returns what is wrong, and what is worth a look */
export function judgeCases(rows: readonly CaseRow[], ran: readonly RanTest[]): { readonly faults: readonly string[]; readonly notes: readonly string[] } {
  const known = new Set(rows.map(({ id }) => id));
  const tests = Map.groupBy(
    ran.flatMap((test) => idOf(test).map((id) => ({ id, status: test.status, title: test.titles.join(' > ') }))),
    ({ id }) => id,
  );
  const faults = [
    ...everyId().filter((id) => !known.has(id)).map((id) => `${id} has no row`),
    ...rows.filter(({ id }, i) => rows.findIndex((row) => row.id === id) !== i).map(({ id }) => `${id} has two rows`),
    ...rows.filter(({ state, reason }) => state === 'later' && reason === '').map(({ id }) => `${id} is later without a reason`),
  ];
  for (const { id } of rows.filter(({ state }) => state === 'done')) {
    const mine = tests.get(id) ?? [];
    if (mine.length === 0) faults.push(`${id} is done, but no test with that id ran`);
    faults.push(...mine.filter(({ status }) => status !== 'passed').map(({ title, status }) => `${id} is done, but ${status}: ${title}`));
  }
  faults.push(...[...tests.keys()].filter((id) => !known.has(id)).map((id) => `${id} is the id of a test and has no row`));
  const notes = rows.filter(({ id, state }) => state === 'later' && tests.get(id)?.every(({ status }) => status === 'passed')).map(({ id }) => `${id} is later, though tests with that id passed`);
  return { faults, notes };
}
