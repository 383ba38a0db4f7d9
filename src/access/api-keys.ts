/** API keys: a name, scopes and a secret that is compared by its digest only. */
import { hash } from 'node:crypto';
import type { Caller } from './caller.ts';

export interface ApiKey {
  /** Shown in the audit trail as `key:<name>`. */
  readonly name: string;
  /** The key itself, or `sha256:` and the 64 hexadecimal digits of its SHA-256. */
  readonly key: string;
  readonly scopes: readonly string[];
}

/** Digest under which a credential is looked up: how long that takes says nothing about the credential. */
export const digestOf = (credential: string): string => hash('sha256', credential, 'hex');

const PREFIX = 'sha256:';

/** Callers by the digest of their key. Throws an Error naming the key that is declared wrongly or twice. */
export function createApiKeys(keys: readonly ApiKey[]): ReadonlyMap<string, Caller> {
  const callers = new Map<string, Caller>();
  for (const { name, key, scopes } of keys) {
    const digest = key.startsWith(PREFIX) ? key.slice(PREFIX.length).toLowerCase() : digestOf(key);
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`API key "${name}": expected 64 hexadecimal digits after "${PREFIX}"`);
    if (callers.has(digest)) throw new Error(`API key "${name}": the same key is declared twice`);
    // `self` belongs to a customer's token: a key has no customer.
    callers.set(digest, { id: `key:${name}`, scopes: new Set(scopes.filter((scope) => scope !== 'self')), customerId: null, expiresAt: null });
  }
  return callers;
}
