/** Instants that are written again and again: rows of one read have one, and so has a source as long as its oldest value stays. */
const texts = new Map<number, string>();
const MAX_TEXTS = 256;

/** RFC 3339, in UTC, for ms since 1970. */
export function instantText(ms: number): string {
  let text = texts.get(ms);
  if (text === undefined) {
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(ms, (text = new Date(ms).toISOString()));
  }
  return text;
}
