/** What each verb is tried on: records that no other cell touches, made ready through a gateway. */
import { randomUUID } from 'node:crypto';
import type { Basket } from '../../sources/source.ts';
import type { VerbName } from '../../src/workflows/index.ts';
import { catalogue, email, wellStocked } from '../support/catalogue.ts';
import type { Answer } from './gateway.ts';

/** What a cell writes to, for the input and for the look by the back door. */
export interface Subject {
  /** In a free text of what is made, where it has one. */
  readonly mark: string;
  readonly sku: string;
  /** Code of a product. */
  readonly product: string;
  /** Of an order that stands; empty where the verb needs none. */
  readonly number: string;
  readonly returnNumber: string;
  readonly email: string;
  readonly company: string;
  /** A net price that no other cell sets. */
  readonly price: string;
  /** Name of the storefront. */
  readonly shop: string;
}

export interface Stage {
  readonly channel: string;
  /** Another one for each cell of a run. */
  readonly turn: number;
  write(verb: VerbName, input: object): Promise<Answer | null>;
  /** Name of the shop, and what a shopper buys in its own checkout; resolves with the order's number. */
  readonly shop: string;
  checkout(basket: Basket): Promise<string>;
}

export interface Trial {
  readonly subject: Subject;
  /** Without the idempotency key. */
  readonly input: object;
}

/** Pieces of the order that a verb is tried on; of some verbs fewer are touched. */
export const ORDERED = 3;
export const TOUCHED = 2;
export const CHANGED_TO = 5;
export const DELTA = 7;
/** Amount of money, in the currency of the order. */
export const AMOUNT = '1.00';

/** Money is never moved again when it may have been moved. */
export const MONEY: ReadonlySet<VerbName> = new Set(['recordPayment', 'issueInvoice', 'refundOrder']);

const PRIVATE_CUSTOMERS = 40;
/** Enough pieces for all cells that come round to the same SKU. */
const STOCKED = wellStocked(250);

/** What a cell needs could not be made: says nothing of the cell. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** What must be there first. PAID: shipped and billed too, because not every record pays back what it never billed. SOLD: in the shop's own checkout, to a guest whom no system knows yet. */
type Groundwork = 'NOTHING' | 'SOLD' | 'ORDER' | 'SHIPPED' | 'PAID' | 'RETURN';

interface Trying {
  readonly needs: Groundwork;
  input(subject: Subject, channel: string): object;
}

const order = ({ sku, mark }: Subject, channel: string, customer: string): object => ({ channel, customerEmail: customer, note: mark, lines: [{ sku, quantity: String(ORDERED) }] });
const touched = ({ sku }: Subject) => [{ sku, quantity: String(TOUCHED) }];

const TRYING: Readonly<Record<VerbName, Trying>> = {
  placeOrder: { needs: 'NOTHING', input: (subject, channel) => order(subject, channel, subject.email) },
  changeOrder: { needs: 'ORDER', input: ({ number, sku }) => ({ number, lines: [{ sku, quantity: String(CHANGED_TO) }] }) },
  cancelOrder: { needs: 'ORDER', input: ({ number }) => ({ number, reason: 'changed my mind' }) },
  shipOrder: { needs: 'ORDER', input: (subject) => ({ number: subject.number, lines: touched(subject), carrier: 'DHL', trackingNumber: 'JD0001' }) },
  recordPayment: { needs: 'ORDER', input: ({ number }) => ({ number, amount: AMOUNT, method: 'transfer' }) },
  issueInvoice: { needs: 'SHIPPED', input: ({ number }) => ({ number }) },
  requestReturn: { needs: 'SHIPPED', input: (subject) => ({ number: subject.number, lines: touched(subject) }) },
  receiveReturn: { needs: 'RETURN', input: ({ number, returnNumber }) => ({ number, returnNumber }) },
  refundOrder: { needs: 'PAID', input: ({ number }) => ({ number, amount: AMOUNT }) },
  adjustInventory: { needs: 'NOTHING', input: ({ sku, mark }) => ({ sku, location: 'BER', delta: String(DELTA), reason: mark }) },
  transferInventory: { needs: 'NOTHING', input: ({ sku, mark }) => ({ sku, from: 'BER', to: 'LYS', quantity: String(TOUCHED), reason: mark }) },
  setPrice: { needs: 'NOTHING', input: ({ sku, price }) => ({ sku, amount: price }) },
  updateProduct: { needs: 'NOTHING', input: ({ product, mark }) => ({ sku: product, title: `Title ${mark}`, description: `Text ${mark}` }) },
  upsertCustomer: { needs: 'NOTHING', input: (subject) => ({ email: subject.email, firstName: 'Ada', lastName: 'Lovelace' }) },
  importOrder: { needs: 'SOLD', input: ({ shop, number }) => ({ source: shop, number }) },
  upsertCompany: { needs: 'NOTHING', input: ({ company }) => ({ code: company, name: 'Analytical Engines' }) },
};

export const EVERY_VERB = Object.keys(TRYING) as readonly VerbName[];

export async function setUpTrial(verb: VerbName, stage: Stage): Promise<Trial> {
  const { needs, input } = TRYING[verb];
  const mark = randomUUID();
  const customer = email(1 + (stage.turn % PRIVATE_CUSTOMERS));
  const blank: Subject = {
    mark,
    sku: STOCKED[stage.turn % STOCKED.length]?.variant.sku ?? '',
    product: catalogue.products[stage.turn % catalogue.products.length]?.code ?? '',
    number: '',
    returnNumber: '',
    email: verb === 'placeOrder' ? customer : `${mark}@example.com`,
    company: `CO-${mark.slice(0, 8)}`,
    price: `${1_000 + stage.turn}.37`,
    shop: stage.shop,
  };
  const subject = needs === 'NOTHING' ? blank : await groundwork(needs, stage, blank, customer);
  return { subject, input: input(subject, stage.channel) };
}

async function groundwork(needs: Exclude<Groundwork, 'NOTHING'>, stage: Stage, blank: Subject, customer: string): Promise<Subject> {
  const done = async (verb: VerbName, input: object): Promise<object> => {
    const answer = await stage.write(verb, { idempotencyKey: `${verb} ${blank.mark}`, ...input });
    if (!answer || answer.refusals.length > 0 || typeof answer.state !== 'object' || answer.state === null) throw new NotReady(`cannot make ready: ${verb} was answered with ${JSON.stringify(answer)}`);
    return answer.state;
  };
  if (needs === 'SOLD') return { ...blank, number: await stage.checkout({ email: blank.email, lines: [{ sku: blank.sku, pieces: ORDERED }] }) };
  const placed = await done('placeOrder', order(blank, stage.channel, customer));
  if (!('number' in placed) || typeof placed.number !== 'string') throw new Error('an order without a number');
  const { number } = placed;
  if (needs !== 'ORDER') await done('shipOrder', { number });
  if (needs === 'PAID') await done('issueInvoice', { number });
  if (needs === 'PAID') await done('recordPayment', { number, amount: AMOUNT, method: 'transfer' });
  if (needs === 'RETURN') await done('requestReturn', { number, lines: touched(blank) });
  // numbered by the gateway: the first of the order
  return { ...blank, number, returnNumber: needs === 'RETURN' ? `${number}-R1` : '' };
}
