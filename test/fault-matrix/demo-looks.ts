/** What the verbs leave in the files of the demo systems, read past their APIs. */
import type { VerbName } from '../../src/workflows/index.ts';
import { AMOUNT, CHANGED_TO, DELTA, ORDERED, TOUCHED, type Subject } from './subjects.ts';

/** One number of one statement; 0 where there is no row. */
export type Ask = (sql: string, ...values: readonly string[]) => number;
/** Texts of one row. */
export type AskText = (sql: string, ...values: readonly string[]) => string;
export interface DemoFiles {
  readonly erp: Ask;
  readonly shop: Ask;
  readonly erpText: AskText;
  readonly shopText: AskText;
}
interface Found { readonly erp: Readonly<Record<string, number>>; readonly shop: Readonly<Record<string, number>> }
/** Called before the write; the answer is called after it. */
type Look = (files: DemoFiles, subject: Subject) => () => Found;

/** The ERP counts quantities in 1/1000, money in cents, unit prices in 1/10000. */
const THOUSANDTHS = 1_000;
const CENTS = 100;
const PRICE_DIGITS = 10_000;

const ORDER = '(SELECT id FROM auftrag WHERE ihre_nr = ?)';
const PURCHASE = '(SELECT id FROM purchase WHERE code = ?)';
const cents = Number(AMOUNT) * CENTS;

const document = (kind: string) => `SELECT count(*) FROM beleg WHERE art = '${kind}' AND auftrag_id IN ${ORDER}`;
const request = (mutation: string) => `SELECT count(*) FROM request_key WHERE mutation = '${mutation}' AND subject = ?`;
const onHand = ({ erp }: DemoFiles, sku: string, place: string): number =>
  erp('SELECT b.ist FROM bestand b JOIN artikel a ON a.id = b.artikel_id JOIN lager l ON l.id = b.lager_id WHERE a.artnr = ? AND l.code = ?', sku, place) / THOUSANDTHS;
const pieces = ({ shop }: DemoFiles, sku: string, place: string): number =>
  shop('SELECT s.pieces FROM stock s JOIN item i ON i.id = s.item_id JOIN depot d ON d.id = s.depot_id WHERE i.sku = ? AND d.code = ?', sku, place);
const bookings = ({ erp }: DemoFiles, mark: string): number => erp('SELECT count(*) FROM journal WHERE grund = ?', mark);
/** 1: as it was to be, 0: as it was, else something that nobody asked for. */
const became = <T>(now: T, before: T, wanted: T): number => (now === wanted ? 1 : now === before ? 0 : -1);
/** A level that is published is the record's; before it the shop's own, one piece less when it is seeded. Says nothing where the two are equal by chance: the shop is right whether or not it was told. */
const published = (files: DemoFiles, kind: string, sku: string, place: string, before: number): Readonly<Record<string, number>> => {
  const now = pieces(files, sku, place);
  const record = onHand(files, sku, place);
  return now === before && now === record ? {} : { [kind]: became(now, before, record) };
};

