/** Loaders of one request: fields below the root ask for their records one by one, and each kind travels in one call. */
import DataLoader from 'dataloader';
import type { CustomerView, Customers } from './customers.ts';
import type { Identities, Reference } from './identities.ts';
import type { Operations, OperationView } from './operations.ts';
import type { Scope } from './scope.ts';

export interface RequestLoaders {
  /** By our id; null when unknown or not the caller's to see. */
  readonly customer: DataLoader<string, CustomerView | null>;
  /** By order number, newest first. */
  readonly operationsOfOrder: DataLoader<string, readonly OperationView[]>;
  /** By our id. */
  readonly references: DataLoader<string, readonly Reference[]>;
}

export function createRequestLoaders({ customers, operations, identities }: { readonly customers: Customers; readonly operations: Operations; readonly identities: Identities }, scope: Scope): RequestLoaders {
  return {
    customer: new DataLoader((ids) => customers.byIds(ids, scope)),
    operationsOfOrder: new DataLoader((numbers) => operations.ofOrders(numbers)),
    references: new DataLoader((ids) => identities.referencesOf(ids)),
  };
}
