import { expect, test } from 'vitest';
import { createBoundedMap } from '../../src/access/bounded-map.ts';

const entry = (value: number) => ({ value });

test('holds at most its capacity and keeps what is in use', () => {
  const map = createBoundedMap<number, { value: number }>(100);
  map.set(-1, entry(-1));
  for (let i = 0; i < 10_000; i++) {
    map.set(i, entry(i));
    expect(map.get(-1)).toEqual({ value: -1 });
  }
  const kept = Array.from({ length: 10_000 }, (_, i) => map.get(i)).filter((value) => value !== undefined);
  expect(kept.length).toBeLessThanOrEqual(100);
});

test('the latest value wins, a deleted one is gone', () => {
  const map = createBoundedMap<string, { value: number }>(2);
  map.set('a', entry(1));
  map.set('a', entry(2));
  expect(map.get('a')).toEqual({ value: 2 });
  map.delete('a');
  expect(map.get('a')).toBeUndefined();
});
