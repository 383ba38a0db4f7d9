/** What every durable write is made of. */
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import type { Events } from '../events/index.ts';
import type { Registry } from '../registry/registry.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import type { Database, Json, OperationStatus } from '../store/schema.ts';
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
  /** This process, as `operation.owner` names it. */
  readonly owner: string;
  /**
   * Done until it succeeds: a failure that is not expected is logged, and a write is never lost to a fault of ours. It may be done again
   * after a crash; where the operation stands is told by its plan and legs alone.
   */
  again<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Says that it holds this key too since it was taken up: what waits behind it runs when it ends. */
  holds(key: string): void;
  /** Wakes those who wait for this operation. @param leg what has changed, when it is one leg alone */
  changed(leg?: Leg): void;
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
  /** When that was, by the store's clock. */
  readonly takenUpAt: string;
  /** As they stood then, the record first; empty before there is a plan. */
  readonly legs: readonly Leg[];
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
  /** What it writes to, e.g. `order:WEB-1`: operations that share a key run one after another, as they were accepted. @param subject when it is tried again: what it became */
  keys(input: Input, subject?: string | null): readonly string[];
  /** @returns how it ended, where the verb knows */
  run(work: Work, operation: Accepted<Input>): Promise<OperationStatus | null>;
}

export const toAsker = ({ id, scopes, customerId }: Caller): Asker => ({ id, scopes: [...scopes].sort(), customerId });

export const toCaller = ({ id, scopes, customerId }: Asker): Caller => ({ id, scopes: new Set(scopes), customerId, expiresAt: null });

/** An outcome so far. `state` is null while it is not known and when nothing was done. */
export interface Progress {
  readonly operationId: string;
  readonly refusals: readonly Refusal[];
  readonly state: Json;
  /** Where `state` is from. */
  readonly source: string | null;
  readonly externalId: string | null;
}
