/** Customers. Nothing stops two of them from having one e-mail. */
import { z } from 'zod';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { Anschrift, type Kunde } from '../wire.ts';
import { Refusal } from './refusal.ts';
import { integer, type Row, type Store, text } from './store.ts';

export const DEFAULTS = { list: 'RETAIL', terms: 'DIRECT' };
const NUMBER_DIGITS = 4;
const Addresses = z.array(Anschrift);

/** `C0051` for the row with the id 51. */
export const nextCustomerNumber = (id: number): string => `C${String(id).padStart(NUMBER_DIGITS, '0')}`;

export const addressesOf = (row: Row): Anschrift[] => Addresses.parse(JSON.parse(text(row, 'anschr')));

const toCustomer = (row: Row): Kunde => ({
  KUNR: text(row, 'kunr'), EMAIL: text(row, 'email'), VORNAME: text(row, 'vorname'), NACHNAME: text(row, 'nachname'), TEL: text(row, 'tel'), FIRMA: text(row, 'firma'), LISTE: text(row, 'liste'), ZAHLB: text(row, 'zahlb'), ANSCHR: addressesOf(row),
});

export const readCustomers = (store: Store, { KUNR, EMAIL }: RequestOf<'kundenAbfrage'>): AnswerOf<'kundenAbfrage'> => ({
  KUNDEN: store.all('SELECT * FROM kunde WHERE kunr IN (SELECT value FROM json_each(?)) OR lower(email) IN (SELECT lower(value) FROM json_each(?)) ORDER BY id', JSON.stringify(KUNR), JSON.stringify(EMAIL)).map(toCustomer),
});

/** The customer with this number, else the oldest with this e-mail. */
export function findCustomer(store: Store, number: string, email: string): Row {
  const row = number === '' ? store.get('SELECT * FROM kunde WHERE lower(email) = lower(?) ORDER BY id', email) : store.get('SELECT * FROM kunde WHERE kunr = ?', number);
  if (!row) throw new Refusal('KUNDE', 'unknown customer', number || email);
  return row;
}

export function maintainCustomer(store: Store, request: RequestOf<'kundePflege'>): AnswerOf<'kundePflege'> {
  const { KUNR, EMAIL, VORNAME, NACHNAME, TEL, ANSCHR } = request;
  const addresses = ANSCHR ? JSON.stringify(ANSCHR) : null;
  let id: number;
  if (KUNR === undefined) {
    id = store.run(`INSERT INTO kunde (kunr, email, vorname, nachname, tel, firma, liste, zahlb, anschr) VALUES (hex(randomblob(8)), ?, ?, ?, ?, '', ?, ?, ?)`,
      EMAIL, VORNAME ?? '', NACHNAME ?? '', TEL ?? '', DEFAULTS.list, DEFAULTS.terms, addresses ?? '[]');
    store.run('UPDATE kunde SET kunr = ? WHERE id = ?', nextCustomerNumber(id), id);
  } else {
    id = integer(findCustomer(store, KUNR, ''), 'id');
    store.run('UPDATE kunde SET email = ?, vorname = coalesce(?, vorname), nachname = coalesce(?, nachname), tel = coalesce(?, tel), anschr = coalesce(?, anschr) WHERE id = ?', EMAIL, VORNAME ?? null, NACHNAME ?? null, TEL ?? null, addresses, id);
  }
  store.changed('KUNDE', [EMAIL]);
  const row = store.get('SELECT * FROM kunde WHERE id = ?', id);
  if (!row) throw new Error(`customer ${id} is gone`);
  return { KUNDE: toCustomer(row) };
}
