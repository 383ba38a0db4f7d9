import vendure from '../../sources/vendure/index.ts';
import { start } from '../../sources/vendure/sandbox/index.ts';
import { describeSource } from './contract.ts';

describeSource('vendure', vendure, start, { adjustInventory: 'stock is corrected in the ERP', refusesStrangers: 'it records what the ERP has decided: an unknown e-mail becomes a customer without login' });
