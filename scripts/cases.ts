/** Compares test/cases.md with the reports of the last test runs: a case that is `done` must have run and passed. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeCases, readTable, type RanTest } from './case-table.ts';
import { readReport } from './test-report.ts';

const ROOT = resolve(import.meta.dirname, '..');
const reports = globSync('test-report/*.json', { cwd: ROOT });
const ran: RanTest[] = reports.flatMap((file) => readReport(readFileSync(resolve(ROOT, file), 'utf8')).tests);
const rows = readTable(readFileSync(resolve(ROOT, 'test/cases.md'), 'utf8'));
const { faults, notes } = judgeCases(rows, ran);

for (const note of notes) console.log(note);
for (const fault of faults) console.error(fault);
const done = rows.filter(({ state }) => state === 'done').length;
console.log(`${rows.length} cases: ${done} done, ${rows.length - done} later; ${ran.length} tests in ${reports.length} reports; ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
