import type * as Types from '../../schema/generated/types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductView, VariantView, LocationView, LevelView, PriceView } from '../loaders/views.ts';
import type { CustomerView } from '../loaders/customers.ts';
import type { OrderView, OrderLineView, OrderTotalsView, TaxLineView, ShipmentView, InvoiceView, PaymentView, ReturnView, RefundView } from '../loaders/order-view.ts';
import type { CompanyView } from '../loaders/companies.ts';
import type { OperationView } from '../loaders/operations.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import type { Refusal } from '../workflows/refusals.ts';
import type { RequestContext } from './context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CompanyView )
    | ( CustomerView )
    | ( InvoiceView )
    | ( LocationView )
    | ( OperationView )
    | ( OrderView )
    | ( ProductView )
    | ( VariantView )
    | ( ShipmentView )
  ;
  UserError:
    | ( Types.AmountExceeded )
    | ( Types.CurrencyMismatch )
    | ( Types.IdempotencyConflict )
    | ( Types.IdempotencyExpired )
    | ( Types.IllegalTransition )
    | ( Types.InsufficientStock )
    | ( Types.InvalidInput )
    | ( Types.InvalidQuantity )
    | ( Types.PriceMismatch )
    | ( Types.QuantityExceeded )
    | ( Types.ReservationEnded )
    | ( Types.ReservationLimit )
    | ( Types.SourceRefused )
    | ( Types.SourceUnavailable )
    | ( Types.StaleRevision )
    | ( Types.UnknownChannel )
    | ( Types.UnknownCustomer )
    | ( Types.UnknownLocation )
    | ( Types.UnknownOperation )
    | ( Types.UnknownOrder )
    | ( Types.UnknownPriceList )
    | ( Types.UnknownReservation )
    | ( Types.UnknownReturn )
    | ( Types.UnknownSku )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Types.Address>;
  AddressInput: Types.AddressInput;
  AdjustInventoriesInput: Types.AdjustInventoriesInput;
  AdjustInventoryInput: Types.AdjustInventoryInput;
  AdjustInventoryRow: Types.AdjustInventoryRow;
  AmountExceeded: ResolverTypeWrapper<Types.AmountExceeded>;
  Availability: ResolverTypeWrapper<Types.Availability>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  CancelOrderInput: Types.CancelOrderInput;
  ChangeOrderInput: Types.ChangeOrderInput;
  Company: ResolverTypeWrapper<CompanyView>;
  CompanyPayload: ResolverTypeWrapper<Omit<Types.CompanyPayload, 'company' | 'operation' | 'userErrors'> & { company?: Types.Maybe<ResolversTypes['Company']>, operation?: Types.Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  CrossReference: ResolverTypeWrapper<Types.CrossReference>;
  CurrencyMismatch: ResolverTypeWrapper<Types.CurrencyMismatch>;
  Cursor: ResolverTypeWrapper<Types.Scalars['Cursor']['output']>;
  Customer: ResolverTypeWrapper<CustomerView>;
  CustomerPayload: ResolverTypeWrapper<Omit<Types.CustomerPayload, 'customer' | 'operation' | 'userErrors'> & { customer?: Types.Maybe<ResolversTypes['Customer']>, operation?: Types.Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Types.Scalars['Decimal']['output']>;
  EventKind: Types.EventKind;
  ExtendReservationInput: Types.ExtendReservationInput;
  Float: ResolverTypeWrapper<Types.Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  IdempotencyConflict: ResolverTypeWrapper<Types.IdempotencyConflict>;
  IdempotencyExpired: ResolverTypeWrapper<Types.IdempotencyExpired>;
  IllegalTransition: ResolverTypeWrapper<Types.IllegalTransition>;
  Image: ResolverTypeWrapper<Types.Image>;
  ImportOrderInput: Types.ImportOrderInput;
  InsufficientStock: ResolverTypeWrapper<Types.InsufficientStock>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  InvalidInput: ResolverTypeWrapper<Types.InvalidInput>;
  InvalidQuantity: ResolverTypeWrapper<Types.InvalidQuantity>;
  InventoryBatchPayload: ResolverTypeWrapper<Omit<Types.InventoryBatchPayload, 'operation' | 'rows' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, rows: ReadonlyArray<ResolversTypes['InventoryBatchRow']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  InventoryBatchRow: ResolverTypeWrapper<Omit<Types.InventoryBatchRow, 'level' | 'operation' | 'userErrors'> & { level?: Types.Maybe<ResolversTypes['InventoryLevel']>, operation?: Types.Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  InventoryEvent: ResolverTypeWrapper<Omit<Types.InventoryEvent, 'level'> & { level: ResolversTypes['InventoryLevel'] }>;
  InventoryLevel: ResolverTypeWrapper<LevelView>;
  InventoryPayload: ResolverTypeWrapper<Omit<Types.InventoryPayload, 'level' | 'levels' | 'operation' | 'userErrors'> & { level?: Types.Maybe<ResolversTypes['InventoryLevel']>, levels: ReadonlyArray<ResolversTypes['InventoryLevel']>, operation?: Types.Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Invoice: ResolverTypeWrapper<InvoiceView>;
  InvoicePayload: ResolverTypeWrapper<Omit<Types.InvoicePayload, 'invoice' | 'operation' | 'order' | 'userErrors'> & { invoice?: Types.Maybe<ResolversTypes['Invoice']>, operation?: Types.Maybe<ResolversTypes['Operation']>, order?: Types.Maybe<ResolversTypes['Order']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  InvoicePhase: Types.InvoicePhase;
  IssueInvoiceInput: Types.IssueInvoiceInput;
  JSON: ResolverTypeWrapper<Types.Scalars['JSON']['output']>;
  LegStatus: Types.LegStatus;
  LineQuantity: ResolverTypeWrapper<Types.LineQuantity>;
  LineQuantityInput: Types.LineQuantityInput;
  Location: ResolverTypeWrapper<LocationView>;
  Money: ResolverTypeWrapper<Types.Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Operation: ResolverTypeWrapper<OperationView>;
  OperationConnection: ResolverTypeWrapper<Omit<Types.OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversTypes['Operation']> }>;
  OperationEdge: ResolverTypeWrapper<Omit<Types.OperationEdge, 'node'> & { node: ResolversTypes['Operation'] }>;
  OperationEvent: ResolverTypeWrapper<Omit<Types.OperationEvent, 'operation'> & { operation: ResolversTypes['Operation'] }>;
  OperationFilter: Types.OperationFilter;
  OperationLeg: ResolverTypeWrapper<Types.OperationLeg>;
  OperationPayload: ResolverTypeWrapper<Omit<Types.OperationPayload, 'operation' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  OperationStatus: Types.OperationStatus;
  Order: ResolverTypeWrapper<OrderView>;
  OrderConnection: ResolverTypeWrapper<Omit<Types.OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<Types.OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEvent: ResolverTypeWrapper<Omit<Types.OrderEvent, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderFilter: Types.OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLineView>;
  OrderLineInput: Types.OrderLineInput;
  OrderPayload: ResolverTypeWrapper<Omit<Types.OrderPayload, 'operation' | 'order' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, order?: Types.Maybe<ResolversTypes['Order']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  OrderPhase: Types.OrderPhase;
  OrderTotals: ResolverTypeWrapper<OrderTotalsView>;
  Outage: Types.Outage;
  PackageInput: Types.PackageInput;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  Payment: ResolverTypeWrapper<PaymentView>;
  PaymentPhase: Types.PaymentPhase;
  PlaceOrderInput: Types.PlaceOrderInput;
  PlanStep: ResolverTypeWrapper<Types.PlanStep>;
  Price: ResolverTypeWrapper<PriceView>;
  PriceBatchPayload: ResolverTypeWrapper<Omit<Types.PriceBatchPayload, 'operation' | 'rows' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, rows: ReadonlyArray<ResolversTypes['PriceBatchRow']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PriceBatchRow: ResolverTypeWrapper<Omit<Types.PriceBatchRow, 'operation' | 'price' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, price?: Types.Maybe<ResolversTypes['Price']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PriceMismatch: ResolverTypeWrapper<Types.PriceMismatch>;
  PricePayload: ResolverTypeWrapper<Omit<Types.PricePayload, 'operation' | 'price' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, price?: Types.Maybe<ResolversTypes['Price']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Product: ResolverTypeWrapper<ProductView>;
  ProductConnection: ResolverTypeWrapper<Omit<Types.ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<Types.ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: Types.ProductFilter;
  ProductPayload: ResolverTypeWrapper<Omit<Types.ProductPayload, 'operation' | 'product' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, product?: Types.Maybe<ResolversTypes['Product']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ProductVariant: ResolverTypeWrapper<VariantView>;
  QuantityExceeded: ResolverTypeWrapper<Types.QuantityExceeded>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveReturnInput: Types.ReceiveReturnInput;
  RecordPaymentInput: Types.RecordPaymentInput;
  Refund: ResolverTypeWrapper<RefundView>;
  RefundOrderInput: Types.RefundOrderInput;
  RefundPayload: ResolverTypeWrapper<Omit<Types.RefundPayload, 'operation' | 'order' | 'refund' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, order?: Types.Maybe<ResolversTypes['Order']>, refund?: Types.Maybe<ResolversTypes['Refund']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Rejection: Types.Rejection;
  ReleaseReservationInput: Types.ReleaseReservationInput;
  RequestReturnInput: Types.RequestReturnInput;
  Reservation: ResolverTypeWrapper<Types.Reservation>;
  ReservationEnded: ResolverTypeWrapper<Types.ReservationEnded>;
  ReservationLimit: ResolverTypeWrapper<Types.ReservationLimit>;
  ReservationLine: ResolverTypeWrapper<Types.ReservationLine>;
  ReservationLineInput: Types.ReservationLineInput;
  ReservationPayload: ResolverTypeWrapper<Omit<Types.ReservationPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ReservationStatus: Types.ReservationStatus;
  ReserveInventoryInput: Types.ReserveInventoryInput;
  Return: ResolverTypeWrapper<ReturnView>;
  ReturnCustody: Types.ReturnCustody;
  ReturnLine: ResolverTypeWrapper<Types.ReturnLine>;
  ReturnPayload: ResolverTypeWrapper<Omit<Types.ReturnPayload, 'operation' | 'order' | 'return' | 'userErrors'> & { operation?: Types.Maybe<ResolversTypes['Operation']>, order?: Types.Maybe<ResolversTypes['Order']>, return?: Types.Maybe<ResolversTypes['Return']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Role: Types.Role;
  SetPriceInput: Types.SetPriceInput;
  SetPriceRow: Types.SetPriceRow;
  SetPricesInput: Types.SetPricesInput;
  ShipOrderInput: Types.ShipOrderInput;
  Shipment: ResolverTypeWrapper<ShipmentView>;
  ShipmentLine: ResolverTypeWrapper<Types.ShipmentLine>;
  ShipmentPhase: Types.ShipmentPhase;
  Source: ResolverTypeWrapper<RegisteredSource>;
  SourceRefused: ResolverTypeWrapper<Types.SourceRefused>;
  SourceStatus: Types.SourceStatus;
  SourceUnavailable: ResolverTypeWrapper<Types.SourceUnavailable>;
  StaleRevision: ResolverTypeWrapper<Types.StaleRevision>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxLine: ResolverTypeWrapper<TaxLineView>;
  TransferInventoryInput: Types.TransferInventoryInput;
  UnitPrice: ResolverTypeWrapper<Types.UnitPrice>;
  UnknownChannel: ResolverTypeWrapper<Types.UnknownChannel>;
  UnknownCustomer: ResolverTypeWrapper<Types.UnknownCustomer>;
  UnknownLocation: ResolverTypeWrapper<Types.UnknownLocation>;
  UnknownOperation: ResolverTypeWrapper<Types.UnknownOperation>;
  UnknownOrder: ResolverTypeWrapper<Types.UnknownOrder>;
  UnknownPriceList: ResolverTypeWrapper<Types.UnknownPriceList>;
  UnknownReservation: ResolverTypeWrapper<Types.UnknownReservation>;
  UnknownReturn: ResolverTypeWrapper<Types.UnknownReturn>;
  UnknownSku: ResolverTypeWrapper<Types.UnknownSku>;
  UpdateProductInput: Types.UpdateProductInput;
  UpsertCompanyInput: Types.UpsertCompanyInput;
  UpsertCustomerInput: Types.UpsertCustomerInput;
  UserError: ResolverTypeWrapper<Refusal>;
  WaitFor: Types.WaitFor;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Types.Address;
  AddressInput: Types.AddressInput;
  AdjustInventoriesInput: Types.AdjustInventoriesInput;
  AdjustInventoryInput: Types.AdjustInventoryInput;
  AdjustInventoryRow: Types.AdjustInventoryRow;
  AmountExceeded: Types.AmountExceeded;
  Availability: Types.Availability;
  Boolean: Types.Scalars['Boolean']['output'];
  CancelOrderInput: Types.CancelOrderInput;
  ChangeOrderInput: Types.ChangeOrderInput;
  Company: CompanyView;
  CompanyPayload: Omit<Types.CompanyPayload, 'company' | 'operation' | 'userErrors'> & { company?: Types.Maybe<ResolversParentTypes['Company']>, operation?: Types.Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  CrossReference: Types.CrossReference;
  CurrencyMismatch: Types.CurrencyMismatch;
  Cursor: Types.Scalars['Cursor']['output'];
  Customer: CustomerView;
  CustomerPayload: Omit<Types.CustomerPayload, 'customer' | 'operation' | 'userErrors'> & { customer?: Types.Maybe<ResolversParentTypes['Customer']>, operation?: Types.Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  DateTime: Types.Scalars['DateTime']['output'];
  Decimal: Types.Scalars['Decimal']['output'];
  ExtendReservationInput: Types.ExtendReservationInput;
  Float: Types.Scalars['Float']['output'];
  ID: Types.Scalars['ID']['output'];
  IdempotencyConflict: Types.IdempotencyConflict;
  IdempotencyExpired: Types.IdempotencyExpired;
  IllegalTransition: Types.IllegalTransition;
  Image: Types.Image;
  ImportOrderInput: Types.ImportOrderInput;
  InsufficientStock: Types.InsufficientStock;
  Int: Types.Scalars['Int']['output'];
  InvalidInput: Types.InvalidInput;
  InvalidQuantity: Types.InvalidQuantity;
  InventoryBatchPayload: Omit<Types.InventoryBatchPayload, 'operation' | 'rows' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, rows: ReadonlyArray<ResolversParentTypes['InventoryBatchRow']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  InventoryBatchRow: Omit<Types.InventoryBatchRow, 'level' | 'operation' | 'userErrors'> & { level?: Types.Maybe<ResolversParentTypes['InventoryLevel']>, operation?: Types.Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  InventoryEvent: Omit<Types.InventoryEvent, 'level'> & { level: ResolversParentTypes['InventoryLevel'] };
  InventoryLevel: LevelView;
  InventoryPayload: Omit<Types.InventoryPayload, 'level' | 'levels' | 'operation' | 'userErrors'> & { level?: Types.Maybe<ResolversParentTypes['InventoryLevel']>, levels: ReadonlyArray<ResolversParentTypes['InventoryLevel']>, operation?: Types.Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Invoice: InvoiceView;
  InvoicePayload: Omit<Types.InvoicePayload, 'invoice' | 'operation' | 'order' | 'userErrors'> & { invoice?: Types.Maybe<ResolversParentTypes['Invoice']>, operation?: Types.Maybe<ResolversParentTypes['Operation']>, order?: Types.Maybe<ResolversParentTypes['Order']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  IssueInvoiceInput: Types.IssueInvoiceInput;
  JSON: Types.Scalars['JSON']['output'];
  LineQuantity: Types.LineQuantity;
  LineQuantityInput: Types.LineQuantityInput;
  Location: LocationView;
  Money: Types.Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Operation: OperationView;
  OperationConnection: Omit<Types.OperationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OperationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Operation']> };
  OperationEdge: Omit<Types.OperationEdge, 'node'> & { node: ResolversParentTypes['Operation'] };
  OperationEvent: Omit<Types.OperationEvent, 'operation'> & { operation: ResolversParentTypes['Operation'] };
  OperationFilter: Types.OperationFilter;
  OperationLeg: Types.OperationLeg;
  OperationPayload: Omit<Types.OperationPayload, 'operation' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Order: OrderView;
  OrderConnection: Omit<Types.OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<Types.OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEvent: Omit<Types.OrderEvent, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderFilter: Types.OrderFilter;
  OrderLine: OrderLineView;
  OrderLineInput: Types.OrderLineInput;
  OrderPayload: Omit<Types.OrderPayload, 'operation' | 'order' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, order?: Types.Maybe<ResolversParentTypes['Order']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  OrderTotals: OrderTotalsView;
  PackageInput: Types.PackageInput;
  PageInfo: Types.PageInfo;
  Payment: PaymentView;
  PlaceOrderInput: Types.PlaceOrderInput;
  PlanStep: Types.PlanStep;
  Price: PriceView;
  PriceBatchPayload: Omit<Types.PriceBatchPayload, 'operation' | 'rows' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, rows: ReadonlyArray<ResolversParentTypes['PriceBatchRow']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PriceBatchRow: Omit<Types.PriceBatchRow, 'operation' | 'price' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, price?: Types.Maybe<ResolversParentTypes['Price']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PriceMismatch: Types.PriceMismatch;
  PricePayload: Omit<Types.PricePayload, 'operation' | 'price' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, price?: Types.Maybe<ResolversParentTypes['Price']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Product: ProductView;
  ProductConnection: Omit<Types.ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<Types.ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: Types.ProductFilter;
  ProductPayload: Omit<Types.ProductPayload, 'operation' | 'product' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, product?: Types.Maybe<ResolversParentTypes['Product']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ProductVariant: VariantView;
  QuantityExceeded: Types.QuantityExceeded;
  Query: Record<PropertyKey, never>;
  ReceiveReturnInput: Types.ReceiveReturnInput;
  RecordPaymentInput: Types.RecordPaymentInput;
  Refund: RefundView;
  RefundOrderInput: Types.RefundOrderInput;
  RefundPayload: Omit<Types.RefundPayload, 'operation' | 'order' | 'refund' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, order?: Types.Maybe<ResolversParentTypes['Order']>, refund?: Types.Maybe<ResolversParentTypes['Refund']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ReleaseReservationInput: Types.ReleaseReservationInput;
  RequestReturnInput: Types.RequestReturnInput;
  Reservation: Types.Reservation;
  ReservationEnded: Types.ReservationEnded;
  ReservationLimit: Types.ReservationLimit;
  ReservationLine: Types.ReservationLine;
  ReservationLineInput: Types.ReservationLineInput;
  ReservationPayload: Omit<Types.ReservationPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  ReserveInventoryInput: Types.ReserveInventoryInput;
  Return: ReturnView;
  ReturnLine: Types.ReturnLine;
  ReturnPayload: Omit<Types.ReturnPayload, 'operation' | 'order' | 'return' | 'userErrors'> & { operation?: Types.Maybe<ResolversParentTypes['Operation']>, order?: Types.Maybe<ResolversParentTypes['Order']>, return?: Types.Maybe<ResolversParentTypes['Return']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  SetPriceInput: Types.SetPriceInput;
  SetPriceRow: Types.SetPriceRow;
  SetPricesInput: Types.SetPricesInput;
  ShipOrderInput: Types.ShipOrderInput;
  Shipment: ShipmentView;
  ShipmentLine: Types.ShipmentLine;
  Source: RegisteredSource;
  SourceRefused: Types.SourceRefused;
  SourceUnavailable: Types.SourceUnavailable;
  StaleRevision: Types.StaleRevision;
  String: Types.Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  TaxLine: TaxLineView;
  TransferInventoryInput: Types.TransferInventoryInput;
  UnitPrice: Types.UnitPrice;
  UnknownChannel: Types.UnknownChannel;
  UnknownCustomer: Types.UnknownCustomer;
  UnknownLocation: Types.UnknownLocation;
  UnknownOperation: Types.UnknownOperation;
  UnknownOrder: Types.UnknownOrder;
  UnknownPriceList: Types.UnknownPriceList;
  UnknownReservation: Types.UnknownReservation;
  UnknownReturn: Types.UnknownReturn;
  UnknownSku: Types.UnknownSku;
  UpdateProductInput: Types.UpdateProductInput;
  UpsertCompanyInput: Types.UpsertCompanyInput;
  UpsertCustomerInput: Types.UpsertCustomerInput;
  UserError: Refusal;
};

export type CostDirectiveArgs = {
  weight: Types.Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FanOutDirectiveArgs = {
  record: Types.Role;
  replicas: ReadonlyArray<Types.Role>;
  whenRecordIsDown: Types.Outage;
  whenReplicaRejects: Types.Rejection;
};

export type FanOutDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = FanOutDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: ReadonlyArray<ReadonlyArray<Types.Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SystemOfRecordDirectiveArgs = {
  maxAgeMs?: Types.Maybe<Types.Scalars['Int']['input']>;
  role: Types.Role;
};

export type SystemOfRecordDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = SystemOfRecordDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AmountExceededResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AmountExceeded'] = ResolversParentTypes['AmountExceeded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentTerm?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceList?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refs?: Resolver<ReadonlyArray<ResolversTypes['CrossReference']>, ParentType, ContextType>;
  taxNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompanyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CompanyPayload'] = ResolversParentTypes['CompanyPayload']> = {
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CrossReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CrossReference'] = ResolversParentTypes['CrossReference']> = {
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CurrencyMismatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CurrencyMismatch'] = ResolversParentTypes['CurrencyMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export type CustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  code?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentTerm?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceList?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refs?: Resolver<ReadonlyArray<ResolversTypes['CrossReference']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type IdempotencyConflictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyExpiredResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdempotencyExpired'] = ResolversParentTypes['IdempotencyExpired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  alt?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InsufficientStockResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InsufficientStock'] = ResolversParentTypes['InsufficientStock']> = {
  available?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidQuantityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidQuantity'] = ResolversParentTypes['InvalidQuantity']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InventoryBatchPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InventoryBatchPayload'] = ResolversParentTypes['InventoryBatchPayload']> = {
  applied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['InventoryBatchRow']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InventoryBatchRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InventoryBatchRow'] = ResolversParentTypes['InventoryBatchRow']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Types.Maybe<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InventoryEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InventoryEvent'] = ResolversParentTypes['InventoryEvent']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['InventoryLevel'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InventoryLevelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InventoryLevel'] = ResolversParentTypes['InventoryLevel']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unavailable?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InventoryPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InventoryPayload'] = ResolversParentTypes['InventoryPayload']> = {
  level?: Resolver<Types.Maybe<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  amountDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['InvoicePhase'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoicePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvoicePayload'] = ResolversParentTypes['InvoicePayload']> = {
  invoice?: Resolver<Types.Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LineQuantityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineQuantity'] = ResolversParentTypes['LineQuantity']> = {
  allocated?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abandonOperation?: Resolver<ResolversTypes['OperationPayload'], ParentType, ContextType, RequireFields<Types.MutationAbandonOperationArgs, 'id' | 'reason'>>;
  adjustInventories?: Resolver<ResolversTypes['InventoryBatchPayload'], ParentType, ContextType, RequireFields<Types.MutationAdjustInventoriesArgs, 'input' | 'waitFor'>>;
  adjustInventory?: Resolver<ResolversTypes['InventoryPayload'], ParentType, ContextType, RequireFields<Types.MutationAdjustInventoryArgs, 'input' | 'waitFor'>>;
  amendOperation?: Resolver<ResolversTypes['OperationPayload'], ParentType, ContextType, RequireFields<Types.MutationAmendOperationArgs, 'id' | 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<Types.MutationCancelOrderArgs, 'input' | 'waitFor'>>;
  changeOrder?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<Types.MutationChangeOrderArgs, 'input' | 'waitFor'>>;
  extendReservation?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<Types.MutationExtendReservationArgs, 'input'>>;
  importOrder?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<Types.MutationImportOrderArgs, 'input' | 'waitFor'>>;
  issueInvoice?: Resolver<ResolversTypes['InvoicePayload'], ParentType, ContextType, RequireFields<Types.MutationIssueInvoiceArgs, 'input' | 'waitFor'>>;
  placeOrder?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<Types.MutationPlaceOrderArgs, 'input' | 'waitFor'>>;
  receiveReturn?: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<Types.MutationReceiveReturnArgs, 'input' | 'waitFor'>>;
  recordPayment?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<Types.MutationRecordPaymentArgs, 'input' | 'waitFor'>>;
  refundOrder?: Resolver<ResolversTypes['RefundPayload'], ParentType, ContextType, RequireFields<Types.MutationRefundOrderArgs, 'input' | 'waitFor'>>;
  releaseReservation?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<Types.MutationReleaseReservationArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['ReturnPayload'], ParentType, ContextType, RequireFields<Types.MutationRequestReturnArgs, 'input' | 'waitFor'>>;
  resendOperation?: Resolver<ResolversTypes['OperationPayload'], ParentType, ContextType, RequireFields<Types.MutationResendOperationArgs, 'id' | 'reason'>>;
  reserveInventory?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<Types.MutationReserveInventoryArgs, 'input'>>;
  retryOperation?: Resolver<ResolversTypes['OperationPayload'], ParentType, ContextType, RequireFields<Types.MutationRetryOperationArgs, 'id'>>;
  setPrice?: Resolver<ResolversTypes['PricePayload'], ParentType, ContextType, RequireFields<Types.MutationSetPriceArgs, 'input' | 'waitFor'>>;
  setPrices?: Resolver<ResolversTypes['PriceBatchPayload'], ParentType, ContextType, RequireFields<Types.MutationSetPricesArgs, 'input' | 'waitFor'>>;
  shipOrder?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<Types.MutationShipOrderArgs, 'input' | 'waitFor'>>;
  transferInventory?: Resolver<ResolversTypes['InventoryPayload'], ParentType, ContextType, RequireFields<Types.MutationTransferInventoryArgs, 'input' | 'waitFor'>>;
  updateProduct?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<Types.MutationUpdateProductArgs, 'input' | 'waitFor'>>;
  upsertCompany?: Resolver<ResolversTypes['CompanyPayload'], ParentType, ContextType, RequireFields<Types.MutationUpsertCompanyArgs, 'input' | 'waitFor'>>;
  upsertCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<Types.MutationUpsertCustomerArgs, 'input' | 'waitFor'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType?: TypeResolveFn<'Company' | 'Customer' | 'Invoice' | 'Location' | 'Operation' | 'Order' | 'Product' | 'ProductVariant' | 'Shipment', ParentType, ContextType>;
};

export type OperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = {
  actor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['OperationLeg']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OperationStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationConnection'] = ResolversParentTypes['OperationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OperationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Operation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OperationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationEdge'] = ResolversParentTypes['OperationEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
};

export type OperationEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationEvent'] = ResolversParentTypes['OperationEvent']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
};

export type OperationLegResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationLeg'] = ResolversParentTypes['OperationLeg']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LegStatus'], ParentType, ContextType>;
};

export type OperationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OperationPayload'] = ResolversParentTypes['OperationPayload']> = {
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  billingAddress?: Resolver<Types.Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['Operation']>, ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['OrderPhase'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refs?: Resolver<ReadonlyArray<ResolversTypes['CrossReference']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['Return']>, ParentType, ContextType>;
  shipments?: Resolver<ReadonlyArray<ResolversTypes['Shipment']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Types.Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  taxLines?: Resolver<ReadonlyArray<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['LineQuantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxLines?: Resolver<ReadonlyArray<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['UnitPrice'], ParentType, ContextType>;
};

export type OrderPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderPayload'] = ResolversParentTypes['OrderPayload']> = {
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  plan?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['PlanStep']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  roundingAdjustment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Types.Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['PaymentPhase'], ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlanStep'] = ResolversParentTypes['PlanStep']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  amount?: Resolver<ResolversTypes['UnitPrice'], ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  priceList?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PriceBatchPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PriceBatchPayload'] = ResolversParentTypes['PriceBatchPayload']> = {
  applied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['PriceBatchRow']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PriceBatchRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PriceBatchRow'] = ResolversParentTypes['PriceBatchRow']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  price?: Resolver<Types.Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PriceMismatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PriceMismatch'] = ResolversParentTypes['PriceMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PricePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PricePayload'] = ResolversParentTypes['PricePayload']> = {
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  price?: Resolver<Types.Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  brand?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['Image']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProductPayload'] = ResolversParentTypes['ProductPayload']> = {
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  gtin?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['Image']>, ParentType, ContextType>;
  inventory?: Resolver<ReadonlyArray<ResolversTypes['InventoryLevel']>, ParentType, ContextType, Partial<Types.ProductVariantInventoryArgs>>;
  price?: Resolver<Types.Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<Types.ProductVariantPriceArgs, 'quantity'>>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxClass?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuantityExceededResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QuantityExceeded'] = ResolversParentTypes['QuantityExceeded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  availability?: Resolver<ReadonlyArray<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<Types.QueryAvailabilityArgs, 'channel' | 'skus'>>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<Types.QueryCompanyArgs, 'id'>>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType, Partial<Types.QueryCustomerArgs>>;
  inventoryLevels?: Resolver<ReadonlyArray<ResolversTypes['InventoryLevel']>, ParentType, ContextType, RequireFields<Types.QueryInventoryLevelsArgs, 'skus'>>;
  locations?: Resolver<ReadonlyArray<ResolversTypes['Location']>, ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<Types.QueryNodeArgs, 'id'>>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<Types.QueryOperationArgs, 'id'>>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<Types.QueryOperationsArgs, 'first'>>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<Types.QueryOrderArgs, 'number'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<Types.QueryOrdersArgs, 'first'>>;
  prices?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Price']>>, ParentType, ContextType, RequireFields<Types.QueryPricesArgs, 'quantity' | 'skus'>>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<Types.QueryProductArgs, 'sku'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<Types.QueryProductsArgs, 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  variant?: Resolver<Types.Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<Types.QueryVariantArgs, 'sku'>>;
  variants?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['ProductVariant']>>, ParentType, ContextType, RequireFields<Types.QueryVariantsArgs, 'skus'>>;
};

export type RefundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefundPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RefundPayload'] = ResolversParentTypes['RefundPayload']> = {
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Types.Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation']> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
};

export type ReservationEndedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReservationEnded'] = ResolversParentTypes['ReservationEnded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationLimitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReservationLimit'] = ResolversParentTypes['ReservationLimit']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = {
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReservationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReservationPayload'] = ResolversParentTypes['ReservationPayload']> = {
  reservation?: Resolver<Types.Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  custody?: Resolver<ResolversTypes['ReturnCustody'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReturnPayload'] = ResolversParentTypes['ReturnPayload']> = {
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  return?: Resolver<Types.Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  carrier?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  location?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ShipmentPhase'], ParentType, ContextType>;
  shippedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trackingNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  breaker?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  feedLagMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastError?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latencyP50Ms?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latencyP99Ms?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
};

export type SourceRefusedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceRefused'] = ResolversParentTypes['SourceRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceUnavailableResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceUnavailable'] = ResolversParentTypes['SourceUnavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaleRevisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StaleRevision'] = ResolversParentTypes['StaleRevision']> = {
  actual?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  inventoryChanged?: SubscriptionResolver<ResolversTypes['InventoryEvent'], "inventoryChanged", ParentType, ContextType, Partial<Types.SubscriptionInventoryChangedArgs>>;
  operationChanged?: SubscriptionResolver<ResolversTypes['OperationEvent'], "operationChanged", ParentType, ContextType, Partial<Types.SubscriptionOperationChangedArgs>>;
  orderChanged?: SubscriptionResolver<ResolversTypes['OrderEvent'], "orderChanged", ParentType, ContextType, Partial<Types.SubscriptionOrderChangedArgs>>;
};

export type TaxLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TaxLine'] = ResolversParentTypes['TaxLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type UnitPriceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitPrice'] = ResolversParentTypes['UnitPrice']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnknownChannelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownChannel'] = ResolversParentTypes['UnknownChannel']> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownCustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownCustomer'] = ResolversParentTypes['UnknownCustomer']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownLocationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownLocation'] = ResolversParentTypes['UnknownLocation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownOperationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownOperation'] = ResolversParentTypes['UnknownOperation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownOrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownOrder'] = ResolversParentTypes['UnknownOrder']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownPriceListResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownPriceList'] = ResolversParentTypes['UnknownPriceList']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  priceList?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownReservationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownReservation'] = ResolversParentTypes['UnknownReservation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownReturnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownReturn'] = ResolversParentTypes['UnknownReturn']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  returnNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownSkuResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnknownSku'] = ResolversParentTypes['UnknownSku']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'AmountExceeded' | 'CurrencyMismatch' | 'IdempotencyConflict' | 'IdempotencyExpired' | 'IllegalTransition' | 'InsufficientStock' | 'InvalidInput' | 'InvalidQuantity' | 'PriceMismatch' | 'QuantityExceeded' | 'ReservationEnded' | 'ReservationLimit' | 'SourceRefused' | 'SourceUnavailable' | 'StaleRevision' | 'UnknownChannel' | 'UnknownCustomer' | 'UnknownLocation' | 'UnknownOperation' | 'UnknownOrder' | 'UnknownPriceList' | 'UnknownReservation' | 'UnknownReturn' | 'UnknownSku', ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Address?: AddressResolvers<ContextType>;
  AmountExceeded?: AmountExceededResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyPayload?: CompanyPayloadResolvers<ContextType>;
  CrossReference?: CrossReferenceResolvers<ContextType>;
  CurrencyMismatch?: CurrencyMismatchResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  IdempotencyExpired?: IdempotencyExpiredResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  InsufficientStock?: InsufficientStockResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidQuantity?: InvalidQuantityResolvers<ContextType>;
  InventoryBatchPayload?: InventoryBatchPayloadResolvers<ContextType>;
  InventoryBatchRow?: InventoryBatchRowResolvers<ContextType>;
  InventoryEvent?: InventoryEventResolvers<ContextType>;
  InventoryLevel?: InventoryLevelResolvers<ContextType>;
  InventoryPayload?: InventoryPayloadResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoicePayload?: InvoicePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LineQuantity?: LineQuantityResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OperationEvent?: OperationEventResolvers<ContextType>;
  OperationLeg?: OperationLegResolvers<ContextType>;
  OperationPayload?: OperationPayloadResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderPayload?: OrderPayloadResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PlanStep?: PlanStepResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceBatchPayload?: PriceBatchPayloadResolvers<ContextType>;
  PriceBatchRow?: PriceBatchRowResolvers<ContextType>;
  PriceMismatch?: PriceMismatchResolvers<ContextType>;
  PricePayload?: PricePayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductPayload?: ProductPayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  QuantityExceeded?: QuantityExceededResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundPayload?: RefundPayloadResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationEnded?: ReservationEndedResolvers<ContextType>;
  ReservationLimit?: ReservationLimitResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  ReservationPayload?: ReservationPayloadResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnPayload?: ReturnPayloadResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceRefused?: SourceRefusedResolvers<ContextType>;
  SourceUnavailable?: SourceUnavailableResolvers<ContextType>;
  StaleRevision?: StaleRevisionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxLine?: TaxLineResolvers<ContextType>;
  UnitPrice?: UnitPriceResolvers<ContextType>;
  UnknownChannel?: UnknownChannelResolvers<ContextType>;
  UnknownCustomer?: UnknownCustomerResolvers<ContextType>;
  UnknownLocation?: UnknownLocationResolvers<ContextType>;
  UnknownOperation?: UnknownOperationResolvers<ContextType>;
  UnknownOrder?: UnknownOrderResolvers<ContextType>;
  UnknownPriceList?: UnknownPriceListResolvers<ContextType>;
  UnknownReservation?: UnknownReservationResolvers<ContextType>;
  UnknownReturn?: UnknownReturnResolvers<ContextType>;
  UnknownSku?: UnknownSkuResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  fanOut?: FanOutDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  systemOfRecord?: SystemOfRecordDirectiveResolver<any, any, ContextType>;
};
