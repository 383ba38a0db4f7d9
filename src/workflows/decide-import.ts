/** What an order of a storefront's own checkout becomes: read from there, which decided it, and held against what the record knows. */
import Big from 'big.js';
import { z } from 'zod';
import { SourceError, type AddressRecord, type CustomerRecord, type InventoryRecord, type OrderRecord, type SourceErrorKind } from '../../sources/source.ts';
import { instant } from '../../sources/values.ts';
import { chooseLocation, startingAt } from '../inventory/choose-location.ts';
import { countingDemand } from '../inventory/demand.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { findOrderOrigins } from '../store/queries/find-order-origins.ts';
import { findHeldReservation, type Reservation } from '../store/queries/find-reservation.ts';
import { keepImport } from '../store/queries/keep-import.ts';
import { setAsideImport, type Claims } from '../store/queries/set-aside-import.ts';
import { refuse, type Decided, type Refused } from './decision.ts';
import { findCustomer } from './find-customer.ts';
import type { ImportOrderInput } from './import-order-input.ts';
import { soldLines } from './imported-lines.ts';
import { NotOurs } from './not-ours.ts';
import { readVariants } from './read-variants.ts';
import { refusal } from './refusals.ts';
import { pauseMs, toSourceError } from './retry.ts';
import { targetsOf } from './targets.ts';
import type { Accepted, Work } from './verb.ts';

const address = z.custom<AddressRecord>((value) => typeof value === 'object' && value !== null && 'street' in value);
const customerToMake = z.object({ email: z.string(), firstName: z.string().nullable(), lastName: z.string().nullable(), phone: z.string().nullable(), addresses: z.array(address) });

export const importPlan = z.object({
  number: z.string(),
  source: z.string(),
  /** What the storefront calls the order and its customer. */
  externalId: z.string(),
  channel: z.string(),
  placedAt: z.string(),
  currency: z.string(),
  location: z.string(),
  customer: z.object({ theirs: z.string(), email: z.string(), /** What the record calls it; null: to be made. */ externalId: z.string().nullable(), toMake: customerToMake.nullable() }),
  lines: z.array(z.object({ sku: z.string(), quantity: z.string(), unitPrice: z.string(), discount: z.string() })),
  shipping: z.object({ net: z.string(), taxRate: z.string() }).nullable(),
  shippingAddress: address.nullable(),
  billingAddress: address.nullable(),
  /** The record has it already. */
  known: z.boolean(),
});
export type ImportPlan = z.output<typeof importPlan>;

interface SetAside {
  readonly why: string;
  /** Stock that it took all the same, as far as the record knows it. */
  readonly claims?: Claims;
}
type Decision = Decided<ImportPlan> | Refused | SetAside;

/** Answers of a system that is there, and will perhaps never say anything else. */
const ANSWERED: ReadonlySet<SourceErrorKind> = new Set<SourceErrorKind>(['REJECTED', 'MALFORMED', 'UNAUTHORIZED']);

/** Keeps the plan with its legs and claims the stock, or ends the operation: refused, or set aside with its reason. @returns null when it has ended */
export async function decideImport(work: Work, operation: Accepted<ImportOrderInput>): Promise<Decided<ImportPlan> | null> {
  const decision = await whenTheyAnswer(work, () => decideOnce(work, operation));
  if ('refusals' in decision) return refuse(work, operation.id, decision);
  if (!('why' in decision)) return decision;
  const { record } = targetsOf(work.registry, 'importOrder');
  await setAsideImport(work.db, { id: operation.id, owner: work.owner, record, why: decision.why, claims: decision.claims });
  work.changed();
  return null;
}

/** The sale has happened: a system that is away is waited for. */
async function whenTheyAnswer(work: Work, decide: () => Promise<Decision>): Promise<Decision> {
  const { limits, passage } = work;
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await passage.run(decide);
    } catch (thrown) {
      if (!(thrown instanceof SourceError)) throw thrown;
      const error = toSourceError(thrown);
      if (performance.now() - began >= (ANSWERED.has(error.kind) ? limits.recordBusyMs : limits.giveUpMs)) return { why: `${error.kind}: ${error.message}` };
      await passage.sleep(pauseMs(error, attempt, limits.longestPauseMs));
    }
  }
}

async function decideOnce(work: Work, operation: Accepted<ImportOrderInput>): Promise<Decision> {
  const { db, registry } = work;
  const { number, source, onlyNew } = operation.input;
  const storefront = registry.sources.find(({ name, role }) => name === source && role === 'STOREFRONT');
  if (!storefront) return refused('InvalidInput', ['source'], `There is no storefront ${source}.`);
  const order = await readOrder(storefront, number);
  if (!order) return onlyNew ? { why: `${source} told of it and does not have it` } : { ...refused('UnknownOrder', ['number'], `${source} has no order ${number}.`), releaseKey: true };
  // its placing will be told
  if (order.phase === 'DRAFT') return { ...refused('UnknownOrder', ['number'], `${number} is not placed yet.`), releaseKey: true };
  const origin = (await findOrderOrigins(db, [number])).get(number)?.origin ?? source;
  if (origin !== source) return origin === 'GATEWAY' && onlyNew === false ? refused('InvalidInput', ['number'], `${number} was placed through this gateway.`) : { why: `another order has the number ${number}` };
  const { record } = targetsOf(registry, 'importOrder');
  const inRecord = await readOrder(record, number);
  if (!inRecord && order.phase === 'CANCELLED') return { refusals: [refusal('IllegalTransition', { from: 'CANCELLED', to: 'CONFIRMED' }, ['number'], `${number} was cancelled before it was imported.`)] };
  if (!inRecord && onlyNew && (await isHistory(db, storefront, order))) return refused('InvalidInput', ['number'], `${number} was placed before the gateway knew ${source}.`);
  return keep(work, operation, storefront, record, order, inRecord);
}

