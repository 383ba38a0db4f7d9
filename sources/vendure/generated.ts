// @ts-nocheck

import type { InContextSdkMethod } from '@graphql-mesh/types';

export namespace VendureTypes {
  export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  /** The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text. */
  String: { input: string; output: string; }
  /** The `Boolean` scalar type represents `true` or `false`. */
  Boolean: { input: boolean; output: boolean; }
  /** The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1. */
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: unknown; output: unknown; }
  JSON: { input: unknown; output: unknown; }
  /** Minor units of the currency. */
  Vendure_Money: { input: unknown; output: unknown; }
};

export type Vendure_CurrentUser = {
  id: Scalars['ID']['output'];
  identifier: Scalars['String']['output'];
};

export type Vendure_InvalidCredentialsError = {
  errorCode: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type Vendure_AuthenticationResult = Vendure_CurrentUser | Vendure_InvalidCredentialsError;

export type Query = {
  Vendure_me?: Maybe<Vendure_CurrentUser>;
  /** In the order of the SKUs, null for an unknown one. At most 1000. What is not selected is not read. */
  Vendure_gatewayVariants: Array<Maybe<Vendure_GatewayVariant>>;
  /** By their own key or a variant's SKU, in that order, null for an unknown one. At most 1000. */
  Vendure_gatewayProducts: Array<Maybe<Vendure_GatewayProduct>>;
  /** In the order of ids, behind 'after'. */
  Vendure_gatewayProductPage: Vendure_GatewayProductPage;
  Vendure_gatewayLocations: Array<Vendure_GatewayLocation>;
  /** In the order of the keys, null for an unknown one. At most 1000. */
  Vendure_gatewayCustomers: Array<Maybe<Vendure_GatewayCustomer>>;
  /** In the order of the codes, null for an unknown one. At most 1000. */
  Vendure_gatewayCompanies: Array<Maybe<Vendure_GatewayCompany>>;
  /** In the order of the codes, null for an unknown one. At most 1000. */
  Vendure_gatewayOrders: Array<Maybe<Vendure_GatewayOrder>>;
  /** Placed orders in the order of ids, behind 'after'. */
  Vendure_gatewayOrderPage: Vendure_GatewayOrderPage;
  /** Changes behind the cursor 'after' ('0:0' is the beginning), oldest first, at most 500. */
  Vendure_changeFeed: Vendure_ChangeFeedPage;
  Vendure_changeFeedHead: Vendure_ChangeFeedHead;
};


export type QueryVendure_gatewayVariantsArgs = {
  skus: Array<Scalars['String']['input']>;
};


export type QueryVendure_gatewayProductsArgs = {
  skus: Array<Scalars['String']['input']>;
};


export type QueryVendure_gatewayProductPageArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  skus?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryVendure_gatewayCustomersArgs = {
  keys: Array<Vendure_GatewayCustomerKey>;
};


export type QueryVendure_gatewayCompaniesArgs = {
  codes: Array<Scalars['String']['input']>;
};


export type QueryVendure_gatewayOrdersArgs = {
  codes: Array<Scalars['String']['input']>;
};


export type QueryVendure_gatewayOrderPageArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryVendure_changeFeedArgs = {
  after?: Scalars['String']['input'];
  take?: Scalars['Int']['input'];
};

export type Mutation = {
  Vendure_login: Vendure_AuthenticationResult;
  /** Stores an order that was decided elsewhere: no stock check, no pricing. */
  Vendure_gatewayRecordOrder: Vendure_GatewayOrder;
  /** Lines, addresses and amounts of an order before they leave. */
  Vendure_gatewayChangeOrder: Vendure_GatewayOrderReceipt;
  /** Cancels what has not left: the whole order, or its open rest. */
  Vendure_gatewayCancelOrder: Vendure_GatewayOrderReceipt;
  /** Records goods that have left; externalId is the fulfilment's. */
  Vendure_gatewayShipOrder: Vendure_GatewayOrderReceipt;
  /** Records money that has come; externalId is the payment's. */
  Vendure_gatewayRecordPayment: Vendure_GatewayOrderReceipt;
  /** Records money that was paid back; no provider is asked. externalId is the refund's. */
  Vendure_gatewayRefundOrder: Vendure_GatewayOrderReceipt;
  /** Absolute levels; one with an older version than the last applied is ignored. At most 500. */
  Vendure_gatewayPublishStock: Array<Vendure_GatewayStockResult>;
  /** A price as the record has it; one with an older version than the last applied is ignored. */
  Vendure_gatewayPublishPrice: Vendure_GatewayPriceOutcome;
  /** Only the fields that are named. */
  Vendure_gatewayUpdateProduct: Vendure_GatewayProduct;
  /** Makes or changes the customer of an e-mail. Null: leave as it is. */
  Vendure_gatewayUpsertCustomer: Vendure_GatewayCustomer;
  /** Makes or changes the company of a code: a customer group. */
  Vendure_gatewayUpsertCompany: Vendure_GatewayCompany;
};


export type MutationVendure_loginArgs = {
  username: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationVendure_gatewayRecordOrderArgs = {
  input: Vendure_GatewayOrderInput;
};


export type MutationVendure_gatewayChangeOrderArgs = {
  input: Vendure_GatewayOrderChangeInput;
};


export type MutationVendure_gatewayCancelOrderArgs = {
  input: Vendure_GatewayOrderCancellationInput;
};


export type MutationVendure_gatewayShipOrderArgs = {
  input: Vendure_GatewayShipmentInput;
};


export type MutationVendure_gatewayRecordPaymentArgs = {
  input: Vendure_GatewayPaymentInput;
};


export type MutationVendure_gatewayRefundOrderArgs = {
  input: Vendure_GatewayRefundInput;
};


export type MutationVendure_gatewayPublishStockArgs = {
  items: Array<Vendure_GatewayStockInput>;
};


export type MutationVendure_gatewayPublishPriceArgs = {
  input: Vendure_GatewayPriceInput;
};


export type MutationVendure_gatewayUpdateProductArgs = {
  input: Vendure_GatewayProductInput;
};


export type MutationVendure_gatewayUpsertCustomerArgs = {
  input: Vendure_GatewayCustomerInput;
};


export type MutationVendure_gatewayUpsertCompanyArgs = {
  input: Vendure_GatewayCompanyInput;
};

export type Vendure_GatewayImage = {
  url: Scalars['String']['output'];
  alt?: Maybe<Scalars['String']['output']>;
};

/** Stock at a location that has a key in the ERP. */
export type Vendure_GatewayStock = {
  location: Scalars['String']['output'];
  onHand: Scalars['Int']['output'];
  allocated: Scalars['Int']['output'];
};

export type Vendure_GatewayPrice = {
  amount: Scalars['Vendure_Money']['output'];
  currency: Scalars['String']['output'];
  includesTax: Scalars['Boolean']['output'];
  priceList?: Maybe<Scalars['String']['output']>;
};

export type Vendure_GatewayPriceContext = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  quantity: Scalars['Float']['input'];
};

export type Vendure_GatewayVariant = {
  id: Scalars['ID']['output'];
  sku: Scalars['String']['output'];
  gtin?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  weightGrams?: Maybe<Scalars['Int']['output']>;
  taxCategory?: Maybe<Scalars['String']['output']>;
  taxRate: Scalars['Float']['output'];
  images: Array<Vendure_GatewayImage>;
  /** At the named locations, at all when null. */
  stock: Array<Vendure_GatewayStock>;
  /** In the order of the contexts, null where there is no price. */
  prices: Array<Maybe<Vendure_GatewayPrice>>;
  product?: Maybe<Vendure_GatewayProduct>;
};


export type Vendure_GatewayVariantstockArgs = {
  locations?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type Vendure_GatewayVariantpricesArgs = {
  contexts: Array<Vendure_GatewayPriceContext>;
};

export type Vendure_GatewayProduct = {
  id: Scalars['ID']['output'];
  /** Its own key in the ERP, else the lowest SKU of its variants. */
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  slug?: Maybe<Scalars['String']['output']>;
  images: Array<Vendure_GatewayImage>;
  category?: Maybe<Scalars['String']['output']>;
  brand?: Maybe<Scalars['String']['output']>;
  /** By SKU. */
  variants: Array<Vendure_GatewayVariant>;
};

export type Vendure_GatewayProductPage = {
  items: Array<Vendure_GatewayProduct>;
  hasNext: Scalars['Boolean']['output'];
};

export type Vendure_GatewayLocation = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

export type Vendure_GatewayAddress = {
  fullName?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  streetLine1?: Maybe<Scalars['String']['output']>;
  streetLine2?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  province?: Maybe<Scalars['String']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  countryCode?: Maybe<Scalars['String']['output']>;
  phoneNumber?: Maybe<Scalars['String']['output']>;
};

export type Vendure_GatewayAddressInput = {
  fullName?: InputMaybe<Scalars['String']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  streetLine1?: InputMaybe<Scalars['String']['input']>;
  streetLine2?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  province?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  countryCode?: InputMaybe<Scalars['String']['input']>;
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
};

export type Vendure_GatewayCustomer = {
  id: Scalars['ID']['output'];
  emailAddress: Scalars['String']['output'];
  firstName?: Maybe<Scalars['String']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  phoneNumber?: Maybe<Scalars['String']['output']>;
  erpId?: Maybe<Scalars['String']['output']>;
  companyName?: Maybe<Scalars['String']['output']>;
  paymentTerm?: Maybe<Scalars['String']['output']>;
  /** Key in the ERP of the first group that has one. */
  priceList?: Maybe<Scalars['String']['output']>;
  /** The default one first. */
  addresses: Array<Vendure_GatewayAddress>;
};

/** One of the two. */
export type Vendure_GatewayCustomerKey = {
  emailAddress?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};

export type Vendure_GatewayCustomerInput = {
  key: Scalars['String']['input'];
  emailAddress: Scalars['String']['input'];
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  erpId?: InputMaybe<Scalars['String']['input']>;
  addresses?: InputMaybe<Array<Vendure_GatewayAddressInput>>;
};

export type Vendure_GatewayCompany = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
  taxNumber?: Maybe<Scalars['String']['output']>;
  emailAddress?: Maybe<Scalars['String']['output']>;
  phoneNumber?: Maybe<Scalars['String']['output']>;
  /** Key in the ERP of the customer group that is its price list. */
  priceList?: Maybe<Scalars['String']['output']>;
  paymentTerm?: Maybe<Scalars['String']['output']>;
  addresses: Array<Vendure_GatewayAddress>;
};

/** Null: leave as it is. */
export type Vendure_GatewayCompanyInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  name: Scalars['String']['input'];
  taxNumber?: InputMaybe<Scalars['String']['input']>;
  emailAddress?: InputMaybe<Scalars['String']['input']>;
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  priceList?: InputMaybe<Scalars['String']['input']>;
  paymentTerm?: InputMaybe<Scalars['String']['input']>;
  addresses?: InputMaybe<Array<Vendure_GatewayAddressInput>>;
};

