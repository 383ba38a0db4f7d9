import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kind, parse, type ConstDirectiveNode, type DefinitionNode, type FieldDefinitionNode, type StringValueNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const definitions = globSync('schema/*.graphql', { cwd: ROOT }).flatMap((file) => parse(readFileSync(resolve(ROOT, file), 'utf8')).definitions);
const ROOTS = ['Query', 'Mutation', 'Subscription'];

interface Field { readonly type: string; readonly field: FieldDefinitionNode; readonly onType: readonly ConstDirectiveNode[] }

const isObject = (d: DefinitionNode) => d.kind === Kind.OBJECT_TYPE_DEFINITION || d.kind === Kind.OBJECT_TYPE_EXTENSION;
const fields: Field[] = definitions.flatMap((d) => (isObject(d) ? (d.fields ?? []).map((field) => ({ type: d.name.value, field, onType: d.directives ?? [] })) : []));
const owner = ({ field, onType }: Field) => [...(field.directives ?? []), ...onType].find(({ name }) => name.value === 'systemOfRecord');
const directive = (field: FieldDefinitionNode, name: string) => field.directives?.some((d) => d.name.value === name) === true;
const nameOf = ({ type, field }: Field): string => `${type}.${field.name.value}`;
const enumsIn = (d: ConstDirectiveNode) => d.arguments?.flatMap(({ value }) => (value.kind === Kind.ENUM ? [value.value] : [])) ?? [];

describe('the contract', () => {
  it('was read', () => expect(fields.length).toBeGreaterThan(100));

  it('names an owner for every field that is not a root', () => {
    const answering = fields.filter(({ type }) => !ROOTS.includes(type));
    // an expected refusal is the gateway's own words
    const refusals = new Set(definitions.flatMap((d) => (d.kind === Kind.OBJECT_TYPE_DEFINITION && d.interfaces?.some(({ name }) => name.value === 'UserError') ? [d.name.value] : [])));
    expect(answering.filter((field) => !refusals.has(field.type) && !owner(field)).map(nameOf)).toEqual([]);
  });

  it('lets a field be null where another system than the one that keys the type owns it', () => {
    const typeRole = ({ onType }: Field) => onType.filter(({ name }) => name.value === 'systemOfRecord').flatMap(enumsIn)[0];
    const foreign = fields.filter((f) => {
      const own = (f.field.directives ?? []).filter(({ name }) => name.value === 'systemOfRecord').flatMap(enumsIn)[0];
      return own !== undefined && ['ERP', 'STOREFRONT'].includes(own) && typeRole(f) !== undefined && own !== typeRole(f);
    });
    expect(foreign.length).toBeGreaterThan(0);
    // a list may be promised: it is empty where its system cannot be asked
    const promised = foreign.filter(({ field: { type } }) => type.kind === Kind.NON_NULL_TYPE && type.type.kind !== Kind.LIST_TYPE);
    expect(promised.map(nameOf)).toEqual([]);
  });

  it('says for every mutation how it reaches the systems and who may do it', () => {
    const mutations = fields.filter(({ type }) => type === 'Mutation');
    expect(mutations.length).toBeGreaterThan(0);
    for (const name of ['fanOut', 'requiresScopes']) expect(mutations.filter(({ field }) => !directive(field, name)).map(nameOf), name).toEqual([]);
  });

  it('describes everything', () => {
    const bare = definitions.flatMap((d) => {
      if (!('name' in d) || d.name === undefined) return [];
      const described = 'description' in d && d.description !== undefined;
      const extension = d.kind.endsWith('Extension');
      const members: readonly { readonly name: { readonly value: string }; readonly description?: StringValueNode | undefined }[] =
        'fields' in d ? (d.fields ?? []) : 'values' in d ? (d.values ?? []) : [];
      return [...(described || extension ? [] : [d.name.value]), ...members.filter((m) => m.description === undefined).map((m) => `${d.name?.value}.${m.name.value}`)];
    });
    expect(bare).toEqual([]);
  });
});
