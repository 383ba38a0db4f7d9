/** Documents for both ways of answering a page of variants. */

/** Rows depend on their views alone: these are written row by row. */
export const WRITTEN_BY_ROW: Readonly<Record<string, string>> = {
  'everything': `query ($skus: [String!]!) { variants(skus: $skus) { __typename sku gtin title taxClass weightGrams images { url alt }
    product { __typename sku title description slug category brand images { url alt } } price { amount { amount currency } taxIncluded priceList minimumQuantity validFrom validTo }
    inventory { sku location { id code name } onHand committed reserved unavailable available incoming revision } } }`,
  'aliases': 'query ($skus: [String!]!) { page: variants(skus: $skus) { a: sku b: sku c: title p: product { d: slug } } }',
  'the same field twice': 'query ($skus: [String!]!) { variants(skus: $skus) { sku product { slug } sku product { description slug } } }',
  'fragments': 'query ($skus: [String!]!) { variants(skus: $skus) { ...Named ... on ProductVariant { gtin } ... { title } ... on Node { __typename } } } fragment Named on ProductVariant { sku product { ...Title } } fragment Title on Product { title }',
  'own ids': 'query ($skus: [String!]!) { variants(skus: $skus) { id sku product { id sku } } }',
  'arguments': 'query ($skus: [String!]!) { variants(skus: $skus) { sku ten: price(quantity: "10") { amount { amount } } one: price { amount { amount } } inventory(locations: ["LYS"]) { location { code } onHand } all: inventory { onHand } } }',
  'keys in the document': '{ variants(skus: ["SKU-00001", "NO-SUCH-SKU"]) { sku title } }',
  'only the type': 'query ($skus: [String!]!) { variants(skus: $skus) { __typename } }',
};

/** These are left to the executor. */
export const EXECUTED: Readonly<Record<string, string>> = {
  'a directive with a variable': 'query ($skus: [String!]!, $with: Boolean = true) { variants(skus: $skus) { sku title @include(if: $with) } }',
  'a directive without one': 'query ($skus: [String!]!) { variants(skus: $skus) { sku ... @skip(if: true) { title } } }',
  'a variable below the root': 'query ($skus: [String!]!, $quantity: Decimal = "10") { variants(skus: $skus) { sku price(quantity: $quantity) { amount { amount } } } }',
  'a variable with a default': 'query ($skus: [String!]! = ["SKU-00001"]) { variants(skus: $skus) { sku } }',
  'two roots': 'query ($skus: [String!]!) { variants(skus: $skus) { sku } again: variants(skus: $skus) { title } }',
  'another root': '{ locations { code } }',
};
