/** The locations of the ERP, kept for as long as the schema allows. */
import type { LocationRecord } from '../../sources/source.ts';
import { SourceError } from '../../sources/source.ts';
import type { Registry } from '../registry/registry.ts';
import type { Identities } from './identities.ts';
import type { LocationView } from './views.ts';

export interface Locations {
  /** In the source's order. Rejects with a `SourceError` when they were never read and the source does not answer. */
  all(): Promise<readonly LocationView[]>;
  /** By code; unknown codes are absent. */
  byCode(): Promise<ReadonlyMap<string, LocationView>>;
  invalidate(): void;
}

interface Known { readonly list: readonly LocationView[]; readonly byCode: ReadonlyMap<string, LocationView>; readonly asOf: number }

export function createLocations(registry: Registry, identities: Identities): Locations {
  let known: Known | null = null;
  let running: Promise<Known> | null = null;
  const read = async (): Promise<Known> => {
    const source = registry.record('Location', null);
    const reads = source.source.reads.locations;
    if (!reads) throw new SourceError('REJECTED', `${source.name} has no locations`);
    const asOf = Date.now();
    const records: LocationRecord[] = await source.run('locations', (call) => reads(call));
    const ids = await identities.idsOf('Location', source.name, records.map(({ externalId, code }) => ({ externalId, key: code })));
    const list = records.map((record, position): LocationView => ({ __typename: 'Location', id: ids[position] ?? '', code: record.code, name: record.name }));
    return { list, byCode: new Map(list.map((location) => [location.code, location])), asOf };
  };
  const current = async (): Promise<Known> => {
    if (known && Date.now() - known.asOf <= registry.ownership('Location', null).maxAgeMs) return known;
    running ??= read().finally(() => (running = null));
    try {
      return (known = await running);
    } catch (error) {
      if (known) return known; // names of places seldom change: an old one beats none
      throw error;
    }
  };
  return {
    all: async () => (await current()).list,
    byCode: async () => (await current()).byCode,
    invalidate: () => (known = null),
  };
}
