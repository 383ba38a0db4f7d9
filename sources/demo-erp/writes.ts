/** Writes. The ERP knows few keys: what protects each from being done twice is said beside it. */
import type { Writes } from '../source.ts';
import type { Client } from './client.ts';
import { createMasterDataWrites } from './writes-master-data.ts';
import { createMoneyWrites } from './writes-money.ts';
import { createOrderWrites } from './writes-orders.ts';
import { createStockWrites } from './writes-stock.ts';

export const createWrites = (client: Client): Writes => ({ ...createOrderWrites(client), ...createMoneyWrites(client), ...createStockWrites(client), ...createMasterDataWrites(client) });
