/** What every part of the suite works with. */
import { it } from 'vitest';
import type { Sandbox, Source, SourceSystem } from '../../sources/source.ts';

export interface Delivery { readonly headers: Readonly<Record<string, string | undefined>>; readonly body: Buffer }

/** What a test of the suite works with; set before the first test runs. */
export interface Subject {
  readonly name: string;
  readonly system: SourceSystem;
  readonly sandbox: Omit<Sandbox, 'stop'>;
  readonly source: Source;
  /** Webhook deliveries that came so far. */
  readonly deliveries: readonly Delivery[];
  readonly webhookSecret: string;
}
export type Get = () => Subject;

/** A call without a signal. */
export const call = {};

/** The member; the test fails without it. */
export function has<T>(member: T | undefined, what: string): T {
  if (member === undefined) throw new Error(`the source has no ${what}, and does not say that it lacks it`);
  return member;
}

/** What only some sources can do. */
const ABILITIES = {
  /** `writes.adjustInventory`. */
  adjustInventory: ({ writes }: Source) => writes.adjustInventory !== undefined,
  /** `writes.publishInventory`. */
  publishInventory: ({ writes }: Source) => writes.publishInventory !== undefined,
  /** `webhook`. */
  webhook: ({ webhook }: Source) => webhook !== undefined,
  /** Records orders that the ERP has decided. */
  decidedOrders: ({ role }: Source) => role !== 'ERP',
  /** Refuses an order of a customer whom it does not know. No member tells; the source says so itself. */
  refusesStrangers: null,
  /** The key of `upsertCustomer` is ENFORCED. */
  enforcedCustomers: ({ writes }: Source) => writes.upsertCustomer?.key === 'ENFORCED',
} as const satisfies Record<string, ((source: Source) => boolean) | null>;
export type Ability = keyof typeof ABILITIES;

/** What a source cannot do, each with the reason. The tests of it are not part of that source's suite, and one test proves the list. */
export type Lacks = Readonly<Partial<Record<Ability, string>>>;

/** Registers a test that needs the ability, unless the source lacks it. */
export const given = (lacks: Lacks, ability: Ability) => (name: string, test: () => Promise<void>): void => {
  if (lacks[ability] === undefined) it(name, test);
};

/** What the source lacks in truth, as far as its members tell. */
export const lacking = (source: Source): Ability[] => (Object.keys(ABILITIES) as Ability[]).filter((ability) => ABILITIES[ability]?.(source) === false);

let serial = 0;
/** Different in every run, also on a system that keeps the data of earlier ones. */
export const unique = (prefix: string): string => `${prefix}-${Date.now().toString(36).toUpperCase()}-${++serial}`;
