/** Verbs on an order that stands: read it from the record, check, write the record, then the storefronts that have it. */
import { z } from 'zod';
import type { OrderPhase, OrderRecord, OrderWrite, Receipt, SourceError, Write, Writes } from '../../sources/source.ts';
import { owns } from '../access/caller.ts';
import { inventoryKey, isOrderState } from '../events/entry.ts';
import type { NewEntry } from '../events/index.ts';
import { findOrderOrigins } from '../store/queries/find-order-origins.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import type { Refused } from './decision.ts';
import { fannedOut, type Facts } from './fan-out.ts';
import { CUSTOMER } from './find-customer.ts';
import { refusal, type Refusal } from './refusals.ts';
import { replicaWrite } from './replica-write.ts';
import { targetsOf } from './targets.ts';
import { toCaller, type Accepted, type Asker, type Verb, type Work } from './verb.ts';

/** Type of an order's cross-references. */
export const ORDER = 'Order';
/** Scope that may write everybody's orders. */
const FOR_EVERYBODY = 'orders:write';

const planOf = <Detail>(detail: z.ZodType<Detail>) =>
  z.object({
    number: z.string(),
    /** What the record and, where known, each storefront call it. */
    externalId: z.string(),
    replicas: z.record(z.string(), z.string()),
    phase: z.string(),
    currency: z.string(),
    skus: z.array(z.string()),
    detail,
  });
export type OrderWritePlan<Detail> = z.output<ReturnType<typeof planOf<Detail>>>;

export interface OrderVerb<Input extends { readonly number: string }, Detail, Command extends OrderWrite> extends Pick<Verb<Input>, 'input' | 'check'> {
  readonly kind: Exclude<keyof { [Name in keyof Writes as NonNullable<Writes[Name]> extends Write<Command, OrderRecord> ? Name : never]: true }, 'placeOrder'>;
  /** What is decided besides the order itself. */
  readonly detail: z.ZodType<Detail>;
  /** Rules on the order as it stands, and what they settle. */
  decide(work: Work, order: OrderRecord, input: Input): Promise<{ readonly detail: Detail } | Refused>;
  write(writes: Writes): Write<Command, OrderRecord> | undefined;
  command(order: OrderWrite, facts: Facts<Input, OrderWritePlan<Detail>>): Command;
  /** Null: said in words common to all orders. */
  refusedBy?(error: SourceError, input: Input): Refusal | null;
  /** Phase that it brings about: a storefront that is there already has nothing to do. */
  readonly brings?: OrderPhase;
  /** Stock moves by it. */
  readonly movesStock?: boolean;
  readonly once?: boolean;
  /** Whose orders a shopper may write this way: the own ones, or none. */
  readonly shoppers: 'OWN' | 'NONE';
}

export function orderVerb<Input extends { readonly number: string; readonly idempotencyKey: string }, Detail, Command extends OrderWrite>(verb: OrderVerb<Input, Detail, Command>): Verb<Input> {
  type Plan = OrderWritePlan<Detail>;
  const told = async ({ plan, operation, target }: Facts<Input, Plan>, version: string | null, state: OrderRecord): Promise<NewEntry[]> => [
    { source: target.name, type: 'order', key: plan.number, version, state: version === null ? null : state, operationId: operation.id },
    ...(verb.movesStock ? plan.skus.map((sku) => ({ source: target.name, type: 'inventory' as const, key: inventoryKey(sku, null), version: null, state: null, operationId: operation.id })) : []),
  ];
  return fannedOut({
    kind: verb.kind,
    input: verb.input,
    plan: planOf(verb.detail) as unknown as z.ZodType<Plan>,
    check: verb.check,
    subject: ({ number }) => number,
    keys: ({ number }) => [orderKey(number)],
    once: verb.once ?? false,
    async decide(work, { asker, input }: Accepted<Input>) {
      const found = await findOrder(work, verb.kind, asker, input.number, verb.shoppers);
      if ('refusals' in found) return found;
      const { order, channel, replicas } = found;
      const decision = await verb.decide(work, order, input);
      if ('refusals' in decision) return decision;
      const { number, externalId, phase, currency } = order;
      return { plan: { number, externalId, replicas, phase, currency, skus: [...new Set(order.lines.map(({ sku }) => sku))], detail: decision.detail }, subject: number, ...(channel === null ? {} : { channel }) };
    },
    record: {
      write: ({ writes }) => verb.write(writes),
      command: async (facts) => verb.command({ number: facts.plan.number, externalId: facts.plan.externalId, decided: null }, facts),
      refusedBy: (error, { operation: { input }, plan }) => verb.refusedBy?.(error, input) ?? orderRefusal(error, plan),
      confirmed: async (_, facts, { state }: Receipt<OrderRecord>) => told(facts, null, state),
    },
    replica: {
      action: verb.kind,
      write: ({ writes }) => replicaWrite(verb.write(writes), verb.brings ?? null),
      async command(facts, { state }) {
        if (!isOrderState(state)) throw new Error(`the record confirmed a ${verb.kind} without an order`);
        return verb.command({ number: facts.plan.number, externalId: facts.plan.replicas[facts.target.name] ?? null, decided: state }, facts);
      },
      async confirmed(trx, { plan, target }, { state }: Receipt<OrderRecord | null>, record) {
        if (state === null || plan.replicas[target.name] !== undefined) return [];
        await identify(trx, ORDER, record.source, [{ externalId: plan.externalId, key: plan.number }]);
        await linkReference(trx, { type: ORDER, known: { source: record.source, externalId: plan.externalId }, source: target.name, externalId: state.externalId, key: plan.number });
        return [];
      },
    },
  });
}

