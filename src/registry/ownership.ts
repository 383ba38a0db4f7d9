/** Reads who owns which field, and how writes fan out, from the directives of the schema. */
import { getDirectiveValues, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { ConfigError } from '../telemetry/config-error.ts';

export type OwnerRole = 'ERP' | 'STOREFRONT' | 'GATEWAY' | 'ORIGIN';

export interface Ownership {
  readonly role: OwnerRole;
  /** How old a cached value may be, in ms; 0: always read. */
  readonly maxAgeMs: number;
}

export interface FanOut {
  readonly record: OwnerRole;
  readonly replicas: readonly OwnerRole[];
  readonly whenReplicaRejects: 'COMPENSATE' | 'SET_ASIDE';
  readonly whenRecordIsDown: 'QUEUE' | 'REFUSE';
}

const owner = z.object({ role: z.enum(['ERP', 'STOREFRONT', 'GATEWAY', 'ORIGIN']), maxAgeMs: z.number().int().min(0).nullish() });
const fanOut = z.object({
  record: z.enum(['ERP', 'STOREFRONT', 'GATEWAY', 'ORIGIN']),
  replicas: z.array(z.enum(['ERP', 'STOREFRONT', 'GATEWAY', 'ORIGIN'])),
  whenReplicaRejects: z.enum(['COMPENSATE', 'SET_ASIDE']),
  whenRecordIsDown: z.enum(['QUEUE', 'REFUSE']),
});

export interface OwnershipTable {
  /** Of a type (`field` null) or a field; a field's own wins. Throws on a type without an owner. */
  of(type: string, field: string | null): Ownership;
  /** Of a mutation. Throws on one without `@fanOut`. */
  fanOut(verb: string): FanOut;
}

/** @throws ConfigError naming the first field without an owner or mutation without `@fanOut` */
export function readOwnership(schema: GraphQLSchema): OwnershipTable {
  const table = new Map<string, Ownership>();
  const fans = new Map<string, FanOut>();
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.has(type)) continue;
    const ofType = directiveOn(schema, type);
    if (ofType) table.set(type.name, ofType);
    for (const field of Object.values(type.getFields())) {
      const own = directiveOn(schema, field) ?? ofType;
      if (!own) throw new ConfigError(`schema: ${type.name}.${field.name} has no owner: expected @systemOfRecord on the field or its type`);
      table.set(`${type.name}.${field.name}`, own);
    }
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const directive = schema.getDirective('fanOut');
    const values = directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
    if (!values) throw new ConfigError(`schema: Mutation.${field.name} has no @fanOut`);
    fans.set(field.name, fanOut.parse(values));
  }
  return {
    of(type, field) {
      const found = table.get(field === null ? type : `${type}.${field}`) ?? table.get(type);
      if (!found) throw new Error(`no owner for ${type}.${field ?? '*'}`);
      return found;
    },
    fanOut(verb) {
      const found = fans.get(verb);
      if (!found) throw new Error(`no @fanOut for ${verb}`);
      return found;
    },
  };
}

function directiveOn(schema: GraphQLSchema, holder: Pick<GraphQLObjectType, 'astNode'> | { astNode?: Parameters<typeof getDirectiveValues>[1] | null | undefined }): Ownership | undefined {
  const directive = schema.getDirective('systemOfRecord');
  if (!directive || !holder.astNode) return undefined;
  const values = getDirectiveValues(directive, holder.astNode);
  if (!values) return undefined;
  const { role, maxAgeMs } = owner.parse(values);
  return { role, maxAgeMs: maxAgeMs ?? 0 };
}
