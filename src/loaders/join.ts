/** Joins the parts that different sources gave of one record into the object that the schema shows. */
import type { ProductRecord, VariantRecord } from '../../sources/source.ts';
import type { CachedPart } from './entity-cache.ts';
import { instantText } from './instant-text.ts';
import type { VariantSelection } from './selection.ts';
import type { SourceAnswer } from './variants.ts';
import { levelView, priceView, type LevelView, type LocationView, type PriceView, type ProductView, type VariantView } from './views.ts';

/**
 * One variant out of what every source said of it; null when it is unknown or a required field cannot be given.
 * @param priceKeys of `selection.prices`
 */
export function joinVariant(sku: string, position: number, answers: readonly SourceAnswer[], selection: VariantSelection, priceKeys: readonly string[], keyOwner: string, places: ReadonlyMap<string, LocationView>, promised: ReadonlyMap<string, string> | undefined): VariantView | null {
  let known = false;
  let denied = false;
  const view: VariantView = { __typename: 'ProductVariant', sku, images: [] };
  if (selection.product) view.product = { __typename: 'Product', sku: '', images: [] };
  for (const { want, content, inventory, prices, failure } of answers) {
    let asked = false;
    let record: VariantRecord | null = null;
    const look = (part: CachedPart | undefined): void => {
      if (part === undefined) return;
      asked = true;
      record ??= part.record;
    };
    look(content[position]);
    look(inventory[position]);
    for (const row of prices) look(row[position]);
    if (record) known = true;
    if (want.source.name === keyOwner) {
      if (asked && record === null) denied = true;
      // a required field of this source cannot be given: the row is null, its reason is in the faults
      if (failure && content[position] === undefined && want.content && (want.content.fields.has('title') || want.content.product)) return null;
    }
    if (failure && !asked) known = known || want.source.name === keyOwner;
    if (want.content) copyContent(view, content[position]?.record ?? null, want.content.fields, want.content.product);
    if (want.inventory) view.levels = levels(sku, inventory[position], places, promised);
    if (want.prices) view.prices = new Map(priceKeys.map((key, i): [string, PriceView | null] => [key, priceOf(sku, prices[i]?.[position])]));
  }
  return denied || !known ? null : view;
}

function copyContent(view: VariantView, record: VariantRecord | null, fields: ReadonlySet<string>, product: ReadonlySet<string> | null): void {
  if (fields.has('gtin')) view.gtin = record?.gtin ?? null;
  if (fields.has('title') && record?.title !== undefined) view.title = record.title;
  if (fields.has('taxClass')) view.taxClass = record?.taxClass ?? null;
  if (fields.has('weightGrams')) view.weightGrams = record?.weightGrams ?? null;
  if (fields.has('images')) view.images = record?.images ?? [];
  if (product && view.product) {
    const from = record?.product ?? null;
    copyProduct(view.product, from, product);
    if (from && view.product.sku === '') view.product.sku = from.sku;
  }
}

export function copyProduct(view: ProductView, record: ProductRecord | null, fields: ReadonlySet<string>): void {
  if (fields.has('title') && record?.title !== undefined) view.title = record.title;
  if (fields.has('description')) view.description = record?.description ?? null;
  if (fields.has('slug')) view.slug = record?.slug ?? null;
  if (fields.has('images')) view.images = record?.images ?? [];
  if (fields.has('category')) view.category = record?.category ?? null;
  if (fields.has('brand')) view.brand = record?.brand ?? null;
}

function levels(sku: string, part: SourceAnswer['inventory'][number], places: ReadonlyMap<string, LocationView>, promised: ReadonlyMap<string, string> | undefined): LevelView[] {
  if (!part?.record?.inventory) return [];
  const asOf = instantText(part.asOf);
  const views: LevelView[] = [];
  for (const level of part.record.inventory) {
    const place = places.get(level.location);
    if (place) views.push(levelView(sku, level, place, promised?.get(level.location) ?? '0', asOf));
  }
  return views;
}

/** A price's part holds that price alone. */
function priceOf(sku: string, part: SourceAnswer['inventory'][number]): PriceView | null {
  const price = part?.record?.prices?.[0];
  return price ? priceView(sku, price) : null;
}
