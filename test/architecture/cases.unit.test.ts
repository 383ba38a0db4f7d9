import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCases, readTable, type CaseRow } from '../../scripts/case-table.ts';
import { readReport } from '../../scripts/test-report.ts';

const rows = readTable(readFileSync(resolve(import.meta.dirname, '../cases.md'), 'utf8'));
const DEMO = 'test/a.embedded.test.ts';
const REAL = 'test/a.real.test.ts';
const later = (row: CaseRow): CaseRow => ({ id: row.id, state: 'later', reason: 'x', pair: null, files: [] });
const withDone = (id: string, pair: CaseRow['pair'] = 'demo', files: readonly string[] = [DEMO]): CaseRow[] => rows.map((row) => (row.id === id ? { id, state: 'done', reason: '', pair, files } : later(row)));
const ran = (title: string, status = 'passed', file = DEMO) => ({ titles: ['a suite', title], status, file });

describe('the table of cases', () => {
  it('has every row, each with its state', () => {
    expect(rows).toHaveLength(64);
    expect(judgeCases(rows.map(later), []).faults).toEqual([]);
  });
  it('names only files that are there', () => {
    for (const { id, files } of rows) for (const file of files) expect(existsSync(resolve(import.meta.dirname, '../..', file)), `${id}: ${file}`).toBe(true);
  });
  it('takes a done case only with tests that ran and passed', () => {
    expect(judgeCases(withDone('F05'), [ran('F05 stock is published')]).faults).toEqual([]);
    expect(judgeCases(withDone('F05'), [ran('F04 F05 two cases at once')]).faults).toEqual([]);
    expect(judgeCases(withDone('F05'), [ran('F050 something'), ran('about F05')]).faults).toEqual([`F05 is done, but no test with that id ran in ${DEMO}`]);
    expect(judgeCases(withDone('F05'), [ran('F05 a'), ran('F05 b', 'skipped')]).faults).toEqual(['F05 is done, but skipped: a suite > F05 b']);
    expect(judgeCases(withDone('F05'), [ran('F05 a', 'failed')]).faults).toHaveLength(1);
  });
  it('takes it only from the file and on the pair that the row names', () => {
    expect(judgeCases(withDone('F05'), [ran('F05 a', 'passed', 'test/b.embedded.test.ts')]).faults).toEqual([`F05 is done, but no test with that id ran in ${DEMO}`]);
    expect(judgeCases(withDone('F05', 'both'), [ran('F05 a')]).faults).toEqual(['F05 must be shown on the real pair, but names no such file']);
    expect(judgeCases(withDone('F05', 'both', [DEMO, REAL]), [ran('F05 a')]).faults).toEqual([`F05 is done, but no test with that id ran in ${REAL}`]);
    expect(judgeCases(withDone('F05', 'both', [DEMO, REAL]), [ran('F05 a'), ran('F05 a', 'passed', REAL)]).faults).toEqual([]);
    expect(judgeCases(withDone('F05', 'real'), [ran('F05 a')]).faults).toEqual(['F05 must be shown on the real pair, but names no such file']);
    expect(judgeCases(withDone('F05', 'none', ['test/a.unit.test.ts']), [ran('F05 a', 'passed', 'test/a.unit.test.ts')]).faults).toEqual([]);
    expect(judgeCases(withDone('F05', null, []), [ran('F05 a')]).faults).toEqual(['F05 is done, but says no pair or no file of tests']);
  });
  it('misses a lost row, a double one, a reason and an unknown id', () => {
    expect(judgeCases(rows.slice(1), []).faults).toContain('F01 has no row');
    expect(judgeCases([...rows, { id: 'F01', state: 'later', reason: 'x', pair: null, files: [] }], []).faults).toContain('F01 has two rows');
    expect(judgeCases([{ id: 'F01', state: 'later', reason: '', pair: null, files: [] }], []).faults).toContain('F01 is later without a reason');
    expect(judgeCases(rows, [ran('F99 x')]).faults).toContain('F99 is the id of a test and has no row');
    for (const row of ['| F01 | x | soon | - | - |', '| F01 | x | done |', '| F01 | x | done | some | test/a.unit.test.ts |']) expect(() => readTable(`| id | case | state | pair | tests |\n|---|---|---|---|---|\n${row}`)).toThrow('F01');
  });
});

describe('test reports', () => {
  const text = (success: boolean, statuses: readonly string[], file = 'passed'): string =>
    JSON.stringify({ success, testResults: [{ name: '/a.unit.test.ts', status: file, assertionResults: statuses.map((status) => ({ ancestorTitles: ['a'], title: 'b', status })) }] });
  it('counts failures, also those outside of any test', () => {
    expect(readReport(text(true, ['passed', 'passed']))).toMatchObject({ passed: 2, failed: 0 });
    expect(readReport(text(false, ['passed', 'failed'], 'failed'))).toMatchObject({ passed: 1, failed: 1 });
    expect(readReport(text(false, [], 'failed'))).toMatchObject({ passed: 0, failed: 1 });
    expect(readReport(text(false, ['passed']))).toMatchObject({ passed: 1, failed: 1 });
  });
});
