/** Customers, by our id or by e-mail, from the system of record. */
import { SourceError, type CustomerKey, type CustomerRecord } from '../../sources/source.ts';
import { owns } from '../access/caller.ts';
import type { Registry } from '../registry/registry.ts';
import type { Identities } from './identities.ts';
import type { Scope } from './scope.ts';

export interface CustomerView extends CustomerRecord { readonly __typename: 'Customer'; readonly id: string }

export interface Customers {
  /** Null when unknown or not the caller's to see. Rejects with the `SourceError` of the record. */
  byId(id: string, scope: Scope): Promise<CustomerView | null>;
  /** The same for many, in their order, in one upstream call. */
  byIds(ids: readonly string[], scope: Scope): Promise<(CustomerView | null)[]>;
  byEmail(email: string, scope: Scope): Promise<CustomerView | null>;
  /** Gives the record our id. */
  view(record: CustomerRecord, source: string): Promise<CustomerView>;
}

/** Scope that sees every customer. */
const READ_ALL = 'customers:read';

export function createCustomers(registry: Registry, identities: Identities): Customers {
  const read = async (keys: readonly CustomerKey[], scope: Scope): Promise<(CustomerView | null)[]> => {
    if (keys.length === 0) return [];
    const source = registry.record('Customer', null);
    const reads = source.source.reads.customers;
    if (!reads) throw new SourceError('REJECTED', `${source.name} cannot read customers`);
    const asOf = Date.now();
    const records = await source.run('customers', (call) => reads(keys, call));
    scope.provenance.note(source.name, asOf, 'live');
    return Promise.all(records.map((record) => (record ? view(record, source.name) : null)));
  };
  const byIds: Customers['byIds'] = async (ids, scope) => {
    const source = registry.record('Customer', null).name;
    const references = await identities.referencesOf(ids.filter((id) => owns(scope.caller, READ_ALL, id)));
    const externalIds = new Map(references.flat().filter((row) => row.type === 'Customer' && row.source === source).map((row) => [row.id, row.externalId]));
    const found = await read([...externalIds.values()].map((externalId) => ({ externalId })), scope);
    const views = new Map([...externalIds.keys()].map((id, position) => [id, found[position] ?? null]));
    return ids.map((id) => views.get(id) ?? null);
  };
  const view: Customers['view'] = async (record, source) => {
    const [id] = await identities.idsOf('Customer', source, [{ externalId: record.externalId, key: record.email }]);
    return { __typename: 'Customer', id: id as string, ...record };
  };
  return {
    view,
    byId: async (id, scope) => (await byIds([id], scope))[0] ?? null,
    byIds,
    async byEmail(email, scope) {
      if (!scope.caller.scopes.has(READ_ALL) && scope.caller.customerId === null) return null;
      const [found] = await read([{ email }], scope);
      return found && owns(scope.caller, READ_ALL, found.id) ? found : null;
    },
  };
}
