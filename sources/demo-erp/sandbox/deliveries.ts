/** Deliveries: all of an order or a part leaves, in one or more packages. */
import type { AnswerOf, RequestOf } from '../operations.ts';
import type { Position } from '../wire.ts';
import { comma, QUANTITY, scaled } from './numbers.ts';
import { documentNumber, openQuantity } from './order-documents.ts';
import { articlesOf, documentOf, findOrder, linesOf, mustBe, orderChanged, spread } from './order-lines.ts';
import { bill } from './money.ts';
import { Refusal } from './refusal.ts';
import { move, onHandOf, warehouseId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const TRACKING_DIGITS = 12;

interface Dispatch { readonly positions: readonly Position[]; readonly reference: string; readonly carrier: string; readonly warehouse: number; readonly packages: readonly { readonly tracking: string; readonly weight: number }[] }

/** Ships, whatever the shelf says. The waiting shipment becomes this one; what stays open gets another. */
function dispatch(store: Store, order: Row, { positions, reference, carrier, warehouse, packages }: Dispatch): number {
  const id = integer(order, 'id');
  mustBe(order, 'BT', 'only an order with something to ship can be shipped');
  const parts = spread(store, linesOf(store, id), positions, openQuantity);
  const waiting = store.get(`SELECT id FROM lieferung WHERE auftrag_id = ? AND status = 'O'`, id);
  const shipment = waiting ? integer(waiting, 'id') : store.run(`INSERT INTO lieferung (auftrag_id, status, traeger) VALUES (?, 'O', '')`, id);
  store.run(`UPDATE lieferung SET status = 'V', traeger = ?, beznr = ?, lager_id = ?, zeit = ? WHERE id = ?`, carrier, reference, warehouse, Date.now(), shipment);
  for (const { row, quantity } of parts) {
    store.run('INSERT INTO lieferpos (lieferung_id, zeile_id, artnr, menge) VALUES (?, ?, ?, ?)', shipment, integer(row, 'id'), text(row, 'artnr'), quantity);
    store.run('UPDATE zeile SET gelief = gelief + ? WHERE id = ?', quantity, integer(row, 'id'));
    move(store, integer(row, 'artikel_id'), warehouse, { onHand: -quantity }, text(order, 'abnr'));
    move(store, integer(row, 'artikel_id'), integer(order, 'lager_id'), { committed: -quantity }, '');
  }
  for (const { tracking, weight } of packages) store.run('INSERT INTO paket (lieferung_id, sendnr, gew) VALUES (?, ?, ?)', shipment, tracking, weight);
  const rest = linesOf(store, id).some((line) => openQuantity(line) > 0);
  if (rest) store.run(`INSERT INTO lieferung (auftrag_id, status, traeger) VALUES (?, 'O', '')`, id);
  store.run('UPDATE auftrag SET status = ? WHERE id = ?', rest ? 'T' : 'V', id);
  orderChanged(store, order, articlesOf(parts.map(({ row }) => row)));
  return shipment;
}

export function ship(store: Store, request: RequestOf<'lieferungAnlage'>): AnswerOf<'lieferungAnlage'> {
  const order = findOrder(store, request);
  const warehouse = request.LAGER === '' ? integer(order, 'lager_id') : warehouseId(store, request.LAGER);
  const before = new Map(request.POS.map(({ ARTNR }) => [ARTNR, onHandOf(store, ARTNR, warehouse)]));
  const shipment = dispatch(store, order, {
    positions: request.POS, reference: request.BEZNR, carrier: request.TRAEGER, warehouse,
    packages: request.PAKETE.map(({ SENDNR, GEW }) => ({ tracking: SENDNR, weight: scaled(GEW, QUANTITY) })),
  });
  for (const [article, most] of before) if (onHandOf(store, article, warehouse) < 0) throw new Refusal('FEHLMENGE', 'there is not so much', article, comma(most, QUANTITY));
  return { AUFTRAG: documentOf(store, integer(order, 'id')), NR: documentNumber('LS', shipment) };
}

/** What a person does at the packing table: all that is open, and its invoice. */
export function shipByHand(store: Store, reference: string): AnswerOf<'auftragStorno'> {
  const order = findOrder(store, { ABNR: '', IHRE_NR: reference });
  const id = integer(order, 'id');
  const open = linesOf(store, id).filter((line) => openQuantity(line) > 0);
  dispatch(store, order, {
    positions: open.map((line) => ({ ARTNR: text(line, 'artnr'), MENGE: comma(openQuantity(line), QUANTITY) })), reference: '', carrier: 'DHL', warehouse: integer(order, 'lager_id'),
    packages: [{ tracking: `JD${String(id).padStart(TRACKING_DIGITS, '0')}`, weight: 0 }],
  });
  bill(store, id, '', Date.now());
  return { AUFTRAG: documentOf(store, id) };
}
