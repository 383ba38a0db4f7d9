/** An order as it must be: whole pieces and cents, and what each verb makes of it. Written from the promises, not from the code. */

export interface Line { readonly sku: string; readonly price: number; readonly perCent: number; ordered: number; cancelled: number; shipped: number; returned: number; billed: number; net: number; tax: number }
export interface Return { readonly number: string; readonly lines: { readonly sku: string; readonly quantity: number; received: number }[] }
export interface Order {
  readonly number: string;
  readonly location: string;
  lines: Line[];
  readonly payments: number[];
  readonly refunds: number[];
  parcels: number;
  invoices: number;
  readonly returns: Return[];
}

export interface Move { readonly sku: string; readonly location: string; readonly onHand?: number; readonly committed?: number }
/** What it does to stock, or the codes with which it must be refused. */
export type Effect = { readonly moves: readonly Move[] } | { readonly refusals: readonly string[] };
export interface Pieces { readonly sku: string; readonly quantity: number }

const HUNDRED = 100;
const done: Effect = { moves: [] };
const refused = (...refusals: string[]): Effect => ({ refusals });
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
/** Rounded half away from zero. */
const share = (amount: number, part: number, whole: number): number => Math.floor((2 * amount * part + whole) / (2 * whole));

export const openOf = (line: Line): number => line.ordered - line.cancelled - line.shipped;
export const totalOf = ({ lines }: Order): number => sum(lines.map(({ net, tax }) => net + tax));
const paidOf = ({ payments, refunds }: Order): number => sum(payments) - sum(refunds);

export function phaseOf({ lines }: Order): string {
  const shipped = lines.some((line) => line.shipped > 0);
  if (lines.every((line) => openOf(line) === 0)) return shipped ? 'COMPLETED' : 'CANCELLED';
  return shipped ? 'IN_PROGRESS' : 'CONFIRMED';
}
const isOver = (order: Order): boolean => order.lines.every((line) => openOf(line) === 0);

/** Tax is rounded once for each rate; a line carries what it adds. */
function price(lines: readonly Line[]): void {
  const bases = new Map<number, number>();
  for (const line of lines) {
    const before = bases.get(line.perCent) ?? 0;
    line.net = line.ordered * line.price;
    line.tax = share(before + line.net, line.perCent, HUNDRED) - share(before, line.perCent, HUNDRED);
    bases.set(line.perCent, before + line.net);
  }
}

export const newLine = (sku: string, quantity: number, unitPrice: number, perCent: number): Line => ({ sku, price: unitPrice, perCent, ordered: quantity, cancelled: 0, shipped: 0, returned: 0, billed: 0, net: 0, tax: 0 });

export function place(number: string, location: string, lines: readonly Line[]): { readonly order: Order; readonly moves: readonly Move[] } {
  const order: Order = { number, location, lines: [...lines], payments: [], refunds: [], parcels: 0, invoices: 0, returns: [] };
  price(order.lines);
  return { order, moves: lines.map(({ sku, ordered }) => ({ sku, location, committed: ordered })) };
}

/** @param added lines to take where a SKU is new on the order */
export function change(order: Order, wanted: readonly Pieces[], added: ReadonlyMap<string, Line>): Effect {
  if (isOver(order)) return refused('IllegalTransition');
  const codes = wanted.flatMap(({ sku, quantity }) => {
    const line = order.lines.find((one) => one.sku === sku);
    if (line && line.shipped > quantity) return ['QuantityExceeded'];
    return !line && quantity === 0 ? ['UnknownSku'] : [];
  });
  if (codes.length > 0) return refused(...codes);
  const after = new Map([...order.lines.map(({ sku, ordered }): [string, number] => [sku, ordered]), ...wanted.map(({ sku, quantity }): [string, number] => [sku, quantity])]);
  if ([...after.values()].every((quantity) => quantity === 0)) return refused('InvalidInput');
  const unknown = wanted.filter(({ sku, quantity }) => quantity > 0 && !order.lines.some((line) => line.sku === sku) && !added.has(sku));
  if (unknown.length > 0) return refused(...unknown.map(() => 'UnknownSku'));
  const moves = wanted.map(({ sku, quantity }): Move => {
    const line = order.lines.find((one) => one.sku === sku);
    const before = line?.ordered ?? 0;
    if (line) line.ordered = quantity;
    else order.lines.push({ ...(added.get(sku) as Line), ordered: quantity });
    return { sku, location: order.location, committed: quantity - before };
  });
  order.lines = order.lines.filter(({ ordered }) => ordered > 0);
  price(order.lines);
  return { moves };
}

