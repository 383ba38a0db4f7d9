/** What the loaders keep for one request. */
import type { SourceError } from '../../sources/source.ts';
import type { Caller } from '../access/caller.ts';
import type { Provenance } from './provenance.ts';

/** A source that could not give its part of an answer; its fields are null (or empty lists), their siblings stand. */
export interface Fault {
  /** Response key of the root field. */
  readonly root: string;
  readonly source: string;
  readonly error: SourceError;
  /** Schema coordinates of what is missing or stale, e.g. `Product.description`. */
  readonly fields: readonly string[];
}

export interface Scope {
  readonly caller: Caller;
  readonly provenance: Provenance;
  readonly faults: Fault[];
}
