/**
 * Compiles a selection into a function from a record to its JSON text, for selections whose answer depends on the record
 * alone. It never answers otherwise than the executor: what it cannot prove at compile time it does not take, and values
 * that only the executor can judge (a null where none may be, an error, a promise) end in `Irregular`.
 */
import {
  getArgumentValues, isLeafType, isListType, isNonNullType, isObjectType, Kind,
  type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLLeafType, type GraphQLObjectType, type GraphQLOutputType, type SelectionSetNode, type ValueNode,
} from 'graphql';
import { isGuarded } from './schema.ts';

/** JSON text of a value. Throws `Irregular`, or what a scalar throws. */
export type ToText = (value: unknown) => string;

/** The executor has to run the document: it alone words errors. */
export class Irregular extends Error {
  override readonly name = 'Irregular';
}

/** Resolvers that look at nothing but the record and their arguments. */
const PURE: ReadonlySet<string> = new Set(['ProductVariant.price', 'ProductVariant.inventory']);

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

interface Part {
  /** What stands before the value: brace or comma, and the key. */
  readonly head: string;
  readonly read: (parent: Readonly<Record<string, unknown>>) => unknown;
  readonly write: ToText;
}

/** @returns null when the selection is not proven to depend on the record alone */
export function compileRowText(type: GraphQLObjectType, sets: readonly SelectionSetNode[], fragments: Fragments): ToText | null {
  const fields = collect(type, sets, fragments);
  if (fields === null) return null;
  const parts: Part[] = [];
  for (const [key, nodes] of fields) {
    const part = compilePart(type, nodes, fragments);
    if (part === null) return null;
    parts.push({ ...part, head: `${parts.length === 0 ? '{' : ','}${JSON.stringify(key)}:` });
  }
  return (value) => {
    const record = recordOf(value);
    let text = '';
    for (const { head, read, write } of parts) text += head + write(read(record));
    return `${text}}`;
  };
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

function compilePart(type: GraphQLObjectType, nodes: readonly FieldNode[], fragments: Fragments): Omit<Part, 'head'> | null {
  const [node] = nodes;
  if (!node) return null;
  const name = node.name.value;
  if (name === '__typename') return { read: () => type.name, write: JSON.stringify };
  const field = type.getFields()[name];
  if (!field || isGuarded(field)) return null;
  const read = field.resolve ? callOf(type, field, node) : (parent: Readonly<Record<string, unknown>>) => parent[name];
  const write = read && compileValue(field.type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []), fragments);
  return read && write && { read, write };
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

function compileValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[], fragments: Fragments): ToText | null {
  if (isNonNullType(type)) {
    const write = compilePresent(type.ofType, sets, fragments);
    return write && ((value) => {
      if (value === null || value === undefined) throw new Irregular('null where none may be');
      return write(value);
    });
  }
  const write = compilePresent(type, sets, fragments);
  return write && ((value) => (value === null || value === undefined ? 'null' : write(value)));
}

function compilePresent(type: GraphQLOutputType, sets: readonly SelectionSetNode[], fragments: Fragments): ToText | null {
  if (isLeafType(type)) return leafText(type);
  if (isObjectType(type)) return compileRowText(type, sets, fragments);
  if (!isListType(type)) return null;
  const write = compileValue(type.ofType, sets, fragments);
  return write && ((value) => {
    if (!Array.isArray(value)) throw new Irregular('a list was expected');
    let text = '';
    for (const item of value) text += text === '' ? write(item) : `,${write(item)}`;
    return `[${text}]`;
  });
}

const leafText = (type: GraphQLLeafType): ToText => (value) => {
  const serialized: unknown = type.serialize(value);
  if (typeof serialized === 'string') return quote(serialized);
  if (typeof serialized === 'number' || typeof serialized === 'boolean') return String(serialized);
  throw new Irregular(`${type.name} gave neither text, number nor flag`);
};

/** A string so short is looked through faster than handed to JSON.stringify. */
const SHORT = 40;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTED = 0x20;
const FIRST_SURROGATE = 0xd800;

function quote(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE || code === BACKSLASH || code < FIRST_PRINTED || code >= FIRST_SURROGATE) return JSON.stringify(text);
  }
  return `"${text}"`;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new Irregular('a record was expected');
}

/** Errors and promises are for the executor. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !(value instanceof Error) && typeof (value as { then?: unknown }).then !== 'function';
