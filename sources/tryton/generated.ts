// @ts-nocheck

import type { InContextSdkMethod } from '@graphql-mesh/types';

export namespace TrytonTypes {
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
  /** The `JSON` scalar type represents JSON values as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf). */
  JSON: { input: any; output: any; }
  ObjMap: { input: unknown; output: unknown; }
};

export type Query = {
  /** params: [[sku, …], want, context] */
  Tryton_variants?: Maybe<Tryton_variants_200_response>;
  /** params: [[sku, …], want, context] */
  Tryton_products?: Maybe<Tryton_products_200_response>;
  /** params: [first, after, filter, want, context] */
  Tryton_productPage?: Maybe<Tryton_productPage_200_response>;
  /** params: [context] */
  Tryton_locations?: Maybe<Tryton_locations_200_response>;
  /** params: [[{email} or {id}, …], context] */
  Tryton_customers?: Maybe<Tryton_customers_200_response>;
  /** params: [[number, …], context] */
  Tryton_orders?: Maybe<Tryton_orders_200_response>;
  /** params: [first, after, filter, context] */
  Tryton_orderPage?: Maybe<Tryton_orderPage_200_response>;
  /** params: [order, context] */
  Tryton_cancelPlan?: Maybe<Tryton_cancelPlan_200_response>;
  /** params: [[code, …], context] */
  Tryton_companies?: Maybe<Tryton_companies_200_response>;
  /** params: [context] */
  Tryton_feedHead?: Maybe<Tryton_feedHead_200_response>;
  /** params: [cursor, limit, context] */
  Tryton_feedSince?: Maybe<Tryton_feedSince_200_response>;
};


export type QueryTryton_variantsArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_variants_request_Input>;
};


export type QueryTryton_productsArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_products_request_Input>;
};


export type QueryTryton_productPageArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_productPage_request_Input>;
};


export type QueryTryton_locationsArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_locations_request_Input>;
};


export type QueryTryton_customersArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_customers_request_Input>;
};


export type QueryTryton_ordersArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_orders_request_Input>;
};


export type QueryTryton_orderPageArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_orderPage_request_Input>;
};


export type QueryTryton_cancelPlanArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_cancelPlan_request_Input>;
};


export type QueryTryton_companiesArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_companies_request_Input>;
};


export type QueryTryton_feedHeadArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_feedHead_request_Input>;
};


export type QueryTryton_feedSinceArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_feedSince_request_Input>;
};

export type Tryton_variants_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Tryton_query_variants_result_items>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_variants_result_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  gtin?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  tax_class?: Maybe<Scalars['String']['output']>;
  tax_rate?: Maybe<Scalars['String']['output']>;
  weight_grams?: Maybe<Scalars['Int']['output']>;
  product?: Maybe<Tryton_query_variants_result_items_product>;
  inventory?: Maybe<Array<Maybe<Tryton_query_variants_result_items_inventory_items>>>;
  prices?: Maybe<Array<Maybe<Tryton_query_variants_result_items_prices_items>>>;
};

export type Tryton_query_variants_result_items_product = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_variants_result_items_inventory_items = {
  location: Scalars['String']['output'];
  on_hand: Scalars['String']['output'];
  committed: Scalars['String']['output'];
  incoming: Scalars['String']['output'];
  revision: Scalars['String']['output'];
};

export type Tryton_query_variants_result_items_prices_items = {
  amount: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  price_list?: Maybe<Scalars['String']['output']>;
  minimum_quantity: Scalars['String']['output'];
  valid_from?: Maybe<Scalars['String']['output']>;
  valid_to?: Maybe<Scalars['String']['output']>;
};

export type Tryton_variants_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_catalogue_variants_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_catalogue_variants_const =
  | 'model_gateway_catalogue_variants';

export type Tryton_products_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Tryton_query_products_result_items>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_products_result_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
  variants?: Maybe<Array<Maybe<Tryton_query_products_result_items_variants_items>>>;
};

export type Tryton_query_products_result_items_variants_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  gtin?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  tax_class?: Maybe<Scalars['String']['output']>;
  tax_rate?: Maybe<Scalars['String']['output']>;
  weight_grams?: Maybe<Scalars['Int']['output']>;
  product?: Maybe<Tryton_query_products_result_items_variants_items_product>;
  inventory?: Maybe<Array<Maybe<Tryton_query_products_result_items_variants_items_inventory_items>>>;
  prices?: Maybe<Array<Maybe<Tryton_query_products_result_items_variants_items_prices_items>>>;
};

export type Tryton_query_products_result_items_variants_items_product = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_products_result_items_variants_items_inventory_items = {
  location: Scalars['String']['output'];
  on_hand: Scalars['String']['output'];
  committed: Scalars['String']['output'];
  incoming: Scalars['String']['output'];
  revision: Scalars['String']['output'];
};

export type Tryton_query_products_result_items_variants_items_prices_items = {
  amount: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  price_list?: Maybe<Scalars['String']['output']>;
  minimum_quantity: Scalars['String']['output'];
  valid_from?: Maybe<Scalars['String']['output']>;
  valid_to?: Maybe<Scalars['String']['output']>;
};

