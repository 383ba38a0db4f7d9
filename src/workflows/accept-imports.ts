/** Orders that a storefront's feed names, as operations: one for each order, by the unique key (storefront, number), whoever sees it how often. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { hashState } from '../events/merge.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { acceptOperations } from '../store/queries/accept-operations.ts';
import { findOrderOrigins } from '../store/queries/find-order-origins.ts';
import type { Database } from '../store/schema.ts';
import { importOrder } from './import-order.ts';
import { importOrderInput } from './import-order-input.ts';
import { toAsker } from './verb.ts';

/** Our own orders have their origin before they are sent anywhere, so none of them can come back as a stranger. */
export async function acceptImports(trx: Transaction<Database>, { name, channels }: RegisteredSource, numbers: readonly string[]): Promise<string[]> {
  const origins = await findOrderOrigins(trx, numbers);
  const isKnown = (number: string): boolean => {
    const known = origins.get(number);
    return known !== undefined && (known.origin === name || (known.origin === 'GATEWAY' && channels.includes(known.channel)));
  };
  const inputs = numbers.filter((number) => !isKnown(number)).flatMap((number) => importOrderInput.safeParse({ idempotencyKey: number, source: name, number, onlyNew: true }).data ?? []);
  if (inputs.length === 0) return [];
  const caller = { id: `import:${name}`, scopes: new Set(['orders:write']), customerId: null, expiresAt: null };
  const operations = inputs.map((input) => ({ id: randomUUID(), idempotencyKey: input.idempotencyKey, input: { asker: toAsker(caller), input }, subject: input.number, keys: importOrder.keys(input) }));
  await acceptOperations(trx, { kind: importOrder.kind, caller: caller.id, inputHash: hashState('feed'), owner: null, operations });
  return operations.flatMap(({ keys }) => keys);
}
