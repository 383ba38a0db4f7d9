/** Reads of purchases. */
import { z } from 'zod';
import { vatOf } from './catalogue.ts';
import { Address, Contents, type PurchasePage, type Purchases, Tax } from './inputs.ts';
import { integer, type Row, type Store, text } from './store.ts';

const OptionalAddress = Address.nullable();
const Taxes = z.array(Tax);
const Boxes = z.array(z.object({ trackingCode: z.string().nullable() }));

export function purchaseById(store: Store, id: number): object {
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

/** In the order of the ids, by a fixed number of statements. */
function toPurchases(store: Store, ids: readonly number[]): object[] {
  const json = JSON.stringify(ids);
  const rows = store.all('SELECT p.*, s.email, d.code AS depot FROM json_each(?) k JOIN purchase p ON p.id = k.value JOIN shopper s ON s.id = p.shopper_id JOIN depot d ON d.id = p.depot_id ORDER BY k.key', json);
  const lines = store.all('SELECT l.* FROM json_each(?) k JOIN purchase_line l ON l.purchase_id = k.value ORDER BY l.id', json);
  const parcels = store.all('SELECT c.*, d.code AS depot FROM json_each(?) k JOIN parcel c ON c.purchase_id = k.value JOIN purchase p ON p.id = c.purchase_id JOIN depot d ON d.id = coalesce(c.depot_id, p.depot_id) ORDER BY c.id', json);
  const payments = store.all('SELECT m.* FROM json_each(?) k JOIN payment m ON m.purchase_id = k.value ORDER BY m.id', json);
  const refunds = store.all('SELECT m.* FROM json_each(?) k JOIN refund m ON m.purchase_id = k.value ORDER BY m.id', json);
  return rows.map((row) => {
    const own = (child: Row): boolean => child['purchase_id'] === row['id'];
    return {
      __typename: 'Purchase', id: String(row['id']), code: row['code'], salesChannel: row['sales_channel'], state: row['state'], placedAt: time(row, 'placed_at'), currency: row['currency'],
      shopper: { id: String(row['shopper_id']), email: row['email'] }, erpNumber: row['erp_number'],
      lines: lines.filter(own).map((line) => ({
        id: String(line['id']), sku: line['sku'], name: line['name'], pieces: line['pieces'], voidedPieces: line['voided'], sentPieces: line['sent'], returnedPieces: line['returned'], refundedPieces: line['refunded'], unitNetCents: line['unit_net_cents'], discountCents: line['discount_cents'], netCents: line['net_cents'], taxName: vatOf(line).name, taxPercent: vatOf(line).percent, taxCents: line['tax_cents'],
      })),
      taxes: Taxes.parse(JSON.parse(text(row, 'taxes'))), netCents: row['net_cents'], taxCents: row['tax_cents'], grossCents: row['gross_cents'],
      deliverTo: OptionalAddress.parse(JSON.parse(text(row, 'deliver_to'))), billTo: OptionalAddress.parse(JSON.parse(text(row, 'bill_to'))),
      parcels: parcels.filter(own).map((parcel) => ({
        id: String(parcel['id']), depot: parcel['depot'], carrier: text(parcel, 'carrier') || null, trackingCodes: Boxes.parse(JSON.parse(text(parcel, 'boxes'))).flatMap(({ trackingCode }) => trackingCode ?? []), sentAt: time(parcel, 'sent_at'),
        contents: Contents.parse(JSON.parse(text(parcel, 'contents'))),
      })),
      paidCents: cents(payments.filter(own)), refundedCents: cents(refunds.filter(own)),
      payments: payments.filter(own).map((payment) => ({ id: String(payment['id']), cents: payment['cents'], method: payment['method'], reference: payment['reference'], paidAt: time(payment, 'paid_at') })),
      refunds: refunds.filter(own).map((refund) => ({ id: String(refund['id']), cents: refund['cents'], reason: refund['reason'], returnNumber: refund['return_number'], refundedAt: time(refund, 'refunded_at') })),
    };
  });
}

const time = (row: Row, column: string): string => new Date(integer(row, column)).toISOString();
const cents = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + integer(row, 'cents'), 0);
