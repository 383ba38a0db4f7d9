/** `upsertCustomer`: in the record, then in every storefront. */
import { z } from 'zod';
import type { CustomerRecord, CustomerToUpsert, Receipt } from '../../sources/source.ts';
import { customerKey } from '../events/entry.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import { fannedOut } from './fan-out.ts';
import { CUSTOMER } from './find-customer.ts';
import { addresses, email, name, optional, text } from './input-rules.ts';

const upsertCustomerInput = z.object({
  idempotencyKey: name,
  email: email.transform((address) => address.toLowerCase()),
  firstName: optional(text),
  lastName: optional(text),
  phone: optional(text),
  addresses: optional(addresses),
});
type UpsertCustomerInput = z.output<typeof upsertCustomerInput>;

export const upsertCustomer = fannedOut({
  kind: 'upsertCustomer',
  input: upsertCustomerInput,
  plan: z.object({}),
  check: () => [],
  subject: () => null,
  // an e-mail need not be unique in the record: two writers at once would make two customers
  keys: ({ email: address }) => [`customer:${customerKey(address)}`],
  decide: async () => ({ plan: {}, subject: null }),
  record: {
    write: ({ writes }) => writes.upsertCustomer,
    command: async ({ operation: { input } }) => toUpsert(input, null),
    refusedBy: () => null,
    async confirmed(trx, { operation: { id, input }, target }, receipt: Receipt<CustomerRecord>) {
      await identify(trx, CUSTOMER, target.name, [{ externalId: receipt.externalId, key: input.email }]);
      return [{ source: target.name, type: 'customer', key: customerKey(input.email), version: null, state: null, operationId: id }];
    },
  },
  replica: {
    action: 'upsertCustomer',
    write: ({ writes }) => writes.upsertCustomer,
    command: async ({ operation: { input } }, { state }) => toUpsert(input, isCustomerRecord(state) ? state.code : null),
    async confirmed(trx, { operation: { id, input }, target }, receipt: Receipt<CustomerRecord>, record) {
      await linkReference(trx, { type: CUSTOMER, known: { source: record.source, externalId: record.externalId ?? '' }, source: target.name, externalId: receipt.externalId, key: input.email });
      return [{ source: target.name, type: 'customer', key: customerKey(input.email), version: null, state: null, operationId: id }];
    },
  },
});

const toUpsert = ({ email: address, firstName, lastName, phone, addresses: all }: UpsertCustomerInput, code: string | null): CustomerToUpsert => ({ email: address, firstName, lastName, phone, addresses: all, code });

/** True for a customer as a source gave it, read back from the store. */
export const isCustomerRecord = (value: unknown): value is CustomerRecord =>
  typeof value === 'object' && value !== null && 'externalId' in value && typeof value.externalId === 'string' && 'addresses' in value && Array.isArray(value.addresses);
