/** Which source answers for what. The one place that turns a directive into a system. */
import type { Role } from '../../sources/source.ts';
import { ConfigError } from '../telemetry/config-error.ts';
import { WHOLE_POOL, type ChannelStock } from './channel-stock.ts';
import type { FanOut, Ownership, OwnershipTable } from './ownership.ts';
import type { RegisteredSource } from './registered-source.ts';

export type { ChannelStock } from './channel-stock.ts';
export type { RegisteredSource } from './registered-source.ts';
export type { FanOut, Ownership } from './ownership.ts';

/** Where a record was made or is looked at from. */
export interface Place {
  readonly channel?: string | undefined;
  /** Name of the source where the record was made. */
  readonly origin?: string | undefined;
}

export interface Registry {
  readonly sources: readonly RegisteredSource[];
  /** Throws on an unknown name. */
  source(name: string): RegisteredSource;
  /** The system of record of a field; a type's when `field` is null. Throws where the gateway itself owns it. */
  record(type: string, field: string | null, at?: Place): RegisteredSource;
  ownership(type: string, field: string | null): Ownership;
  /** Sources with the roles; storefronts only those that serve `at.channel` when it is given. */
  replicas(roles: readonly string[], at?: Place): readonly RegisteredSource[];
  fanOut(verb: string): FanOut;
  /** The storefront that serves a channel. */
  channel(name: string): RegisteredSource | null;
  /** What the channel may sell of what is free. */
  stockOf(channel: string): ChannelStock;
}

export function createRegistry(sources: readonly RegisteredSource[], ownership: OwnershipTable, stock: ReadonlyMap<string, ChannelStock> = new Map()): Registry {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const byChannel = new Map(sources.flatMap((source) => source.channels.map((channel) => [channel, source] as const)));
  const first = (role: Role): RegisteredSource => {
    const found = sources.find((source) => source.role === role);
    if (!found) throw new ConfigError(`no source with role ${role} is plugged in: expected one in UCG_SOURCES`);
    return found;
  };
  const source = (name: string): RegisteredSource => {
    const found = byName.get(name);
    if (!found) throw new Error(`unknown source ${name}`);
    return found;
  };
  return {
    sources,
    source,
    record(type, field, at = {}) {
      const { role } = ownership.of(type, field);
      switch (role) {
        case 'ERP':
          return first('ERP');
        case 'STOREFRONT':
          return (at.channel === undefined ? undefined : byChannel.get(at.channel)) ?? first('STOREFRONT');
        case 'ORIGIN':
          return at.origin === undefined ? first('ERP') : source(at.origin);
        case 'GATEWAY':
          throw new Error(`${type}.${field ?? '*'} belongs to the gateway itself`);
      }
    },
    ownership: (type, field) => ownership.of(type, field),
    replicas: (roles, at = {}) =>
      sources.filter((candidate) => roles.includes(candidate.role) && (candidate.role !== 'STOREFRONT' || at.channel === undefined || candidate.channels.includes(at.channel))),
    fanOut: (verb) => ownership.fanOut(verb),
    channel: (name) => byChannel.get(name) ?? null,
    stockOf: (channel) => stock.get(channel) ?? WHOLE_POOL,
  };
}