export type Vendure_GatewayTax = {
  description: Scalars['String']['output'];
  rate: Scalars['Float']['output'];
  base: Scalars['Vendure_Money']['output'];
  amount: Scalars['Vendure_Money']['output'];
};

export type Vendure_GatewayOrderLine = {
  id: Scalars['ID']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  ordered: Scalars['Int']['output'];
  /** Ordered and not cancelled. */
  open: Scalars['Int']['output'];
  shipped: Scalars['Int']['output'];
  delivered: Scalars['Int']['output'];
  unitPrice: Scalars['Vendure_Money']['output'];
  linePrice: Scalars['Vendure_Money']['output'];
  discount: Scalars['Vendure_Money']['output'];
  taxes: Array<Vendure_GatewayTax>;
};

export type Vendure_GatewayFulfillmentLine = {
  sku: Scalars['String']['output'];
  quantity: Scalars['Int']['output'];
};

export type Vendure_GatewayFulfillment = {
  id: Scalars['ID']['output'];
  state: Scalars['String']['output'];
  erpId?: Maybe<Scalars['String']['output']>;
  method?: Maybe<Scalars['String']['output']>;
  trackingCode?: Maybe<Scalars['String']['output']>;
  shippedAt?: Maybe<Scalars['DateTime']['output']>;
  lines: Array<Vendure_GatewayFulfillmentLine>;
};

