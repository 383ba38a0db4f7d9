/** Both systems as they must be after a run, told from what was asked for and in which order, and from nothing that the systems say. */
import { fromMinor, plain } from '../../sources/values.ts';
import type { Done } from './operations.ts';
import * as orders from './order-model.ts';
import { allowedPrices } from './prices.ts';

export interface Level { onHand: number; committed: number }
/** How things stood before the run. Levels by `SKU@LOCATION`. */
export interface Baseline {
  readonly erp: { readonly orders: number; readonly levels: ReadonlyMap<string, Level>; readonly prices: ReadonlyMap<string, string | null>; readonly products: ReadonlyMap<string, Product> };
  readonly shop: { readonly orders: number; readonly levels: ReadonlyMap<string, number>; readonly prices: ReadonlyMap<string, string | null>; readonly products: ReadonlyMap<string, Product> };
  /** Where no price was set. */
  readonly listPrices: ReadonlyMap<string, number>;
  /** Tax by SKU; others do not exist. */
  readonly perCent: ReadonlyMap<string, number>;
  /** Systems whose calls were disturbed. */
  readonly disturbed: ReadonlySet<string>;
}
export interface Product { readonly title: string; readonly description: string; readonly brand: string }

/** What must be seen, by what is looked at: `erp order WEB-100001`. */
export type Facts = Map<string, string>;
export interface Expectation { readonly facts: Facts; /** What must not have happened. */ readonly problems: readonly string[] }

const CURRENCY = 'EUR';
const CENTS = 100;
const text = JSON.stringify;
const money = (cents: number): string => fromMinor(cents, CURRENCY);
const bySku = <T extends { readonly sku: string }>(lines: readonly T[]): T[] => [...lines].sort((a, b) => (a.sku < b.sku ? -1 : 1));

interface State {
  readonly orders: Map<string, orders.Order>;
  readonly levels: Map<string, Level>;
  readonly people: Map<string, { firstName: string | null; lastName: string | null }>;
  readonly companies: Map<string, { name: string; taxNumber: string | null; phone: string | null }>;
  readonly prices: Map<string, string | null>;
  readonly products: Map<string, Product>;
}
interface Shop extends Omit<State, 'levels'> { readonly levels: Map<string, number>; readonly published: Set<string>; readonly moved: Set<string> }

/** What a verb makes of the record, or the codes of its refusals. */
type Made = { readonly refusals: readonly string[] } | { readonly show: (shop: Shop) => void };

/** @param takenEffect those of the operations in doubt that are assumed to have taken effect in the record */
export function expectAfter(baseline: Baseline, operations: readonly Done[], takenEffect: ReadonlySet<string>): Expectation {
  const problems: string[] = [];
  const erp: State = { orders: new Map(), levels: new Map([...baseline.erp.levels].map(([key, level]) => [key, { ...level }])), people: new Map(), companies: new Map(), prices: new Map(baseline.erp.prices), products: new Map(baseline.erp.products) };
  const shop: Shop = { orders: new Map(), levels: new Map(baseline.shop.levels), published: new Set(), moved: new Set(), people: new Map(), companies: new Map(), prices: new Map(baseline.shop.prices), products: new Map(baseline.shop.products) };
  for (const operation of operations) {
    const { verb, id, status, codes, record, replicas } = operation;
    const name = `${verb} ${text(operation.input)} (${id})`;
    if (status === 'QUEUED') continue;
    if (status === 'REJECTED') {
      if (codes.join() === 'SourceUnavailable') {
        if (!baseline.disturbed.has('erp')) problems.push(`${name} found the ERP away, and it never was`);
        continue;
      }
      const made = make(copy(erp), operation, baseline);
      const due = 'refusals' in made ? made.refusals.join() : 'nothing';
      if (due !== codes.join()) problems.push(`${name} was refused with ${codes.join()}, due was ${due}`);
      continue;
    }
    if (status === 'IN_DOUBT' && record !== 'CONFIRMED') {
      if (baseline.disturbed.size === 0) problems.push(`${name} is in doubt, and nothing was disturbed`);
      if (takenEffect.has(id)) make(erp, operation, baseline);
      continue;
    }
    if (status !== 'APPLIED') {
      problems.push(`${name} ended ${status} with the legs ${[record, ...replicas].join()}`);
      continue;
    }
    if (record !== 'CONFIRMED' || replicas.some((leg) => leg !== 'CONFIRMED')) problems.push(`${name} is told as applied, its legs are ${[record, ...replicas].join()}`);
    if (verb === 'placeOrder' || verb === 'changeOrder') problems.push(...wrongPrices(baseline, operations, operation).map((why) => `${name}: ${why}`));
    const made = make(erp, operation, baseline);
    if ('refusals' in made) problems.push(`${name} was done, due was the refusal ${made.refusals.join()}`);
    else made.show(shop);
  }
  return { facts: factsOf(baseline, erp, shop), problems };
}

