/** New purchases: recorded once for each code, by a unique column. */
import { z } from 'zod';
import { Address, type RecordPurchase } from './inputs.ts';
import { Problem } from './problems.ts';
import { newLine, sumUp, writeLines } from './purchase-lines.ts';
import { purchaseById } from './purchase-reads.ts';
import { changed } from './purchase-write.ts';
import { CURRENCY } from './quotes.ts';
import { findShopper } from './shoppers.ts';
import { depotId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

/** Neither stock nor price is checked; taxes and sums are kept as they were decided, else worked out. */
export function recordPurchase(store: Store, { input }: z.infer<typeof RecordPurchase>): object {
  const known = store.get('SELECT id FROM purchase WHERE code = ?', input.code);
  if (known) return purchaseById(store, integer(known, 'id'));
  if (input.currency !== CURRENCY) throw new Problem('BadInput', `purchases are kept in ${CURRENCY}`);
  const shopper = findShopper(store, input.shopperId, input.email);
  const depot = depotId(store, input.depot);
  const lines = input.lines.map(({ sku, pieces, unitNetCents, discountCents, taxCents }) => {
    const line = newLine(store, sku, pieces, unitNetCents, discountCents ?? 0);
    return { ...line, taxCents: taxCents ?? line.taxCents };
  });
  const sums = input.decided ?? sumUp(lines);
  const id = store.run(`INSERT INTO purchase (code, sales_channel, state, placed_at, currency, shopper_id, depot_id, erp_number, note, net_cents, tax_cents, gross_cents, taxes, deliver_to, bill_to) VALUES (?, ?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    input.code, input.salesChannel, Date.parse(input.placedAt), input.currency, integer(shopper, 'id'), depot, input.erpNumber, input.note, sums.netCents, sums.taxCents, sums.grossCents, JSON.stringify(sums.taxes),
    addressOr(input.deliverTo, shopper), addressOr(input.billTo, shopper));
  writeLines(store, { id, depot_id: depot }, lines);
  changed(store, input.code, lines.map(({ sku }) => sku));
  return purchaseById(store, id);
}

function addressOr(given: Address | null, shopper: Row): string {
  const [first = null] = z.array(Address).parse(JSON.parse(text(shopper, 'addresses')));
  return JSON.stringify(given ?? first);
}
