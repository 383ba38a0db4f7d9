/** A pair of systems as the matrix needs it: its entries, what it can do, and its own stores by the back door. */
import type { KeyClass, SourceOptions } from '../../sources/source.ts';
import type { Subject, MatrixVerb } from './subjects.ts';
import type { Effects } from './verdict.ts';

export interface MatrixPair {
  readonly name: 'demo' | 'real';
  /** The record first. `system`: folder under `sources/`. */
  readonly systems: readonly { readonly system: string; readonly options: SourceOptions }[];
  readonly verbs: readonly MatrixVerb[];
  /** Channels of the lanes: each numbers its orders by itself. */
  readonly channels: readonly string[];
  /** Key of a write that a leg names. */
  keyOf(source: string, action: string): KeyClass;
  /** Whether a call that the proxies named so changes something. */
  isWrite(label: string): boolean;
  /** Looks before the write. @returns a look at what has become of it since */
  lookBefore(verb: MatrixVerb, subject: Subject): Promise<() => Promise<Effects>>;
  stop(): Promise<void>;
}