export const DEMO_LOOKS: Readonly<Record<VerbName, Look>> = {
  placeOrder: ({ erp, shop }, { mark }) => () => ({
    erp: { orders: erp('SELECT count(*) FROM auftrag WHERE notiz = ?', mark), pieces: erp('SELECT sum(z.menge) FROM zeile z JOIN auftrag a ON a.id = z.auftrag_id WHERE a.notiz = ?', mark) / THOUSANDTHS / ORDERED },
    shop: { orders: shop('SELECT count(*) FROM purchase WHERE note = ?', mark), pieces: shop('SELECT sum(l.pieces) FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id WHERE p.note = ?', mark) / ORDERED },
  }),
  importOrder: ({ erp }, { number, email }) => () => ({
    erp: { customers: erp('SELECT count(*) FROM kunde WHERE lower(email) = ?', email), orders: erp('SELECT count(*) FROM auftrag WHERE ihre_nr = ?', number), pieces: erp(`SELECT sum(menge) FROM zeile WHERE auftrag_id IN ${ORDER}`, number) / THOUSANDTHS / ORDERED },
    shop: {},
  }),
  changeOrder: ({ erp, shop }, { number }) => () => ({
    erp: { changes: erp(document('AENDERUNG'), number), pieces: (erp(`SELECT sum(menge - storn) FROM zeile WHERE auftrag_id IN ${ORDER}`, number) / THOUSANDTHS - ORDERED) / (CHANGED_TO - ORDERED) },
    shop: { changes: shop(request('changePurchase'), number), pieces: (shop(`SELECT sum(pieces - voided) FROM purchase_line WHERE purchase_id IN ${PURCHASE}`, number) - ORDERED) / (CHANGED_TO - ORDERED) },
  }),
  cancelOrder: ({ erp, shop }, { number }) => () => ({
    erp: { cancellations: erp(document('STORNO'), number), orders: erp(`SELECT count(*) FROM auftrag WHERE ihre_nr = ? AND status = 'S'`, number) },
    shop: { cancellations: shop(request('voidPurchase'), number), orders: shop(`SELECT count(*) FROM purchase WHERE code = ? AND state = 'VOIDED'`, number) },
  }),
  shipOrder(files, { number, sku }) {
    const { erp, shop } = files;
    const before = onHand(files, sku, 'BER');
    return () => ({
      erp: {
        shipments: erp(`SELECT count(*) FROM lieferung WHERE status = 'V' AND auftrag_id IN ${ORDER}`, number),
        pieces: erp(`SELECT sum(gelief) FROM zeile WHERE auftrag_id IN ${ORDER}`, number) / THOUSANDTHS / TOUCHED,
        stock: (before - onHand(files, sku, 'BER')) / TOUCHED,
      },
      shop: { shipments: shop(`SELECT count(*) FROM parcel WHERE purchase_id IN ${PURCHASE}`, number), pieces: shop(`SELECT sum(sent) FROM purchase_line WHERE purchase_id IN ${PURCHASE}`, number) / TOUCHED },
    });
  },
  recordPayment: ({ erp, shop }, { number }) => () => ({
    erp: { payments: erp(`SELECT count(*) FROM zahlung WHERE auftrag_id IN ${ORDER}`, number), amount: erp(`SELECT sum(betrag) FROM zahlung WHERE auftrag_id IN ${ORDER}`, number) / cents },
    shop: { payments: shop(`SELECT count(*) FROM payment WHERE purchase_id IN ${PURCHASE}`, number), amount: shop(`SELECT sum(cents) FROM payment WHERE purchase_id IN ${PURCHASE}`, number) / cents },
  }),
  issueInvoice: ({ erp }, { number }) => () => ({
    erp: { invoices: erp(`SELECT count(*) FROM rechnung WHERE auftrag_id IN ${ORDER}`, number), pieces: erp(`SELECT sum(berech) FROM zeile WHERE auftrag_id IN ${ORDER}`, number) / THOUSANDTHS / ORDERED },
    shop: {},
  }),
  requestReturn: ({ erp }, { number }) => () => ({
    erp: { returns: erp(`SELECT count(*) FROM retoure WHERE auftrag_id IN ${ORDER}`, number), pieces: erp(`SELECT sum(menge) FROM retourpos WHERE retoure_id IN (SELECT id FROM retoure WHERE auftrag_id IN ${ORDER})`, number) / THOUSANDTHS / TOUCHED },
    shop: {},
  }),
  receiveReturn(files, { number, sku }) {
    const { erp } = files;
    const before = onHand(files, sku, 'BER');
    return () => ({
      erp: {
        receipts: erp(document('EINGANG'), number),
        pieces: erp(`SELECT sum(eingang) FROM retourpos WHERE retoure_id IN (SELECT id FROM retoure WHERE auftrag_id IN ${ORDER})`, number) / THOUSANDTHS / TOUCHED,
        stock: (onHand(files, sku, 'BER') - before) / TOUCHED,
      },
      shop: {},
    });
  },
  refundOrder: ({ erp, shop }, { number }) => () => ({
    erp: { refunds: erp(`SELECT count(*) FROM gutschrift WHERE auftrag_id IN ${ORDER}`, number), amount: erp(`SELECT sum(brutto) FROM gutschrift WHERE auftrag_id IN ${ORDER}`, number) / cents },
    shop: { refunds: shop(`SELECT count(*) FROM refund WHERE purchase_id IN ${PURCHASE}`, number), amount: shop(`SELECT sum(cents) FROM refund WHERE purchase_id IN ${PURCHASE}`, number) / cents },
  }),
  adjustInventory(files, { sku, mark }) {
    const before = onHand(files, sku, 'BER');
    const shown = pieces(files, sku, 'BER');
    return () => ({ erp: { bookings: bookings(files, mark), stock: (onHand(files, sku, 'BER') - before) / DELTA }, shop: published(files, 'stock', sku, 'BER', shown) });
  },
  transferInventory(files, { sku, mark }) {
    const [berlin, lyon] = [onHand(files, sku, 'BER'), onHand(files, sku, 'LYS')];
    const [shownBerlin, shownLyon] = [pieces(files, sku, 'BER'), pieces(files, sku, 'LYS')];
    return () => ({
      erp: { bookings: bookings(files, mark) / 2, left: (berlin - onHand(files, sku, 'BER')) / TOUCHED, came: (onHand(files, sku, 'LYS') - lyon) / TOUCHED },
      shop: { ...published(files, 'left', sku, 'BER', shownBerlin), ...published(files, 'came', sku, 'LYS', shownLyon) },
    });
  },
  setPrice({ erp, shop }, { sku, price }) {
    const inErp = (): number => erp(`SELECT preis FROM festpreis WHERE liste = '' AND abmenge = ${THOUSANDTHS} AND artikel_id = (SELECT id FROM artikel WHERE artnr = ?)`, sku);
    const inShop = (): number => shop(`SELECT net_cents FROM published_quote WHERE price_group = '' AND from_pieces = 1 AND item_id = (SELECT id FROM item WHERE sku = ?)`, sku);
    const before = { erp: inErp(), shop: inShop() };
    return () => ({ erp: { price: became(inErp(), before.erp, Math.round(Number(price) * PRICE_DIGITS)) }, shop: { price: became(inShop(), before.shop, Math.round(Number(price) * CENTS)) } });
  },
  updateProduct({ erpText, shopText }, { product, mark }) {
    const inErp = (): string => erpText('SELECT bez FROM stamm WHERE stnr = ?', product);
    const inShop = (column: 'name' | 'body'): string => shopText(`SELECT ${column} FROM entry WHERE code = ?`, product);
    const before = { erp: inErp(), name: inShop('name'), body: inShop('body') };
    return () => ({ erp: { title: became(inErp(), before.erp, `Title ${mark}`) }, shop: { title: became(inShop('name'), before.name, `Title ${mark}`), text: became(inShop('body'), before.body, `Text ${mark}`) } });
  },
  upsertCustomer: ({ erp, shop }, { email }) => () => ({ erp: { customers: erp('SELECT count(*) FROM kunde WHERE lower(email) = ?', email) }, shop: { customers: shop('SELECT count(*) FROM shopper WHERE email_key = ?', email) } }),
  upsertCompany: ({ erp, shop }, { company }) => () => ({ erp: { companies: erp('SELECT count(*) FROM kunde WHERE suchn = ?', company) }, shop: { companies: shop('SELECT count(*) FROM company WHERE code = ?', company) } }),
};
