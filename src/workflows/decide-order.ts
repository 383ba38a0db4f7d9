/** What an order becomes: prices, location and number, decided once, before any system is written. */
import Big from 'big.js';
import { z } from 'zod';
import { SourceError, type InventoryRecord } from '../../sources/source.ts';
import { instant } from '../../sources/values.ts';
import { countingDemand, lockSkus } from '../inventory/demand.ts';
import { mayUse } from '../inventory/reservations.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { databaseTime } from '../store/queries/database-time.ts';
import { findReferences } from '../store/queries/find-references.ts';
import { findReservation, type Reservation } from '../store/queries/find-reservation.ts';
import { keepOrder } from '../store/queries/keep-order.ts';
import { chooseLocation, mayBeCountedTwice, startingAt } from '../inventory/choose-location.ts';
import { refuse, type Decided, type Refused } from './decision.ts';
import { CUSTOMER, findCustomer } from './find-customer.ts';
import { NotOurs } from './not-ours.ts';
import { ensureSeries, seriesOf } from './order-number.ts';
import { orderKey } from './order-verb.ts';
import { recordBooks, storefrontBooks, type Books } from './order-books.ts';
import type { PlaceOrderInput } from './place-order-input.ts';
import { readOrRefuse } from './read-or-refuse.ts';
import { refusal, type Refusal } from './refusals.ts';
import { slotIfIdle } from './prepare-leg.ts';
import { priceContexts, settleLines } from './settle-lines.ts';
import { targetsOf } from './targets.ts';
import { toCaller, type Accepted, type Work } from './verb.ts';

export const orderPlan = z.object({
  number: z.string(),
  placedAt: z.string(),
  currency: z.string(),
  location: z.string(),
  /** Our id, and what the record calls it; null: it could not be asked. */
  customer: z.object({ id: z.string(), externalId: z.string().nullable(), email: z.string(), /** What storefronts call it, where known. */ replicas: z.record(z.string(), z.string()) }),
  lines: z.array(z.object({ sku: z.string(), quantity: z.string(), unitPrice: z.string() })),
  /** Promised while the record was away. */
  queued: z.boolean().default(false),
});
export type OrderPlan = z.output<typeof orderPlan>;

/** Pause before stock is looked at again, in ms. */
const LOOK_AGAIN_MS = 100;
/** Scope that may order for every customer. */
const FOR_EVERYBODY = 'orders:write';

type Decision = Decided<OrderPlan> | Refused;

/** Keeps the plan with its legs and claims the stock, or ends the operation REJECTED. @returns null when it was refused */
export async function decideOrder(work: Work, operation: Accepted<PlaceOrderInput>): Promise<Decided<OrderPlan> | null> {
  const decision = await decide(work, operation);
  if ('refusals' in decision) return refuse(work, operation.id, decision);
  // nobody waits for a record that is away
  if (decision.plan.queued) work.changed();
  return decision;
}

async function decide(work: Work, operation: Accepted<PlaceOrderInput>): Promise<Decision> {
  const { registry, limits } = work;
  const { input } = operation;
  const storefront = registry.channel(input.channel);
  if (!storefront) return { refusals: [refusal('UnknownChannel', { channel: input.channel }, ['channel'], `No storefront serves the channel ${input.channel}.`)] };
  const { currency } = storefront.source;
  if (input.currency !== null && input.currency !== currency) return { refusals: [refusal('CurrencyMismatch', { expected: currency }, ['currency'], `The channel ${input.channel} sells in ${currency}.`)] };
  const queues = registry.fanOut('placeOrder').whenRecordIsDown === 'QUEUE';
  const began = performance.now();
  for (let first = true; ; first = false) {
    const final = performance.now() - began >= limits.stockSettlesMs;
    const decision = await readOrRefuse(work, 'placeOrder', async () => decideOnce(work, operation, recordBooks(registry), currency, final, first ? operation.takenUpAt : await databaseTime(work.db)), input.channel, queues ? limits.recordDownMs : undefined);
    if (queues && decision !== 'AMBIGUOUS' && 'refusals' in decision && decision.releaseKey) return promise(work, operation, storefront, currency, decision);
    if (decision !== 'AMBIGUOUS') return decision;
    await work.passage.sleep(LOOK_AGAIN_MS);
  }
}

/** Before every acknowledgement: pieces that the storefront may not show yet are counted twice rather than not at all. */
const BEFORE_ALL = '-infinity';

/** Accepts an order while the record is away. @param otherwise when the storefront cannot be asked either */
async function promise(work: Work, operation: Accepted<PlaceOrderInput>, storefront: RegisteredSource, currency: string, otherwise: Refused): Promise<Decision> {
  try {
    const decision = await decideOnce(work, operation, storefrontBooks(storefront), currency, true, BEFORE_ALL);
    return decision === 'AMBIGUOUS' ? otherwise : decision;
  } catch (error) {
    if (error instanceof SourceError) return otherwise;
    throw error;
  }
}

/**
 * @param final refuse also when the shortfall may come from demand that is counted twice
 * @param readBegan by the store's clock, before anything is read
 */
