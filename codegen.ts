import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * What a resolver receives as its parent, by GraphQL type: `'<module>#<Type>'`, the module as seen from src/resolvers/generated.ts.
 * A type that is not listed is given as its plain generated shape.
 */
const mappers: Record<string, string> = {
  Product: '../loaders/views.ts#ProductView',
  ProductVariant: '../loaders/views.ts#VariantView',
  Location: '../loaders/views.ts#LocationView',
  InventoryLevel: '../loaders/views.ts#LevelView',
  Price: '../loaders/views.ts#PriceView',
  Customer: '../loaders/customers.ts#CustomerView',
  Order: '../loaders/order-view.ts#OrderView',
  OrderLine: '../loaders/order-view.ts#OrderLineView',
  OrderTotals: '../loaders/order-view.ts#OrderTotalsView',
  TaxLine: '../loaders/order-view.ts#TaxLineView',
  Shipment: '../loaders/order-view.ts#ShipmentView',
  Invoice: '../loaders/order-view.ts#InvoiceView',
  Payment: '../loaders/order-view.ts#PaymentView',
  Return: '../loaders/order-view.ts#ReturnView',
  Refund: '../loaders/order-view.ts#RefundView',
  Company: '../loaders/companies.ts#CompanyView',
  Operation: '../loaders/operations.ts#OperationView',
  Source: '../registry/registry.ts#RegisteredSource',
  UserError: '../workflows/refusals.ts#Refusal',
};

const shared = {
  useTypeImports: true,
  importExtension: '.ts',
  enumType: 'const',
  enumsAsConst: true,
  immutableTypes: true,
  scalars: { ID: 'string', Decimal: 'string', DateTime: 'string', Cursor: 'string', JSON: 'unknown' },
} as const;

const config: CodegenConfig = {
  schema: './schema/*.graphql',
  generates: {
    './schema/generated/types.ts': { plugins: ['typescript'], config: shared },
    './src/resolvers/generated.ts': {
      plugins: [{ add: { content: "import type * as Types from '../../schema/generated/types.ts';" } }, 'typescript-resolvers'],
      config: {
        ...shared,
        namespacedImportName: 'Types',
        useIndexSignature: false,
        optionalResolveType: true,
        contextType: './context.ts#RequestContext',
        mappers,
      },
    },
    './src/cli/generated/documents.ts': {
      documents: './src/cli/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...shared, documentMode: 'string', inlineFragmentTypes: 'combine', mergeFragmentTypes: true },
    },
  },
};

export default config;
