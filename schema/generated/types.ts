export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A place in a list or in the event log: opaque, signed, bound to the query that made it. */
  Cursor: { input: string; output: string; }
  /** An instant, RFC 3339 with offset, e.g. `2026-11-24T16:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as a string, e.g. `"12.90"`. Never a float. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** A postal address. */
export type Address = {
  readonly __typename?: 'Address';
  /** Town. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Company at the address. */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code, e.g. `DE`. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** Recipient's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Phone at the address. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Street and number; further lines are separated by a line break. */
  readonly street?: Maybe<Scalars['String']['output']>;
};

/** A postal address to write. */
export type AddressInput = {
  /** Town. */
  readonly city: Scalars['String']['input'];
  /** Company at the address. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code, e.g. `DE`. */
  readonly countryCode: Scalars['String']['input'];
  /** Recipient's name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Phone at the address. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  readonly postalCode: Scalars['String']['input'];
  /** Street and number; further lines are separated by a line break. */
  readonly street: Scalars['String']['input'];
};

/** Stock corrections to do together. */
export type AdjustInventoriesInput = {
  /** Your key for the batch: sent again with the same rows each is done once, with other rows all are refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** At most 500. Rows on one SKU and location are done in this order. */
  readonly rows: ReadonlyArray<AdjustInventoryRow>;
};

