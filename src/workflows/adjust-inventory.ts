/** `adjustInventory`: in the record, then the new level is published to every storefront. */
import Big from 'big.js';
import { z } from 'zod';
import type { InventoryAdjustment, InventoryRecord, SourceError, Write } from '../../sources/source.ts';
import { isDecimal } from '../../sources/values.ts';
import { inventoryKey } from '../events/entry.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { findLegs } from '../store/queries/find-legs.ts';
import { findOperation } from '../store/queries/find-operation.ts';
import { planOperation } from '../store/queries/plan-operation.ts';
import type { LegStatus } from '../store/schema.ts';
import { finish } from './finish.ts';
import { invalid, name, optional, text } from './input-rules.ts';
import { legAt, runLeg } from './leg.ts';
import { publishLevel, readLevel } from './publish-level.ts';
import { endWithoutRecord } from './record-end.ts';
import { refusal, type Refusal } from './refusals.ts';
import { recordPatience, targetsOf } from './targets.ts';
import type { Accepted, Verb, Work } from './verb.ts';

const decimalText = z.string().refine(isDecimal, 'is not a decimal');
const adjustInventoryInput = z.object({ idempotencyKey: name, sku: name, location: name, delta: optional(decimalText), count: optional(decimalText), expectedRevision: optional(name), reason: optional(text) });
export type AdjustInventoryInput = z.output<typeof adjustInventoryInput>;

export const adjustInventory: Verb<AdjustInventoryInput> = {
  kind: 'adjustInventory',
  input: adjustInventoryInput,
  check({ sku, delta, count }) {
    if ((delta === null) === (count === null)) return [invalid(['delta'], 'give exactly one of delta and count')];
    const value = new Big(delta ?? count ?? '0');
    const field = delta === null ? 'count' : 'delta';
    if (!value.eq(value.round(0))) return [refusal('InvalidQuantity', { sku }, [field], `${sku} is counted in whole pieces.`)];
    if (field === 'count' && value.lt(0)) return [refusal('InvalidQuantity', { sku }, [field], 'A count is never below zero.')];
    if (field === 'delta' && value.eq(0)) return [refusal('InvalidQuantity', { sku }, [field], 'A delta of zero changes nothing.')];
    return [];
  },
  subject: ({ sku }) => sku,
  async run(work, operation) {
    const confirmed = await work.step('record', async () => {
      if (operation.plan === null) await plan(work, operation);
      return adjustRecord(work, operation);
    });
    if (confirmed !== 'CONFIRMED') return;
    const [record, ...replicas] = await work.again('legs', () => findLegs(work.db, operation.id));
    if (!record) throw new Error('an adjustment without a record');
    const level = await work.step('level', () => readLevel(work, work.registry.source(record.source), operation.id, operation.input));
    const ends = await Promise.all(replicas.map((leg) => work.step(`replica ${leg.source}`, () => publishLevel(work, operation.id, leg, level))));
    await finish(work, operation.id, ends);
  },
};

async function plan({ db, registry }: Work, { id, input }: Accepted<AdjustInventoryInput>): Promise<void> {
  if ((await findOperation(db, id)).plan !== null) return;
  const { record, replicas } = targetsOf(registry, 'adjustInventory');
  const told = replicas.filter(({ source }) => source.writes.publishInventory);
  await planOperation(db, id, {}, input.sku, [
    { source: record.name, role: record.role, action: 'adjustInventory' },
    ...told.map(({ name: source, role }) => ({ source, role, action: 'publishInventory' })),
  ]);
}

async function adjustRecord(work: Work, { id, input }: Accepted<AdjustInventoryInput>): Promise<LegStatus> {
  const { registry, log } = work;
  const { record: target } = targetsOf(registry, 'adjustInventory');
  const { sku, location, delta, count, expectedRevision, reason } = input;
  return runLeg(work, {
    operationId: id,
    leg: legAt(await findLegs(work.db, id), 0),
    target,
    write: writeOf(target),
    key: id,
    input: async () => ({ sku, location, delta, count, expectedRevision, reason }),
    patience: recordPatience(registry, 'adjustInventory', work.limits),
    statusOf: () => 'DECLINED',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return void (await endWithoutRecord(trx, id, target.name, end, (error) => translate(error, input)));
      // the state follows with its version: this one is not known to be newer than what the feed brought meanwhile
      await log.append(trx, [{ source: target.name, type: 'inventory', key: inventoryKey(sku, location), version: null, state: null, operationId: id }]);
    },
  }).finally(() => log.appended());
}

function writeOf({ name: source, source: { writes } }: RegisteredSource): Write<InventoryAdjustment, InventoryRecord> {
  if (!writes.adjustInventory) throw new Error(`${source} cannot adjust inventory`);
  return writes.adjustInventory;
}

function translate({ code, message, actual }: SourceError, { sku, location, delta, expectedRevision }: AdjustInventoryInput): Refusal | null {
  switch (code) {
    case 'UNKNOWN_SKU':
      return refusal('UnknownSku', { sku }, ['sku'], `There is no SKU ${sku}.`);
    case 'UNKNOWN_LOCATION':
      return refusal('UnknownLocation', { location }, ['location'], `There is no location ${location}.`);
    case 'STALE_REVISION':
      return refusal('StaleRevision', { expected: expectedRevision ?? '', actual: actual ?? '' }, ['expectedRevision'], 'The level has changed since you read it: read it again.');
    case 'INSUFFICIENT_STOCK':
      return refusal('InsufficientStock', { sku, requested: new Big(delta ?? '0').abs().toFixed(), available: actual ?? '0' }, ['delta'], message);
    default:
      return null;
  }
}