export type Tryton_products_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_catalogue_products_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_catalogue_products_const =
  | 'model_gateway_catalogue_products';

export type Tryton_productPage_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_query_productPage_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_productPage_result = {
  rows: Array<Maybe<Tryton_query_productPage_result_rows_items>>;
  has_next: Scalars['Boolean']['output'];
};

export type Tryton_query_productPage_result_rows_items = {
  key: Scalars['String']['output'];
  product: Tryton_query_productPage_result_rows_items_product;
};

export type Tryton_query_productPage_result_rows_items_product = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
  variants?: Maybe<Array<Maybe<Tryton_query_productPage_result_rows_items_product_variants_items>>>;
};

export type Tryton_query_productPage_result_rows_items_product_variants_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  gtin?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  tax_class?: Maybe<Scalars['String']['output']>;
  tax_rate?: Maybe<Scalars['String']['output']>;
  weight_grams?: Maybe<Scalars['Int']['output']>;
  product?: Maybe<Tryton_query_productPage_result_rows_items_product_variants_items_product>;
  inventory?: Maybe<Array<Maybe<Tryton_query_productPage_result_rows_items_product_variants_items_inventory_items>>>;
  prices?: Maybe<Array<Maybe<Tryton_query_productPage_result_rows_items_product_variants_items_prices_items>>>;
};

export type Tryton_query_productPage_result_rows_items_product_variants_items_product = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_productPage_result_rows_items_product_variants_items_inventory_items = {
  location: Scalars['String']['output'];
  on_hand: Scalars['String']['output'];
  committed: Scalars['String']['output'];
  incoming: Scalars['String']['output'];
  revision: Scalars['String']['output'];
};

export type Tryton_query_productPage_result_rows_items_product_variants_items_prices_items = {
  amount: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  price_list?: Maybe<Scalars['String']['output']>;
  minimum_quantity: Scalars['String']['output'];
  valid_from?: Maybe<Scalars['String']['output']>;
  valid_to?: Maybe<Scalars['String']['output']>;
};

export type Tryton_productPage_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_catalogue_product_page_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_catalogue_product_page_const =
  | 'model_gateway_catalogue_product_page';

export type Tryton_locations_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Tryton_query_locations_result_items>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_locations_result_items = {
  id: Scalars['Int']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

export type Tryton_locations_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_catalogue_locations_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_catalogue_locations_const =
  | 'model_gateway_catalogue_locations';

export type Tryton_customers_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Tryton_query_customers_result_items>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_customers_result_items = {
  id: Scalars['Int']['output'];
  code?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  first_name?: Maybe<Scalars['String']['output']>;
  last_name?: Maybe<Scalars['String']['output']>;
  company_name?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  price_list?: Maybe<Scalars['String']['output']>;
  payment_term?: Maybe<Scalars['String']['output']>;
  addresses: Array<Maybe<Tryton_query_customers_result_items_addresses_items>>;
};

export type Tryton_query_customers_result_items_addresses_items = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_customers_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_customer_read_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_customer_read_const =
  | 'model_gateway_customer_read';

export type Tryton_orders_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Tryton_query_orders_result_items>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_orders_result_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_query_orders_result_items_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_query_orders_result_items_customer;
  lines: Array<Maybe<Tryton_query_orders_result_items_lines_items>>;
  taxes: Array<Maybe<Tryton_query_orders_result_items_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_query_orders_result_items_shipping_address>;
  billing_address?: Maybe<Tryton_query_orders_result_items_billing_address>;
  shipments: Array<Maybe<Tryton_query_orders_result_items_shipments_items>>;
  invoices: Array<Maybe<Tryton_query_orders_result_items_invoices_items>>;
  payments: Array<Maybe<Tryton_query_orders_result_items_payments_items>>;
  returns: Array<Maybe<Tryton_query_orders_result_items_returns_items>>;
  refunds: Array<Maybe<Tryton_query_orders_result_items_refunds_items>>;
};

export type Tryton_query_orders_result_items_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_query_orders_result_items_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orders_result_items_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_query_orders_result_items_lines_items_taxes_items>>;
};

export type Tryton_query_orders_result_items_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_query_orders_result_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_query_orders_result_items_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orders_result_items_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orders_result_items_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_query_orders_result_items_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_query_orders_result_items_shipments_items_lines_items>>;
};

export type Tryton_query_orders_result_items_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_query_orders_result_items_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_query_orders_result_items_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_query_orders_result_items_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_query_orders_result_items_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_query_orders_result_items_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orders_result_items_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_query_orders_result_items_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_query_orders_result_items_returns_items_lines_items>>;
};

export type Tryton_query_orders_result_items_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_query_orders_result_items_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_query_orders_result_items_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_orders_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_read_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_read_const =
  | 'model_gateway_order_read';

export type Tryton_orderPage_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_query_orderPage_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_orderPage_result = {
  rows: Array<Maybe<Tryton_query_orderPage_result_rows_items>>;
  has_next: Scalars['Boolean']['output'];
};

