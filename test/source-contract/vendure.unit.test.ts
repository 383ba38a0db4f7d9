/** The committed document of the Admin API holds what the plugin adds, word for word: the source's types are made from the document, the shop serves the plugin. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, print, type DefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../sources/vendure');
const read = (file: string): string => readFileSync(resolve(FOLDER, file), 'utf8');

/** Text of the one template literal behind `gql`. */
function templateOf(program: string): string {
  const [, template] = /gql`((?:[^`\\]|\\.)*)`/s.exec(program) ?? [];
  if (template === undefined) throw new Error('plugin/schema.js: expected gql`…`');
  return template.replaceAll(/\\(.)/gs, '$1');
}

/** By kind and name. */
function definitionsOf(sdl: string): Map<string, string> {
  const nameOf = (definition: DefinitionNode): string => ('name' in definition ? (definition.name?.value ?? '') : '');
  return new Map(parse(sdl).definitions.map((definition) => [`${definition.kind} ${nameOf(definition)}`, print(definition)]));
}

/** What the plugin adds and the document lacks or has otherwise; and what the document says of the plugin's types and the plugin does not add. */
function differences(plugin: string, document: string): string[] {
  const [added, committed] = [definitionsOf(plugin), definitionsOf(document)];
  const ofThePlugin = (key: string): boolean => / (Gateway|ChangeFeed)/.test(key) || key.includes('Extension ');
  return [
    ...[...added].filter(([key, text]) => committed.get(key) !== text).map(([key]) => key),
    ...[...committed.keys()].filter((key) => ofThePlugin(key) && !added.has(key)),
  ];
}

describe('the schema of the plugin and the committed document', () => {
  const plugin = templateOf(read('plugin/schema.js'));
  const document = read('schema.graphql');

  it('are the same', () => {
    expect(definitionsOf(plugin).size).toBeGreaterThan(30);
    expect(differences(plugin, document)).toEqual([]);
  });

  const SMALL = 'type GatewayStock { onHand: Int! allocated: Int! } enum GatewayOutcome { APPLIED STALE } extend type Query { gatewayStock(sku: String!, location: String): GatewayStock }';
  it.each([
    ['a field that one lacks', ' allocated: Int!', '', 'ObjectTypeDefinition GatewayStock'],
    ['another type of a field', 'allocated: Int!', 'allocated: Int', 'ObjectTypeDefinition GatewayStock'],
    ['another argument', ', location: String', '', 'ObjectTypeExtension Query'],
    ['a value of an enum', ' STALE', '', 'EnumTypeDefinition GatewayOutcome'],
    ['a type that only one has', 'enum GatewayOutcome { APPLIED STALE }', '', 'EnumTypeDefinition GatewayOutcome'],
  ])('would show %s', (_what, from, to, where) => {
    const other = SMALL.replace(from, to);
    expect(other).not.toBe(SMALL);
    expect(differences(SMALL, SMALL)).toEqual([]);
    expect(differences(other, SMALL)).toEqual([where]);
    expect(differences(SMALL, other)).toEqual([where]);
  });
});