export type Vendure_GatewayPayment = {
  id: Scalars['ID']['output'];
  state: Scalars['String']['output'];
  amount: Scalars['Vendure_Money']['output'];
  method: Scalars['String']['output'];
  reference?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
};

export type Vendure_GatewayRefund = {
  id: Scalars['ID']['output'];
  amount: Scalars['Vendure_Money']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  returnNumber?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
};

/** total = subTotal - discount + shipping + the taxes. */
export type Vendure_GatewayOrder = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  state: Scalars['String']['output'];
  placedAt?: Maybe<Scalars['DateTime']['output']>;
  currencyCode: Scalars['String']['output'];
  channel?: Maybe<Scalars['String']['output']>;
  erpId?: Maybe<Scalars['String']['output']>;
  externalNumber?: Maybe<Scalars['String']['output']>;
  customerId?: Maybe<Scalars['ID']['output']>;
  emailAddress?: Maybe<Scalars['String']['output']>;
  shippingAddress?: Maybe<Vendure_GatewayAddress>;
  billingAddress?: Maybe<Vendure_GatewayAddress>;
  lines: Array<Vendure_GatewayOrderLine>;
  taxes: Array<Vendure_GatewayTax>;
  subTotal: Scalars['Vendure_Money']['output'];
  discount: Scalars['Vendure_Money']['output'];
  shipping: Scalars['Vendure_Money']['output'];
  total: Scalars['Vendure_Money']['output'];
  /** Money that came and went; an order on account has none. */
  paid: Scalars['Vendure_Money']['output'];
  refunded: Scalars['Vendure_Money']['output'];
  fulfillments: Array<Vendure_GatewayFulfillment>;
  /** Without the one on account. */
  payments: Array<Vendure_GatewayPayment>;
  /** Settled ones. */
  refunds: Array<Vendure_GatewayRefund>;
};

