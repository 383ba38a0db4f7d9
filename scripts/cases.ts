/** Compares test/cases.md with the reports of the last test runs: a case that is `done` must have run and passed. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { judgeCases, readTable, type RanTest } from './case-table.ts';
import { readReport } from './test-report.ts';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = ['test-report/quick.json', 'test-report/real.json'];
const reports = REPORTS.filter((file) => existsSync(resolve(ROOT, file)));
for (const file of REPORTS) if (!reports.includes(file)) console.log(`no ${file}: run the tests first (npm run test:full)`);
const ran = reports.flatMap((report) => readReport(readFileSync(resolve(ROOT, report), 'utf8')).tests).map((test): RanTest => ({ ...test, file: relative(ROOT, test.file).split(sep).join('/') }));
const rows = readTable(readFileSync(resolve(ROOT, 'test/cases.md'), 'utf8'));
const { faults, notes } = judgeCases(rows, ran);

for (const note of notes) console.log(note);
for (const fault of faults) console.error(fault);
const done = rows.filter(({ state }) => state === 'done').length;
console.log(`${rows.length} cases: ${done} done, ${rows.length - done} later; ${ran.length} tests in ${reports.length} reports; ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
