/** One system's part of an operation: sent, told apart from "may have been sent", confirmed or given up. Never twice. */
import type { Transaction } from 'kysely';
import type { KeyClass, Receipt, Write } from '../../sources/source.ts';
import { SourceError } from '../../sources/source.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { endOperation } from '../store/queries/end-operation.ts';
import { findLegs, type Leg } from '../store/queries/find-legs.ts';
import { markNextLegSent } from '../store/queries/mark-leg-sent.ts';
import { endLeg, isTakenOver, setLeg } from '../store/queries/set-leg.ts';
import { freeSlotOf } from '../store/queries/write-slot.ts';
import type { Database, Json, LegStatus } from '../store/schema.ts';
import { NotOurs } from './not-ours.ts';
import { pauseMs, toSourceError } from './retry.ts';
import { prepare, slotIfIdle } from './prepare-leg.ts';
import type { Work } from './verb.ts';

/** How a leg ended; `UNSENT`: nothing was sent and nothing will be. */
export type LegEnd<State> =
  | { readonly kind: 'CONFIRMED'; readonly receipt: Receipt<State> }
  | { readonly kind: 'DECLINED'; readonly error: SourceError }
  | { readonly kind: 'UNSENT'; readonly error: SourceError }
  | { readonly kind: 'IN_DOUBT'; readonly error: SourceError };

export interface LegToRun<Input, State> {
  readonly operationId: string;
  /** As it stood when this process took it up. */
  readonly leg: Leg;
  readonly target: RegisteredSource;
  readonly write: Write<Input, State>;
  /** The source's key of this effect. */
  readonly key: string;
  /** Asked for before every attempt. */
  readonly input: () => Promise<Input>;
  /** How long to try while nothing was sent: the source cannot be reached, or asks to wait, in ms. */
  readonly patience: { readonly downMs: number; readonly busyMs: number };
  /** What a leg that ended otherwise than confirmed is called. */
  readonly statusOf: (kind: 'DECLINED' | 'UNSENT') => LegStatus;
  /** For money: what may have been sent under a key that is not enforced is looked for, and never sent again. */
  readonly once?: boolean;
  /** All other legs are confirmed: with this one the operation is applied. */
  readonly last?: boolean;
  /** Told in the transaction that ends the leg. */
  readonly settled: (trx: Transaction<Database>, end: LegEnd<State>) => Promise<void>;
  /** What is sent right after this leg has confirmed: it may be marked in the same transaction. */
  readonly next?: { readonly position: number; readonly target: RegisteredSource; readonly key: KeyClass } | null;
}

export interface EndedLeg extends Leg {
  /** The operation ended APPLIED with it. */
  readonly endedAll?: boolean;
  /** `next` was marked as sent with it; when, as `performance.now()` counts. */
  readonly nextMarkedAt?: number;
}

/**
 * @returns the leg as it ended. Done again after a crash, with the leg read afresh, it goes on where the leg stands.
 * @throws NotOurs when another process has taken the operation over
 */
export async function runLeg<Input, State>(work: Work, leg: LegToRun<Input, State>): Promise<EndedLeg> {
  const { passage } = work;
  const began = performance.now();
  let { leg: row } = leg;
  // what an earlier process sent may have taken effect
  let doubt: SourceError | null = row.status === 'SENT' && row.markedAt === undefined ? new SourceError('RESET', 'the gateway ended before the answer') : null;
  for (let attempt = 1; isOpen(row.status); attempt++) {
    const end = await passage.run(() => tryOnce(work, leg, row, doubt));
    if (end.kind === 'RETRY') {
      doubt = end.doubt;
      row = await work.again('look', () => findLeg(work, leg));
      const spent = Math.max(performance.now() - began, doubt ? (row.startedAgoMs ?? 0) : 0);
      const patience = doubt ? work.limits.giveUpMs : end.error.sent === 'no' ? leg.patience.downMs : leg.patience.busyMs;
      if (spent < patience) {
        work.logger.warn({ operation: leg.operationId, source: leg.target.name, attempt: row.attempts, kind: end.error.kind }, 'a leg will be tried again');
        await passage.sleep(Math.max(end.notBeforeMs, pauseMs(end.error, attempt, Math.min(work.limits.longestPauseMs, patience))));
        continue;
      }
    }
    const last: LegEnd<State> = end.kind !== 'RETRY' ? end : end.doubt ? { kind: 'IN_DOUBT', error: end.error } : { kind: 'UNSENT', error: end.error };
    // the answer is known: a store that fails now must not turn it into a doubt
    const ended = await work.again('settle', () => settle(work, leg, row, last));
    leg.target.freed();
    work.changed(ended);
    return ended;
  }
  return row;
}

