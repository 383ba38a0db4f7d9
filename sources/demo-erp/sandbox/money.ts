/** Money: invoices for what is shipped, payments, credit notes. */
import { fromBerlin } from '../berlin-time.ts';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { comma, MONEY, proportion, scaled } from './numbers.ts';
import { documentNumber } from './order-documents.ts';
import { documentOf, findOrder, linesOf, mustBe, orderChanged } from './order-lines.ts';
import { Refusal } from './refusal.ts';
import { integer, type Row, type Store, text } from './store.ts';

const timeOf = (local: string): number => {
  const at = local === '' ? new Date() : fromBerlin(local);
  if (!at) throw new Refusal('FORM', 'not a time', local);
  return at.getTime();
};
const sumOf = (store: Store, sql: 'SELECT sum(betrag) AS sum FROM zahlung WHERE auftrag_id = ?' | 'SELECT sum(brutto) AS sum FROM gutschrift WHERE auftrag_id = ?', orderId: number): number => Number(store.get(sql, orderId)?.['sum'] ?? 0);
export const paidOf = (store: Store, orderId: number): number => sumOf(store, 'SELECT sum(betrag) AS sum FROM zahlung WHERE auftrag_id = ?', orderId);
export const refundedOf = (store: Store, orderId: number): number => sumOf(store, 'SELECT sum(brutto) AS sum FROM gutschrift WHERE auftrag_id = ?', orderId);

/** An amount above zero in the order's currency. */
function amountOf(order: Row, value: string, currency: string): number {
  const amount = scaled(value, MONEY);
  if (amount <= 0) throw new Refusal('FORM', 'amount must be above zero', text(order, 'ihre_nr'));
  if (currency !== text(order, 'waehr')) throw new Refusal('FORM', `the order is in ${text(order, 'waehr')}`, currency);
  return amount;
}
const upTo = (order: Row, amount: number, most: number, why: string): void => {
  if (amount > most) throw new Refusal('BETRAG', why, text(order, 'ihre_nr') || text(order, 'abnr'), comma(Math.max(0, most), MONEY));
};

/** Payments pay the oldest invoice first. */
function settleInvoices(store: Store, orderId: number): void {
  let rest = paidOf(store, orderId);
  for (const invoice of store.all('SELECT * FROM rechnung WHERE auftrag_id = ? ORDER BY id', orderId)) {
    const gross = integer(invoice, 'brutto');
    const covered = Math.min(rest, gross);
    rest -= covered;
    store.run('UPDATE rechnung SET offen = ?, status = ? WHERE id = ?', gross - covered, covered === gross ? 'B' : 'G', integer(invoice, 'id'));
  }
}

/** Bills what is shipped and not yet billed, pro rata, so that all invoices of a line add up to it; null when there is nothing. */
export function bill(store: Store, orderId: number, reference: string, at: number): number | null {
  const due = linesOf(store, orderId).filter((line) => integer(line, 'gelief') > integer(line, 'berech'));
  if (due.length === 0) return null;
  let gross = 0;
  for (const line of due) {
    const shipped = integer(line, 'gelief');
    const upToNow = (column: string): number => proportion(integer(line, column), shipped, integer(line, 'menge') - integer(line, 'storn'));
    const [net, tax] = [upToNow('netto'), upToNow('mwstb')];
    gross += net + tax - integer(line, 'berech_netto') - integer(line, 'berech_mwst');
    store.run('UPDATE zeile SET berech = ?, berech_netto = ?, berech_mwst = ? WHERE id = ?', shipped, net, tax, integer(line, 'id'));
  }
  const id = store.run(`INSERT INTO rechnung (auftrag_id, status, zeit, brutto, offen, beznr) VALUES (?, 'G', ?, ?, ?, ?)`, orderId, at, gross, gross, reference);
  settleInvoices(store, orderId);
  return id;
}

export function issueInvoice(store: Store, request: RequestOf<'rechnungAnlage'>): AnswerOf<'rechnungAnlage'> {
  const order = findOrder(store, request);
  const invoice = bill(store, integer(order, 'id'), request.BEZNR, timeOf(request.ZEIT));
  if (invoice === null) throw new Refusal('STATUS', 'there is nothing to bill', text(order, 'ihre_nr') || text(order, 'abnr'), text(order, 'status'));
  orderChanged(store, order);
  return { AUFTRAG: documentOf(store, integer(order, 'id')), NR: documentNumber('RE', invoice) };
}

export function recordPayment(store: Store, request: RequestOf<'zahlungAnlage'>): AnswerOf<'zahlungAnlage'> {
  const order = findOrder(store, request);
  const id = integer(order, 'id');
  mustBe(order, 'BTV', 'a cancelled order is not paid');
  const amount = amountOf(order, request.BETRAG, request.WAEHR);
  upTo(order, amount, integer(order, 'netto') + integer(order, 'mwstb') - paidOf(store, id), 'more than is open');
  const payment = store.run('INSERT INTO zahlung (auftrag_id, betrag, art, ref, text, zeit) VALUES (?, ?, ?, ?, ?, ?)', id, amount, request.ART, request.REF, request.TEXT, timeOf(request.ZEIT));
  settleInvoices(store, id);
  orderChanged(store, order);
  return { AUFTRAG: documentOf(store, id), NR: documentNumber('ZA', payment) };
}

export function refund(store: Store, request: RequestOf<'gutschriftAnlage'>): AnswerOf<'gutschriftAnlage'> {
  const order = findOrder(store, request);
  const id = integer(order, 'id');
  if (request.RETNR !== '' && !store.get('SELECT id FROM retoure WHERE auftrag_id = ? AND retnr = ?', id, request.RETNR)) throw new Refusal('RETOURE', 'unknown return', request.RETNR);
  const amount = amountOf(order, request.BETRAG, request.WAEHR);
  upTo(order, amount, paidOf(store, id) - refundedOf(store, id), 'more than was paid and not paid back');
  const note = store.run('INSERT INTO gutschrift (auftrag_id, brutto, grund, retnr, ref, text, zeit) VALUES (?, ?, ?, ?, ?, ?, ?)', id, amount, request.GRUND, request.RETNR, request.REF, request.TEXT, Date.now());
  orderChanged(store, order);
  return { AUFTRAG: documentOf(store, id), NR: documentNumber('GU', note) };
}
