/** Values that cross every border: money, decimals, instants, feed cursors. Exact, never a float. */
import Big from 'big.js';
import currencies from 'currency-codes';

/** Digits after the point of a currency (ISO 4217): EUR 2, JPY 0, KWD 3. Throws on an unknown code. */
export function currencyDigits(currency: string): number {
  const entry = currencies.code(currency);
  if (!entry) throw new RangeError(`unknown currency ${JSON.stringify(currency)}: expected an ISO 4217 code`);
  return entry.digits;
}

const DECIMAL = /^-?\d{1,24}(\.\d{1,12})?$/;

/** True for plain decimals such as `-12.90`; no exponent, no sign `+`, at most 24 digits before and 12 after the point. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Parses a decimal; throws `RangeError` naming the text. */
export function decimal(text: string): Big {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  return new Big(text);
}

/** Shortest plain form: `1.50` gives `1.5`, `-0` gives `0`. */
export const plain = (value: Big | string): string => {
  const text = new Big(value).toFixed();
  return text === '-0' ? '0' : text;
};

/** Rounds half up (away from zero) to the currency's digits and pads: `settle("4.125", "EUR")` is `"4.13"`. */
export const settle = (amount: Big | string, currency: string): string => new Big(amount).toFixed(currencyDigits(currency), Big.roundHalfUp);

export const sum = (amounts: Iterable<Big | string>): Big => {
  let total = new Big(0);
  for (const amount of amounts) total = total.plus(amount);
  return total;
};

/** Integer minor units (cents) of a settled amount and back, with the currency's digits. Throws when digits would be lost. */
export function toMinor(amount: string, currency: string): number {
  const minor = decimal(amount).times(new Big(10).pow(currencyDigits(currency)));
  if (!minor.eq(minor.round(0))) throw new RangeError(`${amount} ${currency} has too many digits`);
  return minor.toNumber();
}
export const fromMinor = (minor: number, currency: string): string => new Big(minor).div(new Big(10).pow(currencyDigits(currency))).toFixed(currencyDigits(currency));

/** RFC 3339 in UTC with milliseconds, e.g. `2026-11-24T16:00:00.000Z`. */
export const instant = (date: Date): string => date.toISOString();

/** Order of feed cursors `"<transaction>:<row>"`: negative when a is before b. */
export function compareCursors(a: string, b: string): number {
  const [aMajor = '', aMinor = ''] = a.split(':');
  const [bMajor = '', bMinor = ''] = b.split(':');
  const major = BigInt(aMajor || 0) - BigInt(bMajor || 0);
  const difference = major === 0n ? BigInt(aMinor || 0) - BigInt(bMinor || 0) : major;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
