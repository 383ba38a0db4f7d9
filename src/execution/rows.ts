/** The rows of an answer as JSON text, put together as bytes: long strings would be copied, measured and encoded again and again. */

/** A row that is written for this answer, or one that was encoded before. */
export type Row = string | Buffer;

export interface Rows {
  /** What stands before the first row of the data, and behind the last. */
  readonly head: string;
  readonly rows: readonly Row[];
  readonly tail: string;
}

const COMMA = 0x2c;

/** `before`, the rows in UTF-8 with commas between, `after`. */
export function encodeRows(before: string, { head, rows, tail }: Rows, after: string): Buffer {
  const opening = before + head;
  const closing = tail + after;
  let size = Buffer.byteLength(opening) + Buffer.byteLength(closing) + Math.max(0, rows.length - 1);
  for (const row of rows) size += typeof row === 'string' ? Buffer.byteLength(row) : row.length;
  const bytes = Buffer.allocUnsafeSlow(size);
  let end = bytes.write(opening);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? '';
    if (i > 0) bytes[end++] = COMMA;
    if (typeof row === 'string') end += bytes.write(row, end);
    else {
      bytes.set(row, end);
      end += row.length;
    }
  }
  // no further than was written: the memory was not cleared
  return bytes.subarray(0, end + bytes.write(closing, end));
}
