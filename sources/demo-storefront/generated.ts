// @ts-nocheck

import type { InContextSdkMethod } from '@graphql-mesh/types';

export namespace DemoStorefrontTypes {
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
  /** ISO 8601 instant in UTC. */
  Timestamp: { input: unknown; output: unknown; }
};

export type Query = {
  /** Sellable items by SKU; unknown ones are left out. At most 200. */
  DemoStorefront_items: Array<DemoStorefront_Item>;
  /** Catalogue entries by their own code or an item's SKU; unknown ones are left out. At most 200. */
  DemoStorefront_entries: Array<DemoStorefront_EntryMatch>;
  /** Entries in the order of their ids, at most 100. */
  DemoStorefront_entryPage: DemoStorefront_EntryPage;
  DemoStorefront_depots: Array<DemoStorefront_Depot>;
  /** Shoppers by id or e-mail, unknown ones left out. At most 200 of each. */
  DemoStorefront_shoppers: Array<DemoStorefront_Shopper>;
  /** Purchases by code, unknown ones left out. At most 200. */
  DemoStorefront_purchases: Array<DemoStorefront_Purchase>;
  /** Purchases in the order of their ids, at most 100. */
  DemoStorefront_purchasePage: DemoStorefront_PurchasePage;
  /** Companies by code, unknown ones left out. At most 200. */
  DemoStorefront_companies: Array<DemoStorefront_Company>;
  /** What `voidPurchase` would do now. */
  DemoStorefront_voidPlan: DemoStorefront_VoidPlanResult;
  /** Newest place in the stream of changes. */
  DemoStorefront_streamHead: DemoStorefront_StreamHead;
  /** Changes behind a place (`0:0`: the beginning), oldest first, at most 1000. */
  DemoStorefront_stream: DemoStorefront_StreamSlice;
  /** Whether the shop answers. */
  DemoStorefront_alive: Scalars['Boolean']['output'];
};


export type QueryDemoStorefront_itemsArgs = {
  skus: Array<Scalars['String']['input']>;
  depots?: InputMaybe<Array<Scalars['String']['input']>>;
  quotes?: InputMaybe<Array<DemoStorefront_QuoteInput>>;
};


export type QueryDemoStorefront_entriesArgs = {
  codes: Array<Scalars['String']['input']>;
  depots?: InputMaybe<Array<Scalars['String']['input']>>;
  quotes?: InputMaybe<Array<DemoStorefront_QuoteInput>>;
};


export type QueryDemoStorefront_entryPageArgs = {
  take: Scalars['Int']['input'];
  afterId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<DemoStorefront_EntryFilter>;
  depots?: InputMaybe<Array<Scalars['String']['input']>>;
  quotes?: InputMaybe<Array<DemoStorefront_QuoteInput>>;
};


export type QueryDemoStorefront_shoppersArgs = {
  ids: Array<Scalars['ID']['input']>;
  emails: Array<Scalars['String']['input']>;
};


export type QueryDemoStorefront_purchasesArgs = {
  codes: Array<Scalars['String']['input']>;
};


