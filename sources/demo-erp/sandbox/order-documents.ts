/** Reads of orders: a fixed number of statements for any number of orders. */
import { z } from 'zod';
import { toBerlin } from '../berlin-time.ts';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { Anschrift, type Auftrag, Lieferung, Rechnung, type Retoure } from '../wire.ts';
import { both, VAT_RATES } from './articles.ts';
import { comma, MONEY, QUANTITY, UNIT_PRICE } from './numbers.ts';
import { refundedQuantities } from './refunded.ts';
import { integer, type Row, type Store, text } from './store.ts';

const NUMBER_DIGITS = 6;
const Address = Anschrift.nullable();
const Taxes = z.array(z.object({ vat: z.string(), base: z.number(), amount: z.number() }));
const Status = z.enum(['B', 'T', 'V', 'S']);

const money = (amount: number): string => comma(amount, MONEY);
const quantity = (amount: number): string => comma(amount, QUANTITY);
const time = (value: Row[string] | undefined): string => (typeof value === 'number' ? toBerlin(new Date(value)) : '');
const total = (rows: readonly Row[], column: string): number => rows.reduce((sum, row) => sum + integer(row, column), 0);

export type DocumentKind = 'LS' | 'RE' | 'ZA' | 'RT' | 'GU';
/** Number of a document by the id of its row: `LS000012`. */
export const documentNumber = (kind: DocumentKind, id: number): string => `${kind}${String(id).padStart(NUMBER_DIGITS, '0')}`;
const numberOf = (kind: DocumentKind, row: Row): string => documentNumber(kind, integer(row, 'id'));

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
  const parts = (sql: string, column = 'auftrag_id'): ((id: number) => Row[]) => grouped(store.all(sql, json), column);
  const own = (table: string): ((id: number) => Row[]) => parts(`SELECT t.* FROM json_each(?) k JOIN ${table} t ON t.auftrag_id = k.value ORDER BY t.id`);
  const [lines, invoices, payments, refunds] = [own('zeile'), own('rechnung'), own('zahlung'), own('gutschrift')];
  const shipments = parts('SELECT l.*, w.code FROM json_each(?) k JOIN lieferung l ON l.auftrag_id = k.value JOIN auftrag a ON a.id = k.value JOIN lager w ON w.id = coalesce(l.lager_id, a.lager_id) ORDER BY l.id');
  const shipped = parts('SELECT p.* FROM json_each(?) k JOIN lieferung l ON l.auftrag_id = k.value JOIN lieferpos p ON p.lieferung_id = l.id ORDER BY p.rowid', 'lieferung_id');
  const packages = parts('SELECT p.* FROM json_each(?) k JOIN lieferung l ON l.auftrag_id = k.value JOIN paket p ON p.lieferung_id = l.id ORDER BY p.id', 'lieferung_id');
  const returns = own('retoure');
  const returned = parts('SELECT p.* FROM json_each(?) k JOIN retoure r ON r.auftrag_id = k.value JOIN retourpos p ON p.retoure_id = r.id ORDER BY p.rowid', 'retoure_id');
  const rows = store.all('SELECT a.*, c.kunr, c.email, l.code FROM json_each(?) k JOIN auftrag a ON a.id = k.value JOIN kunde c ON c.id = a.kunde_id JOIN lager l ON l.id = a.lager_id ORDER BY k.key', json);
  return rows.map((row): Auftrag => {
    const id = integer(row, 'id');
    const net = integer(row, 'netto');
    const tax = integer(row, 'mwstb');
    const paidBack = refundedQuantities({ order: row, lines: lines(id), returns: returns(id), returned, refunds: refunds(id) });
    return {
      ABID: String(id), ABNR: text(row, 'abnr'), IHRE_NR: text(row, 'ihre_nr'), KANAL: text(row, 'kanal'), STATUS: Status.parse(row['status']), ZEIT: time(row['zeit']), WAEHR: text(row, 'waehr'),
      KUNR: text(row, 'kunr'), EMAIL: text(row, 'email'), LIEFA: Address.parse(JSON.parse(text(row, 'liefa'))), RECHA: Address.parse(JSON.parse(text(row, 'recha'))), NOTIZ: text(row, 'notiz'),
      ZEILEN: lines(id).map((line) => toLine(line, paidBack.get(integer(line, 'id')) ?? 0)),
      STEUERN: Taxes.parse(JSON.parse(text(row, 'steuern'))).map(({ vat, base, amount }) => ({ MWST: vat, MWSTSATZ: VAT_RATES[vat] ?? '', BASIS: money(base), BETRAG: money(amount) })),
      NETTO: money(net), MWSTB: money(tax), BRUTTO: money(net + tax), BEZAHLT: money(total(payments(id), 'betrag')), ERSTATTET: money(total(refunds(id), 'brutto')),
      LIEFERUNGEN: shipments(id).map((shipment) => {
        const positions = shipment['status'] === 'O' ? openPositions(lines(id)) : shipped(integer(shipment, 'id')).map((position) => ({ ARTNR: text(position, 'artnr'), MENGE: quantity(integer(position, 'menge')) }));
        const boxes = packages(integer(shipment, 'id')).map((box) => ({ SENDNR: text(box, 'sendnr'), GEW: comma(integer(box, 'gew'), QUANTITY) }));
        return Lieferung.parse({ LSNR: numberOf('LS', shipment), BEZNR: shipment['beznr'], STATUS: shipment['status'], LAGER: shipment['code'], TRAEGER: shipment['traeger'], ZEIT: time(shipment['zeit']), POS: positions, PAKETE: boxes });
      }),
      RECHNUNGEN: invoices(id).map((invoice) => Rechnung.parse({ RENR: numberOf('RE', invoice), BEZNR: invoice['beznr'], STATUS: invoice['status'], ZEIT: time(invoice['zeit']), BRUTTO: money(integer(invoice, 'brutto')), OFFEN: money(integer(invoice, 'offen')) })),
      ZAHLUNGEN: payments(id).map((payment) => ({ ZANR: numberOf('ZA', payment), BETRAG: money(integer(payment, 'betrag')), ART: text(payment, 'art'), REF: text(payment, 'ref'), TEXT: text(payment, 'text'), ZEIT: time(payment['zeit']) })),
      RETOUREN: returns(id).map((document) => toReturn(document, returned(integer(document, 'id')))),
      GUTSCHRIFTEN: refunds(id).map((refund) => ({ GUNR: numberOf('GU', refund), BETRAG: money(integer(refund, 'brutto')), GRUND: text(refund, 'grund'), RETNR: text(refund, 'retnr'), REF: text(refund, 'ref'), TEXT: text(refund, 'text'), ZEIT: time(refund['zeit']) })),
    };
  });
}

