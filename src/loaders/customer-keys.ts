/** What the ERP calls a customer of ours. */
import { owns, type Caller } from '../access/caller.ts';
import type { Identities } from './identities.ts';

export interface CustomerKeys {
  /** External id at the source; null for an unknown id, or one that is not the caller's to use. */
  externalId(customerId: string, source: string, caller: Caller, scope: string): Promise<string | null>;
}

export const createCustomerKeys = (identities: Identities): CustomerKeys => ({
  async externalId(customerId, source, caller, scope) {
    if (!owns(caller, scope, customerId)) return null;
    const references = await identities.references(customerId);
    return references.find((reference) => reference.type === 'Customer' && reference.source === source)?.externalId ?? null;
  },
});