export function cancel(order: Order): Effect {
  if (isOver(order)) return refused('IllegalTransition');
  const keeps = order.lines.some((line) => line.shipped > 0);
  const moves = order.lines.map((line): Move => {
    const open = openOf(line);
    // an order that is cancelled whole keeps its sums
    if (keeps && open > 0) [line.net, line.tax] = [share(line.net, line.ordered - open, line.ordered), share(line.tax, line.ordered - open, line.ordered)];
    line.cancelled += open;
    return { sku: line.sku, location: order.location, committed: -open };
  });
  return { moves };
}

/** Refuses what is not there or too much. */
function check(wanted: readonly Pieces[], possible: (sku: string) => number | null): string[] {
  return wanted.flatMap(({ sku, quantity }) => {
    const most = possible(sku);
    return most === null ? ['UnknownSku'] : most < quantity ? ['QuantityExceeded'] : [];
  });
}

export function ship(order: Order, wanted: readonly Pieces[] | null, from: string | null): Effect {
  if (isOver(order)) return refused('IllegalTransition');
  const asked = wanted ?? order.lines.map((line) => ({ sku: line.sku, quantity: openOf(line) })).filter(({ quantity }) => quantity > 0);
  const lineOf = (sku: string): Line | undefined => order.lines.find((line) => line.sku === sku);
  const codes = check(asked, (sku) => { const line = lineOf(sku); return line ? openOf(line) : null; });
  if (codes.length > 0) return refused(...codes);
  for (const { sku, quantity } of asked) { const line = lineOf(sku); if (line) line.shipped += quantity; }
  order.parcels += 1;
  return { moves: asked.flatMap(({ sku, quantity }) => [{ sku, location: from ?? order.location, onHand: -quantity }, { sku, location: order.location, committed: -quantity }]) };
}

export function pay(order: Order, cents: number): Effect {
  if (phaseOf(order) === 'CANCELLED') return refused('IllegalTransition');
  // what was paid back is not owed anew
  if (cents > totalOf(order) - sum(order.payments)) return refused('AmountExceeded');
  order.payments.push(cents);
  return done;
}

export function refund(order: Order, cents: number | null, returnNumber: string | null): Effect {
  if (returnNumber !== null && !order.returns.some(({ number }) => number === returnNumber)) return refused('UnknownReturn');
  const most = paidOf(order);
  const asked = cents ?? most;
  if (asked > most || most <= 0) return refused('AmountExceeded');
  order.refunds.push(asked);
  return done;
}

export function bill(order: Order): Effect {
  if (!order.lines.some((line) => line.shipped > line.billed)) return refused('IllegalTransition');
  for (const line of order.lines) line.billed = line.shipped;
  order.invoices += 1;
  return done;
}

export function announce(order: Order, wanted: readonly Pieces[]): Effect {
  const codes = check(wanted, (sku) => {
    const line = order.lines.find((one) => one.sku === sku);
    return line ? line.shipped - sum(order.returns.flatMap(({ lines }) => lines.filter((one) => one.sku === sku)).map(({ quantity }) => quantity)) : null;
  });
  if (codes.length > 0) return refused(...codes);
  order.returns.push({ number: `${order.number}-R${order.returns.length + 1}`, lines: wanted.map(({ sku, quantity }) => ({ sku, quantity, received: 0 })) });
  return done;
}

export function receive(order: Order, returnNumber: string, wanted: readonly Pieces[] | null, at: string | null): Effect {
  const document = order.returns.find(({ number }) => number === returnNumber);
  if (!document) return refused('UnknownReturn');
  const asked = wanted ?? document.lines.map(({ sku, quantity, received }) => ({ sku, quantity: quantity - received })).filter(({ quantity }) => quantity > 0);
  if (asked.length === 0) return refused('IllegalTransition');
  const codes = check(asked, (sku) => { const line = document.lines.find((one) => one.sku === sku); return line ? line.quantity - line.received : null; });
  if (codes.length > 0) return refused(...codes);
  for (const { sku, quantity } of asked) {
    for (const announced of document.lines.filter((one) => one.sku === sku)) announced.received += quantity;
    for (const line of order.lines.filter((one) => one.sku === sku)) line.returned += quantity;
  }
  return { moves: asked.map(({ sku, quantity }) => ({ sku, location: at ?? order.location, onHand: quantity })) };
}
