/** `cancelOrder`: in the record, then in the storefronts that have the order. */
import { z } from 'zod';
import { SourceError, type OrderRecord, type OrderToCancel, type Write } from '../../sources/source.ts';
import { owns, type Caller } from '../access/caller.ts';
import { inventoryKey, isOrderState } from '../events/entry.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { endOperation } from '../store/queries/end-operation.ts';
import { findLegs } from '../store/queries/find-legs.ts';
import { findOperation } from '../store/queries/find-operation.ts';
import { findOrderOrigins } from '../store/queries/find-order-origins.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import { planOperation } from '../store/queries/plan-operation.ts';
import type { LegStatus } from '../store/schema.ts';
import { CUSTOMER } from './find-customer.ts';
import { finish } from './finish.ts';
import { name, optional, text } from './input-rules.ts';
import { legAt, runLeg } from './leg.ts';
import { ORDER } from './place-order.ts';
import { readOrRefuse } from './read-or-refuse.ts';
import { endWithoutRecord } from './record-end.ts';
import { refusal, type Refusal } from './refusals.ts';
import { recordPatience, replicaPatience, targetsOf } from './targets.ts';
import { toCaller, type Accepted, type Verb, type Work } from './verb.ts';

const cancelOrderInput = z.object({ idempotencyKey: name, number: name, reason: optional(text), dryRun: z.boolean().nullish().transform((value) => value ?? false) });
export type CancelOrderInput = z.output<typeof cancelOrderInput>;

const cancelPlan = z.object({ number: z.string(), record: z.string(), replicas: z.array(z.object({ source: z.string(), externalId: z.string().nullable() })), externalId: z.string(), phase: z.string(), skus: z.array(z.string()) });
type CancelPlan = z.output<typeof cancelPlan>;

const CANCELLABLE = new Set(['DRAFT', 'PLACED', 'CONFIRMED']);
/** Scope that may cancel everybody's orders. */
const FOR_EVERYBODY = 'orders:write';

export const cancelOrder: Verb<CancelOrderInput> = {
  kind: 'cancelOrder',
  input: cancelOrderInput,
  check: () => [],
  subject: ({ number }) => number,
  async run(work, operation) {
    let plan = operation.plan === null ? null : cancelPlan.parse(operation.plan);
    const record = await work.step('record', async () => {
      plan ??= await decide(work, operation);
      return plan ? cancelInRecord(work, operation, plan) : 'DECLINED';
    });
    const decided = plan;
    if (record !== 'CONFIRMED' || !decided) return;
    const ends = await Promise.all(decided.replicas.map(({ source }, index) => work.step(`replica ${source}`, () => cancelInReplica(work, operation, decided, index + 1))));
    await finish(work, operation.id, ends);
  },
};

/** What would be done, or why not. Rejects with a `SourceError` when the record cannot be asked. */
export async function planCancellation(work: Pick<Work, 'db' | 'registry'>, caller: Caller, { number }: CancelOrderInput): Promise<{ readonly plan: CancelPlan } | { readonly refusals: readonly Refusal[] }> {
  const { db, registry } = work;
  const { record } = targetsOf(registry, 'cancelOrder');
  const { orders } = record.source.reads;
  const order = orders ? ((await record.run('orders', (call) => orders([number], call)))[0] ?? null) : null;
  if (!order || !owns(caller, FOR_EVERYBODY, await buyerOf(work, record, order))) return { refusals: [refusal('UnknownOrder', {}, ['number'], `There is no order ${number}, or it is not yours to use.`)] };
  if (!CANCELLABLE.has(order.phase)) return { refusals: [illegal(number, order.phase)] };
  const channel = (await findOrderOrigins(db, [number])).get(number)?.channel ?? order.channel ?? undefined;
  const { replicas } = targetsOf(registry, 'cancelOrder', channel);
  const holders = replicas.filter(({ source }) => source.writes.cancelOrder);
  const references = await db.selectFrom('cross_reference').select(['source', 'external_id']).where('type', '=', ORDER).where('key', '=', number).execute();
  return {
    plan: {
      number,
      record: record.name,
      externalId: order.externalId,
      phase: order.phase,
      skus: [...new Set(order.lines.map(({ sku }) => sku))],
      replicas: holders.map(({ name: source }) => ({ source, externalId: references.find((reference) => reference.source === source)?.external_id ?? null })),
    },
  };
}

