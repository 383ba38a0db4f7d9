/** Where an order leaves from: one location delivers all of it. */
import Big from 'big.js';
import type { InventoryRecord } from '../../sources/source.ts';
import { plain } from '../../sources/values.ts';
import type { ChannelStock } from '../registry/registry.ts';
import type { Counting } from './demand.ts';
import { sellable } from './sellable.ts';

/** Available pieces by SKU, at the best location, where they are too few; `location: null` when there is none at all. */
export type Choice = { readonly location: string; readonly shortfalls: null } | { readonly location: null; readonly shortfalls: ReadonlyMap<string, string> };

/**
 * The first location (in the record's order) that has every SKU. `available = onHand − committed − unavailable − demand`.
 * A channel may sell less of it. Without one, the one that lacks the fewest SKUs, and of those has the most pieces, is the one whose shortfalls are named.
 */
export function chooseLocation(wanted: ReadonlyMap<string, Big>, levels: ReadonlyMap<string, readonly InventoryRecord[]>, demand: readonly Pick<Counting, 'sku' | 'location' | 'quantity'>[], channel?: ChannelStock): Choice {
  const locations = [...new Set([...wanted.keys()].flatMap((sku) => (levels.get(sku) ?? []).map(({ location }) => location)))];
  const available = (sku: string, location: string): Big => {
    const level = levels.get(sku)?.find((candidate) => candidate.location === location);
    if (!level) return new Big(0);
    const promised = demand.filter((row) => row.sku === sku && row.location === location).reduce((total, { quantity }) => total.plus(quantity), new Big(0));
    const free = new Big(level.onHand).minus(level.committed).minus(level.unavailable).minus(promised);
    return channel ? sellable(free, channel) : free;
  };
  let best: { readonly shortfalls: ReadonlyMap<string, string>; readonly pieces: Big } | null = null;
  for (const location of locations) {
    const shortfalls = new Map<string, string>();
    for (const [sku, quantity] of wanted) {
      const there = available(sku, location);
      if (there.lt(quantity)) shortfalls.set(sku, plain(there.lt(0) ? '0' : there));
    }
    if (shortfalls.size === 0) return { location, shortfalls: null };
    const pieces = [...shortfalls.values()].reduce((sum, there) => sum.plus(there), new Big(0));
    if (best === null || shortfalls.size < best.shortfalls.size || (shortfalls.size === best.shortfalls.size && pieces.gt(best.pieces))) best = { shortfalls, pieces };
  }
  return { location: null, shortfalls: best?.shortfalls ?? new Map([...wanted.keys()].map((sku) => [sku, '0'])) };
}

/** The same levels, with the location where pieces are held as the first. */
export function startingAt(held: string | null, levels: ReadonlyMap<string, readonly InventoryRecord[]>): ReadonlyMap<string, readonly InventoryRecord[]> {
  const rank = ({ location }: InventoryRecord): number => (location === held ? 0 : 1);
  return held === null ? levels : new Map([...levels].map(([sku, records]) => [sku, records.toSorted((a, b) => rank(a) - rank(b))]));
}

/** Whether a shortfall may come from pieces that are counted twice: a read of the record that begins now tells. */
export function mayBeCountedTwice(wanted: ReadonlyMap<string, Big>, levels: ReadonlyMap<string, readonly InventoryRecord[]>, demand: readonly Counting[], channel?: ChannelStock): boolean {
  const certain = demand.filter(({ ambiguous }) => !ambiguous);
  return certain.length < demand.length && chooseLocation(wanted, levels, certain, channel).shortfalls === null;
}
