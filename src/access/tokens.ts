/** JSON Web Tokens: verified against shared secrets or a published key set, each with its own algorithms so that one cannot pass for the other. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { createBoundedMap } from './bounded-map.ts';
import type { Caller } from './caller.ts';

export interface TokenOptions {
  /** Address of a JSON Web Key Set; for asymmetric signatures. */
  readonly jwksUri?: string | null;
  /** Shared secrets, current and previous ones; for HS256, HS384, HS512. */
  readonly secrets: readonly string[];
  readonly issuer?: string | null;
  readonly audience?: string | null;
}

/** The token is not valid: expired, forged, malformed. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

/** The key set could not be fetched: nothing is known of the token. */
export class KeySetUnavailable extends Error {
  override readonly name = 'KeySetUnavailable';
}

export interface Tokens {
  /** A caller already verified under this digest, if the token still holds. */
  known(digest: string): Caller | undefined;
  /** Rejects with `InvalidToken` or `KeySetUnavailable`. */
  verify(token: string, digest: string): Promise<Caller>;
}

const SYMMETRIC = ['HS256', 'HS384', 'HS512'];
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Clocks may differ by so much, in seconds. */
const TOLERANCE_S = 5;
/** A verdict is kept at most so long, so that a withdrawn key takes effect, in ms. */
const VERDICT_MS = 60_000;
const MAX_SUBJECT_LENGTH = 200;

/** @param cached verdicts kept */
export function createTokens(options: TokenOptions, cached: number): Tokens {
  const secrets = options.secrets.map((secret) => new TextEncoder().encode(secret));
  const { jwksUri, issuer, audience } = options;
  const keySet = jwksUri ? createRemoteJWKSet(new URL(jwksUri)) : undefined;
  const checks: JWTVerifyOptions = {
    requiredClaims: ['sub', 'exp'],
    clockTolerance: TOLERANCE_S,
    ...(issuer ? { issuer } : {}),
    ...(audience ? { audience } : {}),
  };
  const verdicts = createBoundedMap<string, { readonly caller: Caller; readonly until: number }>(cached);

  async function payloadOf(token: string): Promise<JWTPayload> {
    let reason: unknown = new Error('no key is configured');
    for (const secret of secrets) {
      try {
        return (await jwtVerify(token, secret, { ...checks, algorithms: SYMMETRIC })).payload;
      } catch (error) {
        reason = error;
      }
    }
    if (keySet === undefined) throw reason;
    return (await jwtVerify(token, keySet, { ...checks, algorithms: ASYMMETRIC })).payload;
  }

  return {
    known(digest) {
      const verdict = verdicts.get(digest);
      if (verdict === undefined || verdict.until > Date.now()) return verdict?.caller;
      verdicts.delete(digest);
      return undefined;
    },
    async verify(token, digest) {
      let payload: JWTPayload;
      try {
        payload = await payloadOf(token);
      } catch (error) {
        throw isAboutToken(error) ? new InvalidToken('the token is not valid', { cause: error }) : new KeySetUnavailable('the key set could not be fetched', { cause: error });
      }
      const caller = callerOf(payload);
      verdicts.set(digest, { caller, until: Math.min(caller.expiresAt ?? Infinity, Date.now() + VERDICT_MS) });
      return caller;
    },
  };
}

/** Everything that jose says of a token itself; a timeout or a wrong answer of the key set's server is not about the token. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof TypeError ? false : error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC');

/** Claims: `sub`, `exp`, `scope` (separated by spaces), `customer_id`. Only a token with a customer holds `self`. */
function callerOf(payload: JWTPayload): Caller {
  const { sub, exp, scope, customer_id: customer } = payload;
  if (sub === undefined || sub === '' || sub.length > MAX_SUBJECT_LENGTH || exp === undefined) throw new InvalidToken('the token names no subject or no end');
  if (customer !== undefined && (typeof customer !== 'string' || customer === '')) throw new InvalidToken('customer_id must be a string');
  const scopes = new Set(typeof scope === 'string' ? scope.split(' ').filter((name) => name !== '' && name !== 'self') : []);
  if (customer !== undefined) scopes.add('self');
  return { id: `user:${sub}`, scopes, customerId: customer ?? null, expiresAt: exp * 1000 };
}