export type Tryton_query_orderPage_result_rows_items = {
  key: Scalars['String']['output'];
  order: Tryton_query_orderPage_result_rows_items_order;
};

export type Tryton_query_orderPage_result_rows_items_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_query_orderPage_result_rows_items_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_query_orderPage_result_rows_items_order_customer;
  lines: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_lines_items>>;
  taxes: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_query_orderPage_result_rows_items_order_shipping_address>;
  billing_address?: Maybe<Tryton_query_orderPage_result_rows_items_order_billing_address>;
  shipments: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_invoices_items>>;
  payments: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_payments_items>>;
  returns: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_returns_items>>;
  refunds: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_refunds_items>>;
};

export type Tryton_query_orderPage_result_rows_items_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_query_orderPage_result_rows_items_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orderPage_result_rows_items_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_lines_items_taxes_items>>;
};

export type Tryton_query_orderPage_result_rows_items_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_query_orderPage_result_rows_items_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_query_orderPage_result_rows_items_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orderPage_result_rows_items_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orderPage_result_rows_items_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_query_orderPage_result_rows_items_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_shipments_items_lines_items>>;
};

export type Tryton_query_orderPage_result_rows_items_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_query_orderPage_result_rows_items_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_query_orderPage_result_rows_items_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_query_orderPage_result_rows_items_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_query_orderPage_result_rows_items_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_query_orderPage_result_rows_items_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_orderPage_result_rows_items_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_query_orderPage_result_rows_items_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_query_orderPage_result_rows_items_order_returns_items_lines_items>>;
};

export type Tryton_query_orderPage_result_rows_items_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_query_orderPage_result_rows_items_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_query_orderPage_result_rows_items_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_orderPage_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_page_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_page_const =
  | 'model_gateway_order_page';

export type Tryton_cancelPlan_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_cancelPlan_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_cancel_plan_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_cancel_plan_const =
  | 'model_gateway_order_cancel_plan';

export type Tryton_companies_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Array<Maybe<Tryton_query_companies_result_items>>>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_companies_result_items = {
  id: Scalars['Int']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
  tax_number?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  price_list?: Maybe<Scalars['String']['output']>;
  payment_term?: Maybe<Scalars['String']['output']>;
  addresses: Array<Maybe<Tryton_query_companies_result_items_addresses_items>>;
};

export type Tryton_query_companies_result_items_addresses_items = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_companies_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_company_read_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_company_read_const =
  | 'model_gateway_company_read';

export type Tryton_feedHead_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_query_feedHead_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_feedHead_result = {
  cursor: Scalars['String']['output'];
  epoch: Scalars['String']['output'];
  horizon: Scalars['String']['output'];
};

export type Tryton_feedHead_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_change_head_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_change_head_const =
  | 'model_gateway_change_head';

export type Tryton_feedSince_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_query_feedSince_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_query_feedSince_result = {
  cursor: Scalars['String']['output'];
  epoch: Scalars['String']['output'];
  horizon: Scalars['String']['output'];
  more: Scalars['Boolean']['output'];
  rows: Array<Maybe<Tryton_query_feedSince_result_rows_items>>;
};

export type Tryton_query_feedSince_result_rows_items = {
  cursor: Scalars['String']['output'];
  model: Scalars['String']['output'];
  keys: Tryton_query_feedSince_result_rows_items_keys;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_query_feedSince_result_rows_items_keys = {
  products?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  variants?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  locations?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  customers?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  orders?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
};

export type Tryton_feedSince_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_change_since_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_change_since_const =
  | 'model_gateway_change_since';

export type Mutation = {
  /** params: [key, customer, context] */
  Tryton_upsertCustomer?: Maybe<Tryton_upsertCustomer_200_response>;
  /** params: [key, order, context] */
  Tryton_placeOrder?: Maybe<Tryton_placeOrder_200_response>;
  /** params: [key, order, context] */
  Tryton_changeOrder?: Maybe<Tryton_changeOrder_200_response>;
  /** params: [key, order, context] */
  Tryton_cancelOrder?: Maybe<Tryton_cancelOrder_200_response>;
  /** params: [key, order, context] */
  Tryton_shipOrder?: Maybe<Tryton_shipOrder_200_response>;
  /** params: [key, order, context] */
  Tryton_recordPayment?: Maybe<Tryton_recordPayment_200_response>;
  /** params: [key, order, context] */
  Tryton_issueInvoice?: Maybe<Tryton_issueInvoice_200_response>;
  /** params: [key, order, context] */
  Tryton_requestReturn?: Maybe<Tryton_requestReturn_200_response>;
  /** params: [key, order, context] */
  Tryton_receiveReturn?: Maybe<Tryton_receiveReturn_200_response>;
  /** params: [key, order, context] */
  Tryton_refundOrder?: Maybe<Tryton_refundOrder_200_response>;
  /** params: [key, adjustment, context] */
  Tryton_adjustInventory?: Maybe<Tryton_adjustInventory_200_response>;
  /** params: [key, transfer, context] */
  Tryton_transferInventory?: Maybe<Tryton_transferInventory_200_response>;
  /** params: [key, price, context] */
  Tryton_setPrice?: Maybe<Tryton_setPrice_200_response>;
  /** params: [key, change, context] */
  Tryton_updateProduct?: Maybe<Tryton_updateProduct_200_response>;
  /** params: [key, company, context] */
  Tryton_upsertCompany?: Maybe<Tryton_upsertCompany_200_response>;
};


export type MutationTryton_upsertCustomerArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_upsertCustomer_request_Input>;
};


