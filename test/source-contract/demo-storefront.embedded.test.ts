import demoStorefront from '../../sources/demo-storefront/index.ts';
import { start } from '../../sources/demo-storefront/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('demo-storefront', demoStorefront, start, { adjustInventory: 'stock is corrected in the ERP' });
