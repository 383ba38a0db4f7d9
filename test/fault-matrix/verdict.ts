/** What a cell shows, judged: the systems hold what the keys of the writes promise, and the operation says so. */
import type { KeyClass } from '../../sources/source.ts';
import type { LegStatus, OperationStatus } from '../../src/store/schema.ts';

/** By system, by kind of effect: how often it stands in the system's own store. 0: not at all, 1: once. A part of it is a fraction, anything else than what was or was to be is negative. */
export type Effects = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SeenLeg {
  readonly source: string;
  readonly action: string;
  readonly status: LegStatus;
  readonly attempts: number;
  readonly key: KeyClass;
}

export interface Observed {
  /** Whether the run came to the await or the call that the cell is about, and the gateway died where it should. */
  readonly reached: boolean;
  /** Money: what may have been sent is never sent again, unless the key is enforced. */
  readonly money: boolean;
  /** As recovery left it, before the caller asked again; null: it had never been accepted. */
  readonly recovered: OperationStatus | null;
  /** After the caller asked again with the same key; null: there is none. */
  readonly operation: { readonly status: OperationStatus; readonly legs: readonly SeenLeg[] } | null;
  /** By the back door, at the end. */
  readonly effects: Effects;
}

export type Verdict = { readonly passed: true; readonly says: 'APPLIED' | 'REJECTED' | 'IN_DOUBT' } | { readonly passed: false; readonly why: string };

const failed = (why: string): Verdict => ({ passed: false, why });
const UNFINISHED: ReadonlySet<OperationStatus> = new Set(['QUEUED', 'RUNNING']);

export function judge({ reached, money, recovered, operation, effects }: Observed): Verdict {
  if (!reached) return failed('not reached');
  if (recovered !== null && UNFINISHED.has(recovered)) return failed(`${recovered} for ever: nobody goes on with it`);
  if (!operation) return failed('the caller asked again and there is no operation');
  const { status, legs } = operation;
  const counts = Object.entries(effects).flatMap(([source, kinds]) => Object.entries(kinds).map(([kind, count]) => ({ source, kind, count })));
  for (const { source, kind, count } of counts) {
    if (count > 1) return failed(`${source} has it ${count} times: ${kind}`);
    if (count < 0) return failed(`${source} holds what was not asked for: ${kind} ${count}`);
    if (count !== 0 && count !== 1) return failed(`${source} has a part of it: ${kind} ${count}`);
  }
  if (status !== 'APPLIED' && status !== 'REJECTED' && status !== 'IN_DOUBT') return failed(`the operation is ${status}`);
  const inDoubt = legs.filter((leg) => leg.status === 'IN_DOUBT');
  if (status === 'APPLIED' && legs.length === 0) return failed('APPLIED without a leg');
  if (status === 'IN_DOUBT' && inDoubt.length === 0) return failed('IN_DOUBT without a leg in doubt');
  for (const leg of legs) {
    const why = status === 'APPLIED' && leg.status !== 'CONFIRMED' ? `APPLIED although the leg of ${leg.source} is ${leg.status}` : leg.status === 'IN_DOUBT' ? doubtless(leg, money) : null;
    if (why !== null) return failed(why);
  }
  for (const { source, kind, count } of counts) {
    const own = legs.filter((leg) => leg.source === source);
    const expected = status === 'REJECTED' ? 0 : expectedOf(own, money);
    if (expected !== null && count !== expected) return failed(`${source} has it ${count} times and the operation says ${status}, ${own.map((leg) => `${leg.action} ${leg.status}`).join(', ') || 'no leg'}: ${kind}`);
  }
  for (const source of new Set(inDoubt.map((leg) => leg.source))) {
    if (new Set(Object.values(effects[source] ?? {})).size > 1) return failed(`${source} has a half of it`);
  }
  return { passed: true, says: status };
}

/** Why the leg cannot be in doubt; null: it can. */
function doubtless({ source, action, key, attempts }: SeenLeg, money: boolean): string | null {
  if (attempts === 0) return `${action} at ${source} is in doubt and was never sent`;
  return key === 'NONE' || (key === 'LOOKUP' && money) ? null : `${action} at ${source} is in doubt although its key is ${key}${key === 'LOOKUP' ? ' and it moves no money' : ''}`;
}

/** How often the system must have it; null: once or not at all. */
function expectedOf(legs: readonly SeenLeg[], money: boolean): 0 | 1 | null {
  if (legs.some(({ status }) => status === 'CONFIRMED')) return 1;
  // what can be looked up and is there is found: it is no doubt
  return legs.some(({ status, key }) => status === 'IN_DOUBT' && !(money && key === 'LOOKUP')) ? null : 0;
}
