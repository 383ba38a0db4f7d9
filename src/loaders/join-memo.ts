/**
 * Remembers what `joinVariant` made of the same parts, so that pages out of the cache are not joined again and again.
 * A view is kept with the first of its parts and goes with it.
 */
import { joinVariant } from './join.ts';
import type { CachedPart } from './entity-cache.ts';
import { priceKey, type VariantSelection } from './selection.ts';
import type { SourceAnswer } from './variants.ts';
import type { LocationView, VariantView } from './views.ts';

interface Joined {
  readonly selection: VariantSelection;
  readonly places: ReadonlyMap<string, LocationView>;
  /** In the order of `partsAt`. */
  readonly parts: readonly (CachedPart | undefined)[];
  readonly view: VariantView | null;
}

export type JoinVariants = (skus: readonly string[], answers: readonly SourceAnswer[], selection: VariantSelection, keyOwner: string, places: ReadonlyMap<string, LocationView>, promised: ReadonlyMap<string, ReadonlyMap<string, string>>) => (VariantView | null)[];

const UNWRITTEN = Buffer.alloc(0);

export function createJoin(): JoinVariants {
  const kept = new WeakMap<CachedPart, Joined>();
  return (skus, answers, selection, keyOwner, places, promised) => {
    // what was just read is new by definition, and what failed may be whole next time
    const worthwhile = answers.every(({ live, failure }) => !live && failure === null);
    const priceKeys = selection.prices.map(priceKey);
    const join = (sku: string, position: number): VariantView | null => joinVariant(sku, position, answers, selection, priceKeys, keyOwner, places, promised.get(sku));
    if (!worthwhile) return skus.map(join);
    return skus.map((sku, position) => {
      const parts = partsAt(answers, position);
      const [first] = parts;
      if (!first || promised.has(sku)) return join(sku, position);
      const known = kept.get(first);
      if (known && known.selection === selection && known.places === places && equal(known.parts, parts)) return known.view;
      const view = join(sku, position);
      if (view) view.shown = { by: null, text: UNWRITTEN };
      kept.set(first, { selection, places, parts, view });
      return view;
    });
  };
}

function partsAt(answers: readonly SourceAnswer[], position: number): (CachedPart | undefined)[] {
  const parts: (CachedPart | undefined)[] = [];
  for (const { content, inventory, prices } of answers) {
    if (content.length > 0) parts.push(content[position]);
    if (inventory.length > 0) parts.push(inventory[position]);
    for (const row of prices) parts.push(row[position]);
  }
  return parts;
}

const equal = (a: readonly (CachedPart | undefined)[], b: readonly (CachedPart | undefined)[]): boolean => a.length === b.length && a.every((part, i) => part === b[i]);
