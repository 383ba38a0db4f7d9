/** Scaled integers of the database to and from the API's strings with a decimal comma. */
import { Refusal } from './refusal.ts';

/** Digits behind the comma. */
export const MONEY = 2;
export const UNIT_PRICE = 4;
export const QUANTITY = 3;

const NUMBER = /^(-?)(\d{1,11})(?:,(\d+))?$/;

/** `comma(9279, 2)` is `"92,79"`. */
export function comma(value: number, digits: number): string {
  const scale = 10 ** digits;
  const absolute = Math.abs(value);
  const fraction = absolute % scale;
  return `${value < 0 ? '-' : ''}${(absolute - fraction) / scale},${String(fraction).padStart(digits, '0')}`;
}

/** `scaled("92,79", 4)` is `927900`. Refuses other texts and more digits than there is room for. */
export function scaled(text: string, digits: number): number {
  const [, sign, whole = '', fraction = ''] = NUMBER.exec(text) ?? [];
  if (sign === undefined || fraction.length > digits) throw new Refusal('FORM', `not a number with at most ${digits} decimals: ${text}`);
  const value = Number(whole + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(value)) throw new Refusal('FORM', `number too large: ${text}`);
  return sign === '-' && value !== 0 ? -value : value;
}

/** `value × factor / divisor`, rounded half away from zero, exact. */
export function proportion(value: number, factor: number, divisor: number): number {
  const product = BigInt(value) * BigInt(factor);
  const half = BigInt(divisor) / 2n;
  return Number((product < 0n ? product - half : product + half) / BigInt(divisor));
}