async function buyerOf({ db }: Pick<Work, 'db'>, record: RegisteredSource, order: OrderRecord): Promise<string | null> {
  if (!order.customer) return null;
  const [id] = await identify(db, CUSTOMER, record.name, [{ externalId: order.customer.externalId, key: order.customer.email?.toLowerCase() ?? null }]);
  return id ?? null;
}

const illegal = (number: string, from: string): Refusal => refusal('IllegalTransition', { from, to: 'CANCELLED' }, ['number'], `The order ${number} is ${from} and can no longer be cancelled.`);

async function decide(work: Work, { id, asker, input }: Accepted<CancelOrderInput>): Promise<CancelPlan | null> {
  const { db, registry } = work;
  const known = await findOperation(db, id);
  if (known.status !== 'RUNNING') return null;
  if (known.plan !== null) return cancelPlan.parse(known.plan);
  const answer = await readOrRefuse(work, 'cancelOrder', () => planCancellation(work, toCaller(asker), input));
  if ('refusals' in answer) {
    await endOperation(db, id, 'REJECTED', answer);
    work.changed();
    return null;
  }
  const { plan } = answer;
  const legs = [plan.record, ...plan.replicas.map(({ source }) => source)].map((source) => ({ source, role: registry.source(source).role, action: 'cancelOrder' }));
  await planOperation(db, id, plan, input.number, legs);
  return plan;
}

async function cancelInRecord(work: Work, { id, input }: Accepted<CancelOrderInput>, plan: CancelPlan): Promise<LegStatus> {
  const { db, registry, log } = work;
  const leg = legAt(await findLegs(db, id), 0);
  const target = registry.source(plan.record);
  let version: string | null = null;
  return runLeg(work, {
    operationId: id,
    leg,
    target,
    write: writeOf(target),
    key: id,
    async input() {
      const { feed } = target.source;
      version = feed ? await target.run('head', (call) => feed.head(call)).then(({ cursor }) => cursor, () => null) : null;
      return { number: plan.number, externalId: plan.externalId, reason: input.reason, decided: null };
    },
    patience: recordPatience(registry, 'cancelOrder', work.limits),
    statusOf: () => 'DECLINED',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return void (await endWithoutRecord(trx, id, target.name, end, (error) => translate(error, plan)));
      await log.append(trx, [
        { source: target.name, type: 'order', key: plan.number, version, state: version === null ? null : end.receipt.state, operationId: id },
        ...plan.skus.map((sku) => ({ source: target.name, type: 'inventory' as const, key: inventoryKey(sku, null), version: null, state: null, operationId: id })),
      ]);
    },
  }).finally(() => log.appended());
}

async function cancelInReplica(work: Work, { id, input }: Accepted<CancelOrderInput>, plan: CancelPlan, position: number): Promise<LegStatus> {
  const { db, registry } = work;
  const leg = legAt(await findLegs(db, id), position);
  const target = registry.source(leg.source);
  const write = writeOf(target);
  return runLeg(work, {
    operationId: id,
    leg,
    target,
    write: {
      ...write,
      // a storefront that never had the order has nothing to cancel
      apply: (key, toCancel, call) =>
        write.apply(key, toCancel, call).catch(async (error: unknown) => {
          const [record] = await findLegs(db, id);
          if (error instanceof SourceError && error.code === 'UNKNOWN_ORDER' && isOrderState(record?.state)) return { externalId: '', state: record.state };
          throw error;
        }),
    },
    key: id,
    async input() {
      const [record] = await findLegs(db, id);
      return { number: plan.number, externalId: plan.replicas.find(({ source }) => source === target.name)?.externalId ?? null, reason: input.reason, decided: isOrderState(record?.state) ? record.state : null };
    },
    patience: replicaPatience(work.limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED' || end.receipt.externalId === '') return;
      await identify(trx, ORDER, plan.record, [{ externalId: plan.externalId, key: plan.number }]);
      await linkReference(trx, { type: ORDER, known: { source: plan.record, externalId: plan.externalId }, source: target.name, externalId: end.receipt.externalId, key: plan.number });
    },
  });
}

function writeOf({ name: source, source: { writes } }: RegisteredSource): Write<OrderToCancel, OrderRecord> {
  if (!writes.cancelOrder) throw new Error(`${source} cannot cancel orders`);
  return writes.cancelOrder;
}

function translate({ code, message }: SourceError, { number, phase }: CancelPlan): Refusal | null {
  if (code === 'UNKNOWN_ORDER') return refusal('UnknownOrder', {}, ['number'], message);
  if (code === 'ILLEGAL_TRANSITION') return illegal(number, phase);
  return null;
}