async function decideOnce(work: Work, operation: Accepted<PlaceOrderInput>, books: Books, currency: string, final: boolean, readBegan: string): Promise<Decision | 'AMBIGUOUS'> {
  const { db, registry } = work;
  const { input, asker } = operation;
  const { record, replicas } = targetsOf(registry, 'placeOrder', input.channel);
  const unknown = refusal('UnknownCustomer', {}, [input.customerId === null ? 'customerEmail' : 'customerId'], 'There is no such customer, or it is not yours to use.');
  const customer = await findCustomer(work, books.customers, input.customerId === null ? { email: input.customerEmail ?? '' } : { id: input.customerId }, asker, FOR_EVERYBODY, books.queued);
  const email = customer?.record.email ?? input.customerEmail;
  if (!customer || email === null) return { refusals: [unknown] };

  const contexts = priceContexts(input.lines, customer.record.externalId, currency);
  const variants = await books.variants(input.lines.map(({ sku }) => sku), contexts);
  const { lines, refusals } = settleLines(input.lines, variants, contexts, currency);
  if (refusals.length > 0) return { refusals };

  await ensureSeries(db, input.channel, record);
  const wanted = sumBySku(input.lines);
  const levels = new Map([...variants].map(([sku, variant]): [string, readonly InventoryRecord[]] => [sku, variant.inventory ?? []]));
  return db.transaction().execute(async (trx): Promise<Decision | 'AMBIGUOUS'> => {
    const skus = [...wanted.keys()];
    await lockSkus(trx, skus);
    const reservation = input.reservationId === null ? null : await findReservation(trx, input.reservationId, true);
    const unusable = input.reservationId === null ? null : whyUnusable(reservation, operation);
    if (unusable) return { refusals: [unusable] };
    const demand = await countingDemand(trx, skus, readBegan, reservation ? [operation.id, reservation.id] : [operation.id]);
    const choice = chooseLocation(wanted, startingAt(reservation?.location ?? null, levels), demand, registry.stockOf(input.channel));
    if (choice.shortfalls) {
      if (!final && mayBeCountedTwice(wanted, levels, demand, registry.stockOf(input.channel))) return 'AMBIGUOUS';
      return { refusals: nameShortfalls(input, wanted, choice.shortfalls) };
    }
    const told = replicas.filter(({ source }) => source.writes.placeOrder);
    const externalId = books.queued ? ((await findReferences(trx, [customer.id])).find(({ type, source }) => type === CUSTOMER && source === record.name)?.externalId ?? null) : customer.record.externalId;
    const buyer = { id: customer.id, externalId, email };
    const plan = { queued: books.queued, placedAt: instant(work.clock()), currency, location: choice.location, customer: buyer, lines: [...lines] };
    const kept = await keepOrder(trx, {
      id: operation.id,
      owner: work.owner,
      channel: input.channel,
      series: seriesOf(input.channel),
      customerId: customer.id,
      location: choice.location,
      reservationId: reservation?.id ?? null,
      pieces: new Map([...wanted].map(([sku, quantity]) => [sku, quantity.toFixed()])),
      plan,
      legs: [record, ...told].map(({ name, role }) => ({ source: name, role, action: 'placeOrder' })),
      keyPrefix: orderKey(''),
      slot: books.queued ? null : slotIfIdle(record, record.source.writes.placeOrder?.key ?? 'NONE'),
    });
    if (!kept) throw new NotOurs(operation.id);
    return { plan: { ...plan, number: kept.number, customer: { ...buyer, replicas: kept.replicas } }, legs: kept.legs };
  });
}

/** The pieces are held until the order claims them: a reservation that ended, or is another's, is nothing to order from. */
function whyUnusable(reservation: Reservation | null, { input, asker }: Accepted<PlaceOrderInput>): Refusal | null {
  if (!reservation || !mayUse(toCaller(asker), reservation)) return refusal('UnknownReservation', {}, ['reservationId'], 'There is no such reservation, or it is not yours to use.');
  if (reservation.status !== 'HELD') return refusal('ReservationEnded', { status: reservation.status }, ['reservationId'], `The reservation is ${reservation.status}: make another one, or order without it.`);
  if (reservation.channel !== input.channel) return refusal('InvalidInput', {}, ['channel'], `The reservation was made for the channel ${reservation.channel}.`);
  return null;
}

function sumBySku(lines: PlaceOrderInput['lines']): Map<string, Big> {
  const sums = new Map<string, Big>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? new Big(0)).plus(quantity));
  return sums;
}

const nameShortfalls = (input: PlaceOrderInput, wanted: ReadonlyMap<string, Big>, shortfalls: ReadonlyMap<string, string>): Refusal[] =>
  input.lines.flatMap(({ sku }, position) => {
    const available = shortfalls.get(sku);
    if (available === undefined) return [];
    const requested = wanted.get(sku)?.toFixed() ?? '0';
    return [refusal('InsufficientStock', { sku, requested, available }, ['lines', position, 'quantity'], `${requested} of ${sku} are asked for and one location can deliver ${available}.`)];
  });
