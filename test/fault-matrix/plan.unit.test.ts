import { describe, expect, it } from 'vitest';
import { makePlan, sampleCells, shuffleCells, type Recording } from './plan.ts';
import { putSection, renderSection, toTestReport, type RunFacts } from './report.ts';
import { nameCall } from './upstream.ts';

const recorded: Recording = {
  verb: 'issueInvoice',
  awaits: [{ label: 'commit', occurrence: 1 }, { label: 'erp issueInvoice', occurrence: 1 }, { label: 'commit', occurrence: 2 }],
  calls: [{ label: 'erp read', occurrence: 1, writes: false }, { label: 'erp write', occurrence: 1, writes: true }],
};

describe('the plan', () => {
  it('has two cells for each await, and six faults and two deaths for each call', () => {
    const { cells } = makePlan('demo', [recorded]);
    expect(cells).toHaveLength(3 * 2 + 2 * (6 + 2));
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(cells.map(({ id }) => id)).toContain('issueInvoice/await 3 after: commit (2)');
    expect(cells.map(({ id }) => id)).toContain('issueInvoice/call 2 timeout-after: erp write');
  });

  it('of the real pair has two cells for each call that writes', () => {
    expect(makePlan('real', [recorded]).cells.map(({ id }) => id)).toEqual(['issueInvoice/call 2 timeout-after: erp write', 'issueInvoice/call 2 killed, acted: erp write']);
  });

  it('is told apart from another one by its hash', () => {
    const [one, same, other] = [makePlan('demo', [recorded]), makePlan('demo', [recorded]), makePlan('demo', [{ ...recorded, calls: [] }])];
    expect(one.hash).toBe(same.hash);
    expect(other.hash).not.toBe(one.hash);
  });

  it('gives the same sample for the same seed and another one for another', () => {
    const { cells } = makePlan('demo', [recorded]);
    const ids = (seed: string): string[] => sampleCells(cells, seed, 5).map(({ id }) => id);
    expect(ids('a')).toHaveLength(5);
    expect(ids('a')).toEqual(ids('a'));
    expect(ids('a')).not.toEqual(ids('b'));
    expect(shuffleCells(cells, 'a').map(({ id }) => id).toSorted()).toEqual(cells.map(({ id }) => id).toSorted());
  });
});

describe('the report', () => {
  const plan = makePlan('demo', [recorded]);
  const [first, second] = plan.cells;
  const facts = (over: Partial<RunFacts>): RunFacts => ({ plan, cells: [first, second].flatMap((cell) => cell ?? []), results: [], commit: 'abc', lanes: 1, seconds: 2, notes: [], ...over });
  const result = (id: string | undefined, says: 'APPLIED' | null) => ({ id: id ?? '', verb: 'issueInvoice', kind: '', says, why: says ? '' : 'doubled', ms: 1_000, tries: 1 });

  it('counts a cell that did not run as failed', () => {
    const report = (of: RunFacts): unknown => JSON.parse(toTestReport(of));
    expect(report(facts({ results: [result(first?.id, 'APPLIED')] }))).toMatchObject({ success: false, testResults: [{ assertionResults: [{ status: 'passed' }, { status: 'failed' }] }] });
    expect(report(facts({ results: [result(first?.id, 'APPLIED'), result(second?.id, 'APPLIED')] }))).toMatchObject({ success: true });
    expect(report(facts({ cells: [] }))).toMatchObject({ success: false });
  });

  it('names what failed, and keeps the section of the other pair', () => {
    const section = renderSection(facts({ results: [result(first?.id, null), result(second?.id, 'APPLIED')] }));
    expect(section).toContain('1 passed, 1 failed');
    expect(section).toContain(`- \`${first?.id}\`: doubled`);
    const both = putSection(putSection('', '## On the real pair\n\nreal\n'), section);
    expect(both).toContain('## On the real pair\n\nreal\n');
    expect(putSection(both, section)).toBe(both);
  });
});

describe('the name of a call', () => {
  const call = (body: string, path = '/graphql') => nameCall({ method: 'POST', path, body: Buffer.from(body) });
  it('is the root fields of GraphQL, the method of JSON-RPC, else method and path', () => {
    expect(call(JSON.stringify({ query: 'mutation A($x: Int) { place(x: $x) { id } }' }))).toBe('place');
    expect(call(JSON.stringify({ id: 1, method: 'model.gateway.order.place', params: [] }))).toBe('model.gateway.order.place');
    expect(call(JSON.stringify({ NR: '1' }), '/orders?x=1')).toBe('POST /orders');
    expect(call('', '/orders')).toBe('POST /orders');
  });
});
