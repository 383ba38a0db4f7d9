/** Prices: the first rule of the shopper's group that fits department and pieces gives the factor on the list price; whole cents ending in 0 or 5. */
import type { QuoteInput } from './inputs.ts';
import { integer, type Store, text } from './store.ts';

export const CURRENCY = 'EUR';
const PUBLIC_GROUP = 'retail';
const FACTOR_SCALE = 100;
const STEP_CENTS = 5;

export interface Quote { readonly netCents: number; readonly currency: string; readonly group: string; readonly fromPieces: number }

/** Answers the price of one item after another under the same circumstances; null: there is none. */
export function quoteFinder(store: Store, { shopperId, currency, pieces }: QuoteInput): (department: string, listCents: number) => Quote | null {
  const group = shopperId === null ? PUBLIC_GROUP : store.get('SELECT price_group FROM shopper WHERE id = ?', Number(shopperId))?.['price_group'];
  if (typeof group !== 'string' || (currency !== null && currency !== CURRENCY)) return () => null;
  const rules = store.all('SELECT department, from_pieces, factor FROM price_rule WHERE price_group = ? ORDER BY position', group)
    .map((row) => ({ department: text(row, 'department'), from: integer(row, 'from_pieces'), factor: integer(row, 'factor') }));
  return (department, listCents) => {
    const rule = rules.find((r) => (r.department === '' || r.department === department) && pieces >= r.from);
    if (!rule) return null;
    const steps = Math.ceil((listCents * rule.factor) / (FACTOR_SCALE * STEP_CENTS));
    return { netCents: steps * STEP_CENTS, currency: CURRENCY, group, fromPieces: rule.from || 1 };
  };
}
