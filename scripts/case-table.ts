/** The table of test/cases.md and what may be said of it. */

/** Systems that a case must be shown on: none at all, the embedded demo pair, the real systems, or both pairs. */
export type Pair = 'none' | 'demo' | 'real' | 'both';

export interface CaseRow {
  readonly id: string;
  readonly state: 'done' | 'later';
  /** Why it is not done. */
  readonly reason: string;
  /** Null of a row that is not done. */
  readonly pair: Pair | null;
  /** Files that hold tests with the row's id, from the root of the repository. */
  readonly files: readonly string[];
}

export interface RanTest {
  readonly titles: readonly string[];
  readonly status: string;
  /** From the root of the repository. */
  readonly file: string;
}

/** Every id that must have a row. */
const RANGES = { F: 34, A: 30 } as const;
const ROW = /^\|\s*([A-Z]\d{2})\s*\|[^|]+\|\s*(done|later)(?::\s*([^|]*?))?\s*\|\s*(none|demo|real|both|-)\s*\|\s*([^|]*?)\s*\|\s*$/;
const EXPECTED = '"| F01 | what | done | demo | test/a.embedded.test.ts |" or "| F01 | what | later: why | - | - |"';

const everyId = (): string[] => Object.entries(RANGES).flatMap(([letter, last]) => Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`));

/** Throws on a line of the table that is neither its head nor a row. */
export function readTable(markdown: string): CaseRow[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [, id, state, reason = '', pair, files = '-'] = ROW.exec(line) ?? [];
    if (!id || (state !== 'done' && state !== 'later')) throw new Error(`cases: expected ${EXPECTED}, not ${line}`);
    return { id, state, reason, pair: isPair(pair) ? pair : null, files: files === '-' ? [] : files.split(/[\s,]+/).filter((file) => file !== '') };
  });
}

const isPair = (text: string | undefined): text is Pair => text === 'none' || text === 'demo' || text === 'real' || text === 'both';

/** Ids that a title begins with: `F05 …`, `A18 A19 …`. */
const idsOf = ({ titles }: RanTest): string[] => [...new Set(titles.flatMap((title) => /^(?:[A-Z]\d{2}\b\s*)+/.exec(title)?.[0].trim().split(/\s+/) ?? []))];

/** Which systems the tests of a file run on. */
const pairOf = (file: string): Exclude<Pair, 'both'> => (file.endsWith('.real.test.ts') ? 'real' : file.endsWith('.embedded.test.ts') ? 'demo' : 'none');

const NEEDS: Readonly<Record<Pair, readonly Pair[]>> = { none: [], demo: ['demo'], real: ['real'], both: ['demo', 'real'] };

interface TestOfCase {
  readonly id: string;
  readonly status: string;
  readonly file: string;
  readonly title: string;
}

/** @returns what is wrong, and what is worth a look */
export function judgeCases(rows: readonly CaseRow[], ran: readonly RanTest[]): { readonly faults: readonly string[]; readonly notes: readonly string[] } {
  const known = new Set(rows.map(({ id }) => id));
  const tests = Map.groupBy(
    ran.flatMap((test) => idsOf(test).map((id): TestOfCase => ({ id, status: test.status, file: test.file, title: test.titles.join(' > ') }))),
    ({ id }) => id,
  );
  const faults = [
    ...everyId().filter((id) => !known.has(id)).map((id) => `${id} has no row`),
    ...rows.filter(({ id }, i) => rows.findIndex((row) => row.id === id) !== i).map(({ id }) => `${id} has two rows`),
    ...rows.flatMap((row) => (row.state === 'done' ? faultsOf(row, tests.get(row.id) ?? []) : row.reason === '' ? [`${row.id} is later without a reason`] : [])),
    ...[...tests.keys()].filter((id) => !known.has(id)).map((id) => `${id} is the id of a test and has no row`),
  ];
  const notes = rows.filter(({ id, state }) => state === 'later' && tests.get(id)?.every(({ status }) => status === 'passed')).map(({ id }) => `${id} is later, though tests with that id passed`);
  return { faults, notes };
}

/** A row that is done: every file that it names has run and passed tests with its id, on the systems that it must be shown on. */
function faultsOf({ id, pair, files }: CaseRow, tests: readonly TestOfCase[]): string[] {
  if (pair === null || files.length === 0) return [`${id} is done, but says no pair or no file of tests`];
  const shownOn = files.map(pairOf);
  return [
    ...NEEDS[pair].filter((needed) => !shownOn.some((on) => on === needed)).map((needed) => `${id} must be shown on the ${needed} pair, but names no such file`),
    ...files.filter((file) => !tests.some((test) => test.file === file)).map((file) => `${id} is done, but no test with that id ran in ${file}`),
    ...tests.filter(({ status }) => status !== 'passed').map(({ title, status }) => `${id} is done, but ${status}: ${title}`),
  ];
}
