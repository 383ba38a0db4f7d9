/** What the verbs leave in the databases of Tryton and Vendure, read past their APIs. */
import type { Peek } from '../../sources/source.ts';
import type { VerbName } from '../../src/workflows/index.ts';
import { AMOUNT, CHANGED_TO, DELTA, ORDERED, TOUCHED, type Subject } from './subjects.ts';

/** One value of one statement as text; null where there is no row. */
export type AskDatabase = (sql: string, ...values: readonly string[]) => Promise<string | null>;
export interface RealStores {
  readonly tryton: AskDatabase;
  readonly vendure: AskDatabase;
  readonly erp: Peek;
  readonly shop: Peek;
}
type Counts = Readonly<Record<string, number>>;
/** Called before the write; the answer is called after it. */
type Look = (stores: RealStores, subject: Subject) => Promise<() => Promise<{ readonly tryton: Counts; readonly vendure: Counts }>>;

const CENTS = 100;
const SALE = '(SELECT id FROM sale_sale WHERE gateway_number = $1)';
const PURCHASE = '(SELECT id FROM "order" WHERE code = $1)';
const NOTED = `(SELECT "orderId" FROM history_entry WHERE type = 'ORDER_NOTE' AND data LIKE '%' || $1 || '%')`;
const RETURN = '(SELECT id FROM sale_sale WHERE gateway_return = $1)';
/** Deliveries of a sale in one state. */
const deliveries = (state: string) => `SELECT COUNT(DISTINCT s.id) FROM stock_shipment_out s JOIN stock_move m ON m.shipment = 'stock.shipment.out,' || s.id JOIN sale_line l ON m.origin = 'sale.line,' || l.id WHERE s.state = '${state}' AND l.sale IN ${SALE}`;

const count = async (ask: AskDatabase, sql: string, ...values: readonly string[]): Promise<number> => Number((await ask(sql, ...values)) ?? 0);
const became = <T>(now: T, before: T, wanted: T): number => (now === wanted ? 1 : now === before ? 0 : -1);

/** Change of a level since the look. */
async function fromLevel(peek: Peek, sku: string, place: string): Promise<() => Promise<number>> {
  const before = Number(await peek.onHand(sku, place));
  return async () => Number(await peek.onHand(sku, place)) - before;
}
/** Whether the shop shows the record's level; says nothing where it did so before by chance: it is right whether or not it was told. */
async function fromPublished({ erp, shop }: RealStores, kind: string, sku: string, place: string): Promise<() => Promise<Counts>> {
  const before = await shop.onHand(sku, place);
  return async () => {
    const [now, record] = [await shop.onHand(sku, place), await erp.onHand(sku, place)];
    return now === before && now === record ? {} : { [kind]: now === before ? 0 : became(now, before, record) };
  };
}

