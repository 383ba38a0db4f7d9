/** `prices.graphql`. */
import { priceKey } from '../loaders/selection.ts';
import { priceView } from '../loaders/views.ts';
import { decimal } from '../../sources/values.ts';
import type { Resolvers } from './generated.ts';
import { batchPayload, payloadOf } from './payload.ts';
import { badInput, checkKeys, knownCustomer } from './refuse.ts';

export const prices: Resolvers = {
  Query: {
    async prices(_, { skus, customerId, companyLocationId, channel, currency, quantity, at }, context, info) {
      const root = String(info.path.key);
      const amount = quantity ?? '1';
      if (decimal(amount).lte(0)) throw badInput(`quantity: ${amount} given, expected more than 0`);
      const wanted = { customerId: customerId ?? null, companyLocationId: companyLocationId ?? null, channel: channel ?? null, currency: currency ?? null, quantity: amount, at: at ?? null };
      const variants = await knownCustomer(context.rooms.catalog.variants(checkKeys('skus', skus), { fields: new Set(), product: null, inventory: null, prices: [wanted] }, context, root));
      return variants.map((variant) => variant?.prices?.get(priceKey(wanted)) ?? null);
    },
  },
  Mutation: {
    async setPrice(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('setPrice', context.caller, input, waitFor ?? 'RECORD', context.signal);
      return { ...(await payloadOf(outcome, context)), price: outcome.state ? priceView(input.sku, outcome.state) : null };
    },
    async setPrices(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.writeMany('setPrice', context.caller, input, waitFor ?? 'RECORD', context.signal);
      return batchPayload(outcome, context, async (state, index) => ({ price: state && priceView(input.rows[index]?.sku ?? '', state) }));
    },
  },
};
