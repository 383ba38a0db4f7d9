/** All resolvers, one file a file of `schema/`. */
import { base } from './base.ts';
import { catalog } from './catalog.ts';
import { companies } from './companies.ts';
import { customers } from './customers.ts';
import type { Resolvers } from './generated.ts';
import { inventory } from './inventory.ts';
import { invoices } from './invoices.ts';
import { operations } from './operations.ts';
import { orders } from './orders.ts';
import { payments } from './payments.ts';
import { prices } from './prices.ts';
import { reservations } from './reservations.ts';
import { returns } from './returns.ts';
import { shipments } from './shipments.ts';
import { sources } from './sources.ts';

const parts: readonly Resolvers[] = [base, catalog, companies, customers, inventory, invoices, operations, orders, payments, prices, reservations, returns, shipments, sources];

export const resolvers: Resolvers = {
  ...Object.assign({}, ...parts),
  Query: Object.assign({}, ...parts.map((part) => part.Query)),
  Mutation: Object.assign({}, ...parts.map((part) => part.Mutation)),
  Subscription: Object.assign({}, ...parts.map((part) => part.Subscription)),
};
