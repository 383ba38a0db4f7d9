/** The price engine: the article's own price in the customer's list, else its price for everybody, else the first rule of the list that fits category and quantity gives the factor on the list price. */
import type { Preis, PreisFrage } from '../wire.ts';
import { comma, QUANTITY, scaled, UNIT_PRICE } from './numbers.ts';
import { Refusal } from './refusal.ts';
import { integer, type Store, text } from './store.ts';

export const CURRENCY = 'EUR';
const PUBLIC_LIST = 'RETAIL';
const ONE = 1_000;

export function mustBeList(store: Store, list: string): void {
  if (!store.get('SELECT 1 FROM preisregel WHERE liste = ?', list)) throw new Refusal('LISTE', 'unknown price list', list);
}

/**
 * Answers the price of one article after another under the same circumstances; null: there is none.
 * @param articleIds JSON of the articles that will be asked for
 */
export function priceFinder(store: Store, question: PreisFrage, articleIds: string): (articleId: number, category: string, listPrice: number) => Preis | null {
  const quantity = scaled(question.MENGE, QUANTITY);
  const list = question.KUNR === '' ? PUBLIC_LIST : store.get('SELECT liste FROM kunde WHERE kunr = ?', question.KUNR)?.['liste'];
  if (typeof list !== 'string' || (question.WAEHR !== '' && question.WAEHR !== CURRENCY)) return () => null;
  const rules = store.all('SELECT wgr, abmenge, faktor FROM preisregel WHERE liste = ? ORDER BY pos', list).map((row) => ({ category: text(row, 'wgr'), from: integer(row, 'abmenge'), factor: integer(row, 'faktor') }));
  // The last one of an article stays: its own list before everybody's, the largest quantity before smaller ones.
  const fixed = new Map(store.all(`SELECT f.* FROM json_each(?) k JOIN festpreis f ON f.artikel_id = k.value WHERE f.liste IN ('', ?) AND f.abmenge <= ? ORDER BY f.liste <> '', f.abmenge`, articleIds, list, quantity).map((row) => [integer(row, 'artikel_id'), row]));
  return (articleId, category, listPrice) => {
    const own = fixed.get(articleId);
    if (own) return { PREIS: comma(integer(own, 'preis'), UNIT_PRICE), WAEHR: CURRENCY, LISTE: text(own, 'liste'), ABMENGE: comma(integer(own, 'abmenge'), QUANTITY), VON: '', BIS: '' };
    const rule = rules.find((r) => (r.category === '' || r.category === category) && quantity >= r.from);
    if (!rule) return null;
    return { PREIS: comma(listPrice * rule.factor, UNIT_PRICE), WAEHR: CURRENCY, LISTE: list, ABMENGE: comma(rule.from || ONE, QUANTITY), VON: '', BIS: '' };
  };
}
