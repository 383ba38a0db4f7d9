/** What the ERP's own people do at their screens, past the API: paths under `/demo/`, with a token of their own. */
import { z } from 'zod';
import { articleId, move, warehouseId } from './stock.ts';
import { QUANTITY, scaled } from './numbers.ts';
import { shipByHand } from './deliveries.ts';
import { maintainProduct } from './maintenance.ts';
import type { Store } from './store.ts';

/** What stands before the number of an article that is no longer kept. */
const GONE = '†';

const Move = z.object({ ARTNR: z.string(), LAGER: z.string(), MENGE: z.string() });
const Ship = z.object({ IHRE_NR: z.string() });
const Article = z.object({ ARTNR: z.string() });
const Rename = z.object({ NR: z.string(), BEZ: z.string().min(1) });

export const PEOPLE: Readonly<Record<string, (store: Store, body: unknown) => object>> = {
  '/demo/buchung'(store, body) {
    const { ARTNR, LAGER, MENGE } = Move.parse(body);
    move(store, articleId(store, ARTNR), warehouseId(store, LAGER), { onHand: scaled(MENGE, QUANTITY) }, 'by hand');
    store.changed('BESTAND', [ARTNR]);
    return {};
  },
  '/demo/versand': (store, body) => shipByHand(store, Ship.parse(body).IHRE_NR),
  '/demo/loeschen'(store, body) {
    const { ARTNR } = Article.parse(body);
    store.run('UPDATE artikel SET artnr = ? WHERE id = ?', GONE + ARTNR, articleId(store, ARTNR));
    store.changed('ARTIKEL', [ARTNR]);
    return {};
  },
  '/demo/wiederherstellen'(store, body) {
    const { ARTNR } = Article.parse(body);
    store.run('UPDATE artikel SET artnr = ? WHERE id = ?', ARTNR, articleId(store, GONE + ARTNR));
    store.changed('ARTIKEL', [ARTNR]);
    return {};
  },
  '/demo/umbenennen': (store, body) => maintainProduct(store, Rename.parse(body)),
};
