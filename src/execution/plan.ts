/** Reads from the selection what each root field wants of variants and products, so that every source is asked once, in parallel. */
import { getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isInterfaceType, isObjectType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Plan } from '../loaders/plan.ts';
import { priceKey, type PriceArguments, type ProductSelection, type VariantSelection } from '../loaders/selection.ts';

/** The parts of a document that the plan walks over. */
export interface PlannedDocument {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

interface MutableVariant { fields: Set<string>; product: MutableProduct | null; inventory: Set<string> | null; prices: Map<string, PriceArguments> }
interface MutableProduct { fields: Set<string>; variants: MutableVariant | null }

/** Levels of `product { variants { product … } }` that are followed; deeper ones are refused by the depth limit. */
const MAX_NESTING = 8;

/** Makes the plan of one request with its coerced variables; `static` plans depend on no variable and may be kept with the document. */
export function makePlan(document: PlannedDocument, variables: Record<string, unknown>): { plan: Plan; static: boolean } {
  const roots = new Map<string, { variants: MutableVariant; products: MutableProduct }>();
  let usesVariables = false;
  const { schema, fragments } = document;

  const type = (name: string): GraphQLObjectType => schema.getType(name) as GraphQLObjectType;

  function fieldsOf(set: SelectionSetNode, on: string, visit: (field: FieldNode) => void): void {
    for (const selection of set.selections) {
      if (selection.directives?.length) {
        usesVariables = true;
        if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue;
        if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false) continue;
      }
      if (selection.kind === Kind.FIELD) visit(selection);
      else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
        const condition = inner?.typeCondition?.name.value;
        if (inner && (condition === undefined || applies(condition, on))) fieldsOf(inner.selectionSet, on, visit);
      }
    }
  }
  function applies(condition: string, on: string): boolean {
    if (condition === on) return true;
    const candidate = schema.getType(condition);
    const target = schema.getType(on);
    return isInterfaceType(candidate) && isObjectType(target) && schema.isSubType(candidate, target);
  }
  function arguments_(on: string, field: FieldNode): Record<string, unknown> {
    if (field.arguments?.some((argument) => argument.value.kind !== Kind.STRING && argument.value.kind !== Kind.NULL)) usesVariables = true;
    const definition = type(on).getFields()[field.name.value];
    return definition ? getArgumentValues(definition, field, variables) : {};
  }
  function price(on: string, field: FieldNode): PriceArguments {
    const values = arguments_(on, field);
    const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
    return { customerId: text('customerId'), companyLocationId: text('companyLocationId'), channel: text('channel'), currency: text('currency'), quantity: text('quantity') ?? '1', at: text('at') };
  }
  function intoVariant(target: MutableVariant, set: SelectionSetNode, nesting: number): void {
    fieldsOf(set, 'ProductVariant', (field) => {
      const name = field.name.value;
      if (name === 'product' && field.selectionSet && nesting < MAX_NESTING) {
        target.fields.add(name);
        intoProduct((target.product ??= emptyProduct()), field.selectionSet, nesting + 1);
      } else if (name === 'inventory' && field.selectionSet) {
        const wanted = (target.inventory ??= new Set());
        fieldsOf(field.selectionSet, 'InventoryLevel', (level) => wanted.add(level.name.value));
      } else if (name === 'price') {
        const wanted = price('ProductVariant', field);
        target.prices.set(priceKey(wanted), wanted);
      } else target.fields.add(name);
    });
  }
  function intoProduct(target: MutableProduct, set: SelectionSetNode, nesting: number): void {
    fieldsOf(set, 'Product', (field) => {
      const name = field.name.value;
      if (name === 'variants' && field.selectionSet && nesting < MAX_NESTING) intoVariant((target.variants ??= emptyVariant()), field.selectionSet, nesting + 1);
      else target.fields.add(name);
    });
  }
  function intoRoot(field: FieldNode, target: { variants: MutableVariant; products: MutableProduct }): void {
    const set = field.selectionSet;
    if (!set) return;
    switch (field.name.value) {
      case 'variant':
      case 'variants':
        return intoVariant(target.variants, set, 0);
      case 'product':
        return intoProduct(target.products, set, 0);
      case 'products':
        return fieldsOf(set, 'ProductConnection', (inner) => {
          if (inner.name.value === 'nodes' && inner.selectionSet) intoProduct(target.products, inner.selectionSet, 0);
          if (inner.name.value !== 'edges' || !inner.selectionSet) return;
          fieldsOf(inner.selectionSet, 'ProductEdge', (edge) => edge.name.value === 'node' && edge.selectionSet && intoProduct(target.products, edge.selectionSet, 0));
        });
      case 'updateProduct':
        return fieldsOf(set, 'ProductPayload', (inner) => inner.name.value === 'product' && inner.selectionSet && intoProduct(target.products, inner.selectionSet, 0));
      case 'inventoryLevels':
        target.variants.inventory ??= new Set();
        return;
      case 'prices': {
        const wanted = price('Query', field);
        target.variants.prices.set(priceKey(wanted), wanted);
        return;
      }
      case 'node':
        intoVariant(target.variants, set, 0);
        return intoProduct(target.products, set, 0);
    }
  }

  const rootType = document.operation.operation === 'query' ? 'Query' : document.operation.operation === 'mutation' ? 'Mutation' : 'Subscription';
  fieldsOf(document.operation.selectionSet, rootType, (field) => {
    const key = field.alias?.value ?? field.name.value;
    let target = roots.get(key);
    if (!target) roots.set(key, (target = { variants: emptyVariant(), products: emptyProduct() }));
    intoRoot(field, target);
  });
  const plan: Plan = freeze(roots);
  return { plan, static: !usesVariables };
}

const emptyVariant = (): MutableVariant => ({ fields: new Set(), product: null, inventory: null, prices: new Map() });
const emptyProduct = (): MutableProduct => ({ fields: new Set(), variants: null });

function freeze(roots: ReadonlyMap<string, { variants: MutableVariant; products: MutableProduct }>): Plan {
  const variant = (from: MutableVariant): VariantSelection => ({ fields: from.fields, product: from.product && product(from.product), inventory: from.inventory, prices: [...from.prices.values()] });
  const product = (from: MutableProduct): ProductSelection => ({ fields: from.fields, variants: from.variants && variant(from.variants) });
  const variants = new Map([...roots].map(([key, root]) => [key, variant(root.variants)]));
  const products = new Map([...roots].map(([key, root]) => [key, product(root.products)]));
  return {
    variants: (root) => variants.get(root) ?? variant(emptyVariant()),
    products: (root) => products.get(root) ?? product(emptyProduct()),
  };
}
