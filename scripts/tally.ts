/** Prints "N passed, N failed", summed over the reports of the last test runs; fails when one of the named reports is missing or any test failed. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readReport } from './test-report.ts';

const FOLDER = resolve(import.meta.dirname, '../test-report');
let passed = 0;
let failed = 0;
for (const name of process.argv.slice(2)) {
  const file = resolve(FOLDER, `${name}.json`);
  if (!existsSync(file)) {
    console.error(`no report of "${name}": the run did not get to its end`);
    failed += 1;
    continue;
  }
  const report = readReport(readFileSync(file, 'utf8'));
  passed += report.passed;
  failed += report.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