async function settle<Input, State>({ db, owner }: Work, { operationId, statusOf, settled, last: endsAll = false, next }: LegToRun<Input, State>, row: Leg, end: LegEnd<State>): Promise<EndedLeg> {
  const confirmed = end.kind === 'CONFIRMED';
  const status = confirmed || end.kind === 'IN_DOUBT' ? end.kind : statusOf(end.kind);
  const change = confirmed ? { status, error: null, externalId: end.receipt.externalId, state: end.receipt.state } : { status, error: `${end.error.kind}: ${end.error.message}` };
  const endedAll = endsAll && confirmed;
  const work = async (trx: Transaction<Database>): Promise<number | null> => {
    await endLeg(trx, operationId, row.position, change, owner);
    await settled(trx, end);
    if (endedAll) await endOperation(trx, operationId, 'APPLIED', { ahead: true });
    const slot = next && confirmed ? slotIfIdle(next.target, next.key) : null;
    return next && slot && (await markNextLegSent(trx, operationId, next.position, owner, slot)) ? performance.now() : null;
  };
  const nextMarkedAt = await db
    .transaction()
    .execute(work)
    .catch((error: unknown) => {
      throw isTakenOver(error) ? new NotOurs(operationId) : error;
    });
  if (!confirmed) return { ...row, status, error: change.error };
  return { ...row, status, error: null, externalId: end.receipt.externalId, state: toJson(end.receipt.state), endedAll, ...(nextMarkedAt === null ? {} : { nextMarkedAt }) };
}

/** As it will be read back from the store. */
const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

type Try<State> = Exclude<LegEnd<State>, { kind: 'UNSENT' }> | { readonly kind: 'RETRY'; readonly error: SourceError; readonly doubt: SourceError | null; /** From now, in ms. */ readonly notBeforeMs: number };

/** One look or one attempt. With a doubt (something may have been sent) the key's class says what may be done. */
async function tryOnce<Input, State>(work: Work, leg: LegToRun<Input, State>, row: Leg, doubt: SourceError | null): Promise<Try<State>> {
  const { target, write, key } = leg;
  if (doubt && write.key === 'NONE') return { kind: 'IN_DOUBT', error: doubt };
  const send = prepare(work, leg, row, await leg.input());
  if (doubt && write.key === 'LOOKUP') {
    if (!write.find) return { kind: 'IN_DOUBT', error: doubt };
    // a request on its way may still take effect: nothing is absent before the longest request time has passed
    const absentInMs = target.source.limits.writeTimeoutMs + LATENESS_MS - (row.sentAgoMs ?? 0);
    if (absentInMs > 0) return { kind: 'RETRY', error: doubt, doubt, notBeforeMs: absentInMs };
    const find = write.find.bind(write);
    try {
      const found = await target.run(`find ${row.action}`, (call) => find(key, send.input, call));
      if (found) return { kind: 'CONFIRMED', receipt: found };
      if (leg.once) return { kind: 'IN_DOUBT', error: doubt };
      doubt = null;
    } catch (error) {
      return { kind: 'RETRY', error: toSourceError(error), doubt, notBeforeMs: 0 };
    }
  }
  const held = await target.admit(() => send.ask());
  if (held) return afterRefusal(work, leg, row, held, doubt);
  try {
    return { kind: 'CONFIRMED', receipt: await target.write(row.action, (call) => write.apply(key, send.input, call)) };
  } catch (thrown) {
    const error = toSourceError(thrown);
    if (error.sent !== 'unknown') return afterRefusal(work, leg, row, error, doubt);
    if (write.key === 'NONE') return { kind: 'IN_DOUBT', error };
    // from here on nothing may be thrown: done again from the leg as it was, the doubt would be forgotten
    await work.again('free', () => freeSlotOf(work.db, leg.operationId, row.position));
    target.freed();
    return { kind: 'RETRY', error, doubt: error, notBeforeMs: 0 };
  }
}

/** This attempt did nothing, an earlier one may have. */
async function afterRefusal<Input, State>({ db, owner, again }: Work, { operationId, target }: LegToRun<Input, State>, { position }: Leg, error: SourceError, doubt: SourceError | null): Promise<Try<State>> {
  if (!error.retryable && error.sent === 'refused') return { kind: 'DECLINED', error };
  if (doubt) await again('free', () => freeSlotOf(db, operationId, position));
  else await again('refused', () => setLeg(db, operationId, position, { status: 'REQUESTED', error: `${error.kind}: ${error.message}` }, owner));
  target.freed();
  return { kind: 'RETRY', error, doubt, notBeforeMs: 0 };
}

/** Clocks and timers are not exact, in ms. */
const LATENESS_MS = 100;

const isOpen = (status: LegStatus): boolean => status === 'REQUESTED' || status === 'SENT';

async function findLeg<Input, State>({ db }: Work, { operationId, leg }: LegToRun<Input, State>): Promise<Leg> {
  return legAt(await findLegs(db, operationId), leg.position);
}

/** Throws when there is none. */
export function legAt(legs: readonly Leg[], position: number): Leg {
  const leg = legs.find((candidate) => candidate.position === position);
  if (!leg) throw new Error(`the operation has no leg ${position}`);
  return leg;
}