/** externalId: of what the write made, else of the order. */
export type Vendure_GatewayOrderReceipt = {
  externalId: Scalars['ID']['output'];
  order: Vendure_GatewayOrder;
};

export type Vendure_GatewayOrderPage = {
  items: Array<Vendure_GatewayOrder>;
  hasNext: Scalars['Boolean']['output'];
};

export type Vendure_GatewayTaxLineInput = {
  description: Scalars['String']['input'];
  rate: Scalars['Float']['input'];
};

export type Vendure_GatewayTaxInput = {
  description: Scalars['String']['input'];
  rate: Scalars['Float']['input'];
  amount: Scalars['Vendure_Money']['input'];
};

export type Vendure_GatewayOrderLineInput = {
  sku: Scalars['String']['input'];
  quantity: Scalars['Int']['input'];
  /** Net. */
  unitPrice: Scalars['Vendure_Money']['input'];
  /** Null: the shop's own. */
  taxLines?: InputMaybe<Array<Vendure_GatewayTaxLineInput>>;
};

export type Vendure_GatewayOrderInput = {
  key: Scalars['String']['input'];
  /** A key too: a repeat answers with the first order of this code. */
  code: Scalars['String']['input'];
  channel: Scalars['String']['input'];
  placedAt: Scalars['DateTime']['input'];
  currencyCode: Scalars['String']['input'];
  /** Null: by e-mail; a customer without login is made when there is none. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  emailAddress: Scalars['String']['input'];
  /** Key of the stock location that all lines leave from. */
  location: Scalars['String']['input'];
  lines: Array<Vendure_GatewayOrderLineInput>;
  /** Tax of the whole order by rate; null: as Vendure computes it. */
  taxes?: InputMaybe<Array<Vendure_GatewayTaxInput>>;
  shipping: Scalars['Vendure_Money']['input'];
  discount: Scalars['Vendure_Money']['input'];
  /** Gross. Null: as it comes out; else refused when the parts do not make it. */
  total?: InputMaybe<Scalars['Vendure_Money']['input']>;
  shippingAddress?: InputMaybe<Vendure_GatewayAddressInput>;
  billingAddress?: InputMaybe<Vendure_GatewayAddressInput>;
  erpId?: InputMaybe<Scalars['String']['input']>;
  externalNumber?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A line as the record has it. ordered less what was cancelled is open. unitPrice: net, for a line that is new here. */
export type Vendure_GatewayDecidedLineInput = {
  sku: Scalars['String']['input'];
  ordered: Scalars['Int']['input'];
  open: Scalars['Int']['input'];
  unitPrice?: InputMaybe<Scalars['Vendure_Money']['input']>;
  taxLines?: InputMaybe<Array<Vendure_GatewayTaxLineInput>>;
};

/** The order as the record has it: the shop takes it over. cancelled: wholly. */
export type Vendure_GatewayDecisionInput = {
  cancelled: Scalars['Boolean']['input'];
  lines: Array<Vendure_GatewayDecidedLineInput>;
  subTotal: Scalars['Vendure_Money']['input'];
  taxes: Array<Vendure_GatewayTaxInput>;
  shipping: Scalars['Vendure_Money']['input'];
  discount: Scalars['Vendure_Money']['input'];
  total: Scalars['Vendure_Money']['input'];
};

/** The new quantity of a SKU over all its lines. unitPrice, net, and taxes are for one that is not on the order. */
export type Vendure_GatewayChangedLineInput = {
  sku: Scalars['String']['input'];
  quantity: Scalars['Int']['input'];
  unitPrice?: InputMaybe<Scalars['Vendure_Money']['input']>;
  taxLines?: InputMaybe<Array<Vendure_GatewayTaxLineInput>>;
};

export type Vendure_GatewayOrderChangeInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  /** What is asked for; without meaning when decided is given. */
  lines: Array<Vendure_GatewayChangedLineInput>;
  /** Null: as it is. */
  shippingAddress?: InputMaybe<Vendure_GatewayAddressInput>;
  billingAddress?: InputMaybe<Vendure_GatewayAddressInput>;
  decided?: InputMaybe<Vendure_GatewayDecisionInput>;
};

