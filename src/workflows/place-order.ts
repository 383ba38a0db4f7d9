/** `placeOrder`: the order is decided here, written to the record, then recorded by the storefront of its channel. */
import type { OrderRecord, OrderToPlace, SourceError, Write } from '../../sources/source.ts';
import { inventoryKey, isOrderState } from '../events/entry.ts';
import { acknowledgeDemand, releaseDemand } from '../inventory/demand.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { findLegs, type Leg } from '../store/queries/find-legs.ts';
import { findOperation } from '../store/queries/find-operation.ts';
import { findReferences } from '../store/queries/find-references.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import type { LegStatus } from '../store/schema.ts';
import { compensateOrder } from './compensate-order.ts';
import { decideOrder, orderPlan, type OrderPlan } from './decide-order.ts';
import { CUSTOMER } from './find-customer.ts';
import { finish } from './finish.ts';
import { runLeg } from './leg.ts';
import { checkPlaceOrder, placeOrderInput, type PlaceOrderInput } from './place-order-input.ts';
import { endWithoutRecord } from './record-end.ts';
import { refusal, type Refusal } from './refusals.ts';
import { recordPatience, replicaPatience } from './targets.ts';
import type { Accepted, Verb, Work } from './verb.ts';

/** Type of an order's cross-references. */
export const ORDER = 'Order';
/** The first state of an order is older than whatever a feed brought of it meanwhile. */
const OLDEST = '0:0';

export const placeOrder: Verb<PlaceOrderInput> = {
  kind: 'placeOrder',
  input: placeOrderInput,
  check: checkPlaceOrder,
  subject: () => null,
  async run(work, operation) {
    if (!(await work.step('decide', () => decideOrder(work, operation)))) return;
    const record = await work.step('record', () => placeInRecord(work, operation));
    if (record !== 'CONFIRMED') return;
    const [, ...replicas] = await work.again('legs', () => findLegs(work.db, operation.id));
    const placed = replicas.filter(({ action }) => action === 'placeOrder');
    const ends = await Promise.all(placed.map((leg) => work.step(`replica ${leg.source}`, () => placeInReplica(work, operation, leg))));
    if (ends.includes('DECLINED') && (await work.step('compensate', () => compensateOrder(work, operation.id)))) return;
    await finish(work, operation.id, ends);
  },
};

async function placeInRecord(work: Work, operation: Accepted<PlaceOrderInput>): Promise<LegStatus> {
  const { registry, log } = work;
  const { plan, legs } = await load(work, operation.id);
  const target = sourceOf(work, legs[0]);
  return runLeg(work, {
    operationId: operation.id,
    position: 0,
    target,
    write: writeOf(target),
    key: operation.id,
    input: async () => toPlace(operation.input, plan, plan.customer.externalId, null),
    patience: recordPatience(registry, 'placeOrder', work.limits),
    statusOf: () => 'DECLINED',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') {
        if (await endWithoutRecord(trx, operation.id, target.name, end, (error) => translate(error, operation.input))) await releaseDemand(trx, operation.id);
        return;
      }
      await acknowledgeDemand(trx, operation.id);
      await identify(trx, ORDER, target.name, [{ externalId: end.receipt.externalId, key: plan.number }]);
      await log.append(trx, [
        { source: target.name, type: 'order', key: plan.number, version: OLDEST, state: end.receipt.state, operationId: operation.id },
        ...[...new Set(plan.lines.map(({ sku }) => sku))].map((sku) => ({ source: target.name, type: 'inventory' as const, key: inventoryKey(sku, null), version: null, state: null, operationId: operation.id })),
      ]);
    },
  }).finally(() => log.appended());
}

async function placeInReplica(work: Work, operation: Accepted<PlaceOrderInput>, leg: Leg): Promise<LegStatus> {
  const { db, registry, limits } = work;
  const { plan, legs } = await load(work, operation.id);
  const target = sourceOf(work, leg);
  const record = legs[0];
  const decided = record?.state;
  if (!record || !isOrderState(decided)) throw new Error('the record has confirmed without an order');
  return runLeg(work, {
    operationId: operation.id,
    position: leg.position,
    target,
    write: writeOf(target),
    key: operation.id,
    input: async () => {
      const customer = (await findReferences(db, [plan.customer.id])).find(({ type, source }) => type === CUSTOMER && source === target.name);
      return toPlace(operation.input, plan, customer?.externalId ?? null, decided);
    },
    patience: replicaPatience(limits),
    statusOf: (kind) => (kind === 'DECLINED' && registry.fanOut('placeOrder').whenReplicaRejects === 'COMPENSATE' ? 'DECLINED' : 'SET_ASIDE'),
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return;
      const [id] = await identify(trx, ORDER, record.source, [{ externalId: record.externalId ?? plan.number, key: plan.number }]);
      if (id !== undefined) await linkReference(trx, { id, type: ORDER, source: target.name, externalId: end.receipt.externalId, key: plan.number });
    },
  });
}

async function load({ db }: Work, operationId: string): Promise<{ plan: OrderPlan; legs: readonly Leg[] }> {
  const [{ plan }, legs] = await Promise.all([findOperation(db, operationId), findLegs(db, operationId)]);
  return { plan: orderPlan.parse(plan), legs };
}

function sourceOf({ registry }: Work, leg: Leg | undefined): RegisteredSource {
  if (!leg) throw new Error('a planned order has no leg');
  return registry.source(leg.source);
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
