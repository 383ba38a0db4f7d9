/** Durable writes: each mutation is an operation that reaches every system once, or says where it stands. */
import { SourceError } from '../../sources/source.ts';
import type { Caller } from '../access/caller.ts';
import type { TakeForeignOrders } from '../events/index.ts';
import { createReservations } from '../inventory/reservations.ts';
import { createStockReader } from '../inventory/stock-reader.ts';
import { accept } from './accept.ts';
import { acceptImports } from './accept-imports.ts';
import { createBatches, type Batches } from './batch.ts';
import { cancelOrder, planCancellation, type PlanStep } from './cancel-order.ts';
import { createGate } from './gate.ts';
import { parseInput } from './input-rules.ts';
import { WORKFLOW_LIMITS } from './limits.ts';
import { announce, type Liveness } from './liveness.ts';
import { createOperators, type Operators } from './operators.ts';
import { unavailable } from './record-end.ts';
import type { Refusal } from './refusals.ts';
import { createReservationWorkflows, type ReservationWorkflows } from './reservations.ts';
import { createRunner } from './runner.ts';
import { createSharedLimits } from './shared-limits.ts';
import { startSweeper } from './sweeper.ts';
import { targetsOf } from './targets.ts';
import type { WorkflowDeps } from './verb.ts';
import { VERBS, type StateOfVerb, type VerbName } from './verbs.ts';
import { createWaiting, type WaitFor } from './wait.ts';

export type { BatchOutcome, BatchRow } from './batch.ts';
export type { PlanStep } from './cancel-order.ts';
export type { Refusal } from './refusals.ts';
export type { ReservationOutcome } from './reservations.ts';
export type { StateOfVerb, VerbName } from './verbs.ts';
export type { WaitFor } from './wait.ts';
export type { WorkflowDeps, WorkflowLogger } from './verb.ts';
export type { WorkflowLimits } from './limits.ts';

export interface Outcome<State = StateOfVerb[VerbName]> {
  /** Null when nothing was recorded: the input breaks a rule, the key is another write's, or a dry run. */
  readonly operationId: string | null;
  readonly refusals: readonly Refusal[];
  /** As the record confirmed it; null while it is not known and when nothing was done. */
  readonly state: State | null;
  /** Name of the source that `state` is from. */
  readonly source: string | null;
  /** What the record calls what was made (a shipment, an invoice, …); null while it is not known. */
  readonly externalId: string | null;
  /** Of a dry run. */
  readonly plan?: readonly PlanStep[];
}

export interface Workflows extends Batches {
  /**
   * Takes the write in and waits as long as `waitFor` asks, at most `limits.answerMs`; then it goes on by itself.
   * @param input of the mutation, as GraphQL coerced it
   */
  write<Name extends VerbName>(verb: Name, caller: Caller, input: unknown, waitFor: WaitFor, signal?: AbortSignal): Promise<Outcome<StateOfVerb[Name]>>;
  /** What storefronts sell by themselves becomes operations: see `Events.onForeignOrders`. */
  readonly takeForeignOrders: TakeForeignOrders;
  /** Promises on stock to checkouts. */
  readonly reservations: ReservationWorkflows;
  /** What people do to operations. */
  readonly operators: Operators;
  /** Begins to run operations, first those that an earlier process left. */
  launch(): Promise<void>;
  /** Takes nothing new, lets what is under way come to a safe place, and ends. */
  stop(): Promise<void>;
}

/** One at a time in a process. */
export function createWorkflows(deps: WorkflowDeps): Workflows {
  const { store, registry, log, logger, clock = () => new Date() } = deps;
  const limits = { ...WORKFLOW_LIMITS, ...deps.limits };
  const gate = createGate();
  const waiting = createWaiting(store);
  let liveness: Liveness | undefined;
  let stopSweeper: (() => Promise<void>) | undefined;
  const owner = (): string => {
    if (!liveness || gate.closed) throw new Error('the gateway is starting or stopping');
    return liveness.owner;
  };
  const runner = createRunner({ store, registry, log, logger, clock, limits, gate, owner, changed: waiting.changed });

  const noteChange = (id: string): void => {
    waiting.changed(id, { ended: true, progress: null });
    log.appended();
  };

  const write: Workflows['write'] = async (name, caller, raw, waitFor, signal) => {
    const { verb, isState } = VERBS[name];
    const by = owner();
    const deadline = Date.now() + limits.answerMs;
    const parsed = parseInput(verb.input, raw);
    if ('refusals' in parsed) return refuse(parsed.refusals);
    const refusals = verb.check(parsed.input);
    if (refusals.length > 0) return refuse(refusals);
    const acceptance = await accept(store, by, verb, caller, parsed.input);
    if ('refused' in acceptance) return refuse([acceptance.refused]);
    const { id, fresh } = acceptance;
    if (fresh?.status === 'RUNNING') runner.start({ id, kind: verb.kind, run: 1 }, fresh);
    else if (fresh) await runner.begin(id);
    const { state, ...progress } = await waiting.wait({ id, fresh: fresh !== null }, waitFor, deadline, signal);
    return { ...progress, state: isState(state) ? state : null };
  };

  const dryRun = async (caller: Caller, raw: unknown): Promise<Outcome<never> | null> => {
    const parsed = parseInput(cancelOrder.input, raw);
    if ('refusals' in parsed || !parsed.input.dryRun) return null;
    const answer = await planCancellation({ db: store.db, registry }, caller, parsed.input).catch((error: unknown) => {
      if (error instanceof SourceError) return { refusals: [unavailable(targetsOf(registry, 'cancelOrder').record.name)] };
      throw error;
    });
    return 'refusals' in answer ? refuse(answer.refusals) : { ...refuse([]), plan: answer.steps };
  };

  return {
    write: async (name, caller, raw, waitFor, signal) => (name === 'cancelOrder' ? await dryRun(caller, raw) : null) ?? write(name, caller, raw, waitFor, signal),
    writeMany: createBatches({ store, logger, owner, runner, waiting, limits }).writeMany,
    async takeForeignOrders(trx, source, numbers) {
      const keys = await acceptImports(trx, registry.source(source), numbers);
      return () => {
        // before the launch and after the end the sweeper of whoever runs finds them
        if (keys.length > 0 && liveness && !gate.closed) runner.promote(keys).catch((error: unknown) => logger.warn({ err: error }, 'could not start imports, the sweeper will'));
      };
    },
    reservations: createReservationWorkflows(createReservations(store, registry, createStockReader(store, registry)), registry),
    operators: createOperators({ store, runner, changed: noteChange }),
    async launch() {
      liveness = await announce(store, (error) => {
        gate.close();
        logger.error({ err: error }, 'lost the session that shows that this gateway lives: others take over its work');
        deps.onLost?.(error);
      });
      const sharedLimits = createSharedLimits(store.db, registry, logger);
      await sharedLimits.open();
      stopSweeper = startSweeper({ store, owner: liveness.owner, runner, sharedLimits, outcomeMs: limits.outcomeMs, logger });
    },
    async stop() {
      gate.close();
      await stopSweeper?.();
      const left = await gate.drained(limits.drainMs);
      if (left > 0) logger.warn({ operations: left }, 'stopped with operations under way: the next start goes on with them');
      await liveness?.end();
    },
  };
}

const refuse = (refusals: readonly Refusal[]): Outcome<never> => ({ operationId: null, refusals, state: null, source: null, externalId: null });