export type Vendure_GatewayOrderCancellationInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  decided?: InputMaybe<Vendure_GatewayDecisionInput>;
};

export type Vendure_GatewayShippedLineInput = {
  sku: Scalars['String']['input'];
  quantity: Scalars['Int']['input'];
};

export type Vendure_GatewayShipmentInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  lines: Array<Vendure_GatewayShippedLineInput>;
  /** Key of the stock location that it left from; null: where the stock was promised. */
  location?: InputMaybe<Scalars['String']['input']>;
  carrier?: InputMaybe<Scalars['String']['input']>;
  trackingCodes: Array<Scalars['String']['input']>;
  /** Number of the ERP's delivery; left out when another fulfilment has it. */
  erpId?: InputMaybe<Scalars['String']['input']>;
};

/** decidedPaid: what the record counts as paid, with this payment; null: at most the open balance is taken. */
export type Vendure_GatewayPaymentInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  amount: Scalars['Vendure_Money']['input'];
  currencyCode: Scalars['String']['input'];
  method: Scalars['String']['input'];
  reference?: InputMaybe<Scalars['String']['input']>;
  paidAt: Scalars['DateTime']['input'];
  decidedPaid?: InputMaybe<Scalars['Vendure_Money']['input']>;
};

/** decided: the record has agreed; what exceeds the payments that are known here is set against what stands on account. */
export type Vendure_GatewayRefundInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  amount: Scalars['Vendure_Money']['input'];
  currencyCode: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  returnNumber?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
  decided: Scalars['Boolean']['input'];
};

/** Net. priceList null: the list price of everybody. */
export type Vendure_GatewayPriceInput = {
  key: Scalars['String']['input'];
  sku: Scalars['String']['input'];
  priceList?: InputMaybe<Scalars['String']['input']>;
  amount: Scalars['Vendure_Money']['input'];
  currencyCode: Scalars['String']['input'];
  minimumQuantity: Scalars['Int']['input'];
  version: Scalars['String']['input'];
};

export type Vendure_GatewayPriceOutcome =
  | 'APPLIED'
  | 'STALE';

export type Vendure_GatewayProductField =
  | 'title'
  | 'description'
  | 'slug'
  | 'category'
  | 'brand';

