/** The cells of a matrix, computed from undisturbed runs alone: what a disturbed run does decides nothing about them. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isVerbName } from '../../src/workflows/verbs.ts';
import { awaitPoint, killAt } from './awaits.ts';

/** An undisturbed run of one verb. */
export const recording = z.object({
  verb: z.string().refine(isVerbName),
  awaits: z.array(awaitPoint),
  /** `writes`: it is a leg's own call, not a read. */
  calls: z.array(awaitPoint.extend({ writes: z.boolean() })),
});
export type Recording = z.output<typeof recording>;

export const FAULT_NAMES = ['refused', 'error-after', 'reset-after', 'timeout-after', 'throttled', 'malformed'] as const;

/**
 * What is done to a call when the gateway dies at it: it never hears an answer, so all faults that come after the system has acted are one
 * (`acted`), and so are those where the system was never asked (`lost`).
 */
export const DEATHS = ['acted', 'lost'] as const;

const disturbance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kill-at-await'), at: killAt }),
  z.object({ kind: z.literal('fault'), at: awaitPoint, fault: z.enum(FAULT_NAMES) }),
  z.object({ kind: z.literal('kill-at-call'), at: awaitPoint, death: z.enum(DEATHS) }),
]);
export type Disturbance = z.output<typeof disturbance>;

const cell = z.object({ id: z.string(), verb: z.string().refine(isVerbName), disturbance });
export type Cell = z.output<typeof cell>;

export const plan = z.object({ pair: z.enum(['demo', 'real']), hash: z.string(), recordings: z.array(recording), cells: z.array(cell) });
export type Plan = z.output<typeof plan>;

const name = ({ label, occurrence }: z.output<typeof awaitPoint>): string => (occurrence === 1 ? label : `${label} (${occurrence})`);

/** Every await × kill before and after, every call × six faults, every call × the two ways to die at it. */
function everyCell({ verb, awaits, calls }: Recording): Cell[] {
  return [
    ...awaits.flatMap((at, index) => (['before', 'after'] as const).map((when): Cell => ({ id: `${verb}/await ${index + 1} ${when}: ${name(at)}`, verb, disturbance: { kind: 'kill-at-await', at: { ...at, when } } }))),
    ...calls.flatMap(({ label, occurrence }, index) => {
      const at = { label, occurrence };
      return [
        ...FAULT_NAMES.map((fault): Cell => ({ id: `${verb}/call ${index + 1} ${fault}: ${name(at)}`, verb, disturbance: { kind: 'fault', at, fault } })),
        ...DEATHS.map((death): Cell => ({ id: `${verb}/call ${index + 1} killed, ${death}: ${name(at)}`, verb, disturbance: { kind: 'kill-at-call', at, death } })),
      ];
    }),
  ];
}

/** Where a cell takes long, only what tells most: each call that writes, killed and left without an answer after the system has acted. */
function writingCells(recorded: Recording): Cell[] {
  const writing = new Set(recorded.calls.flatMap(({ label, occurrence, writes }) => (writes ? [JSON.stringify([label, occurrence])] : [])));
  return everyCell(recorded).filter(({ disturbance }) => {
    if (disturbance.kind === 'kill-at-await' || !writing.has(JSON.stringify([disturbance.at.label, disturbance.at.occurrence]))) return false;
    return disturbance.kind === 'kill-at-call' ? disturbance.death === 'acted' : disturbance.fault === 'timeout-after';
  });
}

export function makePlan(pair: Plan['pair'], recordings: readonly Recording[]): Plan {
  const cells = recordings.flatMap(pair === 'demo' ? everyCell : writingCells);
  const hash = createHash('sha256').update(JSON.stringify([pair, cells])).digest('hex').slice(0, 16);
  return { pair, hash, recordings: [...recordings], cells };
}

/** In an order that the seed gives, so that a part of a run tells of all verbs. */
export function shuffleCells(cells: readonly Cell[], seed: string): Cell[] {
  const rank = new Map(cells.map((one) => [one, createHash('sha256').update(`${seed} ${one.id}`).digest('hex')]));
  return cells.toSorted((a, b) => ((rank.get(a) ?? '') < (rank.get(b) ?? '') ? -1 : 1));
}

/** So many cells, the same ones for the same seed, in the order of the plan. */
export function sampleCells(cells: readonly Cell[], seed: string, size: number): Cell[] {
  const chosen = new Set(shuffleCells(cells, seed).slice(0, size));
  return cells.filter((one) => chosen.has(one));
}
