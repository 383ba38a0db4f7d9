/** Purchases: recorded once for each code, by a unique column; cancelled by state. */
import { z } from 'zod';
import { itemName, itemRows, vatOf } from './catalogue.ts';
import { Address, type PurchasePage, type Purchases, type RecordPurchase, Tax, type VoidPurchase } from './inputs.ts';
import { Problem } from './problems.ts';
import { CURRENCY } from './quotes.ts';
import { findShopper } from './shoppers.ts';
import { depotId, move } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const PER_CENT = 100;
const TRACKING_DIGITS = 12;
const OptionalAddress = Address.nullable();
const Taxes = z.array(Tax);

export function recordPurchase(store: Store, { input }: z.infer<typeof RecordPurchase>): object {
  const known = store.get('SELECT id FROM purchase WHERE code = ?', input.code);
  if (known) return purchaseById(store, integer(known, 'id'));
  if (input.currency !== CURRENCY) throw new Problem('BadInput', `purchases are kept in ${CURRENCY}`);
  const shopper = findShopper(store, input.shopperId, input.email);
  const depot = depotId(store, input.depot);
  const rows = new Map(itemRows(store, input.lines.map((line) => line.sku)).map((row) => [text(row, 'sku'), row]));
  const lines = input.lines.map((line) => {
    const item = rows.get(line.sku);
    if (!item) throw new Problem('UnknownItem', `there is no item ${line.sku}`, { sku: line.sku });
    if (line.pieces <= 0) throw new Problem('BadInput', `pieces of ${line.sku} must be above zero`);
    const netCents = line.pieces * line.unitNetCents;
    return { ...line, item, netCents, tax: vatOf(item), taxCents: line.taxCents ?? Math.round((netCents * vatOf(item).percent) / PER_CENT) };
  });
  const sums = input.decided ?? sumUp(lines);
  const id = store.run(`INSERT INTO purchase (code, sales_channel, state, placed_at, currency, shopper_id, depot_id, erp_number, note, net_cents, tax_cents, gross_cents, taxes, deliver_to, bill_to) VALUES (?, ?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    input.code, input.salesChannel, Date.parse(input.placedAt), input.currency, integer(shopper, 'id'), depot, input.erpNumber, input.note, sums.netCents, sums.taxCents, sums.grossCents, JSON.stringify(sums.taxes),
    addressOr(input.deliverTo, shopper), addressOr(input.billTo, shopper));
  for (const line of lines) {
    store.run('INSERT INTO purchase_line (purchase_id, item_id, sku, name, pieces, unit_net_cents, net_cents, vat, tax_cents) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id, integer(line.item, 'id'), line.sku, itemName(line.item), line.pieces, line.unitNetCents, line.netCents, text(line.item, 'vat'), line.taxCents);
    move(store, integer(line.item, 'id'), depot, { allocated: line.pieces });
  }
  return changed(store, id, input.code);
}

type SummedLine = { readonly netCents: number; readonly taxCents: number; readonly tax: { readonly name: string; readonly percent: number } };

function sumUp(lines: readonly SummedLine[]): { netCents: number; taxCents: number; grossCents: number; taxes: Tax[] } {
  const add = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
  const taxes = [...new Set(lines.map((line) => line.tax))].map(({ name, percent }) => {
    const taxed = lines.filter((line) => line.tax.name === name);
    return { name, percent, netCents: add(taxed.map((line) => line.netCents)), taxCents: add(taxed.map((line) => line.taxCents)) };
  });
  const netCents = add(lines.map((line) => line.netCents));
  const taxCents = add(taxes.map((tax) => tax.taxCents));
  return { netCents, taxCents, grossCents: netCents + taxCents, taxes };
}

function addressOr(given: Address | null, shopper: Row): string {
  const [first = null] = z.array(Address).parse(JSON.parse(text(shopper, 'addresses')));
  return JSON.stringify(given ?? first);
}

function findPurchase(store: Store, code: string): Row {
  const row = store.get('SELECT * FROM purchase WHERE code = ?', code);
  if (!row) throw new Problem('UnknownPurchase', `there is no purchase ${code}`, { code });
  return row;
}

export function voidPurchase(store: Store, { code, reason }: z.infer<typeof VoidPurchase>): object {
  const purchase = findPurchase(store, code);
  const id = integer(purchase, 'id');
  const state = text(purchase, 'state');
  if (state === 'VOIDED') return purchaseById(store, id);
  if (state === 'SENT') throw new Problem('WrongState', 'what is sent cannot be cancelled', { state });
  for (const line of linesOf(store, id)) move(store, integer(line, 'item_id'), integer(purchase, 'depot_id'), { allocated: -integer(line, 'pieces') });
  store.run(`UPDATE purchase SET state = 'VOIDED', note = coalesce(?, note) WHERE id = ?`, reason, id);
  return changed(store, id, code);
}

/** Sends the whole purchase in one parcel. */
export function sendPurchase(store: Store, code: string): object {
  const purchase = findPurchase(store, code);
  const id = integer(purchase, 'id');
  const state = text(purchase, 'state');
  if (state === 'SENT' || state === 'VOIDED') throw new Problem('WrongState', 'only an open purchase can be sent', { state });
  for (const line of linesOf(store, id)) move(store, integer(line, 'item_id'), integer(purchase, 'depot_id'), { pieces: -integer(line, 'pieces'), allocated: -integer(line, 'pieces') });
  store.run(`INSERT INTO parcel (purchase_id, carrier, tracking_code, sent_at) VALUES (?, 'DHL', ?, ?)`, id, `SF${String(id).padStart(TRACKING_DIGITS, '0')}`, Date.now());
  store.run(`UPDATE purchase SET state = 'SENT' WHERE id = ?`, id);
  return changed(store, id, code);
}

const linesOf = (store: Store, id: number): Row[] => store.all('SELECT * FROM purchase_line WHERE purchase_id = ? ORDER BY id', id);

/** Writes the outbox for a purchase and its stock. */
function changed(store: Store, id: number, code: string): object {
  store.emit('PURCHASE', [code]);
  store.emit('STOCK', [...new Set(linesOf(store, id).map((line) => text(line, 'sku')))]);
  return purchaseById(store, id);
}

function purchaseById(store: Store, id: number): object {
  const [purchase] = toPurchases(store, [id]);
  if (!purchase) throw new Error(`purchase ${id} is gone`);
  return purchase;
}

export const readPurchases = (store: Store, { codes }: z.infer<typeof Purchases>): object[] =>
  toPurchases(store, store.all('SELECT id FROM purchase WHERE code IN (SELECT value FROM json_each(?)) ORDER BY id', JSON.stringify(codes)).map((row) => integer(row, 'id')));

export function pageOfPurchases(store: Store, { take, afterId, shopperId, codes }: z.infer<typeof PurchasePage>): object {
  const rows = store.all('SELECT id FROM purchase WHERE id > ? AND (? IS NULL OR shopper_id = ?) AND (? IS NULL OR code IN (SELECT value FROM json_each(?))) ORDER BY id LIMIT ?',
    Number(afterId ?? 0), shopperId, Number(shopperId), codes && JSON.stringify(codes), codes && JSON.stringify(codes), take + 1);
  return { purchases: toPurchases(store, rows.slice(0, take).map((row) => integer(row, 'id'))), hasMore: rows.length > take };
}

/** In the order of the ids, by three statements. */
function toPurchases(store: Store, ids: readonly number[]): object[] {
  const json = JSON.stringify(ids);
  const rows = store.all('SELECT p.*, s.email, d.code AS depot FROM json_each(?) k JOIN purchase p ON p.id = k.value JOIN shopper s ON s.id = p.shopper_id JOIN depot d ON d.id = p.depot_id ORDER BY k.key', json);
  const lines = store.all('SELECT l.* FROM json_each(?) k JOIN purchase_line l ON l.purchase_id = k.value ORDER BY l.id', json);
  const parcels = store.all('SELECT c.* FROM json_each(?) k JOIN parcel c ON c.purchase_id = k.value ORDER BY c.id', json);
  return rows.map((row) => {
    const own = (child: Row): boolean => child['purchase_id'] === row['id'];
    return {
      __typename: 'Purchase', id: String(row['id']), code: row['code'], salesChannel: row['sales_channel'], state: row['state'], placedAt: time(row, 'placed_at'), currency: row['currency'],
      shopper: { id: String(row['shopper_id']), email: row['email'] }, erpNumber: row['erp_number'],
      lines: lines.filter(own).map((line) => ({
        id: String(line['id']), sku: line['sku'], name: line['name'], pieces: line['pieces'], unitNetCents: line['unit_net_cents'], netCents: line['net_cents'], taxName: vatOf(line).name, taxPercent: vatOf(line).percent, taxCents: line['tax_cents'],
      })),
      taxes: Taxes.parse(JSON.parse(text(row, 'taxes'))), netCents: row['net_cents'], taxCents: row['tax_cents'], grossCents: row['gross_cents'],
      deliverTo: OptionalAddress.parse(JSON.parse(text(row, 'deliver_to'))), billTo: OptionalAddress.parse(JSON.parse(text(row, 'bill_to'))),
      parcels: parcels.filter(own).map((parcel) => ({ id: String(parcel['id']), depot: row['depot'], carrier: parcel['carrier'], trackingCode: parcel['tracking_code'], sentAt: time(parcel, 'sent_at') })),
    };
  });
}

const time = (row: Row, column: string): string => new Date(integer(row, column)).toISOString();
