/** Seeds of fast-check from what a person or CI gives: a number, or any text, such as a commit. */
const MAX_SEED = 0x7fffffff;
const FACTOR = 31;

/** @param text absent: another one every time */
export function seedOf(text: string | undefined): number {
  if (text === undefined || text === '') return Date.now() % MAX_SEED;
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  return [...text].reduce((seed, letter) => (seed * FACTOR + (letter.codePointAt(0) ?? 0)) % MAX_SEED, 0);
}
