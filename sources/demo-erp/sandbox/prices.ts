/** The price engine: the first rule of the customer's list that fits category and quantity gives the factor on the list price. */
import type { Preis, PreisFrage } from '../wire.ts';
import { comma, QUANTITY, scaled, UNIT_PRICE } from './numbers.ts';
import { integer, type Store, text } from './store.ts';

export const CURRENCY = 'EUR';
const PUBLIC_LIST = 'RETAIL';
const ONE = 1_000;

/** Answers the price of one article after another under the same circumstances; null: there is none. */
export function priceFinder(store: Store, question: PreisFrage): (category: string, listPrice: number) => Preis | null {
  const quantity = scaled(question.MENGE, QUANTITY);
  const list = question.KUNR === '' ? PUBLIC_LIST : store.get('SELECT liste FROM kunde WHERE kunr = ?', question.KUNR)?.['liste'];
  if (typeof list !== 'string' || (question.WAEHR !== '' && question.WAEHR !== CURRENCY)) return () => null;
  const rules = store.all('SELECT wgr, abmenge, faktor FROM preisregel WHERE liste = ? ORDER BY pos', list).map((row) => ({ category: text(row, 'wgr'), from: integer(row, 'abmenge'), factor: integer(row, 'faktor') }));
  return (category, listPrice) => {
    const rule = rules.find((r) => (r.category === '' || r.category === category) && quantity >= r.from);
    if (!rule) return null;
    return { PREIS: comma(listPrice * rule.factor, UNIT_PRICE), WAEHR: CURRENCY, LISTE: list, ABMENGE: comma(rule.from || ONE, QUANTITY), VON: '', BIS: '' };
  };
}
