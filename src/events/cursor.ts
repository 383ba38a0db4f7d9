/** Signed cursors of subscriptions: a place in the log, of use only to whom it was given and for what. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './merge.ts';
import type { Place } from './read-log.ts';

/** What a cursor is bound to. */
export interface CursorBinding {
  /** Name of the subscription's field, e.g. `orderChanged`. */
  readonly operation: string;
  /** Its arguments without `after`; order of keys does not matter. */
  readonly arguments: unknown;
  /** `visibilityKey` of the caller. */
  readonly visibility: string;
}

export interface CursorContent extends Place {
  /** Given in the middle of a snapshot: the rest of it is missing. */
  readonly partial: boolean;
}

/** Forged, cut off, or of another subscription or caller. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor() {
    super('the cursor is not one of this subscription: leave it out to begin anew');
  }
}

export interface CursorCodec {
  /** Prepares for one binding; `decode` throws `InvalidCursor` and answers null when the cursor is of another store. */
  bind(binding: CursorBinding): { encode(content: CursorContent): string; decode(cursor: string): CursorContent | null };
}

/** Longest cursor looked at, in characters. */
const MAX_LENGTH = 512;

const payload = z.tuple([z.string(), z.int(), z.int(), z.union([z.literal(0), z.literal(1)])]);

/**
 * @param keys secrets, the current one first; older ones are still accepted
 * @param epoch of the store
 */
export function createCursorCodec(keys: readonly string[], epoch: string): CursorCodec {
  const [current] = keys;
  if (current === undefined || keys.includes('')) throw new Error('cursor keys: expected at least one, none empty');
  return {
    bind(binding) {
      const bound = createHash('sha256').update(canonicalJson([binding.operation, binding.arguments, binding.visibility])).digest('base64url');
      const sign = (key: string, text: string): Buffer => createHmac('sha256', key).update(`${bound}.${text}`).digest();
      return {
        encode({ position, stamp, partial }) {
          const text = Buffer.from(JSON.stringify([epoch, position, stamp, partial ? 1 : 0])).toString('base64url');
          return `${text}.${sign(current, text).toString('base64url')}`;
        },
        decode(cursor) {
          const [text, signature, ...rest] = cursor.length > MAX_LENGTH ? [] : cursor.split('.');
          if (text === undefined || signature === undefined || rest.length > 0) throw new InvalidCursor();
          const given = Buffer.from(signature, 'base64url');
          const genuine = keys.some((key) => {
            const expected = sign(key, text);
            return given.length === expected.length && timingSafeEqual(given, expected);
          });
          if (!genuine) throw new InvalidCursor();
          const [store, position, stamp, partial] = payload.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
          if (store !== epoch) return null;
          return { position, stamp, partial: partial === 1 };
        },
      };
    },
  };
}
