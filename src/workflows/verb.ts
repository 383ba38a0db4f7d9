/** What every durable write is made of. */
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import type { Events } from '../events/index.ts';
import type { Registry } from '../registry/registry.ts';
import type { Database, Json } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Passage } from './gate.ts';
import type { WorkflowLimits } from './limits.ts';
import type { Refusal } from './refusals.ts';

export interface WorkflowLogger {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface WorkflowDeps {
  readonly store: Store;
  readonly registry: Registry;
  /** Where what was written is told to subscribers and caches. */
  readonly log: Pick<Events, 'append' | 'appended'>;
  readonly logger: WorkflowLogger;
  readonly clock?: () => Date;
  readonly limits?: Partial<WorkflowLimits>;
  /** Called when this process may no longer run workflows because its lock on the store is lost: stop and start anew. */
  readonly onLost?: (error: Error) => void;
}

/** What a running workflow works with. */
export interface Work {
  readonly db: Kysely<Database>;
  readonly registry: Registry;
  readonly log: Pick<Events, 'append' | 'appended'>;
  readonly logger: WorkflowLogger;
  readonly clock: () => Date;
  readonly limits: WorkflowLimits;
  readonly passage: Passage;
  /**
   * A step: done once, also when the process dies in between; its result is kept, so it holds no personal data. A failure that is
   * not expected is logged and the step is tried again for ever: a write is never lost to a fault of ours.
   */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Like a step, but not kept: done again after a crash. For reads and for what changes nothing the second time. */
  again<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Wakes those who wait for this operation. */
  changed(): void;
}

/** Facts of the request that the decision needs; kept with the input. */
export interface Asker {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly customerId: string | null;
}

export interface Accepted<Input> {
  readonly id: string;
  readonly asker: Asker;
  readonly input: Input;
  /** What was decided before this process took it up; null: nothing yet. */
  readonly plan: Json;
}

/** One kind of durable write. */
export interface Verb<Input> {
  readonly kind: string;
  /** Shape after parsing, as it is kept. */
  readonly input: z.ZodType<Input>;
  /** Rules on the input alone. */
  check(input: Input): Refusal[];
  /** Order number or SKU that it is about, as far as known. */
  subject(input: Input): string | null;
  run(work: Work, operation: Accepted<Input>): Promise<void>;
}

export const toCaller = ({ id, scopes, customerId }: Asker): Caller => ({ id, scopes: new Set(scopes), customerId, expiresAt: null });

/** An outcome so far. `state` is null while it is not known and when nothing was done. */
export interface Progress {
  readonly operationId: string;
  readonly refusals: readonly Refusal[];
  readonly state: Json;
  /** Where `state` is from. */
  readonly source: string | null;
}