const copy = (state: State): State => structuredClone(state);

function wrongPrices({ erp, listPrices }: Baseline, operations: readonly Done[], { prices, from, to }: Done): string[] {
  return [...prices].flatMap(([sku, cents]) => {
    const initial = erp.prices.get(sku);
    const allowed = allowedPrices(initial == null ? (listPrices.get(sku) ?? 0) : Math.round(Number(initial) * CENTS), operations.filter(({ verb, status, input }) => verb === 'setPrice' && status === 'APPLIED' && input['sku'] === sku), from, to);
    return allowed.includes(cents) ? [] : [`${sku} was sold at ${cents} cents, its price was ${allowed.join(' or ')}`];
  });
}

interface Input {
  readonly [name: string]: unknown;
  readonly number: string; readonly sku: string; readonly location: string | null; readonly lines: readonly { readonly sku: string; readonly quantity: string }[] | null;
  readonly email: string; readonly code: string; readonly returnNumber: string | null; readonly amount: string | null;
}

const cents = (amount: string): number => Math.round(Number(amount) * CENTS);

/** Changes `erp`, unless it is refused. */
function make(erp: State, operation: Done, { perCent }: Baseline): Made {
  const input = operation.input as Input;
  const pieces = input.lines?.map(({ sku, quantity }) => ({ sku, quantity: Number(quantity) })) ?? null;
  const linesOf = (): orders.Line[] => (pieces ?? []).flatMap(({ sku, quantity }) => (perCent.has(sku) ? [orders.newLine(sku, quantity, operation.prices.get(sku) ?? 0, perCent.get(sku) ?? 0)] : []));
  const move = (moves: readonly orders.Move[]): void => moves.forEach(({ sku, location, onHand = 0, committed = 0 }) => {
    const level = erp.levels.get(`${sku}@${location}`);
    if (level) [level.onHand, level.committed] = [level.onHand + onHand, level.committed + committed];
  });
  const asOrder = (work: (order: orders.Order) => orders.Effect): Made => {
    const order = erp.orders.get(input.number);
    if (!order) return { refusals: ['UnknownOrder'] };
    const effect = work(order);
    if ('refusals' in effect) return effect;
    move(effect.moves);
    const leaves = effect.moves.flatMap(({ sku, location, onHand = 0 }) => (onHand === 0 ? [] : [{ key: `${sku}@${location}`, onHand }]));
    return {
      show(shop) {
        shop.orders.set(input.number, structuredClone(order));
        for (const { key, onHand } of leaves) {
          shop.moved.add(key);
          // what comes back is not told to storefronts
          if (onHand < 0) shop.levels.set(key, (shop.levels.get(key) ?? 0) + onHand);
        }
      },
    };
  };
  const publish = (...keys: string[]): Made => ({
    show(shop) {
      for (const key of keys) {
        shop.published.add(key);
        shop.levels.set(key, erp.levels.get(key)?.onHand ?? 0);
      }
    },
  });
  switch (operation.verb) {
    case 'placeOrder': {
      const unknown = (pieces ?? []).filter(({ sku }) => !perCent.has(sku));
      if (unknown.length > 0) return { refusals: unknown.map(() => 'UnknownSku') };
      const { order, moves } = orders.place(operation.number ?? '', operation.location ?? '', linesOf());
      erp.orders.set(order.number, order);
      move(moves);
      return { show: (shop) => void shop.orders.set(order.number, structuredClone(order)) };
    }
    case 'changeOrder':
      return asOrder((order) => orders.change(order, pieces ?? [], new Map(linesOf().map((line) => [line.sku, line]))));
    case 'cancelOrder':
      return asOrder(orders.cancel);
    case 'shipOrder':
      return asOrder((order) => orders.ship(order, pieces, input.location));
    case 'recordPayment':
      return asOrder((order) => orders.pay(order, cents(input.amount ?? '0')));
    case 'refundOrder':
      return asOrder((order) => orders.refund(order, input.amount === null ? null : cents(input.amount), input.returnNumber));
    case 'issueInvoice':
      return asOrder(orders.bill);
    case 'requestReturn':
      return asOrder((order) => orders.announce(order, pieces ?? []));
    case 'receiveReturn':
      return asOrder((order) => orders.receive(order, input.returnNumber ?? '', pieces, input.location));
    case 'adjustInventory': {
      if (input['expectedRevision'] !== null) return { refusals: ['StaleRevision'] };
      const key = `${input.sku}@${input.location}`;
      const level = erp.levels.get(key);
      if (level) level.onHand = input['count'] === null ? level.onHand + Number(input['delta']) : Number(input['count']);
      return publish(key);
    }
    case 'transferInventory': {
      const [from, to] = [`${input.sku}@${String(input['from'])}`, `${input.sku}@${String(input['to'])}`];
      const [source, target] = [erp.levels.get(from), erp.levels.get(to)];
      if (!source || !target || source.onHand < Number(input['quantity'])) return { refusals: ['InsufficientStock'] };
      source.onHand -= Number(input['quantity']);
      target.onHand += Number(input['quantity']);
      return publish(from, to);
    }
    case 'setPrice': {
      const amount = input.amount ?? '0';
      if (!/^\d+(\.\d{1,2})?$/.test(amount)) return { refusals: ['InvalidInput'] };
      erp.prices.set(input.sku, plain(amount));
      return { show: (shop) => void shop.prices.set(input.sku, plain(amount)) };
    }
    case 'updateProduct': {
      const { title, description, brand } = input as { title?: string; description?: string; brand?: string };
      const merge = (before: Product | undefined, told: object): Product => ({ title: '', description: '', brand: '', ...before, ...told });
      // the ERP owns the title, storefronts the rest
      if (title !== undefined) erp.products.set(input.sku, merge(erp.products.get(input.sku), { title }));
      return { show: (shop) => void shop.products.set(input.sku, merge(shop.products.get(input.sku), { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }), ...(brand === undefined ? {} : { brand }) })) };
    }
    case 'upsertCustomer': {
      const before = erp.people.get(input.email);
      const person = { firstName: (input['firstName'] as string | null) ?? before?.firstName ?? null, lastName: (input['lastName'] as string | null) ?? before?.lastName ?? null };
      erp.people.set(input.email, person);
      return { show: (shop) => void shop.people.set(input.email, person) };
    }
    case 'upsertCompany': {
      if (input['priceList'] !== null) return { refusals: ['UnknownPriceList'] };
      const before = erp.companies.get(input.code);
      const company = { name: String(input['name']), taxNumber: (input['taxNumber'] as string | null) ?? before?.taxNumber ?? null, phone: (input['phone'] as string | null) ?? before?.phone ?? null };
      erp.companies.set(input.code, company);
      return { show: (shop) => void shop.companies.set(input.code, company) };
    }
    default:
      throw new Error(`the model does not know ${operation.verb}`);
  }
}

