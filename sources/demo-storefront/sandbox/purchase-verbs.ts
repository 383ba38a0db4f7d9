/** What happens to a purchase: changed, cancelled, sent. */
import type { z } from 'zod';
import type { ChangePurchase, Contents, SendParcel, VoidPlan, VoidPurchase } from './inputs.ts';
import { Problem } from './problems.ts';
import { type Line, linesOf, newLine, openPieces, priceLine, spread, sumUp } from './purchase-lines.ts';
import { purchaseById } from './purchase-reads.ts';
import { changed, findPurchase, mustNotBe, settle, writePurchase } from './purchase-write.ts';
import { depotId, move } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const TRACKING_DIGITS = 12;
const CLOSED = ['SENT', 'VOIDED'] as const;
const skusOf = (lines: readonly Line[]): string[] => lines.map(({ sku }) => sku);

export const changePurchase = (store: Store, { input }: z.infer<typeof ChangePurchase>): object => writePurchase(store, 'changePurchase', input, (purchase) => {
  mustNotBe(purchase, CLOSED, 'only a purchase with something to send can be changed');
  const before = linesOf(store, integer(purchase, 'id'));
  const lines = input.lines.reduce((all, line) => changeItem(store, all, line), before);
  if (lines.length === 0) throw new Problem('BadInput', 'nothing would be left: cancel the purchase instead', { about: input.code });
  settle(store, purchase, lines, input.decision, input.lines.length === 0 ? null : sumUp(lines));
  store.run('UPDATE purchase SET deliver_to = coalesce(?, deliver_to), bill_to = coalesce(?, bill_to) WHERE id = ?', input.deliverTo && JSON.stringify(input.deliverTo), input.billTo && JSON.stringify(input.billTo), integer(purchase, 'id'));
  return { skus: input.lines.length === 0 ? [] : skusOf([...before, ...lines]) };
});

/** The last lines of the item give way first, the first one grows. */
function changeItem(store: Store, lines: readonly Line[], { sku, pieces, unitNetCents }: z.infer<typeof ChangePurchase>['input']['lines'][number]): Line[] {
  const own = lines.filter((line) => line.sku === sku).map((line) => ({ ...line }));
  const pieceCounts = own.map((line) => line.pieces);
  const [first] = own;
  if (pieces < 0) throw new Problem('BadInput', `pieces of ${sku} must not be below zero`, { about: sku });
  if (!first) {
    if (unitNetCents === null) throw new Problem('BadInput', `${sku} is not among the lines: a price is needed`, { about: sku });
    return [...lines, newLine(store, sku, pieces, unitNetCents)];
  }
  const sent = own.reduce((sum, line) => sum + line.sent, 0);
  if (pieces < sent) throw new Problem('QuantityExceeded', `${sent} of ${sku} are sent`, { sku, most: sent });
  let less = own.reduce((sum, line) => sum + line.pieces, 0) - pieces;
  if (less < 0) first.pieces -= less;
  for (const line of [...own].reverse()) {
    const taken = Math.max(0, Math.min(less, openPieces(line)));
    line.pieces -= taken;
    less -= taken;
  }
  own.forEach((line, index) => {
    // what a promotion took off stands for the line's pieces and follows them
    line.discountCents = Math.round((line.discountCents * line.pieces) / (pieceCounts[index] ?? line.pieces));
    priceLine(line);
  });
  const changes = new Map(own.map((line) => [line.id, line]));
  return lines.map((line) => (line.sku === sku ? (changes.get(line.id) ?? line) : line)).filter((line) => line.pieces > 0);
}

export const voidPurchase = (store: Store, { input }: z.infer<typeof VoidPurchase>): object => writePurchase(store, 'voidPurchase', input, (purchase) => {
  mustNotBe(purchase, CLOSED, 'only a purchase with something to send can be cancelled');
  const lines = linesOf(store, integer(purchase, 'id'));
  const sent = lines.some((line) => line.sent > 0);
  for (const line of lines) {
    line.voided += openPieces(line);
    // A purchase that is cancelled whole keeps the sums it had.
    if (sent) priceLine(line);
  }
  settle(store, purchase, lines, input.decision, sent ? sumUp(lines) : null);
  store.run('UPDATE purchase SET note = coalesce(?, note) WHERE id = ?', input.reason, integer(purchase, 'id'));
  return { skus: skusOf(lines) };
});

/** What `voidPurchase` would do now. */
export function planVoid(store: Store, { code }: z.infer<typeof VoidPlan>): object {
  const purchase = findPurchase(store, code);
  mustNotBe(purchase, CLOSED, 'only a purchase with something to send can be cancelled');
  const lines = linesOf(store, integer(purchase, 'id'));
  return {
    __typename: 'VoidPlan',
    steps: [
      ...lines.filter((line) => openPieces(line) > 0).map((line) => `release ${openPieces(line)} of ${line.sku}`),
      lines.some((line) => line.sent > 0) ? `keep what is sent of purchase ${code} and close it` : `void purchase ${code}`,
    ],
  };
}

interface Box { readonly trackingCode: string | null; readonly grams: number | null }

/** Writes the parcel and takes its pieces out of the depot. */
function pack(store: Store, purchase: Row, depot: number, contents: Contents, carrier: string | null, boxes: readonly Box[]): { readonly parcel: number; readonly lines: Line[] } {
  mustNotBe(purchase, CLOSED, 'only a purchase with something to send can be sent');
  const lines = linesOf(store, integer(purchase, 'id'));
  for (const { line, pieces } of spread(store, lines, contents, openPieces)) {
    line.sent += pieces;
    move(store, line.itemId, depot, { pieces: -pieces });
  }
  const parcel = store.run('INSERT INTO parcel (purchase_id, carrier, sent_at, depot_id, boxes, contents) VALUES (?, ?, ?, ?, ?, ?)', integer(purchase, 'id'), carrier ?? '', Date.now(), depot, JSON.stringify(boxes), JSON.stringify(contents));
  return { parcel, lines };
}

export const sendParcel = (store: Store, { input }: z.infer<typeof SendParcel>): object => writePurchase(store, 'sendParcel', input, (purchase) => {
  const depot = input.depot === null ? integer(purchase, 'depot_id') : depotId(store, input.depot);
  const { parcel, lines } = pack(store, purchase, depot, input.contents, input.carrier, input.boxes);
  settle(store, purchase, lines, input.decision, null);
  return { made: parcel, skus: input.contents.map(({ sku }) => sku) };
});

/** What a person does at the packing table: all that is open, in one box. */
export function sendByHand(store: Store, code: string): object {
  const purchase = findPurchase(store, code);
  const contents = linesOf(store, integer(purchase, 'id')).filter((line) => openPieces(line) > 0).map((line) => ({ sku: line.sku, pieces: openPieces(line) }));
  const { lines } = pack(store, purchase, integer(purchase, 'depot_id'), contents, 'DHL', [{ trackingCode: `SF${String(purchase['id']).padStart(TRACKING_DIGITS, '0')}`, grams: null }]);
  settle(store, purchase, lines, null, null);
  changed(store, text(purchase, 'code'), skusOf(lines));
  return purchaseById(store, integer(purchase, 'id'));
}
