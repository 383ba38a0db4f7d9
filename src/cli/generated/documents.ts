/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
/** Which operations to list. */
export type OperationFilter = {
  /** Only this verb. */
  readonly kind?: string | null | undefined;
  /** Only these statuses. */
  readonly status?: ReadonlyArray<OperationStatus> | null | undefined;
  /** Only what was done to this order number or SKU. */
  readonly subject?: string | null | undefined;
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
export type OperationFieldsFragment = { readonly id: string, readonly kind: string, readonly status: OperationStatus, readonly idempotencyKey: string, readonly actor: string | null, readonly createdAt: string, readonly updatedAt: string, readonly legs: ReadonlyArray<{ readonly source: string, readonly role: Role, readonly status: LegStatus, readonly attempts: number, readonly externalId: string | null, readonly error: string | null, readonly startedAt: string | null, readonly finishedAt: string | null }> };

export type ListOperationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OperationFilter | null | undefined;
}>;


export type ListOperationsQuery = { readonly operations: { readonly nodes: ReadonlyArray<OperationFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowOperationQueryVariables = Exact<{
  id: string;
}>;


export type ShowOperationQuery = { readonly operation: OperationFieldsFragment | null };

export type RetryOperationMutationVariables = Exact<{
  id: string;
}>;


export type RetryOperationMutation = { readonly outcome: OutcomeFragment };

export type ResendOperationMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ResendOperationMutation = { readonly outcome: OutcomeFragment };

export type AmendOperationMutationVariables = Exact<{
  id: string;
  input: unknown;
}>;


export type AmendOperationMutation = { readonly outcome: OutcomeFragment };

export type AbandonOperationMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type AbandonOperationMutation = { readonly outcome: OutcomeFragment };

export type OutcomeFragment = { readonly operation: OperationFieldsFragment | null, readonly userErrors: ReadonlyArray<
    | { readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null }
    | { readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null }
  > };

export type WatchOperationsSubscriptionVariables = Exact<{
  id?: string | null | undefined;
  status?: OperationStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type WatchOperationsSubscription = { readonly operationChanged: { readonly kind: EventKind, readonly cursor: string, readonly occurredAt: string, readonly operation: OperationFieldsFragment } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OperationFieldsFragmentDoc = new TypedDocumentString(`
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}
    `, {"fragmentName":"OperationFields"}) as unknown as TypedDocumentString<OperationFieldsFragment, unknown>;
export const OutcomeFragmentDoc = new TypedDocumentString(`
    fragment Outcome on OperationPayload {
  operation {
    ...OperationFields
  }
  userErrors {
    code
    message
    path
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}`, {"fragmentName":"Outcome"}) as unknown as TypedDocumentString<OutcomeFragment, unknown>;
export const ListOperationsDocument = new TypedDocumentString(`
    query ListOperations($first: Int, $after: Cursor, $filter: OperationFilter) {
  operations(first: $first, after: $after, filter: $filter) {
    nodes {
      ...OperationFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}`) as unknown as TypedDocumentString<ListOperationsQuery, ListOperationsQueryVariables>;
export const ShowOperationDocument = new TypedDocumentString(`
    query ShowOperation($id: ID!) {
  operation(id: $id) {
    ...OperationFields
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}`) as unknown as TypedDocumentString<ShowOperationQuery, ShowOperationQueryVariables>;
export const RetryOperationDocument = new TypedDocumentString(`
    mutation RetryOperation($id: ID!) {
  outcome: retryOperation(id: $id) {
    ...Outcome
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}
fragment Outcome on OperationPayload {
  operation {
    ...OperationFields
  }
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<RetryOperationMutation, RetryOperationMutationVariables>;
export const ResendOperationDocument = new TypedDocumentString(`
    mutation ResendOperation($id: ID!, $reason: String!) {
  outcome: resendOperation(id: $id, reason: $reason) {
    ...Outcome
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}
fragment Outcome on OperationPayload {
  operation {
    ...OperationFields
  }
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<ResendOperationMutation, ResendOperationMutationVariables>;
export const AmendOperationDocument = new TypedDocumentString(`
    mutation AmendOperation($id: ID!, $input: JSON!) {
  outcome: amendOperation(id: $id, input: $input) {
    ...Outcome
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}
fragment Outcome on OperationPayload {
  operation {
    ...OperationFields
  }
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<AmendOperationMutation, AmendOperationMutationVariables>;
export const AbandonOperationDocument = new TypedDocumentString(`
    mutation AbandonOperation($id: ID!, $reason: String!) {
  outcome: abandonOperation(id: $id, reason: $reason) {
    ...Outcome
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}
fragment Outcome on OperationPayload {
  operation {
    ...OperationFields
  }
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<AbandonOperationMutation, AbandonOperationMutationVariables>;
export const WatchOperationsDocument = new TypedDocumentString(`
    subscription WatchOperations($id: ID, $status: OperationStatus, $after: Cursor) {
  operationChanged(id: $id, status: $status, after: $after) {
    kind
    cursor
    occurredAt
    operation {
      ...OperationFields
    }
  }
}
    fragment OperationFields on Operation {
  id
  kind
  status
  idempotencyKey
  actor
  createdAt
  updatedAt
  legs {
    source
    role
    status
    attempts
    externalId
    error
    startedAt
    finishedAt
  }
}`) as unknown as TypedDocumentString<WatchOperationsSubscription, WatchOperationsSubscriptionVariables>;