/**
 * Compiles a selection into a function from a record to its JSON text, for selections whose answer depends on the record
 * alone. It never answers otherwise than the executor: what it cannot prove at compile time it does not take, and values
 * that only the executor can judge (a null where none may be, an error, a promise) end in `Irregular`.
 */
import {
  getArgumentValues, GraphQLID, GraphQLString, isLeafType, isListType, isNonNullType, isObjectType, Kind,
  type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLLeafType, type GraphQLObjectType, type GraphQLOutputType, type SelectionSetNode, type ValueNode,
} from 'graphql';
import { isGuarded } from './schema.ts';

/** JSON text of a record. Throws `Irregular`, or what a scalar throws. */
export type ToText = (record: unknown) => string;

/** What the executor would answer for a value. Throws as `ToText`. */
type Show = (value: unknown) => unknown;

/** The executor has to run the document: it alone words errors. */
export class Irregular extends Error {
  override readonly name = 'Irregular';
}

/** Resolvers that look at nothing but the record and their arguments. */
const PURE: ReadonlySet<string> = new Set(['ProductVariant.price', 'ProductVariant.inventory']);

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

interface Part {
  readonly key: string;
  /** Of the property that is shown as it is; null: `read` gives the value. */
  readonly name: string | null;
  readonly read: (parent: Readonly<Record<string, unknown>>) => unknown;
  readonly show: Show;
}

/** @returns null when the selection is not proven to depend on the record alone */
export function compileRowText(type: GraphQLObjectType, sets: readonly SelectionSetNode[], fragments: Fragments): ToText | null {
  const show = compileRecord(type, sets, fragments);
  return show && ((record) => JSON.stringify(show(record)));
}

function compileRecord(type: GraphQLObjectType, sets: readonly SelectionSetNode[], fragments: Fragments): Show | null {
  const fields = collect(type, sets, fragments);
  if (fields === null || fields.has('__proto__')) return null;
  const parts: Part[] = [];
  for (const [key, nodes] of fields) {
    const part = compilePart(type, key, nodes, fragments);
    if (part === null) return null;
    parts.push(part);
  }
  return builderOf(parts);
}

/**
 * Generated, as the executor's own code is: an object literal has its shape from the beginning, and each of its places its
 * own reads. Only names of the schema and of the document get into it, quoted.
 */
function builderOf(parts: readonly Part[]): Show {
  const entries = parts.map(({ key, name }, i) => `${JSON.stringify(key)}: show[${i}](${name === null ? `read[${i}](record)` : `record[${JSON.stringify(name)}]`})`);
  const make = new Function('isRecord', 'Irregular', 'read', 'show', `return (record) => {
    if (!isRecord(record)) throw new Irregular('a record was expected');
    return { ${entries.join(', ')} };
  }`) as (...scope: unknown[]) => Show;
  return make(isRecord, Irregular, parts.map(({ read }) => read), parts.map(({ show }) => show));
}

/** Fields by response key, in the order in which they first appear. */
function collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[], fragments: Fragments): Map<string, FieldNode[]> | null {
  const fields = new Map<string, FieldNode[]>();
  const visit = (set: SelectionSetNode): boolean => set.selections.every((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = fields.get(key);
      if (known) known.push(selection);
      else fields.set(key, [selection]);
      return true;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    if (!fragment || fragment.directives?.length) return false;
    const condition = fragment.typeCondition?.name.value;
    const applies = condition === undefined || condition === type.name || type.getInterfaces().some(({ name }) => name === condition);
    return !applies || visit(fragment.selectionSet);
  });
  return sets.every(visit) ? fields : null;
}

function compilePart(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], fragments: Fragments): Part | null {
  const [node] = nodes;
  if (!node) return null;
  const name = node.name.value;
  if (name === '__typename') return { key, name: null, read: () => type.name, show: (value) => value };
  const field = type.getFields()[name];
  if (!field || isGuarded(field)) return null;
  const read = field.resolve ? callOf(type, field, node) : (parent: Readonly<Record<string, unknown>>) => parent[name];
  const show = read && compileValue(field.type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []), fragments);
  return read && show && { key, name: field.resolve ? null : name, read, show };
}

function callOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, node: FieldNode): Part['read'] | null {
  if (!PURE.has(`${type.name}.${field.name}`) || node.arguments?.some(({ value }) => namesVariable(value))) return null;
  // pure ones take no more than these two
  const resolve = field.resolve as unknown as (parent: unknown, args: unknown) => unknown;
  try {
    const args = getArgumentValues(field, node);
    return (parent) => resolve(parent, args);
  } catch {
    return null;
  }
}

function namesVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(namesVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => namesVariable(field.value));
  return value.kind === Kind.VARIABLE;
}

function compileValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[], fragments: Fragments): Show | null {
  if (isNonNullType(type)) {
    const show = compilePresent(type.ofType, sets, fragments);
    return show && ((value) => {
      if (value === null || value === undefined) throw new Irregular('null where none may be');
      return show(value);
    });
  }
  const show = compilePresent(type, sets, fragments);
  return show && ((value) => (value === null || value === undefined ? null : show(value)));
}

function compilePresent(type: GraphQLOutputType, sets: readonly SelectionSetNode[], fragments: Fragments): Show | null {
  if (isLeafType(type)) return leaf(type);
  if (isObjectType(type)) return compileRecord(type, sets, fragments);
  if (!isListType(type)) return null;
  const show = compileValue(type.ofType, sets, fragments);
  return show && ((value) => {
    if (!Array.isArray(value)) throw new Irregular('a list was expected');
    return value.map(show);
  });
}

function leaf(type: GraphQLLeafType): Show {
  const serialize: Show = (value) => type.serialize(value);
  // a string is its own form of these two
  return type === GraphQLString || type === GraphQLID ? (value) => (typeof value === 'string' ? value : serialize(value)) : serialize;
}

/** Errors and promises are for the executor. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !(value instanceof Error) && !('then' in value);
