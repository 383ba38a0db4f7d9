/** Reads of articles, products, stock and prices: a fixed number of statements for any number of keys. */
import type { AnswerOf, RequestOf } from '../operations.ts';
import { ARTIKEL_FELDER, type Artikel, type ArtikelTeile, type Bestand, type Stamm, type StammKopf, type StammTeile, STAMM_FELDER } from '../wire.ts';
import { comma, QUANTITY } from './numbers.ts';
import { priceFinder } from './prices.ts';
import { integer, type Row, type Store, text } from './store.ts';

/** Per cent of the VAT classes, as in the API. */
export const VAT_RATES: Readonly<Record<string, string>> = { V: '19,00', E: '7,00' };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const ARTICLE = `SELECT a.id, a.artnr, a.ean, a.bez, a.gew, s.id AS stid, s.stnr, s.bez AS sbez, s.ktext, s.wgr, s.marke, s.mwst, s.listpr
  FROM json_each(?) k JOIN artikel a`;

export function articleRows(store: Store, numbers: readonly string[]): Row[] {
  return store.all(`${ARTICLE} ON a.artnr = k.value JOIN stamm s ON s.id = a.stamm_id`, JSON.stringify(numbers));
}

export function readArticles(store: Store, { ARTNR, TEILE }: RequestOf<'artikelAbfrage'>): AnswerOf<'artikelAbfrage'> {
  return { ARTIKEL: toArticles(store, articleRows(store, [...new Set(ARTNR)]), TEILE) };
}

export function readProducts(store: Store, { NR, TEILE }: RequestOf<'stammAbfrage'>): AnswerOf<'stammAbfrage'> {
  const found = store.all('SELECT k.value AS nr, coalesce(s.id, a.stamm_id) AS id FROM json_each(?) k LEFT JOIN stamm s ON s.stnr = k.value LEFT JOIN artikel a ON a.artnr = k.value', JSON.stringify([...new Set(NR)]))
    .filter((row) => row['id'] !== null);
  const ids = [...new Set(found.map((row) => integer(row, 'id')))];
  const rows = store.all('SELECT s.* FROM json_each(?) k JOIN stamm s ON s.id = k.value', JSON.stringify(ids));
  const products = new Map(toProducts(store, rows, TEILE).map((product) => [product.STID, product]));
  return { TREFFER: found.flatMap((row) => { const STAMM = products.get(String(row['id'])); return STAMM ? [{ NR: text(row, 'nr'), STAMM }] : []; }) };
}

export function listProducts(store: Store, request: RequestOf<'stammListe'>): AnswerOf<'stammListe'> {
  const rows = store.all(`SELECT * FROM stamm WHERE id > ? AND (? = '' OR wgr = ?) AND (? = '' OR instr(klein(bez), klein(?)) > 0) AND (? IS NULL OR stnr IN (SELECT value FROM json_each(?))) ORDER BY id LIMIT ? OFFSET ?`,
    Number(request.NACH || 0), request.WGR, request.WGR, request.BEZ, request.BEZ, ...both(request.STNR), request.ZEILEN + 1, (request.SEITE - 1) * request.ZEILEN);
  return { STAMM: toProducts(store, rows.slice(0, request.ZEILEN), request.TEILE), WEITER: rows.length > request.ZEILEN ? 'J' : 'N' };
}

/** A list twice as JSON, or twice null when it is missing. */
export function both(list: readonly string[] | undefined): [string | null, string | null] {
  const json = list ? JSON.stringify(list) : null;
  return [json, json];
}

function toProducts(store: Store, rows: readonly Row[], parts: StammTeile): Stamm[] {
  const products = rows.map((row): Stamm => head(parts.FELDER, integer(row, 'id'), text(row, 'bez'), row));
  if (!parts.ARTIKEL) return products;
  const owners = new Map<string, Artikel[]>();
  for (const product of products) owners.set(product.STID, (product.ARTIKEL = []));
  const articles = store.all(`${ARTICLE} ON a.stamm_id = k.value JOIN stamm s ON s.id = a.stamm_id ORDER BY a.artnr`, JSON.stringify(rows.map((row) => integer(row, 'id'))));
  for (const [index, article] of toArticles(store, articles, parts.ARTIKEL).entries()) owners.get(String(articles[index]?.['stid']))?.push(article);
  return products;
}

export function head(fields: StammTeile['FELDER'], id: number, title: string, row: Row): StammKopf {
  const product: Mutable<StammKopf> = { STID: String(id), STNR: text(row, 'stnr') };
  for (const field of STAMM_FELDER) if (fields.includes(field)) product[field] = field === 'BEZ' ? title : text(row, field.toLowerCase());
  return product;
}

function toArticles(store: Store, rows: readonly Row[], parts: ArtikelTeile): Artikel[] {
  const ids = JSON.stringify(rows.map((row) => integer(row, 'id')));
  const stock = parts.BESTAND === 'J' ? stockLevels(store, ids, parts.LAGER) : undefined;
  const prices = parts.PREISE?.map((question) => priceFinder(store, question, ids));
  return rows.map((row) => {
    const id = integer(row, 'id');
    const article: Mutable<Artikel> = { ARTID: String(id), ARTNR: text(row, 'artnr') };
    for (const field of ARTIKEL_FELDER) if (parts.FELDER.includes(field)) article[field] = articleField(row, field);
    if (parts.STAMM) article.STAMM = head(parts.STAMM, integer(row, 'stid'), text(row, 'sbez'), row);
    if (stock) article.BEST = stock.get(id) ?? [];
    if (prices) article.PREISE = prices.map((find) => find(id, text(row, 'wgr'), integer(row, 'listpr')));
    return article;
  });
}

function articleField(row: Row, field: (typeof ARTIKEL_FELDER)[number]): string {
  switch (field) {
    case 'EAN': return text(row, 'ean');
    case 'BEZ': return text(row, 'bez');
    case 'MWST': return text(row, 'mwst');
    case 'MWSTSATZ': return VAT_RATES[text(row, 'mwst')] ?? '';
    case 'GEW': return comma(integer(row, 'gew'), QUANTITY);
  }
}

/** Stock records of articles, in the order of warehouse codes. */
function stockLevels(store: Store, articleIds: string, warehouses: readonly string[] | undefined): Map<number, Bestand[]> {
  const levels = new Map<number, Bestand[]>();
  const rows = store.all('SELECT b.artikel_id, l.code, b.ist, b.auftr, b.ges, b.zug, b.lfd FROM json_each(?) k JOIN bestand b ON b.artikel_id = k.value JOIN lager l ON l.id = b.lager_id ORDER BY k.key, l.code', articleIds);
  for (const row of rows) {
    if (warehouses && !warehouses.includes(text(row, 'code'))) continue;
    const id = integer(row, 'artikel_id');
    const list = levels.get(id);
    if (list) list.push(toLevel(row));
    else levels.set(id, [toLevel(row)]);
  }
  return levels;
}

export const toLevel = (row: Row): Bestand => ({
  LAGER: text(row, 'code'), IST: comma(integer(row, 'ist'), QUANTITY), AUFTR: comma(integer(row, 'auftr'), QUANTITY), GESP: comma(integer(row, 'ges'), QUANTITY), ZUG: comma(integer(row, 'zug'), QUANTITY), LFD: String(row['lfd']),
});

export const listWarehouses = (store: Store): AnswerOf<'lagerListe'> => ({
  LAGER: store.all('SELECT id, code, bez FROM lager ORDER BY code').map((row) => ({ LGID: String(row['id']), CODE: text(row, 'code'), BEZ: text(row, 'bez') })),
});
