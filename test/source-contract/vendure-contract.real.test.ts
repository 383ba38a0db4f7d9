import vendure from '../../sources/vendure/index.ts';
import { start } from '../../sources/vendure/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('vendure', vendure, start, { adjustInventory: 'stock is corrected in the ERP' });
