/** `setPrice`: a net price, in the record, then in every storefront. */
import Big from 'big.js';
import { z } from 'zod';
import type { PriceRecord, PriceToSet, Receipt, SourceError } from '../../sources/source.ts';
import { isDecimal, plain } from '../../sources/values.ts';
import { checkDigits, inCurrency } from './amounts.ts';
import { fannedOut, type Facts } from './fan-out.ts';
import { name, optional } from './input-rules.ts';
import { isPieces } from './order-lines.ts';
import { refusal, type Refusal } from './refusals.ts';
import { targetsOf } from './targets.ts';

export const setPriceInput = z.object({
  idempotencyKey: name,
  sku: name,
  amount: z.string().refine((text) => isDecimal(text) && new Big(text).gte(0), 'is not a price'),
  currency: optional(z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code, e.g. EUR')),
  priceList: optional(name),
  minimumQuantity: z.string().nullish().transform((value) => value ?? '1'),
});
export type SetPriceInput = z.output<typeof setPriceInput>;

const plan = z.object({ amount: z.string(), currency: z.string() });
type SetPricePlan = z.output<typeof plan>;

export const setPrice = fannedOut({
  kind: 'setPrice',
  input: setPriceInput,
  plan,
  check: ({ sku, minimumQuantity }: SetPriceInput): Refusal[] => (isPieces(minimumQuantity) ? [] : [refusal('InvalidQuantity', { sku }, ['minimumQuantity'], `${sku} is sold in whole pieces, from 1 on.`)]),
  subject: ({ sku }) => sku,
  keys: ({ sku, priceList }) => [`price:${JSON.stringify([priceList, sku])}`],
  async decide({ registry }, { input: { sku, amount, currency } }) {
    const own = targetsOf(registry, 'setPrice').record.source.currency;
    if (currency !== null && currency !== own) return { refusals: [refusal('CurrencyMismatch', { expected: own }, ['currency'], `Prices are kept in ${own}.`)] };
    // one amount for all systems: what one of them could not hold would not add up
    const digits = checkDigits(amount, own, ['amount']);
    return digits ? { refusals: [digits] } : { plan: { amount: inCurrency(amount, own), currency: own }, subject: sku };
  },
  record: {
    write: ({ writes }) => writes.setPrice,
    command: async (facts) => toSet(facts),
    refusedBy,
    confirmed: async (_, { operation: { id, input }, target }, _receipt: Receipt<PriceRecord>) => [{ source: target.name, type: 'price', key: input.sku, version: null, state: null, operationId: id }],
  },
  replica: {
    action: 'publishPrice',
    write: ({ writes }) => writes.publishPrice,
    async command(facts, { source }) {
      const record = facts.work.registry.source(source);
      const { feed } = record.source;
      const version = feed ? (await record.run('head', (call) => feed.head(call))).cursor : `${facts.work.clock().getTime()}:0`;
      return { ...toSet(facts), version };
    },
    confirmed: async (_, { operation: { id, input }, target }) => [{ source: target.name, type: 'price', key: input.sku, version: null, state: null, operationId: id }],
  },
});

const toSet = ({ plan: decided, operation: { input } }: Facts<SetPriceInput, SetPricePlan>): PriceToSet => ({ sku: input.sku, priceList: input.priceList, minimumQuantity: plain(input.minimumQuantity), ...decided });

function refusedBy({ code }: SourceError, { operation: { input } }: Facts<SetPriceInput, SetPricePlan>): Refusal | null {
  if (code === 'UNKNOWN_SKU') return refusal('UnknownSku', { sku: input.sku }, ['sku'], `There is no SKU ${input.sku}.`);
  if (code === 'UNKNOWN_PRICE_LIST') return refusal('UnknownPriceList', { priceList: input.priceList ?? '' }, ['priceList'], `There is no price list ${input.priceList ?? ''}.`);
  return null;
}

/** True for a price as a source gave it, read back from the store. */
export const isPriceRecord = (value: unknown): value is PriceRecord =>
  typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'string' && 'currency' in value && 'minimumQuantity' in value;