export type MutationTryton_placeOrderArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_placeOrder_request_Input>;
};


export type MutationTryton_changeOrderArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_changeOrder_request_Input>;
};


export type MutationTryton_cancelOrderArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_cancelOrder_request_Input>;
};


export type MutationTryton_shipOrderArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_shipOrder_request_Input>;
};


export type MutationTryton_recordPaymentArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_recordPayment_request_Input>;
};


export type MutationTryton_issueInvoiceArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_issueInvoice_request_Input>;
};


export type MutationTryton_requestReturnArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_requestReturn_request_Input>;
};


export type MutationTryton_receiveReturnArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_receiveReturn_request_Input>;
};


export type MutationTryton_refundOrderArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_refundOrder_request_Input>;
};


export type MutationTryton_adjustInventoryArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_adjustInventory_request_Input>;
};


export type MutationTryton_transferInventoryArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_transferInventory_request_Input>;
};


export type MutationTryton_setPriceArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_setPrice_request_Input>;
};


export type MutationTryton_updateProductArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_updateProduct_request_Input>;
};


export type MutationTryton_upsertCompanyArgs = {
  database: Scalars['String']['input'];
  input?: InputMaybe<Tryton_upsertCompany_request_Input>;
};

export type Tryton_upsertCustomer_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_upsertCustomer_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_upsertCustomer_result = {
  id: Scalars['Int']['output'];
  code?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  first_name?: Maybe<Scalars['String']['output']>;
  last_name?: Maybe<Scalars['String']['output']>;
  company_name?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  price_list?: Maybe<Scalars['String']['output']>;
  payment_term?: Maybe<Scalars['String']['output']>;
  addresses: Array<Maybe<Tryton_mutation_upsertCustomer_result_addresses_items>>;
};

export type Tryton_mutation_upsertCustomer_result_addresses_items = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_upsertCustomer_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_customer_upsert_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_customer_upsert_const =
  | 'model_gateway_customer_upsert';

export type Tryton_placeOrder_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_placeOrder_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_placeOrder_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_placeOrder_result_order;
};

export type Tryton_mutation_placeOrder_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_placeOrder_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_placeOrder_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_placeOrder_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_placeOrder_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_placeOrder_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_placeOrder_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_placeOrder_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_placeOrder_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_placeOrder_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_placeOrder_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_placeOrder_result_order_refunds_items>>;
};

export type Tryton_mutation_placeOrder_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_placeOrder_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_placeOrder_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_placeOrder_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_placeOrder_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_placeOrder_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_placeOrder_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_placeOrder_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_placeOrder_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_placeOrder_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_placeOrder_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_placeOrder_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_placeOrder_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_placeOrder_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_placeOrder_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_placeOrder_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_placeOrder_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_placeOrder_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_placeOrder_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_placeOrder_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_placeOrder_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_placeOrder_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_placeOrder_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_placeOrder_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_place_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_place_const =
  | 'model_gateway_order_place';

export type Tryton_changeOrder_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_changeOrder_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_changeOrder_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_changeOrder_result_order;
};

export type Tryton_mutation_changeOrder_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_changeOrder_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_changeOrder_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_changeOrder_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_changeOrder_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_changeOrder_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_changeOrder_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_changeOrder_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_changeOrder_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_changeOrder_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_changeOrder_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_changeOrder_result_order_refunds_items>>;
};

export type Tryton_mutation_changeOrder_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_changeOrder_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_changeOrder_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_changeOrder_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_changeOrder_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_changeOrder_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_changeOrder_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_changeOrder_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_changeOrder_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_changeOrder_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_changeOrder_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_changeOrder_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_changeOrder_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_changeOrder_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_changeOrder_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_changeOrder_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_changeOrder_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_changeOrder_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_changeOrder_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_changeOrder_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_changeOrder_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_changeOrder_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_changeOrder_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_changeOrder_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_change_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_change_const =
  | 'model_gateway_order_change';

export type Tryton_cancelOrder_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_cancelOrder_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_cancelOrder_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_cancelOrder_result_order;
};

export type Tryton_mutation_cancelOrder_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_cancelOrder_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_cancelOrder_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_cancelOrder_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_cancelOrder_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_cancelOrder_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_cancelOrder_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_cancelOrder_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_cancelOrder_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_cancelOrder_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_cancelOrder_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_cancelOrder_result_order_refunds_items>>;
};

export type Tryton_mutation_cancelOrder_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_cancelOrder_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_cancelOrder_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_cancelOrder_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_cancelOrder_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_cancelOrder_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_cancelOrder_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_cancelOrder_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_cancelOrder_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_cancelOrder_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_cancelOrder_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_cancelOrder_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_cancelOrder_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_cancelOrder_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_cancelOrder_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_cancelOrder_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_cancelOrder_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_cancelOrder_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_cancelOrder_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_cancelOrder_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_cancelOrder_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_cancelOrder_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_cancelOrder_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_cancelOrder_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_cancel_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_cancel_const =
  | 'model_gateway_order_cancel';