function factsOf(baseline: Baseline, erp: State, shop: Shop): Facts {
  const facts: Facts = new Map();
  facts.set('erp orders', String(baseline.erp.orders + erp.orders.size));
  facts.set('shop orders', String(baseline.shop.orders + shop.orders.size));
  for (const [number, order] of erp.orders) facts.set(`erp order ${number}`, orderText(order, 'erp'));
  for (const [number, order] of shop.orders) facts.set(`shop order ${number}`, orderText(order, 'shop'));
  for (const [key, { onHand, committed }] of erp.levels) facts.set(`erp level ${key}`, text([onHand, committed]));
  // what leaves while a level is published may be counted before or after
  for (const [key, onHand] of shop.levels) if (!shop.published.has(key) || !shop.moved.has(key)) facts.set(`shop level ${key}`, text(onHand));
  for (const [system, state] of [['erp', erp], ['shop', shop]] as const) {
    for (const [sku, amount] of state.prices) facts.set(`${system} price ${sku}`, text(amount));
    for (const [email, person] of state.people) facts.set(`${system} customer ${email}`, text([person]));
    for (const [code, company] of state.companies) facts.set(`${system} company ${code}`, text([company]));
    for (const [code, product] of state.products) facts.set(`${system} product ${code}`, text(product));
  }
  return facts;
}

/** One order in the words of a fact. */
function orderText(order: orders.Order, system: 'erp' | 'shop'): string {
  return text([{
    phase: orders.phaseOf(order),
    total: money(orders.totalOf(order)),
    lines: bySku(order.lines).map(({ sku, price, ordered, cancelled, shipped, returned }) => ({ sku, unitPrice: plain(money(price)), ordered, cancelled, shipped, ...(system === 'erp' ? { returned } : {}) })),
    payments: order.payments.map(money),
    refunds: order.refunds.map(money),
    parcels: order.parcels,
    ...(system === 'erp' ? { invoices: order.invoices, returns: order.returns.map(({ number, lines }) => ({ number, lines: bySku(lines).map(({ sku, quantity, received }) => ({ sku, quantity, received })) })) } : {}),
  }]);
}
