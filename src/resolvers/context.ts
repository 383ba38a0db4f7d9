/** What every resolver gets. */
import type { Caller } from '../access/caller.ts';
import type { Events } from '../events/index.ts';
import type { Catalog } from '../loaders/catalog.ts';
import type { Companies } from '../loaders/companies.ts';
import type { CustomerKeys } from '../loaders/customer-keys.ts';
import type { Customers } from '../loaders/customers.ts';
import type { Identities } from '../loaders/identities.ts';
import type { Levels } from '../loaders/levels.ts';
import type { Locations } from '../loaders/locations.ts';
import type { Operations } from '../loaders/operations.ts';
import type { Orders } from '../loaders/orders.ts';
import type { PageCursors } from '../loaders/page-cursors.ts';
import type { Plan } from '../loaders/plan.ts';
import type { RequestLoaders } from '../loaders/request-loaders.ts';
import type { ReservedStock } from '../loaders/reserved-stock.ts';
import type { Scope } from '../loaders/scope.ts';
import type { Registry } from '../registry/registry.ts';
import type { Workflows } from '../workflows/index.ts';

/** Made once at start. */
export interface Rooms {
  readonly registry: Registry;
  readonly catalog: Catalog;
  readonly companies: Companies;
  readonly customers: Customers;
  readonly customerKeys: CustomerKeys;
  readonly identities: Identities;
  readonly levels: Levels;
  readonly locations: Locations;
  readonly operations: Operations;
  readonly orders: Orders;
  readonly reserved: ReservedStock;
  readonly pageCursors: PageCursors;
  readonly events: Events;
  readonly workflows: Workflows;
}

/** Made for each request. */
export interface RequestContext extends Scope {
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly rooms: Rooms;
  readonly loaders: RequestLoaders;
  plan: Plan;
}
