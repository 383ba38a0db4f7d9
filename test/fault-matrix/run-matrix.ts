/** Runs cells side by side in lanes over one pair. */
import type { VerbName } from '../../src/workflows/index.ts';
import { startPostgres } from '../support/postgres.ts';
import type { MatrixPair } from './back-door.ts';
import { openLane, type Lane } from './lane.ts';
import { makePlan, type Cell, type Plan } from './plan.ts';
import type { Result } from './results.ts';
import { record, runCell } from './run-cell.ts';
import { NotReady } from './subjects.ts';

export interface Matrix {
  /** Runs each verb undisturbed. Throws when one of them fails. */
  plan(verbs: readonly VerbName[]): Promise<Plan>;
  /** Every cell once, begun in this order, until `enough` says true. */
  run(cells: readonly Cell[], enough: () => boolean, onResult: (result: Result) => void): Promise<void>;
  /** Ends all that was started, the pair too. May be called again. */
  stop(): Promise<void>;
}

export async function startMatrix(pair: MatrixPair): Promise<Matrix> {
  const postgres = await startPostgres().catch(async (error: unknown) => {
    await pair.stop();
    throw error;
  });
  const lanes: Lane[] = [];
  let turn = 0;
  const end = async (): Promise<void> => {
    const ends = [...(await Promise.allSettled(lanes.map((lane) => lane.stop()))), ...(await Promise.allSettled([pair.stop(), postgres.stop()]))];
    for (const one of ends) if (one.status === 'rejected') throw one.reason;
  };
  let ended: Promise<void> | undefined;
  const stop = (): Promise<void> => (ended ??= end());
  try {
    for (const channel of pair.channels) lanes.push(await openLane(pair, postgres, channel));
  } catch (error) {
    await stop();
    throw error;
  }

  /** Each lane takes the next one as soon as it is free. */
  const spread = async <T>(items: readonly T[], work: (lane: Lane, item: T) => Promise<void>, enough = (): boolean => false): Promise<void> => {
    const left = items.values();
    await Promise.all(
      lanes.map(async (lane) => {
        for (const item of left) {
          if (ended || enough()) return;
          await work(lane, item);
        }
      }),
    );
  };
  /** A run that was disturbed by a busy machine is no undisturbed one. */
  const recordCalmly = async (lane: Lane, verb: VerbName): ReturnType<typeof record> => {
    for (let tries = 1; ; tries++) {
      try {
        return await record(lane, verb, turn++);
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  };
  return {
    async plan(verbs) {
      const recordings = new Map<VerbName, Awaited<ReturnType<typeof record>>>();
      await spread(verbs, async (lane, verb) => void recordings.set(verb, await recordCalmly(lane, verb)));
      return makePlan(pair.name, verbs.flatMap((verb) => recordings.get(verb) ?? []));
    },
    run: (cells, enough, onResult) =>
      spread(cells, async (lane, cell) => {
        const began = performance.now();
        let tries = 1;
        let told = await tryCell(lane, cell, turn++);
        for (; !told.reached && tries < MOST_TRIES; tries++) told = await tryCell(lane, cell, turn++);
        onResult({ id: cell.id, verb: cell.verb, kind: kindOf(cell), says: told.says, why: told.why, ms: Math.round(performance.now() - began), tries });
      }, enough),
    stop,
  };
}

/** On a machine that is too busy a call may time out before the disturbed await or call comes: such a run says nothing. One that never comes fails its cell. */
const MOST_TRIES = 3;

async function tryCell(lane: Lane, cell: Cell, turn: number): Promise<Pick<Result, 'says' | 'why'> & { readonly reached: boolean }> {
  try {
    const { verdict, observed } = await runCell(lane, cell, turn);
    const { reached } = observed;
    return verdict.passed ? { says: verdict.says, why: '', reached } : { says: null, why: `${verdict.why}; seen: ${JSON.stringify(observed)}`, reached };
  } catch (error) {
    // the next cell begins with another gateway
    lane.upstream.rest();
    await lane.gateway?.kill();
    return { says: null, why: `broke off: ${String(error)}`, reached: !(error instanceof NotReady) };
  }
}

/** As the report groups cells. */
export function kindOf({ disturbance }: Pick<Cell, 'disturbance'>): string {
  switch (disturbance.kind) {
    case 'kill-at-await':
      return `killed ${disturbance.at.when} an await`;
    case 'fault':
      return `call ${disturbance.fault}`;
    case 'kill-at-call':
      return `killed at a call, ${disturbance.death}`;
  }
}
