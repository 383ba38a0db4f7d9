/** `catalog.graphql`. */
import { priceKey } from '../loaders/selection.ts';
import type { LevelView } from '../loaders/views.ts';
import type { Resolvers } from './generated.ts';
import { connection } from './page.ts';
import { payloadOf } from './payload.ts';
import { checkKeys, knownCustomer } from './refuse.ts';

const NO_LEVELS: LevelView[] = [];

export const catalog: Resolvers = {
  Query: {
    async product(_, { sku }, context, info) {
      const root = String(info.path.key);
      const [product] = await knownCustomer(context.rooms.catalog.products(checkKeys('sku', [sku]), context.plan.products(root), context, root));
      return product ?? null;
    },
    async variant(_, { sku }, context, info) {
      const root = String(info.path.key);
      const [variant] = await knownCustomer(context.rooms.catalog.variants(checkKeys('sku', [sku]), context.plan.variants(root), context, root));
      return variant ?? null;
    },
    variants(_, { skus }, context, info) {
      const root = String(info.path.key);
      return knownCustomer(context.rooms.catalog.variants(checkKeys('skus', skus), context.plan.variants(root), context, root));
    },
    products(_, { first, after, filter }, context, info) {
      const root = String(info.path.key);
      const wanted = {
        ...(filter?.category == null ? {} : { category: filter.category }),
        ...(filter?.title == null ? {} : { title: filter.title }),
        ...(filter?.skus == null ? {} : { skus: checkKeys('filter.skus', filter.skus) }),
      };
      return connection(context.rooms.pageCursors, `products ${JSON.stringify(wanted)}`, { first: first ?? 20, after: after ?? null }, (count, place) =>
        knownCustomer(context.rooms.catalog.productPage(count, place, wanted, context.plan.products(root), context, root)));
    },
  },
  Mutation: {
    async updateProduct(_, { input, waitFor }, context, info) {
      const outcome = await context.rooms.workflows.write('updateProduct', context.caller, input, waitFor ?? 'RECORD', context.signal);
      const root = String(info.path.key);
      const [product] = outcome.state ? await context.rooms.catalog.products([input.sku], context.plan.products(root), context, root) : [];
      return { ...(await payloadOf(outcome, context)), product: product ?? null };
    },
  },
  ProductVariant: {
    price: (variant, { customerId, companyLocationId, channel, currency, quantity }) =>
      variant.prices?.get(priceKey({ customerId: customerId ?? null, companyLocationId: companyLocationId ?? null, channel: channel ?? null, currency: currency ?? null, quantity: quantity ?? '1', at: null })) ?? null,
    inventory: (variant, { locations }) => {
      const levels = variant.levels ?? NO_LEVELS;
      return locations ? levels.filter((level) => locations.includes(level.location.code)) : levels;
    },
  },
};
