import vendure from '../../sources/vendure/index.ts';
import { start } from '../../sources/vendure/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('vendure', vendure, start, {
  adjustInventory: 'stock is corrected in the ERP', transferInventory: 'stock is moved in the ERP', setPrice: 'prices are set in the ERP', issueInvoice: 'invoices are the ERP\'s', returns: 'returns are handled in the ERP',
  refusesStrangers: 'it records what the ERP has decided: an unknown e-mail becomes a customer without login',
});