export type QueryDemoStorefront_purchasePageArgs = {
  take: Scalars['Int']['input'];
  afterId?: InputMaybe<Scalars['ID']['input']>;
  shopperId?: InputMaybe<Scalars['ID']['input']>;
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryDemoStorefront_companiesArgs = {
  codes: Array<Scalars['String']['input']>;
};


export type QueryDemoStorefront_voidPlanArgs = {
  code: Scalars['String']['input'];
};


export type QueryDemoStorefront_streamArgs = {
  after: Scalars['String']['input'];
  take: Scalars['Int']['input'];
};

export type Mutation = {
  /** Records a purchase as it was decided elsewhere: neither stock nor price is checked. A second one with the same code answers the first. */
  DemoStorefront_recordPurchase: DemoStorefront_RecordPurchaseResult;
  /** Changes lines and addresses of a purchase that has something to send. */
  DemoStorefront_changePurchase: DemoStorefront_PurchaseWriteResult;
  /** Cancels all of a purchase that is not sent. */
  DemoStorefront_voidPurchase: DemoStorefront_PurchaseWriteResult;
  /** Sends all of a purchase or a part. */
  DemoStorefront_sendParcel: DemoStorefront_PurchaseWriteResult;
  /** Records money that was received. */
  DemoStorefront_addPayment: DemoStorefront_PurchaseWriteResult;
  /** Records money that was paid back. */
  DemoStorefront_addRefund: DemoStorefront_PurchaseWriteResult;
  /** Changes texts of an entry. The same key again changes nothing. */
  DemoStorefront_editEntry: DemoStorefront_EditEntryResult;
  /** Sets the price of an item to that of another system, unless a newer version of it was set before. */
  DemoStorefront_publishQuote: DemoStorefront_PublishQuoteResult;
  /** Makes or changes the company with this code, and with it the shoppers whose customer number that is. A missing field stays as it is. */
  DemoStorefront_saveCompany: DemoStorefront_SaveCompanyResult;
  /** Sets on hand to a level of another system, unless a newer version of it was set before. */
  DemoStorefront_publishStock: DemoStorefront_PublishStockResult;
  /** Makes or changes the shopper with this e-mail. A missing field stays as it is. */
  DemoStorefront_saveShopper: DemoStorefront_SaveShopperResult;
};


export type MutationDemoStorefront_recordPurchaseArgs = {
  input: DemoStorefront_RecordPurchaseInput;
};


export type MutationDemoStorefront_changePurchaseArgs = {
  input: DemoStorefront_ChangePurchaseInput;
};


export type MutationDemoStorefront_voidPurchaseArgs = {
  input: DemoStorefront_VoidPurchaseInput;
};


export type MutationDemoStorefront_sendParcelArgs = {
  input: DemoStorefront_SendParcelInput;
};


export type MutationDemoStorefront_addPaymentArgs = {
  input: DemoStorefront_AddPaymentInput;
};


export type MutationDemoStorefront_addRefundArgs = {
  input: DemoStorefront_AddRefundInput;
};


export type MutationDemoStorefront_editEntryArgs = {
  input: DemoStorefront_EditEntryInput;
};


export type MutationDemoStorefront_publishQuoteArgs = {
  input: DemoStorefront_PublishQuoteInput;
};


export type MutationDemoStorefront_saveCompanyArgs = {
  input: DemoStorefront_SaveCompanyInput;
};


export type MutationDemoStorefront_publishStockArgs = {
  input: DemoStorefront_PublishStockInput;
};


export type MutationDemoStorefront_saveShopperArgs = {
  input: DemoStorefront_SaveShopperInput;
};

export type DemoStorefront_QuoteInput = {
  shopperId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  pieces: Scalars['Int']['input'];
};

export type DemoStorefront_EntryFilter = {
  department?: InputMaybe<Scalars['String']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type DemoStorefront_Media = {
  path: Scalars['String']['output'];
  caption?: Maybe<Scalars['String']['output']>;
};

export type DemoStorefront_VatRate = {
  name: Scalars['String']['output'];
  percent: Scalars['Float']['output'];
};

export type DemoStorefront_Item = {
  id: Scalars['ID']['output'];
  sku: Scalars['String']['output'];
  barcode?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  vat: DemoStorefront_VatRate;
  weightKg?: Maybe<Scalars['Float']['output']>;
  media: Array<DemoStorefront_Media>;
  entry: DemoStorefront_Entry;
  stock: Array<DemoStorefront_StockPosition>;
  /** In the order of `quotes`; null where there is no price. */
  quotes: Array<Maybe<DemoStorefront_Quote>>;
};

export type DemoStorefront_Entry = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
  body?: Maybe<Scalars['String']['output']>;
  slug?: Maybe<Scalars['String']['output']>;
  department?: Maybe<Scalars['String']['output']>;
  maker?: Maybe<Scalars['String']['output']>;
  media: Array<DemoStorefront_Media>;
  /** Ordered by SKU. */
  items: Array<DemoStorefront_Item>;
};

export type DemoStorefront_EntryMatch = {
  code: Scalars['String']['output'];
  entry: DemoStorefront_Entry;
};

export type DemoStorefront_EntryPage = {
  entries: Array<DemoStorefront_Entry>;
  hasMore: Scalars['Boolean']['output'];
};

export type DemoStorefront_Depot = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
};

