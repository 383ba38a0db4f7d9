/** Prices: a published one of the shopper's group, else a published one for everybody; else the first rule of the shopper's group that fits department and pieces gives the factor on the list price; whole cents ending in 0 or 5. */
import type { z } from 'zod';
import type { PublishQuote, QuoteInput } from './inputs.ts';
import { Problem } from './problems.ts';
import { itemId, versionOf } from './stock.ts';
import { integer, type Store, text } from './store.ts';

export const CURRENCY = 'EUR';
const PUBLIC_GROUP = 'retail';
const FACTOR_SCALE = 100;
const STEP_CENTS = 5;

export interface Quote { readonly netCents: number; readonly currency: string; readonly group: string; readonly fromPieces: number }

/** The group as the shop writes it. */
export function mustBeGroup(store: Store, name: string): string {
  const group = name.toLowerCase();
  if (!store.get('SELECT 1 FROM price_rule WHERE price_group = ?', group)) throw new Problem('UnknownGroup', `there is no group ${name}`, { group: name });
  return group;
}

/**
 * Answers the price of one item after another under the same circumstances; null: there is none.
 * @param itemIds JSON of the items that will be asked for
 */
export function quoteFinder(store: Store, { shopperId, currency, pieces }: QuoteInput, itemIds: string): (itemId: number, department: string, listCents: number) => Quote | null {
  const group = shopperId === null ? PUBLIC_GROUP : store.get('SELECT price_group FROM shopper WHERE id = ?', Number(shopperId))?.['price_group'];
  if (typeof group !== 'string' || (currency !== null && currency !== CURRENCY)) return () => null;
  const rules = store.all('SELECT department, from_pieces, factor FROM price_rule WHERE price_group = ? ORDER BY position', group)
    .map((row) => ({ department: text(row, 'department'), from: integer(row, 'from_pieces'), factor: integer(row, 'factor') }));
  // The last one of an item stays: its own group before everybody, the largest quantity before smaller ones.
  const published = new Map(store.all(`SELECT q.* FROM json_each(?) k JOIN published_quote q ON q.item_id = k.value WHERE q.price_group IN ('', ?) AND q.from_pieces <= ? ORDER BY q.price_group <> '', q.from_pieces`, itemIds, group, pieces)
    .map((row): [number, Quote] => [integer(row, 'item_id'), { netCents: integer(row, 'net_cents'), currency: CURRENCY, group: text(row, 'price_group'), fromPieces: integer(row, 'from_pieces') }]));
  return (itemId, department, listCents) => {
    const own = published.get(itemId);
    if (own) return own;
    const rule = rules.find((r) => (r.department === '' || r.department === department) && pieces >= r.from);
    if (!rule) return null;
    const steps = Math.ceil((listCents * rule.factor) / (FACTOR_SCALE * STEP_CENTS));
    return { netCents: steps * STEP_CENTS, currency: CURRENCY, group, fromPieces: rule.from || 1 };
  };
}

/** Compared and set in one transaction: an older version never overwrites a newer one. */
export function publishQuote(store: Store, { input }: z.infer<typeof PublishQuote>): object {
  const [major, minor] = versionOf(input.version);
  const item = itemId(store, input.sku);
  const group = input.group === null ? '' : mustBeGroup(store, input.group);
  if (input.currency !== CURRENCY || input.netCents < 0 || input.fromPieces <= 0) throw new Problem('BadInput', `a price is in ${CURRENCY}, not below zero, and from one piece on`, { about: input.sku });
  const place = [item, group, input.fromPieces] as const;
  const newer = store.get('SELECT 1 AS newer FROM published_quote WHERE item_id = ? AND price_group = ? AND from_pieces = ? AND (version_major, version_minor) > (?, ?)', ...place, major, minor);
  if (newer) return { __typename: 'Publication', applied: false };
  const same = store.get('SELECT 1 AS same FROM published_quote WHERE item_id = ? AND price_group = ? AND from_pieces = ? AND net_cents = ?', ...place, input.netCents);
  store.run('INSERT OR REPLACE INTO published_quote (item_id, price_group, from_pieces, net_cents, version_major, version_minor) VALUES (?, ?, ?, ?, ?, ?)', ...place, input.netCents, major, minor);
  if (!same) store.emit('QUOTE', [input.sku]);
  return { __typename: 'Publication', applied: true };
}
