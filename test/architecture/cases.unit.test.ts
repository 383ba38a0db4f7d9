import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCases, readTable, type CaseRow } from '../../scripts/case-table.ts';
import { readReport } from '../../scripts/test-report.ts';

const rows = readTable(readFileSync(resolve(import.meta.dirname, '../cases.md'), 'utf8'));
const withDone = (id: string): CaseRow[] => rows.map((row) => (row.id === id ? { id, state: 'done', reason: '' } : { ...row, state: 'later', reason: 'x' }));
const ran = (title: string, status = 'passed') => ({ titles: ['a suite', title], status });

describe('the table of cases', () => {
  it('has every row, each with its state', () => {
    expect(rows).toHaveLength(64);
    expect(judgeCases(rows.map((row) => ({ ...row, state: 'later', reason: 'x' })), []).faults).toEqual([]);
  });
  it('takes a done case only with tests that ran and passed', () => {
    expect(judgeCases(withDone('F05'), [ran('F05 stock is published')]).faults).toEqual([]);
    expect(judgeCases(withDone('F05'), [ran('F050 something'), ran('about F05')]).faults).toEqual(['F05 is done, but no test with that id ran']);
    expect(judgeCases(withDone('F05'), [ran('F05 a'), ran('F05 b', 'skipped')]).faults).toEqual(['F05 is done, but skipped: a suite > F05 b']);
    expect(judgeCases(withDone('F05'), [ran('F05 a', 'failed')]).faults).toHaveLength(1);
  });
  it('misses a lost row, a double one, a reason and an unknown id', () => {
    expect(judgeCases(rows.slice(1), []).faults).toContain('F01 has no row');
    expect(judgeCases([...rows, { id: 'F01', state: 'later', reason: 'x' }], []).faults).toContain('F01 has two rows');
    expect(judgeCases([{ id: 'F01', state: 'later', reason: '' }], []).faults).toContain('F01 is later without a reason');
    expect(judgeCases(rows, [ran('F99 x')]).faults).toContain('F99 is the id of a test and has no row');
    expect(() => readTable('| id | case | state |\n|---|---|---|\n| F01 | x | soon |')).toThrow('F01');
  });
});

describe('test reports', () => {
  const text = (success: boolean, statuses: readonly string[], file = 'passed'): string =>
    JSON.stringify({ success, testResults: [{ status: file, assertionResults: statuses.map((status) => ({ ancestorTitles: ['a'], title: 'b', status })) }] });
  it('counts failures, also those outside of any test', () => {
    expect(readReport(text(true, ['passed', 'passed']))).toMatchObject({ passed: 2, failed: 0 });
    expect(readReport(text(false, ['passed', 'failed'], 'failed'))).toMatchObject({ passed: 1, failed: 1 });
    expect(readReport(text(false, [], 'failed'))).toMatchObject({ passed: 0, failed: 1 });
    expect(readReport(text(false, ['passed']))).toMatchObject({ passed: 1, failed: 1 });
  });
});
