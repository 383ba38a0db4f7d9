/** What the ERP's own people do at their screens, past the API: paths under `/demo/`, with a token of their own. */
import { z } from 'zod';
import { articleId, move, warehouseId } from './stock.ts';
import { QUANTITY, scaled } from './numbers.ts';
import { shipOrder } from './orders.ts';
import { Refusal } from './refusal.ts';
import { integer, type Store, text } from './store.ts';

const Move = z.object({ ARTNR: z.string(), LAGER: z.string(), MENGE: z.string() });
const Ship = z.object({ IHRE_NR: z.string() });
const Rename = z.object({ NR: z.string(), BEZ: z.string().min(1) });

export const PEOPLE: Readonly<Record<string, (store: Store, body: unknown) => object>> = {
  '/demo/buchung'(store, body) {
    const { ARTNR, LAGER, MENGE } = Move.parse(body);
    move(store, articleId(store, ARTNR), warehouseId(store, LAGER), { onHand: scaled(MENGE, QUANTITY) }, 'by hand');
    store.changed('BESTAND', [ARTNR]);
    return {};
  },
  '/demo/versand': (store, body) => shipOrder(store, Ship.parse(body).IHRE_NR),
  '/demo/umbenennen'(store, body) {
    const { NR, BEZ } = Rename.parse(body);
    const product = store.get('SELECT id, stnr, bez FROM stamm WHERE stnr = ? OR id = (SELECT stamm_id FROM artikel WHERE artnr = ?)', NR, NR);
    if (!product) throw new Refusal('ARTIKEL', 'unknown product', NR);
    const id = integer(product, 'id');
    store.run('UPDATE artikel SET bez = ? || substr(bez, ?) WHERE stamm_id = ?', BEZ, text(product, 'bez').length + 1, id);
    store.run('UPDATE stamm SET bez = ? WHERE id = ?', BEZ, id);
    store.changed('STAMM', [text(product, 'stnr')]);
    store.changed('ARTIKEL', store.all('SELECT artnr FROM artikel WHERE stamm_id = ? ORDER BY artnr', id).map((row) => text(row, 'artnr')));
    return {};
  },
};
