/** Numbers of the ERP (`"92,79"`) to and from the gateway's decimals (`"92.79"`). */
import { decimal, plain } from '../values.ts';

const COMMA = /^-?\d+(,\d+)?$/;
/** Ending of nearly every quantity. */
const WHOLE = ',000';
const INTEGER = /^-?\d+$/;
const GRAM_DIGITS = 3;
const TRAILING_ZEROS = /\.?0+$/;

/** `"77,9436"` gives `"77.9436"`, in the ERP's own scale. Throws `RangeError` on anything else. */
export function fromComma(text: string): string {
  if (!COMMA.test(text)) throw new RangeError(`not a number of the ERP: ${JSON.stringify(text)}`);
  return text.replace(',', '.');
}

/** As `fromComma` in its shortest form: `"55,000"` gives `"55"`. */
export function quantityFromComma(text: string): string {
  if (text.endsWith(WHOLE)) {
    const whole = text.slice(0, -WHOLE.length);
    if (INTEGER.test(whole)) return whole;
  }
  const value = fromComma(text);
  return value.includes('.') ? value.replace(TRAILING_ZEROS, '') : value;
}

/** Kilograms in grams: `"1,250"` gives 1250. */
export function gramsFromComma(text: string): number {
  const [whole = '', fraction = ''] = fromComma(text).split('.');
  if (fraction.length > GRAM_DIGITS) throw new RangeError(`${text} kg is no whole number of grams`);
  return Number(whole + fraction.padEnd(GRAM_DIGITS, '0'));
}

/** `toComma("92.79", 4)` is `"92,7900"`. Throws `RangeError` when digits would be lost. */
export function toComma(value: string, digits: number): string {
  const text = decimal(value).toFixed(digits);
  if (plain(text) !== plain(value)) throw new RangeError(`${value} has more than ${digits} decimals`);
  return text.replace('.', ',');
}