export type Tryton_shipOrder_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_shipOrder_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_shipOrder_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_shipOrder_result_order;
};

export type Tryton_mutation_shipOrder_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_shipOrder_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_shipOrder_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_shipOrder_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_shipOrder_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_shipOrder_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_shipOrder_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_shipOrder_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_shipOrder_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_shipOrder_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_shipOrder_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_shipOrder_result_order_refunds_items>>;
};

export type Tryton_mutation_shipOrder_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_shipOrder_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_shipOrder_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_shipOrder_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_shipOrder_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_shipOrder_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_shipOrder_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_shipOrder_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_shipOrder_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_shipOrder_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_shipOrder_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_shipOrder_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_shipOrder_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_shipOrder_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_shipOrder_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_shipOrder_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_shipOrder_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_shipOrder_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_shipOrder_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_shipOrder_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_shipOrder_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_shipOrder_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_shipOrder_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_shipOrder_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_ship_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_ship_const =
  | 'model_gateway_order_ship';

export type Tryton_recordPayment_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_recordPayment_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_recordPayment_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_recordPayment_result_order;
};

export type Tryton_mutation_recordPayment_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_recordPayment_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_recordPayment_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_recordPayment_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_recordPayment_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_recordPayment_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_recordPayment_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_recordPayment_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_recordPayment_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_recordPayment_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_recordPayment_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_recordPayment_result_order_refunds_items>>;
};

export type Tryton_mutation_recordPayment_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_recordPayment_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_recordPayment_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_recordPayment_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_recordPayment_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_recordPayment_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_recordPayment_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_recordPayment_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_recordPayment_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_recordPayment_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_recordPayment_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_recordPayment_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_recordPayment_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_recordPayment_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_recordPayment_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_recordPayment_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_recordPayment_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_recordPayment_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_recordPayment_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_recordPayment_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_recordPayment_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_recordPayment_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_recordPayment_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_recordPayment_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_record_payment_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_record_payment_const =
  | 'model_gateway_order_record_payment';

export type Tryton_issueInvoice_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_issueInvoice_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_issueInvoice_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_issueInvoice_result_order;
};

export type Tryton_mutation_issueInvoice_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_issueInvoice_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_issueInvoice_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_issueInvoice_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_issueInvoice_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_issueInvoice_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_issueInvoice_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_issueInvoice_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_issueInvoice_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_issueInvoice_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_issueInvoice_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_issueInvoice_result_order_refunds_items>>;
};

export type Tryton_mutation_issueInvoice_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_issueInvoice_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_issueInvoice_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_issueInvoice_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_issueInvoice_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_issueInvoice_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_issueInvoice_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_issueInvoice_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_issueInvoice_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_issueInvoice_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_issueInvoice_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_issueInvoice_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_issueInvoice_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_issueInvoice_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_issueInvoice_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_issueInvoice_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_issueInvoice_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_issueInvoice_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_issueInvoice_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_issueInvoice_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_issueInvoice_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_issueInvoice_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_issueInvoice_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_issueInvoice_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_issue_invoice_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_issue_invoice_const =
  | 'model_gateway_order_issue_invoice';

export type Tryton_requestReturn_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_requestReturn_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_requestReturn_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_requestReturn_result_order;
};

export type Tryton_mutation_requestReturn_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_requestReturn_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_requestReturn_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_requestReturn_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_requestReturn_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_requestReturn_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_requestReturn_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_requestReturn_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_requestReturn_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_requestReturn_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_requestReturn_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_requestReturn_result_order_refunds_items>>;
};

export type Tryton_mutation_requestReturn_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_requestReturn_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_requestReturn_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_requestReturn_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_requestReturn_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_requestReturn_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_requestReturn_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_requestReturn_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_requestReturn_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_requestReturn_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_requestReturn_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_requestReturn_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_requestReturn_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_requestReturn_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_requestReturn_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_requestReturn_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_requestReturn_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_requestReturn_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_requestReturn_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_requestReturn_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_requestReturn_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_requestReturn_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_requestReturn_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_requestReturn_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_request_return_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_request_return_const =
  | 'model_gateway_order_request_return';

export type Tryton_receiveReturn_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_receiveReturn_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_receiveReturn_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_receiveReturn_result_order;
};

export type Tryton_mutation_receiveReturn_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_receiveReturn_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_receiveReturn_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_receiveReturn_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_receiveReturn_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_receiveReturn_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_receiveReturn_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_receiveReturn_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_receiveReturn_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_receiveReturn_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_receiveReturn_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_receiveReturn_result_order_refunds_items>>;
};