export type DemoStorefront_StockPosition = {
  depot: Scalars['String']['output'];
  pieces: Scalars['Int']['output'];
  allocated: Scalars['Int']['output'];
  revision: Scalars['Int']['output'];
};

/** Net. An empty group is everybody. */
export type DemoStorefront_Quote = {
  netCents: Scalars['Int']['output'];
  currency: Scalars['String']['output'];
  group: Scalars['String']['output'];
  fromPieces: Scalars['Int']['output'];
};

export type DemoStorefront_Shopper = {
  id: Scalars['ID']['output'];
  customerNumber?: Maybe<Scalars['String']['output']>;
  email: Scalars['String']['output'];
  givenName?: Maybe<Scalars['String']['output']>;
  familyName?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  group: Scalars['String']['output'];
  terms?: Maybe<Scalars['String']['output']>;
  addresses: Array<DemoStorefront_PostalAddress>;
};

export type DemoStorefront_PostalAddress = {
  recipient?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  lines: Array<Scalars['String']['output']>;
  zip?: Maybe<Scalars['String']['output']>;
  town?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
};

export type DemoStorefront_PostalAddressInput = {
  recipient?: InputMaybe<Scalars['String']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  lines: Array<Scalars['String']['input']>;
  zip?: InputMaybe<Scalars['String']['input']>;
  town?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
};

export type DemoStorefront_PurchaseState =
  | 'PENDING'
  | 'RECORDED'
  | 'PARTLY_SENT'
  | 'SENT'
  | 'VOIDED';

export type DemoStorefront_Purchase = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  salesChannel: Scalars['String']['output'];
  state: DemoStorefront_PurchaseState;
  placedAt: Scalars['Timestamp']['output'];
  currency: Scalars['String']['output'];
  shopper: DemoStorefront_ShopperRef;
  erpNumber?: Maybe<Scalars['String']['output']>;
  lines: Array<DemoStorefront_PurchaseLine>;
  taxes: Array<DemoStorefront_PurchaseTax>;
  netCents: Scalars['Int']['output'];
  taxCents: Scalars['Int']['output'];
  grossCents: Scalars['Int']['output'];
  deliverTo?: Maybe<DemoStorefront_PostalAddress>;
  billTo?: Maybe<DemoStorefront_PostalAddress>;
  parcels: Array<DemoStorefront_Parcel>;
  paidCents: Scalars['Int']['output'];
  refundedCents: Scalars['Int']['output'];
  payments: Array<DemoStorefront_Payment>;
  refunds: Array<DemoStorefront_Refund>;
};

export type DemoStorefront_ShopperRef = {
  id: Scalars['ID']['output'];
  email: Scalars['String']['output'];
};

/** Voided, sent, returned and refunded ones are among `pieces`. `discountCents` is off already in `netCents`. */
export type DemoStorefront_PurchaseLine = {
  id: Scalars['ID']['output'];
  sku: Scalars['String']['output'];
  name: Scalars['String']['output'];
  pieces: Scalars['Int']['output'];
  voidedPieces: Scalars['Int']['output'];
  sentPieces: Scalars['Int']['output'];
  returnedPieces: Scalars['Int']['output'];
  refundedPieces: Scalars['Int']['output'];
  unitNetCents: Scalars['Int']['output'];
  discountCents: Scalars['Int']['output'];
  netCents: Scalars['Int']['output'];
  taxName: Scalars['String']['output'];
  taxPercent: Scalars['Float']['output'];
  taxCents: Scalars['Int']['output'];
};

