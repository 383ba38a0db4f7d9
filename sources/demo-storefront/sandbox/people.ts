/** What the shop's own people do at their screens, past the API: paths under `/demo/`, with a token of their own. */
import { z } from 'zod';
import { checkOut, Checkout } from './checkout.ts';
import { entryChanged, findEntry } from './entries.ts';
import { sendByHand } from './purchase-verbs.ts';
import { depotId, itemId, move } from './stock.ts';
import { integer, type Store } from './store.ts';

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
  '/demo/checkout': (store, body) => checkOut(store, Checkout.parse(body)),
  '/demo/send': (store, body) => sendByHand(store, Send.parse(body).code),
  '/demo/rename'(store, body) {
    const { code, name } = Rename.parse(body);
    const entry = findEntry(store, code);
    store.run('UPDATE entry SET name = ? WHERE id = ?', name, integer(entry, 'id'));
    entryChanged(store, entry);
    return {};
  },
};