export type Tryton_mutation_receiveReturn_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_receiveReturn_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_receiveReturn_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_receiveReturn_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_receiveReturn_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_receiveReturn_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_receiveReturn_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_receiveReturn_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_receiveReturn_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_receiveReturn_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_receiveReturn_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_receiveReturn_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_receiveReturn_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_receiveReturn_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_receiveReturn_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_receiveReturn_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_receiveReturn_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_receiveReturn_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_receiveReturn_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_receiveReturn_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_receiveReturn_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_receiveReturn_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_receiveReturn_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_receiveReturn_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_receive_return_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_receive_return_const =
  | 'model_gateway_order_receive_return';

export type Tryton_refundOrder_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_refundOrder_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_refundOrder_result = {
  id: Scalars['Int']['output'];
  order: Tryton_mutation_refundOrder_result_order;
};

export type Tryton_mutation_refundOrder_result_order = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  sale_number?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Scalars['String']['output']>;
  phase: Tryton_mutation_refundOrder_result_order_phase;
  placed_at: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  customer: Tryton_mutation_refundOrder_result_order_customer;
  lines: Array<Maybe<Tryton_mutation_refundOrder_result_order_lines_items>>;
  taxes: Array<Maybe<Tryton_mutation_refundOrder_result_order_taxes_items>>;
  untaxed: Scalars['String']['output'];
  shipping: Scalars['String']['output'];
  tax: Scalars['String']['output'];
  total: Scalars['String']['output'];
  paid: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  shipping_address?: Maybe<Tryton_mutation_refundOrder_result_order_shipping_address>;
  billing_address?: Maybe<Tryton_mutation_refundOrder_result_order_billing_address>;
  shipments: Array<Maybe<Tryton_mutation_refundOrder_result_order_shipments_items>>;
  invoices: Array<Maybe<Tryton_mutation_refundOrder_result_order_invoices_items>>;
  payments: Array<Maybe<Tryton_mutation_refundOrder_result_order_payments_items>>;
  returns: Array<Maybe<Tryton_mutation_refundOrder_result_order_returns_items>>;
  refunds: Array<Maybe<Tryton_mutation_refundOrder_result_order_refunds_items>>;
};

export type Tryton_mutation_refundOrder_result_order_phase =
  | 'DRAFT'
  | 'PLACED'
  | 'CONFIRMED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'CANCELLED';

export type Tryton_mutation_refundOrder_result_order_customer = {
  id: Scalars['Int']['output'];
  email?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_refundOrder_result_order_lines_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  cancelled: Scalars['String']['output'];
  allocated: Scalars['String']['output'];
  shipped: Scalars['String']['output'];
  returned: Scalars['String']['output'];
  refunded: Scalars['String']['output'];
  unit_price: Scalars['String']['output'];
  discount: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  taxes: Array<Maybe<Tryton_mutation_refundOrder_result_order_lines_items_taxes_items>>;
};

export type Tryton_mutation_refundOrder_result_order_lines_items_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_refundOrder_result_order_taxes_items = {
  code: Scalars['String']['output'];
  rate?: Maybe<Scalars['String']['output']>;
  base: Scalars['String']['output'];
  amount: Scalars['String']['output'];
};

export type Tryton_mutation_refundOrder_result_order_shipping_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_refundOrder_result_order_billing_address = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_refundOrder_result_order_shipments_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_refundOrder_result_order_shipments_items_state;
  location?: Maybe<Scalars['String']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  tracking: Array<Maybe<Scalars['String']['output']>>;
  shipped_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_refundOrder_result_order_shipments_items_lines_items>>;
};

export type Tryton_mutation_refundOrder_result_order_shipments_items_state =
  | 'draft'
  | 'waiting'
  | 'assigned'
  | 'picked'
  | 'packed'
  | 'done'
  | 'cancelled';

export type Tryton_mutation_refundOrder_result_order_shipments_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
};

export type Tryton_mutation_refundOrder_result_order_invoices_items = {
  id: Scalars['Int']['output'];
  number?: Maybe<Scalars['String']['output']>;
  state: Tryton_mutation_refundOrder_result_order_invoices_items_state;
  issued_at?: Maybe<Scalars['String']['output']>;
  total: Scalars['String']['output'];
  due: Scalars['String']['output'];
};

export type Tryton_mutation_refundOrder_result_order_invoices_items_state =
  | 'draft'
  | 'validated'
  | 'posted'
  | 'paid'
  | 'cancelled';

