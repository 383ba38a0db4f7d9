/** What every part of the suite works with. */
import type { TestContext } from 'vitest';
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

/** The member, or the test is skipped with the reason. */
export function has<T>(context: TestContext, member: T | undefined, what: string): T {
  if (member === undefined) return context.skip(`the source has no ${what}`);
  return member;
}

let serial = 0;
/** Different in every run, also on a system that keeps the data of earlier ones. */
export const unique = (prefix: string): string => `${prefix}-${Date.now().toString(36).toUpperCase()}-${++serial}`;
