/** Input of `placeOrder` and the rules on it alone. */
import { z } from 'zod';
import { isDecimal } from '../../sources/values.ts';
import { address, email, invalid, name, notYet, optional, text } from './input-rules.ts';
import { MAX_LINES } from './limits.ts';
import { isPieces } from './order-lines.ts';
import { refusal, type Refusal } from './refusals.ts';

export const placeOrderInput = z.object({
  idempotencyKey: name,
  channel: name,
  customerId: optional(name),
  customerEmail: optional(email),
  companyLocationId: optional(name),
  currency: optional(z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code, e.g. EUR')),
  lines: z
    .array(z.object({ sku: name, quantity: z.string(), unitPrice: optional(z.string().refine((price) => isDecimal(price) && !price.startsWith('-'), 'is not a price')) }))
    .min(1, 'is empty')
    .max(MAX_LINES, `has more than ${MAX_LINES} lines`),
  shippingAddress: optional(address),
  billingAddress: optional(address),
  shippingMethod: optional(name),
  reservationId: optional(name),
  externalNumber: optional(name),
  note: optional(text),
});
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

const NOT_YET = ['companyLocationId', 'shippingMethod'] as const;

export function checkPlaceOrder(input: PlaceOrderInput): Refusal[] {
  const refusals = NOT_YET.filter((field) => input[field] !== null).map(notYet);
  if ((input.customerId === null) === (input.customerEmail === null)) refusals.push(invalid(['customerId'], 'give exactly one of customerId and customerEmail'));
  input.lines.forEach(({ sku, quantity }, position) => {
    if (!isPieces(quantity)) refusals.push(refusal('InvalidQuantity', { sku }, ['lines', position, 'quantity'], `${sku} is sold in whole pieces: ${JSON.stringify(quantity.slice(0, 40))} is not a whole number above zero.`));
  });
  return refusals;
}
