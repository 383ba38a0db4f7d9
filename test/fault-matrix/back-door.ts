/** A pair of systems as the matrix needs it: its entries, what it can do, and its own stores by the back door. */
import type { Basket, KeyClass, Sandbox, SourceOptions } from '../../sources/source.ts';
import type { VerbName } from '../../src/workflows/index.ts';
import type { Subject } from './subjects.ts';
import type { Effects } from './verdict.ts';

export interface MatrixPair {
  readonly name: 'demo' | 'real';
  /** The record first. `system`: folder under `sources/`. */
  readonly systems: readonly { readonly system: string; readonly options: SourceOptions }[];
  readonly verbs: readonly VerbName[];
  /** Channels of the lanes: each numbers its orders by itself. */
  readonly channels: readonly string[];
  /** Key of a write that a leg names. */
  keyOf(source: string, action: string): KeyClass;
  /** Whether a call that the proxies named so changes something. */
  isWrite(label: string): boolean;
  /** Looks before the write. @returns a look at what has become of it since */
  lookBefore(verb: VerbName, subject: Subject): Promise<() => Promise<Effects>>;
  /** A shopper buys in the storefront's own checkout. Resolves with the order's number. */
  checkout(basket: Basket): Promise<string>;
  stop(): Promise<void>;
}

/** The shop's own checkout of a sandbox. */
export function checkoutOf({ people, options }: Sandbox): MatrixPair['checkout'] {
  const { checkout } = people;
  if (!checkout) throw new Error(`nobody can buy in ${options.name} itself`);
  return checkout;
}