/** A stock correction. Exactly one of `delta` and `count`. */
export type AdjustInventoryInput = {
  /** What was counted. */
  readonly count?: InputMaybe<Scalars['Decimal']['input']>;
  /** How many more (or, below zero, fewer). */
  readonly delta?: InputMaybe<Scalars['Decimal']['input']>;
  /** Refuse with `StaleRevision` when the level is no longer this one. */
  readonly expectedRevision?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this correction: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Location code. */
  readonly location: Scalars['String']['input'];
  /** Why, for the record. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
};

/** One of many stock corrections. Exactly one of `delta` and `count`. */
export type AdjustInventoryRow = {
  /** What was counted. */
  readonly count?: InputMaybe<Scalars['Decimal']['input']>;
  /** How many more (or, below zero, fewer). */
  readonly delta?: InputMaybe<Scalars['Decimal']['input']>;
  /** Refuse the row with `StaleRevision` when the level is no longer this one. */
  readonly expectedRevision?: InputMaybe<Scalars['String']['input']>;
  /** Location code. */
  readonly location: Scalars['String']['input'];
  /** Why, for the record. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
};

/** More money than is open, or was paid. */
export type AmountExceeded = UserError & {
  readonly __typename?: 'AmountExceeded';
  /** `AmountExceeded`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The most that is possible. */
  readonly possible: Scalars['Decimal']['output'];
};

/** What a channel can sell of a SKU. */
export type Availability = {
  readonly __typename?: 'Availability';
  /** When the ERP was asked. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Most pieces that one order can have: at the location that has the most, less what is promised and what the channel leaves alone, at most what it may show. Never below zero. */
  readonly available: Scalars['Decimal']['output'];
  /** Which channel. */
  readonly channel: Scalars['String']['output'];
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
};

/** What of an order is to be cancelled: all that is not shipped. */
export type CancelOrderInput = {
  /** Only say what would be done. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Your key for this cancellation: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** Why, for the record. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What is to change on an order before it is shipped. What is not named stays. */
export type ChangeOrderInput = {
  /** Who pays. */
  readonly billingAddress?: InputMaybe<AddressInput>;
  /** Your key for this change: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** New quantities: 0 takes a SKU out, one that is not on the order is added at today's price. */
  readonly lines?: InputMaybe<ReadonlyArray<LineQuantityInput>>;
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** Where it goes. */
  readonly shippingAddress?: InputMaybe<AddressInput>;
};

/** A company that buys. */
export type Company = Node & {
  readonly __typename?: 'Company';
  /** Addresses, the default one first. */
  readonly addresses: ReadonlyArray<Address>;
  /** Customer number, the same in every system. */
  readonly code: Scalars['String']['output'];
  /** E-mail. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Name of the payment term. */
  readonly paymentTerm?: Maybe<Scalars['String']['output']>;
  /** Phone. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Name of the price list. */
  readonly priceList?: Maybe<Scalars['String']['output']>;
  /** What each system calls the company. */
  readonly refs: ReadonlyArray<CrossReference>;
  /** VAT identification number. */
  readonly taxNumber?: Maybe<Scalars['String']['output']>;
};

/** Outcome of a company's write. */
export type CompanyPayload = {
  readonly __typename?: 'CompanyPayload';
  /** The company after it; null while it is not yet known. */
  readonly company?: Maybe<Company>;
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What one system calls a record of ours. */
export type CrossReference = {
  readonly __typename?: 'CrossReference';
  /** Its own id or number. */
  readonly externalId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** The channel sells in another currency. */
export type CurrencyMismatch = UserError & {
  readonly __typename?: 'CurrencyMismatch';
  /** `CurrencyMismatch`. */
  readonly code: Scalars['String']['output'];
  /** The currency to use. */
  readonly expected: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Somebody who buys. */
export type Customer = Node & {
  readonly __typename?: 'Customer';
  /** Addresses, the default one first. */
  readonly addresses: ReadonlyArray<Address>;
  /** The ERP's customer number. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Company that the customer buys for; null for private customers. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** E-mail, unique without regard to case. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Given name. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** Family name. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** Name of the payment term. */
  readonly paymentTerm?: Maybe<Scalars['String']['output']>;
  /** Phone. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Name of the price list. */
  readonly priceList?: Maybe<Scalars['String']['output']>;
  /** What each system calls the customer. */
  readonly refs: ReadonlyArray<CrossReference>;
};

/** Outcome of a customer's write. */
export type CustomerPayload = {
  readonly __typename?: 'CustomerPayload';
  /** The customer after it; null while it is not yet known. */
  readonly customer?: Maybe<Customer>;
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an event of a subscription is. */
export const EventKind = {
  /** A change since the event before. */
  Change: 'CHANGE',
  /** Continuity is lost (history pruned or store restored): the state is sent anew. */
  Resync: 'RESYNC',
  /** The present state at the time of subscribing. */
  Snapshot: 'SNAPSHOT'
} as const;

export type EventKind = typeof EventKind[keyof typeof EventKind];
/** Which reservation to hold longer. */
export type ExtendReservationInput = {
  /** Which one. */
  readonly id: Scalars['ID']['input'];
  /** How long from now, in seconds; never past 86400 seconds after it was made. */
  readonly ttlSeconds: Scalars['Int']['input'];
};

/** The key was used before with another input. */
export type IdempotencyConflict = UserError & {
  readonly __typename?: 'IdempotencyConflict';
  /** `IdempotencyConflict`. */
  readonly code: Scalars['String']['output'];
  /** The key. */
  readonly key: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The key was used so long ago that its outcome is no longer kept. */
export type IdempotencyExpired = UserError & {
  readonly __typename?: 'IdempotencyExpired';
  /** `IdempotencyExpired`. */
  readonly code: Scalars['String']['output'];
  /** The key. */
  readonly key: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Not possible in the state that the record is in. */
export type IllegalTransition = UserError & {
  readonly __typename?: 'IllegalTransition';
  /** `IllegalTransition`. */
  readonly code: Scalars['String']['output'];
  /** The state that it is in. */
  readonly from: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The state asked for. */
  readonly to: Scalars['String']['output'];
};

/** A picture. */
export type Image = {
  readonly __typename?: 'Image';
  /** Text for people who cannot see it. */
  readonly alt?: Maybe<Scalars['String']['output']>;
  /** Address of the picture. */
  readonly url: Scalars['String']['output'];
};

/** An order of a storefront's own checkout. */
export type ImportOrderInput = {
  /** Your key for this import: sent again with the same input it is the same operation. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order's number there. */
  readonly number: Scalars['String']['input'];
  /** Name of the storefront, as `sources` names it. */
  readonly source: Scalars['String']['input'];
};

/** More than there is. */
export type InsufficientStock = UserError & {
  readonly __typename?: 'InsufficientStock';
  /** What one location can deliver. */
  readonly available: Scalars['Decimal']['output'];
  /** `InsufficientStock`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Asked for. */
  readonly requested: Scalars['Decimal']['output'];
  /** The SKU. */
  readonly sku: Scalars['String']['output'];
};

/** An input field that breaks a rule named in the message. */
export type InvalidInput = UserError & {
  readonly __typename?: 'InvalidInput';
  /** `InvalidInput`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A quantity that is not above zero, or has more digits than its unit. */
export type InvalidQuantity = UserError & {
  readonly __typename?: 'InvalidQuantity';
  /** `InvalidQuantity`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Outcome of a batch of stock corrections. */
export type InventoryBatchPayload = {
  readonly __typename?: 'InventoryBatchPayload';
  /** Rows that the ERP has done. */
  readonly applied: Scalars['Int']['output'];
  /** Rows that still wait or run, or are left to a person: see their operations. */
  readonly open: Scalars['Int']['output'];
  /** Always null: each row is an operation of its own. */
  readonly operation?: Maybe<Operation>;
  /** Rows that were refused. */
  readonly refused: Scalars['Int']['output'];
  /** One for each row of the input, in its order; none when the batch as a whole was refused. */
  readonly rows: ReadonlyArray<InventoryBatchRow>;
  /** Why the batch as a whole was refused; empty when it was accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of one row of a batch of stock corrections. */
export type InventoryBatchRow = {
  readonly __typename?: 'InventoryBatchRow';
  /** Its place in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** The level after it; null while it is not yet known. */
  readonly level?: Maybe<InventoryLevel>;
  /** What is being done, system by system; null when nothing was recorded. */
  readonly operation?: Maybe<Operation>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A stock level that changed. */
export type InventoryEvent = {
  readonly __typename?: 'InventoryEvent';
  /** Send it as `after` to go on from here. */
  readonly cursor: Scalars['Cursor']['output'];
  /** Present state, change, or resynchronisation. */
  readonly kind: EventKind;
  /** The level. */
  readonly level: InventoryLevel;
  /** When the gateway learned of it. */
  readonly occurredAt: Scalars['DateTime']['output'];
};

/** Stock of one SKU at one location. `available = onHand − committed − reserved − unavailable`. */
export type InventoryLevel = {
  readonly __typename?: 'InventoryLevel';
  /** When the ERP was asked. */
  readonly asOf: Scalars['DateTime']['output'];
  /** What can be sold now; below zero when oversold. */
  readonly available: Scalars['Decimal']['output'];
  /** Open outgoing demand that the ERP knows of, assigned or not. */
  readonly committed: Scalars['Decimal']['output'];
  /** On its way in. */
  readonly incoming: Scalars['Decimal']['output'];
  /** Where. */
  readonly location: Location;
  /** Pieces in the building. */
  readonly onHand: Scalars['Decimal']['output'];
  /** Promised by this gateway and not yet visible in the ERP. */
  readonly reserved: Scalars['Decimal']['output'];
  /** Changes whenever the level does; send it as `expectedRevision` to write only what you saw. */
  readonly revision: Scalars['String']['output'];
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
  /** There, but not for sale (blocked, damaged). */
  readonly unavailable: Scalars['Decimal']['output'];
};

/** Outcome of a stock correction. */
export type InventoryPayload = {
  readonly __typename?: 'InventoryPayload';
  /** The level after it (of a transfer: where it left); null while it is not yet known. */
  readonly level?: Maybe<InventoryLevel>;
  /** Every level that changed. */
  readonly levels: ReadonlyArray<InventoryLevel>;
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An invoice or, with a negative total, a credit note. Issued by the ERP alone. */
export type Invoice = Node & {
  readonly __typename?: 'Invoice';
  /** What is still to be paid. */
  readonly amountDue: Money;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** When it was issued. */
  readonly issuedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The ERP's number; null until issued. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly phase: InvoicePhase;
  /** Gross amount. */
  readonly total: Money;
};

/** Outcome of an invoice's write. */
export type InvoicePayload = {
  readonly __typename?: 'InvoicePayload';
  /** The invoice; null while it is not yet known. */
  readonly invoice?: Maybe<Invoice>;
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** The order after it. */
  readonly order?: Maybe<Order>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where an invoice stands. */
export const InvoicePhase = {
  /** Void. */
  Cancelled: 'CANCELLED',
  /** Not yet issued. */
  Draft: 'DRAFT',
  /** Paid. */
  Paid: 'PAID',
  /** Issued, open. */
  Posted: 'POSTED'
} as const;

export type InvoicePhase = typeof InvoicePhase[keyof typeof InvoicePhase];
/** What is to be billed: all that the ERP's rules say is to be billed by now. */
export type IssueInvoiceInput = {
  /** Your key for this invoice: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Date of the invoice, e.g. `2026-01-31`; today when absent. */
  readonly issuedOn?: InputMaybe<Scalars['String']['input']>;
  /** The order's number. */
  readonly number: Scalars['String']['input'];
};

/** Where one system's part of an operation stands. */
export const LegStatus = {
  /** Undone. */
  Compensated: 'COMPENSATED',
  /** Done. */
  Confirmed: 'CONFIRMED',
  /** Refused. */
  Declined: 'DECLINED',
  /** Unknown: never sent again by itself. */
  InDoubt: 'IN_DOUBT',
  /** To be sent. */
  Requested: 'REQUESTED',
  /** Sent, no answer yet. */
  Sent: 'SENT',
  /** Left for a person. */
  SetAside: 'SET_ASIDE'
} as const;

export type LegStatus = typeof LegStatus[keyof typeof LegStatus];
/** How many pieces of a line are in which state. */
export type LineQuantity = {
  readonly __typename?: 'LineQuantity';
  /** Set aside for shipment. */
  readonly allocated: Scalars['Decimal']['output'];
  /** Cancelled before shipment. */
  readonly cancelled: Scalars['Decimal']['output'];
  /** Arrived. */
  readonly delivered: Scalars['Decimal']['output'];
  /** Ordered. */
  readonly ordered: Scalars['Decimal']['output'];
  /** Paid back. */
  readonly refunded: Scalars['Decimal']['output'];
  /** Came back. */
  readonly returned: Scalars['Decimal']['output'];
  /** Handed to the carrier. */
  readonly shipped: Scalars['Decimal']['output'];
};

/** Pieces of a SKU, over all lines of the order. */
export type LineQuantityInput = {
  /** How many. */
  readonly quantity: Scalars['Decimal']['input'];
  /** Which SKU, once. */
  readonly sku: Scalars['String']['input'];
};

/** A place that holds stock. */
export type Location = Node & {
  readonly __typename?: 'Location';
  /** Short code, the same in every system, e.g. `BER`. */
  readonly code: Scalars['String']['output'];
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
};

/** A settled amount in the digits of its currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** Decimal amount, e.g. `"47.62"`. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
};

/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Gives up an operation that is set aside, in doubt or waiting. What waits behind it goes on; what was done stays done. */
  readonly abandonOperation: OperationPayload;
  /** Corrects many levels, each row as `adjustInventory` would: one that is refused holds back no other. */
  readonly adjustInventories: InventoryBatchPayload;
  /** Corrects stock in the ERP and publishes the new level to every storefront. */
  readonly adjustInventory: InventoryPayload;
  /** Changes the input of an operation that is set aside, then tries it once more. `input`: the fields to change, as the verb's own input has them. */
  readonly amendOperation: OperationPayload;
  /** Cancels what is not yet shipped of an order, in the ERP, then in its storefront. `input.dryRun` only says the steps. */
  readonly cancelOrder: OrderPayload;
  /** Changes lines and addresses of an order before they are shipped, in the ERP, then in its storefront. */
  readonly changeOrder: OrderPayload;
  /** Holds it longer. */
  readonly extendReservation: ReservationPayload;
  /** Takes an order that was placed in a storefront's own checkout into the ERP, as it was sold there. This happens by itself; it is for those that were placed before the gateway knew the storefront. However often and by whomever an order is imported, it is one in the ERP. */
  readonly importOrder: OrderPayload;
  /** Bills an order in the ERP. */
  readonly issueInvoice: InvoicePayload;
  /** Places an order in the ERP, then records it in the storefront of its channel. */
  readonly placeOrder: OrderPayload;
  /** Books goods that came back into stock. */
  readonly receiveReturn: ReturnPayload;
  /** Books money that was received for an order, in the ERP, then in its storefront. Attempted once. */
  readonly recordPayment: OrderPayload;
  /** Pays back all or part of what was paid for an order. Attempted once. */
  readonly refundOrder: RefundPayload;
  /** Gives it back. One that expired or was released before stays as it is. */
  readonly releaseReservation: ReservationPayload;
  /** Announces goods of an order that come back. */
  readonly requestReturn: ReturnPayload;
  /** Sends again what is in doubt: a person has looked and says that it was not done. */
  readonly resendOperation: OperationPayload;
  /** Holds stock for a checkout, counted against every other promise and what the ERP knows; all of it at one location, or nothing. */
  readonly reserveInventory: ReservationPayload;
  /** Tries an operation once more that is set aside or in doubt. What may have been sent is looked for, or sent under the same key where the system enforces it; never blindly. */
  readonly retryOperation: OperationPayload;
  /** Sets a price in the ERP, then in every storefront. */
  readonly setPrice: PricePayload;
  /** Sets many prices, each row as `setPrice` would: one that is refused holds back no other. */
  readonly setPrices: PriceBatchPayload;
  /** Ships all or part of what is open of an order, in the ERP, then in its storefront. */
  readonly shipOrder: OrderPayload;
  /** Moves stock from one location to another in the ERP and publishes both levels to every storefront. */
  readonly transferInventory: InventoryPayload;
  /** Changes a product: each field in the system that owns it, and in those that show it. */
  readonly updateProduct: ProductPayload;
  /** Makes or changes a company in the ERP, then in every storefront that knows companies. */
  readonly upsertCompany: CompanyPayload;
  /** Makes or changes a customer in the ERP, then in every storefront. */
  readonly upsertCustomer: CustomerPayload;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationAbandonOperationArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationAdjustInventoriesArgs = {
  input: AdjustInventoriesInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationAdjustInventoryArgs = {
  input: AdjustInventoryInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationAmendOperationArgs = {
  id: Scalars['ID']['input'];
  input: Scalars['JSON']['input'];
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationChangeOrderArgs = {
  input: ChangeOrderInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationExtendReservationArgs = {
  input: ExtendReservationInput;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationImportOrderArgs = {
  input: ImportOrderInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationIssueInvoiceArgs = {
  input: IssueInvoiceInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationReceiveReturnArgs = {
  input: ReceiveReturnInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationRefundOrderArgs = {
  input: RefundOrderInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationReleaseReservationArgs = {
  input: ReleaseReservationInput;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationResendOperationArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationReserveInventoryArgs = {
  input: ReserveInventoryInput;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationRetryOperationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationSetPriceArgs = {
  input: SetPriceInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationSetPricesArgs = {
  input: SetPricesInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationShipOrderArgs = {
  input: ShipOrderInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationTransferInventoryArgs = {
  input: TransferInventoryInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationUpsertCompanyArgs = {
  input: UpsertCompanyInput;
  waitFor?: InputMaybe<WaitFor>;
};


/** Everything that can be changed. Each mutation needs an idempotency key; the same key with the same input returns the first outcome. */
export type MutationUpsertCustomerArgs = {
  input: UpsertCustomerInput;
  waitFor?: InputMaybe<WaitFor>;
};

/** Anything with an id of ours. The id is given at first sight and holds no vendor's id. */
export type Node = {
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
};

/** One durable write: what was asked for and how far it has come in each system. */
export type Operation = Node & {
  readonly __typename?: 'Operation';
  /** Who asked. */
  readonly actor?: Maybe<Scalars['String']['output']>;
  /** When it was accepted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** The caller's key. */
  readonly idempotencyKey: Scalars['String']['output'];
  /** The verb, e.g. `placeOrder`. */
  readonly kind: Scalars['String']['output'];
  /** One row a system, the record first. */
  readonly legs: ReadonlyArray<OperationLeg>;
  /** Where it stands. */
  readonly status: OperationStatus;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of operations, newest first. */
export type OperationConnection = {
  readonly __typename?: 'OperationConnection';
  /** The rows with a cursor each. */
  readonly edges: ReadonlyArray<OperationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Operation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One row of a page of operations. */
export type OperationEdge = {
  readonly __typename?: 'OperationEdge';
  /** Cursor behind this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Operation;
};

/** An operation that came to another status. */
export type OperationEvent = {
  readonly __typename?: 'OperationEvent';
  /** Send it as `after` to go on from here. */
  readonly cursor: Scalars['Cursor']['output'];
  /** Present state, change, or resynchronisation. */
  readonly kind: EventKind;
  /** When the gateway noted it. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The operation, in the status of this event; its legs may have gone further meanwhile. */
  readonly operation: Operation;
};

/** Which operations to list. */
export type OperationFilter = {
  /** Only this verb. */
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  /** Only these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<OperationStatus>>;
  /** Only what was done to this order number or SKU. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** One system's part of an operation. */
export type OperationLeg = {
  readonly __typename?: 'OperationLeg';
  /** How often it was sent. */
  readonly attempts: Scalars['Int']['output'];
  /** Why it was refused or is in doubt. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** The id or number that the system gave. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its role in the operation. */
  readonly role: Role;
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** When it was first sent. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly status: LegStatus;
};

/** Outcome of what a person did to an operation. */
export type OperationPayload = {
  readonly __typename?: 'OperationPayload';
  /** The operation after it. */
  readonly operation?: Maybe<Operation>;
  /** Why nothing was done; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where an operation stands. */
export const OperationStatus = {
  /** Given up by a person. */
  Abandoned: 'ABANDONED',
  /** Done in every system. */
  Applied: 'APPLIED',
  /** Undone after a refusal. */
  Compensated: 'COMPENSATED',
  /** A system did not say whether it did its part: a person must look. */
  InDoubt: 'IN_DOUBT',
  /** Accepted, waiting for its turn. */
  Queued: 'QUEUED',
  /** Refused; nothing was changed. */
  Rejected: 'REJECTED',
  /** Being done. */
  Running: 'RUNNING',
  /** One system refused what the record has taken: a person must act. */
  SetAside: 'SET_ASIDE'
} as const;

export type OperationStatus = typeof OperationStatus[keyof typeof OperationStatus];
/** A sales order. */
export type Order = Node & {
  readonly __typename?: 'Order';
  /** Who pays. */
  readonly billingAddress?: Maybe<Address>;
  /** The channel where it was placed. */
  readonly channel: Scalars['String']['output'];
  /** ISO 4217 code of all its amounts. */
  readonly currency: Scalars['String']['output'];
  /** Who bought; null when unknown or not yours to see. */
  readonly customer?: Maybe<Customer>;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** What was billed. */
  readonly invoices: ReadonlyArray<Invoice>;
  /** What was bought. */
  readonly lines: ReadonlyArray<OrderLine>;
  /** The number that the customer knows, the same in every system. */
  readonly number: Scalars['String']['output'];
  /** What this gateway did to it, newest first. */
  readonly operations: ReadonlyArray<Operation>;
  /** Money that was received. */
  readonly payments: ReadonlyArray<Payment>;
  /** Where it stands. */
  readonly phase: OrderPhase;
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** What each system calls the order. */
  readonly refs: ReadonlyArray<CrossReference>;
  /** Money that was paid back. */
  readonly refunds: ReadonlyArray<Refund>;
  /** Goods that come back. */
  readonly returns: ReadonlyArray<Return>;
  /** What was or will be sent. */
  readonly shipments: ReadonlyArray<Shipment>;
  /** Where it goes. */
  readonly shippingAddress?: Maybe<Address>;
  /** Taxes by rate. */
  readonly taxLines: ReadonlyArray<TaxLine>;
  /** Sums. */
  readonly totals: OrderTotals;
};

/** A page of orders, in the order of the ERP's immutable key. */
export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  /** The rows with a cursor each. */
  readonly edges: ReadonlyArray<OrderEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One row of a page of orders. */
export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  /** Cursor behind this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Order;
};

/** An order that changed. */
export type OrderEvent = {
  readonly __typename?: 'OrderEvent';
  /** Send it as `after` to go on from here. */
  readonly cursor: Scalars['Cursor']['output'];
  /** Present state, change, or resynchronisation. */
  readonly kind: EventKind;
  /** When the gateway learned of it. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The order. */
  readonly order: Order;
};

/** Which orders to list. */
export type OrderFilter = {
  /** Only this customer's (our id). */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these numbers. */
  readonly numbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** One line of an order. SKU and title stay as they were when ordered. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  /** Net, taken off the line by what the storefront granted. */
  readonly discount: Money;
  /** Stable within the order. */
  readonly id: Scalars['ID']['output'];
  /** How many, by state. */
  readonly quantity: LineQuantity;
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
  /** Taxes on the line. */
  readonly taxLines: ReadonlyArray<TaxLine>;
  /** Name as ordered. */
  readonly title: Scalars['String']['output'];
  /** Net amount of the line after its discount. */
  readonly total: Money;
  /** Settled price of one unit, net. */
  readonly unitPrice: UnitPrice;
};

/** A line to order. */
export type OrderLineInput = {
  /** How many, above zero. */
  readonly quantity: Scalars['Decimal']['input'];
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
  /** Net price of one unit that you showed the buyer: refused with `PriceMismatch` when it is not the record's. Taken from the record when absent. */
  readonly unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Outcome of an order's write. */
export type OrderPayload = {
  readonly __typename?: 'OrderPayload';
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** The order after it; null while it is not yet known. */
  readonly order?: Maybe<Order>;
  /** The steps of a dry run. */
  readonly plan?: Maybe<ReadonlyArray<PlanStep>>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where an order stands, derived from the facts of its shipments and payments. */
export const OrderPhase = {
  /** Will not be delivered. */
  Cancelled: 'CANCELLED',
  /** All is shipped. */
  Completed: 'COMPLETED',
  /** Confirmed by the ERP. */
  Confirmed: 'CONFIRMED',
  /** Not yet placed. */
  Draft: 'DRAFT',
  /** At least one shipment has left or is being picked. */
  InProgress: 'IN_PROGRESS',
  /** Accepted by the gateway or a storefront, not yet confirmed by the ERP. */
  Placed: 'PLACED'
} as const;

export type OrderPhase = typeof OrderPhase[keyof typeof OrderPhase];
/** Sums of an order. `total = subtotal − discount + shipping + tax + roundingAdjustment`. */
export type OrderTotals = {
  readonly __typename?: 'OrderTotals';
  /** What is still open. */
  readonly balance: Money;
  /** Discounts on the whole order. */
  readonly discount: Money;
  /** Paid so far. */
  readonly paid: Money;
  /** Paid back so far. */
  readonly refunded: Money;
  /** The only difference allowed between the systems; zero when they agree to the cent. */
  readonly roundingAdjustment: Money;
  /** Net shipping. */
  readonly shipping: Money;
  /** Net amount of the lines before order discounts. */
  readonly subtotal: Money;
  /** All taxes. */
  readonly tax: Money;
  /** Gross amount to pay. */
  readonly total: Money;
};

/** What happens when the system of record cannot be reached. */
export const Outage = {
  /** The operation is accepted and waits for the record to come back. */
  Queue: 'QUEUE',
  /** The request is refused at once. */
  Refuse: 'REFUSE'
} as const;

export type Outage = typeof Outage[keyof typeof Outage];
/** One parcel. */
export type PackageInput = {
  /** What is in it; may be left out when there is one parcel. */
  readonly lines?: InputMaybe<ReadonlyArray<LineQuantityInput>>;
  /** The carrier's number. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** Weight in grams. */
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a list page stands. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Send it as `after` for the next page; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Whether there is more behind `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Money that was received for an order. */
export type Payment = {
  readonly __typename?: 'Payment';
  /** How much. */
  readonly amount: Money;
  /** The ERP's id. */
  readonly id: Scalars['ID']['output'];
  /** How it was paid. */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly phase: PaymentPhase;
  /** Number of the transaction at the payment provider or the bank. */
  readonly reference?: Maybe<Scalars['String']['output']>;
};

/** Where a payment stands. */
export const PaymentPhase = {
  /** Reserved, not yet taken. */
  Authorized: 'AUTHORIZED',
  /** Received. */
  Captured: 'CAPTURED',
  /** Did not come. */
  Failed: 'FAILED',
  /** Nobody knows: a person must look. */
  InDoubt: 'IN_DOUBT',
  /** Announced. */
  Pending: 'PENDING',
  /** Paid back. */
  Refunded: 'REFUNDED',
  /** Given up before it was taken. */
  Voided: 'VOIDED'
} as const;

export type PaymentPhase = typeof PaymentPhase[keyof typeof PaymentPhase];
/** An order to place. One of `customerId` and `customerEmail` is needed. */
export type PlaceOrderInput = {
  /** Who pays; the customer's default when absent. */
  readonly billingAddress?: InputMaybe<AddressInput>;
  /** The channel where it is placed, e.g. `web`. */
  readonly channel: Scalars['String']['input'];
  /** Not yet supported. */
  readonly companyLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217 code; the channel's own when absent. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Who buys, by e-mail of a known customer. */
  readonly customerEmail?: InputMaybe<Scalars['String']['input']>;
  /** Who buys, by our id. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** A number of yours, kept with the order. */
  readonly externalNumber?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this order: sent again with the same input it is placed once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is bought, 1 to 250 lines. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** A note to the warehouse. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** A reservation of the same channel: its pieces are this order's, whatever else is promised. What the order does not take of it is free again. */
  readonly reservationId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes; the customer's default when absent. */
  readonly shippingAddress?: InputMaybe<AddressInput>;
  /** Not yet supported. */
  readonly shippingMethod?: InputMaybe<Scalars['String']['input']>;
};

/** One step that a plan would do. */
export type PlanStep = {
  readonly __typename?: 'PlanStep';
  /** What would be done there. */
  readonly action: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** What one unit costs under given circumstances. */
export type Price = {
  readonly __typename?: 'Price';
  /** Price of one unit. */
  readonly amount: UnitPrice;
  /** The quantity from which it holds. */
  readonly minimumQuantity: Scalars['Decimal']['output'];
  /** Name of the price list that gave it. */
  readonly priceList?: Maybe<Scalars['String']['output']>;
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
  /** Whether tax is in it. */
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** Holds from this instant on; null: always did. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Holds until before this instant; null: no end. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** Outcome of a batch of prices. */
export type PriceBatchPayload = {
  readonly __typename?: 'PriceBatchPayload';
  /** Rows that the ERP has done. */
  readonly applied: Scalars['Int']['output'];
  /** Rows that still wait or run, or are left to a person: see their operations. */
  readonly open: Scalars['Int']['output'];
  /** Always null: each row is an operation of its own. */
  readonly operation?: Maybe<Operation>;
  /** Rows that were refused. */
  readonly refused: Scalars['Int']['output'];
  /** One for each row of the input, in its order; none when the batch as a whole was refused. */
  readonly rows: ReadonlyArray<PriceBatchRow>;
  /** Why the batch as a whole was refused; empty when it was accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of one row of a batch of prices. */
export type PriceBatchRow = {
  readonly __typename?: 'PriceBatchRow';
  /** Its place in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** What is being done, system by system; null when nothing was recorded. */
  readonly operation?: Maybe<Operation>;
  /** The price after it; null while it is not yet known. */
  readonly price?: Maybe<Price>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The price given is not the record's. */
export type PriceMismatch = UserError & {
  readonly __typename?: 'PriceMismatch';
  /** `PriceMismatch`. */
  readonly code: Scalars['String']['output'];
  /** The record's price of one unit. */
  readonly expected: Scalars['Decimal']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Outcome of a price's write. */
export type PricePayload = {
  readonly __typename?: 'PricePayload';
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** The price after it; null while it is not yet known. */
  readonly price?: Maybe<Price>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A product: what variants have in common. */
export type Product = Node & {
  readonly __typename?: 'Product';
  /** Brand. */
  readonly brand?: Maybe<Scalars['String']['output']>;
  /** Code of the product category. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** Long description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** Pictures. */
  readonly images: ReadonlyArray<Image>;
  /** The product's own SKU. */
  readonly sku: Scalars['String']['output'];
  /** The last part of its address in the storefront. */
  readonly slug?: Maybe<Scalars['String']['output']>;
  /** Name. */
  readonly title: Scalars['String']['output'];
  /** Its sellable variants, ordered by SKU. */
  readonly variants: ReadonlyArray<ProductVariant>;
};

/** A page of products, in the order of the ERP's immutable key. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  /** The rows with a cursor each. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One row of a page of products. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  /** Cursor behind this row. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The row. */
  readonly node: Product;
};

/** Which products to list. Filters use fields of the ERP, which drives the list. */
export type ProductFilter = {
  /** Only this category code. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Only these product SKUs. */
  readonly skus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Name contains, without regard to case. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of a product's write. */
export type ProductPayload = {
  readonly __typename?: 'ProductPayload';
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** The product after it; null while it is not yet known. */
  readonly product?: Maybe<Product>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is sold: one SKU. */
export type ProductVariant = Node & {
  readonly __typename?: 'ProductVariant';
  /** Global trade item number (EAN/UPC). */
  readonly gtin?: Maybe<Scalars['String']['output']>;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** Pictures. */
  readonly images: ReadonlyArray<Image>;
  /** Stock for each location (or the given location codes). */
  readonly inventory: ReadonlyArray<InventoryLevel>;
  /** The price for a customer, a channel and a quantity; the public price when nothing is given. */
  readonly price?: Maybe<Price>;
  /** The product that it belongs to. */
  readonly product: Product;
  /** Stock keeping unit, unique. */
  readonly sku: Scalars['String']['output'];
  /** Code of the tax class, e.g. `standard` or `reduced`. */
  readonly taxClass?: Maybe<Scalars['String']['output']>;
  /** Name of the variant. */
  readonly title: Scalars['String']['output'];
  /** Weight of one unit in grams. */
  readonly weightGrams?: Maybe<Scalars['Int']['output']>;
};


/** What is sold: one SKU. */
export type ProductVariantInventoryArgs = {
  locations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** What is sold: one SKU. */
export type ProductVariantPriceArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  companyLocationId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  quantity?: InputMaybe<Scalars['Decimal']['input']>;
};

/** More pieces than the order has in the state that is needed. */
export type QuantityExceeded = UserError & {
  readonly __typename?: 'QuantityExceeded';
  /** `QuantityExceeded`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The most that is possible. */
  readonly possible: Scalars['Decimal']['output'];
  /** The SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Everything that can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** What a channel can sell; unknown SKUs have no rows. At most 500 SKUs. As fresh as stock levels are: a reservation is what holds it. */
  readonly availability: ReadonlyArray<Availability>;
  /** One company by our id. */
  readonly company?: Maybe<Company>;
  /** One customer by our id or by e-mail (exactly one of them); null when there is none that you may see. */
  readonly customer?: Maybe<Customer>;
  /** Stock of SKUs at all (or the given) locations; unknown SKUs have no rows. At most 500 SKUs. */
  readonly inventoryLevels: ReadonlyArray<InventoryLevel>;
  /** Every location. */
  readonly locations: ReadonlyArray<Location>;
  /** Any record by our id; null when there is none that you may see. */
  readonly node?: Maybe<Node>;
  /** One operation by id. */
  readonly operation?: Maybe<Operation>;
  /** Operations page by page. */
  readonly operations: OperationConnection;
  /** One order by its number; null when there is none that you may see. */
  readonly order?: Maybe<Order>;
  /** Orders page by page: yours, or all with the scope `orders:read`. */
  readonly orders: OrderConnection;
  /** Prices in the order of the SKUs, null for unknown ones. At most 500 SKUs. */
  readonly prices: ReadonlyArray<Maybe<Price>>;
  /** A product by its own or one of its variants' SKUs. */
  readonly product?: Maybe<Product>;
  /** Products page by page. */
  readonly products: ProductConnection;
  /** The upstream systems and how they are. */
  readonly sources: ReadonlyArray<Source>;
  /** A variant by SKU. */
  readonly variant?: Maybe<ProductVariant>;
  /** Variants in the order of the SKUs, null for unknown ones. At most 500 SKUs. */
  readonly variants: ReadonlyArray<Maybe<ProductVariant>>;
};


/** Everything that can be asked. */
export type QueryAvailabilityArgs = {
  channel: Scalars['String']['input'];
  skus: ReadonlyArray<Scalars['String']['input']>;
};


/** Everything that can be asked. */
export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. */
export type QueryCustomerArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be asked. */
export type QueryInventoryLevelsArgs = {
  locations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  skus: ReadonlyArray<Scalars['String']['input']>;
};


/** Everything that can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. */
export type QueryOperationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. */
export type QueryOperationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<OperationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. */
export type QueryOrderArgs = {
  number: Scalars['String']['input'];
};


/** Everything that can be asked. */
export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. */
export type QueryPricesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  companyLocationId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  quantity?: InputMaybe<Scalars['Decimal']['input']>;
  skus: ReadonlyArray<Scalars['String']['input']>;
};


/** Everything that can be asked. */
export type QueryProductArgs = {
  sku: Scalars['String']['input'];
};


/** Everything that can be asked. */
export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. */
export type QueryVariantArgs = {
  sku: Scalars['String']['input'];
};


/** Everything that can be asked. */
export type QueryVariantsArgs = {
  skus: ReadonlyArray<Scalars['String']['input']>;
};

/** Goods that are here. */
export type ReceiveReturnInput = {
  /** Your key for this receipt: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is here; all that is still expected when absent. */
  readonly lines?: InputMaybe<ReadonlyArray<LineQuantityInput>>;
  /** Location code where it is put; the ERP's choice when absent. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** The return's number. */
  readonly returnNumber: Scalars['String']['input'];
};

/** Money that was received. */
export type RecordPaymentInput = {
  /** How much, at most what is open. */
  readonly amount: Scalars['Decimal']['input'];
  /** ISO 4217 code; refused when it is not the order's. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this payment: sent again with the same input it is booked once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** How it was paid, e.g. `card`, `bank transfer`. */
  readonly method: Scalars['String']['input'];
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** When; now when absent. */
  readonly paidAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Number of the transaction at the payment provider or the bank. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

/** Money that was paid back for an order. */
export type Refund = {
  readonly __typename?: 'Refund';
  /** How much. */
  readonly amount: Money;
  /** The ERP's id. */
  readonly id: Scalars['ID']['output'];
  /** Number of the credit note. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly refundedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The return that it pays back. */
  readonly returnNumber?: Maybe<Scalars['String']['output']>;
};

/** Money to pay back. */
export type RefundOrderInput = {
  /** How much; all that was paid and not yet paid back when absent. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** ISO 4217 code; refused when it is not the order's. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this refund: sent again with the same input it is made once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Number of the transaction at the payment provider or the bank. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** The return that it pays back. */
  readonly returnNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of a refund. */
export type RefundPayload = {
  readonly __typename?: 'RefundPayload';
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** The order after it. */
  readonly order?: Maybe<Order>;
  /** The refund; null while it is not yet known. */
  readonly refund?: Maybe<Refund>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What happens when a replica refuses a write that the record has taken. */
export const Rejection = {
  /** The record's write is undone. */
  Compensate: 'COMPENSATE',
  /** The leg is set aside for a person; the record stays. */
  SetAside: 'SET_ASIDE'
} as const;

export type Rejection = typeof Rejection[keyof typeof Rejection];
/** Which reservation to give back. */
export type ReleaseReservationInput = {
  /** Which one. */
  readonly id: Scalars['ID']['input'];
};

/** Goods to announce. */
export type RequestReturnInput = {
  /** Your key for this return: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What comes back, at most what was shipped and not yet returned. */
  readonly lines: ReadonlyArray<LineQuantityInput>;
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A promise on stock to a checkout: nobody else is sold these pieces until it expires, is released, or an order uses it. */
export type Reservation = {
  readonly __typename?: 'Reservation';
  /** The channel that it was made for. */
  readonly channel: Scalars['String']['output'];
  /** From then on it holds nothing. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Send it as `reservationId` of `placeOrder`. */
  readonly id: Scalars['ID']['output'];
  /** What is held; a reservation that ended holds nothing any more. */
  readonly lines: ReadonlyArray<ReservationLine>;
  /** Code of the location that holds all of it. */
  readonly location: Scalars['String']['output'];
  /** Number of the order that used it, or is expected to. */
  readonly orderNumber?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: ReservationStatus;
};

/** The reservation holds nothing any more. */
export type ReservationEnded = UserError & {
  readonly __typename?: 'ReservationEnded';
  /** `ReservationEnded`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How it ended. */
  readonly status: ReservationStatus;
};

/** The caller holds as many reservations as it may. */
export type ReservationLimit = UserError & {
  readonly __typename?: 'ReservationLimit';
  /** `ReservationLimit`. */
  readonly code: Scalars['String']['output'];
  /** How many that is. */
  readonly limit: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Pieces of one SKU. */
export type ReservationLine = {
  readonly __typename?: 'ReservationLine';
  /** How many. */
  readonly quantity: Scalars['Decimal']['output'];
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Pieces of one SKU to hold. */
export type ReservationLineInput = {
  /** How many, in whole pieces. */
  readonly quantity: Scalars['Decimal']['input'];
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
};

/** Outcome of a write to a reservation. */
export type ReservationPayload = {
  readonly __typename?: 'ReservationPayload';
  /** As it stands now; null when there is none. */
  readonly reservation?: Maybe<Reservation>;
  /** Why nothing was done; empty when it was. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a reservation stands. */
export const ReservationStatus = {
  /** Its time was over. */
  Expired: 'EXPIRED',
  /** The pieces are held. */
  Held: 'HELD',
  /** Given back. */
  Released: 'RELEASED',
  /** They became an order's. */
  Used: 'USED'
} as const;

export type ReservationStatus = typeof ReservationStatus[keyof typeof ReservationStatus];
/** What to hold: all of it, or nothing is held. */
export type ReserveInventoryInput = {
  /** Where it is to be sold. */
  readonly channel: Scalars['String']['input'];
  /** Your key for this reservation: sent again with the same input it is made once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Each SKU once. */
  readonly lines: ReadonlyArray<ReservationLineInput>;
  /** Number of the order, where the channel's storefront places it in its own checkout: its import uses the reservation. */
  readonly orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** How long, in seconds: 1 to 86400, 900 when absent. */
  readonly ttlSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Goods of an order that come back. */
export type Return = {
  readonly __typename?: 'Return';
  /** Where the goods are. */
  readonly custody: ReturnCustody;
  /** The ERP's id. */
  readonly id: Scalars['ID']['output'];
  /** What comes back. */
  readonly lines: ReadonlyArray<ReturnLine>;
  /** Its number, the same in every system. */
  readonly number: Scalars['String']['output'];
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was announced. */
  readonly requestedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where the goods of a return are; whether the money went back is said by the order's refunds. */
export const ReturnCustody = {
  /** Allowed to come back. */
  Authorized: 'AUTHORIZED',
  /** Looked at. */
  Inspected: 'INSPECTED',
  /** On its way. */
  InTransit: 'IN_TRANSIT',
  /** All or part is here. */
  Received: 'RECEIVED',
  /** Announced. */
  Requested: 'REQUESTED',
  /** Back on the shelf. */
  Restocked: 'RESTOCKED',
  /** Thrown away. */
  Scrapped: 'SCRAPPED'
} as const;

export type ReturnCustody = typeof ReturnCustody[keyof typeof ReturnCustody];
/** Pieces of a SKU that come back. */
export type ReturnLine = {
  readonly __typename?: 'ReturnLine';
  /** How many were announced. */
  readonly quantity: Scalars['Decimal']['output'];
  /** How many are here. */
  readonly received: Scalars['Decimal']['output'];
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Outcome of a return's write. */
export type ReturnPayload = {
  readonly __typename?: 'ReturnPayload';
  /** What is being done, system by system. */
  readonly operation?: Maybe<Operation>;
  /** The order after it. */
  readonly order?: Maybe<Order>;
  /** The return; null while it is not yet known. */
  readonly return?: Maybe<Return>;
  /** Why nothing was done; empty when accepted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which kind of system owns a value. */
export const Role = {
  /** The enterprise resource planning system: stock, prices, customers, invoices. */
  Erp: 'ERP',
  /** This gateway itself. */
  Gateway: 'GATEWAY',
  /** The system where the record was made. */
  Origin: 'ORIGIN',
  /** A storefront: content, images, its own checkout. */
  Storefront: 'STOREFRONT'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** A net price to set. */
export type SetPriceInput = {
  /** Price of one unit, net, with no more digits than the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** ISO 4217 code; refused when it is not the ERP's. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this price: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The quantity from which it holds. */
  readonly minimumQuantity?: InputMaybe<Scalars['Decimal']['input']>;
  /** Name of the price list; everybody's price when absent. */
  readonly priceList?: InputMaybe<Scalars['String']['input']>;
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
};

/** One of many net prices to set. */
export type SetPriceRow = {
  /** Price of one unit, net, with no more digits than the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** ISO 4217 code; refused when it is not the ERP's. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** The quantity from which it holds. */
  readonly minimumQuantity?: InputMaybe<Scalars['Decimal']['input']>;
  /** Name of the price list; everybody's price when absent. */
  readonly priceList?: InputMaybe<Scalars['String']['input']>;
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
};

/** Prices to set together. */
export type SetPricesInput = {
  /** Your key for the batch: sent again with the same rows each is done once, with other rows all are refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** At most 500. Rows on one SKU and price list are done in this order. */
  readonly rows: ReadonlyArray<SetPriceRow>;
};

/** Parcels that leave. */
export type ShipOrderInput = {
  /** Who carries it. */
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this shipment: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What leaves; all that is open when absent. */
  readonly lines?: InputMaybe<ReadonlyArray<LineQuantityInput>>;
  /** Location code that it leaves from; the order's when absent. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** The order's number. */
  readonly number: Scalars['String']['input'];
  /** The parcels when there are several, or their weights are known. */
  readonly packages?: InputMaybe<ReadonlyArray<PackageInput>>;
  /** The carrier's number when it is one parcel. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Goods of an order that leave together. */
export type Shipment = Node & {
  readonly __typename?: 'Shipment';
  /** Carrier. */
  readonly carrier?: Maybe<Scalars['String']['output']>;
  /** Our own id. */
  readonly id: Scalars['ID']['output'];
  /** What is in it. */
  readonly lines: ReadonlyArray<ShipmentLine>;
  /** Location code that it leaves from. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** The ERP's number. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly phase: ShipmentPhase;
  /** When it was handed over. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Tracking numbers. */
  readonly trackingNumbers: ReadonlyArray<Scalars['String']['output']>;
};

/** One line of a shipment. */
export type ShipmentLine = {
  readonly __typename?: 'ShipmentLine';
  /** How many. */
  readonly quantity: Scalars['Decimal']['output'];
  /** Which SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Where a shipment stands. */
export const ShipmentPhase = {
  /** Stock is set aside for it. */
  Allocated: 'ALLOCATED',
  /** Will not be sent. */
  Cancelled: 'CANCELLED',
  /** Arrived. */
  Delivered: 'DELIVERED',
  /** Packed. */
  Packed: 'PACKED',
  /** Asked for. */
  Pending: 'PENDING',
  /** Picked. */
  Picked: 'PICKED',
  /** Handed to the carrier. */
  Shipped: 'SHIPPED'
} as const;

export type ShipmentPhase = typeof ShipmentPhase[keyof typeof ShipmentPhase];
/** One upstream system. */
export type Source = {
  readonly __typename?: 'Source';
  /** State of the circuit breaker: `closed`, `open` or `half-open`. */
  readonly breaker: Scalars['String']['output'];
  /** The channels that it serves; empty for an ERP. */
  readonly channels: ReadonlyArray<Scalars['String']['output']>;
  /** How far its change feed is behind; null before the first look. */
  readonly feedLagMs?: Maybe<Scalars['Int']['output']>;
  /** The last failure, without secrets. */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** Half of the last calls were faster. */
  readonly latencyP50Ms?: Maybe<Scalars['Float']['output']>;
  /** 99 of 100 of the last calls were faster. */
  readonly latencyP99Ms?: Maybe<Scalars['Float']['output']>;
  /** Its name in the deployment list. */
  readonly name: Scalars['String']['output'];
  /** What it is. */
  readonly role: Role;
  /** Whether it can be used. */
  readonly status: SourceStatus;
};

/** A system refused the write for a reason of its own, given in the message. */
export type SourceRefused = UserError & {
  readonly __typename?: 'SourceRefused';
  /** `SourceRefused`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** Whether a source can be used. */
export const SourceStatus = {
  /** Answers slowly, or fails now and then. */
  Degraded: 'DEGRADED',
  /** Does not answer. */
  Down: 'DOWN',
  /** Answers. */
  Up: 'UP'
} as const;

export type SourceStatus = typeof SourceStatus[keyof typeof SourceStatus];
/** The system of record cannot be reached; nothing was written. */
export type SourceUnavailable = UserError & {
  readonly __typename?: 'SourceUnavailable';
  /** `SourceUnavailable`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** The level has changed since you read it. */
export type StaleRevision = UserError & {
  readonly __typename?: 'StaleRevision';
  /** The revision now. */
  readonly actual: Scalars['String']['output'];
  /** `StaleRevision`. */
  readonly code: Scalars['String']['output'];
  /** The revision that you sent. */
  readonly expected: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Everything that can be watched: first the present state, then every change, each with a cursor to resume from. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Stock of the SKUs (all when absent) at the locations (all when absent): the present level of each, then every change. */
  readonly inventoryChanged: InventoryEvent;
  /** One operation, else all that you may see: the present state (without an id of the newest 100 that are queued, running, in doubt or set aside), then every change of status. With `status` only what comes to it. */
  readonly operationChanged: OperationEvent;
  /** Orders by number, customer or channel: the present state of each that is named, then every change. */
  readonly orderChanged: OrderEvent;
};


/** Everything that can be watched: first the present state, then every change, each with a cursor to resume from. */
export type SubscriptionInventoryChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  locations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  skus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** Everything that can be watched: first the present state, then every change, each with a cursor to resume from. */
export type SubscriptionOperationChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<OperationStatus>;
};


/** Everything that can be watched: first the present state, then every change, each with a cursor to resume from. */
export type SubscriptionOrderChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};

/** Tax of one rate. */
export type TaxLine = {
  readonly __typename?: 'TaxLine';
  /** The tax. */
  readonly amount: Money;
  /** Net amount that it is computed on. */
  readonly base: Money;
  /** Name or code of the tax. */
  readonly code: Scalars['String']['output'];
  /** Rate as a fraction, e.g. `"0.19"`. */
  readonly rate: Scalars['Decimal']['output'];
};

/** Stock to move between two locations. */
export type TransferInventoryInput = {
  /** Refuse with `StaleRevision` when the level at `from` is no longer this one. */
  readonly expectedRevision?: InputMaybe<Scalars['String']['input']>;
  /** Code of the location that it leaves. */
  readonly from: Scalars['String']['input'];
  /** Your key for this transfer: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** How many, at most what is there. */
  readonly quantity: Scalars['Decimal']['input'];
  /** Why, for the record. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Which SKU. */
  readonly sku: Scalars['String']['input'];
  /** Code of the location that it comes to. */
  readonly to: Scalars['String']['input'];
};

/** A price of one unit, in its own scale (the ERP may hold four decimals). */
export type UnitPrice = {
  readonly __typename?: 'UnitPrice';
  /** Decimal amount of one unit. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
};

/** No storefront serves the channel. */
export type UnknownChannel = UserError & {
  readonly __typename?: 'UnknownChannel';
  /** The channel. */
  readonly channel: Scalars['String']['output'];
  /** `UnknownChannel`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** No such customer, or not yours to use. */
export type UnknownCustomer = UserError & {
  readonly __typename?: 'UnknownCustomer';
  /** `UnknownCustomer`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** No such location. */
export type UnknownLocation = UserError & {
  readonly __typename?: 'UnknownLocation';
  /** `UnknownLocation`. */
  readonly code: Scalars['String']['output'];
  /** The location code. */
  readonly location: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** No such operation. */
export type UnknownOperation = UserError & {
  readonly __typename?: 'UnknownOperation';
  /** `UnknownOperation`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** No such order, or not yours to use. */
export type UnknownOrder = UserError & {
  readonly __typename?: 'UnknownOrder';
  /** `UnknownOrder`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The ERP has no such price list. */
export type UnknownPriceList = UserError & {
  readonly __typename?: 'UnknownPriceList';
  /** `UnknownPriceList`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Its name. */
  readonly priceList: Scalars['String']['output'];
};

/** No such reservation, or not yours to use. */
export type UnknownReservation = UserError & {
  readonly __typename?: 'UnknownReservation';
  /** `UnknownReservation`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The order has no such return. */
export type UnknownReturn = UserError & {
  readonly __typename?: 'UnknownReturn';
  /** `UnknownReturn`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The return's number. */
  readonly returnNumber: Scalars['String']['output'];
};

/** No such SKU. */
export type UnknownSku = UserError & {
  readonly __typename?: 'UnknownSku';
  /** `UnknownSku`. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The SKU. */
  readonly sku: Scalars['String']['output'];
};

/** What is to change on a product. What is not given stays; null empties a field that may be empty. */
export type UpdateProductInput = {
  /** Brand. */
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  /** Code of the product category. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Long description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this change: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The product's own SKU. */
  readonly sku: Scalars['String']['input'];
  /** The last part of its address in the storefront. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Name. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A company to write, matched by its code. */
export type UpsertCompanyInput = {
  /** Replaces the addresses when given. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Customer number. */
  readonly code: Scalars['String']['input'];
  /** E-mail; stays when absent. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this write: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Name of a payment term of the ERP; stays when absent. */
  readonly paymentTerm?: InputMaybe<Scalars['String']['input']>;
  /** Phone; stays when absent. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Name of a price list of the ERP; stays when absent. */
  readonly priceList?: InputMaybe<Scalars['String']['input']>;
  /** VAT identification number; stays when absent. */
  readonly taxNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A customer to write, matched by e-mail. */
export type UpsertCustomerInput = {
  /** Replaces the addresses when given. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** E-mail, matched without regard to case. */
  readonly email: Scalars['String']['input'];
  /** Given name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this write: sent again with the same input it is done once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Family name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Phone. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** An expected refusal. The type name says what it is, `path` names the input field. */
export type UserError = {
  /** Stable machine-readable code, equal to the type's name. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the input, e.g. `["lines", "0", "sku"]`. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** How long a mutation waits before it answers. Either way the operation goes on by itself. */
export const WaitFor = {
  /** Until every system has confirmed. */
  All: 'ALL',
  /** Until the system of record has confirmed. */
  Record: 'RECORD'
} as const;

export type WaitFor = typeof WaitFor[keyof typeof WaitFor];