export type DemoStorefront_PurchaseTax = {
  name: Scalars['String']['output'];
  percent: Scalars['Float']['output'];
  netCents: Scalars['Int']['output'];
  taxCents: Scalars['Int']['output'];
};

export type DemoStorefront_Parcel = {
  id: Scalars['ID']['output'];
  depot: Scalars['String']['output'];
  carrier?: Maybe<Scalars['String']['output']>;
  trackingCodes: Array<Scalars['String']['output']>;
  sentAt: Scalars['Timestamp']['output'];
  contents: Array<DemoStorefront_ParcelContent>;
};

export type DemoStorefront_ParcelContent = {
  sku: Scalars['String']['output'];
  pieces: Scalars['Int']['output'];
};

export type DemoStorefront_Payment = {
  id: Scalars['ID']['output'];
  cents: Scalars['Int']['output'];
  method: Scalars['String']['output'];
  reference?: Maybe<Scalars['String']['output']>;
  paidAt: Scalars['Timestamp']['output'];
};

export type DemoStorefront_Refund = {
  id: Scalars['ID']['output'];
  cents: Scalars['Int']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  returnNumber?: Maybe<Scalars['String']['output']>;
  refundedAt: Scalars['Timestamp']['output'];
};

export type DemoStorefront_Company = {
  id: Scalars['ID']['output'];
  code: Scalars['String']['output'];
  name: Scalars['String']['output'];
  taxNumber?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  group: Scalars['String']['output'];
  terms?: Maybe<Scalars['String']['output']>;
  addresses: Array<DemoStorefront_PostalAddress>;
};

export type DemoStorefront_PurchasePage = {
  purchases: Array<DemoStorefront_Purchase>;
  hasMore: Scalars['Boolean']['output'];
};

/** Without `decided` the shop works out taxes and sums itself, rounded for each line. */
export type DemoStorefront_RecordPurchaseInput = {
  code: Scalars['String']['input'];
  salesChannel: Scalars['String']['input'];
  placedAt: Scalars['Timestamp']['input'];
  currency: Scalars['String']['input'];
  shopperId?: InputMaybe<Scalars['ID']['input']>;
  email: Scalars['String']['input'];
  depot: Scalars['String']['input'];
  lines: Array<DemoStorefront_RecordLineInput>;
  decided?: InputMaybe<DemoStorefront_DecidedInput>;
  deliverTo?: InputMaybe<DemoStorefront_PostalAddressInput>;
  billTo?: InputMaybe<DemoStorefront_PostalAddressInput>;
  erpNumber?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type DemoStorefront_RecordLineInput = {
  sku: Scalars['String']['input'];
  pieces: Scalars['Int']['input'];
  unitNetCents: Scalars['Int']['input'];
  discountCents?: InputMaybe<Scalars['Int']['input']>;
  taxCents?: InputMaybe<Scalars['Int']['input']>;
};

export type DemoStorefront_PurchaseTaxInput = {
  name: Scalars['String']['input'];
  percent: Scalars['Float']['input'];
  netCents: Scalars['Int']['input'];
  taxCents: Scalars['Int']['input'];
};

/** Sums of the system that took the purchase, kept as they are; what is neither net nor tax is delivery. */
export type DemoStorefront_DecidedInput = {
  netCents: Scalars['Int']['input'];
  taxCents: Scalars['Int']['input'];
  grossCents: Scalars['Int']['input'];
  taxes: Array<DemoStorefront_PurchaseTaxInput>;
};

/**
 * A purchase as the system that owns it has decided it: quantities, amounts and sums are kept as they are. Without it the shop works them out itself.
 * `key`, in all inputs that have one: the same key again changes nothing; one that was used for something else is refused.
 */
export type DemoStorefront_DecisionInput = {
  netCents: Scalars['Int']['input'];
  taxCents: Scalars['Int']['input'];
  grossCents: Scalars['Int']['input'];
  taxes: Array<DemoStorefront_PurchaseTaxInput>;
  lines: Array<DemoStorefront_DecidedLineInput>;
};

export type DemoStorefront_DecidedLineInput = {
  sku: Scalars['String']['input'];
  pieces: Scalars['Int']['input'];
  voidedPieces: Scalars['Int']['input'];
  sentPieces: Scalars['Int']['input'];
  returnedPieces: Scalars['Int']['input'];
  refundedPieces: Scalars['Int']['input'];
  unitNetCents: Scalars['Int']['input'];
  discountCents?: InputMaybe<Scalars['Int']['input']>;
  netCents: Scalars['Int']['input'];
  taxCents: Scalars['Int']['input'];
};

/** `pieces`: new quantity of an item over all lines; 0 takes it out. `unitNetCents`: of an item that is new. */
export type DemoStorefront_ChangeLineInput = {
  sku: Scalars['String']['input'];
  pieces: Scalars['Int']['input'];
  unitNetCents?: InputMaybe<Scalars['Int']['input']>;
};

export type DemoStorefront_ChangePurchaseInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  lines: Array<DemoStorefront_ChangeLineInput>;
  deliverTo?: InputMaybe<DemoStorefront_PostalAddressInput>;
  billTo?: InputMaybe<DemoStorefront_PostalAddressInput>;
  decision?: InputMaybe<DemoStorefront_DecisionInput>;
};

