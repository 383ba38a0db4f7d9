/** The page's part of the schema as two federated subgraphs, one for each system. */

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

export const ERP_SDL = `${FEDERATION}
type Query { variants(skus: [String!]!): [ProductVariant]! }
type ProductVariant @key(fields: "sku") {
  sku: String!
  gtin: String
  title: String!
  taxClass: String
  weightGrams: Int
  price: Price
  inventory: [InventoryLevel!]!
}
type Price { amount: UnitPrice! taxIncluded: Boolean! priceList: String }
type UnitPrice { amount: String! currency: String! }
type InventoryLevel { location: Location! onHand: String! committed: String! unavailable: String! incoming: String! available: String! revision: String! }
type Location { code: String! }
`;

export const STOREFRONT_SDL = `${FEDERATION}
type ProductVariant @key(fields: "sku") { sku: String! product: Product! }
type Product { description: String slug: String images: [Image!]! }
type Image { url: String! alt: String }
`;

/** What a federated router asks for besides. `Query` is extended where the subgraph has one. */
const ENTITIES = 'scalar _Any union _Entity = ProductVariant';
const ENTITIES_FIELD = '{ _entities(representations: [_Any!]!): [_Entity]! }';
export const ERP_RUNTIME_SDL = `${ERP_SDL}${ENTITIES} extend type Query ${ENTITIES_FIELD}`;
export const STOREFRONT_RUNTIME_SDL = `${STOREFRONT_SDL}${ENTITIES} type Query ${ENTITIES_FIELD}`;
