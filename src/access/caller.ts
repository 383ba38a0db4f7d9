/** Who asks. Made by authentication, carried by every request, socket and operation. */
export interface Caller {
  /** Stable name for audit and idempotency, e.g. `key:backoffice`, `user:4711`, `anonymous`. */
  readonly id: string;
  readonly scopes: ReadonlySet<string>;
  /** Our id of the customer that a shopper's token names; null for everybody else. Holders have the scope `self`. */
  readonly customerId: string | null;
  /** When the token ends, in ms since 1970; null: never. */
  readonly expiresAt: number | null;
}

/** Everybody who shows no token: sees the catalogue, stock and public prices. */
export const ANONYMOUS: Caller = { id: 'anonymous', scopes: new Set(), customerId: null, expiresAt: null };

/** True when the caller holds every scope of at least one set. */
export const holds = (caller: Caller, sets: readonly (readonly string[])[]): boolean =>
  sets.some((set) => set.every((scope) => caller.scopes.has(scope)));

/** The one rule of ownership: back-office scopes see everything, a shopper what carries the own customer id. What is not yours answers as if it did not exist. */
export const owns = (caller: Caller, scope: string, customerId: string | null): boolean =>
  caller.scopes.has(scope) || (caller.customerId !== null && caller.customerId === customerId);

/** Callers with equal visibility keys may share an answer. */
export const visibilityKey = (caller: Caller): string => `${[...caller.scopes].sort().join(' ')}|${caller.customerId ?? ''}`;
