/** Reads of orders: a fixed number of statements for any number of orders. */
import { z } from 'zod';
import { toBerlin } from '../berlin-time.ts';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { Anschrift, type Auftrag, Lieferung, Rechnung } from '../wire.ts';
import { both, VAT_RATES } from './articles.ts';
import { comma, MONEY, QUANTITY, UNIT_PRICE } from './numbers.ts';
import { integer, type Row, type Store, text } from './store.ts';

const NUMBER_DIGITS = 6;
const Address = Anschrift.nullable();
const Taxes = z.array(z.object({ vat: z.string(), base: z.number(), amount: z.number() }));
const Status = z.enum(['B', 'V', 'S']);

const money = (amount: number): string => comma(amount, MONEY);
const time = (value: Row[string] | undefined): string => (typeof value === 'number' ? toBerlin(new Date(value)) : '');
const documentNumber = (prefix: string, row: Row): string => `${prefix}${String(row['id']).padStart(NUMBER_DIGITS, '0')}`;

export function readOrders(store: Store, { IHRE_NR }: RequestOf<'auftraegeAbfrage'>): AnswerOf<'auftraegeAbfrage'> {
  const rows = store.all(`SELECT id FROM auftrag WHERE ihre_nr IN (SELECT value FROM json_each(?)) OR (ihre_nr = '' AND abnr IN (SELECT value FROM json_each(?))) ORDER BY id`, ...both(IHRE_NR));
  return { AUFTRAEGE: documentsById(store, rows.map((row) => integer(row, 'id'))) };
}

export function listOrders(store: Store, request: RequestOf<'auftraegeListe'>): AnswerOf<'auftraegeListe'> {
  const rows = store.all(`SELECT a.id FROM auftrag a WHERE a.id > ? AND (? = '' OR a.kunde_id = (SELECT id FROM kunde WHERE kunr = ?))
    AND (? IS NULL OR coalesce(nullif(a.ihre_nr, ''), a.abnr) IN (SELECT value FROM json_each(?))) ORDER BY a.id LIMIT ? OFFSET ?`,
    Number(request.NACH || 0), request.KUNR, request.KUNR, ...both(request.IHRE_NR), request.ZEILEN + 1, (request.SEITE - 1) * request.ZEILEN);
  return { AUFTRAEGE: documentsById(store, rows.slice(0, request.ZEILEN).map((row) => integer(row, 'id'))), WEITER: rows.length > request.ZEILEN ? 'J' : 'N' };
}

/** Orders in the order of the ids. */
export function documentsById(store: Store, ids: readonly number[]): Auftrag[] {
  const json = JSON.stringify(ids);
  const lines = byOrder(store.all('SELECT z.* FROM json_each(?) k JOIN zeile z ON z.auftrag_id = k.value ORDER BY z.id', json));
  const shipments = byOrder(store.all('SELECT l.* FROM json_each(?) k JOIN lieferung l ON l.auftrag_id = k.value ORDER BY l.id', json));
  const invoices = byOrder(store.all('SELECT r.* FROM json_each(?) k JOIN rechnung r ON r.auftrag_id = k.value ORDER BY r.id', json));
  const rows = store.all('SELECT a.*, c.kunr, c.email, l.code FROM json_each(?) k JOIN auftrag a ON a.id = k.value JOIN kunde c ON c.id = a.kunde_id JOIN lager l ON l.id = a.lager_id ORDER BY k.key', json);
  return rows.map((row): Auftrag => {
    const id = integer(row, 'id');
    const net = integer(row, 'netto');
    const tax = integer(row, 'mwstb');
    return {
      ABID: String(id), ABNR: text(row, 'abnr'), IHRE_NR: text(row, 'ihre_nr'), KANAL: text(row, 'kanal'), STATUS: Status.parse(row['status']), ZEIT: time(row['zeit']), WAEHR: text(row, 'waehr'),
      KUNR: text(row, 'kunr'), EMAIL: text(row, 'email'), LIEFA: Address.parse(JSON.parse(text(row, 'liefa'))), RECHA: Address.parse(JSON.parse(text(row, 'recha'))), NOTIZ: text(row, 'notiz'),
      ZEILEN: (lines.get(id) ?? []).map(toLine),
      STEUERN: Taxes.parse(JSON.parse(text(row, 'steuern'))).map(({ vat, base, amount }) => ({ MWST: vat, MWSTSATZ: VAT_RATES[vat] ?? '', BASIS: money(base), BETRAG: money(amount) })),
      NETTO: money(net), MWSTB: money(tax), BRUTTO: money(net + tax),
      LIEFERUNGEN: (shipments.get(id) ?? []).map((shipment) => Lieferung.parse({ LSNR: documentNumber('LS', shipment), STATUS: shipment['status'], LAGER: row['code'], TRAEGER: shipment['traeger'], SENDNR: shipment['sendnr'], ZEIT: time(shipment['zeit']) })),
      RECHNUNGEN: (invoices.get(id) ?? []).map((invoice) => Rechnung.parse({ RENR: documentNumber('RE', invoice), STATUS: invoice['status'], ZEIT: time(invoice['zeit']), BRUTTO: money(integer(invoice, 'brutto')), OFFEN: money(integer(invoice, 'offen')) })),
    };
  });
}

function toLine(row: Row): Auftrag['ZEILEN'][number] {
  const quantity = (column: string): string => comma(integer(row, column), QUANTITY);
  return {
    ZLID: String(row['id']), ARTNR: text(row, 'artnr'), BEZ: text(row, 'bez'), MENGE: quantity('menge'), GELIEF: quantity('gelief'), STORN: quantity('storn'),
    PREIS: comma(integer(row, 'preis'), UNIT_PRICE), NETTO: money(integer(row, 'netto')), MWST: text(row, 'mwst'), MWSTSATZ: VAT_RATES[text(row, 'mwst')] ?? '', MWSTB: money(integer(row, 'mwstb')),
  };
}

function byOrder(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = integer(row, 'auftrag_id');
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}
