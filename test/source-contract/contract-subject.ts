/** What every part of the suite works with. */
import { describe, it } from 'vitest';
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

/** What only some sources can do: a name of `writes` and `reads` is the member, the others are told. */
const ABILITIES = {
  changeOrder: ({ writes }: Source) => writes.changeOrder !== undefined,
  /** `writes.cancelOrder.plan`. */
  cancelPlan: ({ writes }: Source) => writes.cancelOrder?.plan !== undefined,
  shipOrder: ({ writes }: Source) => writes.shipOrder !== undefined,
  recordPayment: ({ writes }: Source) => writes.recordPayment !== undefined,
  issueInvoice: ({ writes }: Source) => writes.issueInvoice !== undefined,
  /** `writes.requestReturn` and `writes.receiveReturn`. */
  returns: ({ writes }: Source) => writes.requestReturn !== undefined && writes.receiveReturn !== undefined,
  refundOrder: ({ writes }: Source) => writes.refundOrder !== undefined,
  adjustInventory: ({ writes }: Source) => writes.adjustInventory !== undefined,
  transferInventory: ({ writes }: Source) => writes.transferInventory !== undefined,
  publishInventory: ({ writes }: Source) => writes.publishInventory !== undefined,
  setPrice: ({ writes }: Source) => writes.setPrice !== undefined,
  publishPrice: ({ writes }: Source) => writes.publishPrice !== undefined,
  updateProduct: ({ writes }: Source) => writes.updateProduct !== undefined,
  /** `writes.upsertCompany` and `reads.companies`. */
  companies: ({ reads, writes }: Source) => writes.upsertCompany !== undefined && reads.companies !== undefined,
  /** `webhook`. */
  webhook: ({ webhook }: Source) => webhook !== undefined,
  /** Records orders that the ERP has decided. */
  decidedOrders: ({ role }: Source) => role !== 'ERP',
  /** Refuses an order of a customer whom it does not know. No member tells; the source says so itself. */
  refusesStrangers: null,
  /** Sets prices in the lists RETAIL, SILVER and GOLD, and not only for everybody. No member tells either. */
  priceLists: null,
  /** Speaks GraphQL, where a request to slow down can come inside HTTP 200. No member tells. */
  throttledInside200: null,
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

/** Groups tests that each need one of these abilities; without any there is no group. */
export function describeGiven(lacks: Lacks, needed: readonly Ability[], name: string, tests: () => void): void {
  if (needed.some((ability) => lacks[ability] === undefined)) describe(name, tests);
}

const abilities = Object.keys(ABILITIES) as Ability[];
/** What the source lacks in truth, as far as its members tell. */
export const lacking = (source: Source): Ability[] => abilities.filter((ability) => ABILITIES[ability]?.(source) === false);
/** What members tell, of what the source says that it lacks. */
export const provable = (lacks: Lacks): Ability[] => abilities.filter((ability) => lacks[ability] !== undefined && ABILITIES[ability] !== null);

let serial = 0;
/** Different in every run, also on a system that keeps the data of earlier ones. */
export const unique = (prefix: string): string => `${prefix}-${Date.now().toString(36).toUpperCase()}-${++serial}`;
