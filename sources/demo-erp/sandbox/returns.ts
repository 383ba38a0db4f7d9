/** Returns: announced, then back in a warehouse, in parts where need be. Nothing keeps the number of one unique. */
import type { AnswerOf, RequestOf } from '../operations.ts';
import { once } from './once.ts';
import { documentNumber } from './order-documents.ts';
import { articlesOf, documentOf, findOrder, linesOf, mustBe, orderChanged, spread } from './order-lines.ts';
import { Refusal } from './refusal.ts';
import { move, warehouseId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const announced = (store: Store, line: Row): number => Number(store.get('SELECT sum(menge) AS sum FROM retourpos WHERE zeile_id = ?', integer(line, 'id'))?.['sum'] ?? 0);

export function requestReturn(store: Store, request: RequestOf<'retoureAnlage'>): AnswerOf<'retoureAnlage'> {
  const order = findOrder(store, request);
  const id = integer(order, 'id');
  mustBe(order, 'TV', 'nothing is shipped that could come back');
  const parts = spread(store, linesOf(store, id), request.POS, (line) => integer(line, 'gelief') - announced(store, line));
  const document = store.run('INSERT INTO retoure (auftrag_id, retnr, grund, zeit) VALUES (?, ?, ?, ?)', id, request.RETNR, request.GRUND, Date.now());
  for (const { row, quantity } of parts) store.run('INSERT INTO retourpos (retoure_id, zeile_id, artnr, menge) VALUES (?, ?, ?, ?)', document, integer(row, 'id'), text(row, 'artnr'), quantity);
  orderChanged(store, order);
  return { AUFTRAG: documentOf(store, id), NR: documentNumber('RT', document) };
}

export function receiveReturn(store: Store, request: RequestOf<'retoureEingang'>): AnswerOf<'retoureEingang'> {
  const order = findOrder(store, request);
  const id = integer(order, 'id');
  const NR = once(store, request.BELNR, 'EINGANG', id, () => {
    const documents = store.all('SELECT id FROM retoure WHERE auftrag_id = ? AND retnr = ? ORDER BY id', id, request.RETNR);
    const [oldest] = documents;
    if (!oldest) throw new Refusal('RETOURE', 'unknown return', request.RETNR);
    const warehouse = request.LAGER === '' ? integer(order, 'lager_id') : warehouseId(store, request.LAGER);
    const expected = documents.flatMap((document) => store.all('SELECT p.rowid AS pos, p.*, z.artikel_id FROM retourpos p JOIN zeile z ON z.id = p.zeile_id WHERE p.retoure_id = ? ORDER BY p.rowid', integer(document, 'id')));
    const parts = spread(store, expected, request.POS, (position) => integer(position, 'menge') - integer(position, 'eingang'));
    for (const { row, quantity } of parts) {
      store.run('UPDATE retourpos SET eingang = eingang + ? WHERE rowid = ?', quantity, integer(row, 'pos'));
      store.run('UPDATE zeile SET retour = retour + ? WHERE id = ?', quantity, integer(row, 'zeile_id'));
      move(store, integer(row, 'artikel_id'), warehouse, { onHand: quantity }, request.RETNR);
    }
    orderChanged(store, order, articlesOf(parts.map(({ row }) => row)));
    return documentNumber('RT', integer(oldest, 'id'));
  });
  return { AUFTRAG: documentOf(store, id), NR };
}
