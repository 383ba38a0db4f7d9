import { describe, expect, it } from 'vitest';
import { createCursorCodec, InvalidCursor } from '../../src/events/cursor.ts';

const binding = { operation: 'inventoryChanged', arguments: { skus: ['A'], locations: null }, visibility: 'orders:read|' };
const content = { position: 12, stamp: 1_795_531_170_123, partial: false };

describe('cursor', () => {
  const codec = createCursorCodec(['current'], 'epoch-1');
  const cursor = codec.bind(binding).encode(content);

  it('comes back as it was, whatever the order of the arguments', () => {
    expect(codec.bind({ ...binding, arguments: { locations: null, skus: ['A'] } }).decode(cursor)).toEqual(content);
  });

  it.each([
    ['another operation', { ...binding, operation: 'orderChanged' }],
    ['other arguments', { ...binding, arguments: { skus: ['B'], locations: null } }],
    ['another caller', { ...binding, visibility: '|customer-2' }],
  ])('A25 is refused for %s', (_, other) => {
    expect(() => codec.bind(other).decode(cursor)).toThrow(InvalidCursor);
  });

  it.each([
    ['nothing', ''],
    ['nonsense', 'abc'],
    ['a cut one', cursor.slice(0, -1)],
    ['a longer one', `${cursor}.x`],
    ['a huge one', 'x'.repeat(1_000_000)],
    ['an edited one', `${Buffer.from('["epoch-1",-5,0,0]').toString('base64url')}.${cursor.split('.')[1] ?? ''}`],
  ])('A25 refuses %s', (_, forged) => {
    expect(() => codec.bind(binding).decode(forged)).toThrow(InvalidCursor);
  });

  it('accepts the previous key and not a dropped one', () => {
    expect(createCursorCodec(['next', 'current'], 'epoch-1').bind(binding).decode(cursor)).toEqual(content);
    expect(() => createCursorCodec(['next'], 'epoch-1').bind(binding).decode(cursor)).toThrow(InvalidCursor);
  });

  it('of another store is known as such', () => {
    expect(createCursorCodec(['current'], 'epoch-2').bind(binding).decode(cursor)).toBeNull();
  });

  it('needs a key', () => {
    expect(() => createCursorCodec([], 'e')).toThrow('at least one');
    expect(() => createCursorCodec(['a', ''], 'e')).toThrow('none empty');
  });
});
