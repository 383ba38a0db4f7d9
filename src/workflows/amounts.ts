/** Amounts of money in inputs. */
import Big from 'big.js';
import { z } from 'zod';
import { isDecimal, settle } from '../../sources/values.ts';
import { invalid } from './input-rules.ts';
import { refusal, type Refusal } from './refusals.ts';

export const amountText = z.string().refine((text) => isDecimal(text) && new Big(text).gt(0), 'is not an amount above zero');

/** Null when it has no more digits than the currency. */
export function checkDigits(amount: string, currency: string, path: readonly (string | number)[]): Refusal | null {
  return new Big(settle(amount, currency)).eq(amount) ? null : invalid(path, `${amount} has more digits than ${currency} has`);
}

/** In the currency's digits. */
export const inCurrency = (amount: string, currency: string): string => settle(amount, currency);

export const tooMuch = (amount: string, possible: Big, currency: string, what: string): Refusal =>
  refusal('AmountExceeded', { possible: settle(possible, currency) }, ['amount'], `${amount} ${currency} is asked for and ${settle(possible, currency)} ${currency} is ${what}.`);
