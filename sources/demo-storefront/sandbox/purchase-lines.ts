/** Lines of a purchase while something happens to it: spread over, settled as decided, written with what they allocate. */
import { itemName, itemRows, vatOf } from './catalogue.ts';
import type { Contents, Decision, Tax } from './inputs.ts';
import { Problem } from './problems.ts';
import { move } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const PER_CENT = 100;

export interface Line {
  /** Null: not written yet. */
  readonly id: number | null;
  readonly itemId: number;
  readonly sku: string;
  readonly name: string;
  readonly vat: string;
  pieces: number;
  voided: number;
  sent: number;
  returned: number;
  refunded: number;
  unitNetCents: number;
  discountCents: number;
  netCents: number;
  taxCents: number;
}
export interface Sums { readonly netCents: number; readonly taxCents: number; readonly grossCents: number; readonly taxes: readonly Tax[] }

export const openPieces = (line: Line): number => line.pieces - line.voided - line.sent;

export const linesOf = (store: Store, purchaseId: number): Line[] => store.all('SELECT * FROM purchase_line WHERE purchase_id = ? ORDER BY id', purchaseId).map((row) => ({
  id: integer(row, 'id'), itemId: integer(row, 'item_id'), sku: text(row, 'sku'), name: text(row, 'name'), vat: text(row, 'vat'), pieces: integer(row, 'pieces'), voided: integer(row, 'voided'), sent: integer(row, 'sent'),
  returned: integer(row, 'returned'), refunded: integer(row, 'refunded'), unitNetCents: integer(row, 'unit_net_cents'), discountCents: integer(row, 'discount_cents'), netCents: integer(row, 'net_cents'), taxCents: integer(row, 'tax_cents'),
}));

/** A line that is not written yet. Refuses an unknown item. */
export function newLine(store: Store, sku: string, pieces: number, unitNetCents: number, discountCents = 0): Line {
  const [item] = itemRows(store, [sku]);
  if (!item) throw new Problem('UnknownItem', `there is no item ${sku}`, { sku });
  if (pieces <= 0) throw new Problem('BadInput', `pieces of ${sku} must be above zero`, { about: sku });
  const line: Line = { id: null, itemId: integer(item, 'id'), sku, name: itemName(item), vat: text(item, 'vat'), pieces, voided: 0, sent: 0, returned: 0, refunded: 0, unitNetCents, discountCents, netCents: 0, taxCents: 0 };
  priceLine(line);
  return line;
}

const rateOf = (line: Line): { readonly name: string; readonly percent: number } => vatOf({ vat: line.vat });

/** The shop's own amounts: tax rounded for each line, over what is not cancelled. */
export function priceLine(line: Line): void {
  line.netCents = (line.pieces - line.voided) * line.unitNetCents - line.discountCents;
  line.taxCents = Math.round((line.netCents * rateOf(line).percent) / PER_CENT);
}

const add = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

export function sumUp(lines: readonly Line[]): Sums {
  const names = [...new Set(lines.map((line) => rateOf(line).name))];
  const taxes = names.map((name): Tax => {
    const taxed = lines.filter((line) => rateOf(line).name === name);
    return { name, percent: taxed[0] ? rateOf(taxed[0]).percent : 0, netCents: add(taxed.map((line) => line.netCents)), taxCents: add(taxed.map((line) => line.taxCents)) };
  });
  const netCents = add(lines.map((line) => line.netCents));
  const taxCents = add(taxes.map((tax) => tax.taxCents));
  return { netCents, taxCents, grossCents: netCents + taxCents, taxes };
}

/** Spreads pieces of items over the lines that have room for them, and refuses more than there is room for. */
export function spread(store: Store, lines: readonly Line[], wanted: Contents, room: (line: Line) => number): { readonly line: Line; readonly pieces: number }[] {
  const sums = new Map<string, number>();
  for (const { sku, pieces } of wanted) {
    if (pieces <= 0) throw new Problem('BadInput', `pieces of ${sku} must be above zero`, { about: sku });
    sums.set(sku, (sums.get(sku) ?? 0) + pieces);
  }
  return [...sums].flatMap(([sku, sum]) => {
    if (itemRows(store, [sku]).length === 0) throw new Problem('UnknownItem', `there is no item ${sku}`, { sku });
    const own = lines.filter((line) => line.sku === sku);
    const most = add(own.map(room));
    if (sum > most) throw new Problem('QuantityExceeded', `there are ${most} of ${sku}`, { sku, most });
    let rest = sum;
    return own.flatMap((line) => {
      const pieces = Math.min(rest, room(line));
      rest -= pieces;
      return pieces > 0 ? [{ line, pieces }] : [];
    });
  });
}

/** The lines as another system has decided them: those that are here keep their id, those that are not there go. */
export function asDecided(store: Store, lines: readonly Line[], decision: Decision): Line[] {
  const rest = [...lines];
  return decision.lines.map((decided) => {
    const index = rest.findIndex((line) => line.sku === decided.sku);
    const line = (index >= 0 ? rest.splice(index, 1)[0] : undefined) ?? newLine(store, decided.sku, decided.pieces, decided.unitNetCents);
    const { sku: _sku, voidedPieces: voided, sentPieces: sent, returnedPieces: returned, refundedPieces: refunded, discountCents, ...amounts } = decided;
    return { ...line, ...amounts, discountCents: discountCents ?? 0, voided, sent, returned, refunded };
  });
}

/** Writes the lines in place of those that are there. What they leave open is what they allocate. */
export function writeLines(store: Store, purchase: Row, lines: readonly Line[]): void {
  const id = integer(purchase, 'id');
  const before = linesOf(store, id);
  const allocated = new Map<number, number>();
  const allocate = (line: Line, sign: 1 | -1): unknown => allocated.set(line.itemId, (allocated.get(line.itemId) ?? 0) + sign * openPieces(line));
  for (const line of before) {
    allocate(line, -1);
    if (!lines.some((kept) => kept.id === line.id)) store.run('DELETE FROM purchase_line WHERE id = ?', line.id);
  }
  for (const line of lines) {
    allocate(line, 1);
    const values = [line.pieces, line.voided, line.sent, line.returned, line.refunded, line.unitNetCents, line.discountCents, line.netCents, line.taxCents] as const;
    if (line.id !== null) store.run('UPDATE purchase_line SET pieces = ?, voided = ?, sent = ?, returned = ?, refunded = ?, unit_net_cents = ?, discount_cents = ?, net_cents = ?, tax_cents = ? WHERE id = ?', ...values, line.id);
    else {
      store.run('INSERT INTO purchase_line (purchase_id, item_id, sku, name, vat, pieces, voided, sent, returned, refunded, unit_net_cents, discount_cents, net_cents, tax_cents) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        id, line.itemId, line.sku, line.name, line.vat, ...values);
    }
  }
  for (const [item, change] of allocated) if (change !== 0) move(store, item, integer(purchase, 'depot_id'), { allocated: change });
}
