/** `upsertCompany`: in the record, then in every storefront that knows companies. */
import { z } from 'zod';
import type { CompanyRecord, CompanyToUpsert, Receipt, SourceError } from '../../sources/source.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import { fannedOut, type Facts } from './fan-out.ts';
import { addresses, email, name, optional, text } from './input-rules.ts';
import { refusal, type Refusal } from './refusals.ts';

/** Type of a company's cross-references. */
export const COMPANY = 'Company';

const upsertCompanyInput = z.object({
  idempotencyKey: name,
  code: name,
  name,
  taxNumber: optional(name),
  email: optional(email),
  phone: optional(text),
  priceList: optional(name),
  paymentTerm: optional(name),
  addresses: optional(addresses),
});
type UpsertCompanyInput = z.output<typeof upsertCompanyInput>;

export const upsertCompany = fannedOut({
  kind: 'upsertCompany',
  input: upsertCompanyInput,
  plan: z.object({}),
  check: () => [],
  subject: () => null,
  keys: ({ code }: UpsertCompanyInput) => [`company:${code}`],
  decide: async () => ({ plan: {}, subject: null }),
  record: {
    write: ({ writes }) => writes.upsertCompany,
    command: async (facts) => toUpsert(facts),
    refusedBy,
    async confirmed(trx, { operation: { id, input }, target }, receipt: Receipt<CompanyRecord>) {
      await identify(trx, COMPANY, target.name, [{ externalId: receipt.externalId, key: input.code }]);
      return [{ source: target.name, type: 'customer', key: '*', version: null, state: null, operationId: id }];
    },
  },
  replica: {
    action: 'upsertCompany',
    write: ({ writes }) => writes.upsertCompany,
    command: async (facts) => toUpsert(facts),
    async confirmed(trx, { operation: { input }, target }, receipt: Receipt<CompanyRecord>, record) {
      await linkReference(trx, { type: COMPANY, known: { source: record.source, externalId: record.externalId ?? '' }, source: target.name, externalId: receipt.externalId, key: input.code });
      return [];
    },
  },
});

const toUpsert = ({ operation: { input: { idempotencyKey: _, ...company } } }: Facts<UpsertCompanyInput, object>): CompanyToUpsert => company;

function refusedBy({ code, message }: SourceError, { operation: { input } }: Facts<UpsertCompanyInput, object>): Refusal | null {
  return code === 'UNKNOWN_PRICE_LIST' ? refusal('UnknownPriceList', { priceList: input.priceList ?? '' }, ['priceList'], message) : null;
}

/** True for a company as a source gave it, read back from the store. */
export const isCompanyRecord = (value: unknown): value is CompanyRecord => typeof value === 'object' && value !== null && 'externalId' in value && typeof value.externalId === 'string' && 'code' in value && 'name' in value;
