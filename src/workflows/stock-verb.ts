/** Verbs on stock: in the record, then the level of every place that changed is published to every storefront. */
import type { SourceError, Write, Writes } from '../../sources/source.ts';
import { inventoryKey } from '../events/entry.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import { planOperation } from '../store/queries/plan-operation.ts';
import { required } from './fan-out.ts';
import { finish } from './finish.ts';
import { legAt, runLeg } from './leg.ts';
import { NotOurs } from './not-ours.ts';
import { publishLevel, readLevel } from './publish-level.ts';
import { endWithoutRecord } from './record-end.ts';
import type { Refusal } from './refusals.ts';
import { recordPatience, targetsOf } from './targets.ts';
import type { Accepted, Verb, Work } from './verb.ts';

export interface StockVerb<Input, Command, State> extends Pick<Verb<Input>, 'input' | 'check'> {
  readonly kind: 'adjustInventory' | 'transferInventory';
  /** Whose levels change, in the order in which the record is asked for them. */
  locations(input: Input): readonly string[];
  write(writes: Writes): Write<Command, State> | undefined;
  command(input: Input): Command;
  refusedBy(error: SourceError, input: Input): Refusal | null;
}

export const stockKey = (sku: string, location: string): string => `stock:${inventoryKey(sku, location)}`;

export function stockVerb<Input extends { readonly sku: string }, Command, State>(verb: StockVerb<Input, Command, State>): Verb<Input> {
  const { kind, input, check } = verb;
  return {
    kind,
    input,
    check,
    subject: ({ sku }) => sku,
    keys: (of) => verb.locations(of).map((location) => stockKey(of.sku, location)),
    async run(work, operation) {
      const legs = operation.plan === null ? await work.again('plan', () => plan(work, verb, operation)) : operation.legs;
      const record = await work.again('record', () => writeRecord(work, verb, operation, legAt(legs, 0)));
      if (record.status !== 'CONFIRMED') return null;
      const source = work.registry.source(record.source);
      const places = verb.locations(operation.input);
      const levels = await Promise.all(places.map((location) => work.again(`level ${location}`, () => readLevel(work, source, operation.id, { sku: operation.input.sku, location }))));
      const ends = await Promise.all(legs.slice(1).map((leg) => {
        const level = levels[(leg.position - 1) % places.length];
        if (!level) throw new Error('a level to publish was not read');
        return work.again(`replica ${leg.source} ${level.location}`, () => publishLevel(work, operation.id, leg, level));
      }));
      return finish(work, operation.id, ends);
    },
  };
}

/** For each storefront as many legs as places. */
async function plan<Input extends { readonly sku: string }>({ db, registry, owner }: Work, { kind, locations }: Pick<StockVerb<Input, unknown, unknown>, 'kind' | 'locations'>, { id, input }: Accepted<Input>): Promise<readonly Leg[]> {
  const { record, replicas } = targetsOf(registry, kind);
  const told = replicas.filter(({ source }) => source.writes.publishInventory);
  const legs = await planOperation(db, id, owner, {}, input.sku, [
    { source: record.name, role: record.role, action: kind },
    ...told.flatMap(({ name: source, role }) => locations(input).map(() => ({ source, role, action: 'publishInventory' }))),
  ]);
  if (!legs) throw new NotOurs(id);
  return legs;
}

async function writeRecord<Input extends { readonly sku: string }, Command, State>(work: Work, verb: StockVerb<Input, Command, State>, { id, input }: Accepted<Input>, leg: Leg): Promise<Leg> {
  const { registry, log } = work;
  const target = registry.source(leg.source);
  return runLeg(work, {
    operationId: id,
    leg,
    target,
    write: required(verb.write(target.source.writes), target, verb.kind),
    key: id,
    input: async () => verb.command(input),
    patience: recordPatience(registry, verb.kind, work.limits),
    statusOf: () => 'DECLINED',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return void (await endWithoutRecord(trx, id, target.name, end, (error) => verb.refusedBy(error, input)));
      // the states follow with their versions: these are not known to be newer than what the feed brought meanwhile
      await log.append(trx, verb.locations(input).map((location) => ({ source: target.name, type: 'inventory' as const, key: inventoryKey(input.sku, location), version: null, state: null, operationId: id })));
    },
  }).finally(() => log.appended());
}
