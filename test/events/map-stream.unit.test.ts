import { describe, expect, it } from 'vitest';
import { mapStream } from '../../src/events/map-stream.ts';

function endless(): AsyncIterableIterator<number> & { readonly returned: boolean } {
  const ended = Promise.withResolvers<IteratorResult<number>>();
  let next = 0;
  const stream = {
    returned: false,
    next: (): Promise<IteratorResult<number>> => ((next += 1) <= 3 ? Promise.resolve({ done: false, value: next }) : ended.promise),
    return: async (): Promise<IteratorResult<number>> => {
      stream.returned = true;
      ended.resolve({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

describe('mapStream', () => {
  it('maps and leaves out', async () => {
    const mapped = mapStream(endless(), (value) => (value === 2 ? null : `${value}`));
    expect([(await mapped.next()).value, (await mapped.next()).value]).toEqual(['1', '3']);
  });
  it('returns while it waits', async () => {
    const source = endless();
    const mapped = mapStream(source, (value) => (value < 4 ? null : value));
    const waiting = mapped.next();
    await mapped.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(source.returned).toBe(true);
  });
  it('ends the source when an event cannot be mapped', async () => {
    const source = endless();
    await expect(mapStream(source, () => Promise.reject(new Error('no'))).next()).rejects.toThrow('no');
    expect(source.returned).toBe(true);
  });
});
