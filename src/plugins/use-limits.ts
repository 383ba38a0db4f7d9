/**
 * The shape of a document, measured before it is validated or compiled. Fragments are measured once and counted at each
 * spread, so a document that doubles twenty times is refused in the time that reading it takes.
 */
import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Guard } from './guard.ts';
import type { Limits } from './limits.ts';
import { overLimit, refusal } from './refusal.ts';

type ShapeLimits = Pick<Limits, 'queryLength' | 'depth' | 'introspectionDepth' | 'aliases' | 'rootFields' | 'mutationFields' | 'fields' | 'directives'>;

/** What a selection amounts to with all fragments written out. */
interface Shape {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  /** Fields of the selection itself, not below it. */
  own: number;
}

export function useLimits(limits: ShapeLimits): Guard {
  return {
    name: 'limits',
    onText(query) {
      if (query.length > limits.queryLength) throw overLimit('characters', limits.queryLength);
    },
    onDocument(document) {
      const measure = measurer(document, limits);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const shape = measure(definition.selectionSet);
        shape.directives += definition.directives?.length ?? 0;
        for (const variable of definition.variableDefinitions ?? []) shape.directives += variable.directives?.length ?? 0;
        check(shape, limits);
        if (shape.depth > limits.depth) throw overLimit('levels', limits.depth);
        if (shape.own > limits.rootFields) throw overLimit('fields at its root', limits.rootFields);
        if (definition.operation === 'mutation' && shape.own > limits.mutationFields) throw overLimit('mutations', limits.mutationFields);
      }
    },
  };
}

/** Refuses as soon as a part is over a limit: the whole would be too. */
function check(shape: Shape, limits: ShapeLimits): void {
  const depth = Math.max(limits.depth, limits.introspectionDepth);
  if (shape.depth > depth) throw overLimit('levels', depth);
  if (shape.fields > limits.fields) throw overLimit('fields', limits.fields);
  if (shape.aliases > limits.aliases) throw overLimit('aliases', limits.aliases);
  if (shape.directives > limits.directives) throw overLimit('directives', limits.directives);
}

function measurer(document: DocumentNode, limits: ShapeLimits): (set: SelectionSetNode) => Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Shape | 'being measured'>();

  function ofSet(set: SelectionSetNode | undefined): Shape {
    const shape: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0, own: 0 };
    for (const selection of set?.selections ?? []) {
      const part = ofSelection(selection);
      shape.depth = Math.max(shape.depth, part.depth);
      shape.fields += part.fields;
      shape.aliases += part.aliases;
      shape.directives += part.directives + (selection.directives?.length ?? 0);
      shape.own += part.own;
      check(shape, limits);
    }
    return shape;
  }

  function ofSelection(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FIELD) return ofField(selection);
    return selection.kind === Kind.INLINE_FRAGMENT ? ofSet(selection.selectionSet) : ofFragment(selection.name.value);
  }

  function ofField(field: FieldNode): Shape {
    const below = ofSet(field.selectionSet);
    const introspects = field.name.value === '__schema' || field.name.value === '__type';
    // What lies below them has its own limit, see `check`.
    return { ...below, depth: introspects ? 1 : below.depth + 1, fields: below.fields + 1, aliases: below.aliases + (field.alias === undefined ? 0 : 1), own: 1 };
  }

  function ofFragment(name: string): Shape {
    const known = measured.get(name);
    if (known === 'being measured') throw refusal('GRAPHQL_VALIDATION_FAILED', `Fragment "${name}" spreads itself.`, { wellFormed: true });
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    measured.set(name, 'being measured');
    const shape = ofSet(fragment?.selectionSet);
    shape.directives += fragment?.directives?.length ?? 0;
    measured.set(name, shape);
    return shape;
  }

  return ofSet;
}
