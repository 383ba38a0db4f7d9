/** `placeOrder`: the order is decided here, written to the record, then recorded by the storefront of its channel. */
import type { OrderRecord, OrderToPlace, SourceError, Write } from '../../sources/source.ts';
import { FIRST, inventoryKey, isOrderState } from '../events/entry.ts';
import { releaseDemand } from '../inventory/demand.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { endOperation } from '../store/queries/end-operation.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import { confirmPlacedOrder } from '../store/queries/confirm-placed-order.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import { compensateOrder } from './compensate-order.ts';
import { decideOrder, orderPlan, type OrderPlan } from './decide-order.ts';
import { finish } from './finish.ts';
import { legAt, runLeg, type EndedLeg } from './leg.ts';
import { checkPlaceOrder, placeOrderInput, type PlaceOrderInput } from './place-order-input.ts';
import { ORDER, orderKey } from './order-verb.ts';
import { endWithoutRecord } from './record-end.ts';
import { refusal, type Refusal } from './refusals.ts';
import { recordPatience, replicaPatience } from './targets.ts';
import type { Accepted, Verb, Work } from './verb.ts';

export const placeOrder: Verb<PlaceOrderInput> = {
  kind: 'placeOrder',
  input: placeOrderInput,
  check: checkPlaceOrder,
  subject: () => null,
  // none before it has a number
  keys: (_, subject) => (subject ? [orderKey(subject)] : []),
  async run(work, operation) {
    const decided = operation.plan === null ? await work.again('decide', () => decideOrder(work, operation)) : { plan: orderPlan.parse(operation.plan), legs: operation.legs };
    if (!decided) return null;
    const { plan, legs } = decided;
    work.holds(orderKey(plan.number));
    const replicas = legs.filter(({ position, action }) => position > 0 && action === 'placeOrder');
    const [only, ...more] = replicas;
    const next = only && more.length === 0 && only.status === 'REQUESTED' ? only : null;
    const record: EndedLeg = await work.again('record', () => placeInRecord(work, operation, plan, legAt(legs, 0), next));
    if (record.status !== 'CONFIRMED') return null;
    const ends = await Promise.all(replicas.map((leg) => work.again(`replica ${leg.source}`, () => placeInReplica(work, operation, plan, record, leg === next && record.nextMarkedAt !== undefined ? { ...leg, status: 'SENT', attempts: 1, markedAt: record.nextMarkedAt } : leg, replicas.length === 1))));
    const declined = ends.find(({ status }) => status === 'DECLINED');
    if (declined && (await work.again('compensate', () => compensateOrder(work, operation.id, plan.number, record, declined)))) return null;
    return finish(work, operation.id, ends);
  },
};

async function placeInRecord(work: Work, operation: Accepted<PlaceOrderInput>, plan: OrderPlan, leg: Leg, next: Leg | null): Promise<EndedLeg> {
  const { registry, log } = work;
  const target = registry.source(leg.source);
  const follower = next && registry.source(next.source);
  return runLeg(work, {
    operationId: operation.id,
    leg,
    target,
    write: writeOf(target),
    key: operation.id,
    input: async () => toPlace(operation.input, plan, plan.customer.externalId, null),
    patience: recordPatience(registry, 'placeOrder', work.limits),
    statusOf: () => (plan.queued ? 'SET_ASIDE' : 'DECLINED'),
    next: next && follower && { position: next.position, target: follower, key: writeOf(follower).key },
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') {
        // the buyer was told yes: a person must act, and the promise on stock stays until then
        if (plan.queued && end.kind !== 'IN_DOUBT') return void (await endOperation(trx, operation.id, 'SET_ASIDE'));
        if (await endWithoutRecord(trx, operation.id, target.name, end, (error) => translate(error, operation.input))) await releaseDemand(trx, operation.id);
        return;
      }
      await confirmPlacedOrder(trx, operation.id, { source: target.name, externalId: end.receipt.externalId, number: plan.number });
      await log.append(trx, [
        { source: target.name, type: 'order', key: plan.number, version: FIRST, state: end.receipt.state, operationId: operation.id },
        ...[...new Set(plan.lines.map(({ sku }) => sku))].map((sku) => ({ source: target.name, type: 'inventory' as const, key: inventoryKey(sku, null), version: null, state: null, operationId: operation.id })),
      ]);
    },
  }).finally(() => log.appended());
}

async function placeInReplica(work: Work, operation: Accepted<PlaceOrderInput>, plan: OrderPlan, record: Leg, leg: Leg, last: boolean): Promise<EndedLeg> {
  const { registry, limits } = work;
  const target = registry.source(leg.source);
  const decided = record.state;
  if (!isOrderState(decided)) throw new Error('the record has confirmed without an order');
  return runLeg(work, {
    operationId: operation.id,
    leg,
    target,
    write: writeOf(target),
    key: operation.id,
    input: async () => toPlace(operation.input, plan, plan.customer.replicas[target.name] ?? null, decided),
    last,
    patience: replicaPatience(limits),
    statusOf: (kind) => (kind === 'DECLINED' && registry.fanOut('placeOrder').whenReplicaRejects === 'COMPENSATE' ? 'DECLINED' : 'SET_ASIDE'),
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return;
      await linkReference(trx, { type: ORDER, known: { source: record.source, externalId: record.externalId ?? '' }, source: target.name, externalId: end.receipt.externalId, key: plan.number });
    },
  });
}

function writeOf({ name, source }: RegisteredSource): Write<OrderToPlace, OrderRecord> {
  const write = source.writes.placeOrder;
  if (!write) throw new Error(`${name} cannot place orders`);
  return write;
}

const toPlace = ({ channel, shippingAddress, billingAddress, externalNumber, note }: PlaceOrderInput, plan: OrderPlan, customer: string | null, decided: OrderRecord | null): OrderToPlace => ({
  number: plan.number,
  channel,
  placedAt: plan.placedAt,
  currency: plan.currency,
  customer: { externalId: customer, email: plan.customer.email },
  location: plan.location,
  lines: plan.lines,
  shippingAddress,
  billingAddress,
  externalNumber,
  note,
  decided,
});

function translate({ code, subject, message }: SourceError, { lines, customerId }: PlaceOrderInput): Refusal | null {
  const position = lines.findIndex(({ sku }) => sku === subject);
  const sku = lines[position]?.sku;
  if (code === 'UNKNOWN_SKU' && sku !== undefined) return refusal('UnknownSku', { sku }, ['lines', position, 'sku'], message);
  if (code === 'INSUFFICIENT_STOCK' && sku !== undefined) return refusal('InsufficientStock', { sku, requested: lines[position]?.quantity ?? '0', available: '0' }, ['lines', position, 'quantity'], message);
  if (code === 'UNKNOWN_CUSTOMER') return refusal('UnknownCustomer', {}, [customerId === null ? 'customerEmail' : 'customerId'], message);
  return null;
}
