import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/events/entry.ts';
import { createSeen } from '../../src/events/seen.ts';

const entry = (key: string, version: string | null): LogEntry => ({ position: 1, source: 'erp', type: 'inventory', key, version, state: null, operationId: null, occurredAt: '2026-11-24T16:00:00.000Z' });

describe('after a snapshot', () => {
  const snapshot = () => {
    const seen = createSeen(null);
    seen.note('A', '0:5', 'five');
    seen.note('B', '0:7', 'seven');
    return seen;
  };
  it('what it held is stale, what is newer is news, equal news is none', () => {
    const seen = snapshot();
    expect(seen.judge(entry('A', '0:4'), 'four')).toBe('STALE');
    expect(seen.judge(entry('A', '0:5'), 'other')).toBe('STALE');
    expect(seen.judge(entry('A', '0:6'), 'six')).toBe('NEWS');
    expect(seen.judge(entry('B', '0:8'), 'seven')).toBe('STALE');
    expect(seen.judge(entry('C', '0:1'), 'one')).toBe('NEWS');
    expect(seen.judge(entry('A', null), 'unknown')).toBe('NEWS');
  });
  it('a confirmed state is looked up once, and is news when it differs', () => {
    const seen = snapshot();
    expect(seen.judge(entry('A', '0:5'), null)).toBe('STALE');
    expect(seen.judge(entry('A', '0:6'), null)).toBe('LOOK_UP');
    expect(seen.judgeConfirmed(entry('A', '0:6'), entry('A', '0:3'), 'four')).toBe(true);
    expect(seen.judge(entry('A', '0:7'), null)).toBe('STALE');
    expect(seen.judgeConfirmed(entry('B', '0:9'), entry('B', '0:3'), 'seven')).toBe(false);
  });
  it('knows its span', () => {
    const seen = snapshot();
    expect(seen.floor).toEqual({ min: '0:5', max: '0:7' });
    expect([seen.covers('0:5'), seen.covers('0:6'), seen.covers(null)]).toEqual([true, false, false]);
  });
  it('compares nothing when a version is unknown', () => {
    const seen = snapshot();
    seen.note('C', null, 'x');
    expect(seen.floor).toBeNull();
    seen.note('D', '0:9', 'y');
    expect(seen.floor).toBeNull();
  });
});

describe('resumed', () => {
  it('tells what lies behind the span, begins anew inside it', () => {
    const seen = createSeen({ min: '0:5', max: '0:7' });
    expect(seen.judge(entry('A', '0:5'), 'a')).toBe('STALE');
    expect(seen.judge(entry('A', '0:6'), 'b')).toBe('LOST');
    expect(seen.judge(entry('A', '0:8'), 'c')).toBe('NEWS');
  });
  it('tells a confirmed state once when it was part of no event', () => {
    const seen = createSeen({ min: '0:5', max: '0:5' });
    expect(seen.judge(entry('A', '0:8'), null)).toBe('LOOK_UP');
    expect(seen.judgeConfirmed(entry('A', '0:8'), entry('A', '0:4'), 'a')).toBe(true);
    expect(seen.judge(entry('A', '0:9'), null)).toBe('LOOK_UP');
    expect(seen.judgeConfirmed(entry('A', '0:9'), entry('A', '0:4'), 'a')).toBe(false);
    expect(seen.judge(entry('B', '0:9'), null)).toBe('LOOK_UP');
    expect(seen.judgeConfirmed(entry('B', '0:9'), entry('B', '0:6'), 'b')).toBe(false);
  });
  it('without a span tells everything', () => {
    expect(createSeen(null).judge(entry('A', '0:1'), 'a')).toBe('NEWS');
  });
});