export type Vendure_GatewayProductFieldInput = {
  name: Vendure_GatewayProductField;
  /** Null empties it. */
  value?: InputMaybe<Scalars['String']['input']>;
};

export type Vendure_GatewayProductInput = {
  key: Scalars['String']['input'];
  sku: Scalars['String']['input'];
  fields: Array<Vendure_GatewayProductFieldInput>;
};

/** `version` is `transaction:row`, two numbers that only grow. */
export type Vendure_GatewayStockInput = {
  sku: Scalars['String']['input'];
  location: Scalars['String']['input'];
  onHand: Scalars['Int']['input'];
  version: Scalars['String']['input'];
};

export type Vendure_GatewayStockOutcome =
  | 'APPLIED'
  | 'STALE'
  | 'UNKNOWN_SKU'
  | 'UNKNOWN_LOCATION';

export type Vendure_GatewayStockResult = {
  sku: Scalars['String']['output'];
  location: Scalars['String']['output'];
  outcome: Vendure_GatewayStockOutcome;
};

export type Vendure_ChangeFeedItem = {
  /** Cursor behind this item. */
  cursor: Scalars['String']['output'];
  /** Unique: the key for deduplication, the same as in the webhook. */
  eventId: Scalars['String']['output'];
  type: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  payload: Scalars['JSON']['output'];
  /** product, variant, price, inventory, location, customer or order; null: of no interest (a cart). */
  topic?: Maybe<Scalars['String']['output']>;
  /** SKUs, codes of orders or locations, e-mails; empty: any record of the topic may have changed. */
  keys: Array<Scalars['String']['output']>;
};

export type Vendure_ChangeFeedHead = {
  /** The newest cursor: fetch it before a full copy, then follow the feed from it. */
  head: Scalars['String']['output'];
  /** Another one than before: the history is broken, copy everything anew. */
  epoch: Scalars['String']['output'];
  /** Everything committed up to here can be seen. */
  horizon: Scalars['DateTime']['output'];
};

