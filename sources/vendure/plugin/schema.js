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
  input GatewayCustomerInput { key: String! emailAddress: String! firstName: String lastName: String phoneNumber: String erpId: String addresses: [GatewayAddressInput!] }

  type GatewayCompany {
    id: ID! code: String! name: String! taxNumber: String emailAddress: String phoneNumber: String
    "Key in the ERP of the customer group that is its price list."
    priceList: String
    paymentTerm: String
    addresses: [GatewayAddress!]!
  }
  "Null: leave as it is."
  input GatewayCompanyInput {
    key: String! code: String! name: String! taxNumber: String emailAddress: String phoneNumber: String priceList: String paymentTerm: String addresses: [GatewayAddressInput!]
  }

  type GatewayTax { description: String! rate: Float! base: Money! amount: Money! }
  type GatewayOrderLine {
    id: ID! sku: String! title: String!
    ordered: Int!
    "Ordered and not cancelled."
    open: Int!
    shipped: Int! delivered: Int!
    unitPrice: Money! linePrice: Money! discount: Money! taxes: [GatewayTax!]!
  }
  type GatewayFulfillmentLine { sku: String! quantity: Int! }
  type GatewayFulfillment { id: ID! state: String! erpId: String method: String trackingCode: String shippedAt: DateTime lines: [GatewayFulfillmentLine!]! }
  type GatewayPayment { id: ID! state: String! amount: Money! method: String! reference: String at: DateTime! }
  type GatewayRefund { id: ID! amount: Money! reason: String returnNumber: String reference: String at: DateTime! }
  "total = subTotal - discount + shipping + the taxes."
  type GatewayOrder {
    id: ID! code: String! state: String! placedAt: DateTime currencyCode: String! channel: String erpId: String externalNumber: String
    customerId: ID emailAddress: String shippingAddress: GatewayAddress billingAddress: GatewayAddress
    lines: [GatewayOrderLine!]! taxes: [GatewayTax!]! subTotal: Money! discount: Money! shipping: Money! total: Money!
    "Money that came and went; an order on account has none."
    paid: Money! refunded: Money!
    fulfillments: [GatewayFulfillment!]!
    "Without the one on account."
    payments: [GatewayPayment!]!
    "Settled ones."
    refunds: [GatewayRefund!]!
  }
  "externalId: of what the write made, else of the order."
  type GatewayOrderReceipt { externalId: ID! order: GatewayOrder! }
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
    key: String!
    "A key too: a repeat answers with the first order of this code."
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

  "A line as the record has it. ordered less what was cancelled is open. unitPrice: net, for a line that is new here."
  input GatewayDecidedLineInput { sku: String! ordered: Int! open: Int! unitPrice: Money taxLines: [GatewayTaxLineInput!] }
  "The order as the record has it: the shop takes it over. cancelled: wholly."
  input GatewayDecisionInput { cancelled: Boolean! lines: [GatewayDecidedLineInput!]! subTotal: Money! taxes: [GatewayTaxInput!]! shipping: Money! discount: Money! total: Money! }
  "The new quantity of a SKU over all its lines. unitPrice, net, and taxes are for one that is not on the order."
  input GatewayChangedLineInput { sku: String! quantity: Int! unitPrice: Money taxLines: [GatewayTaxLineInput!] }
  input GatewayOrderChangeInput {
    key: String!
    code: String!
    "What is asked for; without meaning when decided is given."
    lines: [GatewayChangedLineInput!]!
    "Null: as it is."
    shippingAddress: GatewayAddressInput
    billingAddress: GatewayAddressInput
    decided: GatewayDecisionInput
  }
  input GatewayOrderCancellationInput { key: String! code: String! reason: String decided: GatewayDecisionInput }
  input GatewayShippedLineInput { sku: String! quantity: Int! }
  input GatewayShipmentInput {
    key: String!
    code: String!
    lines: [GatewayShippedLineInput!]!
    "Key of the stock location that it left from; null: where the stock was promised."
    location: String
    carrier: String
    trackingCodes: [String!]!
    "Number of the ERP's delivery; left out when another fulfilment has it."
    erpId: String
  }
  "decidedPaid: what the record counts as paid, with this payment; null: at most the open balance is taken."
  input GatewayPaymentInput { key: String! code: String! amount: Money! currencyCode: String! method: String! reference: String paidAt: DateTime! decidedPaid: Money }
  "decided: the record has agreed; what exceeds the payments that are known here is set against what stands on account."
  input GatewayRefundInput { key: String! code: String! amount: Money! currencyCode: String! reason: String returnNumber: String reference: String decided: Boolean! }
  "Net. priceList null: the list price of everybody."
  input GatewayPriceInput { key: String! sku: String! priceList: String amount: Money! currencyCode: String! minimumQuantity: Int! version: String! }
  enum GatewayPriceOutcome { APPLIED STALE }
  enum GatewayProductField { title description slug category brand }
  input GatewayProductFieldInput { name: GatewayProductField! "Null empties it." value: String }
  input GatewayProductInput { key: String! sku: String! fields: [GatewayProductFieldInput!]! }

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
    gatewayCompanies(codes: [String!]!): [GatewayCompany]!
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
    "Lines, addresses and amounts of an order before they leave."
    gatewayChangeOrder(input: GatewayOrderChangeInput!): GatewayOrderReceipt!
    "Cancels what has not left: the whole order, or its open rest."
    gatewayCancelOrder(input: GatewayOrderCancellationInput!): GatewayOrderReceipt!
    "Records goods that have left; externalId is the fulfilment's."
    gatewayShipOrder(input: GatewayShipmentInput!): GatewayOrderReceipt!
    "Records money that has come; externalId is the payment's."
    gatewayRecordPayment(input: GatewayPaymentInput!): GatewayOrderReceipt!
    "Records money that was paid back; no provider is asked. externalId is the refund's."
    gatewayRefundOrder(input: GatewayRefundInput!): GatewayOrderReceipt!
    "Absolute levels; one with an older version than the last applied is ignored. At most 500."
    gatewayPublishStock(items: [GatewayStockInput!]!): [GatewayStockResult!]!
    "A price as the record has it; one with an older version than the last applied is ignored."
    gatewayPublishPrice(input: GatewayPriceInput!): GatewayPriceOutcome!
    "Only the fields that are named."
    gatewayUpdateProduct(input: GatewayProductInput!): GatewayProduct!
    "Makes or changes the customer of an e-mail. Null: leave as it is."
    gatewayUpsertCustomer(input: GatewayCustomerInput!): GatewayCustomer!
    "Makes or changes the company of a code: a customer group."
    gatewayUpsertCompany(input: GatewayCompanyInput!): GatewayCompany!
  }
`;
