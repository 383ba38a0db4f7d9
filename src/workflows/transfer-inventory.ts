/** `transferInventory`: from one location to another, in one write of the record. */
import { z } from 'zod';
import type { InventoryRecord, SourceError } from '../../sources/source.ts';
import { isInventoryRecord } from './adjust-inventory.ts';
import { plain } from '../../sources/values.ts';
import { invalid, name, optional, text } from './input-rules.ts';
import { isPieces } from './order-lines.ts';
import { refusal, type Refusal } from './refusals.ts';
import { stockVerb } from './stock-verb.ts';

const transferInventoryInput = z.object({ idempotencyKey: name, sku: name, from: name, to: name, quantity: z.string(), expectedRevision: optional(name), reason: optional(text) });
type TransferInventoryInput = z.output<typeof transferInventoryInput>;

export const transferInventory = stockVerb({
  kind: 'transferInventory',
  input: transferInventoryInput,
  check({ sku, from, to, quantity }: TransferInventoryInput) {
    if (from === to) return [invalid(['to'], 'is where it comes from')];
    return isPieces(quantity) ? [] : [refusal('InvalidQuantity', { sku }, ['quantity'], `${sku} is counted in whole pieces, above zero.`)];
  },
  locations: ({ from, to }) => [from, to],
  write: ({ transferInventory: write }) => write,
  command: ({ sku, from, to, quantity, expectedRevision, reason }) => ({ sku, from, to, quantity: plain(quantity), expectedRevision, reason }),
  refusedBy,
});

/** True for the two levels as a source gave them, read back from the store. */
export const isTransfer = (value: unknown): value is readonly [InventoryRecord, InventoryRecord] => Array.isArray(value) && value.length === 2 && value.every(isInventoryRecord);

function refusedBy({ code, subject, actual, message }: SourceError, { sku, from, quantity, expectedRevision }: TransferInventoryInput): Refusal | null {
  switch (code) {
    case 'UNKNOWN_SKU':
      return refusal('UnknownSku', { sku }, ['sku'], `There is no SKU ${sku}.`);
    case 'UNKNOWN_LOCATION':
      return refusal('UnknownLocation', { location: subject ?? '' }, [subject === from ? 'from' : 'to'], `There is no location ${subject ?? ''}.`);
    case 'STALE_REVISION':
      return refusal('StaleRevision', { expected: expectedRevision ?? '', actual: actual ?? '' }, ['expectedRevision'], 'The level has changed since you read it: read it again.');
    case 'INSUFFICIENT_STOCK':
    case 'QUANTITY_EXCEEDED':
      return refusal('InsufficientStock', { sku, requested: quantity, available: actual ?? '0' }, ['quantity'], message);
    default:
      return null;
  }
}
