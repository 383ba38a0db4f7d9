/** Durable writes: each mutation is an operation that reaches every system once, or says where it stands. */
import { z } from 'zod';
import { SourceError, type CustomerRecord, type InventoryRecord, type OrderRecord } from '../../sources/source.ts';
import type { Caller } from '../access/caller.ts';
import { isOrderState } from '../events/entry.ts';
import { findOperation } from '../store/queries/find-operation.ts';
import { accept } from './accept.ts';
import { adjustInventory } from './adjust-inventory.ts';
import { cancelOrder, planCancellation } from './cancel-order.ts';
import { DBOS, engineConfig } from './engine.ts';
import { createGate } from './gate.ts';
import { parseInput } from './input-rules.ts';
import { WORKFLOW_LIMITS } from './limits.ts';
import { announce, type Liveness } from './liveness.ts';
import { placeOrder } from './place-order.ts';
import { unavailable } from './record-end.ts';
import type { Refusal } from './refusals.ts';
import { oneAtATime } from './start-lock.ts';
import { runStep, untilDone } from './steps.ts';
import { startSweeper } from './sweeper.ts';
import { targetsOf } from './targets.ts';
import { isCustomerRecord, upsertCustomer } from './upsert-customer.ts';
import type { Asker, Verb, WorkflowDeps } from './verb.ts';
import { createWaiting, type WaitFor } from './wait.ts';

export type { Refusal } from './refusals.ts';
export type { WaitFor } from './wait.ts';
export type { WorkflowDeps, WorkflowLogger } from './verb.ts';
export type { WorkflowLimits } from './limits.ts';

export interface PlanStep {
  readonly source: string;
  readonly action: string;
}

export interface Outcome<State = OrderRecord | InventoryRecord | CustomerRecord> {
  /** Null when nothing was recorded: the input breaks a rule, the key is another write's, or a dry run. */
  readonly operationId: string | null;
  readonly refusals: readonly Refusal[];
  /** As the record confirmed it; null while it is not known and when nothing was done. */
  readonly state: State | null;
  /** Name of the source that `state` is from. */
  readonly source: string | null;
  /** Of a dry run. */
  readonly plan?: readonly PlanStep[];
}

/** @param input of the mutation, as GraphQL coerced it */
type Mutation<State> = (caller: Caller, input: unknown, waitFor: WaitFor, signal?: AbortSignal) => Promise<Outcome<State>>;

export interface Workflows {
  readonly placeOrder: Mutation<OrderRecord>;
  readonly cancelOrder: Mutation<OrderRecord>;
  readonly adjustInventory: Mutation<InventoryRecord>;
  readonly upsertCustomer: Mutation<CustomerRecord>;
  /** Begins to run operations, first those that an earlier process left. */
  launch(): Promise<void>;
  /** Takes nothing new, lets what is under way come to a safe place, and ends. */
  stop(): Promise<void>;
}

/** The order of a released workflow's steps is frozen: changed ones get a new name. */
const workflowName = (kind: string): string => `${kind}.1`;
/** Work is taken up as often as processes die. */
const MAX_RECOVERIES = 1_000_000_000;

const accepted = z.object({
  asker: z.object({ id: z.string(), scopes: z.array(z.string()), customerId: z.string().nullable() }) satisfies z.ZodType<Asker>,
  input: z.unknown(),
});

type Runner = (operationId: string) => Promise<void>;

