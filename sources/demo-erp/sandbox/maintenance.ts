/** Maintenance of master data: texts of products, prices of articles, companies. */
import { z } from 'zod';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { Anschrift, type Firma, STAMM_FELDER } from '../wire.ts';
import { head } from './articles.ts';
import { DEFAULTS, nextCustomerNumber } from './customers.ts';
import { positive } from './order-lines.ts';
import { comma, QUANTITY, scaled, UNIT_PRICE } from './numbers.ts';
import { CURRENCY, mustBeList } from './prices.ts';
import { Refusal } from './refusal.ts';
import { articleId } from './stock.ts';
import { integer, type Row, type Store, text } from './store.ts';

const Addresses = z.array(Anschrift);

/** @param number of a product or of one of its articles */
export function maintainProduct(store: Store, { NR, ...fields }: RequestOf<'stammPflege'>): AnswerOf<'stammPflege'> {
  const product = store.get('SELECT * FROM stamm WHERE stnr = ? OR id = (SELECT stamm_id FROM artikel WHERE artnr = ?)', NR, NR);
  if (!product) throw new Refusal('ARTIKEL', 'unknown product', NR);
  const id = integer(product, 'id');
  const { BEZ, KTEXT, WGR, MARKE } = fields;
  if (BEZ === '') throw new Refusal('FORM', 'a product has a name', 'BEZ');
  // The name of an article begins with the product's.
  if (BEZ !== undefined) store.run('UPDATE artikel SET bez = ? || substr(bez, ?) WHERE stamm_id = ?', BEZ, text(product, 'bez').length + 1, id);
  store.run('UPDATE stamm SET bez = coalesce(?, bez), ktext = coalesce(?, ktext), wgr = coalesce(?, wgr), marke = coalesce(?, marke) WHERE id = ?', BEZ ?? null, KTEXT ?? null, WGR ?? null, MARKE ?? null, id);
  const articles = store.all('SELECT artnr FROM artikel WHERE stamm_id = ? ORDER BY artnr', id).map((row) => text(row, 'artnr'));
  store.changed('STAMM', [text(product, 'stnr')]);
  store.changed('ARTIKEL', articles);
  // Rules of the price lists look at the category.
  if (WGR !== undefined && WGR !== text(product, 'wgr')) store.changed('PREIS', articles);
  const now = store.get('SELECT * FROM stamm WHERE id = ?', id);
  if (!now) throw new Error(`product ${id} is gone`);
  return { STAMM: head([...STAMM_FELDER], id, text(now, 'bez'), now) };
}

export function maintainPrice(store: Store, request: RequestOf<'preisPflege'>): AnswerOf<'preisPflege'> {
  const article = articleId(store, request.ARTNR);
  if (request.LISTE !== '') mustBeList(store, request.LISTE);
  if (request.WAEHR !== CURRENCY) throw new Refusal('FORM', `prices are kept in ${CURRENCY}`, request.ARTNR);
  const price = scaled(request.PREIS, UNIT_PRICE);
  if (price < 0) throw new Refusal('FORM', 'a price is not below zero', request.ARTNR);
  const from = positive(request.ABMENGE, request.ARTNR);
  store.run('INSERT OR REPLACE INTO festpreis (artikel_id, liste, abmenge, preis) VALUES (?, ?, ?, ?)', article, request.LISTE, from, price);
  store.changed('PREIS', [request.ARTNR]);
  return { PREIS: { PREIS: comma(price, UNIT_PRICE), WAEHR: CURRENCY, LISTE: request.LISTE, ABMENGE: comma(from, QUANTITY), VON: '', BIS: '' } };
}

const toCompany = (row: Row): Firma => ({
  KUNR: text(row, 'kunr'), SUCHN: text(row, 'suchn'), FIRMA: text(row, 'firma'), USTID: text(row, 'ustid'), EMAIL: text(row, 'email'), TEL: text(row, 'tel'), LISTE: text(row, 'liste'), ZAHLB: text(row, 'zahlb'),
  ANSCHR: Addresses.parse(JSON.parse(text(row, 'anschr'))),
});

export const readCompanies = (store: Store, { NR }: RequestOf<'firmenAbfrage'>): AnswerOf<'firmenAbfrage'> => ({
  FIRMEN: store.all(`SELECT * FROM kunde WHERE firma <> '' AND coalesce(nullif(suchn, ''), kunr) IN (SELECT value FROM json_each(?)) ORDER BY id`, JSON.stringify(NR)).map(toCompany),
});

export function maintainCompany(store: Store, request: RequestOf<'firmaPflege'>): AnswerOf<'firmaPflege'> {
  const { KUNR, SUCHN, FIRMA, USTID, EMAIL, TEL, LISTE, ZAHLB, ANSCHR } = request;
  if (LISTE !== undefined) mustBeList(store, LISTE);
  const addresses = ANSCHR ? JSON.stringify(ANSCHR) : null;
  let number = KUNR;
  if (number === undefined) {
    const id = store.run(`INSERT INTO kunde (kunr, suchn, email, vorname, nachname, tel, firma, liste, zahlb, anschr) VALUES (hex(randomblob(8)), ?, '', '', '', '', ?, ?, ?, '[]')`, SUCHN, FIRMA, DEFAULTS.list, DEFAULTS.terms);
    number = nextCustomerNumber(id);
    store.run('UPDATE kunde SET kunr = ? WHERE id = ?', number, id);
  } else if (!store.get(`SELECT id FROM kunde WHERE kunr = ? AND firma <> ''`, number)) throw new Refusal('KUNDE', 'unknown company', number);
  store.run('UPDATE kunde SET firma = ?, ustid = coalesce(?, ustid), email = coalesce(?, email), tel = coalesce(?, tel), liste = coalesce(?, liste), zahlb = coalesce(?, zahlb), anschr = coalesce(?, anschr) WHERE kunr = ?',
    FIRMA, USTID ?? null, EMAIL ?? null, TEL ?? null, LISTE ?? null, ZAHLB ?? null, addresses, number);
  const row = store.get('SELECT * FROM kunde WHERE kunr = ?', number);
  if (!row) throw new Error(`company ${number} is gone`);
  store.changed('KUNDE', [SUCHN, text(row, 'email')].filter((key) => key !== ''));
  // Its list is what its people buy by.
  if (LISTE !== undefined) store.changed('PREIS', []);
  return { FIRMA: toCompany(row) };
}
