/** Shapes of inputs, and the refusals of what breaks them. */
import { z } from 'zod';
import { refusal, type Refusal } from './refusals.ts';

/** Longest idempotency key, SKU, code or name, in characters. */
export const MAX_NAME = 200;
const MAX_TEXT = 2_000;
/** RFC 5321. */
const MAX_EMAIL = 254;
const MAX_ADDRESSES = 20;

/** The store holds neither NUL nor half a surrogate pair. */
const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const STORABLE = 'has a character that cannot be kept (NUL, or half of a pair)';

/** One line, not empty. */
export const name = z.string().min(1, 'is empty').max(MAX_NAME, `is longer than ${MAX_NAME} characters`).refine(storable, STORABLE);
export const text = z.string().max(MAX_TEXT, `is longer than ${MAX_TEXT} characters`).refine(storable, STORABLE);
export const optional = <T>(schema: z.ZodType<T>): z.ZodType<T | null> => schema.nullish().transform((value) => value ?? null);
export const email = z.string().max(MAX_EMAIL, `is longer than ${MAX_EMAIL} characters`).regex(/^[^\s@"<>,;:\\]+@[^\s@"<>,;:\\]+$/, 'is not an e-mail address').refine(storable, STORABLE);

export const address = z.object({
  name: optional(text),
  company: optional(text),
  street: text,
  postalCode: name,
  city: name,
  countryCode: z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code, e.g. DE'),
  phone: optional(text),
});
export const addresses = z.array(address).max(MAX_ADDRESSES, `has more than ${MAX_ADDRESSES} addresses`);

/** @returns the parsed input, or why it is refused */
export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): { readonly input: Input } | { readonly refusals: Refusal[] } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { input: parsed.data };
  return { refusals: parsed.error.issues.map(({ path, message }) => invalid(path.map(String), message)) };
}

export const invalid = (path: readonly (string | number)[], why: string): Refusal => refusal('InvalidInput', {}, path, `${path.join('.')}: ${why}`);

export const notYet = (field: string): Refusal => invalid([field], 'is not yet supported, leave it out');