export const orderKey = (number: string): string => `order:${number}`;

interface FoundOrder {
  readonly order: OrderRecord;
  /** Null: not known. */
  readonly channel: string | null;
  /** What storefronts call it, where known. */
  readonly replicas: Readonly<Record<string, string>>;
}

/** The order as the record has it now. What is not the asker's answers as if it did not exist. Rejects with a `SourceError`. */
export async function findOrder({ db, registry }: Pick<Work, 'db' | 'registry'>, verb: string, asker: Asker, number: string, shoppers: 'OWN' | 'NONE'): Promise<FoundOrder | Refused> {
  const { record } = targetsOf(registry, verb);
  const { orders } = record.source.reads;
  const [order] = orders ? await record.run('orders', (call) => orders([number], call)) : [];
  const caller = toCaller(asker);
  const buyer = order?.customer && shoppers === 'OWN' ? (await identify(db, CUSTOMER, record.name, [{ externalId: order.customer.externalId, key: order.customer.email?.toLowerCase() ?? null }]))[0] : undefined;
  if (!order || !owns(caller, FOR_EVERYBODY, buyer ?? null)) return { refusals: [refusal('UnknownOrder', {}, ['number'], `There is no order ${number}, or it is not yours to use.`)] };
  const [origins, references] = await Promise.all([
    findOrderOrigins(db, [number]),
    db.selectFrom('cross_reference').select(['source', 'external_id']).where('type', '=', ORDER).where('key', '=', number).execute(),
  ]);
  return { order, channel: origins.get(number)?.channel ?? order.channel, replicas: Object.fromEntries(references.map(({ source, external_id }) => [source, external_id])) };
}

/** What a source refuses of any order. */
function orderRefusal({ code, subject, actual, message }: SourceError, { number, phase }: { readonly number: string; readonly phase: string }): Refusal | null {
  switch (code) {
    case 'UNKNOWN_ORDER':
      return refusal('UnknownOrder', {}, ['number'], `There is no order ${number}, or it is not yours to use.`);
    case 'ILLEGAL_TRANSITION':
      return refusal('IllegalTransition', { from: actual ?? phase, to: '' }, ['number'], message);
    case 'QUANTITY_EXCEEDED':
      return refusal('QuantityExceeded', { sku: subject ?? '', possible: actual ?? '0' }, ['lines'], message);
    case 'AMOUNT_EXCEEDED':
      return refusal('AmountExceeded', { possible: actual ?? '0' }, ['amount'], message);
    case 'UNKNOWN_SKU':
      return refusal('UnknownSku', { sku: subject ?? '' }, ['lines'], message);
    case 'UNKNOWN_LOCATION':
      return refusal('UnknownLocation', { location: subject ?? '' }, ['location'], message);
    case 'UNKNOWN_RETURN':
      return refusal('UnknownReturn', { returnNumber: subject ?? '' }, ['returnNumber'], message);
    case 'INSUFFICIENT_STOCK':
      return refusal('InsufficientStock', { sku: subject ?? '', requested: '0', available: actual ?? '0' }, ['lines'], message);
    default:
      return null;
  }
}
