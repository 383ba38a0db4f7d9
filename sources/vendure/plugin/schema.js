// What the plugin adds to the Admin API. Money is in the currency's minor units, as everywhere in Vendure; a rate is in percent.
const { gql } = require('graphql-tag');

exports.schema = gql`
  type GatewayImage { url: String! alt: String }
  "Stock at a location that has a key in the ERP."
  type GatewayStock { location: String! onHand: Int! allocated: Int! }
  type GatewayPrice { amount: Money! currency: String! includesTax: Boolean! priceList: String }
  input GatewayPriceContext { customerId: ID currency: String quantity: Float! }
  type GatewayVariant {
    id: ID!
    sku: String!
    gtin: String
    title: String
    weightGrams: Int
    taxCategory: String
    taxRate: Float!
    images: [GatewayImage!]!
    "At the named locations, at all when null."
    stock(locations: [String!]): [GatewayStock!]!
    "In the order of the contexts, null where there is no price."
    prices(contexts: [GatewayPriceContext!]!): [GatewayPrice]!
    product: GatewayProduct
  }
  type GatewayProduct {
    id: ID!
    "Its own key in the ERP, else the lowest SKU of its variants."
    sku: String!
    title: String
    description: String
    slug: String
    images: [GatewayImage!]!
    category: String
    brand: String
    "By SKU."
    variants: [GatewayVariant!]!
  }
  type GatewayProductPage { items: [GatewayProduct!]! hasNext: Boolean! }
  type GatewayLocation { id: ID! code: String! name: String! }

  type GatewayAddress { fullName: String company: String streetLine1: String streetLine2: String city: String province: String postalCode: String countryCode: String phoneNumber: String }
  input GatewayAddressInput { fullName: String company: String streetLine1: String streetLine2: String city: String province: String postalCode: String countryCode: String phoneNumber: String }
  type GatewayCustomer {
    id: ID! emailAddress: String! firstName: String lastName: String phoneNumber: String erpId: String companyName: String paymentTerm: String
    "Key in the ERP of the first group that has one."
    priceList: String
    "The default one first."
    addresses: [GatewayAddress!]!
  }
  "One of the two."
  input GatewayCustomerKey { emailAddress: String id: ID }
  input GatewayCustomerInput { emailAddress: String! firstName: String lastName: String phoneNumber: String erpId: String addresses: [GatewayAddressInput!] }

  type GatewayTax { description: String! rate: Float! base: Money! amount: Money! }
  type GatewayOrderLine {
    id: ID! sku: String! title: String!
    ordered: Int!
    "Ordered and not cancelled."
    open: Int!
    shipped: Int! delivered: Int!
    unitPrice: Money! linePrice: Money! taxes: [GatewayTax!]!
  }
  type GatewayFulfillmentLine { sku: String! quantity: Int! }
  type GatewayFulfillment { id: ID! state: String! erpId: String method: String trackingCode: String shippedAt: DateTime lines: [GatewayFulfillmentLine!]! }
  "total = subTotal - discount + shipping + the taxes."
  type GatewayOrder {
    id: ID! code: String! state: String! placedAt: DateTime currencyCode: String! channel: String erpId: String externalNumber: String
    customerId: ID emailAddress: String shippingAddress: GatewayAddress billingAddress: GatewayAddress
    lines: [GatewayOrderLine!]! taxes: [GatewayTax!]! subTotal: Money! discount: Money! shipping: Money! total: Money!
    "Money that came and went; an order on account has none."
    paid: Money! refunded: Money!
    fulfillments: [GatewayFulfillment!]!
  }
  type GatewayOrderPage { items: [GatewayOrder!]! hasNext: Boolean! }
  input GatewayTaxLineInput { description: String! rate: Float! }
  input GatewayTaxInput { description: String! rate: Float! amount: Money! }
  input GatewayOrderLineInput {
    sku: String!
    quantity: Int!
    "Net."
    unitPrice: Money!
    "Null: the shop's own."
    taxLines: [GatewayTaxLineInput!]
  }
  input GatewayOrderInput {
    "The key: a repeat answers with the first order of this code."
    code: String!
    channel: String!
    placedAt: DateTime!
    currencyCode: String!
    "Null: by e-mail; a customer without login is made when there is none."
    customerId: ID
    emailAddress: String!
    "Key of the stock location that all lines leave from."
    location: String!
    lines: [GatewayOrderLineInput!]!
    "Tax of the whole order by rate; null: as Vendure computes it."
    taxes: [GatewayTaxInput!]
    shipping: Money!
    discount: Money!
    "Gross. Null: as it comes out; else refused when the parts do not make it."
    total: Money
    shippingAddress: GatewayAddressInput
    billingAddress: GatewayAddressInput
    erpId: String
    externalNumber: String
    note: String
  }

  "\`version\` is \`transaction:row\`, two numbers that only grow."
  input GatewayStockInput { sku: String! location: String! onHand: Int! version: String! }
  enum GatewayStockOutcome { APPLIED STALE UNKNOWN_SKU UNKNOWN_LOCATION }
  type GatewayStockResult { sku: String! location: String! outcome: GatewayStockOutcome! }

  type ChangeFeedItem {
    "Cursor behind this item."
    cursor: String!
    "Unique: the key for deduplication, the same as in the webhook."
    eventId: String!
    type: String!
    createdAt: DateTime!
    payload: JSON!
    "product, variant, price, inventory, location, customer or order; null: of no interest (a cart)."
    topic: String
    "SKUs, codes of orders or locations, e-mails; empty: any record of the topic may have changed."
    keys: [String!]!
  }
  type ChangeFeedHead {
    "The newest cursor: fetch it before a full copy, then follow the feed from it."
    head: String!
    "Another one than before: the history is broken, copy everything anew."
    epoch: String!
    "Everything committed up to here can be seen."
    horizon: DateTime!
  }
  type ChangeFeedPage {
    items: [ChangeFeedItem!]!
    "Send it as 'after' of the next call."
    cursor: String!
    more: Boolean!
    head: String!
    epoch: String!
    horizon: DateTime!
  }

  extend type Query {
    "In the order of the SKUs, null for an unknown one. At most 1000. What is not selected is not read."
    gatewayVariants(skus: [String!]!): [GatewayVariant]!
    "By their own key or a variant's SKU, in that order, null for an unknown one. At most 1000."
    gatewayProducts(skus: [String!]!): [GatewayProduct]!
    "In the order of ids, behind 'after'."
    gatewayProductPage(first: Int!, after: ID, category: String, title: String, skus: [String!]): GatewayProductPage!
    gatewayLocations: [GatewayLocation!]!
    "In the order of the keys, null for an unknown one. At most 1000."
    gatewayCustomers(keys: [GatewayCustomerKey!]!): [GatewayCustomer]!
    "In the order of the codes, null for an unknown one. At most 1000."
    gatewayOrders(codes: [String!]!): [GatewayOrder]!
    "Placed orders in the order of ids, behind 'after'."
    gatewayOrderPage(first: Int!, after: ID, customerId: ID, codes: [String!]): GatewayOrderPage!
    "Changes behind the cursor 'after' ('0:0' is the beginning), oldest first, at most 500."
    changeFeed(after: String! = "0:0", take: Int! = 100): ChangeFeedPage!
    changeFeedHead: ChangeFeedHead!
  }
  extend type Mutation {
    "Stores an order that was decided elsewhere: no stock check, no pricing."
    gatewayRecordOrder(input: GatewayOrderInput!): GatewayOrder!
    "Cancels an order that has not left; a cancelled one stays as it is."
    gatewayCancelOrder(code: String!, reason: String): GatewayOrder!
    "Absolute levels; one with an older version than the last applied is ignored. At most 500."
    gatewayPublishStock(items: [GatewayStockInput!]!): [GatewayStockResult!]!
    "Makes or changes the customer of an e-mail. Null: leave as it is."
    gatewayUpsertCustomer(input: GatewayCustomerInput!): GatewayCustomer!
  }
`;
