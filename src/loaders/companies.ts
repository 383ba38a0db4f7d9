/** Companies, by our id, from the system of record. */
import { SourceError, type CompanyRecord } from '../../sources/source.ts';
import type { Registry } from '../registry/registry.ts';
import type { Identities } from './identities.ts';
import type { Scope } from './scope.ts';

export interface CompanyView extends CompanyRecord { readonly __typename: 'Company'; readonly id: string }

export interface Companies {
  /** Null when unknown. Who may see companies is said by the schema. Rejects with the record's `SourceError`. */
  byId(id: string, scope: Scope): Promise<CompanyView | null>;
  /** Gives the record our id. */
  view(record: CompanyRecord, source: string): Promise<CompanyView>;
}

/** Type of a company's cross-references. */
const COMPANY = 'Company';

export function createCompanies(registry: Registry, identities: Identities): Companies {
  const view: Companies['view'] = async (record, source) => {
    const [id] = await identities.idsOf(COMPANY, source, [{ externalId: record.externalId, key: record.code }]);
    return { __typename: 'Company', id: id as string, ...record };
  };
  return {
    view,
    async byId(id, { provenance }) {
      const source = registry.record('Company', null);
      const read = source.source.reads.companies;
      if (!read) throw new SourceError('REJECTED', `${source.name} cannot read companies`);
      const code = (await identities.references(id)).find(({ type }) => type === COMPANY)?.key;
      if (code == null) return null;
      const asOf = Date.now();
      const [record] = await source.run('companies', (call) => read([code], call));
      provenance.note(source.name, asOf, 'live');
      return record ? view(record, source.name) : null;
    },
  };
}