export type DemoStorefront_VoidPurchaseInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  decision?: InputMaybe<DemoStorefront_DecisionInput>;
};

export type DemoStorefront_ParcelContentInput = {
  sku: Scalars['String']['input'];
  pieces: Scalars['Int']['input'];
};

export type DemoStorefront_BoxInput = {
  trackingCode?: InputMaybe<Scalars['String']['input']>;
  grams?: InputMaybe<Scalars['Int']['input']>;
};

/** `depot` absent: the purchase's. */
export type DemoStorefront_SendParcelInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  depot?: InputMaybe<Scalars['String']['input']>;
  carrier?: InputMaybe<Scalars['String']['input']>;
  contents: Array<DemoStorefront_ParcelContentInput>;
  boxes: Array<DemoStorefront_BoxInput>;
  decision?: InputMaybe<DemoStorefront_DecisionInput>;
};

export type DemoStorefront_AddPaymentInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  cents: Scalars['Int']['input'];
  currency: Scalars['String']['input'];
  method: Scalars['String']['input'];
  reference?: InputMaybe<Scalars['String']['input']>;
  paidAt: Scalars['Timestamp']['input'];
  decision?: InputMaybe<DemoStorefront_DecisionInput>;
};

export type DemoStorefront_AddRefundInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  cents: Scalars['Int']['input'];
  currency: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  returnNumber?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
  decision?: InputMaybe<DemoStorefront_DecisionInput>;
};

export type DemoStorefront_EntryText =
  | 'NAME'
  | 'BODY'
  | 'SLUG'
  | 'DEPARTMENT'
  | 'MAKER';

export type DemoStorefront_EntryTextInput = {
  text: DemoStorefront_EntryText;
  value?: InputMaybe<Scalars['String']['input']>;
};

/** `code`: of an entry or the SKU of one of its items. */
export type DemoStorefront_EditEntryInput = {
  key: Scalars['String']['input'];
  code: Scalars['String']['input'];
  texts: Array<DemoStorefront_EntryTextInput>;
};

/** `group` absent: everybody. `version`: as with stock. */
export type DemoStorefront_PublishQuoteInput = {
  sku: Scalars['String']['input'];
  group?: InputMaybe<Scalars['String']['input']>;
  fromPieces: Scalars['Int']['input'];
  netCents: Scalars['Int']['input'];
  currency: Scalars['String']['input'];
  version: Scalars['String']['input'];
};

export type DemoStorefront_SaveCompanyInput = {
  code: Scalars['String']['input'];
  name: Scalars['String']['input'];
  taxNumber?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
  terms?: InputMaybe<Scalars['String']['input']>;
  addresses?: InputMaybe<Array<DemoStorefront_PostalAddressInput>>;
};

