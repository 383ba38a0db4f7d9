/** Which quantities of an order are paid back: credit notes have an amount only, so it is told from what they cover. */
import { proportion } from './numbers.ts';
import { integer, type Row, text } from './store.ts';

export interface RefundedOrder {
  readonly order: Row;
  readonly lines: readonly Row[];
  readonly returns: readonly Row[];
  readonly returned: (returnId: number) => readonly Row[];
  readonly refunds: readonly Row[];
}

const sum = (rows: readonly Row[]): number => rows.reduce((amount, row) => amount + integer(row, 'brutto'), 0);

/** By id of the line: all of it when the whole order is paid back, else what lies in returns whose worth is. */
export function refundedQuantities({ order, lines, returns, returned, refunds }: RefundedOrder): Map<number, number> {
  const quantities = new Map<number, number>();
  if (refunds.length === 0) return quantities;
  if (sum(refunds) >= integer(order, 'netto') + integer(order, 'mwstb')) {
    for (const line of lines) quantities.set(integer(line, 'id'), order['status'] === 'S' ? integer(line, 'menge') : integer(line, 'menge') - integer(line, 'storn'));
    return quantities;
  }
  for (const document of returns) {
    const positions = returned(integer(document, 'id')).flatMap((position) => {
      const line = lines.find((candidate) => candidate['id'] === position['zeile_id']);
      return line ? [{ id: integer(line, 'id'), quantity: integer(position, 'menge'), worth: worth(line, integer(position, 'menge')) }] : [];
    });
    if (sum(refunds.filter((refund) => text(refund, 'retnr') === text(document, 'retnr'))) < positions.reduce((amount, position) => amount + position.worth, 0)) continue;
    for (const { id, quantity } of positions) quantities.set(id, (quantities.get(id) ?? 0) + quantity);
  }
  return quantities;
}

/** Gross, pro rata. */
const worth = (line: Row, quantity: number): number => proportion(integer(line, 'netto') + integer(line, 'mwstb'), quantity, integer(line, 'menge') - integer(line, 'storn'));
