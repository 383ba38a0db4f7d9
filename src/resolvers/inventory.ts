/** `inventory.graphql`. */
import Big from 'big.js';
import { visibilityKey } from '../access/caller.ts';
import { parseInventoryKey } from '../events/index.ts';
import { sellable } from '../inventory/sellable.ts';
import { levelView, type LevelView } from '../loaders/views.ts';
import type { InventoryRecord } from '../../sources/source.ts';
import type { VariantSelection } from '../loaders/selection.ts';
import type { ChannelStock } from '../registry/registry.ts';
import type { Outcome } from '../workflows/index.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './generated.ts';
import { batchPayload, payloadOf } from './payload.ts';
import { badInput, checkKeys } from './refuse.ts';
import { eventStream } from './stream.ts';

/** Locations named in one request. */
const MAX_LOCATIONS = 100;

export const inventory: Resolvers = {
  Query: {
    locations: (_, __, { rooms }) => rooms.locations.all(),
    async inventoryLevels(_, { skus, locations }, context, info) {
      const root = String(info.path.key);
      const wanted = locations ? new Set(checkKeys('locations', locations, MAX_LOCATIONS)) : null;
      const variants = await context.rooms.catalog.variants(checkKeys('skus', skus), context.plan.variants(root), context, root);
      return variants.flatMap((variant) => variant?.levels ?? []).filter((level) => !wanted || wanted.has(level.location.code));
    },
    async availability(_, { skus, channel }, context, info) {
      const { registry, catalog } = context.rooms;
      if (!registry.channel(channel)) throw badInput(`channel: no storefront serves ${JSON.stringify(channel)}`);
      const variants = await catalog.variants(checkKeys('skus', skus), LEVELS_ALONE, context, String(info.path.key));
      return variants.flatMap((variant) => (variant ? [{ sku: variant.sku, channel, ...best(variant.levels ?? [], registry.stockOf(channel)) }] : []));
    },
  },
  Mutation: {
    async adjustInventory(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('adjustInventory', context.caller, input, waitFor ?? 'RECORD', context.signal);
      return levelsPayload(outcome, input.sku, outcome.state ? [outcome.state] : [], context);
    },
    async adjustInventories(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.writeMany('adjustInventory', context.caller, input, waitFor ?? 'RECORD', context.signal);
      return batchPayload(outcome, context, async (state, index) => ({ level: state && (await showLevel(input.rows[index]?.sku ?? '', state, context)) }));
    },
    async transferInventory(_, { input, waitFor }, context) {
      const outcome = await context.rooms.workflows.write('transferInventory', context.caller, input, waitFor ?? 'RECORD', context.signal);
      return levelsPayload(outcome, input.sku, outcome.state ?? [], context);
    },
  },
  Subscription: {
    inventoryChanged: {
      subscribe(_, { skus, locations, after }, context) {
        const { rooms } = context;
        const ofSku = skus ? new Set(checkKeys('skus', skus)) : null;
        const ofLocation = locations ? new Set(checkKeys('locations', locations, MAX_LOCATIONS)) : null;
        const matches = (sku: string, location: string): boolean => (!ofSku || ofSku.has(sku)) && (!ofLocation || ofLocation.has(location));
        const open = () => rooms.events.subscribe({
          type: 'inventory',
          matches: ({ key }) => {
            const parsed = parseInventoryKey(key);
            return parsed === null || ((!ofSku || ofSku.has(parsed.sku)) && (parsed.location === null || !ofLocation || ofLocation.has(parsed.location)));
          },
          snapshot: () => rooms.levels.snapshot(skus ?? null, matches),
          after: after ?? null,
          binding: { operation: 'inventoryChanged', arguments: { skus: skus ?? null, locations: locations ?? null }, visibility: visibilityKey(context.caller) },
          signal: context.signal,
        });
        return eventStream(open, async ({ kind, cursor, occurredAt, state }) =>
          matches(state.sku, state.location) ? { kind, cursor, occurredAt, level: await showLevel(state.sku, state, context, occurredAt) } : null);
      },
      resolve: (event: unknown) => event as never,
    },
  },
};

/** What `availability` is made from, whatever is selected of it. */
const LEVELS_ALONE: VariantSelection = { fields: new Set(), product: null, inventory: new Set(['available']), prices: [] };

/** One location delivers the whole order. */
function best(levels: readonly LevelView[], channel: ChannelStock): { readonly available: string; readonly asOf: string } {
  const most = levels.reduce((found, { available }) => {
    const here = sellable(new Big(available), channel);
    return here.gt(found) ? here : found;
  }, new Big(0));
  return { available: most.toFixed(), asOf: levels[0]?.asOf ?? new Date().toISOString() };
}

async function levelsPayload(outcome: Outcome, sku: string, records: readonly InventoryRecord[], context: RequestContext) {
  const levels = await Promise.all(records.map((record) => showLevel(sku, record, context)));
  return { ...(await payloadOf(outcome, context)), level: levels[0] ?? null, levels };
}

/** A level with what is promised of it. */
async function showLevel(sku: string, record: InventoryRecord, { rooms }: RequestContext, asOf: string = new Date().toISOString()): Promise<LevelView> {
  const [places, promised] = await Promise.all([rooms.locations.byCode(), rooms.reserved.current()]);
  const place = places.get(record.location);
  if (!place) throw new Error(`location ${record.location} of a stock level is unknown`);
  return levelView(sku, record, place, promised.get(sku)?.get(record.location) ?? '0', asOf);
}