export const REAL_LOOKS: Readonly<Record<VerbName, Look>> = {
  placeOrder: async ({ tryton, vendure }, { mark }) => async () => ({
    tryton: { orders: await count(tryton, 'SELECT COUNT(*) FROM sale_sale WHERE comment = $1', mark), pieces: (await count(tryton, 'SELECT SUM(l.quantity) FROM sale_line l JOIN sale_sale s ON s.id = l.sale WHERE s.comment = $1', mark)) / ORDERED },
    vendure: { orders: await count(vendure, `SELECT count(*) FROM "order" WHERE id IN ${NOTED}`, mark), pieces: (await count(vendure, `SELECT sum(quantity) FROM order_line WHERE "orderId" IN ${NOTED}`, mark)) / ORDERED },
  }),
  importOrder: async ({ tryton, erp }, { number, email }) => async () => ({
    tryton: { customers: (await erp.customers(email)).length, orders: await count(tryton, 'SELECT COUNT(*) FROM sale_sale WHERE gateway_number = $1', number), pieces: (await count(tryton, `SELECT SUM(quantity) FROM sale_line WHERE product IS NOT NULL AND sale IN ${SALE}`, number)) / ORDERED },
    vendure: {},
  }),
  changeOrder: async ({ tryton, vendure }, { number }) => async () => ({
    tryton: { pieces: ((await count(tryton, `SELECT SUM(quantity) FROM sale_line WHERE product IS NOT NULL AND sale IN ${SALE}`, number)) - ORDERED) / (CHANGED_TO - ORDERED) },
    vendure: { pieces: ((await count(vendure, `SELECT sum(quantity) FROM order_line WHERE "orderId" IN ${PURCHASE}`, number)) - ORDERED) / (CHANGED_TO - ORDERED) },
  }),
  cancelOrder: async ({ tryton, vendure }, { number }) => async () => ({
    tryton: { cancellations: await count(tryton, deliveries('cancelled'), number) },
    vendure: { cancellations: await count(vendure, `SELECT count(*) FROM "order" WHERE code = $1 AND state = 'Cancelled'`, number) },
  }),
  async shipOrder({ tryton, vendure, erp }, { number, sku }) {
    const moved = await fromLevel(erp, sku, 'BER');
    return async () => ({
      tryton: { shipments: await count(tryton, deliveries('done'), number), stock: -(await moved()) / TOUCHED },
      vendure: { shipments: await count(vendure, `SELECT count(*) FROM order_fulfillments_fulfillment WHERE "orderId" IN ${PURCHASE}`, number) },
    });
  },
  recordPayment: async ({ tryton, vendure }, { number }) => async () => ({
    tryton: { payments: await count(tryton, `SELECT COUNT(*) FROM gateway_payment WHERE sale IN ${SALE}`, number), amount: (await count(tryton, `SELECT SUM(amount) FROM gateway_payment WHERE sale IN ${SALE}`, number)) / Number(AMOUNT) },
    vendure: {
      // what is not paid yet stands there as a settled payment on account
      payments: await count(vendure, `SELECT count(*) FROM payment WHERE state = 'Settled' AND amount = ${Number(AMOUNT) * CENTS} AND "orderId" IN ${PURCHASE}`, number),
    },
  }),
  issueInvoice: async ({ tryton }, { number }) => async () => ({
    tryton: { invoices: await count(tryton, `SELECT COUNT(DISTINCT i.id) FROM account_invoice i JOIN account_invoice_line l ON l.invoice = i.id JOIN sale_line s ON l.origin = 'sale.line,' || s.id WHERE i.state IN ('posted', 'paid') AND s.sale IN ${SALE}`, number) },
    vendure: {},
  }),
  requestReturn: async ({ tryton }, { number }) => async () => ({
    tryton: { returns: await count(tryton, 'SELECT COUNT(*) FROM sale_sale WHERE gateway_return = $1', `${number}-R1`), pieces: -(await count(tryton, `SELECT SUM(quantity) FROM sale_line WHERE product IS NOT NULL AND sale IN ${RETURN}`, `${number}-R1`)) / TOUCHED },
    vendure: {},
  }),
  async receiveReturn({ erp }, { sku }) {
    const moved = await fromLevel(erp, sku, 'BER');
    return async () => ({ tryton: { stock: (await moved()) / TOUCHED }, vendure: {} });
  },
  refundOrder: async ({ tryton, vendure }, { number }) => async () => ({
    tryton: { refunds: await count(tryton, `SELECT COUNT(*) FROM gateway_refund WHERE sale IN ${SALE}`, number), amount: (await count(tryton, `SELECT SUM(amount) FROM gateway_refund WHERE sale IN ${SALE}`, number)) / Number(AMOUNT) },
    vendure: {
      refunds: await count(vendure, `SELECT count(*) FROM refund r JOIN payment p ON p.id = r."paymentId" WHERE p."orderId" IN ${PURCHASE}`, number),
      amount: (await count(vendure, `SELECT sum(r.total) FROM refund r JOIN payment p ON p.id = r."paymentId" WHERE p."orderId" IN ${PURCHASE}`, number)) / CENTS / Number(AMOUNT),
    },
  }),
  async adjustInventory(stores, { sku, mark }) {
    const [moved, shown] = [await fromLevel(stores.erp, sku, 'BER'), await fromPublished(stores, 'stock', sku, 'BER')];
    return async () => ({ tryton: { moves: await count(stores.tryton, 'SELECT COUNT(*) FROM stock_move WHERE gateway_reason = $1', mark), stock: (await moved()) / DELTA }, vendure: await shown() });
  },
  async transferInventory(stores, { sku }) {
    const [left, came] = [await fromLevel(stores.erp, sku, 'BER'), await fromLevel(stores.erp, sku, 'LYS')];
    const [shownLeft, shownCame] = [await fromPublished(stores, 'left', sku, 'BER'), await fromPublished(stores, 'came', sku, 'LYS')];
    return async () => ({ tryton: { left: -(await left()) / TOUCHED, came: (await came()) / TOUCHED }, vendure: { ...(await shownLeft()), ...(await shownCame()) } });
  },
  async setPrice({ tryton, vendure }, { sku, price }) {
    const inErp = (): Promise<number> => count(tryton, 'SELECT lp.list_price FROM product_list_price lp JOIN product_product p ON p.template = lp.template WHERE p.code = $1', sku);
    const inShop = (): Promise<number> => count(vendure, 'SELECT p.price FROM product_variant_price p JOIN product_variant v ON v.id = p."variantId" WHERE v.sku = $1 AND v."deletedAt" IS NULL', sku);
    const before = [await inErp(), await inShop()] as const;
    return async () => ({ tryton: { price: became(await inErp(), before[0], Number(price)) }, vendure: { price: became(await inShop(), before[1], Math.round(Number(price) * CENTS)) } });
  },
  async updateProduct({ tryton, vendure }, { product, mark }) {
    const inErp = (): Promise<string | null> => tryton('SELECT name FROM product_template WHERE code = $1', product);
    const inShop = (column: 'name' | 'description'): Promise<string | null> => vendure(`SELECT t.${column} FROM product_translation t JOIN product p ON p.id = t."baseId" WHERE p."customFieldsErpid" = $1`, product);
    const before = [await inErp(), await inShop('name'), await inShop('description')] as const;
    return async () => ({
      tryton: { title: became(await inErp(), before[0], `Title ${mark}`) },
      vendure: { title: became(await inShop('name'), before[1], `Title ${mark}`), text: became(await inShop('description'), before[2], `Text ${mark}`) },
    });
  },
  upsertCustomer: async ({ erp, shop }, { email }) => async () => ({ tryton: { customers: (await erp.customers(email)).length }, vendure: { customers: (await shop.customers(email)).length } }),
  upsertCompany: async ({ tryton, vendure }, { company }) => async () => ({
    tryton: { companies: await count(tryton, 'SELECT COUNT(*) FROM party_party WHERE code = $1', company) },
    vendure: { companies: await count(vendure, 'SELECT count(*) FROM customer_group WHERE "customFieldsErpid" = $1', company) },
  }),
};
