/** The demo pair with workflows on it, and the three clients of a scenario. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../src/workflows/index.ts';
import { waitFor } from '../support/wait-for.ts';
import { BACK_OFFICE, startBench, startPair, type Bench, type Pair } from '../workflows/bench.ts';
import { CLIENTS, type Command, type Scenario } from './commands.ts';
import { judge, type Verdict } from './judge.ts';
import { observe, readBaseline } from './observe.ts';
import { isQuiet, operationsSince, placeInTrail } from './operations.ts';
import { isSenseless, requestOf } from './requests.ts';
import { locations, PIECES_AT_START, skus } from './things.ts';
import { makeTrouble } from './trouble.ts';

const QUIET_LIMIT_MS = 120_000;
const LONGEST_PAUSE_MS = 500;

export interface Ran extends Verdict {
  /** Verb and status of every operation. */
  readonly ends: readonly { readonly verb: string; readonly status: string }[];
}

export interface World {
  readonly pair: Pair;
  /** @param meddle done after the last answer and before the systems are looked at: so it is seen that the model can fail */
  run(scenario: Scenario, meddle?: (pair: Pair, numbers: readonly string[]) => Promise<void>): Promise<Ran>;
  stop(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const pair = await startPair();
  const dataDir = await mkdtemp(join(tmpdir(), 'workflows-model-'));
  const bench = await startBench({ sources: [pair.erpOptions, pair.shopOptions], dataDir, limits: { longestPauseMs: LONGEST_PAUSE_MS } });
  let runs = 0;
  return {
    pair,
    async run(scenario, meddle) {
      const run = `run${++runs}`;
      await fillShelves(pair);
      const disturbed = new Set(scenario.flatMap(({ trouble }) => trouble?.system ?? []));
      const baseline = await readBaseline(pair, disturbed);
      const began = await placeInTrail(bench.store);
      const problems = await play(bench, pair, run, scenario);
      pair.erpProxy.reset();
      pair.shopProxy.reset();
      await waitFor('the end of all operations', () => isQuiet(bench.store), QUIET_LIMIT_MS);
      const operations = await operationsSince(bench.store, began);
      await meddle?.(pair, operations.flatMap(({ verb, number }) => (verb === 'placeOrder' && number !== null ? [number] : [])));
      const verdict = await judge(baseline, operations, (wanted) => observe(pair, wanted));
      await clear(bench);
      return { problems: [...problems, ...verdict.problems], facts: verdict.facts, ends: operations.map(({ verb, status }) => ({ verb, status })) };
    },
    async stop() {
      await bench.stop();
      await pair.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** @returns what the answers already show to be wrong */
async function play(bench: Bench, pair: Pair, run: string, scenario: Scenario): Promise<string[]> {
  const problems: string[] = [];
  const numbers = scenario.map(() => Promise.withResolvers<string | null>());
  const ask = async (command: Command, position: number): Promise<Outcome | null> => {
    const { write, twice, waitFor: until, trouble } = command;
    const placed = scenario.flatMap((other, place) => (place < position && other.write.verb === 'placeOrder' ? [place] : []));
    // those were asked for before, by whomever, so nobody waits in a circle
    const number = 'order' in write ? ((await numbers[placed[write.order % placed.length] ?? 0]?.promise) ?? null) : null;
    const request = requestOf(write, run, number);
    if (!request) return null;
    if (trouble) makeTrouble({ erp: pair.erpProxy, shop: pair.shopProxy }, trouble);
    const input = { idempotencyKey: `${run} ${position}`, ...request.input };
    const outcomes = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => bench.workflows.write(request.verb, BACK_OFFICE, input, until)));
    const released = outcomes.some(({ refusals }) => refusals.some(({ code }) => code === 'SourceUnavailable'));
    if (!released && new Set(outcomes.map(({ operationId }) => operationId)).size > 1) problems.push(`${request.verb} ${JSON.stringify(input)}: one key, two operations`);
    for (const { operationId, refusals } of outcomes) if ((operationId === null) !== isSenseless(request)) problems.push(`${request.verb} ${JSON.stringify(input)}: ${operationId === null ? `not kept: ${JSON.stringify(refusals)}` : 'kept, though it asks for nothing'}`);
    return outcomes[0] ?? null;
  };
  const client = async (name: number): Promise<void> => {
    for (const [position, command] of scenario.entries()) {
      if (command.client !== name) continue;
      const outcome = await ask(command, position);
      numbers[position]?.resolve(outcome?.operationId ? await numberOf(bench, outcome.operationId) : null);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, name) => client(name)));
  return problems;
}

/** Number of the order that the operation placed; null when it was refused, or is about something else. */
const numberOf = async ({ store }: Bench, id: string): Promise<string | null> => {
  const told = await waitFor('an order to be placed or refused', async () => {
    const row = await store.db.selectFrom('operation').leftJoin('operation_leg', (join) => join.onRef('operation_leg.operation_id', '=', 'operation.id').on('position', '=', 0)).select(['kind', 'operation.status', 'subject', 'operation_leg.status as leg']).where('operation.id', '=', id).executeTakeFirstOrThrow();
    if (row.kind !== 'placeOrder' || row.status === 'REJECTED') return { number: null };
    return row.leg === 'CONFIRMED' && { number: row.subject };
  }, QUIET_LIMIT_MS);
  return told.number;
};

/** So that no run ends for want of stock. Both systems are moved alike. */
async function fillShelves({ erp, shop }: Pair): Promise<void> {
  for (const sku of skus) {
    for (const location of locations) {
      const missing = PIECES_AT_START - Math.min(Number(await erp.peek.onHand(sku, location)) - Number(await erp.peek.books?.committed(sku, location)), PIECES_AT_START);
      if (missing > 0) await Promise.all([erp, shop].map(({ people }) => people.moveStock?.(sku, location, String(missing + PIECES_AT_START))));
    }
  }
}

/** A person gives up what is in doubt and what waits behind it, so that the next run finds all keys free. */
async function clear({ store, workflows }: Bench): Promise<void> {
  for (const statuses of [['QUEUED'], ['IN_DOUBT', 'SET_ASIDE']] as const) {
    const left = await store.db.selectFrom('operation').select('id').where('status', 'in', statuses).execute();
    for (const { id } of left) await workflows.operators.abandon(BACK_OFFICE, id, 'the run is over');
  }
}