/** One at a time in a process. */
export function createWorkflows(deps: WorkflowDeps): Workflows {
  const { store, registry, log, logger, clock = () => new Date() } = deps;
  const limits = { ...WORKFLOW_LIMITS, ...deps.limits };
  const gate = createGate();
  const waiting = createWaiting(store);
  let liveness: Liveness | undefined;
  let stopSweeper: (() => Promise<void>) | undefined;

  const register = <Input>(verb: Verb<Input>): Runner =>
    DBOS.registerWorkflow(
      (id: string) =>
        gate.enter(async (passage) => {
          const operation = await untilDone('load', passage, logger, async () => {
            const { status, input, plan } = await findOperation(store.db, id);
            if (status !== 'RUNNING') return null;
            const kept = accepted.parse(input);
            return { id, asker: kept.asker, input: verb.input.parse(kept.input), plan };
          });
          if (!operation) return;
          const step = <T>(name: string, work: () => Promise<T>): Promise<T> => runStep(name, passage, logger, work);
          const again = <T>(name: string, work: () => Promise<T>): Promise<T> => untilDone(name, passage, logger, work);
          const work = { db: store.db, registry, log, logger, clock, limits, passage, step, again, changed: () => waiting.changed(id) };
          await verb.run(work, operation);
        }),
      { name: workflowName(verb.kind), maxRecoveryAttempts: MAX_RECOVERIES },
    );
  const runners: ReadonlyMap<string, Runner> = new Map([
    [placeOrder.kind, register(placeOrder)],
    [cancelOrder.kind, register(cancelOrder)],
    [adjustInventory.kind, register(adjustInventory)],
    [upsertCustomer.kind, register(upsertCustomer)],
  ]);

  const start = async ({ id, kind }: { readonly id: string; readonly kind: string }): Promise<void> => {
    const runner = runners.get(kind);
    if (runner && !gate.closed) await DBOS.startWorkflow(runner, { workflowID: id })(id);
  };

  const mutation =
    <Input extends { readonly idempotencyKey: string }, State>(verb: Verb<Input>, isState: (value: unknown) => value is State, instead?: (caller: Caller, input: Input) => Promise<Outcome<State> | null>): Mutation<State> =>
    async (caller, raw, waitFor, signal) => {
      if (!liveness || gate.closed) throw new Error('the gateway is starting or stopping');
      const deadline = Date.now() + limits.answerMs;
      const parsed = parseInput(verb.input, raw);
      if ('refusals' in parsed) return refuse(parsed.refusals);
      const refusals = verb.check(parsed.input);
      if (refusals.length > 0) return refuse(refusals);
      const other = await instead?.(caller, parsed.input);
      if (other) return other;
      const acceptance = await accept(store, verb, caller, parsed.input);
      if ('refused' in acceptance) return refuse([acceptance.refused]);
      // a start that fails is made up for by the sweeper
      if (acceptance.fresh) await start({ id: acceptance.id, kind: verb.kind }).catch((error: unknown) => logger.warn({ err: error, operation: acceptance.id }, 'could not start an operation, the sweeper will'));
      const { state, ...progress } = await waiting.wait(acceptance, waitFor, deadline, signal);
      return { ...progress, state: isState(state) ? state : null };
    };

  return {
    placeOrder: mutation(placeOrder, isOrderState),
    cancelOrder: mutation(cancelOrder, isOrderState, async (caller, input) => {
      if (!input.dryRun) return null;
      const answer = await planCancellation({ db: store.db, registry }, caller, input).catch((error: unknown) => {
        if (error instanceof SourceError) return { refusals: [unavailable(targetsOf(registry, 'cancelOrder').record.name)] };
        throw error;
      });
      if ('refusals' in answer) return refuse(answer.refusals);
      const { plan } = answer;
      return { ...refuse([]), plan: [plan.record, ...plan.replicas.map(({ source }) => source)].map((source) => ({ source, action: `cancel order ${plan.number}` })) };
    }),
    adjustInventory: mutation(adjustInventory, isInventoryRecord),
    upsertCustomer: mutation(upsertCustomer, isCustomerRecord),
    async launch() {
      liveness = await announce(store, (error) => {
        gate.close();
        logger.error({ err: error }, 'lost the session that shows that this gateway lives: others take over its work');
        deps.onLost?.(error);
      });
      DBOS.setConfig(engineConfig(store, liveness.executorId, logger));
      await oneAtATime(store, () => DBOS.launch());
      stopSweeper = startSweeper({ store, executorId: liveness.executorId, start, outcomeMs: limits.outcomeMs, logger });
    },
    async stop() {
      gate.close();
      await stopSweeper?.();
      const left = await gate.drained(limits.drainMs);
      if (left > 0) logger.warn({ operations: left }, 'stopped with operations under way: the next start goes on with them');
      await DBOS.shutdown({ deregister: true });
      await liveness?.end();
    },
  };
}

const refuse = (refusals: readonly Refusal[]): Outcome<never> => ({ operationId: null, refusals, state: null, source: null });

const isInventoryRecord = (value: unknown): value is InventoryRecord =>
  typeof value === 'object' && value !== null && 'location' in value && typeof value.location === 'string' && 'onHand' in value && 'revision' in value;
