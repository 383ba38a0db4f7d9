/** What the shop refuses, and what is refused before anything is sent to it. */
import { type OrderPhase, type RejectionCode, SourceError } from '../source.ts';
import { decimal, fromMinor, toMinor } from '../values.ts';
import type { Problem, Purchase } from './documents-writes.ts';

const REJECTIONS: Readonly<Record<Problem['__typename'], RejectionCode>> = {
  UnknownItem: 'UNKNOWN_SKU', UnknownShopper: 'UNKNOWN_CUSTOMER', UnknownDepot: 'UNKNOWN_LOCATION', UnknownPurchase: 'UNKNOWN_ORDER', UnknownGroup: 'UNKNOWN_PRICE_LIST', WrongState: 'ILLEGAL_TRANSITION',
  QuantityExceeded: 'QUANTITY_EXCEEDED', AmountExceeded: 'AMOUNT_EXCEEDED', KeyUsed: 'DUPLICATE', BadInput: 'OTHER',
};
export const PHASES: Readonly<Record<Purchase['state'], OrderPhase>> = { PENDING: 'PLACED', RECORDED: 'CONFIRMED', PARTLY_SENT: 'IN_PROGRESS', SENT: 'COMPLETED', VOIDED: 'CANCELLED' };
const CURRENCY = 'EUR';

/** @param about what the request was about, where the problem does not say it */
export function rejected(problem: Problem, about?: string): SourceError {
  const details = detailsOf(problem);
  const subject = details.subject ?? about;
  return new SourceError('REJECTED', `${problem.__typename}: ${problem.message}`, { code: REJECTIONS[problem.__typename], ...(subject === undefined ? {} : { subject }), ...(details.actual === undefined ? {} : { actual: details.actual }) });
}

function detailsOf(problem: Problem): { readonly subject?: string; readonly actual?: string } {
  switch (problem.__typename) {
    case 'UnknownItem': return { subject: problem.sku };
    case 'UnknownDepot': return { subject: problem.depot };
    case 'UnknownPurchase': return { subject: problem.code };
    case 'UnknownGroup': return { subject: problem.group };
    case 'KeyUsed': return { subject: problem.key };
    case 'QuantityExceeded': return { subject: problem.sku, actual: String(problem.most) };
    case 'AmountExceeded': return { actual: fromMinor(problem.mostCents, CURRENCY) };
    case 'WrongState': return { actual: PHASES[problem.state] };
    case 'BadInput': return problem.about == null ? {} : { subject: problem.about };
    case 'UnknownShopper': return {};
  }
}

/** Pieces are whole here. */
export function toPieces(quantity: string, sku: string): number {
  const value = decimal(quantity);
  if (!value.eq(value.round(0))) throw new SourceError('REJECTED', `the shop counts whole pieces, not ${quantity}`, { code: 'OTHER', subject: sku });
  return value.toNumber();
}

/** Amounts are whole cents here. */
export function toCents(amount: string, currency: string, subject: string): number {
  try {
    return toMinor(amount, currency);
  } catch (error) {
    throw new SourceError('REJECTED', `the shop cannot hold ${amount} ${currency}`, { cause: error, code: 'OTHER', subject });
  }
}
