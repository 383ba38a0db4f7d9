import { describe, expect, it } from 'vitest';
import { createBuffer } from '../../src/events/buffer.ts';
import { cacheKey, customerKey, inventoryKey, parseInventoryKey, type LogEntry, type NewEntry } from '../../src/events/entry.ts';
import { hashState, judge, mergeEntries } from '../../src/events/merge.ts';
import { groupChanges } from '../../src/events/refetch.ts';
import { order } from './scripted-erp.ts';

const level = (onHand: string) => ({ sku: 'A', location: 'BER', onHand, committed: '0', unavailable: '0', incoming: '0', revision: onHand });
const stock = (onHand: string, version: string | null, cause?: string): NewEntry => ({
  source: 'erp', type: 'inventory', key: 'BER/A', version, state: level(onHand), operationId: null, ...(cause === undefined ? {} : { cause }),
});
const hint = (type: 'product' | 'price', key: string): NewEntry => ({ source: 'erp', type, key, version: null, state: null, operationId: null });
const row = (position: number, onHand: string | null, key = 'BER/A'): LogEntry => ({
  position, source: 'erp', type: 'inventory', key, version: `0:${position}`, state: onHand === null ? null : level(onHand), operationId: null, occurredAt: '2026-11-24T16:00:00.000Z',
});

describe('merging a batch', () => {
  it('says a hint once, and not at all beside one for every key', () => {
    const merged = mergeEntries([hint('product', 'A'), hint('price', 'A'), hint('product', 'A'), hint('price', '*'), hint('price', 'B')]);
    expect(merged.map(({ type, key }) => `${type} ${key}`)).toEqual(['product A', 'price *']);
  });

  it('keeps every state, in order', () => {
    expect(mergeEntries([stock('1', '0:1'), stock('2', '0:2'), stock('1', '0:3')])).toHaveLength(3);
  });

  it('takes personal data out of orders', () => {
    const [entry] = mergeEntries([{ source: 'erp', type: 'order', key: 'O1', version: null, state: order('O1', 'PLACED'), operationId: null }]);
    expect(JSON.stringify(entry)).not.toMatch(/ada|Markt|Berlin/i);
    expect(entry?.state).toMatchObject({ customer: { externalId: 'c1', email: null }, shippingAddress: null, phase: 'PLACED' });
  });

  it('groups changes by key with the newest cursor', () => {
    const groups = groupChanges([
      { cursor: '0:9', topic: 'inventory', keys: ['A', 'B'], at: null },
      { cursor: '0:10', topic: 'inventory', keys: ['A'], at: null },
      { cursor: '0:11', topic: 'price', keys: [], at: null },
    ]);
    expect([...(groups.get('inventory')?.keys ?? [])]).toEqual([['A', '0:10'], ['B', '0:9']]);
    expect(groups.get('price')?.every).toBe('0:11');
  });
});

describe('what is worth a row', () => {
  const verdict = (entry: NewEntry, head?: { onHand: string; version: string | null }) => judge(entry, hashState(entry.state), head && { stateHash: hashState(level(head.onHand)), version: head.version });
  it.each([
    ['first sight', stock('5', '0:1'), undefined, 'APPEND'],
    ['another state', stock('5', '0:2'), { onHand: '4', version: '0:1' }, 'APPEND'],
    ['another state at the same version', stock('5', '0:1'), { onHand: '4', version: '0:1' }, 'APPEND'],
    ['an older version', stock('5', '9:9'), { onHand: '4', version: '10:1' }, 'SKIP'],
    ['our own write again', stock('5', '0:3', '0:2'), { onHand: '5', version: '0:2' }, 'SKIP'],
    ['equal after a change behind the version', stock('5', '0:3', '0:3'), { onHand: '5', version: '0:2' }, 'INVALIDATE'],
    ['equal to a state of unknown version', stock('5', '0:3', '0:3'), { onHand: '5', version: null }, 'INVALIDATE'],
    ['equal, of a workflow', stock('5', '0:9'), { onHand: '5', version: '0:2' }, 'SKIP'],
  ])('%s', (_, entry, head, expected) => {
    expect(verdict(entry, head)).toBe(expected);
  });
});

describe('keys', () => {
  it('hold SKUs with slashes, locations with slashes, and every location', () => {
    expect(parseInventoryKey(inventoryKey('A/B', 'X/1'))).toEqual({ sku: 'A/B', location: 'X/1' });
    expect(parseInventoryKey(inventoryKey('A/B', null))).toEqual({ sku: 'A/B', location: null });
    expect(parseInventoryKey('*')).toBeNull();
  });
  it('tell caches the SKU', () => {
    expect(cacheKey(row(1, '1', inventoryKey('A/B', 'BER')))).toBe('A/B');
    expect(cacheKey(row(1, null, '*'))).toBeNull();
  });
  it('do not show e-mails', () => {
    expect(customerKey('Ada@Example.org')).toBe(customerKey('ada@example.org'));
    expect(customerKey('ada@example.org')).not.toContain('@');
  });
});

describe('the buffer of a slow reader', () => {
  it('keeps the newest stock of each key, in the order of its place', () => {
    const buffer = createBuffer('inventory', 2);
    expect([row(1, '1'), row(2, '7', 'BER/B'), row(3, '2')].map((entry) => buffer.push(entry))).toEqual([true, true, true]);
    expect(buffer.push(row(4, '1', 'BER/C'))).toBe(false);
    expect([buffer.take(), buffer.take(), buffer.take()].map((taken) => taken && [taken.key, taken.state && 'onHand' in taken.state && taken.state.onHand, taken.position])).toEqual([['BER/B', '7', 2], ['BER/A', '2', 3], undefined]);
  });
  it('keeps every step of an order, and says when it is full', () => {
    const buffer = createBuffer('order', 2);
    expect([row(1, '1'), row(2, '2'), row(3, '3')].map((entry) => buffer.push(entry))).toEqual([true, true, false]);
    expect(buffer.take()?.position).toBe(1);
  });
});
