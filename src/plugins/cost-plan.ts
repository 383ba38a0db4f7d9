/**
 * What an operation costs, as a small program made once for each document: constants are added up beforehand and only what
 * depends on variables is left. A field costs its `@cost` weight (else 1 for an object, 0 for a leaf) and its selection once,
 * a list its weight and, for each row, 1 and its selection.
 */
import {
  GraphQLList, Kind, getNamedType, getNullableType, isCompositeType, isObjectType, isInterfaceType, typeFromAST,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLArgument, type GraphQLField, type GraphQLNamedType,
  type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from 'graphql';

export interface CostPlan {
  readonly constant: number;
  readonly lists: readonly { readonly size: Size; readonly row: CostPlan }[];
}

/** Length of a list: known, or of a variable with the value that holds when it is absent. */
type Size = number | { readonly variable: string; readonly absent: number } | readonly Size[];

export interface CostPlanOptions {
  /** Assumed length of a list that no argument bounds. */
  readonly unsizedListLength: number;
}

/** The cost with these variables. Values that are not what their type asks for count as one: they are refused when they are coerced. */
export function costOf(plan: CostPlan, variables: Readonly<Record<string, unknown>>): number {
  let cost = plan.constant;
  for (const { size, row } of plan.lists) cost += lengthOf(size, variables) * costOf(row, variables);
  return cost;
}

function lengthOf(size: Size, variables: Readonly<Record<string, unknown>>): number {
  if (typeof size === 'number') return size;
  if ('variable' in size) {
    const value = variables[size.variable];
    return value === undefined ? size.absent : lengthOfValue(value);
  }
  return size.reduce<number>((product, one) => product * lengthOf(one, variables), 1);
}

/** A number bounds a list by itself, a list by its length. At least 1: a negative or empty one makes nothing cheaper. */
const lengthOfValue = (value: unknown): number => Math.max(1, typeof value === 'number' ? value : Array.isArray(value) ? value.length : 1);

/** @param document valid against the schema, its fragments written out are few (see `use-limits.ts`) */
export function planCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, { unsizedListLength }: CostPlanOptions): CostPlan {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const defaults = new Map<string, ValueNode | undefined>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) defaults.set(variable.name.value, defaultValue);

  /** @param size of the lists right below: of a page, which is asked for one level above its rows */
  function ofSet(set: SelectionSetNode, parent: GraphQLNamedType, size: Size | undefined): CostPlan {
    const plans: CostPlan[] = [];
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        plans.push(ofField(selection, parent, size));
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition;
      plans.push(ofSet(fragment.selectionSet, (condition && typeFromAST(schema, condition)) ?? parent, size));
    }
    return sum(plans);
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, inherited: Size | undefined): CostPlan {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // `__typename`, `__schema`, `__type`: answered from memory, limited by their depth.
    if (field === undefined) return { constant: 0, lists: [] };
    const type = getNamedType(field.type);
    const weight = weightOf(field) ?? (isCompositeType(type) ? 1 : 0);
    if (node.selectionSet === undefined) return { constant: weight, lists: [] };
    const size = sizeOf(field, node);
    if (!(getNullableType(field.type) instanceof GraphQLList)) return sum([{ constant: weight, lists: [] }, ofSet(node.selectionSet, type, size)]);
    const row = sum([{ constant: 1, lists: [] }, ofSet(node.selectionSet, type, undefined)]);
    return sum([{ constant: weight, lists: [] }, times(size ?? inherited ?? unsizedListLength, row)]);
  }

  /** By `first`, else by the lists among the arguments. */
  function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Size | undefined {
    const first = field.args.find(({ name }) => name === 'first');
    if (first !== undefined) return sizeOfArgument(first, node);
    const sizes = field.args.filter(({ type }) => getNullableType(type) instanceof GraphQLList).map((argument) => sizeOfArgument(argument, node)).filter((size) => size !== undefined);
    return sizes.length === 0 ? undefined : sizes;
  }

  function sizeOfArgument(argument: GraphQLArgument, node: FieldNode): Size | undefined {
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    const byDefault = argument.defaultValue === undefined ? undefined : lengthOfValue(argument.defaultValue);
    if (value === undefined) return byDefault;
    if (value.kind !== Kind.VARIABLE) return sizeOfLiteral(value) ?? byDefault;
    const variable = value.name.value;
    const absent = defaults.get(variable);
    return { variable, absent: (absent === undefined ? undefined : sizeOfLiteral(absent)) ?? byDefault ?? unsizedListLength };
  }

  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root, undefined) : { constant: 0, lists: [] };
}

function sizeOfLiteral(value: ValueNode): number | undefined {
  if (value.kind === Kind.NULL) return undefined;
  if (value.kind === Kind.INT) return lengthOfValue(Number(value.value));
  return lengthOfValue(value.kind === Kind.LIST ? value.values : 1);
}

const sum = (plans: readonly CostPlan[]): CostPlan => ({ constant: plans.reduce((total, { constant }) => total + constant, 0), lists: plans.flatMap(({ lists }) => lists) });

function times(size: Size, row: CostPlan): CostPlan {
  return typeof size === 'number' && row.lists.length === 0 ? { constant: size * row.constant, lists: [] } : { constant: 0, lists: [{ size, row }] };
}

function weightOf(field: GraphQLField<unknown, unknown>): number | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'cost');
  const weight = directive?.arguments?.find(({ name }) => name.value === 'weight')?.value;
  return weight?.kind === Kind.INT ? Number(weight.value) : undefined;
}
