/** Who asks. No credentials: an anonymous caller. Credentials that are wrong: 401, never anonymous. */
import { digestOf } from '../access/api-keys.ts';
import { ANONYMOUS, type Caller } from '../access/caller.ts';
import { InvalidToken, type Tokens } from '../access/tokens.ts';
import type { Arrival, Guard } from './guard.ts';
import { refusal } from './refusal.ts';

const SCHEME = /^bearer +([\x21-\x7e]+)$/i;
const MAX_CREDENTIAL_LENGTH = 8_192;

export interface AuthenticationOptions {
  /** Callers by the digest of their key. */
  readonly apiKeys: ReadonlyMap<string, Caller>;
  /** Null: tokens are not accepted. */
  readonly tokens: Tokens | null;
}

export function useAuthentication({ apiKeys, tokens }: AuthenticationOptions): Guard {
  return {
    name: 'authentication',
    onRequest(arrival) {
      const header = arrival.headers['authorization'];
      if (header === undefined) {
        arrival.caller = ANONYMOUS;
        return undefined;
      }
      const credential = typeof header === 'string' && header.length <= MAX_CREDENTIAL_LENGTH ? SCHEME.exec(header)?.[1] : undefined;
      if (credential === undefined) throw unauthenticated();
      const digest = digestOf(credential);
      const known = apiKeys.get(digest) ?? tokens?.known(digest);
      if (known !== undefined) {
        arrival.caller = known;
        return undefined;
      }
      if (tokens === null) throw unauthenticated();
      return verify(tokens, credential, digest, arrival);
    },
  };
}

async function verify(tokens: Tokens, credential: string, digest: string, arrival: Arrival): Promise<void> {
  try {
    arrival.caller = await tokens.verify(credential, digest);
  } catch (error) {
    if (error instanceof InvalidToken) throw unauthenticated();
    throw refusal('SERVICE_UNAVAILABLE', 'The token cannot be verified at present.', { status: 503, headers: { 'retry-after': '5' } });
  }
}

const unauthenticated = () =>
  refusal('UNAUTHENTICATED', 'The credentials are not valid.', { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