/** `version`: place in the other system's stream, two numbers with a colon between them. */
export type DemoStorefront_PublishStockInput = {
  sku: Scalars['String']['input'];
  depot: Scalars['String']['input'];
  pieces: Scalars['Int']['input'];
  version: Scalars['String']['input'];
};

export type DemoStorefront_SaveShopperInput = {
  email: Scalars['String']['input'];
  givenName?: InputMaybe<Scalars['String']['input']>;
  familyName?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  addresses?: InputMaybe<Array<DemoStorefront_PostalAddressInput>>;
  customerNumber?: InputMaybe<Scalars['String']['input']>;
};

export type DemoStorefront_Problem = {
  message: Scalars['String']['output'];
};

export type DemoStorefront_UnknownItem = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  sku: Scalars['String']['output'];
};

export type DemoStorefront_UnknownShopper = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
};

export type DemoStorefront_UnknownDepot = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  depot: Scalars['String']['output'];
};

export type DemoStorefront_UnknownPurchase = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  code: Scalars['String']['output'];
};

export type DemoStorefront_WrongState = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  state: DemoStorefront_PurchaseState;
};

/** `most`: pieces that are possible. */
export type DemoStorefront_QuantityExceeded = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  sku: Scalars['String']['output'];
  most: Scalars['Int']['output'];
};

export type DemoStorefront_AmountExceeded = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  mostCents: Scalars['Int']['output'];
};

export type DemoStorefront_UnknownGroup = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  group: Scalars['String']['output'];
};

export type DemoStorefront_KeyUsed = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  key: Scalars['String']['output'];
};

/** `about`: key of what is wrong, where there is one. */
export type DemoStorefront_BadInput = DemoStorefront_Problem & {
  message: Scalars['String']['output'];
  about?: Maybe<Scalars['String']['output']>;
};

export type DemoStorefront_RecordPurchaseResult = DemoStorefront_Purchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownShopper | DemoStorefront_UnknownDepot | DemoStorefront_BadInput;

/** `id`: of what was made, else of the purchase. */
export type DemoStorefront_PurchaseWrite = {
  id: Scalars['ID']['output'];
  purchase: DemoStorefront_Purchase;
};

export type DemoStorefront_PurchaseWriteResult = DemoStorefront_PurchaseWrite | DemoStorefront_UnknownPurchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_WrongState | DemoStorefront_QuantityExceeded | DemoStorefront_AmountExceeded | DemoStorefront_KeyUsed | DemoStorefront_BadInput;

export type DemoStorefront_VoidPlan = {
  steps: Array<Scalars['String']['output']>;
};

export type DemoStorefront_VoidPlanResult = DemoStorefront_VoidPlan | DemoStorefront_UnknownPurchase | DemoStorefront_WrongState;

export type DemoStorefront_EditEntryResult = DemoStorefront_Entry | DemoStorefront_UnknownItem | DemoStorefront_KeyUsed | DemoStorefront_BadInput;

export type DemoStorefront_PublishQuoteResult = DemoStorefront_Publication | DemoStorefront_UnknownItem | DemoStorefront_UnknownGroup | DemoStorefront_BadInput;

export type DemoStorefront_SaveCompanyResult = DemoStorefront_Company | DemoStorefront_UnknownGroup | DemoStorefront_BadInput;

export type DemoStorefront_Publication = {
  applied: Scalars['Boolean']['output'];
};

export type DemoStorefront_PublishStockResult = DemoStorefront_Publication | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_BadInput;

export type DemoStorefront_SaveShopperResult = DemoStorefront_Shopper | DemoStorefront_BadInput;

export type DemoStorefront_StreamKind =
  | 'ENTRY'
  | 'ITEM'
  | 'QUOTE'
  | 'STOCK'
  | 'DEPOT'
  | 'SHOPPER'
  | 'PURCHASE';

export type DemoStorefront_StreamHead = {
  position: Scalars['String']['output'];
  epoch: Scalars['String']['output'];
  completeUntil: Scalars['Timestamp']['output'];
};

