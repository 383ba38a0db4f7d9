/** Writes. Every one has a unique key in the shop, or sets what is the same when it is set again. */
import type { Writes } from '../source.ts';
import type { Client } from './client.ts';
import { createCatalogueWrites } from './writes-catalogue.ts';
import { createPurchaseWrites } from './writes-purchases.ts';

export const createWrites = (client: Client): Writes => ({ ...createPurchaseWrites(client), ...createCatalogueWrites(client) });
