import demoErp from '../../sources/demo-erp/index.ts';
import { start } from '../../sources/demo-erp/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('demo-erp', demoErp, start, {
  publishInventory: 'an ERP is the record of stock', publishPrice: 'an ERP is the record of prices', webhook: 'it sends none: its feed is read', decidedOrders: 'an ERP is the record: nothing is decided before it',
  enforcedCustomers: 'it has no unique key for customers', throttledInside200: 'it is no GraphQL and says 429',
});