export type DemoStorefront_StreamSlice = {
  position: Scalars['String']['output'];
  epoch: Scalars['String']['output'];
  completeUntil: Scalars['Timestamp']['output'];
  events: Array<DemoStorefront_StreamEvent>;
  hasMore: Scalars['Boolean']['output'];
};

export type DemoStorefront_StreamEvent = {
  position: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: DemoStorefront_StreamKind;
  keys: Array<Scalars['String']['output']>;
  at: Scalars['Timestamp']['output'];
};

  export type QuerySdk = {
      /** Sellable items by SKU; unknown ones are left out. At most 200. **/

  DemoStorefront_items: InContextSdkMethod<Query['DemoStorefront_items'], QueryDemoStorefront_itemsArgs, BaseMeshContext>,
  /** Catalogue entries by their own code or an item's SKU; unknown ones are left out. At most 200. **/

  DemoStorefront_entries: InContextSdkMethod<Query['DemoStorefront_entries'], QueryDemoStorefront_entriesArgs, BaseMeshContext>,
  /** Entries in the order of their ids, at most 100. **/

  DemoStorefront_entryPage: InContextSdkMethod<Query['DemoStorefront_entryPage'], QueryDemoStorefront_entryPageArgs, BaseMeshContext>,
  
  DemoStorefront_depots: InContextSdkMethod<Query['DemoStorefront_depots'], {}, BaseMeshContext>,
  /** Shoppers by id or e-mail, unknown ones left out. At most 200 of each. **/

  DemoStorefront_shoppers: InContextSdkMethod<Query['DemoStorefront_shoppers'], QueryDemoStorefront_shoppersArgs, BaseMeshContext>,
  /** Purchases by code, unknown ones left out. At most 200. **/

  DemoStorefront_purchases: InContextSdkMethod<Query['DemoStorefront_purchases'], QueryDemoStorefront_purchasesArgs, BaseMeshContext>,
  /** Purchases in the order of their ids, at most 100. **/

  DemoStorefront_purchasePage: InContextSdkMethod<Query['DemoStorefront_purchasePage'], QueryDemoStorefront_purchasePageArgs, BaseMeshContext>,
  /** Companies by code, unknown ones left out. At most 200. **/

  DemoStorefront_companies: InContextSdkMethod<Query['DemoStorefront_companies'], QueryDemoStorefront_companiesArgs, BaseMeshContext>,
  /** What `voidPurchase` would do now. **/
  DemoStorefront_voidPlan: InContextSdkMethod<DemoStorefront_VoidPlan | DemoStorefront_UnknownPurchase | DemoStorefront_WrongState!, QueryDemoStorefront_voidPlanArgs, BaseMeshContext>,
  /** Newest place in the stream of changes. **/

  DemoStorefront_streamHead: InContextSdkMethod<Query['DemoStorefront_streamHead'], {}, BaseMeshContext>,
  /** Changes behind a place (`0:0`: the beginning), oldest first, at most 1000. **/

  DemoStorefront_stream: InContextSdkMethod<Query['DemoStorefront_stream'], QueryDemoStorefront_streamArgs, BaseMeshContext>,
  /** Whether the shop answers. **/

  DemoStorefront_alive: InContextSdkMethod<Query['DemoStorefront_alive'], {}, BaseMeshContext>
  };

  export type MutationSdk = {
      /** Records a purchase as it was decided elsewhere: neither stock nor price is checked. A second one with the same code answers the first. **/
  DemoStorefront_recordPurchase: InContextSdkMethod<DemoStorefront_Purchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownShopper | DemoStorefront_UnknownDepot | DemoStorefront_BadInput!, MutationDemoStorefront_recordPurchaseArgs, BaseMeshContext>,
  /** Changes lines and addresses of a purchase that has something to send. **/
  DemoStorefront_changePurchase: InContextSdkMethod<DemoStorefront_PurchaseWrite | DemoStorefront_UnknownPurchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_WrongState | DemoStorefront_QuantityExceeded | DemoStorefront_AmountExceeded | DemoStorefront_KeyUsed | DemoStorefront_BadInput!, MutationDemoStorefront_changePurchaseArgs, BaseMeshContext>,
  /** Cancels all of a purchase that is not sent. **/
  DemoStorefront_voidPurchase: InContextSdkMethod<DemoStorefront_PurchaseWrite | DemoStorefront_UnknownPurchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_WrongState | DemoStorefront_QuantityExceeded | DemoStorefront_AmountExceeded | DemoStorefront_KeyUsed | DemoStorefront_BadInput!, MutationDemoStorefront_voidPurchaseArgs, BaseMeshContext>,
  /** Sends all of a purchase or a part. **/
  DemoStorefront_sendParcel: InContextSdkMethod<DemoStorefront_PurchaseWrite | DemoStorefront_UnknownPurchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_WrongState | DemoStorefront_QuantityExceeded | DemoStorefront_AmountExceeded | DemoStorefront_KeyUsed | DemoStorefront_BadInput!, MutationDemoStorefront_sendParcelArgs, BaseMeshContext>,
  /** Records money that was received. **/
  DemoStorefront_addPayment: InContextSdkMethod<DemoStorefront_PurchaseWrite | DemoStorefront_UnknownPurchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_WrongState | DemoStorefront_QuantityExceeded | DemoStorefront_AmountExceeded | DemoStorefront_KeyUsed | DemoStorefront_BadInput!, MutationDemoStorefront_addPaymentArgs, BaseMeshContext>,
  /** Records money that was paid back. **/
  DemoStorefront_addRefund: InContextSdkMethod<DemoStorefront_PurchaseWrite | DemoStorefront_UnknownPurchase | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_WrongState | DemoStorefront_QuantityExceeded | DemoStorefront_AmountExceeded | DemoStorefront_KeyUsed | DemoStorefront_BadInput!, MutationDemoStorefront_addRefundArgs, BaseMeshContext>,
  /** Changes texts of an entry. The same key again changes nothing. **/
  DemoStorefront_editEntry: InContextSdkMethod<DemoStorefront_Entry | DemoStorefront_UnknownItem | DemoStorefront_KeyUsed | DemoStorefront_BadInput!, MutationDemoStorefront_editEntryArgs, BaseMeshContext>,
  /** Sets the price of an item to that of another system, unless a newer version of it was set before. **/
  DemoStorefront_publishQuote: InContextSdkMethod<DemoStorefront_Publication | DemoStorefront_UnknownItem | DemoStorefront_UnknownGroup | DemoStorefront_BadInput!, MutationDemoStorefront_publishQuoteArgs, BaseMeshContext>,
  /** Makes or changes the company with this code, and with it the shoppers whose customer number that is. A missing field stays as it is. **/
  DemoStorefront_saveCompany: InContextSdkMethod<DemoStorefront_Company | DemoStorefront_UnknownGroup | DemoStorefront_BadInput!, MutationDemoStorefront_saveCompanyArgs, BaseMeshContext>,
  /** Sets on hand to a level of another system, unless a newer version of it was set before. **/
  DemoStorefront_publishStock: InContextSdkMethod<DemoStorefront_Publication | DemoStorefront_UnknownItem | DemoStorefront_UnknownDepot | DemoStorefront_BadInput!, MutationDemoStorefront_publishStockArgs, BaseMeshContext>,
  /** Makes or changes the shopper with this e-mail. A missing field stays as it is. **/
  DemoStorefront_saveShopper: InContextSdkMethod<DemoStorefront_Shopper | DemoStorefront_BadInput!, MutationDemoStorefront_saveShopperArgs, BaseMeshContext>
  };

  export type SubscriptionSdk = {
    
  };

  export type Context = {
      ["demo-storefront"]: { Query: QuerySdk, Mutation: MutationSdk, Subscription: SubscriptionSdk },
      
    };
}
