import { z } from 'zod';
import { SourceError, type RejectionCode } from '../source.ts';

/** Longest part of a fault's text that is kept, in characters. */
const TEXT = 200;
const PREFIX = 'gateway:';
const CODES = [
  'UNKNOWN_SKU', 'UNKNOWN_CUSTOMER', 'UNKNOWN_LOCATION', 'UNKNOWN_ORDER', 'UNKNOWN_RETURN', 'UNKNOWN_PRICE_LIST', 'INSUFFICIENT_STOCK', 'ILLEGAL_TRANSITION', 'QUANTITY_EXCEEDED', 'AMOUNT_EXCEEDED',
  'STALE_REVISION', 'DUPLICATE', 'OTHER',
] as const satisfies readonly RejectionCode[];

/** What the bridge puts into the description of its refusals. */
const refusal = z.object({ code: z.enum(CODES), subject: z.string().nullable(), actual: z.string().nullable() });
const texts = z.array(z.unknown()).transform((items) => items.map((item) => (typeof item === 'string' ? item : '')));

/** Driver texts of transactions that were rolled back for the sake of another one. */
const CONFLICTS = /could not serialize access|deadlock detected|could not obtain lock|due to lock timeout|database is locked|restart transaction/i;
/** What a KeyError for a model that is not in the pool looks like. */
const UNKNOWN_MODEL = /^'gateway\.\w+'$/;

/** The `error` of a JSON-RPC answer: `[name, details]`, or `[text, traceback]` for what Tryton did not foresee. */
export function faultToError(method: string, error: readonly unknown[]): SourceError {
  const [name, details] = error;
  const [text = '', description = ''] = texts.catch([]).parse(details);
  switch (name) {
    case 'UserError':
      return userError(text, description);
    case 'UserWarning':
      return new SourceError('REJECTED', `a person would have to confirm: ${description.slice(0, TEXT)}`, { code: 'OTHER' });
    case 'ConcurrencyException':
      return new SourceError('CONFLICT', `${method}: changed in the meantime`);
    case 'LoginException':
      return new SourceError('UNAUTHORIZED', 'the login wants more than a password');
    default: {
      const message = String(name).slice(0, TEXT);
      if (CONFLICTS.test(message)) return new SourceError('CONFLICT', `${method}: ${message}`);
      if (UNKNOWN_MODEL.test(message)) return new SourceError('REJECTED', `${message} is not known: activate the module gateway_bridge`, { code: 'OTHER' });
      return new SourceError('UNAVAILABLE', `${method} failed inside: ${message}`);
    }
  }
}

function userError(text: string, description: string): SourceError {
  const message = text.slice(0, TEXT);
  if (!description.startsWith(PREFIX)) return new SourceError('REJECTED', message, { code: 'OTHER' });
  const parsed = refusal.safeParse(jsonOrNull(description.slice(PREFIX.length)));
  if (!parsed.success) return new SourceError('REJECTED', message, { code: 'OTHER' });
  const { code, subject, actual } = parsed.data;
  return new SourceError('REJECTED', message, { code, ...(subject === null ? {} : { subject }), ...(actual === null ? {} : { actual }) });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
