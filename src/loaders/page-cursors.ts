/** Cursors of list pages: signed, and bound to the list with its filter. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface PageCursors {
  /** @param list name of the list with its filter, e.g. `products {"category":"TOOLS"}` */
  seal(list: string, key: string): string;
  /** @returns the key; null when forged or made for another list */
  open(list: string, cursor: string): string | null;
}

const SIGNATURE_BYTES = 12;

/** @param keys the current key first; older ones are still accepted */
export function createPageCursors(keys: readonly string[]): PageCursors {
  const sign = (key: string, list: string, text: string): Buffer => createHmac('sha256', key).update(`page\0${list}\0${text}`).digest().subarray(0, SIGNATURE_BYTES);
  return {
    seal: (list, key) => Buffer.concat([sign(keys[0] ?? '', list, key), Buffer.from(key)]).toString('base64url'),
    open(list, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= SIGNATURE_BYTES) return null;
      const key = bytes.subarray(SIGNATURE_BYTES).toString();
      const signature = bytes.subarray(0, SIGNATURE_BYTES);
      return keys.some((candidate) => timingSafeEqual(sign(candidate, list, key), signature)) ? key : null;
    },
  };
}
