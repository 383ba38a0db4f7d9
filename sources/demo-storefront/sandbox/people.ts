/** What the shop's own people do at their screens, past the API: paths under `/demo/`, with a token of their own. */
import { z } from 'zod';
import { sendPurchase } from './purchases.ts';
import { Problem } from './problems.ts';
import { depotId, itemId, move } from './stock.ts';
import { integer, type Store, text } from './store.ts';

const Move = z.object({ sku: z.string(), depot: z.string(), pieces: z.number().int() });
const Send = z.object({ code: z.string() });
const Rename = z.object({ code: z.string(), name: z.string().min(1) });

export const PEOPLE: Readonly<Record<string, (store: Store, body: unknown) => object>> = {
  '/demo/move'(store, body) {
    const { sku, depot, pieces } = Move.parse(body);
    move(store, itemId(store, sku), depotId(store, depot), { pieces });
    store.emit('STOCK', [sku]);
    return {};
  },
  '/demo/send': (store, body) => sendPurchase(store, Send.parse(body).code),
  '/demo/rename'(store, body) {
    const { code, name } = Rename.parse(body);
    const entry = store.get('SELECT id, code FROM entry WHERE code = ? OR id = (SELECT entry_id FROM item WHERE sku = ?)', code, code);
    if (!entry) throw new Problem('UnknownItem', `there is no ${code}`);
    store.run('UPDATE entry SET name = ? WHERE id = ?', name, integer(entry, 'id'));
    store.emit('ENTRY', [text(entry, 'code')]);
    store.emit('ITEM', store.all('SELECT sku FROM item WHERE entry_id = ? ORDER BY sku', integer(entry, 'id')).map((row) => text(row, 'sku')));
    return {};
  },
};
