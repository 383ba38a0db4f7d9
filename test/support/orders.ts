/** Orders as a storefront would place them. */
import type { Seeded } from './catalogue.ts';
import { ask, query, type Answer } from './graphql.ts';

export const PLACE = `mutation Place($input: PlaceOrderInput!, $waitFor: WaitFor) { placeOrder(input: $input, waitFor: $waitFor) {
  order { number phase currency totals { subtotal { amount } tax { amount } total { amount } roundingAdjustment { amount } } lines { sku quantity { ordered } unitPrice { amount } total { amount } } shipments { phase } refs { source externalId } }
  operation { id status legs { source role status attempts externalId error } }
  userErrors { code message path ... on InsufficientStock { sku requested available } ... on PriceMismatch { sku expected } ... on CurrencyMismatch { expectedCurrency: expected } ... on IdempotencyConflict { key } } } }`;

export interface Placed {
  readonly placeOrder: {
    readonly order: {
      readonly number: string; readonly phase: string; readonly currency: string;
      readonly totals: { readonly subtotal: { amount: string }; readonly tax: { amount: string }; readonly total: { amount: string }; readonly roundingAdjustment: { amount: string } };
      readonly lines: readonly { sku: string; quantity: { ordered: string }; unitPrice: { amount: string }; total: { amount: string } }[];
      readonly shipments: readonly { phase: string }[];
    } | null;
    readonly operation: { readonly id: string; readonly status: string; readonly legs: readonly { source: string; role: string; status: string; attempts: number; error: string | null }[] } | null;
    readonly userErrors: readonly { code: string; message: string; path: readonly string[] | null }[];
  };
}

export interface OrderInput {
  readonly idempotencyKey: string;
  readonly channel?: string;
  readonly customerEmail?: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: string; readonly unitPrice?: string }[];
  readonly currency?: string;
}

const full = (input: OrderInput): Record<string, unknown> => ({ channel: 'web', customerEmail: 'c0001@example.com', ...input });

export const place = (url: string, key: string, input: OrderInput, waitFor: 'RECORD' | 'ALL' = 'ALL'): Promise<Placed> => query<Placed>(url, key, PLACE, { input: full(input), waitFor });
export const tryToPlace = (url: string, key: string, input: OrderInput): Promise<Answer<Placed>> => ask<Placed>(url, key, PLACE, { input: full(input), waitFor: 'ALL' });

export const lineOf = ({ variant }: Seeded, quantity: number): { sku: string; quantity: string } => ({ sku: variant.sku, quantity: String(quantity) });

export interface OperationState { readonly id: string; readonly status: string; readonly legs: readonly { source: string; status: string; attempts: number }[] }

export const operation = async (url: string, key: string, id: string): Promise<OperationState | null> =>
  (await query<{ operation: OperationState | null }>(url, key, 'query($id: ID!) { operation(id: $id) { id status legs { source status attempts } } }', { id })).operation;
