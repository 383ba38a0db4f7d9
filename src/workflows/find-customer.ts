/** The customer of a request, read from the record. */
import type { CustomerKey, CustomerRecord } from '../../sources/source.ts';
import { owns } from '../access/caller.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { findReferences } from '../store/queries/find-references.ts';
import { identify } from '../store/queries/identify.ts';
import { toCaller, type Asker, type Work } from './verb.ts';

export interface KnownCustomer {
  /** Our id. */
  readonly id: string;
  readonly record: CustomerRecord;
}

/** Type of a customer's cross-references. */
export const CUSTOMER = 'Customer';

/** @returns null for an unknown customer and for one that the asker may not use (holders of `scope` may use all) */
export async function findCustomer({ db }: Work, source: RegisteredSource, by: { readonly id: string } | { readonly email: string }, asker: Asker, scope: string): Promise<KnownCustomer | null> {
  const { customers } = source.source.reads;
  if (!customers) return null;
  const key = 'id' in by ? await keyOf(db, source.name, by.id) : { email: by.email };
  if (!key) return null;
  const [record] = await source.run('customers', (call) => customers([key], call));
  if (!record) return null;
  const id = 'id' in by ? by.id : await idOf(db, source.name, record);
  return owns(toCaller(asker), scope, id) ? { id, record } : null;
}

/** Our ids never change once given: those of late are remembered, by store. */
const known = new WeakMap<Work['db'], Map<string, string>>();
const MAX_KNOWN = 10_000;

async function idOf(db: Work['db'], source: string, { externalId, email }: CustomerRecord): Promise<string> {
  const ids = known.get(db) ?? new Map<string, string>();
  known.set(db, ids);
  const name = JSON.stringify([source, externalId, email]);
  const remembered = ids.get(name);
  if (remembered !== undefined) return remembered;
  const [id] = await identify(db, CUSTOMER, source, [{ externalId, key: email?.toLowerCase() ?? null }]);
  if (id === undefined) throw new Error('a customer was given no id');
  if (ids.size >= MAX_KNOWN) ids.clear();
  ids.set(name, id);
  return id;
}

async function keyOf(db: Work['db'], source: string, id: string): Promise<CustomerKey | null> {
  const references = (await findReferences(db, [id])).filter(({ type }) => type === CUSTOMER);
  const own = references.find((reference) => reference.source === source);
  if (own) return { externalId: own.externalId };
  const email = references.find(({ key }) => key !== null)?.key;
  return email ? { email } : null;
}