/** What is neither cancelled nor shipped yet. */
export const openQuantity = (line: Row): number => integer(line, 'menge') - integer(line, 'storn') - integer(line, 'gelief');
const openPositions = (lines: readonly Row[]): { ARTNR: string; MENGE: string }[] => lines.filter((line) => openQuantity(line) > 0).map((line) => ({ ARTNR: text(line, 'artnr'), MENGE: quantity(openQuantity(line)) }));

function toLine(row: Row, paidBack: number): Auftrag['ZEILEN'][number] {
  const amount = (column: string): string => quantity(integer(row, column));
  return {
    ZLID: String(row['id']), ARTNR: text(row, 'artnr'), BEZ: text(row, 'bez'), MENGE: amount('menge'), GELIEF: amount('gelief'), STORN: amount('storn'), RETOUR: amount('retour'), ERSTATT: quantity(paidBack),
    PREIS: comma(integer(row, 'preis'), UNIT_PRICE), RABATT: money(integer(row, 'rabatt')), NETTO: money(integer(row, 'netto')), MWST: text(row, 'mwst'), MWSTSATZ: VAT_RATES[text(row, 'mwst')] ?? '', MWSTB: money(integer(row, 'mwstb')),
  };
}

function toReturn(row: Row, positions: readonly Row[]): Retoure {
  const back = total(positions, 'eingang');
  const status = back === 0 ? 'A' : back < total(positions, 'menge') ? 'T' : 'E';
  return {
    RTID: numberOf('RT', row), RETNR: text(row, 'retnr'), STATUS: status, GRUND: text(row, 'grund'), ZEIT: time(row['zeit']),
    POS: positions.map((position) => ({ ARTNR: text(position, 'artnr'), MENGE: quantity(integer(position, 'menge')), EINGANG: quantity(integer(position, 'eingang')) })),
  };
}

function grouped(rows: readonly Row[], column: string): (id: number) => Row[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = integer(row, column);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return (id) => groups.get(id) ?? [];
}
