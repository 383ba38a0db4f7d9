/** `adjustInventory`: in the record, then the new level is published to every storefront. */
import Big from 'big.js';
import { z } from 'zod';
import type { InventoryRecord, SourceError } from '../../sources/source.ts';
import { isDecimal } from '../../sources/values.ts';
import { invalid, name, optional, text } from './input-rules.ts';
import { refusal, type Refusal } from './refusals.ts';
import { stockVerb } from './stock-verb.ts';

const decimalText = z.string().refine(isDecimal, 'is not a decimal');
export const adjustInventoryInput = z.object({ idempotencyKey: name, sku: name, location: name, delta: optional(decimalText), count: optional(decimalText), expectedRevision: optional(name), reason: optional(text) });
export type AdjustInventoryInput = z.output<typeof adjustInventoryInput>;

export const adjustInventory = stockVerb({
  kind: 'adjustInventory',
  input: adjustInventoryInput,
  check({ sku, delta, count }: AdjustInventoryInput) {
    if ((delta === null) === (count === null)) return [invalid(['delta'], 'give exactly one of delta and count')];
    const value = new Big(delta ?? count ?? '0');
    const field = delta === null ? 'count' : 'delta';
    if (!value.eq(value.round(0))) return [refusal('InvalidQuantity', { sku }, [field], `${sku} is counted in whole pieces.`)];
    if (field === 'count' && value.lt(0)) return [refusal('InvalidQuantity', { sku }, [field], 'A count is never below zero.')];
    if (field === 'delta' && value.eq(0)) return [refusal('InvalidQuantity', { sku }, [field], 'A delta of zero changes nothing.')];
    return [];
  },
  locations: ({ location }) => [location],
  write: ({ adjustInventory: write }) => write,
  command: ({ sku, location, delta, count, expectedRevision, reason }) => ({ sku, location, delta, count, expectedRevision, reason }),
  refusedBy,
});

/** True for a level as a source gave it, read back from the store. */
export const isInventoryRecord = (value: unknown): value is InventoryRecord =>
  typeof value === 'object' && value !== null && 'location' in value && typeof value.location === 'string' && 'onHand' in value && 'revision' in value;

function refusedBy({ code, message, actual }: SourceError, { sku, location, delta, expectedRevision }: AdjustInventoryInput): Refusal | null {
  switch (code) {
    case 'UNKNOWN_SKU':
      return refusal('UnknownSku', { sku }, ['sku'], `There is no SKU ${sku}.`);
    case 'UNKNOWN_LOCATION':
      return refusal('UnknownLocation', { location }, ['location'], `There is no location ${location}.`);
    case 'STALE_REVISION':
      return refusal('StaleRevision', { expected: expectedRevision ?? '', actual: actual ?? '' }, ['expectedRevision'], 'The level has changed since you read it: read it again.');
    case 'INSUFFICIENT_STOCK':
      return refusal('InsufficientStock', { sku, requested: new Big(delta ?? '0').abs().toFixed(), available: actual ?? '0' }, ['delta'], message);
    default:
      return null;
  }
}