export type Tryton_mutation_refundOrder_result_order_payments_items = {
  id: Scalars['String']['output'];
  amount: Scalars['String']['output'];
  method?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_refundOrder_result_order_returns_items = {
  id: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  custody: Tryton_mutation_refundOrder_result_order_returns_items_custody;
  reason?: Maybe<Scalars['String']['output']>;
  requested_at?: Maybe<Scalars['String']['output']>;
  lines: Array<Maybe<Tryton_mutation_refundOrder_result_order_returns_items_lines_items>>;
};

export type Tryton_mutation_refundOrder_result_order_returns_items_custody =
  | 'REQUESTED'
  | 'AUTHORIZED'
  | 'RECEIVED'
  | 'RESTOCKED';

export type Tryton_mutation_refundOrder_result_order_returns_items_lines_items = {
  sku: Scalars['String']['output'];
  quantity: Scalars['String']['output'];
  received: Scalars['String']['output'];
};

export type Tryton_mutation_refundOrder_result_order_refunds_items = {
  id: Scalars['String']['output'];
  number?: Maybe<Scalars['String']['output']>;
  amount: Scalars['String']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  return_number?: Maybe<Scalars['String']['output']>;
  at?: Maybe<Scalars['String']['output']>;
};

export type Tryton_refundOrder_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_order_refund_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_order_refund_const =
  | 'model_gateway_order_refund';

export type Tryton_adjustInventory_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_adjustInventory_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_adjustInventory_result = {
  id: Scalars['Int']['output'];
  level: Tryton_mutation_adjustInventory_result_level;
};

export type Tryton_mutation_adjustInventory_result_level = {
  location: Scalars['String']['output'];
  on_hand: Scalars['String']['output'];
  committed: Scalars['String']['output'];
  incoming: Scalars['String']['output'];
  revision: Scalars['String']['output'];
};

export type Tryton_adjustInventory_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_inventory_adjust_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_inventory_adjust_const =
  | 'model_gateway_inventory_adjust';

export type Tryton_transferInventory_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_transferInventory_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_transferInventory_result = {
  id: Scalars['Int']['output'];
  levels: Array<Maybe<Tryton_mutation_transferInventory_result_levels_items>>;
};

export type Tryton_mutation_transferInventory_result_levels_items = {
  location: Scalars['String']['output'];
  on_hand: Scalars['String']['output'];
  committed: Scalars['String']['output'];
  incoming: Scalars['String']['output'];
  revision: Scalars['String']['output'];
};

export type Tryton_transferInventory_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_inventory_transfer_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_inventory_transfer_const =
  | 'model_gateway_inventory_transfer';

export type Tryton_setPrice_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_setPrice_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_setPrice_result = {
  id: Scalars['Int']['output'];
  price: Tryton_mutation_setPrice_result_price;
};

export type Tryton_mutation_setPrice_result_price = {
  amount: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  price_list?: Maybe<Scalars['String']['output']>;
  minimum_quantity: Scalars['String']['output'];
  valid_from?: Maybe<Scalars['String']['output']>;
  valid_to?: Maybe<Scalars['String']['output']>;
};

export type Tryton_setPrice_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_price_set_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_price_set_const =
  | 'model_gateway_price_set';

export type Tryton_updateProduct_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_updateProduct_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_updateProduct_result = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
  variants?: Maybe<Array<Maybe<Tryton_mutation_updateProduct_result_variants_items>>>;
};

export type Tryton_mutation_updateProduct_result_variants_items = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  gtin?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  tax_class?: Maybe<Scalars['String']['output']>;
  tax_rate?: Maybe<Scalars['String']['output']>;
  weight_grams?: Maybe<Scalars['Int']['output']>;
  product?: Maybe<Tryton_mutation_updateProduct_result_variants_items_product>;
  inventory?: Maybe<Array<Maybe<Tryton_mutation_updateProduct_result_variants_items_inventory_items>>>;
  prices?: Maybe<Array<Maybe<Tryton_mutation_updateProduct_result_variants_items_prices_items>>>;
};

export type Tryton_mutation_updateProduct_result_variants_items_product = {
  id: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  title?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  category?: Maybe<Scalars['String']['output']>;
};

export type Tryton_mutation_updateProduct_result_variants_items_inventory_items = {
  location: Scalars['String']['output'];
  on_hand: Scalars['String']['output'];
  committed: Scalars['String']['output'];
  incoming: Scalars['String']['output'];
  revision: Scalars['String']['output'];
};

export type Tryton_mutation_updateProduct_result_variants_items_prices_items = {
  amount: Scalars['String']['output'];
  currency: Scalars['String']['output'];
  price_list?: Maybe<Scalars['String']['output']>;
  minimum_quantity: Scalars['String']['output'];
  valid_from?: Maybe<Scalars['String']['output']>;
  valid_to?: Maybe<Scalars['String']['output']>;
};

export type Tryton_updateProduct_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_catalogue_update_product_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_catalogue_update_product_const =
  | 'model_gateway_catalogue_update_product';

export type Tryton_upsertCompany_200_response = {
  id?: Maybe<Scalars['Int']['output']>;
  result?: Maybe<Tryton_mutation_upsertCompany_result>;
  error?: Maybe<Array<Maybe<Scalars['JSON']['output']>>>;
};

export type Tryton_mutation_upsertCompany_result = {
  id: Scalars['Int']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
  tax_number?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  price_list?: Maybe<Scalars['String']['output']>;
  payment_term?: Maybe<Scalars['String']['output']>;
  addresses: Array<Maybe<Tryton_mutation_upsertCompany_result_addresses_items>>;
};

export type Tryton_mutation_upsertCompany_result_addresses_items = {
  name?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  postal_code?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country_code?: Maybe<Scalars['String']['output']>;
};

export type Tryton_upsertCompany_request_Input = {
  id: Scalars['Int']['input'];
  method: Tryton_model_gateway_company_upsert_const;
  params: Array<InputMaybe<Scalars['JSON']['input']>>;
};

export type Tryton_model_gateway_company_upsert_const =
  | 'model_gateway_company_upsert';

