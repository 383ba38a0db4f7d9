/** `reserveInventory`, `extendReservation`, `releaseReservation`: the rules on their input, and what is told to who asks. */
import { z } from 'zod';
import { SourceError } from '../../sources/source.ts';
import type { Caller } from '../access/caller.ts';
import { hashState } from '../events/merge.ts';
import { LONGEST_MS, type Changed, type Reservation, type Reservations as Promises, type Reserved } from '../inventory/reservations.ts';
import type { Registry } from '../registry/registry.ts';
import { name, optional, parseInput } from './input-rules.ts';
import { checkLines, lineQuantities, plainLines } from './order-lines.ts';
import { unavailable } from './record-end.ts';
import { refusal, type Refusal } from './refusals.ts';

export interface ReservationOutcome {
  /** As it stands; null when there is none. */
  readonly reservation: Reservation | null;
  readonly refusals: readonly Refusal[];
}

/** Inputs as GraphQL coerced them. */
export interface ReservationWorkflows {
  reserve(caller: Caller, input: unknown): Promise<ReservationOutcome>;
  extend(caller: Caller, input: unknown): Promise<ReservationOutcome>;
  release(caller: Caller, input: unknown): Promise<ReservationOutcome>;
}

const LONGEST_S = LONGEST_MS / 1_000;
/** A checkout, in s. */
const USUAL_S = 900;
const ttlSeconds = z.int('is not a whole number of seconds').min(1, 'is below one second').max(LONGEST_S, `is longer than ${LONGEST_S} seconds`);

const reserveInput = z.object({ idempotencyKey: name, channel: name, lines: lineQuantities, orderNumber: optional(name), ttlSeconds: ttlSeconds.nullish().transform((value) => value ?? USUAL_S) });
const extendInput = z.object({ id: name, ttlSeconds });
const releaseInput = z.object({ id: name });

export function createReservationWorkflows(promises: Promises, registry: Registry): ReservationWorkflows {
  return {
    async reserve(caller, raw) {
      const parsed = parseInput(reserveInput, raw);
      if ('refusals' in parsed) return refused(...parsed.refusals);
      const { idempotencyKey, ...asked } = parsed.input;
      const { channel, orderNumber } = asked;
      const refusals = checkLines(asked.lines);
      if (!registry.channel(channel)) refusals.push(refusal('UnknownChannel', { channel }, ['channel'], `No storefront serves the channel ${channel}.`));
      if (refusals.length > 0) return refused(...refusals);
      const lines = plainLines(asked.lines);
      try {
        return answer(await promises.reserve(caller, { idempotencyKey, inputHash: hashState({ ...asked, lines }), channel, lines, orderNumber, ttlMs: asked.ttlSeconds * 1_000 }), idempotencyKey, lines);
      } catch (error) {
        if (error instanceof SourceError) return refused(unavailable(registry.record('InventoryLevel', null).name));
        throw error;
      }
    },
    async extend(caller, raw) {
      const parsed = parseInput(extendInput, raw);
      return 'refusals' in parsed ? refused(...parsed.refusals) : told(await promises.extend(caller, parsed.input.id, parsed.input.ttlSeconds * 1_000));
    },
    async release(caller, raw) {
      const parsed = parseInput(releaseInput, raw);
      return 'refusals' in parsed ? refused(...parsed.refusals) : told(await promises.release(caller, parsed.input.id));
    },
  };
}

const refused = (...refusals: readonly Refusal[]): ReservationOutcome => ({ reservation: null, refusals });

function answer(reserved: Reserved, key: string, lines: readonly { readonly sku: string; readonly quantity: string }[]): ReservationOutcome {
  const at = (position: number, field: string): readonly (string | number)[] => ['lines', position, field];
  switch (reserved.kind) {
    case 'RESERVED':
      return { reservation: reserved.reservation, refusals: [] };
    case 'KEY_USED':
      return refused(refusal('IdempotencyConflict', { key }, ['idempotencyKey'], 'This key was used before with another input: take a new key for a new reservation.'));
    case 'TOO_MANY':
      return refused(refusal('ReservationLimit', { limit: reserved.limit }, null, `You hold ${reserved.limit} reservations, as many as you may: release one, or wait until one expires.`));
    case 'UNKNOWN_SKUS':
      return refused(...lines.flatMap(({ sku }, position) => (reserved.skus.has(sku) ? [refusal('UnknownSku', { sku }, at(position, 'sku'), `There is no SKU ${sku}.`)] : [])));
    case 'SHORT':
      return refused(...lines.flatMap(({ sku, quantity }, position) => {
        const available = reserved.available.get(sku);
        return available === undefined ? [] : [refusal('InsufficientStock', { sku, requested: quantity, available }, at(position, 'quantity'), `${quantity} of ${sku} are asked for and one location can deliver ${available}.`)];
      }));
  }
}

function told(changed: Changed): ReservationOutcome {
  if (changed.kind === 'NONE') return refused(refusal('UnknownReservation', {}, ['id'], 'There is no such reservation, or it is not yours to use.'));
  const { reservation } = changed;
  return { reservation, refusals: changed.kind === 'DONE' ? [] : [refusal('ReservationEnded', { status: reservation.status }, ['id'], `The reservation is ${reservation.status}.`)] };
}
