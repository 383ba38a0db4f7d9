import demoStorefront from '../../sources/demo-storefront/index.ts';
import { start } from '../../sources/demo-storefront/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('demo-storefront', demoStorefront, start, {
  adjustInventory: 'stock is corrected in the ERP', transferInventory: 'stock is moved in the ERP', setPrice: 'prices are set in the ERP', issueInvoice: 'invoices are the ERP\'s', returns: 'returns are handled in the ERP',
});