export type Tryton_HTTPMethod =
  | 'GET'
  | 'HEAD'
  | 'POST'
  | 'PUT'
  | 'DELETE'
  | 'CONNECT'
  | 'OPTIONS'
  | 'TRACE'
  | 'PATCH';

  export type QuerySdk = {
      /** params: [[sku, …], want, context] **/

  Tryton_variants: InContextSdkMethod<Query['Tryton_variants'], QueryTryton_variantsArgs, BaseMeshContext>,
  /** params: [[sku, …], want, context] **/

  Tryton_products: InContextSdkMethod<Query['Tryton_products'], QueryTryton_productsArgs, BaseMeshContext>,
  /** params: [first, after, filter, want, context] **/

  Tryton_productPage: InContextSdkMethod<Query['Tryton_productPage'], QueryTryton_productPageArgs, BaseMeshContext>,
  /** params: [context] **/

  Tryton_locations: InContextSdkMethod<Query['Tryton_locations'], QueryTryton_locationsArgs, BaseMeshContext>,
  /** params: [[{email} or {id}, …], context] **/

  Tryton_customers: InContextSdkMethod<Query['Tryton_customers'], QueryTryton_customersArgs, BaseMeshContext>,
  /** params: [[number, …], context] **/

  Tryton_orders: InContextSdkMethod<Query['Tryton_orders'], QueryTryton_ordersArgs, BaseMeshContext>,
  /** params: [first, after, filter, context] **/

  Tryton_orderPage: InContextSdkMethod<Query['Tryton_orderPage'], QueryTryton_orderPageArgs, BaseMeshContext>,
  /** params: [order, context] **/

  Tryton_cancelPlan: InContextSdkMethod<Query['Tryton_cancelPlan'], QueryTryton_cancelPlanArgs, BaseMeshContext>,
  /** params: [[code, …], context] **/

  Tryton_companies: InContextSdkMethod<Query['Tryton_companies'], QueryTryton_companiesArgs, BaseMeshContext>,
  /** params: [context] **/

  Tryton_feedHead: InContextSdkMethod<Query['Tryton_feedHead'], QueryTryton_feedHeadArgs, BaseMeshContext>,
  /** params: [cursor, limit, context] **/

  Tryton_feedSince: InContextSdkMethod<Query['Tryton_feedSince'], QueryTryton_feedSinceArgs, BaseMeshContext>
  };

  export type MutationSdk = {
      /** params: [key, customer, context] **/

  Tryton_upsertCustomer: InContextSdkMethod<Mutation['Tryton_upsertCustomer'], MutationTryton_upsertCustomerArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_placeOrder: InContextSdkMethod<Mutation['Tryton_placeOrder'], MutationTryton_placeOrderArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_changeOrder: InContextSdkMethod<Mutation['Tryton_changeOrder'], MutationTryton_changeOrderArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_cancelOrder: InContextSdkMethod<Mutation['Tryton_cancelOrder'], MutationTryton_cancelOrderArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_shipOrder: InContextSdkMethod<Mutation['Tryton_shipOrder'], MutationTryton_shipOrderArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_recordPayment: InContextSdkMethod<Mutation['Tryton_recordPayment'], MutationTryton_recordPaymentArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_issueInvoice: InContextSdkMethod<Mutation['Tryton_issueInvoice'], MutationTryton_issueInvoiceArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_requestReturn: InContextSdkMethod<Mutation['Tryton_requestReturn'], MutationTryton_requestReturnArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_receiveReturn: InContextSdkMethod<Mutation['Tryton_receiveReturn'], MutationTryton_receiveReturnArgs, BaseMeshContext>,
  /** params: [key, order, context] **/

  Tryton_refundOrder: InContextSdkMethod<Mutation['Tryton_refundOrder'], MutationTryton_refundOrderArgs, BaseMeshContext>,
  /** params: [key, adjustment, context] **/

  Tryton_adjustInventory: InContextSdkMethod<Mutation['Tryton_adjustInventory'], MutationTryton_adjustInventoryArgs, BaseMeshContext>,
  /** params: [key, transfer, context] **/

  Tryton_transferInventory: InContextSdkMethod<Mutation['Tryton_transferInventory'], MutationTryton_transferInventoryArgs, BaseMeshContext>,
  /** params: [key, price, context] **/

  Tryton_setPrice: InContextSdkMethod<Mutation['Tryton_setPrice'], MutationTryton_setPriceArgs, BaseMeshContext>,
  /** params: [key, change, context] **/

  Tryton_updateProduct: InContextSdkMethod<Mutation['Tryton_updateProduct'], MutationTryton_updateProductArgs, BaseMeshContext>,
  /** params: [key, company, context] **/

  Tryton_upsertCompany: InContextSdkMethod<Mutation['Tryton_upsertCompany'], MutationTryton_upsertCompanyArgs, BaseMeshContext>
  };

  export type SubscriptionSdk = {
    
  };

  export type Context = {
      ["tryton"]: { Query: QuerySdk, Mutation: MutationSdk, Subscription: SubscriptionSdk },
      
    };
}