export type Vendure_ChangeFeedPage = {
  items: Array<Vendure_ChangeFeedItem>;
  /** Send it as 'after' of the next call. */
  cursor: Scalars['String']['output'];
  more: Scalars['Boolean']['output'];
  head: Scalars['String']['output'];
  epoch: Scalars['String']['output'];
  horizon: Scalars['DateTime']['output'];
};

  export type QuerySdk = {
      
  Vendure_me: InContextSdkMethod<Query['Vendure_me'], {}, BaseMeshContext>,
  /** In the order of the SKUs, null for an unknown one. At most 1000. What is not selected is not read. **/

  Vendure_gatewayVariants: InContextSdkMethod<Query['Vendure_gatewayVariants'], QueryVendure_gatewayVariantsArgs, BaseMeshContext>,
  /** By their own key or a variant's SKU, in that order, null for an unknown one. At most 1000. **/

  Vendure_gatewayProducts: InContextSdkMethod<Query['Vendure_gatewayProducts'], QueryVendure_gatewayProductsArgs, BaseMeshContext>,
  /** In the order of ids, behind 'after'. **/

  Vendure_gatewayProductPage: InContextSdkMethod<Query['Vendure_gatewayProductPage'], QueryVendure_gatewayProductPageArgs, BaseMeshContext>,
  
  Vendure_gatewayLocations: InContextSdkMethod<Query['Vendure_gatewayLocations'], {}, BaseMeshContext>,
  /** In the order of the keys, null for an unknown one. At most 1000. **/

  Vendure_gatewayCustomers: InContextSdkMethod<Query['Vendure_gatewayCustomers'], QueryVendure_gatewayCustomersArgs, BaseMeshContext>,
  /** In the order of the codes, null for an unknown one. At most 1000. **/

  Vendure_gatewayCompanies: InContextSdkMethod<Query['Vendure_gatewayCompanies'], QueryVendure_gatewayCompaniesArgs, BaseMeshContext>,
  /** In the order of the codes, null for an unknown one. At most 1000. **/

  Vendure_gatewayOrders: InContextSdkMethod<Query['Vendure_gatewayOrders'], QueryVendure_gatewayOrdersArgs, BaseMeshContext>,
  /** Placed orders in the order of ids, behind 'after'. **/

  Vendure_gatewayOrderPage: InContextSdkMethod<Query['Vendure_gatewayOrderPage'], QueryVendure_gatewayOrderPageArgs, BaseMeshContext>,
  /** Changes behind the cursor 'after' ('0:0' is the beginning), oldest first, at most 500. **/

  Vendure_changeFeed: InContextSdkMethod<Query['Vendure_changeFeed'], QueryVendure_changeFeedArgs, BaseMeshContext>,
  
  Vendure_changeFeedHead: InContextSdkMethod<Query['Vendure_changeFeedHead'], {}, BaseMeshContext>
  };

  export type MutationSdk = {
        Vendure_login: InContextSdkMethod<Vendure_CurrentUser | Vendure_InvalidCredentialsError!, MutationVendure_loginArgs, BaseMeshContext>,
  /** Stores an order that was decided elsewhere: no stock check, no pricing. **/

  Vendure_gatewayRecordOrder: InContextSdkMethod<Mutation['Vendure_gatewayRecordOrder'], MutationVendure_gatewayRecordOrderArgs, BaseMeshContext>,
  /** Lines, addresses and amounts of an order before they leave. **/

  Vendure_gatewayChangeOrder: InContextSdkMethod<Mutation['Vendure_gatewayChangeOrder'], MutationVendure_gatewayChangeOrderArgs, BaseMeshContext>,
  /** Cancels what has not left: the whole order, or its open rest. **/

  Vendure_gatewayCancelOrder: InContextSdkMethod<Mutation['Vendure_gatewayCancelOrder'], MutationVendure_gatewayCancelOrderArgs, BaseMeshContext>,
  /** Records goods that have left; externalId is the fulfilment's. **/

  Vendure_gatewayShipOrder: InContextSdkMethod<Mutation['Vendure_gatewayShipOrder'], MutationVendure_gatewayShipOrderArgs, BaseMeshContext>,
  /** Records money that has come; externalId is the payment's. **/

  Vendure_gatewayRecordPayment: InContextSdkMethod<Mutation['Vendure_gatewayRecordPayment'], MutationVendure_gatewayRecordPaymentArgs, BaseMeshContext>,
  /** Records money that was paid back; no provider is asked. externalId is the refund's. **/

  Vendure_gatewayRefundOrder: InContextSdkMethod<Mutation['Vendure_gatewayRefundOrder'], MutationVendure_gatewayRefundOrderArgs, BaseMeshContext>,
  /** Absolute levels; one with an older version than the last applied is ignored. At most 500. **/

  Vendure_gatewayPublishStock: InContextSdkMethod<Mutation['Vendure_gatewayPublishStock'], MutationVendure_gatewayPublishStockArgs, BaseMeshContext>,
  /** A price as the record has it; one with an older version than the last applied is ignored. **/

  Vendure_gatewayPublishPrice: InContextSdkMethod<Mutation['Vendure_gatewayPublishPrice'], MutationVendure_gatewayPublishPriceArgs, BaseMeshContext>,
  /** Only the fields that are named. **/

  Vendure_gatewayUpdateProduct: InContextSdkMethod<Mutation['Vendure_gatewayUpdateProduct'], MutationVendure_gatewayUpdateProductArgs, BaseMeshContext>,
  /** Makes or changes the customer of an e-mail. Null: leave as it is. **/

  Vendure_gatewayUpsertCustomer: InContextSdkMethod<Mutation['Vendure_gatewayUpsertCustomer'], MutationVendure_gatewayUpsertCustomerArgs, BaseMeshContext>,
  /** Makes or changes the company of a code: a customer group. **/

  Vendure_gatewayUpsertCompany: InContextSdkMethod<Mutation['Vendure_gatewayUpsertCompany'], MutationVendure_gatewayUpsertCompanyArgs, BaseMeshContext>
  };

  export type SubscriptionSdk = {
    
  };

  export type Context = {
      ["vendure"]: { Query: QuerySdk, Mutation: MutationSdk, Subscription: SubscriptionSdk },
      
    };
}