async function readOrder(source: RegisteredSource, number: string): Promise<OrderRecord | null> {
  const { orders } = source.source.reads;
  if (!orders) throw new Error(`${source.name} cannot read orders`);
  const [order] = await source.run('orders', (call) => orders([number], call));
  return order ?? null;
}

/** Both instants are by the storefront's clock. */
async function isHistory(db: Work['db'], { name }: RegisteredSource, { placedAt }: OrderRecord): Promise<boolean> {
  const feed = await db.selectFrom('feed').select('contact').where('source', '=', name).executeTakeFirst();
  return feed?.contact != null && placedAt !== null && Date.parse(placedAt) < feed.contact.getTime();
}

async function keep(work: Work, operation: Accepted<ImportOrderInput>, storefront: RegisteredSource, record: RegisteredSource, order: OrderRecord, inRecord: OrderRecord | null): Promise<Decision> {
  const { db, registry } = work;
  const email = order.customer?.email;
  if (!order.customer || !email) return { why: 'it has no customer with an e-mail' };
  const contexts = [{ customer: null, currency: null, quantity: '1', at: null }];
  const [customer, variants] = await Promise.all([
    findCustomer(work, registry.record('Customer', null), { email }, operation.asker, 'orders:write'),
    readVariants(registry, order.lines.map(({ sku }) => sku), contexts),
  ]);
  const sold = inRecord ? { lines: [], shipping: null } : soldLines(order, variants, { name: record.name, currency: record.source.currency, takesShipping: record.source.writes.placeOrder?.takesShipping === true });
  const pieces = 'why' in sold ? piecesOf(order.lines.filter(({ sku }) => variants.has(sku)).map(({ sku, quantity }) => ({ sku, quantity: new Big(quantity.ordered).minus(quantity.cancelled) }))) : piecesOf(sold.lines);
  const held = await findHeldReservation(db, storefront.channels, order.number);
  const location = inRecord || pieces.size === 0 ? '' : await locate(work, operation, held, pieces, new Map([...variants].map(([sku, { inventory = [] }]) => [sku, inventory])));
  const claims = { location, pieces: new Map([...pieces].map(([sku, quantity]) => [sku, quantity.toFixed()])) };
  if ('why' in sold) return { ...sold, claims };
  const [channel] = storefront.channels;
  const plan: ImportPlan = {
    number: order.number, source: storefront.name, externalId: order.externalId, channel: order.channel ?? channel ?? storefront.name, placedAt: order.placedAt ?? instant(work.clock()), currency: order.currency,
    location,
    customer: { theirs: order.customer.externalId, email, externalId: customer?.record.externalId ?? null, toMake: customer || inRecord ? null : await toMake(storefront, order, email) },
    lines: [...sold.lines], shipping: sold.shipping, shippingAddress: order.shippingAddress, billingAddress: order.billingAddress, known: inRecord !== null,
  };
  const made = plan.customer.toMake ? [registry.record('Customer', null)] : [];
  const legs = await keepImport(db, {
    id: operation.id, owner: work.owner, number: order.number, channel: plan.channel, origin: storefront.name, customerId: customer?.id ?? null, claims, reservationId: held?.id ?? null, plan,
    legs: [{ source: record.name, role: record.role, action: 'placeOrder' }, ...made.map(({ name, role }) => ({ source: name, role, action: 'upsertCustomer' }))],
  });
  if (!legs) throw new NotOurs(operation.id);
  return { plan, legs };
}

/** It was sold whatever there is: where not all of it can come from one place, the record's first one owes it. */
async function locate({ db }: Work, { id, takenUpAt }: Accepted<ImportOrderInput>, held: Reservation | null, pieces: ReadonlyMap<string, Big>, levels: ReadonlyMap<string, readonly InventoryRecord[]>): Promise<string> {
  const demand = await countingDemand(db, [...pieces.keys()], takenUpAt, held ? [id, held.id] : [id]);
  const { location } = chooseLocation(pieces, startingAt(held?.location ?? null, levels), demand);
  const [first] = [...levels.values()].flat();
  if (location === null && !first) throw new SourceError('REJECTED', 'the record has no stock of it anywhere', { code: 'UNKNOWN_LOCATION' });
  return location ?? first?.location ?? '';
}

function piecesOf(lines: readonly { readonly sku: string; readonly quantity: Big | string }[]): Map<string, Big> {
  const pieces = new Map<string, Big>();
  for (const { sku, quantity } of lines) pieces.set(sku, (pieces.get(sku) ?? new Big(0)).plus(quantity));
  return pieces;
}

/** As the storefront knows the customer; of one that it knows by e-mail only, what stands in the order's addresses. */
async function toMake(storefront: RegisteredSource, order: OrderRecord, email: string): Promise<ImportPlan['customer']['toMake']> {
  const { customers } = storefront.source.reads;
  const key = { externalId: order.customer?.externalId ?? '' };
  const [known]: (CustomerRecord | null)[] = customers ? await storefront.run('customers', (call) => customers([key], call)) : [];
  const addresses = [order.billingAddress, order.shippingAddress].filter((one) => one !== null);
  const [firstName = null, ...others] = addresses[0]?.name?.split(' ') ?? [];
  return {
    email, firstName: known?.firstName ?? firstName, lastName: known?.lastName ?? (others.join(' ') || null), phone: known?.phone ?? null,
    addresses: known?.addresses.length ? [...known.addresses] : addresses,
  };
}

const refused = (name: 'InvalidInput' | 'UnknownOrder', path: readonly string[], message: string): Refused => ({ refusals: [name === 'InvalidInput' ? refusal(name, {}, path, message) : refusal(name, {}, path, message)] });
