/** `upsertCustomer`: in the record, then in every storefront. */
import { z } from 'zod';
import type { CustomerRecord, CustomerToUpsert, Write } from '../../sources/source.ts';
import { customerKey } from '../events/entry.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { findLegs, type Leg } from '../store/queries/find-legs.ts';
import { findOperation } from '../store/queries/find-operation.ts';
import { identify } from '../store/queries/identify.ts';
import { linkReference } from '../store/queries/link-reference.ts';
import { planOperation } from '../store/queries/plan-operation.ts';
import { endTurn } from '../store/queries/take-turn.ts';
import type { LegStatus } from '../store/schema.ts';
import { CUSTOMER } from './find-customer.ts';
import { finish } from './finish.ts';
import { addresses, email, name, optional, text } from './input-rules.ts';
import { legAt, runLeg } from './leg.ts';
import { endWithoutRecord } from './record-end.ts';
import { recordPatience, replicaPatience, targetsOf } from './targets.ts';
import { awaitTurn } from './turn.ts';
import type { Accepted, Verb, Work } from './verb.ts';

const upsertCustomerInput = z.object({
  idempotencyKey: name,
  email: email.transform((address) => address.toLowerCase()),
  firstName: optional(text),
  lastName: optional(text),
  phone: optional(text),
  addresses: optional(addresses),
});
export type UpsertCustomerInput = z.output<typeof upsertCustomerInput>;

export const upsertCustomer: Verb<UpsertCustomerInput> = {
  kind: 'upsertCustomer',
  input: upsertCustomerInput,
  check: () => [],
  subject: () => null,
  async run(work, operation) {
    const confirmed = await work.step('record', async () => {
      if (operation.plan === null) await plan(work, operation);
      return upsertInRecord(work, operation);
    });
    if (confirmed !== 'CONFIRMED') return;
    const [record, ...replicas] = await work.again('legs', () => findLegs(work.db, operation.id));
    if (!record) throw new Error('a customer without a record');
    const ends = await Promise.all(replicas.map((leg) => work.step(`replica ${leg.source}`, () => upsertInReplica(work, operation, record, leg))));
    await finish(work, operation.id, ends);
  },
};

async function plan({ db, registry }: Work, { id }: Accepted<UpsertCustomerInput>): Promise<void> {
  if ((await findOperation(db, id)).plan !== null) return;
  const { record, replicas } = targetsOf(registry, 'upsertCustomer');
  const systems = [record, ...replicas.filter(({ source }) => source.writes.upsertCustomer)];
  await planOperation(db, id, {}, null, systems.map(({ name: source, role }) => ({ source, role, action: 'upsertCustomer' })));
}

async function upsertInRecord(work: Work, { id, input }: Accepted<UpsertCustomerInput>): Promise<LegStatus> {
  const { registry, log } = work;
  const { record: target } = targetsOf(registry, 'upsertCustomer');
  // an e-mail need not be unique in the record: two writers at once would make two customers
  const turn = `customer ${target.name} ${customerKey(input.email)}`;
  return runLeg(work, {
    operationId: id,
    leg: legAt(await findLegs(work.db, id), 0),
    target,
    write: writeOf(target),
    key: id,
    async input() {
      await awaitTurn(work, turn, id, target);
      return toUpsert(input, null);
    },
    patience: recordPatience(registry, 'upsertCustomer', work.limits),
    statusOf: () => 'DECLINED',
    async settled(trx, end) {
      await endTurn(trx, turn, id);
      if (end.kind !== 'CONFIRMED') return void (await endWithoutRecord(trx, id, target.name, end, () => null));
      await identify(trx, CUSTOMER, target.name, [{ externalId: end.receipt.externalId, key: input.email }]);
      await log.append(trx, [{ source: target.name, type: 'customer', key: customerKey(input.email), version: null, state: null, operationId: id }]);
    },
  }).finally(() => log.appended());
}

async function upsertInReplica(work: Work, { id, input }: Accepted<UpsertCustomerInput>, record: Leg, leg: Leg): Promise<LegStatus> {
  const { registry, log } = work;
  const target = registry.source(leg.source);
  const decided = record.state;
  const code = isCustomerRecord(decided) ? decided.code : null;
  return runLeg(work, {
    operationId: id,
    leg: legAt(await findLegs(work.db, id), leg.position),
    target,
    write: writeOf(target),
    key: id,
    input: async () => toUpsert(input, code),
    patience: replicaPatience(work.limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return;
      await linkReference(trx, { type: CUSTOMER, known: { source: record.source, externalId: record.externalId ?? '' }, source: target.name, externalId: end.receipt.externalId, key: input.email });
      await log.append(trx, [{ source: target.name, type: 'customer', key: customerKey(input.email), version: null, state: null, operationId: id }]);
    },
  }).finally(() => log.appended());
}

function writeOf({ name: source, source: { writes } }: RegisteredSource): Write<CustomerToUpsert, CustomerRecord> {
  if (!writes.upsertCustomer) throw new Error(`${source} cannot write customers`);
  return writes.upsertCustomer;
}

const toUpsert = ({ email: address, firstName, lastName, phone, addresses: all }: UpsertCustomerInput, code: string | null): CustomerToUpsert => ({ email: address, firstName, lastName, phone, addresses: all, code });

/** True for a customer as a source gave it, read back from the store. */
export const isCustomerRecord = (value: unknown): value is CustomerRecord =>
  typeof value === 'object' && value !== null && 'externalId' in value && typeof value.externalId === 'string' && 'addresses' in value && Array.isArray(value.addresses);
