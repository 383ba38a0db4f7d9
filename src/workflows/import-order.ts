/** `importOrder`: what a storefront's own checkout sold becomes an order of the record, once, with the amounts that it was sold for. */
import { createHash } from 'node:crypto';
import type { CustomerRecord, CustomerToUpsert, OrderRecord, OrderToPlace, Write } from '../../sources/source.ts';
import { customerKey, FIRST, inventoryKey } from '../events/entry.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { acknowledgeImport } from '../store/queries/acknowledge-import.ts';
import { endOperation } from '../store/queries/end-operation.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import { setAsideImport } from '../store/queries/set-aside-import.ts';
import { endTurn } from '../store/queries/take-turn.ts';
import { decideImport, importPlan, type ImportPlan } from './decide-import.ts';
import { CUSTOMER } from './find-customer.ts';
import { finish } from './finish.ts';
import { importOrderInput, type ImportOrderInput } from './import-order-input.ts';
import { legAt, runLeg } from './leg.ts';
import { ORDER, orderKey } from './order-verb.ts';
import { replicaPatience } from './targets.ts';
import { awaitTurn } from './turn.ts';
import type { Accepted, Verb, Work } from './verb.ts';

export const importOrder: Verb<ImportOrderInput> = {
  kind: 'importOrder',
  input: importOrderInput,
  check: () => [],
  subject: ({ number }) => number,
  // whoever asks, by whichever key: one after another
  keys: ({ number }) => [orderKey(number)],
  async run(work, operation) {
    const decided = operation.plan === null ? await work.again('decide', () => decideImport(work, operation)) : { plan: importPlan.parse(operation.plan), legs: operation.legs };
    if (!decided) return null;
    const { plan, legs } = decided;
    const record = legAt(legs, 0);
    const toMake = plan.customer.toMake && legs.find(({ action }) => action === 'upsertCustomer');
    const customer = toMake ? await work.again('customer', () => makeCustomer(work, operation, plan, toMake)) : null;
    if (customer && customer.status !== 'CONFIRMED') return leaveToPeople(work, operation.id, record, customer);
    const placed = await work.again('record', () => placeInRecord(work, operation, plan, customer?.externalId ?? plan.customer.externalId, record));
    return placed.status === 'CONFIRMED' ? finish(work, operation.id, []) : leaveToPeople(work, operation.id, record, placed);
  },
};

/** One effect in the record for an order of a storefront, however many operations bring it there. */
export const importKey = (source: string, number: string): string => `import:${createHash('sha256').update(JSON.stringify([source, number])).digest('base64url')}`;

/** The sale has happened, so nothing is refused for good: a person makes the reason go away and has it tried again. */
async function leaveToPeople(work: Work, operationId: string, record: Leg, { status, error }: Leg): Promise<null> {
  if (status === 'IN_DOUBT') await work.again('in doubt', () => endOperation(work.db, operationId, 'IN_DOUBT'));
  else await work.again('set aside', () => setAsideImport(work.db, { id: operationId, owner: work.owner, record: work.registry.source(record.source), why: error ?? status }));
  return null;
}

async function makeCustomer(work: Work, { id }: Accepted<ImportOrderInput>, plan: ImportPlan, leg: Leg): Promise<Leg> {
  const { registry, log, limits, db } = work;
  const target = registry.source(leg.source);
  const { toMake, theirs, email } = plan.customer;
  if (!toMake) throw new Error('there is no customer to make');
  // an e-mail need not be unique in the record: two orders of one new customer must not make two
  const turn = `customer:${customerKey(email)}`;
  return runLeg<CustomerToUpsert, CustomerRecord>(work, {
    operationId: id,
    leg,
    target,
    write: required(target, target.source.writes.upsertCustomer),
    key: id,
    async input() {
      await awaitTurn(work, turn, id, target);
      return { ...toMake, code: null };
    },
    patience: replicaPatience(limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      await endTurn(trx, turn, id);
      if (end.kind !== 'CONFIRMED') return;
      const [ours] = await identify(trx, CUSTOMER, target.name, [{ externalId: end.receipt.externalId, key: email.toLowerCase() }]);
      await linkReference(trx, { type: CUSTOMER, known: { source: target.name, externalId: end.receipt.externalId }, source: plan.source, externalId: theirs, key: email.toLowerCase() });
      await trx.updateTable('order_origin').set({ customer_id: ours ?? null }).where('number', '=', plan.number).execute();
      await log.append(trx, [{ source: target.name, type: 'customer', key: customerKey(email), version: null, state: null, operationId: id }]);
    },
  }).finally(() => {
    void endTurn(db, turn, id).catch(() => undefined);
    log.appended();
  });
}

async function placeInRecord(work: Work, { id }: Accepted<ImportOrderInput>, plan: ImportPlan, customer: string | null, leg: Leg): Promise<Leg> {
  const { registry, log, limits } = work;
  const target = registry.source(leg.source);
  return runLeg<OrderToPlace, OrderRecord>(work, {
    operationId: id,
    leg,
    target,
    write: plan.known ? asKnown(target, plan.number) : required(target, target.source.writes.placeOrder),
    key: importKey(plan.source, plan.number),
    input: async () => toPlace(plan, customer),
    patience: replicaPatience(limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return;
      const { number, source, lines } = plan;
      const { externalId, state } = end.receipt;
      // whoever saw it in the storefront knows it by that id already
      await identify(trx, ORDER, source, [{ externalId: plan.externalId, key: number }]);
      await linkReference(trx, { type: ORDER, known: { source, externalId: plan.externalId }, source: target.name, externalId, key: number });
      await acknowledgeImport(trx, number);
      if (customer !== null) await linkReference(trx, { type: CUSTOMER, known: { source: registry.record('Customer', null).name, externalId: customer }, source, externalId: plan.customer.theirs, key: plan.customer.email.toLowerCase() });
      await log.append(trx, [
        { source: target.name, type: 'order', key: number, version: FIRST, state, operationId: id },
        ...[...new Set(lines.map(({ sku }) => sku))].map((sku) => ({ source: target.name, type: 'inventory' as const, key: inventoryKey(sku, null), version: null, state: null, operationId: id })),
      ]);
    },
  }).finally(() => log.appended());
}

function required<Input, State>({ name }: RegisteredSource, write: Write<Input, State> | undefined): Write<Input, State> {
  if (!write) throw new Error(`${name} cannot take orders in`);
  return write;
}

/** Reads it instead of writing it: another operation, or the record by itself, was first. */
function asKnown({ name, source }: RegisteredSource, number: string): Write<OrderToPlace, OrderRecord> {
  return {
    key: 'ENFORCED',
    async apply(_key, _input, call) {
      const [state] = (await source.reads.orders?.([number], call)) ?? [];
      if (!state) throw new Error(`${name} had ${number} a moment ago`);
      return { externalId: state.externalId, state };
    },
  };
}

const toPlace = ({ number, channel, placedAt, currency, location, lines, shipping, shippingAddress, billingAddress, customer: { email } }: ImportPlan, customer: string | null): OrderToPlace => ({
  number, channel, placedAt, currency, customer: { externalId: customer, email }, location, lines, ...(shipping ? { shipping } : {}), shippingAddress, billingAddress, externalNumber: null, note: null, decided: null,
});
