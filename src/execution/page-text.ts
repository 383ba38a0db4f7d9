/**
 * A page of variants as text. A row out of the entity cache is a kept view, and its text is kept with it: pages that hold
 * the same row write it once. This is no cache of answers: which rows are asked for, whether they are fresh and where they
 * came from is decided for every request, and a text goes with its view as soon as a part of that is read anew.
 */
import { isListType, isNonNullType, isObjectType, Kind, print, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { VariantView } from '../loaders/views.ts';
import type { RequestContext } from '../resolvers/context.ts';
import { checkKeys } from '../resolvers/refuse.ts';
import { compileRowText, type ToText } from './row-text.ts';
import type { Row, Rows } from './rows.ts';
import { isGuarded } from './schema.ts';

/** The text of `data`; null: the executor has to run the document, which also words whatever is wrong. Never rejects. */
export type PageText = (variables: Readonly<Record<string, unknown>>, context: RequestContext) => Promise<Rows | null>;

/** The one type of variable that needs no coercion beyond a look at it. */
const KEYS_TYPE = '[String!]!';

/** @returns null for a document that is anything but one page of variants whose rows are proven to depend on their views alone */
export function compilePageText(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>): PageText | null {
  const [root, ...others] = operation.selectionSet.selections;
  if (operation.operation !== 'query' || operation.directives?.length || others.length > 0 || root?.kind !== Kind.FIELD || root.name.value !== 'variants' || root.directives?.length || !root.selectionSet) return null;
  const field = schema.getQueryType()?.getFields()['variants'];
  const argument = root.arguments?.find(({ name }) => name.value === 'skus');
  if (!field || isGuarded(field) || !argument || !isNonNullType(field.type) || !isListType(field.type.ofType) || !isObjectType(field.type.ofType.ofType)) return null;
  const keys = keysFrom(argument.value);
  const row = compileRowText(field.type.ofType.ofType, [root.selectionSet], fragments);
  const coerced = operation.variableDefinitions?.every(({ type, defaultValue, directives }) => print(type) === KEYS_TYPE && !defaultValue && !directives?.length) ?? true;
  if (!keys || !row || !coerced) return null;
  const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const key = root.alias?.value ?? root.name.value;
  const head = `{${JSON.stringify(key)}:[`;
  return async (variables, context) => {
    if (!declared.every((name) => isKeys(variables[name]))) return null;
    try {
      const views = await context.rooms.catalog.variants(checkKeys('skus', keys(variables)), context.plan.variants(key), context, key);
      return { head, rows: views.map((view) => (view === null ? 'null' : textOf(view, row))), tail: ']}' };
    } catch {
      return null;
    }
  };
}

/** Writes a view, or gives what this very row wrote of it before. */
function textOf(view: VariantView, row: ToText): Row {
  const { shown } = view;
  if (!shown) return row(view);
  if (shown.by !== row) {
    shown.text = Buffer.from(row(view));
    shown.by = row;
  }
  return shown.text;
}

function keysFrom(value: ValueNode): ((variables: Readonly<Record<string, unknown>>) => readonly string[]) | null {
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return (variables) => {
      const keys = variables[name];
      return isKeys(keys) ? keys : [];
    };
  }
  if (value.kind !== Kind.LIST) return null;
  const keys = value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []));
  return keys.length === value.values.length ? () => keys : null;
}

const isKeys = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((key) => typeof key === 'string');
