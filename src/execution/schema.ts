/** The executable schema: SDL of `schema/`, resolvers, and the scopes that fields need. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { defaultFieldResolver, getDirectiveValues, GraphQLError, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { holds } from '../access/caller.ts';
import type { RequestContext } from '../resolvers/context.ts';
import type { Resolvers } from '../resolvers/generated.ts';

export const SCHEMA_FOLDER = resolve(import.meta.dirname, '../../schema');

/** All SDL files of a folder, in the order of their names. */
export const readSdl = (folder: string = SCHEMA_FOLDER): string =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
    .join('\n');

/** @param typeDefs SDL; the project's own when absent. Tests hand in one with other owners. */
export function buildGatewaySchema(resolvers: Resolvers, typeDefs: string = readSdl()): GraphQLSchema {
  const schema = makeExecutableSchema<RequestContext>({ typeDefs, resolvers, inheritResolversFromInterfaces: true, resolverValidationOptions: { requireResolversToMatchSchema: 'error' } });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const ofType = scopesOn(schema, type.astNode);
    for (const field of Object.values(type.getFields())) guard(field, scopesOn(schema, field.astNode) ?? ofType);
  }
  return schema;
}

const scopeSets = z.object({ scopes: z.array(z.array(z.string())) });

function scopesOn(schema: GraphQLSchema, node: Parameters<typeof getDirectiveValues>[1] | null | undefined): string[][] | undefined {
  const directive = schema.getDirective('requiresScopes');
  const values = directive && node ? getDirectiveValues(directive, node) : undefined;
  return values && scopeSets.parse(values).scopes;
}

const GUARDED = 'guarded';

/** Whether what the field answers depends on the caller's scopes. */
export const isGuarded = (field: { readonly extensions: Readonly<Record<string, unknown>> }): boolean => field.extensions[GUARDED] === true;

/** Deny by default: the check runs before the field's own resolver or subscription. */
function guard(field: GraphQLField<unknown, RequestContext>, sets: string[][] | undefined): void {
  if (!sets) return;
  field.extensions = { ...field.extensions, [GUARDED]: true };
  const allow = (context: RequestContext): void => {
    if (holds(context.caller, sets)) return;
    const anonymous = context.caller.id === 'anonymous';
    throw new GraphQLError(`${field.name} needs ${sets.map((set) => set.join(' and ')).join(', or ')}${anonymous ? ': send a token or a key in the header authorization' : ''}`, {
      extensions: { code: anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN' },
    });
  };
  const resolveField = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    allow(context);
    return resolveField(parent, args, context, info) as unknown;
  };
  const { subscribe } = field;
  if (subscribe) {
    field.subscribe = (parent, args, context, info) => {
      allow(context);
      return subscribe(parent, args, context, info) as unknown;
    };
  }
}
