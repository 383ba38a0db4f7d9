/** The commands as inputs of the mutations. */
import type { VerbName } from '../../src/workflows/index.ts';
import type { LineWish, Write } from './commands.ts';
import { buyer, companyOf, emailOf, products, skuOf } from './things.ts';

export interface Request { readonly verb: VerbName; readonly input: Readonly<Record<string, unknown>> }

const CENTS = 100;
const NEVER = '0';

const amount = (cents: number): string => (cents / CENTS).toFixed(2);
const linesOf = (lines: readonly LineWish[] | null): object[] | null => lines && lines.map(({ sku, quantity }) => ({ sku: skuOf(sku), quantity: String(quantity) }));
const named = (prefix: string, number: number | null): string | null => (number === null ? null : `${prefix} ${number}`);

/** @param number of the order that it names; null: that one was never placed, so nothing is asked for */
export function requestOf(write: Write, run: string, number: string | null): Request | null {
  if ('order' in write && number === null) return null;
  switch (write.verb) {
    case 'placeOrder':
      return { verb: write.verb, input: { channel: 'web', customerEmail: buyer(write.buyer), lines: linesOf(write.lines) } };
    case 'changeOrder':
    case 'requestReturn':
      return { verb: write.verb, input: { number, lines: linesOf(write.lines) } };
    case 'cancelOrder':
    case 'issueInvoice':
      return { verb: write.verb, input: { number } };
    case 'shipOrder':
      return { verb: write.verb, input: { number, lines: linesOf(write.lines), location: write.location } };
    case 'recordPayment':
      return { verb: write.verb, input: { number, amount: amount(write.cents), method: 'card' } };
    case 'refundOrder':
      return { verb: write.verb, input: { number, amount: write.cents === null ? null : amount(write.cents), returnNumber: write.returned === null ? null : `${number}-R${write.returned + 1}` } };
    case 'receiveReturn':
      return { verb: write.verb, input: { number, returnNumber: `${number}-R${write.returned + 1}`, lines: linesOf(write.lines), location: write.location } };
    case 'adjustInventory':
      return { verb: write.verb, input: { sku: skuOf(write.sku), location: write.location, delta: String(write.delta), expectedRevision: write.stale ? NEVER : null } };
    case 'countInventory':
      return { verb: 'adjustInventory', input: { sku: skuOf(write.sku), location: write.location, count: String(write.count) } };
    case 'transferInventory':
      return { verb: write.verb, input: { sku: skuOf(write.sku), from: write.back ? 'LYS' : 'BER', to: write.back ? 'BER' : 'LYS', quantity: String(write.quantity) } };
    case 'setPrice':
      return { verb: write.verb, input: { sku: skuOf(write.sku), amount: write.amount } };
    case 'updateProduct': {
      const texts = { title: named('Title', write.title), description: named('Text', write.description), brand: named('Brand', write.brand) };
      return { verb: write.verb, input: { sku: products[write.product], ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)) } };
    }
    case 'upsertCustomer':
      return { verb: write.verb, input: { email: emailOf(run, write.customer), firstName: named('First', write.firstName), lastName: named('Last', write.lastName) } };
    case 'upsertCompany':
      return { verb: write.verb, input: { code: companyOf(run, write.company), name: `Company ${write.name}`, taxNumber: named('DE', write.taxNumber), phone: named('+49', write.phone), priceList: write.priceList } };
  }
}

/** What breaks a rule on the input alone: refused before anything is kept. */
export const isSenseless = ({ verb, input }: Request): boolean => verb === 'updateProduct' && !['title', 'description', 'brand'].some((field) => field in input);
