/** Verbs that are decided from reads of the record, written to it, and then to every replica at once. */
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Receipt, Source, SourceError, Write } from '../../sources/source.ts';
import type { NewEntry } from '../events/index.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import type { Database } from '../store/schema.ts';
import { keepPlan, refuse, type Decided, type Refused } from './decision.ts';
import { finish } from './finish.ts';
import { runLeg, type EndedLeg } from './leg.ts';
import { readOrRefuse } from './read-or-refuse.ts';
import { endWithoutRecord } from './record-end.ts';
import type { Refusal } from './refusals.ts';
import { recordPatience, replicaPatience, targetsOf, type Targets } from './targets.ts';
import type { Accepted, Verb, Work } from './verb.ts';

/** What a leg is made from. */
export interface Facts<Input, Plan> {
  readonly work: Work;
  readonly operation: Accepted<Input>;
  readonly plan: Plan;
  readonly target: RegisteredSource;
}

export interface Decision<Plan> {
  readonly plan: Plan;
  /** Order number or SKU that it is about. */
  readonly subject: string | null;
  /** Where the record was made, when storefronts of other channels need not know. */
  readonly channel?: string;
  /** Where `@fanOut` does not say it alone. */
  readonly targets?: Targets;
}

export interface FannedOut<Input, Plan extends object, Command, State, Told, Taken> extends Pick<Verb<Input>, 'kind' | 'input' | 'check' | 'subject' | 'keys'> {
  readonly plan: z.ZodType<Plan>;
  /** Reads only. A `SourceError` is tried again, then refused or waited for, as `@fanOut` says. */
  decide(work: Work, operation: Accepted<Input>): Promise<Decision<Plan> | Refused>;
  /** For money: see `LegToRun.once`. */
  readonly once?: boolean;
  readonly record: {
    write(source: Source): Write<Command, State> | undefined;
    command(facts: Facts<Input, Plan>): Promise<Command>;
    /** A refusal of the record in the words of the verb; null: it has none. */
    refusedBy(error: SourceError, facts: Facts<Input, Plan>): Refusal | null;
    /** In the transaction that ends the leg. @returns what the log is told */
    confirmed(trx: Transaction<Database>, facts: Facts<Input, Plan>, receipt: Receipt<State>): Promise<readonly NewEntry[]>;
  };
  readonly replica: {
    /** Name of the write that storefronts get. */
    readonly action: string;
    write(source: Source): Write<Told, Taken> | undefined;
    /** @param record its leg, confirmed */
    command(facts: Facts<Input, Plan>, record: Leg): Promise<Told>;
    confirmed?(trx: Transaction<Database>, facts: Facts<Input, Plan>, receipt: Receipt<Taken>, record: Leg): Promise<readonly NewEntry[]>;
  };
}

export function fannedOut<Input, Plan extends object, Command, State, Told, Taken>(verb: FannedOut<Input, Plan, Command, State, Told, Taken>): Verb<Input> {
  const { kind, input, check, subject, keys } = verb;
  return {
    kind,
    input,
    check,
    subject,
    keys,
    async run(work, operation) {
      const decided = operation.plan === null ? await work.again('decide', () => decide(verb, work, operation)) : { plan: verb.plan.parse(operation.plan), legs: operation.legs };
      if (!decided) return null;
      const [first, ...others] = decided.legs;
      if (!first) throw new Error(`a ${kind} without legs`);
      const record = await work.again('record', () => writeRecord(verb, work, operation, decided.plan, first));
      if (record.status !== 'CONFIRMED') return null;
      const ends = await Promise.all(others.map((leg) => work.again(`replica ${leg.source}`, () => writeReplica(verb, work, operation, decided.plan, record, leg, others.length === 1))));
      return finish(work, operation.id, ends);
    },
  };
}

type Any<Input, Plan extends object> = FannedOut<Input, Plan, unknown, unknown, unknown, unknown>;

async function decide<Input, Plan extends object>(verb: Pick<Any<Input, Plan>, 'kind' | 'decide' | 'replica'>, work: Work, operation: Accepted<Input>): Promise<Decided<Plan> | null> {
  const { kind } = verb;
  const decision = await readOrRefuse(work, kind, () => verb.decide(work, operation));
  if ('refusals' in decision) return refuse(work, operation.id, decision);
  const { record, replicas } = decision.targets ?? targetsOf(work.registry, kind, decision.channel);
  const told = replicas.filter(({ source }) => verb.replica.write(source));
  return keepPlan(work.db, work, operation.id, decision.plan, decision.subject, { record, replicas: told }, { record: kind, replica: verb.replica.action });
}

function writeRecord<Input, Plan extends object, Command, State>(verb: Pick<FannedOut<Input, Plan, Command, State, unknown, unknown>, 'kind' | 'record' | 'once'>, work: Work, operation: Accepted<Input>, plan: Plan, leg: Leg): Promise<Leg> {
  const { registry, log, limits } = work;
  const target = registry.source(leg.source);
  const facts = { work, operation, plan, target };
  return runLeg(work, {
    operationId: operation.id,
    leg,
    target,
    write: required(verb.record.write(target.source), target, verb.kind),
    key: operation.id,
    once: verb.once ?? false,
    input: () => verb.record.command(facts),
    patience: recordPatience(registry, verb.kind, limits),
    statusOf: () => 'DECLINED',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return void (await endWithoutRecord(trx, operation.id, target.name, end, (error) => verb.record.refusedBy(error, facts)));
      await log.append(trx, await verb.record.confirmed(trx, facts, end.receipt));
    },
  }).finally(() => log.appended());
}

function writeReplica<Input, Plan extends object, Told, Taken>(verb: Pick<FannedOut<Input, Plan, unknown, unknown, Told, Taken>, 'kind' | 'replica' | 'once'>, work: Work, operation: Accepted<Input>, plan: Plan, record: Leg, leg: Leg, last: boolean): Promise<EndedLeg> {
  const { registry, log, limits } = work;
  const target = registry.source(leg.source);
  const facts = { work, operation, plan, target };
  return runLeg(work, {
    operationId: operation.id,
    leg,
    target,
    write: required(verb.replica.write(target.source), target, leg.action),
    key: operation.id,
    once: verb.once ?? false,
    last,
    input: () => verb.replica.command(facts, record),
    patience: replicaPatience(limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind === 'CONFIRMED' && verb.replica.confirmed) await log.append(trx, await verb.replica.confirmed(trx, facts, end.receipt, record));
    },
  }).finally(() => log.appended());
}

export function required<T>(write: T | undefined, { name }: RegisteredSource, action: string): T {
  if (write === undefined) throw new Error(`${name} cannot do ${action}`);
  return write;
}

