/** Promises on stock to checkouts that are not yet orders: whole or not at all, counted against every other promise. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import Big from 'big.js';
import { holds, type Caller } from '../access/caller.ts';
import type { Registry } from '../registry/registry.ts';
import { releaseReservation } from '../store/queries/end-reservation.ts';
import { extendReservation } from '../store/queries/extend-reservation.ts';
import { findReservation, findReservationByKey, type Reservation } from '../store/queries/find-reservation.ts';
import { keepReservation, lockOwner } from '../store/queries/keep-reservation.ts';
import type { Store } from '../store/store.ts';
import { chooseLocation, mayBeCountedTwice } from './choose-location.ts';
import { countingDemand, lockSkus } from './demand.ts';
import type { StockReader } from './stock-reader.ts';

export type { Reservation } from '../store/queries/find-reservation.ts';

/** Whole pieces. */
export interface ReservationLine { readonly sku: string; readonly quantity: string }

export interface ReservationRequest {
  readonly idempotencyKey: string;
  /** Of everything that is asked for but the key. */
  readonly inputHash: string;
  readonly channel: string;
  /** Each SKU once. */
  readonly lines: readonly ReservationLine[];
  /** Of the order of the storefront's own checkout that it is made for. */
  readonly orderNumber: string | null;
  readonly ttlMs: number;
}

export type Reserved =
  | { readonly kind: 'RESERVED'; readonly reservation: Reservation }
  | { readonly kind: 'UNKNOWN_SKUS'; readonly skus: ReadonlySet<string> }
  /** Pieces that one location could deliver, by SKU, where they are too few. */
  | { readonly kind: 'SHORT'; readonly available: ReadonlyMap<string, string> }
  | { readonly kind: 'KEY_USED' }
  | { readonly kind: 'TOO_MANY'; readonly limit: number };

/** `NONE`: there is none, or it is somebody else's. */
export type Changed = { readonly kind: 'DONE' | 'ENDED'; readonly reservation: Reservation } | { readonly kind: 'NONE' };

export interface Reservations {
  /** Rejects with a `SourceError` when the record cannot be asked. */
  reserve(caller: Caller, request: ReservationRequest): Promise<Reserved>;
  extend(caller: Caller, id: string, ttlMs: number): Promise<Changed>;
  /** What has ended already, but was not used, is released as well. */
  release(caller: Caller, id: string): Promise<Changed>;
}

/** Who may hold for everybody: who orders for everybody, and a storefront's checkout for its shoppers. */
const RESERVES_FOR_EVERYBODY = [['orders:write'], ['inventory:reserve']];
/** Who may order from reservations of others, and end them. */
const USES_EVERYBODYS = [['orders:write']];
/** Held at once by one shopper, and by one who holds for everybody. */
const MOST_HELD = { own: 20, everybodys: 100_000 };
/** Longest that a reservation may last, extended or not, in ms. */
export const LONGEST_MS = 24 * 60 * 60 * 1_000;
/** How long stock is looked at anew while orders that are just being confirmed may be counted twice, and the pause between two looks, in ms. */
const SETTLES_MS = 3_000;
const LOOK_AGAIN_MS = 100;

export const mayUse = (caller: Caller, { owner }: Reservation): boolean => owner === caller.id || holds(caller, USES_EVERYBODYS);

export function createReservations({ db }: Pick<Store, 'db'>, registry: Registry, stock: StockReader): Reservations {
  const mine = async (caller: Caller, id: string): Promise<Reservation | null> => {
    const found = await findReservation(db, id);
    return found && mayUse(caller, found) ? found : null;
  };
  const known = async (caller: Caller, { idempotencyKey, inputHash }: ReservationRequest): Promise<Reserved | null> => {
    const before = await findReservationByKey(db, caller.id, idempotencyKey);
    return before && (before.inputHash === inputHash ? { kind: 'RESERVED', reservation: before } : { kind: 'KEY_USED' });
  };

  /** @param final refuse also when the shortfall may come from pieces that are counted twice */
  const reserveOnce = async (caller: Caller, { idempotencyKey, inputHash, channel, lines, orderNumber, ttlMs }: ReservationRequest, final: boolean): Promise<Reserved | 'KEPT_NOTHING' | 'AMBIGUOUS'> => {
    const wanted = new Map(lines.map(({ sku, quantity }) => [sku, new Big(quantity)]));
    const skus = [...wanted.keys()];
    const { levels, began } = await stock.read(skus);
    const unknown = new Set(skus.filter((sku) => !levels.has(sku)));
    if (unknown.size > 0) return { kind: 'UNKNOWN_SKUS', skus: unknown };
    return db.transaction().execute(async (trx) => {
      const everybodys = holds(caller, RESERVES_FOR_EVERYBODY);
      if (!everybodys) await lockOwner(trx, caller.id);
      await lockSkus(trx, skus);
      const demand = await countingDemand(trx, skus, began, []);
      const { location, shortfalls } = chooseLocation(wanted, levels, demand, registry.stockOf(channel));
      if (shortfalls) return !final && mayBeCountedTwice(wanted, levels, demand, registry.stockOf(channel)) ? 'AMBIGUOUS' : { kind: 'SHORT', available: shortfalls };
      const pieces = new Map([...wanted].map(([sku, quantity]) => [sku, quantity.toFixed()]));
      const reservation = await keepReservation(trx, { id: randomUUID(), owner: caller.id, idempotencyKey, inputHash, channel, location, pieces, orderNumber, ttlMs, most: mostHeld(caller) });
      return reservation ? { kind: 'RESERVED', reservation } : 'KEPT_NOTHING';
    });
  };

  return {
    async reserve(caller, request) {
      const before = await known(caller, request);
      if (before) return before;
      for (const began = performance.now(); ; await pause(LOOK_AGAIN_MS)) {
        const reserved = await reserveOnce(caller, request, performance.now() - began >= SETTLES_MS);
        if (reserved === 'AMBIGUOUS') continue;
        if (reserved !== 'KEPT_NOTHING' && reserved.kind === 'RESERVED') return reserved;
        // the same request, sent twice at once, may just have got what this one misses
        return (await known(caller, request)) ?? (reserved === 'KEPT_NOTHING' ? { kind: 'TOO_MANY', limit: mostHeld(caller) } : reserved);
      }
    },
    async extend(caller, id, ttlMs) {
      if (!(await mine(caller, id))) return { kind: 'NONE' };
      const extended = await extendReservation(db, id, ttlMs, LONGEST_MS);
      return changed(extended, extended ?? (await mine(caller, id)));
    },
    async release(caller, id) {
      if (!(await mine(caller, id))) return { kind: 'NONE' };
      const released = await releaseReservation(db, id);
      const now = released ?? (await mine(caller, id));
      return changed(now && now.status !== 'USED' ? now : null, now);
    },
  };
}

const mostHeld = (caller: Caller): number => (holds(caller, RESERVES_FOR_EVERYBODY) ? MOST_HELD.everybodys : MOST_HELD.own);

const changed = (done: Reservation | null, now: Reservation | null): Changed => (done ? { kind: 'DONE', reservation: done } : now ? { kind: 'ENDED', reservation: now } : { kind: 'NONE' });
